// Moments and states of the station in the reader's words: 今天 20:00, 明天 8:30, 开放中.
import { addDays, type Language, type LocalDate, type LocalDateTime, type Opening } from '@doorstep/model'
import { formatDate, formatTime, type Localise } from '@doorstep/elements'
import type { LobbyWords } from './lobby.words.js'

type Words = Pick<LobbyWords, 'today' | 'tomorrow'>

/** `今天`, `明天`, or the date. */
export function dayText(date: LocalDate, today: LocalDate, words: Words, language: Language): string {
  if (date === today) return words.today
  return date === addDays(today, 1) ? words.tomorrow : formatDate(date, language)
}

/** `8:30` of today, `明天 8:30`, `11月23日 星期一 8:30`. */
export function momentText(moment: LocalDateTime, now: LocalDateTime, words: Words, language: Language): string {
  const [date, today] = [moment.slice(0, 10), now.slice(0, 10)]
  return date === today ? formatTime(moment) : `${dayText(date, today, words, language)} ${formatTime(moment)}`
}

/** `开放中，今天到 20:00`, or that it is closed, why, and when it opens. */
export function openingText(opening: Opening, now: LocalDateTime, localise: Localise<LobbyWords>): string {
  const { words, language } = localise
  const momentOf = (moment: LocalDateTime) => momentText(moment, now, words, language)
  if (opening.open) return words.open(momentOf(opening.until), opening.until.slice(0, 10) === now.slice(0, 10))
  return words.closed(opening.next === undefined ? undefined : momentOf(opening.next), localise.text(opening.reason))
}
