// What every surface says of this moment, in three languages: the doors, the day, the people, the next activity, the meal.
import type { MealName } from '@doorstep/model/menu'
import type { NamedDay } from '@doorstep/model/now'
import type { Language } from '@doorstep/model/text'

export interface NowWords {
  readonly today: string
  readonly tomorrow: string
  readonly allDay: string
  readonly comma: string
  // the doors
  readonly open: (until: string, isToday: boolean) => string
  readonly closing: (until: string) => string
  readonly stopped: (until: string | undefined) => string
  readonly closed: (next: string | undefined, reason: string) => string
  readonly namedDay: Readonly<Record<NamedDay['kind'], (name: string) => string>>
  // a service
  readonly can: string
  readonly canFrom: (when: string) => string
  readonly cannot: string
  readonly suspended: string
  readonly noTickets: (until: string | undefined) => string
  readonly usedUp: (again: string | undefined) => string
  /** Nobody knows when it is done, or which desk does it now. */
  readonly ask: Readonly<Record<'unknown-hours' | 'no-desk', string>>
  // people who are not seen at a desk
  readonly onDuty: (name: string) => string
  readonly usually: (name: string) => string
  // meals
  readonly mealFrom: (meal: MealName, day: string, time: string) => string
  readonly mealNow: (meal: MealName, until: string) => string
  readonly mealOn: (meal: MealName, day: string) => string
}

const MEALS_ZH: Record<MealName, string> = { breakfast: '早餐', lunch: '午餐', dinner: '晚餐' }
const MEALS_EN: Record<MealName, string> = { breakfast: 'Breakfast', lunch: 'Lunch', dinner: 'Dinner' }

export const nowWords: Readonly<Record<Language, NowWords>> = {
  'zh-Hans': {
    today: '今天',
    tomorrow: '明天',
    allDay: '全天',
    comma: '、',
    open: (until, isToday) => (isToday ? `开放中，今天到 ${until}` : `开放中，到${until}`),
    closing: (until) => `快关门了，到 ${until}`,
    stopped: (until) => `开着，现在不发号${until === undefined ? '' : `，${until} 再发`}`,
    closed: (next, reason) => `${reason === '' ? '现在' : `${reason}，现在`}关门了${next === undefined ? '' : `，${next} 开门`}`,
    namedDay: { holiday: (name) => name, makeup: () => '调休上班' },
    can: '现在能办',
    canFrom: (when) => `${when} 起能办`,
    cannot: '现在不办',
    suspended: '暂停办理',
    noTickets: (until) => (until === undefined ? '现在不发号' : `${until} 再发号`),
    usedUp: (again) => (again === undefined ? '今天的号发完了' : `今天的号发完了，${again} 再来`),
    ask: { 'unknown-hours': '办理时间请问工作人员', 'no-desk': '能不能办请问工作人员' },
    onDuty: (name) => `值班 ${name}`,
    usually: (name) => `通常 ${name}`,
    mealFrom: (meal, day, time) => `${day}${MEALS_ZH[meal]} ${time} 开始`,
    mealNow: (meal, until) => `${MEALS_ZH[meal]}正在供应，到 ${until}`,
    mealOn: (meal, day) => `${day}${MEALS_ZH[meal]}`,
  },
  'zh-Hant': {
    today: '今天',
    tomorrow: '明天',
    allDay: '全天',
    comma: '、',
    open: (until, isToday) => (isToday ? `開放中，今天到 ${until}` : `開放中，到${until}`),
    closing: (until) => `快關門了，到 ${until}`,
    stopped: (until) => `開著，現在不發號${until === undefined ? '' : `，${until} 再發`}`,
    closed: (next, reason) => `${reason === '' ? '現在' : `${reason}，現在`}關門了${next === undefined ? '' : `，${next} 開門`}`,
    namedDay: { holiday: (name) => name, makeup: () => '調休上班' },
    can: '現在能辦',
    canFrom: (when) => `${when} 起能辦`,
    cannot: '現在不辦',
    suspended: '暫停辦理',
    noTickets: (until) => (until === undefined ? '現在不發號' : `${until} 再發號`),
    usedUp: (again) => (again === undefined ? '今天的號發完了' : `今天的號發完了，${again} 再來`),
    ask: { 'unknown-hours': '辦理時間請問工作人員', 'no-desk': '能不能辦請問工作人員' },
    onDuty: (name) => `值班 ${name}`,
    usually: (name) => `通常 ${name}`,
    mealFrom: (meal, day, time) => `${day}${MEALS_ZH[meal]} ${time} 開始`,
    mealNow: (meal, until) => `${MEALS_ZH[meal]}正在供應，到 ${until}`,
    mealOn: (meal, day) => `${day}${MEALS_ZH[meal]}`,
  },
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    allDay: 'All day',
    comma: ', ',
    open: (until) => `Open until ${until}`,
    closing: (until) => `Closing soon, at ${until}`,
    stopped: (until) => `Open, but no tickets ${until === undefined ? 'now' : `until ${until}`}`,
    closed: (next, reason) => `${reason === '' ? 'Closed now' : `${reason}: closed now`}${next === undefined ? '' : `, opens ${next}`}`,
    namedDay: { holiday: (name) => name, makeup: () => 'Make-up working day' },
    can: 'Open now',
    canFrom: (when) => `From ${when}`,
    cannot: 'Not now',
    suspended: 'Suspended',
    noTickets: (until) => (until === undefined ? 'No tickets now' : `Tickets again ${until}`),
    usedUp: (again) => (again === undefined ? 'No tickets left today' : `No tickets left today, again ${again}`),
    ask: { 'unknown-hours': 'Ask staff when', 'no-desk': 'Ask staff whether now' },
    onDuty: (name) => `On duty: ${name}`,
    usually: (name) => `Usually ${name}`,
    mealFrom: (meal, day, time) => `${MEALS_EN[meal]} ${day === '' ? '' : `${day} `}from ${time}`,
    mealNow: (meal, until) => `${MEALS_EN[meal]} now, until ${until}`,
    mealOn: (meal, day) => `${MEALS_EN[meal]}${day === '' ? '' : ` ${day}`}`,
  },
}
