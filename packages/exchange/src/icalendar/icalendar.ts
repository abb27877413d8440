// iCalendar files (RFC 5545) as a timetable on the station's own clock; broken events are named, the good ones kept.
import { readTimetable } from '@doorstep/model/feed'
import type { Problem, Salvaged } from '@doorstep/model/schema'
import type { Timetable } from '@doorstep/model/timetable'
import { fault, inSource, LONGEST_SOURCE, unreadable } from '../source.js'
import { occurrenceKey, type Override } from './dates.js'
import { readEvent, type ReadEvent } from './event.js'
import { readComponents, type Component } from './lines.js'
import { atStation, type Clocks } from './moments.js'
import { readProperty } from './property.js'
import { namedZone, zoneFinder } from './zones.js'

const KNOWN = ['VCALENDAR', 'VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VALARM', 'VAVAILABILITY']

// Events stand in a calendar, or bare at the top of the file (fragments, drag and drop); nowhere else.
function childrenOf(components: readonly Component[], name: string): Component[] {
  return components.flatMap((component) => {
    if (component.name === name) return [component]
    return component.name === 'VCALENDAR' ? childrenOf(component.children, name) : []
  })
}

function floatingZone(components: readonly Component[]): string | undefined {
  for (const component of components) {
    if (component.name !== 'VCALENDAR') continue
    const line = component.lines.find(({ name }) => name === 'X-WR-TIMEZONE')
    const name = line ? readProperty(line)?.raw : floatingZone(component.children)
    if (name !== undefined) return name
  }
  return undefined
}

// What one date has of its own, compared with the others.
function overrideOf(changed: ReadEvent, master: ReadEvent, key: string): Override {
  const { entry } = changed
  const { entry: usual } = master
  const notes = [
    entry.location !== usual.location ? entry.location : undefined,
    entry.description !== usual.description ? entry.description : undefined,
  ].filter((note) => note !== undefined)
  return {
    ...(entry.start !== key && { start: entry.start }),
    ...(entry.duration !== usual.duration && { duration: entry.duration }),
    ...(JSON.stringify(entry.title) !== JSON.stringify(usual.title) && { title: entry.title }),
    ...(entry.status !== usual.status && { status: entry.status }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
  }
}

// The same UID twice: a later SEQUENCE replaces the earlier one, and otherwise both are shown rather than one lost.
function mastersOf(events: readonly ReadEvent[], problems: Problem[]): Map<string, ReadEvent> {
  const masters = new Map<string, ReadEvent>()
  for (const event of events) {
    if (event.uid === undefined) problems.push(fault(`${event.path}.UID`, undefined, 'text'))
    const uid = event.uid ?? event.path
    const earlier = masters.get(uid)
    if (!earlier || event.sequence > earlier.sequence) masters.set(uid, event)
    else if (event.sequence === earlier.sequence) {
      problems.push(fault(`${event.path}.UID`, uid, 'unique-id'))
      masters.set(`${uid}#${event.path}`, event)
    }
  }
  return masters
}

// A list of dates in an unknown zone says so once.
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

/**
 * Reads the events of an iCalendar text. Times become the station's own; a repetition the timetable does not know keeps its
 * first date and is named. To-dos, journals and alarms are passed over. What is lost is listed in docs/exchange.md.
 *
 * @param options.timeZone the station's zone, an IANA name; an unknown one is a RangeError
 * @see https://www.rfc-editor.org/rfc/rfc5545
 * @example
 * const { value, problems } = importICalendar(ics, { timeZone: 'Asia/Shanghai' })
 * value?.entries[0] // { uid: '1@example.org', title: 'Tai chi', start: '2026-11-21T08:30', duration: 'PT1H', ... }
 * problems[0] // { path: 'VEVENT[4].RRULE', found: "'FREQ=HOURLY'", expected: 'recurrence:FREQ=HOURLY' }
 */
export function importICalendar(text: string, options: { timeZone: string }): Salvaged<Timetable> {
  const station = namedZone(options.timeZone)
  if (!station) throw new RangeError(`'${options.timeZone}' is not a time zone such as Asia/Shanghai`)
  if (text.length > LONGEST_SOURCE) return unreadable('', text.length, `too-large:${LONGEST_SOURCE}`)
  const { components, problems } = readComponents(text)
  if (!components.some((component) => KNOWN.includes(component.name))) return unreadable('', text.slice(0, 60), 'calendar')

  const find = zoneFinder(childrenOf(components, 'VTIMEZONE'))
  const floatingName = floatingZone(components)
  const floating = floatingName === undefined ? undefined : find(floatingName)
  if (floatingName !== undefined && !floating) problems.push(fault('VCALENDAR.X-WR-TIMEZONE', floatingName, 'time-zone'))
  const clocks: Clocks = { station, floating, shifts: new Map(), find }

  const events = childrenOf(components, 'VEVENT')
    .map((component, at) => readEvent(component, `VEVENT[${at}]`, clocks, problems))
    .filter((event) => event !== undefined)
  const masters = mastersOf(
    events.filter((event) => !event.recurrenceOf),
    problems,
  )
  const entries = new Map([...masters].map(([uid, master]) => [uid, { uid, ...master.entry }]))
  const origins = new Map([...masters.values()].map((master, at) => [`entries[${at}]`, master.path]))

  for (const event of events) {
    if (!event.recurrenceOf) continue
    const master = event.uid === undefined ? undefined : masters.get(event.uid)
    if (event.uid !== undefined && master) {
      const exact = atStation(event.recurrenceOf, clocks)
      const overrides = master.entry.recurrenceOverrides
      const key = Object.hasOwn(overrides, exact) ? exact : occurrenceKey(event.recurrenceOf, master, clocks)
      overrides[key] = overrideOf(event, master, key)
    } else {
      // an invitation to one date of a series that is not in the file
      const uid = `${event.uid ?? 'event'}#${event.path}`
      origins.set(`entries[${entries.size}]`, event.path)
      entries.set(uid, { uid, ...event.entry, recurrenceRules: [] })
    }
  }
  const read = readTimetable({ entries: [...entries.values()] })
  return { value: read.value, problems: withoutRepeats([...problems, ...inSource(read.problems, origins, FIELDS)]) }
}

const FIELDS = { title: 'SUMMARY', start: 'DTSTART', duration: 'DTEND', recurrenceRules: 'RRULE', status: 'STATUS', uid: 'UID' }
