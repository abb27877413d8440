// One thing in a feed that somebody has to mend or should look at, and where it stands, for the people who write the feed.
import type { PartName } from '../station/words.js'
import type { Keys } from '../schema/inventory.js'
import type { Problem } from '../schema/problem.js'

/**
 * Why the latest attempt to load a part failed:
 *
 * - `offline`: this machine has no network; `unreachable`: no answer; `http`: another answer than the file, `status` says which;
 * - `page`: a web page where the file should be; `empty`: nothing; `encoding`: a text that is not UTF-8; `too-large`: over
 *   `MOST_BYTES`; `cut-off`: JSON that ends in the middle; `malformed`: no JSON from `line` and `column` on, both from 1;
 * - `no-text`: a file of a program, as a spreadsheet or a PDF, `mistake` says of which kind;
 * - `not-in-folder`, `outside`: the folder that is checked has no such file, `detail` names one that is much like it; it leads out of it;
 * - `unreadable`: the folder has it, and the system does not let it be read, `detail` is the system's word;
 * - `invalid`: it can be read and is not what it should be, as the problems say; `unsupported`: its format cannot be read here.
 */
export interface FeedFailure {
  readonly code:
    | 'offline'
    | 'unreachable'
    | 'http'
    | 'page'
    | 'empty'
    | 'encoding'
    | 'no-text'
    | 'too-large'
    | 'cut-off'
    | 'malformed'
    | 'not-in-folder'
    | 'outside'
    | 'unreadable'
    | 'invalid'
    | 'unsupported'
  readonly href: string
  readonly status?: number
  readonly line?: number
  readonly column?: number
  /** What kind of mistake makes it no JSON, or what program it is of. */
  readonly mistake?: JsonMistake | Program
  /** What stands there, or a technician's word for it. */
  readonly detail?: string
}

/** What people write that is no JSON; `calendar`, `xml` and `no-json` are files of another kind. */
export const JSON_MISTAKES = [
  ...(['comma', 'no-comma', 'comment', 'other-sign', 'quotes', 'word', 'line-break', 'backslash', 'number', 'colon', 'no-value'] as const),
  ...(['after-end', 'calendar', 'xml', 'no-json'] as const),
] as const
export type JsonMistake = (typeof JSON_MISTAKES)[number]

/** Programs whose files are put where a feed's should be. */
export const PROGRAMS = ['office', 'old-office', 'pdf', 'packed', 'picture'] as const
export type Program = (typeof PROGRAMS)[number]

/** A problem and the file it stands in. */
export interface FeedProblem extends Problem {
  readonly href: string
}

/** A file of a feed by what it is for. */
export type FileRole = 'station' | PartName

/** A step from a file's beginning to a place in it: a field, or an entry with the name a person knows it by. */
export type PlaceStep = { readonly field: string } | { readonly entry: string | number; readonly name?: string }

/** A finding's own file could not be had: the place is the file. */
export interface FileFinding {
  readonly kind: 'file'
  readonly severity: 'fault' | 'notice'
  readonly href: string
  readonly failure: FeedFailure
}

/** A place in a file. `fault`: residents see less, or something else, than was meant; `notice`: it should be looked at. */
export interface EntryFinding extends FeedProblem {
  readonly kind: 'entry'
  readonly severity: 'fault' | 'notice'
  readonly role: FileRole
  /** Because of it nothing of the file can be read. */
  readonly fatal?: boolean
  /** The place in the file as JSON has it; undefined in a file of another standard, where `path` is all there is. */
  readonly keys: Keys | undefined
  readonly place: readonly PlaceStep[]
}

export type FeedFinding = FileFinding | EntryFinding

/** One file of a feed as it came last, whether or not it could be read. */
export interface FeedFileText {
  readonly href: string
  readonly role: FileRole
  /** False for a file of another standard. */
  readonly native: boolean
  /** What was read: the file's JSON, or what another standard's file became; undefined when it could not be read. */
  readonly input: unknown
  readonly problems: readonly FeedProblem[]
  readonly failure: FeedFailure | undefined
  /** Fields that stand twice in one entry, of which JSON keeps the last. */
  readonly doubles?: readonly Keys[]
}
