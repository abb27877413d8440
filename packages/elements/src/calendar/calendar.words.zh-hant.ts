// The calendars’ shared words, in traditional Chinese.
import type { CalendarWords } from './calendar.words.js'

export const words: CalendarWords = {
  views: { today: '今天', week: '本週', month: '本月' },
  show: '看哪幾天',
  before: { today: '前一天', week: '上一週' },
  after: { today: '後一天', week: '下一週' },
  onToday: (date) => `今天 ${date}`,
}
