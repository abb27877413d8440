// Reading a feed's part: the value or every problem, and the lenient reading that leaves bad entries out.
import * as v from 'valibot'
import { MOST_FAULTS, withinLimits, type TellLimit } from './limits.js'
import type { Problem } from './problem.js'
import { quoted } from './quoted.js'

export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

/** The value that could be read (undefined when nothing could), and what is wrong; bad entries are left out and named. */
export interface Salvaged<Value> {
  readonly value: Value | undefined
  readonly problems: readonly Problem[]
}

type Issue = v.BaseIssue<unknown>
// one fault for one value: what is no date need not be told to be too early as well
const ONE_FAULT = { abortPipeEarly: true } as const
type PathKey = string | number

function keysOf(issue: Issue): PathKey[] {
  return (issue.path ?? []).map((item) => item.key as PathKey)
}

/** `['services', 3, 'hours']` reads `services[3].hours`. */
export function pathText(keys: readonly PathKey[]): string {
  return keys.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('')
}

// A union reports itself; the branch that got furthest into the value says more about what the writer meant.
function innermost(issue: Issue): { issue: Issue; keys: PathKey[] } {
  const keys = keysOf(issue)
  let deepest = { issue, keys }
  for (const inner of issue.issues ?? []) {
    const found = innermost(inner)
    const whole = [...keys, ...found.keys]
    if (whole.length > deepest.keys.length) deepest = { issue: found.issue, keys: whole }
  }
  return deepest
}

function problemOf(issue: Issue): { problem: Problem; keys: PathKey[] } {
  const { issue: inner, keys } = innermost(issue)
  // a check forwarded to a field holds the whole object as its input; the field's own value is what the writer sees
  const found = inner.path ? inner.path.at(-1)?.value : inner.input
  // of what is too long only how long it is can be said
  const length = inner.type === 'max_length' ? (found as { readonly length: number }).length : undefined
  return { problem: { path: pathText(keys), found: length === undefined ? quoted(found) : String(length), expected: inner.message }, keys }
}

/** Faults as they are found: the first ones to be listed, and how many there are. */
class Faults {
  readonly #listed: Problem[] = []
  #count = 0

  add(problem: Problem): void {
    this.#count += 1
    if (this.#count <= MOST_FAULTS) this.#listed.push(problem)
  }

  get all(): readonly Problem[] {
    const more = this.#count - MOST_FAULTS
    return more > 0 ? [...this.#listed, { path: '', found: String(more), expected: 'more-faults' }] : this.#listed
  }
}

/**
 * Reads a value by a schema: the value, or its problems with their paths.
 *
 * @example
 * const parsed = parse(servicesSchema, JSON.parse(text))
 * if (!parsed.ok) for (const problem of parsed.problems) console.log(describeProblem(problem, 'en'))
 */
export function parse<const Schema extends v.GenericSchema>(schema: Schema, input: unknown): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, input, ONE_FAULT)
  if (result.success) return { ok: true, value: result.output }
  const faults = new Faults()
  for (const issue of result.issues) faults.add(problemOf(issue).problem)
  return { ok: false, problems: faults.all }
}

/** A reading that can be interrupted: after each step somebody else may have the thread. */
export type SlicedReading<Value> = Generator<undefined, Salvaged<Value>, unknown>

/** Runs a reading without a pause. */
export function atOnce<Value>(reading: SlicedReading<Value>): Salvaged<Value> {
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

/** Entries read in one step: the slowest step of a real list took 8 ms on a machine four times slower. */
export const ENTRIES_A_STEP = 50

/**
 * Reads a value by a schema and leaves out entries that are bad: an element of one of the top-level lists or records named
 * in `containers`, which say how many entries of each are read. A problem anywhere else leaves nothing to read. What is over a limit
 * (`limits.ts`) is cut and named. The input is not changed.
 */
export function salvage<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  containers: Readonly<Record<string, number>>,
): Salvaged<v.InferOutput<Schema>> {
  return atOnce(salvaging(schema, input, containers))
}

/** The same in steps of some entries each. */
export function* salvaging<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  containers: Readonly<Record<string, number>>,
): SlicedReading<v.InferOutput<Schema>> {
  const faults = new Faults()
  const tell =
    (leftOut: boolean): TellLimit =>
    (keys, found, expected) =>
      faults.add(leftOut ? { path: pathText(keys), found, expected, leftOut } : { path: pathText(keys), found, expected })
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return readPlain(schema, input)

  const fields = input as Readonly<Record<string, unknown>>
  const lists = Object.entries(containers).flatMap(([name, most]) => {
    const entries = Object.hasOwn(fields, name) ? entriesOf(fields[name]) : undefined
    if (!entries) return []
    if (entries.length > most) tell(true)([name], String(entries.length), `too-many:${most}`)
    return [{ name, list: Array.isArray(fields[name]), entries: entries.slice(0, most), kept: [] as [PathKey, unknown][] }]
  })
  const named = new Set(lists.map(({ name }) => name))
  const around = withinLimits(Object.fromEntries(Object.entries(fields).filter(([name]) => !named.has(name))), [], tell(false))

  let whole: v.InferOutput<Schema> | undefined
  const steps = Math.max(1, ...lists.map(({ entries }) => Math.ceil(entries.length / ENTRIES_A_STEP)))
  for (let step = 0; step < steps; step++) {
    if (step > 0) yield
    const part = { ...(around as object) } as Record<string, unknown>
    for (const { name, list, entries } of lists) {
      const some = entries.slice(step * ENTRIES_A_STEP, (step + 1) * ENTRIES_A_STEP)
      const within = some.map(([key, entry]): [PathKey, unknown] => [key, withinLimits(entry, [name, key], tell(false))])
      part[name] = list ? within.map(([, entry]) => entry) : Object.fromEntries(within)
    }
    const read = readSome(schema, part, containers, (key) => (typeof key === 'number' ? key + step * ENTRIES_A_STEP : key), faults)
    if (read === undefined) return { value: undefined, problems: faults.all }
    whole ??= read
    for (const { name, kept } of lists) for (const entry of entriesOf((read as Record<string, unknown>)[name]) ?? []) kept.push(entry)
  }
  const read = lists.map(({ name, list, kept }) => [name, list ? kept.map(([, entry]) => entry) : Object.fromEntries(kept)] as const)
  return { value: { ...(whole as object), ...Object.fromEntries(read) }, problems: faults.all }
}

function entriesOf(held: unknown): [PathKey, unknown][] | undefined {
  if (Array.isArray(held)) return held.map((entry: unknown, index) => [index, entry])
  return typeof held === 'object' && held !== null ? Object.entries(held) : undefined
}

function readPlain<const Schema extends v.GenericSchema>(schema: Schema, input: unknown): Salvaged<v.InferOutput<Schema>> {
  const parsed = parse(schema, input)
  return parsed.ok ? { value: parsed.value, problems: [] } : { value: undefined, problems: parsed.problems }
}

/** A part of the entries, without the bad ones; undefined when something else is wrong. */
function readSome<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: Readonly<Record<string, unknown>>,
  containers: Readonly<Record<string, number>>,
  placeOf: (key: PathKey) => PathKey,
  faults: Faults,
): v.InferOutput<Schema> | undefined {
  const first = v.safeParse(schema, input, ONE_FAULT)
  if (first.success) return first.output
  const bad = new Map<string, Set<PathKey>>()
  let fatal = false
  for (const issue of first.issues) {
    const { problem, keys } = problemOf(issue)
    const [container, entry, ...rest] = keys
    const inEntry = typeof container === 'string' && entry !== undefined && Object.hasOwn(containers, container)
    if (!inEntry) {
      fatal = true
      faults.add(problem)
      continue
    }
    faults.add({ ...problem, path: pathText([container, placeOf(entry), ...rest]), leftOut: true })
    bad.set(container, (bad.get(container) ?? new Set()).add(entry))
  }
  if (fatal) return undefined
  const kept: Record<string, unknown> = { ...input }
  for (const [container, entries] of bad) {
    const held = kept[container]
    kept[container] = Array.isArray(held)
      ? held.filter((_, index) => !entries.has(index))
      : Object.fromEntries(Object.entries(held as object).filter(([key]) => !entries.has(key)))
  }
  const second = v.safeParse(schema, kept, ONE_FAULT)
  if (second.success) return second.output
  // What was left out was needed (a list that may not be empty): nothing can be shown, and both findings are told.
  for (const issue of second.issues) faults.add(problemOf(issue).problem)
  return undefined
}
