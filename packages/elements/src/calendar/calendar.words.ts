// The words every calendar shares: its views, and paging through them.
import type { View } from './period.js'

export interface CalendarWords {
  readonly views: Readonly<Record<View, string>>
  readonly show: string
  /** Before and after a view that is not a month: months are named. */
  readonly before: Readonly<Record<Exclude<View, 'month'>, string>>
  readonly onToday: (date: string) => string
  readonly after: Readonly<Record<Exclude<View, 'month'>, string>>
}

export const calendarWords: CalendarWords = {
  views: { today: '今天', week: '本周', month: '本月' },
  show: '看哪几天',
  before: { today: '前一天', week: '上一周' },
  after: { today: '后一天', week: '下一周' },
  onToday: (date) => `今天 ${date}`,
}
