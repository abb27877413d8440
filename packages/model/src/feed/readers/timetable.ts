// Reads a timetable: bad entries are left out and named, those too whose rule cannot be repeated; the rest is kept.
import { MOST_ENTRIES, MOST_FAULTS } from '../../schema/limits.js'
import { atOnce, salvaging, type Salvaged, type SlicedReading } from '../../schema/parse.js'
import { timetableProblems } from '../../timetable/rule-problems.js'
import { timetableSchema, type Timetable } from '../../timetable/schema.js'
import { each } from './each.js'

const LISTS = each(MOST_ENTRIES, 'rooms', 'entries')

/** An entry whose rule cannot be repeated is left out by the screens, so it is named here. */
export function* readingTimetable(input: unknown): SlicedReading<Timetable> {
  const { value, problems } = yield* salvaging(timetableSchema, input, LISTS)
  if (!value) return { value, problems }
  yield
  const rules = timetableProblems(value.entries)
  return { value, problems: [...problems, ...rules.slice(0, MOST_FAULTS)] }
}
export const readTimetable = (input: unknown): Salvaged<Timetable> => atOnce(readingTimetable(input))
