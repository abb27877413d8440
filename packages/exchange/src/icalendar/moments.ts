// Dates and times of an event: what stands in the file, and the same moment on the station's clock.
import type { Problem } from '@doorstep/model/schema'
import { dateOf, daysBetween, isLocalDate, minutesOfTime, timeOf, type LocalDateTime } from '@doorstep/model/time'
import { fault } from '../source.js'
import type { Property } from './property.js'
import { UTC, type Zone } from './zones.js'

/** A date or time as the file has it: the reading of a clock, and where that clock hangs. A date has no zone and is midnight. */
export interface FileTime {
  readonly wall: LocalDateTime
  readonly zone: Zone | undefined
  readonly isDate: boolean
}

/** What reading a time needs to know: the station's zone, the zones of the file, and the one its floating times are meant in. */
export interface Clocks {
  readonly station: Zone
  readonly floating: Zone | undefined
  /** What was found of the distance between zones, by zone and date: kept for one file. */
  readonly shifts: Map<string, number>
  find(tzid: string): Zone | undefined
}

// ical.js cuts a date that stands where a date-time is expected into `2026-11-21T::`
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T::|T((?:[01]\d|2[0-3]):[0-5]\d):(?:[0-5]\d|60)?(Z)?)?$/

/** The moment of one jCal date or date-time, or undefined for a text that is neither. An unknown TZID is told and read as the station's. */
export function fileTimeOf(
  value: unknown,
  parameters: Property['parameters'],
  path: string,
  clocks: Clocks,
  problems: Problem[],
): FileTime | undefined {
  const [, date = '', time, utc] = MOMENT.exec(String(value)) ?? []
  // Before 1900 clocks stood on local mean time; nothing on a timetable is that old, and a year 0 is a slip.
  if (!isLocalDate(date) || date < '1900') return undefined
  if (time === undefined) return { wall: `${date}T00:00`, zone: undefined, isDate: true }
  const wall = `${date}T${time}`
  if (utc) return { wall, zone: UTC, isDate: false }
  const tzid = parameters['tzid']
  if (tzid === undefined) return { wall, zone: clocks.floating, isDate: false }
  const zone = clocks.find(tzid)
  if (!zone) problems.push(fault(`${path}.TZID`, tzid, 'time-zone'))
  return { wall, zone, isDate: false }
}

/** What the station's clock shows then, to the minute. Floating times and dates are the station's already. */
export function atStation({ wall, zone }: FileTime, { station }: Clocks): LocalDateTime {
  return zone === undefined || zone.name === station.name ? wall : station.wallOf(zone.instantOf(wall))
}

/** What a clock of the zone shows then. */
export function inZone(moment: FileTime, zone: Zone | undefined, clocks: Clocks): LocalDateTime {
  const from = moment.isDate ? zone : (moment.zone ?? clocks.station)
  const to = zone ?? clocks.station
  return from === undefined || from.name === to.name ? moment.wall : to.wallOf(from.instantOf(moment.wall))
}

/** Minutes from one clock reading to another; negative when `to` is earlier. */
export function minutesBetween(from: LocalDateTime, to: LocalDateTime): number {
  return daysBetween(dateOf(from), dateOf(to)) * 1440 + minutesOfTime(timeOf(to)) - minutesOfTime(timeOf(from))
}

/** `PT1H30M` for 90 minutes; whole days of an all-day event are `P2D`. */
export function durationText(minutes: number, inDays: boolean): string {
  if (inDays) return `P${Math.round(minutes / 1440)}D`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`
}
