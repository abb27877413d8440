// The entries of a timetable whose rules cannot be repeated, named when the feed is read.
import type { Problem } from '../schema/problem.js'
import { checkRule } from './rule-check.js'
import type { TimetableEntry } from './schema.js'

/**
 * The entries that are left out because a rule of theirs cannot be repeated, each by the part that is not known.
 *
 * @example
 * timetableProblems(timetable.entries).map((problem) => describeProblem(problem, 'en'))
 * // ["entries[3].recurrenceRules[0].byHour: 'byHour' is not one of frequency, interval, ..."]
 */
export function timetableProblems(entries: readonly TimetableEntry[]): Problem[] {
  return entries.flatMap((entry, index) =>
    entry.recurrenceRules.flatMap((rule, ruleIndex) => {
      const refused = checkRule(rule)
      if (!refused) return []
      const path = `entries[${index}].recurrenceRules[${ruleIndex}].${refused.path}`
      return [{ path, found: refused.found, expected: refused.expected, leftOut: true }]
    }),
  )
}
