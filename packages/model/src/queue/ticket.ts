// A ticket and the state of the queue: what all events so far fold to.
import type { PrivateRef } from '../journal/stores.js'
import type { Instant, LocalDate } from '../time/local.js'
import type { Bell } from './bell.js'
import type { SteadyTime } from './steady.js'
import type { WaitHistory } from './wait-band.js'
import type {
  ReturnReason,
  EscalationReason,
  InviteReason,
  TicketOutcome,
  PaperState,
  TicketPlace,
  Promised,
  RatingStep,
  StopReason,
} from './words.js'

/** `2026-11-20/A012`: business day and number, unique for ever at a station. */
export type TicketId = string

/** One call of a ticket to a desk; a recall is a call of its own, so that it is spoken again. */
export interface Call {
  readonly callId: string
  readonly desk: string
  readonly worker: string
  /** Steady. */
  readonly at: Instant
}

/** A named worker is asked to take the matter over (指定责任); the handler changes only when they accept. */
export interface Proposal {
  readonly id: string
  readonly worker: string
  readonly by: string
  readonly due: LocalDate
  /** Steady. */
  readonly expires: Instant
}

/** A day by which a matter was to be done, and that is behind it. */
export interface DueDay {
  readonly due: LocalDate
  /** What the resident was promised for it; absent where colleagues agreed on a day alone. */
  readonly promise?: Promised
  /** Who had the matter then. */
  readonly worker: string
  /** What the clock showed when it ended. */
  readonly at: Instant
  /** `done`: the matter was gone on with, or closed; `moved`: another day was put in its place. */
  readonly ended: 'done' | 'moved'
}

/** Nobody took it: the colleague who was asked, who asked them, and why it came back. */
export interface Returned {
  readonly worker: string
  readonly by: string
  readonly why: ReturnReason
  readonly at: Instant
}

/** What the resident said of the worker afterwards; `worker` is who was rated. */
export interface Rating {
  readonly attitude: RatingStep
  readonly ability: RatingStep
  readonly worker: string
  readonly at: Instant
  readonly note?: PrivateRef
}

/** One resident's visit for one matter: its place in the queue, its chain of responsibility, its paper, its rating. */
export interface Ticket {
  readonly id: TicketId
  readonly number: string
  /** The letter its number is of; never changes. */
  readonly series: string
  readonly sequence: number
  readonly businessDay: LocalDate
  /** The window it was taken at, by its device. */
  readonly device?: string
  /** The service asked for; absent when the resident did not know whom to ask (全科接待). */
  readonly service?: string
  readonly priorityClass?: string
  /** What the clock showed when it was taken: for people. */
  readonly issuedAt: Instant
  /** When it was taken, in the time that only grows (steady.ts): for order and durations, as every time below that says so. */
  readonly since: Instant
  /** Minutes by which the class goes ahead of the time of issue; 0 without a class. */
  readonly headStartMinutes: number
  /** Minutes it was expected to wait when it was issued; absent when no desk was open. */
  readonly expectedMinutes?: number
  /** Opens the resident's own page of this ticket: at least 128 random bits, nothing personal behind it. */
  readonly token?: string

  readonly place: TicketPlace
  /** The series in whose line it waits: its own, or that of the service it was transferred to. */
  readonly line: string
  /** Since when it waits at the head of its line, after a transfer or a desk that failed; steady. */
  readonly headSince?: Instant | undefined
  /** The desk it is called to or served at. */
  readonly desk?: string | undefined
  /** Calls of the present round, the latest last; begun anew after a rejoin. */
  readonly calls: readonly Call[]
  readonly servedAt?: Instant
  /** Steady. */
  readonly missedAt?: Instant
  readonly closedAt?: Instant
  readonly outcome?: TicketOutcome
  readonly note?: PrivateRef

  /** The worker who first received the resident (首问责任人): set once, never changed. */
  readonly firstResponder?: string
  /** The worker who has the matter now. */
  readonly handler?: string
  readonly proposal?: Proposal | undefined
  /** Workers who declined, or let a proposal time out. */
  readonly declined: readonly string[]
  /** Whether the last proposal ran out of time. */
  readonly timedOut?: boolean | undefined
  /** It came back from the colleague who was asked last, and nobody has gone on with it since. */
  readonly returned?: Returned | undefined
  /** Why it was given to the backstop, as long as it is there. */
  readonly escalated?: EscalationReason | undefined
  /** How often the handler has changed by agreement. */
  readonly hops: number
  readonly due?: LocalDate | undefined
  readonly promise?: Promised | undefined
  /** The days it was due before, the latest last. */
  readonly dueDays: readonly DueDay[]
  readonly invited: readonly { readonly department: string; readonly why: InviteReason; readonly at: Instant }[]

  readonly paper: PaperState
  readonly reprints: number

  readonly rating?: Rating
  /** Opened by a bad rating, for the backstop; `closedAt` when it was dealt with. */
  readonly followUp?: { readonly worker: string; readonly at: Instant; readonly closedAt?: Instant }

  /** What the last change by a worker changed, for an undo within seconds. */
  readonly before?: Before | undefined
}

export interface Before {
  /** What was changed, as it was before; undefined where there was nothing. */
  readonly was: { readonly [Part in Exclude<keyof Ticket, 'before'>]?: Ticket[Part] | undefined }
  /** Steady. */
  readonly at: Instant
  /** Who made the change that can be undone. */
  readonly by: string
  /** Where the end of the day had found the ticket, when nobody had gone on with it since. */
  readonly sent?: SentAway
}

/** A desk where a worker is signed in; `ticket` is the one called or served there. */
export interface OpenDesk {
  readonly desk: string
  readonly worker: string
  readonly since: Instant
  readonly ticket?: TicketId
}

/** A call as a display lists it. */
export interface RecentCall extends Call {
  readonly ticket: TicketId
  readonly number: string
}

/** What the end of the day changed of a ticket, as it was before. */
export type SentAway = Pick<Ticket, 'place' | 'headSince'>

/** The latest end of a day: what it takes to take it back. */
export interface Closing {
  readonly day: LocalDate
  /** What it sent away and nobody has gone on with since. */
  readonly was: ReadonlyMap<TicketId, SentAway>
  readonly stopped: QueueState['stopped']
}

/** The queue of a station: live tickets, open matters, and what was closed in the last seven days. */
export interface QueueState {
  /** The time that only grows; undefined before the first event. */
  readonly clock: SteadyTime | undefined
  /** The business day of the latest events; undefined before the first. */
  readonly day: LocalDate | undefined
  /** Whether that day is closed. */
  readonly dayClosed: boolean
  /** How many days were closed so far, those closed again included. */
  readonly closings: number
  readonly closing: Closing | undefined
  /**
   * Last sequence issued, by business day and series letter. Of every day there ever was: whatever date a clock shows, a number of that
   * date goes on above the highest.
   */
  readonly sequences: ReadonlyMap<LocalDate, ReadonlyMap<string, number>>
  readonly desks: ReadonlyMap<string, OpenDesk>
  /** When a desk that is not open now was closed today, steady: who is at lunch comes back. */
  readonly away: ReadonlyMap<string, Instant>
  readonly tickets: ReadonlyMap<TicketId, Ticket>
  /** Calls of the day, newest first, for displays; at most 12. */
  readonly recentCalls: readonly RecentCall[]
  /** No tickets are given until then, or until someone resumes. */
  readonly stopped: { readonly until?: Instant; readonly why: StopReason; readonly by: string } | undefined
  /** Why the day's last ticket did not come out on paper, until one does; the printer's code. */
  readonly unprinted?: { readonly ticket: TicketId; readonly code: string; readonly at: Instant } | undefined
  /** The latest bell of each device that rang today (bell.ts). */
  readonly bells: ReadonlyMap<string, Bell>
  /** Days that tickets no longer held here were due, the latest last; at most {@link KEPT_DUE_DAYS}. */
  readonly dueDays: readonly DueDay[]
  /** What past visits teach about waiting; kept over days. */
  readonly waits: WaitHistory
}

/** More than a station's promises of a quarter. */
export const KEPT_DUE_DAYS = 500

/** `A012`; four digits and more past 999. */
export function ticketNumber(series: string, sequence: number): string {
  return `${series}${String(sequence).padStart(3, '0')}`
}

/** The last number of a series given on a day; 0 before the first. */
export function lastNumber({ sequences }: Pick<QueueState, 'sequences'>, day: LocalDate, series: string): number {
  return sequences.get(day)?.get(series) ?? 0
}

export function ticketId(day: LocalDate, number: string): TicketId {
  return `${day}/${number}`
}

/** Places in which a ticket still wants something of someone. */
export function isLive(ticket: Ticket): boolean {
  return !['closed', 'expired', 'voided'].includes(ticket.place)
}
