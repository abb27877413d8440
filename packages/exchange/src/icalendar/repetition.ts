// A repetition written for another clock, told by the station's: the rule, its end, and how far its dates move.
import type { Problem } from '@doorstep/model/schema'
import {
  addMinutes,
  dateOf,
  dateOfDay,
  dayNumber,
  daysBetween,
  WEEKDAYS,
  type LocalDate,
  type LocalDateTime,
  type Weekday,
} from '@doorstep/model/time'
import type { RecurrenceRule } from '@doorstep/model/timetable'
import { fault } from '../source.js'
import { atStation, inZone, minutesBetween, fileTimeOf, type Clocks, type FileTime } from './moments.js'
import type { Property } from './property.js'
import { recurrenceRuleFromText } from './rrule.js'

// Two years of fortnights: summer time, and the weeks of Ramadan in Morocco, fall between no two of them.
const LOOKS = 52
const STEP_DAYS = 14

/** Minutes the station's clock is ahead of the event's, when that one shows `wall`. */
function shiftAt(wall: LocalDateTime, start: FileTime, clocks: Clocks): number {
  return minutesBetween(wall, atStation({ ...start, wall }, clocks))
}

// All events look at the same noons, so that a calendar of a thousand events asks each zone 52 times and not 52,000.
function shiftOn(date: LocalDate, start: FileTime, clocks: Clocks): number {
  const key = `${start.zone?.name} ${date}`
  let shift = clocks.shifts.get(key)
  if (shift === undefined) {
    shift = shiftAt(`${date}T12:00`, start, clocks)
    clocks.shifts.set(key, shift)
  }
  return shift
}

/**
 * Whether the station's clock keeps its distance from the event's from the start until the end, or for two years. Where it
 * does not, no local rule says the same, and later dates are off by the hour.
 */
export function keepsDistance(start: FileTime, until: LocalDateTime | undefined, clocks: Clocks): boolean {
  const shift = shiftAt(start.wall, start, clocks)
  const end = until && addMinutes(until, -shift)
  const first = Math.ceil(dayNumber(dateOf(start.wall)) / STEP_DAYS)
  for (let look = 0; look < LOOKS; look++) {
    const date = dateOfDay((first + look) * STEP_DAYS)
    if (end !== undefined && date > end) return shiftAt(end, start, clocks) === shift
    if (shiftOn(date, start, clocks) !== shift) return false
  }
  return true
}

function moved(day: Weekday, days: number): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(day) + days + 7) % 7] ?? day
}

// 23:00 on Mondays in UTC is Tuesdays in Shanghai. Weekdays can be moved along; a day of the month cannot.
function movedRule(rule: RecurrenceRule, days: number): RecurrenceRule | { refused: string } {
  if (days === 0) return rule
  if (rule.frequency === 'monthly' || rule.frequency === 'yearly') return { refused: `FREQ=${rule.frequency.toUpperCase()}` }
  if (rule.byMonth) return { refused: 'BYMONTH' }
  if (rule.byMonthDay) return { refused: 'BYMONTHDAY' }
  return {
    ...rule,
    ...(rule.byDay && { byDay: rule.byDay.map((by) => ({ ...by, day: moved(by.day, days) })) }),
    firstDayOfWeek: moved(rule.firstDayOfWeek ?? 'mo', days),
  }
}

/** Reads an RRULE as a rule of the station's clock; undefined and a problem when it cannot be shown. */
export function readRule(
  property: Property,
  path: string,
  start: FileTime,
  clocks: Clocks,
  problems: Problem[],
): RecurrenceRule | undefined {
  const refuse = (part: string) => {
    problems.push(fault(path, property.raw, `recurrence:${part.slice(0, 40).replaceAll(' ', '')}`))
    return undefined
  }
  const pieces = property.raw.split(';')
  const end = pieces.find((piece) => /^\s*until=/i.test(piece))
  const read = recurrenceRuleFromText(pieces.filter((piece) => piece !== end).join(';'))
  if ('refused' in read) return refuse(read.refused)
  const stationStart = atStation(start, clocks)
  const rule = movedRule(read.rule, daysBetween(dateOf(start.wall), dateOf(stationStart)))
  if ('refused' in rule) return refuse(rule.refused)
  if (end === undefined) return rule
  const until = untilOf(end, start, path, clocks, problems)
  return until === undefined ? refuse('UNTIL') : { ...rule, until: addMinutes(until, minutesBetween(start.wall, stationStart)) }
}

/** The end of a rule on the event's own clock; a date alone means all of that day. */
function untilOf(piece: string, start: FileTime, path: string, clocks: Clocks, problems: Problem[]): LocalDateTime | undefined {
  const [, year, month, day, time] = /^\s*until=(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?\s*$/i.exec(piece) ?? []
  if (year === undefined) return undefined
  const clock = time && `T${time.slice(1, 3)}:${time.slice(3, 5)}:${time.slice(5, 7)}${/z$/i.test(time) ? 'Z' : ''}`
  const moment = fileTimeOf(`${year}-${month}-${day}${clock ?? ''}`, {}, path, clocks, problems)
  if (!moment) return undefined
  if (moment.isDate || start.isDate) return `${dateOf(moment.wall)}T23:59`
  // without a Z it is meant on the event's own clock, whatever floating times are meant in
  return time?.toUpperCase().endsWith('Z') ? inZone(moment, start.zone, clocks) : moment.wall
}
