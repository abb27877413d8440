// A small language for what a stored event looks like: a table with a line per type, and what is wrong with an event that differs.
import { DAY_MS } from '../time/units.js'
import { isLocalDate } from '../time/local.js'

/** What a part has to be, in words, and whether a value is so. */
export interface Part {
  readonly says: string
  readonly fits: (value: unknown) => boolean
}

/**
 * The parts of every event of a stream, by the event's type. A type or a part that is missing here does not compile.
 *
 * @example
 * const SHAPES: Shapes<DoorEvent> = { Opened: { at: instant, by: text }, Shut: { at: instant } }
 */
export type Shapes<Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: { readonly [Key in Exclude<KeysOf<Extract<Event, { readonly type: Type }>>, 'type'>]: Part }
}
type KeysOf<Each> = Each extends unknown ? keyof Each & string : never

const part = (says: string, fits: (value: unknown) => boolean): Part => ({ says, fits })

// Longer than any sentence a worker may write; what is longer was not written by this program.
const LONGEST = 10_000
// A machine whose battery is dead says 1970 and its events are none the worse; no machine that says 2200 gave a number.
const [EARLIEST, LATEST] = [-DAY_MS, 7_258_118_400_000]
const [FIRST_DAY, LAST_DAY] = ['1969-12-31', '2200-01-01']

// The same day stands in thousands of events, and a date is costly to check.
const knownDates = new Set<string>()
function isDate(value: unknown): value is string {
  if (typeof value !== 'string') return false
  if (knownDates.has(value)) return true
  if (!isLocalDate(value)) return false
  if (knownDates.size > 1000) knownDates.clear()
  knownDates.add(value)
  return true
}

export const text = part('a text', (value) => typeof value === 'string' && value.length <= LONGEST)
/** What something is found by. */
export const id = part('an id', (value) => typeof value === 'string' && value !== '' && value.length <= LONGEST)
/** Milliseconds since 1970, of this or the next century. */
export const instant = part('a moment', (value) => typeof value === 'number' && value >= EARLIEST && value <= LATEST)
/** A date somebody chose. */
export const date = part('a date', isDate)
/** A day of the station's work. */
export const day = part('a day', (value) => isDate(value) && value >= FIRST_DAY && value <= LAST_DAY)
export const yes = part('true or false', (value) => typeof value === 'boolean')

export function count(least: number, most: number): Part {
  return part(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  )
}

/** A quantity that need not be whole, such as minutes. */
export function amount(least: number, most: number): Part {
  return part(`a number from ${least} to ${most}`, (value) => typeof value === 'number' && value >= least && value <= most)
}

export function oneOf(words: readonly (string | number)[]): Part {
  const known = new Set<unknown>(words)
  return part(`one of ${words.join(', ')}`, (value) => known.has(value))
}

/** A part that may be absent. */
export function maybe({ says, fits }: Part): Part {
  return part(`${says} or nothing`, (value) => value === undefined || fits(value))
}

/** Any keys, and values that are all of one kind. */
export function keyed({ says, fits }: Part): Part {
  return part(`an object whose values are ${says}`, (value) => isObject(value) && Object.values(value).every(fits))
}

/** An object with these parts, and any others. */
export function parts(shape: Readonly<Record<string, Part>>): Part {
  const entries = Object.entries(shape)
  const says = `an object of ${entries.map(([key, { says: each }]) => `${key}: ${each}`).join(', ')}`
  return part(says, (value) => isObject(value) && entries.every(([key, { fits }]) => fits(value[key])))
}

/** One of several objects, told apart by their `code`. */
export function coded(shapes: Readonly<Record<string, Readonly<Record<string, Part>>>>): Part {
  const known = new Map(Object.entries(shapes).map(([code, shape]) => [code as unknown, parts(shape)]))
  return part(
    `an object with a code: ${[...known.keys()].join(', ')}`,
    (value) => isObject(value) && known.get(value['code'])?.fits(value) === true,
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * What recognises a stream's events: given a stored value, says what is wrong with it, or nothing.
 *
 * @param also what has to be true of an event beyond its parts
 */
export function recogniser<Event extends { readonly type: string }>(
  shapes: Shapes<Event>,
  also?: (event: Event) => string | undefined,
): (event: unknown) => string | undefined {
  const known = new Map(
    Object.entries<Readonly<Record<string, Part>>>(shapes).map(([type, shape]) => [type as unknown, Object.entries(shape)]),
  )
  return (event) => {
    if (!isObject(event)) return 'an event is not an object'
    const { type } = event
    const shape = known.get(type)
    if (!shape) return type === undefined ? 'an event has no type' : `events of the type ${quoted(type)} are not known`
    for (const [key, { says, fits }] of shape) {
      if (!fits(event[key])) return `${String(type)}.${key} is not ${says}: ${quoted(event[key])}`
    }
    // every part is what it should be
    return also?.(event as unknown as Event)
  }
}

const LONGEST_QUOTE = 60

function quoted(value: unknown): string {
  // JSON has no word for these
  const words = typeof value === 'number' || value === undefined ? String(value) : JSON.stringify(value)
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words
}
