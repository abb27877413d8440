// What is open for whom: the one rule of every room of the staff's pages.
import type { StaffLevel, StaffShut } from '../contexts/staff-context.js'

/** What the rule goes by. */
export interface Access {
  /** Whether this page can have PINs at all. */
  readonly asked: boolean
  /** Whether they cannot be read. */
  readonly failed: boolean
  /** Workers with a PIN on this machine; undefined until that was read. */
  readonly known: ReadonlySet<string> | undefined
  /** The secretary and the deputy whom the station names. */
  readonly keepers: readonly string[]
  /** Whether the data came from a machine where PINs were; undefined until that is known. */
  readonly restored: boolean | undefined
  readonly worker: string | undefined
  /** Whether the worker stands on the station's list, or there is none to look at. */
  readonly listed: boolean
  /** Whether the worker's own PIN was shown and they were not away since. */
  readonly shown: boolean
  /** Whose PIN was shown on top of it. */
  readonly granted: string | undefined
  readonly seated: boolean
}

/** Why a level is shut; undefined when it is open. */
export function shutFor(level: StaffLevel, access: Access): StaffShut | undefined {
  const { asked, failed, known, keepers, granted, worker } = access
  if (level === 'desk' && worker !== undefined && access.seated) return undefined
  // what mends a machine must be reachable on one that is broken
  if (asked && failed) return level === 'house' ? undefined : 'unreadable'
  if (asked && !known) return 'loading'
  // who was taken off the list is a stranger, whatever they have shown
  if (worker !== undefined && !access.listed) return 'nobody'
  if (!known?.size) return unguarded(level, access)
  if (worker === undefined) return 'nobody'
  if (!known.has(worker)) return 'unset'
  if (!access.shown) return 'asleep'
  if (level !== 'keeper') return undefined
  // nobody becomes a keeper because nobody is named
  if (keepers.length === 0) return 'unnamed'
  return [worker, granted].some((id) => id !== undefined && keepers.includes(id) && known.has(id)) ? undefined : 'keeper'
}

/** A station begins before its secretary was there: reception and what is one's own are open for whoever is chosen. */
function unguarded(level: StaffLevel, { asked, keepers, restored, worker }: Access): StaffShut | undefined {
  const chosen = worker === undefined ? 'nobody' : undefined
  if (level === 'desk' || level === 'house') return chosen
  if (asked && restored === undefined) return 'loading'
  if (asked && restored) return 'restored'
  if (level === 'own') return chosen
  return !asked ? 'insecure' : keepers.length === 0 ? 'unnamed' : 'none'
}
