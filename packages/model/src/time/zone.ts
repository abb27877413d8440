// Moments and local times: what a clock on the station's wall shows, and which moment a local time is.
import { dayNumber, isLocalDate, type Instant, type LocalDateTime } from './local.js'
import { DAY_MS, HOUR_MS, MINUTE_MS } from './units.js'

const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/

// Making a formatter costs as much as a few hundred uses of one, and a page knows one zone or two.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}

function wallClock(now: Instant, timeZone: string): LocalDateTime {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(now)) part[type] = value
  return `${part.year?.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`
}

// A wall clock's reading as if it were UTC: makes readings comparable with moments.
function asUtc(at: LocalDateTime): number {
  const [, date = '', hour, minute, second = 0] = LOCAL.exec(at) ?? []
  if (!isLocalDate(date)) throw new RangeError(`'${at}' is not a local date and time such as 2026-11-21T08:30`)
  return dayNumber(date) * DAY_MS + Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * 1000
}

/**
 * What the station's clock shows at a moment, to the minute.
 *
 * @param now milliseconds since 1970-01-01T00:00Z
 * @param timeZone an IANA name; an unknown one is a RangeError
 * @example
 * localDateTime(Date.UTC(2026, 10, 21, 0, 30), 'Asia/Shanghai') // '2026-11-21T08:30'
 */
export function localDateTime(now: Instant, timeZone: string): LocalDateTime {
  return wallClock(now, timeZone).slice(0, 16)
}

/**
 * The moment of a local time. A time the clock shows twice (autumn) is the first one; a time it skips (spring) is as much
 * later as was skipped: the reading of RFC 8984 and of Temporal's `compatible`.
 *
 * @throws RangeError for a text that is no local date and time, or an unknown zone
 * @example
 * instantOf('2026-11-21T08:30', 'Asia/Shanghai') === Date.UTC(2026, 10, 21, 0, 30)
 */
export function instantOf(at: LocalDateTime, timeZone: string): Instant {
  const wall = asUtc(at)
  const shows = (moment: Instant) => asUtc(wallClock(moment, timeZone))
  // No zone is more than a day from UTC: these two moments lie on either side of a change that may touch `at`.
  const before = wall - (shows(wall - DAY_MS) - (wall - DAY_MS))
  const after = wall - (shows(wall + DAY_MS) - (wall + DAY_MS))
  const fitting = [before, after].filter((moment) => shows(moment) === wall)
  return fitting.length > 0 ? Math.min(...fitting) : before
}
