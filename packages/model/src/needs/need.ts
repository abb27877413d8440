// What is known of needs and orders: the folded state of the stream `needs`.
import type { PrivateRef } from '../journal/stores.js'
import type { Instant, LocalDate } from '../time/local.js'
import type { DeclineReason, NeedKind, NeedOutcome, NeedStage, OrderPlace, OrderStage } from './words.js'

export type NeedId = string
export type OrderId = string

/** What a resident wrote and where to call back: references only, until they are forgotten. */
export interface PrivateParts {
  readonly words?: PrivateRef | undefined
  readonly contact?: PrivateRef | undefined
}

/** One need. `title` and `answer` are a worker's words for everybody; a resident's own are behind `parts`. */
export interface Need {
  readonly id: NeedId
  /** The running number of the station, never given twice: need 23 is 需-023 on the screen. */
  readonly number: number
  readonly kind: NeedKind
  /** A category of the service list; absent for what was looked for and not found. */
  readonly category: string | undefined
  readonly parts: PrivateParts
  /** The code on the slip: with it and the number the answer is found. Without one only a worker can look. */
  readonly token?: string | undefined
  readonly leftAt: Instant
  /** Until when somebody has to have answered. */
  readonly due: LocalDate
  /** How many others want it too, by one tap; those merged into it are counted by {@link wantedBy}. */
  readonly seconds: number
  readonly title?: string
  /** Who took it up first, and is responsible from then on (首问负责). */
  readonly handler?: string
  readonly mergedInto?: NeedId
  readonly resource?: string
  readonly answer?: { readonly text: string; readonly at: Instant }
  readonly escalated?: true
  readonly outcome?: NeedOutcome
  readonly closedAt?: Instant
}

/** One order of a resource (点单). */
export interface Order {
  readonly id: OrderId
  readonly number: number
  readonly resource: string
  readonly stage: OrderStage
  readonly parts: PrivateParts
  readonly token?: string | undefined
  readonly orderedAt: Instant
  readonly place: OrderPlace
  readonly people: number
  /** The day wished for, or the day promised once confirmed. */
  readonly day?: LocalDate | undefined
  readonly need?: NeedId | undefined
  /** The worker who ordered for the station, or who took the order up. */
  readonly handler?: string | undefined
  readonly why?: DeclineReason
  readonly came?: number
  readonly closedAt?: Instant
}

export interface NeedsState {
  /** The last number given to a need, and to an order. */
  readonly numbers: { readonly need: number; readonly order: number }
  readonly needs: ReadonlyMap<NeedId, Need>
  readonly orders: ReadonlyMap<OrderId, Order>
}

export const NO_NEEDS: NeedsState = { numbers: { need: 0, order: 0 }, needs: new Map(), orders: new Map() }

/** Where a need stands; one merged into another stands where that one does. */
export function stageOf(need: Need, state: NeedsState): NeedStage {
  const main = mainOf(need, state)
  if (main.outcome !== undefined) return main.outcome
  if (main.answer) return 'answered'
  if (main.resource !== undefined) return 'matched'
  return main.handler === undefined ? 'received' : 'taken'
}

/** The need this one was merged into, or itself. Merges are one deep: what is merged takes those merged into it along. */
export function mainOf(need: Need, { needs }: NeedsState): Need {
  return (need.mergedInto === undefined ? undefined : needs.get(need.mergedInto)) ?? need
}

/** How many people want this: whoever left it, those who said "me too", and those of every need merged into it. */
export function wantedBy(need: Need, { needs }: NeedsState): number {
  let people = 1 + need.seconds
  for (const other of needs.values()) if (other.mergedInto === need.id) people += 1 + other.seconds
  return people
}

/** Needs nobody has to look further for: open, not merged, what is due first at the top. */
export function openNeeds({ needs }: NeedsState, kind: NeedKind = 'need'): readonly Need[] {
  return [...needs.values()]
    .filter((need) => need.kind === kind && need.outcome === undefined && need.mergedInto === undefined)
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.number - other.number))
}

/** What residents may read: needs with a title, most wanted first; open ones before those that are closed. */
export function publishedNeeds(state: NeedsState): readonly Need[] {
  return [...state.needs.values()]
    .filter((need) => need.title !== undefined && need.mergedInto === undefined)
    .map((need) => ({ need, people: wantedBy(need, state), closed: Number(need.outcome !== undefined) }))
    .sort((one, other) => one.closed - other.closed || other.people - one.people || one.need.number - other.need.number)
    .map(({ need }) => need)
}

/** How many open needs there are of each category, merged ones included; what nobody found is not one yet. */
export function countsByCategory(state: NeedsState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const need of openNeeds(state)) {
    if (need.category !== undefined) counts.set(need.category, (counts.get(need.category) ?? 0) + wantedBy(need, state))
  }
  return counts
}
