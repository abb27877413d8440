// The calendars’ shared words, in English.
import type { CalendarWords } from './calendar.words.js'

export const words: CalendarWords = {
  views: { today: 'Today', week: 'Week', month: 'Month' },
  show: 'Days shown',
  before: { today: 'Day before', week: 'Week before' },
  after: { today: 'Day after', week: 'Week after' },
  onToday: (date) => `Today, ${date}`,
}
