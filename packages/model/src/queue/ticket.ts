// A ticket and the state of the queue: what all events so far fold to.
import type { Instant, LocalDate } from '../time/local.js'

/** `2026-11-20/A012`: business day and number, unique for ever at a station. */
export type TicketId = string

/**
 * A ticket's place in the queue. `pending` is a matter that goes on without its resident at a desk;
 * `expired` is what waited when the day was closed.
 */
export const PLACES = ['waiting', 'called', 'serving', 'pending', 'no-show', 'closed', 'expired'] as const
export type Place = (typeof PLACES)[number]

export const OUTCOMES = ['resolved', 'referred', 'withdrawn'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One call of a ticket to a desk; a recall is a call of its own, so that it is spoken again. */
export interface Call {
  readonly callId: string
  readonly desk: string
  readonly worker: string
  readonly at: Instant
}

/** One resident's visit for one matter. */
export interface Ticket {
  readonly id: TicketId
  readonly number: string
  readonly series: string
  readonly sequence: number
  readonly businessDay: LocalDate
  /** The service asked for; absent when the resident did not know whom to ask (全科接待). */
  readonly service?: string
  readonly priorityClass?: string
  readonly issuedAt: Instant
  /** Minutes by which the class goes ahead of the time of issue; 0 without a class. */
  readonly headStartMinutes: number
  readonly place: Place
  /** The desk it is called to or served at. */
  readonly desk?: string
  /** Calls of the present round, the latest last; begun anew after a rejoin. */
  readonly calls: readonly Call[]
  /** The worker who first received the resident (首问责任人): set once, never changed. */
  readonly firstResponder?: string
  /** The worker who has the matter now. */
  readonly handler?: string
  readonly servedAt?: Instant
  readonly missedAt?: Instant
  readonly closedAt?: Instant
  readonly outcome?: Outcome
}

/** A desk where a worker is signed in; `ticket` is the one called or served there. */
export interface OpenDesk {
  readonly desk: string
  readonly worker: string
  readonly since: Instant
  readonly ticket?: TicketId
}

/** The queue of a station: live tickets, open matters, and what was closed in the last seven days. */
export interface QueueState {
  /** The business day of the latest events; undefined before the first. */
  readonly day: LocalDate | undefined
  /** Whether that day is closed: nothing more is issued on it, whatever a clock says. */
  readonly dayClosed: boolean
  /** Last sequence issued on `day`, by series letter. */
  readonly sequences: Readonly<Record<string, number>>
  readonly desks: ReadonlyMap<string, OpenDesk>
  readonly tickets: ReadonlyMap<TicketId, Ticket>
  /** Calls of the day, newest first, for displays; at most 12. */
  readonly recentCalls: readonly RecentCall[]
}

export interface RecentCall extends Call {
  readonly ticket: TicketId
  readonly number: string
}

/** `A012`; four digits and more past 999. */
export function ticketNumber(series: string, sequence: number): string {
  return `${series}${String(sequence).padStart(3, '0')}`
}

export function ticketId(day: LocalDate, number: string): TicketId {
  return `${day}/${number}`
}
