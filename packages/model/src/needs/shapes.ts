// What every event of needs and orders looks like when it is read from storage.
import { count, date, id, instant, maybe, oneOf, parts as objectOf, recogniser, text, type Shapes } from '../journal/shape.js'
import type { NeedsEvent } from './messages.js'
import { DECLINE_REASONS, NEED_KINDS, NEED_OUTCOMES, ORDER_PLACES } from './words.js'
import { HIGHEST_NEED, MOST_PEOPLE } from './rules.js'

const at = instant
const need = id
const order = id
const by = id
const number = count(1, HIGHEST_NEED)
const parts = objectOf({ words: maybe(id), contact: maybe(id) })

const SHAPES: Shapes<NeedsEvent> = {
  NeedLeft: { at, need, number, kind: oneOf(NEED_KINDS), category: maybe(id), parts, due: date, token: maybe(id) },
  NeedSeconded: { at, need },
  NeedTaken: { at, need, by },
  NeedPublished: { at, need, title: text, category: maybe(id), by },
  NeedMerged: { at, need, into: need, by },
  NeedMatched: { at, need, resource: id, by },
  NeedAnswered: { at, need, text, by },
  NeedClosed: { at, need, outcome: oneOf(NEED_OUTCOMES), by },
  NeedEscalated: { at, need, to: id },
  ResourceOrdered: {
    ...{ at, order, number, resource: id, place: oneOf(ORDER_PLACES), people: count(0, MOST_PEOPLE), day: maybe(date) },
    ...{ need: maybe(need), parts, by: maybe(by), token: maybe(id) },
  },
  OrderConfirmed: { at, order, day: date, by },
  OrderDeclined: { at, order, why: oneOf(DECLINE_REASONS), by },
  OrderDelivered: { at, order, came: count(0, MOST_PEOPLE), by },
  OrderCancelled: { at, order, by },
  PrivatePartsForgotten: { at, subject: id },
  NeedsNumbersRaised: { at, last: objectOf({ need: maybe(count(0, HIGHEST_NEED)), order: maybe(count(0, HIGHEST_NEED)) }), by },
}

/** Says what is wrong with a stored event of needs; undefined for one that is as it should be. */
export const needsFault: (event: unknown) => string | undefined = recogniser<NeedsEvent>(SHAPES)
