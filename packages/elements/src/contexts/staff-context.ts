// What doorstep-door provides to the rooms inside it: who of the staff is here, and what is open for them.
import { createContext } from '@lit/context'
import type { Instant } from '@doorstep/model/time'
import type { Pins } from '@doorstep/sources/journal'

/**
 * What a room, or a part of one, asks of who is here:
 * - `desk` somebody is here, or asleep while they sit at a desk: reception, whose worker talks with a resident;
 * - `house` somebody is here: what every machine needs, also one whose PINs cannot be read (settings; its parts ask for more);
 * - `own` the same, but not on a restored machine that still waits for the secretary's PIN: one's own matters;
 * - `worker` a worker has shown a PIN: needs, records;
 * - `keeper` the secretary or the deputy has: everybody's figures, taking data away, restoring, numbers, PINs.
 */
export type StaffLevel = 'desk' | 'house' | 'own' | 'worker' | 'keeper'

/**
 * Why something is shut: nobody is here, who is here has no PIN although others have (`unset`), has to show theirs again (`asleep`) or a
 * keeper's on top (`keeper`), nobody has made a PIN yet (`none`), this machine was `restored` and its secretary has not made theirs anew, the station names no secretary (`unnamed`), the page
 * has no slow hash and so no PINs (`insecure`), or the PINs are being read (`loading`) or cannot be (`unreadable`).
 */
export type StaffShut = 'nobody' | 'unset' | 'asleep' | 'keeper' | 'none' | 'restored' | 'unnamed' | 'insecure' | 'loading' | 'unreadable'

/** Who of the staff is here. The object stays the same and tells of changes by `subscribe`. */
export interface StaffContext {
  /** Who is here, by id; also while asleep. */
  readonly worker: string | undefined
  /** When they came, in milliseconds since 1970. */
  readonly since: Instant | undefined
  /** Whether their PIN was shown and they were not away since; without PINs on this machine whoever is chosen is awake. */
  readonly awake: boolean
  /** Whether somebody asked to be another; until somebody is here, or goes back. Nobody looks at a room meanwhile. */
  readonly changing: boolean
  /** The desk they sit at, as reception said. */
  readonly desk: string | undefined
  /** The PINs of this machine; undefined where there can be none. */
  readonly store: Pins | undefined
  /** Who has a PIN here; undefined until that was read. */
  readonly known: ReadonlySet<string> | undefined
  /** The secretary and the deputy whom the station names, by id: who makes PINs. */
  readonly keepers: readonly string[]
  /** Who had a PIN where the records come from, by id. */
  readonly had: readonly string[]
  /** Whose PIN opened what is the keepers'; undefined while it is shut. */
  readonly keeper: string | undefined
  /** Why a level is shut; undefined when it is open. */
  shut(level: StaffLevel): StaffShut | undefined
  opens(level: StaffLevel): boolean
  /** Reception says at which desk they sit, or that they left it: as long as they sit, `desk` stays open. */
  sit(desk: string | undefined): void
  /** Shuts everything but reception of who sits at a desk; the name stays. */
  sleep(): void
  /** Asks who is here: what the name in the rail does. Back to the same name needs the PIN too. */
  change(): void
  /** They go. */
  leave(): void
  /** A keeper has shown their PIN on top of the worker's: for five minutes, and only while this worker is awake. Only after `store.check` said so. */
  grant(keeper: string): void
  /** What a keeper's PIN opened on top is shut again. */
  lower(): void
  /** The secretary begins to make the first PIN of this machine, at the sign-in. */
  begin(): void
  /** Reads anew who has a PIN. */
  refresh(): Promise<void>
  /** Calls a listener after every change; the result stops it. */
  subscribe(listener: () => void): () => void
}

export const staffContext = createContext<StaffContext | undefined>(Symbol.for('doorstep/staff'))
