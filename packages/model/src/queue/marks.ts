// What each event means for a station's records: the marks that summaries count and that a ticket's row is made of.
import type { Version } from '../journal/journal.js'
import type { Instant, LocalDate } from '../time/local.js'
import { EMPTY_QUEUE, folding, type Folding } from './evolve.js'
import type { QueueEvent } from './messages.js'
import { steadyNow } from './steady.js'
import { isLive, lastNumber, type QueueState, type Ticket, type TicketId } from './ticket.js'
import type { RatingStep } from './words.js'
import { MINUTE_MS } from '../time/units.js'

/**
 * What is counted of a ticket. `waited` is its first call, `worked` a time at a desk that was brought to its end, `gap` a number
 * that was given twice or after one that nobody explained; `withdrawn` by the resident, at the desk or on the ticket's page. A matter
 * with a due day is `dealt-with` when it is taken up again or closed, `moved` when it gets another one, and `overdue` when that day ends before
 * either.
 */
export const MARK_KINDS = [
  ...(['issued', 'called', 'waited', 'served', 'first-contact', 'worked', 'resolved', 'referred', 'withdrawn'] as const),
  ...(['no-show', 'rejoined', 'expired', 'voided', 'hop', 'deferred', 'escalated', 'dealt-with', 'moved', 'overdue'] as const),
  ...(['rated', 'follow-up', 'followed-up', 'out-of-turn', 'gap'] as const),
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
  /** Of `dealt-with` and `moved`: by when it should have been. */
  readonly due?: LocalDate
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
  /** Matters whose due day ended before anybody dealt with them. */
  readonly overdue: ReadonlyMap<TicketId, Overdue>
}

/** The end of day that said a matter is too late. */
interface Overdue {
  readonly due: LocalDate
  readonly day: LocalDate
  /** What was done with it since, which counts when that end is taken back. */
  readonly since?: Mark
}

/** What was taken back: the marks of a ticket in one record, or all of one kind. */
export type TakenBack = { readonly ticket: TicketId } & ({ readonly version: Version } | { readonly what: MarkKind })

/** A ticket is known to be for another service than was thought: no step of its way, so it was for that one all the time. */
export interface Naming {
  readonly ticket: TicketId
  readonly from: string | undefined
  readonly to: string | undefined
}

/** What an event added, what it took back, and what it named. */
export interface Applied {
  readonly added: readonly Mark[]
  readonly undone?: readonly TakenBack[]
  readonly named?: Naming
}

/** The marks with a ticket's service as it was named since. */
export function renamed(marks: readonly Mark[], { ticket, from, to }: Naming): Mark[] {
  return marks.map(({ service, ...mark }) => {
    const named = mark.ticket === ticket && service === from ? to : service
    return { ...mark, ...(named === undefined ? {} : { service: named }) }
  })
}

/** The marks that are left when something was taken back. Who received a resident first stays so whatever is undone. */
export function without(marks: readonly Mark[], undone: readonly TakenBack[]): Mark[] {
  const isBack = (mark: Mark) => (back: TakenBack) =>
    back.ticket === mark.ticket &&
    ('what' in back ? back.what === mark.what : back.version === mark.version && mark.what !== 'first-contact')
  return marks.filter((mark) => !undone.some(isBack(mark)))
}

/** What happens beside a worker's last step and leaves it to be undone. */
const BESIDE: ReadonlySet<QueueEvent['type']> = new Set(['Printed', 'PrintFailed', 'Reprinted', 'FirstContactEstablished'])

const NOTHING_REPLAYED: ReplayState = { queue: EMPTY_QUEUE, busy: new Map(), latest: new Map(), overdue: new Map() }

/** Events go through the queue's own rules, so that an undo, a desk's lease and the end of the day mean here what they mean there. */
export class Replay {
  readonly #queue: Folding
  readonly #tickets: QueueState['tickets']
  readonly #busy: Map<TicketId, Instant>
  readonly #latest: Map<TicketId, Version>
  readonly #overdue: Map<TicketId, Overdue>

  constructor({ queue, busy, latest, overdue }: ReplayState = NOTHING_REPLAYED) {
    this.#queue = folding(queue)
    this.#tickets = this.#queue.state.tickets
    this.#busy = new Map(busy)
    this.#latest = new Map(latest)
    this.#overdue = new Map(overdue)
  }

  /** Where the replay stands; what it goes on to do changes the maps and tickets in it. */
  get state(): ReplayState {
    return { queue: this.#queue.state, busy: this.#busy, latest: this.#latest, overdue: this.#overdue }
  }

  get tickets(): QueueState['tickets'] {
    return this.#tickets
  }

  /** Applies an event of the record of that version. */
  apply(event: QueueEvent, version: Version): Applied {
    if (event.type === 'DayClosed') return { added: this.#closeDay(event, version) }
    if (event.type === 'DayReopened') return this.#reopenDay(event)
    if (!('ticket' in event)) {
      this.#queue.apply(event)
      return { added: [] }
    }
    const { ticket: id } = event
    if (event.type === 'Undone') {
      const undone = this.#latest.get(id)
      this.#latest.delete(id)
      const late = this.#overdue.get(id)
      if (late?.since && late.since.version === undone) this.#overdue.set(id, { due: late.due, day: late.day })
      const named = this.#naming(event)
      return { added: [], undone: undone === undefined ? [] : [{ ticket: id, version: undone }], ...named }
    }
    const steady = steadyNow(this.#queue.state, event.at)
    const ticket = this.#tickets.get(id)
    const dealtWith = this.#dealtWith(ticket, event)
    const late = ticket && this.#overdue.get(id)
    // it is too late already, unless the end of day that said so is taken back
    const since = late && late.due === ticket.due ? dealtWith : undefined
    if (late && since) this.#overdue.set(id, { ...late, since: { ...since, version } })
    const made = marksOf(ticket, event, steady, this.#busy.get(id), this.#gapBefore(event))
    const added = dealtWith && !since ? [...made, dealtWith] : made
    if (event.type === 'ServiceStarted' || event.type === 'Resumed') this.#busy.set(id, steady)
    const named = event.type === 'MatterSet' ? this.#naming(event) : undefined
    if (!named) this.#queue.apply(event)
    if (!BESIDE.has(event.type)) this.#latest.set(id, version)
    return { added: added.map((mark) => ({ ...mark, version })), ...named }
  }

  /** Applies what may name another service for a ticket. */
  #naming(event: TicketEvent): Pick<Applied, 'named'> {
    const from = this.#tickets.get(event.ticket)?.service
    this.#queue.apply(event)
    const to = this.#tickets.get(event.ticket)?.service
    return from === to ? {} : { named: { ticket: event.ticket, from, to } }
  }

  #closeDay(event: Extract<QueueEvent, { type: 'DayClosed' }>, version: Version): readonly Mark[] {
    const live = [...this.#tickets.values()].filter(({ place }) => place === 'waiting' || place === 'called' || place === 'no-show')
    const late = [...this.#tickets.values()].filter((ticket) => isLive(ticket) && (this.#promised(ticket) ?? '9') <= event.day)
    this.#queue.apply(event)
    this.#latest.clear()
    for (const id of this.#busy.keys()) if (!this.#tickets.has(id)) this.#busy.delete(id)
    for (const id of this.#overdue.keys()) if (!this.#tickets.has(id)) this.#overdue.delete(id)
    for (const { id, due = event.day } of late) this.#overdue.set(id, { due, day: event.day })
    const marks = [
      ...live.filter(({ id }) => this.#tickets.get(id)?.place === 'expired').map((ticket) => markOf('expired', ticket, event.at)),
      ...late.map((ticket) => ({ ...markOf('overdue', ticket, event.at), ...workerOf(ticket) })),
    ]
    return marks.map((mark) => ({ ...mark, version }))
  }

  #reopenDay(event: Extract<QueueEvent, { type: 'DayReopened' }>): Applied {
    const gone = [...this.#tickets.values()].filter(({ place }) => place === 'expired')
    const late = [...this.#overdue].filter(([, { day }]) => day === event.day)
    this.#queue.apply(event)
    for (const [id] of late) this.#overdue.delete(id)
    return {
      added: late.flatMap(([, { since }]) => since ?? []),
      undone: [
        ...gone.filter(({ id }) => this.#tickets.get(id)?.place !== 'expired').map(({ id }) => ({ ticket: id, what: 'expired' }) as const),
        ...late.map(([id]) => ({ ticket: id, what: 'overdue' }) as const),
      ],
    }
  }

  /** By when a matter should be dealt with, unless it is known to be too late already. */
  #promised({ id, due }: Ticket): LocalDate | undefined {
    return this.#overdue.get(id)?.due === due ? undefined : due
  }

  /** A matter with a due day that is taken up again, or closed, or given another day. */
  #dealtWith(ticket: Ticket | undefined, event: TicketEvent): Bare | undefined {
    if (ticket?.due === undefined) return undefined
    const { due } = ticket
    const mark = (what: MarkKind, worker: Pick<Mark, 'worker'>): Bare => ({ ...markOf(what, ticket, event.at), due, ...worker })
    if (event.type === 'Resumed' || event.type === 'Closed') return mark('dealt-with', { worker: event.by })
    const moves = event.type === 'Deferred' || (event.type === 'HandlerChanged' && event.why === 'accepted')
    return moves ? mark('moved', workerOf(ticket)) : undefined
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

function workerOf({ handler }: Ticket): Pick<Mark, 'worker'> {
  return handler === undefined ? {} : { worker: handler }
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
        mark('called', { worker }),
        ...(first ? [mark('waited', { worker, desk, minutes: (steady - ticket.since) / MINUTE_MS })] : []),
        ...(event.reason.code === 'out-of-turn' ? [mark('out-of-turn', { worker })] : []),
      ]
    }
    case 'ServiceStarted':
      return [mark('served', { worker: event.worker, desk: event.desk })]
    case 'FirstContactEstablished':
      return [mark('first-contact', { worker: event.worker })]
    case 'NoShowMarked':
      return [mark('no-show', { worker: event.by })]
    case 'Requeued':
      return [mark('rejoined')]
    case 'Held':
    case 'Transferred':
    case 'PassedOn':
      return worked(event.by)
    case 'Deferred':
      return [...worked(event.by), mark('deferred', { worker: event.by })]
    case 'Closed':
      return [...worked(event.by), mark(event.outcome, { worker: event.by })]
    case 'HandlerChanged':
      return [...worked(ticket.handler), ...(event.why === 'accepted' ? [mark('hop', { worker: event.worker })] : [])]
    case 'EscalatedToBackstop':
      return [...worked(ticket.handler), mark('escalated', { worker: event.worker })]
    case 'Rated':
      return [mark('rated', { worker: event.worker, attitude: event.attitude, ability: event.ability })]
    case 'FollowUpOpened':
      return [mark('follow-up', { worker: event.worker })]
    case 'FollowUpClosed':
      return [mark('followed-up', { worker: event.by })]
    case 'Withdrawn':
      return [mark('withdrawn')]
    case 'Voided':
      return [mark('voided', { worker: event.by })]
    default:
      return []
  }
}
