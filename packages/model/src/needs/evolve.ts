// What each event makes of the state of needs and orders.
import { foldInto, type Folds } from '../journal/folds.js'
import type { Instant } from '../time/local.js'
import { DAY_MS } from '../time/units.js'
import type { NeedEvent, NeedsEvent, OrderEvent } from './messages.js'
import type { Need, NeedId, NeedsState, Order, OrderId } from './need.js'
import { SHOWN_DAYS } from './rules.js'

/** The version of the events' and the state's shape. 2: numbers raised, which an older program must not pass over. */
export const NEEDS_SCHEMA = 2

/** A state that is being changed. */
export interface NeedsDraft {
  numbers: NeedsState['numbers']
  readonly needs: Map<NeedId, Need>
  readonly orders: Map<OrderId, Order>
}

function change(draft: NeedsDraft, id: NeedId, changes: Partial<Need>): void {
  const need = draft.needs.get(id)
  if (need) draft.needs.set(id, { ...need, ...changes })
}

function changeOrder(draft: NeedsDraft, id: OrderId, changes: Partial<Order>): void {
  const order = draft.orders.get(id)
  if (order) draft.orders.set(id, { ...order, ...changes })
}

const isEmpty = ({ words, contact }: Need['parts']): boolean => words === undefined && contact === undefined

// What ended long ago leaves the state, never before what was personal about it is gone.
function tidy(draft: NeedsDraft, now: Instant): void {
  const oldest = now - SHOWN_DAYS * DAY_MS
  for (const part of [draft.needs, draft.orders]) {
    for (const [id, { closedAt, parts }] of part) if (closedAt !== undefined && closedAt < oldest && isEmpty(parts)) part.delete(id)
  }
}

const NEED_FOLDS: Folds<NeedsDraft, NeedEvent> = {
  NeedLeft: (draft, { need: id, number, kind, category, parts, token, due, at: leftAt }) => {
    draft.numbers = { ...draft.numbers, need: number }
    draft.needs.set(id, { id, number, kind, category, parts, token, due, leftAt, seconds: 0 })
    tidy(draft, leftAt)
  },
  NeedSeconded: (draft, { need }) => change(draft, need, { seconds: (draft.needs.get(need)?.seconds ?? 0) + 1 }),
  NeedTaken: (draft, { need, by }) => change(draft, need, { handler: by }),
  NeedPublished: (draft, { need, title, category }) =>
    change(draft, need, { title, kind: 'need', ...(category === undefined ? {} : { category }) }),
  NeedMerged: (draft, { need, into }) => {
    // those merged into it before go along, so that there is never a chain
    for (const { id, mergedInto } of draft.needs.values()) {
      if (id === need || mergedInto === need) change(draft, id, { mergedInto: into })
    }
  },
  NeedMatched: (draft, { need, resource }) => change(draft, need, { resource }),
  NeedAnswered: (draft, { need, text, at }) => change(draft, need, { answer: { text, at } }),
  NeedClosed: (draft, { need, outcome, at }) => {
    for (const { id, mergedInto } of draft.needs.values()) {
      if (id === need || mergedInto === need) change(draft, id, { outcome, closedAt: at })
    }
  },
  NeedEscalated: (draft, { need, to }) => change(draft, need, { handler: to, escalated: true }),
}

const ORDER_FOLDS: Folds<NeedsDraft, OrderEvent> = {
  ResourceOrdered: (draft, { order: id, number, resource, place, people, day, need, parts, token, by: handler, at: orderedAt }) => {
    draft.numbers = { ...draft.numbers, order: number }
    draft.orders.set(id, { id, number, resource, stage: 'ordered', place, people, day, need, parts, token, handler, orderedAt })
    tidy(draft, orderedAt)
  },
  OrderConfirmed: (draft, { order, day, by }) => changeOrder(draft, order, { stage: 'confirmed', day, handler: by }),
  OrderDeclined: (draft, { order, why, by, at }) => changeOrder(draft, order, { stage: 'declined', why, closedAt: at, handler: by }),
  OrderDelivered: (draft, { order, came, at }) => changeOrder(draft, order, { stage: 'delivered', came, closedAt: at }),
  OrderCancelled: (draft, { order, at }) => changeOrder(draft, order, { stage: 'cancelled', closedAt: at }),
}

const FOLDS: Folds<NeedsDraft, NeedsEvent> = {
  ...NEED_FOLDS,
  ...ORDER_FOLDS,
  PrivatePartsForgotten: (draft, { subject }) => {
    change(draft, subject, { parts: {} })
    changeOrder(draft, subject, { parts: {} })
  },
  NeedsNumbersRaised: (draft, { last }) => {
    const { need, order } = draft.numbers
    draft.numbers = { need: Math.max(need, last.need ?? 0), order: Math.max(order, last.order ?? 0) }
  },
}

/** The state after many events, with one copy. */
export function foldNeeds(state: NeedsState, events: Iterable<NeedsEvent>): NeedsState {
  const draft: NeedsDraft = { numbers: state.numbers, needs: new Map(state.needs), orders: new Map(state.orders) }
  foldIntoNeeds(draft, events)
  return draft
}

/** The same into a draft that its owner keeps. */
export function foldIntoNeeds(draft: NeedsDraft, events: Iterable<NeedsEvent>): void {
  for (const event of events) foldInto(FOLDS, draft, event)
}

/** The state after one event; the one given stays as it is. */
export function evolveNeeds(state: NeedsState, event: NeedsEvent): NeedsState {
  return foldNeeds(state, [event])
}
