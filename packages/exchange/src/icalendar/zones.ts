// The time zones an iCalendar file speaks of: by their IANA names, or as its VTIMEZONE components define them.
import { addDays, dateOf, instantOf, isLocalDate, localDateTime, type Instant, type LocalDateTime } from '@doorstep/model/time'
import { occurrenceStarts, type RecurrenceRule } from '@doorstep/model/timetable'
import type { Component } from './lines.js'
import { readProperty, type Property } from './property.js'
import { recurrenceRuleFromText } from './rrule.js'

/** A clock somewhere: which moment its reading is, and what it reads at a moment. */
export interface Zone {
  readonly name: string
  instantOf(wall: LocalDateTime): Instant
  wallOf(instant: Instant): LocalDateTime
}

export const UTC: Zone = { name: 'UTC', instantOf: (wall) => instantOf(wall, 'UTC'), wallOf: (instant) => localDateTime(instant, 'UTC') }

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The zone of an IANA name, or undefined. */
export function namedZone(name: string): Zone | undefined {
  if (!isKnown(name)) return undefined
  return { name, instantOf: (wall) => instantOf(wall, name), wallOf: (instant) => localDateTime(instant, name) }
}

// Producers put the IANA name behind their own: `/citadel.org/20260108_1/Pacific/Easter`, `posix/Europe/Vaduz`.
function ianaName(tzid: string): string | undefined {
  const parts = tzid.split('/').filter((part) => part !== '')
  return [tzid, parts.slice(-3).join('/'), parts.slice(-2).join('/')].find((name) => name !== '' && isKnown(name))
}

/** The wall clock's readings on which a STANDARD or DAYLIGHT part begins, and the offset in milliseconds it brings. */
interface Observance {
  readonly starts: readonly LocalDateTime[]
  readonly rule: RecurrenceRule | undefined
  readonly before: number
  readonly offset: number
}

const OFFSET = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/
const WALL = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/

function propertiesOf(component: Component, name: string): Property[] {
  return component.lines
    .filter((line) => line.name === name)
    .map(readProperty)
    .filter((property) => property !== undefined)
}

function offsetOf(component: Component, name: string): number {
  const [, sign, hours, minutes, seconds = 0] = OFFSET.exec(String(propertiesOf(component, name)[0]?.values[0])) ?? []
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -size : size
}

function observanceOf(component: Component): Observance | undefined {
  const dates = [...propertiesOf(component, 'DTSTART'), ...propertiesOf(component, 'RDATE')].flatMap((property) => property.values)
  const starts = dates.map((date) => WALL.exec(String(date))?.[1] ?? '').filter((date) => isLocalDate(dateOf(date)))
  const before = offsetOf(component, 'TZOFFSETFROM')
  const offset = offsetOf(component, 'TZOFFSETTO')
  if (starts.length === 0 || Number.isNaN(before) || Number.isNaN(offset)) return undefined
  const raw = propertiesOf(component, 'RRULE')[0]?.raw
  const read = raw === undefined ? undefined : recurrenceRuleFromText(raw)
  return { starts, rule: read && 'rule' in read ? read.rule : undefined, before, offset }
}

// The latest change at or before a reading; a rule is asked for the two years before it only, however long ago it began.
function latestChange({ starts, rule }: Observance, wall: LocalDateTime): LocalDateTime | undefined {
  const [first] = starts
  const repeated =
    rule && first ? occurrenceStarts(first, [rule], { from: addDays(dateOf(wall), -740), to: addDays(dateOf(wall), 1), limit: 20 }) : []
  return [...starts, ...repeated]
    .filter((start) => start <= wall)
    .sort()
    .at(-1)
}

function definedZone(name: string, component: Component): Zone | undefined {
  const observances = component.children.map(observanceOf).filter((observance) => observance !== undefined)
  const [earliest] = [...observances].sort((a, b) => ((a.starts[0] ?? '') < (b.starts[0] ?? '') ? -1 : 1))
  if (!earliest) return undefined
  const offsetAt = (wall: LocalDateTime): number => {
    let latest: { at: LocalDateTime; offset: number } | undefined
    for (const observance of observances) {
      const at = latestChange(observance, wall)
      if (at !== undefined && (!latest || at > latest.at)) latest = { at, offset: observance.offset }
    }
    return latest?.offset ?? earliest.before
  }
  const asUtc = (wall: LocalDateTime) => UTC.instantOf(wall)
  return {
    name,
    instantOf: (wall) => asUtc(wall) - offsetAt(wall),
    wallOf: (instant) => {
      // the offset is a matter of the wall clock, which is what is sought: the second look is right except within the hour of a change
      const near = UTC.wallOf(instant + offsetAt(UTC.wallOf(instant)))
      return UTC.wallOf(instant + offsetAt(near))
    },
  }
}

/**
 * Finds the zone of a TZID: an IANA name first (also behind a producer's prefix, or as X-LIC-LOCATION), for those are kept up
 * to date; then the file's own VTIMEZONE.
 */
export function zoneFinder(definitions: readonly Component[]): (tzid: string) => Zone | undefined {
  const found = new Map<string, Zone | undefined>()
  return (tzid) => {
    if (!found.has(tzid)) {
      const component = definitions.find((definition) => propertiesOf(definition, 'TZID')[0]?.raw === tzid)
      const location = component && propertiesOf(component, 'X-LIC-LOCATION')[0]?.raw
      const name = ianaName(tzid) ?? (location === undefined ? undefined : ianaName(location))
      found.set(tzid, name !== undefined ? namedZone(name) : component && definedZone(tzid, component))
    }
    return found.get(tzid)
  }
}
