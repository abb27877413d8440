// What the timetable says, in three languages.
import { calendarWords, type CalendarWords } from '../calendar/calendar.words.js'
import type { Dictionary } from '../i18n/localise.js'

export interface TimetableWords extends CalendarWords {
  readonly heading: string
  readonly filter: string
  readonly all: string
  /** The filters: whom it is for, and the categories of services people look for by name. */
  readonly topics: Readonly<Record<string, string>>
  readonly open: (hours: string) => string
  readonly closed: string
  readonly tomorrow: string
  readonly until: (time: string) => string
  readonly allDay: string
  readonly over: string
  readonly running: string
  readonly off: string
  readonly offFor: (holiday: string) => string
  readonly offMakeup: string
  readonly tentative: string
  readonly admissions: Readonly<Record<'open' | 'walk-in' | 'booking', string>>
  readonly places: (count: number) => string
  readonly fee: (price: string) => string
  readonly free: string
  readonly room: (name: string) => string
  readonly moved: (from: string) => string
  readonly count: (count: number) => string
  readonly more: (count: number) => string
  readonly nothing: string
  readonly showAll: string
  readonly back: Readonly<Record<'week' | 'month', string>>
  readonly holiday: (name: string) => string
  readonly makeup: (name: string) => string
  readonly marks: Readonly<Record<'holiday' | 'makeup', string>>
  readonly unpublished: (years: string) => string
  readonly where: string
  readonly onFloor: (name: string, floor: string) => string
  readonly organiser: string
  readonly audience: string
  readonly admission: string
  readonly next: string
  readonly last: string
  readonly seeTomorrow: string
}

export const timetableWords: Dictionary<TimetableWords> = {
  'zh-Hans': {
    ...calendarWords,
    heading: '活动课表',
    filter: '只看哪一类',
    all: '全部',
    topics: {
      seniors: '老人',
      children: '孩子',
      workers: '上班族',
      families: '家庭',
      health: '健康',
      legal: '法律',
    },
    open: (hours) => `开放 ${hours}`,
    closed: '这天不开放',
    tomorrow: '明天',
    until: (time) => `到 ${time}`,
    allDay: '全天',
    over: '已结束',
    running: '进行中',
    off: '取消一次',
    offFor: (holiday) => `暂停 · ${holiday}`,
    offMakeup: '暂停 · 调休上班',
    tentative: '时间待定',
    admissions: { open: '不用报名', 'walk-in': '随到随谈', booking: '要报名' },
    places: (count) => `限 ${count} 人`,
    fee: (price) => `每人 ${price}`,
    free: '免费',
    room: (name) => `改到 ${name}`,
    moved: (from) => `改了时间，原来 ${from}`,
    count: (count) => `${count} 场`,
    more: (count) => `还有 ${count} 场`,
    nothing: '没有安排',
    showAll: '看全部',
    back: { week: '回到这一周', month: '回到这个月' },
    holiday: (name) => `${name}放假`,
    makeup: (name) => `${name}调休，这天上班`,
    marks: { holiday: '休', makeup: '班' },
    unpublished: (years) => `${years} 年的放假安排还没公布，节假日有没有活动请问工作人员。`,
    where: '在哪里',
    onFloor: (name, floor) => `${floor}，${name}`,
    organiser: '谁来办',
    audience: '为谁办',
    admission: '怎么来',
    next: '接下来',
    last: '后面没有了',
    seeTomorrow: '看明天',
  },
  'zh-Hant': () => import('./timetable.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./timetable.words.en.js').then(({ words }) => words),
}
