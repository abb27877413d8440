// How long ago something was left, in days and in words.
import type { Language } from '@doorstep/model/text'
import { localDateTime, type Instant, type LocalDate } from '@doorstep/model/time'
import { formatDaysAgo } from '../i18n/format.js'

/** A station's today, as its reader knows it. */
export interface Today {
  readonly today: LocalDate
  /** The station's, IANA. */
  readonly timeZone: string
  readonly language: Language
}

/** `今天`, `昨天`, `3天前`. */
export function ageOf(at: Instant, { today, timeZone, language }: Today): string {
  return formatDaysAgo(localDateTime(at, timeZone).slice(0, 10), today, language)
}
