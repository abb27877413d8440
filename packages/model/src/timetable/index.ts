// What others use of the timetable: entries, their rules, when they happen, and who is on duty.
export { isAllDay, lastDayOf } from './all-day.js'
export { dutyAt, type Occurrence, occurrencesBetween } from './occurrences.js'
export { type ExpansionWindow, occurrenceStarts } from './recurrence.js'
export { checkRule, type RefusedRule } from './rule-check.js'
export { timetableProblems } from './rule-problems.js'
export { type RecurrenceRule, type Room, type Timetable, type TimetableEntry, timetableSchema } from './schema.js'
