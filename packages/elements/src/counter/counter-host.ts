// What of the counter's element the parts use that come late.
import type { PrivateStore } from '@doorstep/model/journal'
import type { OpenDesk } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import type { SlipPrinter } from '@doorstep/printing'
import type { KeptText, Pins } from '@doorstep/sources/journal'
import type { LitElement } from 'lit'
import type { LateHost } from '../base/late-part.js'
import type { StaffContext } from '../contexts/staff-context.js'
import type { FeedController } from '../controllers/feed-controller.js'
import type { QueueController } from '../controllers/queue-controller.js'
import type { Seat } from './bench.js'

/** Seconds a desk may be without a window: time enough to reload, or to start the browser again. */
export const LEASE_GRACE_SECONDS = 60

export interface CounterHost extends LitElement, LateHost {
  readonly desk: string | undefined
  readonly worker: string | undefined
  readonly leases: string | undefined
  readonly leaseGrace: number
  readonly pinsOptional: boolean
  withoutShortcuts: boolean
  readonly withoutHeading: boolean
  readonly withoutBell: boolean
  readonly mattersHref: string | undefined
  readonly pins: Pins | undefined
  readonly printer: SlipPrinter | undefined
  readonly notes: PrivateStore | undefined
  readonly ticks: KeptText | undefined
}

/** What the counter's element gives to its late parts beside itself. */
export interface CounterWorld {
  readonly feed: FeedController
  readonly queue: QueueController
  readonly station: () => Station | undefined
  /** The desk and the worker of this window, while that worker is signed in there. */
  readonly seat: () => Seat | undefined
  readonly desks: () => Iterable<OpenDesk>
  /** Who is here, where a door stands around the rooms: then only the desk is asked. */
  readonly staff: () => StaffContext | undefined
  /** This window is at a desk now, or at none; `chosen` stands at the sign-in then. */
  readonly settle: (desk: string | undefined, worker: string | undefined, chosen?: Partial<Seat>) => void
}
