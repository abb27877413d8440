// One VEVENT as one entry of the timetable, or as the change of one date of another.
import type { Problem } from '@doorstep/model/schema'
import { STANDARD_CATEGORIES } from '@doorstep/model/services'
import { addDays, dateOf, type LocalDateTime } from '@doorstep/model/time'
import { occurrenceStarts, type RecurrenceRule } from '@doorstep/model/timetable'
import { fault } from '../source.js'
import { durationOf, LONGEST_DAYS, overridesOf, type Beginning, type Override } from './dates.js'
import { eventSource, moment, words, type EventSource } from './fields.js'
import type { Component } from './lines.js'
import { atStation, minutesBetween, type Clocks, type FileTime } from './moments.js'
import { keepsDistance, readRule } from './repetition.js'

/** A VEVENT read. `recurrenceOf` is the RECURRENCE-ID of a VEVENT that changes one date of the event with its UID. */
export interface ReadEvent extends Beginning {
  readonly path: string
  readonly uid: string | undefined
  readonly sequence: number
  readonly recurrenceOf: FileTime | undefined
  readonly entry: {
    readonly title: unknown
    readonly start: LocalDateTime
    readonly duration: string
    readonly status: string
    readonly description?: string
    readonly location?: string
    readonly organiser?: string
    readonly showWithoutTime?: boolean
    readonly categories: readonly string[]
    readonly recurrenceRules: readonly RecurrenceRule[]
    readonly recurrenceOverrides: Record<LocalDateTime, Override>
  }
}

/** RFC 5545 asks for no SUMMARY; an entry without any words could not be shown. */
const UNTITLED = { 'zh-Hans': '（无标题）', 'zh-Hant': '（無標題）', en: '(untitled)' }

const STATUSES = ['confirmed', 'cancelled', 'tentative']

// In the set order of STANDARD_CATEGORIES.
const CATEGORY_WORDS: readonly (readonly string[])[] = [
  ['党群', '黨群'],
  ['政务', '政務'],
  ['生活'],
  ['法律'],
  ['健康'],
  ['文化'],
  ['社区管理', '社區管理'],
]

function categoryOf(word: string): string | undefined {
  const plain = word.trim().replace(/(?:服务|服務)$/, '')
  const standard = CATEGORY_WORDS.findIndex((names) => names.includes(plain))
  const id = plain.toLowerCase().replaceAll(/\s+/g, '-')
  return STANDARD_CATEGORIES[standard] ?? (/^[\w.:@/-]+$/.test(id) ? id : undefined)
}

// A date that decides whether and where the event stands; without it the event is left out.
function decisive(event: EventSource, name: 'DTSTART' | 'RECURRENCE-ID'): FileTime | undefined {
  const [field] = event.all(name)
  const read = field && moment(event, field)
  if (field && !read) event.problems.push(fault(field.path, field.property.raw, 'date-time', true))
  return read
}

function lastDate(rule: RecurrenceRule, start: LocalDateTime): LocalDateTime | undefined {
  if (rule.count === undefined) return rule.until
  return occurrenceStarts(start, [rule], { from: start, to: addDays(dateOf(start), 10 * LONGEST_DAYS), limit: rule.count }).at(-1)
}

function rulesOf(event: EventSource, start: FileTime): RecurrenceRule[] {
  const { clocks, problems } = event
  for (const { property, path } of event.all('EXRULE')) problems.push(fault(path, property.raw, 'recurrence:EXRULE'))
  const rules = event.all('RRULE').map(({ property, path }) => readRule(property, path, start, clocks, problems))
  const read = rules.filter((rule) => rule !== undefined)
  const [rule] = read
  if (rule && start.zone && !keepsDistance(start, lastDate(rule, atStation(start, clocks)), clocks)) {
    problems.push(fault(`${event.path}.DTSTART`, start.zone.name, 'zone-shift'))
  }
  return read
}

function statusOf(event: EventSource): string {
  const status = words(event, 'STATUS')?.toLowerCase() ?? 'confirmed'
  if (STATUSES.includes(status)) return status
  event.problems.push(fault(`${event.path}.STATUS`, status.toUpperCase(), `one-of:${STATUSES.join(' ').toUpperCase()}`))
  return 'confirmed'
}

// A lobby screen is public: what its owner marked as not public stays off it (RFC 5545, 3.8.1.3).
function isPublic(event: EventSource): boolean {
  const access = words(event, 'CLASS')?.toUpperCase()
  if (access !== 'PRIVATE' && access !== 'CONFIDENTIAL') return true
  event.problems.push(fault(`${event.path}.CLASS`, access, 'private', true))
  return false
}

/** Reads one VEVENT; undefined and a problem when it cannot stand on a timetable. */
export function readEvent(component: Component, path: string, clocks: Clocks, problems: Problem[]): ReadEvent | undefined {
  const event = eventSource(component, path, clocks, problems)
  if (!component.closed) {
    problems.push(fault(path, 'VEVENT', 'component-end', true))
    return undefined
  }
  if (!isPublic(event)) return undefined
  const start = decisive(event, 'DTSTART')
  if (!start) {
    if (!event.has('DTSTART')) problems.push(fault(`${path}.DTSTART`, undefined, 'date-time', true))
    return undefined
  }
  const recurrenceOf = decisive(event, 'RECURRENCE-ID')
  if (!recurrenceOf && event.has('RECURRENCE-ID')) return undefined
  const range = event.all('RECURRENCE-ID')[0]?.property.parameters['range']
  if (range !== undefined) problems.push(fault(`${path}.RECURRENCE-ID`, range, 'this-and-future'))

  const stationStart = atStation(start, clocks)
  const shift = minutesBetween(start.wall, stationStart)
  const description = words(event, 'DESCRIPTION')
  const location = words(event, 'LOCATION')
  const organiser = event.all('ORGANIZER')[0]?.property.parameters['cn']?.trim()
  const categories = event.all('CATEGORIES').flatMap(({ property }) => property.values.map((value) => categoryOf(String(value))))
  return {
    path,
    uid: words(event, 'UID'),
    sequence: Number(event.all('SEQUENCE')[0]?.property.values[0] ?? 0) || 0,
    recurrenceOf,
    start,
    shift,
    entry: {
      title: words(event, 'SUMMARY') ?? UNTITLED,
      start: stationStart,
      duration: durationOf(event, start),
      status: statusOf(event),
      ...(description !== undefined && { description }),
      ...(location !== undefined && { location }),
      ...(organiser && { organiser }),
      ...(start.isDate && { showWithoutTime: true }),
      categories: [...new Set(categories.filter((category) => category !== undefined))],
      recurrenceRules: rulesOf(event, start),
      recurrenceOverrides: overridesOf(event, { start, shift }),
    },
  }
}
