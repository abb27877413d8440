// What every surface says of this moment, in three languages: the doors, the day, the people, the next activity, the meal.
import type { MealName } from '@doorstep/model/menu'
import type { NamedDay } from '@doorstep/model/now'
import type { Language } from '@doorstep/model/text'

export interface NowWords {
  readonly allDay: string
  readonly comma: string
  // the doors
  readonly open: (until: string, isToday: boolean) => string
  readonly closing: (until: string) => string
  readonly stopped: (until: string | undefined) => string
  readonly closed: (next: string | undefined, reason: string) => string
  readonly namedDay: Readonly<Record<NamedDay['kind'], (name: string) => string>>
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
    allDay: '全天',
    comma: '、',
    open: (until, isToday) => (isToday ? `开放中，今天到 ${until}` : `开放中，到${until}`),
    closing: (until) => `快关门了，到 ${until}`,
    stopped: (until) => `开着，现在不发号${until === undefined ? '' : `，${until} 再发`}`,
    closed: (next, reason) => `${reason === '' ? '现在' : `${reason}，现在`}关门了${next === undefined ? '' : `，${next} 开门`}`,
    namedDay: { holiday: (name) => name, makeup: () => '调休上班' },
    onDuty: (name) => `值班 ${name}`,
    usually: (name) => `通常 ${name}`,
    mealFrom: (meal, day, time) => `${day}${MEALS_ZH[meal]} ${time} 开始`,
    mealNow: (meal, until) => `${MEALS_ZH[meal]}正在供应，到 ${until}`,
    mealOn: (meal, day) => `${day}${MEALS_ZH[meal]}`,
  },
  'zh-Hant': {
    allDay: '全天',
    comma: '、',
    open: (until, isToday) => (isToday ? `開放中，今天到 ${until}` : `開放中，到${until}`),
    closing: (until) => `快關門了，到 ${until}`,
    stopped: (until) => `開著，現在不發號${until === undefined ? '' : `，${until} 再發`}`,
    closed: (next, reason) => `${reason === '' ? '現在' : `${reason}，現在`}關門了${next === undefined ? '' : `，${next} 開門`}`,
    namedDay: { holiday: (name) => name, makeup: () => '調休上班' },
    onDuty: (name) => `值班 ${name}`,
    usually: (name) => `通常 ${name}`,
    mealFrom: (meal, day, time) => `${day}${MEALS_ZH[meal]} ${time} 開始`,
    mealNow: (meal, until) => `${MEALS_ZH[meal]}正在供應，到 ${until}`,
    mealOn: (meal, day) => `${day}${MEALS_ZH[meal]}`,
  },
  en: {
    allDay: 'All day',
    comma: ', ',
    open: (until) => `Open until ${until}`,
    closing: (until) => `Closing soon, at ${until}`,
    stopped: (until) => `Open, but no tickets ${until === undefined ? 'now' : `until ${until}`}`,
    closed: (next, reason) => `${reason === '' ? 'Closed now' : `${reason}: closed now`}${next === undefined ? '' : `, opens ${next}`}`,
    namedDay: { holiday: (name) => name, makeup: () => 'Make-up working day' },
    onDuty: (name) => `On duty: ${name}`,
    usually: (name) => `Usually ${name}`,
    mealFrom: (meal, day, time) => `${MEALS_EN[meal]} ${day === '' ? '' : `${day} `}from ${time}`,
    mealNow: (meal, until) => `${MEALS_EN[meal]} now, until ${until}`,
    mealOn: (meal, day) => `${MEALS_EN[meal]}${day === '' ? '' : ` ${day}`}`,
  },
}
