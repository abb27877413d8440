// Why no number is given now, in a resident's words, with the hours to come again: the dispenser's and the lobby's.
import type { Situation } from '@doorstep/model/journal'
import type { QueueRefusal, QueueRules } from '@doorstep/model/queue'
import { addDays, localDateTime, openingAt, type LocalDateTime } from '@doorstep/model/time'
import { formatMoment, formatTime } from '../i18n/format.js'
import { noNumberWords } from './no-number.words.js'
import type { NowReader } from './now-texts.js'

/** A refusal in plain words, with the hours to come again; undefined for what a resident has no words for. */
export function noNumberText(refusal: QueueRefusal, { rules, now }: Situation<QueueRules>, reader: NowReader): string | undefined {
  const { language } = reader
  const words = noNumberWords[language]
  const { calendar } = rules
  const at = localDateTime(now, calendar.timeZone)
  const moment = (when: LocalDateTime): string => formatMoment(when, at.slice(0, 10), language)
  const comeBack = (when: LocalDateTime | undefined): string => (when === undefined ? '' : words.reopens(moment(when)))
  const nextAfter = (when: LocalDateTime): LocalDateTime | undefined => {
    const opening = openingAt(calendar, when)
    return opening.open ? when : opening.next
  }
  const tomorrow = (): LocalDateTime | undefined => nextAfter(`${addDays(at.slice(0, 10), 1)}T00:00`)
  const join = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(language === 'en' ? ' ' : '')
  switch (refusal.code) {
    case 'station-closed': {
      const opening = openingAt(calendar, at)
      return join(words.closed(opening.open ? '' : reader.text(opening.reason)), comeBack(refusal.reopens))
    }
    case 'closing':
      return join(words.closing(formatTime(refusal.closes)), comeBack(nextAfter(refusal.closes)))
    case 'issuing-stopped': {
      // who closed early has decided when: on the next day of opening
      if (refusal.why === 'early-closing') return join(words.stopped[refusal.why], comeBack(tomorrow()))
      const again = refusal.until === undefined ? undefined : localDateTime(refusal.until, calendar.timeZone)
      return join(words.stopped[refusal.why], again === undefined ? words.stoppedOpen : words.stoppedUntil(moment(again)))
    }
    case 'cap-reached': {
      const next = tomorrow()
      return join(words.capReached, next === undefined ? '' : words.capAgain(moment(next)))
    }
    case 'unknown-service':
    case 'service-not-offered':
      return words.notOffered
    case 'too-fast':
      return words.tooFast(refusal.seconds)
    default:
      return undefined
  }
}
