// What a widget sees of a feed: the parts by name, each with its value, its age and what is wrong with it.
import type { Instant } from '../time/local.js'
import type { HolidayYear } from '../time/schema.js'
import type { Menu } from '../menu/schema.js'
import type { Problem } from '../schema/problem.js'
import type { Services } from '../services/schema.js'
import type { Station } from '../station/schema.js'
import type { PartName } from '../station/words.js'
import type { Timetable } from '../timetable/schema.js'

/** The value of each part; `holidays` holds one element per file, the others are merged into one. */
export interface Parts {
  station: Station
  services: Services
  timetable: Timetable
  menu: Menu
  holidays: readonly HolidayYear[]
}

/**
 * Why the latest attempt to load a part failed:
 *
 * - `unreachable`: no answer; `http`: another answer than the file, `status` says which;
 * - `page`: a web page where the file should be; `empty`: nothing; `encoding`: a text that is not UTF-8; `too-large`: over
 *   {@link MOST_BYTES}; `cut-off`: JSON that ends in the middle; `malformed`: no JSON from `line` and `column` on, both from 1;
 * - `invalid`: it can be read and is not what it should be, as the problems say; `unsupported`: its format cannot be read here.
 */
export interface FeedFailure {
  readonly code: 'unreachable' | 'http' | 'page' | 'empty' | 'encoding' | 'too-large' | 'cut-off' | 'malformed' | 'invalid' | 'unsupported'
  readonly href: string
  readonly status?: number
  readonly line?: number
  readonly column?: number
  readonly detail?: string
}

/** A problem and the file it stands in. */
export interface FeedProblem extends Problem {
  readonly href: string
}

/**
 * One part as a screen sees it. A value once read is kept: when a later attempt fails, `value` is the last good copy,
 * `asOf` says when it was last known to be true, and `failures` says why nothing newer came.
 */
export interface PartState<Value> {
  readonly value: Value | undefined
  readonly asOf: Instant | undefined
  readonly loading: boolean
  readonly stale: boolean
  readonly problems: readonly FeedProblem[]
  readonly failures: readonly FeedFailure[]
}

/** A part nobody has asked for yet. */
export const UNKNOWN_PART: PartState<never> = {
  value: undefined,
  asOf: undefined,
  loading: false,
  stale: false,
  problems: [],
  failures: [],
}

/** A whole feed at one moment: immutable, replaced when any part changes. */
export type FeedView = { readonly [Name in keyof Parts]: PartState<Parts[Name]> }
export const EMPTY_FEED: FeedView = {
  station: UNKNOWN_PART,
  services: UNKNOWN_PART,
  timetable: UNKNOWN_PART,
  menu: UNKNOWN_PART,
  holidays: UNKNOWN_PART,
}

/** A live feed: what a station provides and a widget reads. `need` starts loading a part once; `refresh` asks again for all. */
export interface Feed {
  readonly view: FeedView
  need(...parts: readonly PartName[]): void
  refresh(): Promise<void>
  subscribe(listener: (view: FeedView) => void): () => void
}
