// What the counter's renderers are given beyond a matter: the desk, the line, this worker's matters, and what is wrong.
import type { Docket, Ticket } from '@doorstep/model/queue'
import type { StationTime } from '@doorstep/model/time'
import type { FactsScene } from '../matters/matter-facts.js'
import type { Bench } from './bench.js'
import type { MatterScene, QueueRequest } from './matter-scene.js'

export interface CounterScene extends MatterScene, Pick<FactsScene, 'says' | 'day'> {
  readonly bench: Bench
  /** This worker's matters that go on without their resident. */
  readonly docket: Docket
  /** Where the whole list of matters is; undefined where the page has none. */
  readonly mattersHref: string | undefined
  /** The key that takes a ticket's row in hand. */
  readonly rowOf: (ticket: string) => string | undefined
  readonly desk: string
  /** What was just done, in a sentence; '' once it is no news any more. */
  readonly said: string
  /** Why the ticket at this desk was called, in a sentence, as long as it is called. */
  readonly reason: string | undefined
  /** Whether the station is open and until when, in words, '' where nobody knows; undefined where the page has a heading of its own. */
  readonly opening: string | undefined
  /** Which of a ticket's papers are ticked, by their place in the list, and ticking them. */
  readonly ticked: (ticket: Ticket) => ReadonlySet<number>
  readonly tick: (ticket: Ticket, papers: readonly number[]) => void
  /** A stored note, once it was fetched, by its reference. */
  readonly storedNote: (ref: string) => string | undefined
  /** One after the other, as far as each may be. */
  readonly askAll: (asked: readonly QueueRequest[]) => void
  /** How far the machine's clock is believed, and believing it. */
  readonly time: StationTime | undefined
  readonly accept: () => void
  /** Whether the lobby's bell is said and heard here. */
  readonly rings: boolean
  /** A bell rings, and this window cannot be heard. */
  readonly silent: boolean
  /** Tickets of a rush that this worker has said are real, and saying so. */
  readonly honest: ReadonlySet<string>
  readonly trust: (tickets: readonly string[]) => void
  /** How many rows of a list are drawn, and drawing more of them. */
  readonly drawn: number
  readonly grow: () => void
  /** How many rows that are drawn have a key at one time or another, and giving the keys to the next of them. */
  readonly keyable: number
  readonly turnKeys: () => void
}
