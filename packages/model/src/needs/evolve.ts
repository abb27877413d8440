// What each event makes of the state of needs and orders.
import type { Instant } from '../time/local.js'
import type { NeedsEvent } from './messages.js'
import type { Need, NeedId, NeedsState, Order, OrderId } from './need.js'
import { SHOWN_DAYS } from './rules.js'

/** The version of the events' and the state's shape. 2: numbers raised, which an older program must not pass over. */
export const NEEDS_SCHEMA = 2

const DAY = 86_400_000

interface Draft {
  numbers: NeedsState['numbers']
  readonly needs: Map<NeedId, Need>
  readonly orders: Map<OrderId, Order>
}

function change(draft: Draft, id: NeedId, changes: Partial<Need>): void {
  const need = draft.needs.get(id)
  if (need) draft.needs.set(id, { ...need, ...changes })
}

function changeOrder(draft: Draft, id: OrderId, changes: Partial<Order>): void {
  const order = draft.orders.get(id)
  if (order) draft.orders.set(id, { ...order, ...changes })
}

const isEmpty = ({ words, contact }: Need['parts']): boolean => words === undefined && contact === undefined

// What ended long ago leaves the state, never before what was personal about it is gone.
function tidy(draft: Draft, now: Instant): void {
  const oldest = now - SHOWN_DAYS * DAY
  for (const part of [draft.needs, draft.orders]) {
    for (const [id, { closedAt, parts }] of part) if (closedAt !== undefined && closedAt < oldest && isEmpty(parts)) part.delete(id)
  }
}

function apply(draft: Draft, event: NeedsEvent): void {
  switch (event.type) {
    case 'NeedLeft': {
      const { need: id, number, kind, category, parts, token, due, at: leftAt } = event
      draft.numbers = { ...draft.numbers, need: number }
      draft.needs.set(id, { id, number, kind, category, parts, token, due, leftAt, seconds: 0 })
      return tidy(draft, leftAt)
    }
    case 'NeedSeconded':
      return change(draft, event.need, { seconds: (draft.needs.get(event.need)?.seconds ?? 0) + 1 })
    case 'NeedTaken':
      return change(draft, event.need, { handler: event.by })
    case 'NeedPublished': {
      const { category, title } = event
      return change(draft, event.need, { title, kind: 'need', ...(category === undefined ? {} : { category }) })
    }
    case 'NeedMerged':
      // those merged into it before go along, so that there is never a chain
      for (const { id, mergedInto } of draft.needs.values()) {
        if (id === event.need || mergedInto === event.need) change(draft, id, { mergedInto: event.into })
      }
      return
    case 'NeedMatched':
      return change(draft, event.need, { resource: event.resource })
    case 'NeedAnswered':
      return change(draft, event.need, { answer: { text: event.text, at: event.at } })
    case 'NeedClosed':
      for (const { id, mergedInto } of draft.needs.values()) {
        if (id === event.need || mergedInto === event.need) change(draft, id, { outcome: event.outcome, closedAt: event.at })
      }
      return
    case 'NeedEscalated':
      return change(draft, event.need, { handler: event.to, escalated: true })
    case 'ResourceOrdered': {
      const { order: id, number, resource, place, people, day, need, parts, token, by: handler, at: orderedAt } = event
      draft.numbers = { ...draft.numbers, order: number }
      draft.orders.set(id, { id, number, resource, stage: 'ordered', place, people, day, need, parts, token, handler, orderedAt })
      return tidy(draft, orderedAt)
    }
    case 'OrderConfirmed':
      return changeOrder(draft, event.order, { stage: 'confirmed', day: event.day, handler: event.by })
    case 'OrderDeclined':
      return changeOrder(draft, event.order, { stage: 'declined', why: event.why, closedAt: event.at, handler: event.by })
    case 'OrderDelivered':
      return changeOrder(draft, event.order, { stage: 'delivered', came: event.came, closedAt: event.at })
    case 'OrderCancelled':
      return changeOrder(draft, event.order, { stage: 'cancelled', closedAt: event.at })
    case 'PrivatePartsForgotten':
      change(draft, event.subject, { parts: {} })
      return changeOrder(draft, event.subject, { parts: {} })
    case 'NeedsNumbersRaised': {
      const { need, order } = draft.numbers
      draft.numbers = { need: Math.max(need, event.last.need ?? 0), order: Math.max(order, event.last.order ?? 0) }
      return
    }
  }
}

/** The state after many events, with one copy. */
export function foldNeeds(state: NeedsState, events: Iterable<NeedsEvent>): NeedsState {
  const draft: Draft = { numbers: state.numbers, needs: new Map(state.needs), orders: new Map(state.orders) }
  for (const event of events) apply(draft, event)
  return draft
}

/** The state after one event; the one given stays as it is. */
export function evolveNeeds(state: NeedsState, event: NeedsEvent): NeedsState {
  return foldNeeds(state, [event])
}
