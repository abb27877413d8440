// The commands, events and refusals of needs and orders.
import type { Command } from '../journal/decider.js'
import type { Instant, LocalDate } from '../time/local.js'
import type { NeedId, OrderId, PrivateParts } from './need.js'
import type { DeclineReason, NeedKind, NeedOutcome, OrderPlace, OrderStage } from './words.js'

type NeedsCommandBody =
  /** A resident's; the parts are in the PrivateStore already. `token` is the code on the slip, see slip.ts. */
  | {
      readonly type: 'leave'
      readonly need: NeedId
      readonly kind: NeedKind
      readonly category?: string
      readonly parts: PrivateParts
      readonly token?: string
    }
  /** Me too (我也要). */
  | { readonly type: 'second'; readonly need: NeedId }
  | { readonly type: 'take'; readonly need: NeedId }
  /** A worker's words for everybody, which name nobody; `category` makes a need of what was looked for and not found. */
  | { readonly type: 'publish'; readonly need: NeedId; readonly title: string; readonly category?: string }
  | { readonly type: 'merge'; readonly need: NeedId; readonly into: NeedId }
  | { readonly type: 'match'; readonly need: NeedId; readonly resource: string }
  | { readonly type: 'answer'; readonly need: NeedId; readonly text: string }
  | { readonly type: 'close'; readonly need: NeedId; readonly outcome: NeedOutcome }
  /** The clock's: nobody answered in time, so the backstop has it. */
  | { readonly type: 'escalate'; readonly need: NeedId }
  | {
      readonly type: 'order'
      readonly order: OrderId
      readonly resource: string
      readonly place: OrderPlace
      readonly people: number
      readonly day?: LocalDate
      readonly need?: NeedId
      readonly parts: PrivateParts
      readonly token?: string
    }
  | { readonly type: 'confirm'; readonly order: OrderId; readonly day: LocalDate }
  | { readonly type: 'decline'; readonly order: OrderId; readonly why: DeclineReason }
  | { readonly type: 'deliver'; readonly order: OrderId; readonly came: number }
  | { readonly type: 'cancel'; readonly order: OrderId }
  /** The clock's: what was personal about a need or an order has been deleted. */
  | { readonly type: 'forget'; readonly subject: NeedId }
  /** After a loss: the last numbers a worker knows of, on a slip or in the notes. */
  | { readonly type: 'raiseNumbers'; readonly last: { readonly need?: number; readonly order?: number } }

export type NeedsCommand = Command & NeedsCommandBody

// What happened, by what it happens to. `by` is a worker's id; nothing here is personal.

/** The life of a need, from being left to its end. */
export type NeedEvent =
  | {
      readonly type: 'NeedLeft'
      readonly need: NeedId
      readonly number: number
      readonly kind: NeedKind
      readonly category?: string
      readonly parts: PrivateParts
      /** The code on the slip; absent from what was left before there were codes. Exports leave it out, backups keep it. */
      readonly token?: string
      readonly due: LocalDate
      readonly at: Instant
    }
  | { readonly type: 'NeedSeconded'; readonly need: NeedId; readonly at: Instant }
  | { readonly type: 'NeedTaken'; readonly need: NeedId; readonly by: string; readonly at: Instant }
  | {
      readonly type: 'NeedPublished'
      readonly need: NeedId
      readonly title: string
      readonly category?: string
      readonly by: string
      readonly at: Instant
    }
  | { readonly type: 'NeedMerged'; readonly need: NeedId; readonly into: NeedId; readonly by: string; readonly at: Instant }
  | { readonly type: 'NeedMatched'; readonly need: NeedId; readonly resource: string; readonly by: string; readonly at: Instant }
  | { readonly type: 'NeedAnswered'; readonly need: NeedId; readonly text: string; readonly by: string; readonly at: Instant }
  | { readonly type: 'NeedClosed'; readonly need: NeedId; readonly outcome: NeedOutcome; readonly by: string; readonly at: Instant }
  | { readonly type: 'NeedEscalated'; readonly need: NeedId; readonly to: string; readonly at: Instant }

/** The life of an order. */
export type OrderEvent =
  | {
      readonly type: 'ResourceOrdered'
      readonly order: OrderId
      readonly number: number
      readonly resource: string
      readonly place: OrderPlace
      readonly people: number
      readonly day?: LocalDate
      readonly need?: NeedId
      readonly parts: PrivateParts
      readonly token?: string
      readonly by?: string
      readonly at: Instant
    }
  | { readonly type: 'OrderConfirmed'; readonly order: OrderId; readonly day: LocalDate; readonly by: string; readonly at: Instant }
  | { readonly type: 'OrderDeclined'; readonly order: OrderId; readonly why: DeclineReason; readonly by: string; readonly at: Instant }
  | { readonly type: 'OrderDelivered'; readonly order: OrderId; readonly came: number; readonly by: string; readonly at: Instant }
  | { readonly type: 'OrderCancelled'; readonly order: OrderId; readonly by: string; readonly at: Instant }

/** What happens to needs and orders alike. */
export type EitherEvent =
  | { readonly type: 'PrivatePartsForgotten'; readonly subject: NeedId; readonly at: Instant }
  | {
      readonly type: 'NeedsNumbersRaised'
      readonly last: { readonly need?: number; readonly order?: number }
      readonly by: string
      readonly at: Instant
    }

/** What happened; the only thing stored. */
export type NeedsEvent = NeedEvent | OrderEvent | EitherEvent

/** Why a command may not be. */
export type NeedsRefusal =
  | { readonly code: 'unknown-need'; readonly need: NeedId }
  | { readonly code: 'unknown-order'; readonly order: OrderId }
  | { readonly code: 'unknown-category'; readonly category: string | undefined }
  | { readonly code: 'need-closed'; readonly need: NeedId; readonly outcome: NeedOutcome }
  | { readonly code: 'already-merged'; readonly into: NeedId }
  | { readonly code: 'not-published'; readonly need: NeedId }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'not-the-handler'; readonly handler: string }
  | { readonly code: 'no-text' }
  | { readonly code: 'holds-number' }
  | { readonly code: 'text-too-long'; readonly most: number }
  | { readonly code: 'not-answered'; readonly need: NeedId }
  | { readonly code: 'unknown-resource' | 'resource-not-offered'; readonly resource: string }
  | { readonly code: 'no-contact' }
  | { readonly code: 'bad-token' }
  | { readonly code: 'day-past'; readonly day: LocalDate }
  | { readonly code: 'people-out-of-range'; readonly people: number }
  | { readonly code: 'wrong-stage'; readonly order: OrderId; readonly stage: OrderStage }
  | { readonly code: 'not-due' }
