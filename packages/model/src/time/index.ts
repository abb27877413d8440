// What others use of time: dates and times of a station, its zone, its clock, holidays and opening hours.
export { holidayName } from './holiday-names.js'
export {
  addDays,
  addMinutes,
  addMonths,
  dateOf,
  dateOfDay,
  dayNumber,
  daysBetween,
  type Instant,
  isLocalDate,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  minutesOfDuration,
  minutesOfTime,
  startOfMonth,
  startOfWeek,
  timeOf,
  type Weekday,
  weekdayOf,
  WEEKDAYS,
} from './local.js'
export { type DaySpan, type Opening, openingAt, postsHours, spansOn, type StationCalendar } from './opening-hours.js'
export { type HolidayYear, holidayYearSchema, type OpeningSpan, type SpecialOpening } from './schema.js'
export { type ClockJump, type ClockNotes, StationClock, type StationClockOptions, type StationTime } from './station-clock.js'
export { DAY_MS, HOUR_MS, MINUTE_MS } from './units.js'
export { OPENING_DAYS } from './words.js'
export { dayKind, type DayKind } from './working-days.js'
export { instantOf, localDateTime } from './zone.js'
