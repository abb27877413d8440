// What can be read in a feed's file and says nothing, or two things at once: hours of no day, a repetition that never comes, numbers nobody calls.
import * as v from 'valibot'
import type { Keys } from '../schema/inventory.js'
import { serviceItemSchema } from '../services/schema.js'
import { absenceSchema, deskSchema, seriesSchema } from '../station/schema.js'
import { mealPointSchema, mealSchema, pricePolicySchema } from '../menu/schema.js'
import { addDays, dateOf } from '../time/local.js'
import { holidaySchema, openingSpanSchema, specialOpeningSchema, type OpeningSpan } from '../time/schema.js'
import { occurrenceStarts, withoutZeroSeconds } from '../timetable/recurrence.js'
import { checkRule } from '../timetable/rule-check.js'
import { timetableEntrySchema, type TimetableEntry } from '../timetable/schema.js'
import type { FileRole } from './finding.js'

/** A place, what stands there, and the code of what is odd about it. */
export interface Doubt {
  readonly keys: Keys
  readonly found: unknown
  readonly expected: string
}
type Doubts = Generator<Doubt, void, unknown>
type At<Value> = readonly [keys: Keys, value: Value]

/** What stands under some keys of a file, however wrong the rest is. */
function under(input: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((at, key) => (at as Readonly<Record<string | number, unknown>> | null | undefined)?.[key], input)
}

/** The entries of a list that can be read, with their keys: of the others it is said already that they cannot. */
function entries<const Schema extends v.GenericSchema>(input: unknown, keys: Keys, schema: Schema): At<v.InferOutput<Schema>>[] {
  const list = under(input, keys)
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown, at) => {
    const read = v.safeParse(schema, entry)
    return read.success ? [[[...keys, at], read.output] as const] : []
  })
}

/** The later ones of those that have a key in common with an earlier one. */
function* again<Value>(list: readonly At<Value>[], keyOf: (value: Value) => string): Generator<readonly [At<Value>, Value], void, unknown> {
  const seen = new Map<string, Value>()
  for (const each of list) {
    const key = keyOf(each[1])
    const first = seen.get(key)
    if (first === undefined) seen.set(key, each[1])
    else yield [each, first]
  }
}

const meet = (a: OpeningSpan, b: OpeningSpan): boolean =>
  a.days.some((day) => b.days.includes(day)) && a.opens < b.closes && b.opens < a.closes

function* hours(spans: readonly At<OpeningSpan>[]): Doubts {
  for (const [at, [keys, span]] of spans.entries()) {
    if (span.days.length === 0) yield { keys: [...keys, 'days'], found: span.days, expected: 'no-days' }
    const other = spans.slice(0, at).find(([, earlier]) => meet(earlier, span) && !earlier.nthOfMonth && !span.nthOfMonth)
    if (other) yield { keys, found: `${span.opens}-${span.closes}`, expected: `overlap:${other[1].opens}-${other[1].closes}` }
  }
}

function* station(input: unknown): Doubts {
  yield* hours(entries(input, ['openingHours'], openingSpanSchema))
  const specials = entries(input, ['specialOpeningHours'], specialOpeningSchema)
  for (const [[keys, special], first] of again(specials, ({ date }) => date)) {
    if ((special.opens === undefined) !== (first.opens === undefined)) yield { keys, found: special.date, expected: 'two-things' }
  }
  const workers = under(input, ['workers'])
  for (const at of Array.isArray(workers) ? workers.keys() : [])
    for (const [keys, { from, to }] of entries(input, ['workers', at, 'absences'], absenceSchema))
      if (to < from) yield { keys: [...keys, 'to'], found: to, expected: 'ends-before' }
  yield* queue(input)
}

function* queue(input: unknown): Doubts {
  const series = entries(input, ['queue', 'series'], seriesSchema)
  const desks = entries(input, ['desks'], deskSchema)
  if (series.length > 0 && desks.length === 0) yield { keys: ['queue'], found: '', expected: 'no-desks' }
  const taken = new Set<string>()
  for (const [keys, { letter, categories, dailyCap }] of series) {
    if (desks.length > 0 && desks.every(([, desk]) => desk.series && !desk.series.includes(letter)))
      yield { keys, found: letter, expected: 'nobody-calls' }
    if (dailyCap === 0) yield { keys: [...keys, 'dailyCap'], found: 0, expected: 'no-numbers' }
    // what has no categories takes all that no other series takes
    const claims = categories.length === 0 ? [''] : categories
    if (claims.every((claim) => taken.has(claim))) yield { keys, found: letter, expected: 'never-used' }
    for (const claim of claims) taken.add(claim)
  }
}

function* services(input: unknown): Doubts {
  for (const [keys, item] of entries(input, ['items'], serviceItemSchema)) {
    yield* hours((item.hours ?? []).map((span, at): At<OpeningSpan> => [[...keys, 'hours', at], span]))
    const { url } = item
    if (url && /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:cn|com|org|net|gov|edu)(?:[/?#]|$))/i.test(url))
      yield { keys: [...keys, 'url'], found: url, expected: `no-scheme:https://${url}` }
  }
}

/** A leap day that must fall on a weekday comes back after 28 years, or 40 over the turn of a century. */
const LONG = 366 * 41

function* timetable(input: unknown): Doubts {
  for (const [keys, entry] of entries(input, ['entries'], timetableEntrySchema)) {
    const { start, recurrenceRules: rules, kind, worker } = entry
    if (rules.some((rule) => checkRule(rule) !== undefined)) continue
    if (kind === 'duty' && worker === undefined) yield { keys, found: '', expected: 'nobody' }
    if (occurrenceStarts(start, rules, { from: start, to: addDays(dateOf(start), LONG), limit: 1 }).length === 0)
      yield { keys: [...keys, 'recurrenceRules'], found: '', expected: 'never' }
    else yield* overrides(keys, entry)
  }
}

function* overrides(keys: Keys, { start, recurrenceRules, recurrenceOverrides }: TimetableEntry): Doubts {
  for (const [key, { excluded, status }] of Object.entries(recurrenceOverrides)) {
    const day = dateOf(key)
    const [given] = occurrenceStarts(start, recurrenceRules, { from: `${day}T00:00`, to: addDays(day, 1), limit: 1 })
    if (given === withoutZeroSeconds(key)) continue
    // a date of its own is added by writing it; at another time of a day that has one, or to take it away, it was meant to change one
    const place = { keys: [...keys, 'recurrenceOverrides', key], found: key }
    if (given !== undefined) yield { ...place, expected: `other-time:${given}` }
    else if (excluded || status === 'cancelled') yield { ...place, expected: 'not-on-that-day' }
  }
}

function* menu(input: unknown): Doubts {
  for (const [keys, point] of entries(input, ['points'], mealPointSchema))
    for (const [meal, time] of Object.entries(point.mealTimes))
      if (time && time.closes <= time.opens)
        yield { keys: [...keys, 'mealTimes', meal, 'closes'], found: time.closes, expected: 'after-opening' }
  const meals = entries(input, ['meals'], mealSchema)
  for (const [[keys, { date, meal }]] of again(meals, ({ date, meal, point = '' }) => `${date} ${meal} ${point}`))
    yield { keys, found: `${date} ${meal}`, expected: 'served-twice' }
  for (const [keys, { steps }] of entries(input, ['pricePolicies'], pricePolicySchema))
    for (const [at, step] of steps.entries())
      for (const [number, { minimumAge = 0, maximumAge = Infinity }] of step.entries())
        if (maximumAge < minimumAge)
          yield { keys: [...keys, 'steps', at, number, 'maximumAge'], found: maximumAge, expected: 'fits-nobody' }
}

function* holidays(input: unknown): Doubts {
  for (const [[keys, day], first] of again(entries(input, ['days'], holidaySchema), ({ date }) => date))
    if (day.isOffDay !== first.isOffDay) yield { keys, found: day.date, expected: 'two-things' }
}

const LOOKED: Readonly<Record<FileRole, (input: unknown) => Doubts>> = { station, services, timetable, menu, holidays }

/** What is odd in a file of a role, as JSON has it. It is looked for in those of its entries that can be read themselves. */
export function doubtsIn(role: FileRole, input: unknown): Doubt[] {
  return [...LOOKED[role](input)]
}
