// Whether a service can be done now in the reader's words, and a moment as it is said beside it: 现在能办; 明天 8:30 起能办.
import type { CanNow } from '@doorstep/model/now'
import type { Language } from '@doorstep/model/text'
import { addDays, dateOf, type LocalDate, type LocalDateTime } from '@doorstep/model/time'
import { formatDate, formatTime } from '../i18n/format.js'
import { canWords } from './can.words.js'

/** `今天`, `明天`, or the date. */
export function dayText(date: LocalDate, today: LocalDate, language: Language): string {
  if (date === today) return canWords[language].today
  return date === addDays(today, 1) ? canWords[language].tomorrow : formatDate(date, language)
}

/** `8:30` of today, `明天 8:30`, `11月23日 星期一 8:30`. */
export function momentText(moment: LocalDateTime, now: LocalDateTime, language: Language): string {
  const [date, today] = [dateOf(moment), dateOf(now)]
  return date === today ? formatTime(moment) : `${dayText(date, today, language)} ${formatTime(moment)}`
}

/** `现在能办`, when it can be done, or whom to ask; '' for what is done elsewhere. */
export function canText({ can, why, next }: CanNow, now: LocalDateTime, language: Language): string {
  const words = canWords[language]
  if (can === 'yes') return words.can
  const when = next === undefined ? undefined : momentText(next, now, language)
  switch (why) {
    case 'suspended':
      return words.suspended
    case 'stopped':
      return words.noTickets(when)
    case 'used-up':
      return words.usedUp(when)
    case 'unknown-hours':
    case 'no-desk':
      return words.ask[why]
    case 'closed':
      return when === undefined ? words.cannot : words.canFrom(when)
    default:
      return ''
  }
}
