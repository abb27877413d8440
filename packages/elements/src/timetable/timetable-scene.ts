// What every part of the timetable is read with, and the words for how an activity differs from usual.
import type { Language, LocalisedText } from '@doorstep/model/text'
import { dateOf, dayKind, holidayName, type HolidayYear, type LocalDate, type LocalDateTime } from '@doorstep/model/time'
import { isAllDay, type Occurrence, type Room, type TimetableEntry } from '@doorstep/model/timetable'
import { formatDay, formatPrice } from '../i18n/format.js'
import { timeOn } from './standing.js'
import type { TimetableWords } from './timetable.words.shape.js'

/** A reader, a moment and a timetable. */
export interface TimetableScene {
  readonly words: TimetableWords
  readonly language: Language
  readonly text: (text: LocalisedText | undefined) => string
  readonly now: LocalDateTime
  readonly today: LocalDate
  readonly rooms: readonly Room[]
  readonly holidays: readonly HolidayYear[]
  /** Shows a day, with one of its activities opened. */
  readonly openDay: (date: LocalDate, occurrence?: string) => void
}

export function roomOf({ room, entry }: Occurrence, { rooms, text }: TimetableScene): string {
  return text(rooms.find(({ id }) => id === room)?.name ?? entry.location)
}

/** How one gets in, how many can come, and what it costs: what is known of it. */
export function termsOf({ admission, capacity, fee }: TimetableEntry, { words, language }: TimetableScene): readonly string[] {
  const terms = [words.admissions[admission]]
  if (capacity !== undefined) terms.push(words.places(capacity))
  if (fee !== undefined) terms.push(fee === 0 ? words.free : words.fee(formatPrice(fee, 'CNY', language)))
  return terms
}

/** How an occurrence differs from usual, each way by itself. */
export function changeOf(occurrence: Occurrence, scene: TimetableScene): readonly string[] {
  const { words, text, language } = scene
  const { status, cancelledBy, moved, roomChanged } = occurrence
  if (status === 'cancelled') {
    if (cancelledBy === 'holiday') return [words.offFor(text(occurrence.holidayName))]
    return [cancelledBy === 'makeup' ? words.offMakeup : words.off]
  }
  const changes = [
    roomChanged ? words.room(roomOf(occurrence, scene)) : '',
    moved ? words.moved(movedFrom(occurrence, language)) : '',
    status === 'tentative' ? words.tentative : '',
  ]
  return changes.filter((change) => change !== '')
}

/** When it was to begin: what is for whole days on another day, all else at another time too. */
function movedFrom(occurrence: Occurrence, language: Language): string {
  const { recurrenceId, start } = occurrence
  return isAllDay(occurrence) ? formatDay(dateOf(recurrenceId), language) : timeOn(recurrenceId, dateOf(start), language)
}

/** The holiday or make-up day a date is, in words; '' for an ordinary day. */
export function dayNameOf(date: LocalDate, { words, holidays, text }: TimetableScene): string {
  const { kind, name = '' } = dayKind(date, holidays)
  return kind === 'holiday' || kind === 'makeup' ? words[kind](text(holidayName(name))) : ''
}
