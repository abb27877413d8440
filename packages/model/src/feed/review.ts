// A whole feed looked through for those who write it: what its readers found, and what no reader of one file can know.
import type * as v from 'valibot'
import { ALLERGENS, DISH_GROUPS, DISH_MARKS, NUTRIENTS } from '../menu/words.js'
import { menuSchema } from '../menu/schema.js'
import { inventoryOf, type Inventory, type Keys, type NameAt } from '../schema/inventory.js'
import { MOST_FAULTS } from '../schema/limits.js'
import type { NameKind } from '../schema/names.js'
import { pathText } from '../schema/parse.js'
import type { Problem } from '../schema/problem.js'
import { quoted } from '../schema/quoted.js'
import { slippedFrom } from '../schema/slip.js'
import { servicesSchema } from '../services/schema.js'
import { STANDARD_CATEGORIES } from '../services/categories.js'
import { stationSchema } from '../station/schema.js'
import { holidayYearSchema } from '../time/schema.js'
import { timetableSchema } from '../timetable/schema.js'
import type { EntryFinding, FeedFileText, FeedFinding, FileRole } from './finding.js'
import { doubtsIn } from './doubts.js'
import { fieldsCalled } from './field-names.words.js'
import { callingsOf, keysIn, placeIn } from './place.js'

const SCHEMAS: Readonly<Record<FileRole, v.GenericSchema>> = {
  station: stationSchema,
  services: servicesSchema,
  timetable: timetableSchema,
  menu: menuSchema,
  holidays: holidayYearSchema,
}

/** Where things of a kind are named; those of the last three are words that a menu may add to. */
const NAMED_IN: Readonly<Record<NameKind, FileRole | undefined>> = {
  desk: 'station',
  worker: 'station',
  series: 'station',
  class: 'station',
  category: 'services',
  item: 'services',
  room: 'timetable',
  entry: 'timetable',
  point: 'menu',
  policy: 'menu',
  group: 'menu',
  dish: 'menu',
  allergen: undefined,
  mark: undefined,
  nutrient: undefined,
}
const STANDARD: Readonly<Partial<Record<NameKind, readonly string[]>>> = {
  category: STANDARD_CATEGORIES,
  group: DISH_GROUPS,
  allergen: ALLERGENS,
  mark: DISH_MARKS,
  nutrient: NUTRIENTS,
}

/** What another standard's file lost on its way: to be known, and nothing to be mended. */
const NOTICES: ReadonlySet<string> = new Set([
  ...['zone-shift', 'this-and-future', 'private', 'closed-or-category', 'only-one', 'no-place', 'one-language', 'one-line'],
  ...['menu-elsewhere', 'next-page', 'more-faults', 'overlap', 'served-twice'],
])

/** What a reader calls these is cut, and costs nothing else. */
const LIMITS = /^(?:too-|more-faults)/

interface Looked {
  readonly file: FeedFileText
  readonly inventory: Inventory
}

/**
 * Everything that is wrong in a feed, in the order of its files: files that could not be had or read, entries that were left out, fields
 * and names that are slips, names used twice, and references that lead nowhere. What refers into a file that could not be read is
 * believed.
 *
 * @example
 * for (const finding of reviewFeed(files)) console.log(describeFinding(finding, 'zh-Hans'))
 */
export function reviewFeed(files: readonly FeedFileText[]): FeedFinding[] {
  const looked = files.map((file): Looked => ({ file, inventory: inventoryOf(SCHEMAS[file.role], file.input, fieldsCalled) }))
  const names = namesOf(looked)
  return looked.flatMap((each) => findingsOf(each, names))
}

/** The names there are of a kind, and whose name a word is that a person would say. */
interface Known {
  readonly names: ReadonlySet<string>
  readonly called: (word: string) => string | undefined
}
type Names = (kind: NameKind) => Known | undefined

/** The names there are of a kind; undefined while a file that may hold more of them could not be read. */
function namesOf(looked: readonly Looked[]): Names {
  const names = new Map<NameKind, Set<string>>()
  const callings = new Map<string, string>()
  for (const { file, inventory } of looked)
    for (const { kind, name, keys } of inventory.given) {
      names.set(kind, (names.get(kind) ?? new Set()).add(name))
      for (const calling of callingsOf(file.input, keys)) callings.set(`${kind} ${calling}`, name)
    }
  const unread = new Set(looked.flatMap(({ file }) => (file.input === undefined ? [file.role] : [])))
  return (kind) => {
    const home = NAMED_IN[kind]
    if (home !== undefined && unread.has(home)) return undefined
    return {
      names: new Set([...(STANDARD[kind] ?? []), ...(names.get(kind) ?? [])]),
      called: (word) => callings.get(`${kind} ${word.trim()}`),
    }
  }
}

function findingsOf({ file, inventory }: Looked, names: Names): FeedFinding[] {
  const { href, failure, native } = file
  const findings: FeedFinding[] = []
  // what is faulty in a file is said at its places; that the file is faulty as a whole is said where there are none
  if (failure && !(failure.code === 'invalid' && file.problems.length > 0)) {
    findings.push({ kind: 'file', severity: 'fault', href, failure })
  }
  const told = failure?.code === 'malformed' || failure?.code === 'cut-off' ? [] : file.problems
  const read = told.map((problem) => entryFinding(file, problem, native ? keysIn(problem.path, file.input) : undefined))
  if (!native) return [...findings, ...read]
  const more = [
    ...(file.doubles ?? []).map((keys) => found(file, keys, String(keys.at(-1)), 'double-field')),
    ...inventory.slips.map(({ keys, meant }) => found(file, keys, String(keys.at(-1)), `unknown-field:${meant}`)),
    ...twice(inventory.given).map(({ keys, name }) => found(file, keys, name, 'unique-id')),
    ...inventory.used.flatMap((use) => leadsNowhere(file, use, names)),
    ...doubtsIn(file.role, file.input).map(({ keys, found: value, expected }) => found(file, keys, value, expected)),
  ]
  return [...findings, ...together(read, more.slice(0, MOST_FAULTS)), ...uncounted(file, more.length - MOST_FAULTS)]
}

/** One finding a place: where a slip is known, what was meant says more than what is not allowed there. */
function together(read: readonly EntryFinding[], more: readonly EntryFinding[]): EntryFinding[] {
  const sure = more.filter(({ path, expected }) => !/^no-such:\S+ $/.test(expected) || !read.some((each) => each.path === path))
  const meant = new Set(sure.map(({ path }) => path))
  const leftOut = new Set(read.flatMap((each) => (each.leftOut ? [each.path] : [])))
  const fatal = new Set(read.flatMap((each) => (each.fatal ? [each.path] : [])))
  return [
    ...read.filter(({ path }) => path === '' || !meant.has(path)),
    ...sure.map((each) => ({ ...each, ...(leftOut.has(each.path) && { leftOut: true }), ...(fatal.has(each.path) && { fatal: true }) })),
  ]
}

function uncounted(file: FeedFileText, more: number): EntryFinding[] {
  return more > 0 ? [entryFinding(file, { path: '', found: String(more), expected: 'more-faults' }, [])] : []
}

function leadsNowhere(file: FeedFileText, { keys, kind, name }: NameAt, names: Names): EntryFinding[] {
  const known = names(kind)
  if (!known || known.names.has(name)) return []
  const meant = known.called(name) ?? slippedFrom(name, known.names)
  // a menu may have marks of its own; only a slip of a known one is told
  if (NAMED_IN[kind] === undefined) return meant === undefined ? [] : [found(file, keys, name, `slip:${meant}`)]
  return [found(file, keys, name, `no-such:${kind} ${meant ?? ''}`)]
}

/** Every name of a kind that stands in the file a second time. */
function twice(given: readonly NameAt[]): NameAt[] {
  const seen = new Set<string>()
  return given.filter(({ kind, name }) => {
    const key = `${kind} ${name}`
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
}

function found(file: FeedFileText, keys: Keys, value: unknown, expected: string): EntryFinding {
  return entryFinding(file, { path: pathText(keys), found: quoted(value), expected }, keys, true)
}

function entryFinding(file: FeedFileText, problem: Problem, keys: Keys | undefined, readable = false): EntryFinding {
  const { href, role, input } = file
  const fatal = !readable && file.failure?.code === 'invalid' && problem.leftOut !== true && !LIMITS.test(problem.expected)
  const severity = NOTICES.has(problem.expected.replace(/:.*/s, '')) ? 'notice' : 'fault'
  return { ...problem, kind: 'entry', severity, href, role, ...(fatal && { fatal }), keys, place: keys ? placeIn(keys, input) : [] }
}
