// The small schemas every part of the feed is made of; a message is the code of what was expected.
import * as v from 'valibot'
import { isLocalDate, minutesOfDuration } from '../time/local.js'

/** A text that is not empty. */
export const textSchema = v.pipe(v.string('text'), v.nonEmpty('text'))
/** A name that other entries refer to: letters, digits, dot, hyphen, underscore. */
export const idSchema = v.pipe(v.string('id'), v.regex(/^[\w.:@/-]+$/u, 'id'))
export const booleanSchema = v.boolean('boolean')
export const countSchema = v.pipe(v.number('count'), v.integer('count'), v.minValue(0, 'count'))
/** An amount of money or a measure: not negative. */
export const amountSchema = v.pipe(v.number('amount'), v.minValue(0, 'amount'))

export const localTimeSchema = v.pipe(v.string('time'), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'time'))
export const localDateSchema = v.pipe(v.string('date'), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'date'), v.check(isLocalDate, 'date'))
export const localDateTimeSchema = v.pipe(
  v.string('date-time'),
  v.regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/, 'date-time'),
  v.check((text) => isLocalDate(text.slice(0, 10)), 'date-time'),
)
export const durationSchema = v.pipe(
  v.string('duration'),
  v.regex(/^P(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/, 'duration'),
  v.check((text) => minutesOfDuration(text) >= 0, 'duration'),
)
/** A web address: absolute http(s), or relative to the file it stands in. Other schemes (javascript:, data:) are refused. */
export const addressSchema = v.pipe(
  v.string('address'),
  // a control character before a scheme is dropped by browsers, so that what looks relative would run: \u0001javascript:
  v.regex(/^(?:https?:\/\/[^\s\p{Cc}]+|(?![a-z][a-z0-9+.-]*:)(?!\/\/)[^\s\p{Cc}\\]+)$/iu, 'address'),
)

/** One of a fixed set of words; the message lists them. */
export function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, `one-of:${options.join(' ')}`)
}

/** A list; the message says so when something else stands there. */
export function listOf<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, 'list')
}

/** An object that keeps fields it does not know; the type names the known ones only, so that code cannot lean on others. */
export function shape<const Entries extends v.ObjectEntries>(entries: Entries): v.ObjectSchema<Entries, 'object'> {
  return v.looseObject(entries, 'object') as unknown as v.ObjectSchema<Entries, 'object'>
}
