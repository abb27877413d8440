// What there is to say in the timetable, whatever the language.
import type { CalendarWords } from '../calendar/calendar.words.js'

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
