// What each event means for a station's records: the marks that summaries count and that a ticket's row is made of.
import type { Version } from '../journal/journal.js'
import type { Instant } from '../time/local.js'
import { EMPTY_QUEUE, folding, type Folding } from './evolve.js'
import type { QueueEvent } from './messages.js'
import { steadyNow } from './steady.js'
import { lastNumber, type QueueState, type Ticket, type TicketId } from './ticket.js'
import type { RatingStep } from './words.js'
import { MINUTE_MS } from '../time/units.js'

/**
 * What is counted of a ticket. `waited` is its first call, `worked` a time at a desk that was brought to its end, `gap` a number
 * that was given twice or after one that nobody explained; `withdrawn` by the resident, at the desk or on the ticket's page.
 */
export const MARK_KINDS = [
  ...(['issued', 'waited', 'served', 'worked', 'resolved', 'referred', 'withdrawn', 'no-show', 'expired', 'voided'] as const),
  ...(['hop', 'out-of-turn', 'rated', 'gap'] as const),
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export interface Mark {
  readonly what: MarkKind
  readonly ticket: TicketId
  /** The record it stands in. */
  readonly version: Version
  readonly at: Instant
  /** The service the ticket was for at that moment. */
  readonly service?: string
  readonly worker?: string
  readonly desk?: string
  /** Of `waited` and `worked`. */
  readonly minutes?: number
  readonly attitude?: RatingStep
  readonly ability?: RatingStep
}

/** Where a replay stands, as plain data: it can be stored, and gone on from. */
export interface ReplayState {
  readonly queue: QueueState
  /** Since when a ticket is, or was last, served at a desk; steady. */
  readonly busy: ReadonlyMap<TicketId, Instant>
  /** The record of each ticket's last step today: an undo takes its marks back. */
  readonly latest: ReadonlyMap<TicketId, Version>
}

/** What was taken back: the marks of a ticket in one record, or all of one kind. */
export type TakenBack = { readonly ticket: TicketId } & ({ readonly version: Version } | { readonly what: MarkKind })

/** What an event added, and what it took back. */
export interface Applied {
  readonly added: readonly Mark[]
  readonly undone?: readonly TakenBack[]
}

/** The marks that are left when something was taken back. */
export function without(marks: readonly Mark[], undone: readonly TakenBack[]): Mark[] {
  const isBack = (mark: Mark) => (back: TakenBack) =>
    back.ticket === mark.ticket && ('what' in back ? back.what === mark.what : back.version === mark.version)
  return marks.filter((mark) => !undone.some(isBack(mark)))
}

/** What happens beside a worker's last step and leaves it to be undone. */
const BESIDE: ReadonlySet<QueueEvent['type']> = new Set(['Printed', 'PrintFailed', 'Reprinted', 'FirstContactEstablished'])

/** Events go through the queue's own rules, so that an undo, a desk's lease and the end of the day mean here what they mean there. */
export class Replay {
  readonly #queue: Folding
  readonly #tickets: QueueState['tickets']
  readonly #busy: Map<TicketId, Instant>
  readonly #latest: Map<TicketId, Version>

  constructor({ queue, busy, latest }: ReplayState = { queue: EMPTY_QUEUE, busy: new Map(), latest: new Map() }) {
    this.#queue = folding(queue)
    this.#tickets = this.#queue.state.tickets
    this.#busy = new Map(busy)
    this.#latest = new Map(latest)
  }

  /** Where the replay stands; what it goes on to do changes the maps and tickets in it. */
  get state(): ReplayState {
    return { queue: this.#queue.state, busy: this.#busy, latest: this.#latest }
  }

  get tickets(): QueueState['tickets'] {
    return this.#tickets
  }

  /** Applies an event of the record of that version. */
  apply(event: QueueEvent, version: Version): Applied {
    if (event.type === 'DayClosed') return { added: this.#closeDay(event, version) }
    if (event.type === 'DayReopened') return { added: [], undone: this.#reopenDay(event) }
    if (!('ticket' in event)) {
      this.#queue.apply(event)
      return { added: [] }
    }
    const { ticket: id } = event
    if (event.type === 'Undone') {
      const undone = this.#latest.get(id)
      this.#latest.delete(id)
      this.#queue.apply(event)
      return { added: [], undone: undone === undefined ? [] : [{ ticket: id, version: undone }] }
    }
    const steady = steadyNow(this.#queue.state, event.at)
    const added = marksOf(this.#tickets.get(id), event, steady, this.#busy.get(id), this.#gapBefore(event))
    if (event.type === 'ServiceStarted' || event.type === 'Resumed') this.#busy.set(id, steady)
    this.#queue.apply(event)
    if (!BESIDE.has(event.type)) this.#latest.set(id, version)
    return { added: added.map((mark) => ({ ...mark, version })) }
  }

  #closeDay(event: Extract<QueueEvent, { type: 'DayClosed' }>, version: Version): readonly Mark[] {
    const live = [...this.#tickets.values()].filter(({ place }) => place === 'waiting' || place === 'called' || place === 'no-show')
    this.#queue.apply(event)
    this.#latest.clear()
    for (const id of this.#busy.keys()) if (!this.#tickets.has(id)) this.#busy.delete(id)
    return live
      .filter(({ id }) => this.#tickets.get(id)?.place === 'expired')
      .map((ticket) => ({ ...markOf('expired', ticket, event.at), version }))
  }

  #reopenDay(event: Extract<QueueEvent, { type: 'DayReopened' }>): readonly TakenBack[] {
    const gone = [...this.#tickets.values()].filter(({ place }) => place === 'expired')
    this.#queue.apply(event)
    return gone.filter(({ id }) => this.#tickets.get(id)?.place !== 'expired').map(({ id }) => ({ ticket: id, what: 'expired' }))
  }

  #gapBefore(event: QueueEvent): boolean {
    if (event.type !== 'TicketIssued') return false
    return event.sequence !== lastNumber(this.#queue.state, event.businessDay, event.series) + 1
  }
}

type TicketEvent = Extract<QueueEvent, { ticket: TicketId }>
type Bare = Omit<Mark, 'version'>

function markOf(what: MarkKind, { id, service }: Pick<Ticket, 'id'> & { service?: string | undefined }, at: Instant): Bare {
  return { what, ticket: id, at, ...(service === undefined ? {} : { service }) }
}

/** The marks of an event, from the ticket as it is before it; `steady` and `busy` in the time that only grows. */
function marksOf(
  ticket: Ticket | undefined,
  event: TicketEvent,
  steady: Instant,
  busy: Instant | undefined,
  gap: boolean,
): readonly Bare[] {
  const { at } = event
  if (event.type === 'TicketIssued') {
    const issued = { id: event.ticket, service: event.service }
    return gap ? [markOf('issued', issued, at), markOf('gap', issued, at)] : [markOf('issued', issued, at)]
  }
  if (!ticket) return []
  const mark = (what: MarkKind, more: Partial<Bare> = {}): Bare => ({ ...markOf(what, ticket, at), ...more })
  const worked = (worker: string | undefined): readonly Bare[] => {
    if (ticket.place !== 'serving' || busy === undefined || worker === undefined) return []
    return [mark('worked', { worker, minutes: (steady - busy) / MINUTE_MS })]
  }
  switch (event.type) {
    case 'TicketCalled': {
      const { worker, desk } = event
      const first = ticket.calls.length === 0 && ticket.headSince === undefined && !ticket.servedAt && !ticket.missedAt
      return [
        ...(first ? [mark('waited', { worker, desk, minutes: (steady - ticket.since) / MINUTE_MS })] : []),
        ...(event.reason.code === 'out-of-turn' ? [mark('out-of-turn', { worker })] : []),
      ]
    }
    case 'ServiceStarted':
      return [mark('served', { worker: event.worker, desk: event.desk })]
    case 'NoShowMarked':
      return [mark('no-show', { worker: event.by })]
    case 'Held':
    case 'Transferred':
    case 'Deferred':
    case 'PassedOn':
      return worked(event.by)
    case 'Closed':
      return [...worked(event.by), mark(event.outcome, { worker: event.by })]
    case 'HandlerChanged':
      return [...worked(ticket.handler), ...(event.why === 'accepted' ? [mark('hop', { worker: event.worker })] : [])]
    case 'EscalatedToBackstop':
      return worked(ticket.handler)
    case 'Rated':
      return [mark('rated', { worker: event.worker, attitude: event.attitude, ability: event.ability })]
    case 'Withdrawn':
      return [mark('withdrawn')]
    case 'Voided':
      return [mark('voided', { worker: event.by })]
    default:
      return []
  }
}
