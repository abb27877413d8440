// What a widget sees of a feed: the parts by name, each with its value, its age and what is wrong with it.
import type { Instant } from '../time/local.js'
import type { HolidayYear } from '../time/schema.js'
import type { Menu } from '../menu/schema.js'
import type { Services } from '../services/schema.js'
import type { FeedFailure, FeedFinding, FeedProblem } from './finding.js'
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
  /** Loads every part and looks the whole feed through, for those who write it. A feed that is given by a page need not have it. */
  review?(): Promise<readonly FeedFinding[]>
}
