// The small schemas every part of the feed is made of; a message is the code of what was expected.
import * as v from 'valibot'
import { isLocalDate, minutesOfDuration } from '../time/local.js'
import { LONGEST_ADDRESS, LONGEST_ID, LONGEST_TABLE, LONGEST_PROSE, MOST_ENTRIES } from './limits.js'

/** A text that is not empty, nor blank: a name of spaces alone would be a line with nothing on it. */
export const textSchema = v.pipe(v.string('text'), v.regex(/\S/u, 'text'), v.maxLength(LONGEST_PROSE, `too-large:${LONGEST_PROSE}`))
/** One of the finder's tables, which are written by a program. */
export const tableSchema = v.pipe(v.string('text'), v.nonEmpty('text'), v.maxLength(LONGEST_TABLE, `too-large:${LONGEST_TABLE}`))
/** A name that other entries refer to: letters, digits, dot, hyphen, underscore. */
export const idSchema = v.pipe(v.string('id'), v.regex(/^[\w.:@/-]+$/u, 'id'), v.maxLength(LONGEST_ID, `too-large:${LONGEST_ID}`))
export const booleanSchema = v.boolean('boolean')

/** A number from one to another, both inclusive. JSON's 1e999 is read as Infinity, which is in no range. */
function range(least: number, most: number) {
  return v.pipe(v.number('number'), v.minValue(least, `range:${least} ${most}`), v.maxValue(most, `range:${least} ${most}`))
}
function wholeRange(least: number, most: number) {
  return v.pipe(range(least, most), v.integer('whole'))
}

/** The largest number of things and of money: a million yuan for a meal is a slip of the finger. */
const MOST = 1_000_000
/** How many: people, places, numbers a day. */
export const countSchema = v.pipe(v.number('count'), v.integer('count'), v.minValue(0, 'count'), v.maxValue(MOST, `range:0 ${MOST}`))
/** An amount of money: not negative. */
export const amountSchema = v.pipe(v.number('amount'), v.minValue(0, 'amount'), v.maxValue(MOST, `range:0 ${MOST}`))
/** A measure, such as what is in a dish. */
export const measureSchema = range(0, MOST)
/** A time someone waits, walks or works: a week at most. */
export const minutesSchema = wholeRange(0, 10_080)
/** Full years of a person's age. */
export const ageSchema = wholeRange(0, 150)
export const percentSchema = range(0, 100)
/** How many periods apart the dates of a rule lie: with more, no date of it comes in anybody's life. */
export const intervalSchema = wholeRange(1, 1000)
/** A place among the dates of a period, from its end when negative. */
export const positionSchema = wholeRange(-366, 366)
export const latitudeSchema = range(-90, 90)
export const longitudeSchema = range(-180, 180)
/** Dates before it are a typing mistake, and calendars of that time had other rules. */
const FIRST_YEAR = 1900
export const yearSchema = wholeRange(FIRST_YEAR, 9999)

function isDate(text: string): boolean {
  return isLocalDate(text) && Number(text.slice(0, 4)) >= FIRST_YEAR
}

export const localTimeSchema = v.pipe(v.string('time'), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'time'))
export const localDateSchema = v.pipe(v.string('date'), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'date'), v.check(isDate, 'date'))
export const localDateTimeSchema = v.pipe(
  v.string('date-time'),
  v.regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, 'date-time'),
  v.check((text) => isDate(text.slice(0, 10)), 'date-time'),
)
/** A year is the longest that anything in a timetable lasts. */
const LONGEST_MINUTES = 366 * 1440
export const durationSchema = v.pipe(
  v.string('duration'),
  v.regex(/^P(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/, 'duration'),
  v.check((text) => minutesOfDuration(text) >= 0, 'duration'),
  v.check((text) => !(minutesOfDuration(text) > LONGEST_MINUTES), 'longest-duration:P366D'),
)
/** A web address: absolute http(s), or relative to the file it stands in. Other schemes (javascript:, data:) are refused. */
export const addressSchema = v.pipe(
  v.string('address'),
  // a control character before a scheme is dropped by browsers, so that what looks relative would run: \u0001javascript:
  v.regex(/^(?:https?:\/\/[^\s\p{Cc}]+|(?![a-z][a-z0-9+.-]*:)(?!\/\/)[^\s\p{Cc}\\]+)$/iu, 'address'),
  v.maxLength(LONGEST_ADDRESS, `too-large:${LONGEST_ADDRESS}`),
)

/** One of a fixed set of words; the message lists them. */
export function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, `one-of:${options.join(' ')}`)
}

/** A list; the message says so when something else stands there. */
export function listOf<const Item extends v.GenericSchema>(item: Item, most = MOST_ENTRIES) {
  return v.pipe(v.array(item, 'list'), v.maxLength(most, `too-many:${most}`))
}

/** Only these, where an old page adds to every object: the library walks all keys there are. */
export const plain = <Entries extends object>(entries: Entries): Entries => Object.assign(Object.create(null) as Entries, entries)

/** An object that keeps fields it does not know; the type names the known ones only, so that code cannot lean on others. */
export function shape<const Entries extends v.ObjectEntries>(entries: Entries): v.ObjectSchema<Entries, 'object'> {
  return v.looseObject(plain(entries), 'object') as unknown as v.ObjectSchema<Entries, 'object'>
}

/**
 * Values by names the feed's writer chose. The library's own record leaves out `__proto__`, `prototype` and `constructor` without a
 * word; here they are names like any other, and become plain fields of what is read.
 */
export function recordOf<const Name extends v.BaseSchema<string, string, v.BaseIssue<unknown>>, const Item extends v.GenericSchema>(
  name: Name,
  item: Item,
) {
  const schema = v.record(name, item, 'object')
  const own = schema['~run']
  const run: typeof own = (dataset, config) => {
    const input: unknown = dataset.value
    if (typeof input !== 'object' || input === null) return own.call(schema, dataset, config)
    // a list would be read as a record by numbers, and what its entries call themselves would name nothing
    if (Array.isArray(input)) {
      v._addIssue(schema, 'type', dataset, config)
      return dataset as unknown as ReturnType<typeof own>
    }
    const fields = input as Record<string, unknown>
    const kept: [string, unknown][] = []
    const issues: v.BaseIssue<unknown>[] = []
    for (const [key, value] of Object.entries(fields)) {
      const place = { type: 'object', origin: 'value', input: fields, key } as const
      const read = item['~run']({ value }, config)
      for (const issue of name['~run']({ value: key }, config).issues ?? []) issues.push({ ...issue, path: [{ ...place, value: key }] })
      for (const issue of read.issues ?? [])
        issues.push({ ...issue, path: issue.path ? [{ ...place, value }, ...issue.path] : [{ ...place, value }] })
      kept.push([key, read.value])
    }
    // fromEntries defines its fields; an assignment to __proto__ would not
    const outcome: object = { typed: issues.length === 0, value: Object.fromEntries(kept), ...(issues.length > 0 && { issues }) }
    return Object.assign(dataset, outcome) as unknown as ReturnType<typeof own>
  }
  return Object.assign(schema, { '~run': run })
}
