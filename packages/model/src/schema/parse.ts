// Reading a feed's part: the value or every problem, and the lenient reading that leaves bad entries out.
import * as v from 'valibot'
import { quoted, type Problem } from './problem.js'

export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

/** The value that could be read (undefined when nothing could), and what is wrong; bad entries are left out and named. */
export interface Salvaged<Value> {
  readonly value: Value | undefined
  readonly problems: readonly Problem[]
}

type Issue = v.BaseIssue<unknown>
type Key = string | number

function keysOf(issue: Issue): Key[] {
  return (issue.path ?? []).map((item) => item.key as Key)
}

/** `['services', 3, 'hours']` reads `services[3].hours`. */
export function pathText(keys: readonly Key[]): string {
  return keys.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('')
}

// A union reports itself; the branch that got furthest into the value says more about what the writer meant.
function innermost(issue: Issue): { issue: Issue; keys: Key[] } {
  const keys = keysOf(issue)
  let deepest = { issue, keys }
  for (const inner of issue.issues ?? []) {
    const found = innermost(inner)
    const whole = [...keys, ...found.keys]
    if (whole.length > deepest.keys.length) deepest = { issue: found.issue, keys: whole }
  }
  return deepest
}

function problemOf(issue: Issue): { problem: Problem; keys: Key[] } {
  const { issue: inner, keys } = innermost(issue)
  // a check forwarded to a field holds the whole object as its input; the field's own value is what the writer sees
  const found = inner.path ? inner.path.at(-1)?.value : inner.input
  return { problem: { path: pathText(keys), found: quoted(found), expected: inner.message }, keys }
}

/**
 * Reads a value by a schema: the value, or every problem with its path.
 *
 * @example
 * const parsed = parse(servicesSchema, JSON.parse(text))
 * if (!parsed.ok) for (const problem of parsed.problems) console.log(describeProblem(problem, 'en'))
 */
export function parse<const Schema extends v.GenericSchema>(schema: Schema, input: unknown): Parsed<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, input)
  if (result.success) return { ok: true, value: result.output }
  return { ok: false, problems: result.issues.map((issue) => problemOf(issue).problem) }
}

/**
 * Reads a value by a schema and leaves out entries that are bad: an element of one of the top-level lists or records named
 * in `containers`. A problem anywhere else leaves nothing to read. The input is not changed.
 */
export function salvage<const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  containers: readonly string[],
): Salvaged<v.InferOutput<Schema>> {
  const first = v.safeParse(schema, input)
  if (first.success) return { value: first.output, problems: [] }
  const problems: Problem[] = []
  const bad = new Map<string, Set<Key>>()
  let fatal = false
  for (const issue of first.issues) {
    const { problem, keys } = problemOf(issue)
    const [container, entry] = keys
    const inEntry = typeof container === 'string' && entry !== undefined && containers.includes(container)
    problems.push(inEntry ? { ...problem, leftOut: true } : problem)
    if (!inEntry) fatal = true
    else bad.set(container, (bad.get(container) ?? new Set()).add(entry))
  }
  if (fatal) return { value: undefined, problems }
  const kept: Record<string, unknown> = { ...(input as Record<string, unknown>) }
  for (const [container, entries] of bad) {
    const held = kept[container]
    kept[container] = Array.isArray(held)
      ? held.filter((_, index) => !entries.has(index))
      : Object.fromEntries(Object.entries(held as object).filter(([key]) => !entries.has(key)))
  }
  const second = v.safeParse(schema, kept)
  if (second.success) return { value: second.output, problems }
  // What was left out was needed (a list that may not be empty): nothing can be shown, and both findings are told.
  return { value: undefined, problems: [...problems, ...second.issues.map((issue) => problemOf(issue).problem)] }
}
