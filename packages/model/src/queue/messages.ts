// What can be asked of the queue, what then happened, and why it may not be: commands, events, refusals.
import type { Command } from '../journal/decider.js'
import type { PrivateRef } from '../journal/stores.js'
import type { Instant, LocalDate, LocalDateTime } from '../time/local.js'
import type { BellCommand, BellEvent, BellRefusal } from './bell.js'
import type { TicketId } from './ticket.js'
import type {
  ReturnReason,
  EscalationReason,
  HoldReason,
  InviteReason,
  TicketOutcome,
  OutOfTurn,
  TicketPlace,
  Promised,
  RatingStep,
  StopReason,
  VoidReason,
} from './words.js'

interface About<Type extends string> {
  readonly type: Type
  readonly ticket: TicketId
}

/**
 * Commands of the queue. A worker's commands carry who acts in `actor.worker`, a resident's the ticket's token in
 * `actor.token`. What the clock must do (`endLease`, `timeOut`, `closeDay`) has an id made from its subject, so that every
 * window may ask and it happens once.
 */
export type QueueCommand = Command &
  (
    | { readonly type: 'signIn' | 'takeOver'; readonly desk: string; readonly worker: string }
    | { readonly type: 'signOut'; readonly desk: string }
    | { readonly type: 'endLease'; readonly desk: string; readonly since: Instant }
    | { readonly type: 'stopIssuing'; readonly why: StopReason; readonly until?: Instant }
    | { readonly type: 'resumeIssuing' }
    | { readonly type: 'raiseNumbers'; readonly last: Readonly<Record<string, number>> }
    | { readonly type: 'issue'; readonly service?: string; readonly priorityClass?: string; readonly token?: string }
    | About<'printed'>
    | (About<'printFailed'> & { readonly code: string })
    | About<'reprint'>
    | { readonly type: 'callNext'; readonly desk: string }
    | (About<'callThis'> & { readonly desk: string; readonly why: OutOfTurn })
    | About<'recall'>
    | About<'noShow'>
    | About<'rejoin'>
    | About<'receive'>
    | (About<'hold'> & { readonly why: HoldReason })
    | (About<'resume'> & { readonly desk: string })
    | (About<'transfer'> & { readonly service: string })
    /** What the resident came for, said at the desk: the ticket stays where it is. */
    | (About<'setMatter'> & { readonly service: string })
    | (About<'assign'> & { readonly worker: string; readonly due: LocalDate })
    | About<'accept'>
    | About<'decline'>
    | About<'timeOut'>
    | (About<'invite'> & { readonly department: string; readonly why: InviteReason })
    | (About<'escalate'> & { readonly urgent?: boolean })
    | (About<'defer'> & { readonly due: LocalDate; readonly promise: Promised })
    | (About<'close'> & { readonly outcome: TicketOutcome; readonly note?: PrivateRef })
    | (About<'rate'> & { readonly attitude: RatingStep; readonly ability: RatingStep; readonly note?: PrivateRef })
    | About<'closeFollowUp'>
    | About<'withdraw'>
    | (About<'void'> & { readonly why: VoidReason })
    | About<'undo'>
    | { readonly type: 'closeDay' }
    /** A worker's: that day was ended by a wrong clock, and is not over. */
    | { readonly type: 'reopenDay'; readonly day: LocalDate }
    | BellCommand
  )

/** Why this ticket and no other was called, to be said in one sentence. */
export type CallReason =
  | { readonly code: 'first-in-line'; readonly waitedMinutes: number }
  | { readonly code: 'at-the-head'; readonly waitedMinutes: number }
  | { readonly code: 'head-start'; readonly priorityClass: string; readonly minutes: number; readonly waitedMinutes: number }
  | { readonly code: 'out-of-turn'; readonly why: OutOfTurn; readonly waitedMinutes: number }

interface Happened<Type extends string> {
  readonly type: Type
  readonly at: Instant
}
interface AtDesk<Type extends string> extends Happened<Type> {
  readonly desk: string
  readonly worker: string
}
interface OfTicket<Type extends string> extends Happened<Type> {
  readonly ticket: TicketId
}
/** Something a worker did to a ticket: it can be undone for a moment. */
interface ByWorker<Type extends string> extends OfTicket<Type> {
  readonly by: string
}

// What happened, by its stage of life; each has a table of its own in evolve/.

/** Who sits at which desk, and whether tickets are given. */
export type DeskEvent =
  | (AtDesk<'DeskOpened'> & { readonly businessDay: LocalDate })
  | (AtDesk<'DeskTakenOver'> & { readonly businessDay: LocalDate; readonly from: string })
  | AtDesk<'DeskClosed'>
  | AtDesk<'DeskLeaseEnded'>
  | (Happened<'IssuingStopped'> & { readonly why: StopReason; readonly until?: Instant; readonly by: string })
  | (Happened<'IssuingResumed'> & { readonly by: string })

/** Numbers, and the paper they stand on. */
export type IssueEvent =
  | (Happened<'NumbersRaised'> & {
      readonly businessDay: LocalDate
      /** Series letter -> the last number known; the next one given is above it. */
      readonly last: Readonly<Record<string, number>>
      readonly by: string
    })
  | (OfTicket<'TicketIssued'> & {
      readonly businessDay: LocalDate
      readonly series: string
      readonly line: string
      readonly sequence: number
      readonly number: string
      readonly service?: string
      readonly priorityClass?: string
      readonly headStartMinutes: number
      readonly expectedMinutes?: number
      readonly token?: string
      /** The window it was taken at; absent in tickets of earlier versions. */
      readonly device?: string
    })
  | OfTicket<'Printed'>
  | (OfTicket<'PrintFailed'> & { readonly code: string })
  | OfTicket<'Reprinted'>

/** From the line to the desk and back. */
export type CallEvent =
  | (OfTicket<'TicketCalled'> & { readonly desk: string; readonly worker: string; readonly callId: string; readonly reason: CallReason })
  | (OfTicket<'Recalled'> & { readonly desk: string; readonly worker: string; readonly callId: string })
  | ByWorker<'NoShowMarked'>
  | OfTicket<'Requeued'>
  | (OfTicket<'ServiceStarted'> & { readonly desk: string; readonly worker: string })
  | (OfTicket<'FirstContactEstablished'> & { readonly worker: string })
  | (ByWorker<'Held'> & { readonly why: HoldReason })
  | (ByWorker<'Resumed'> & { readonly desk: string })
  | (ByWorker<'Transferred'> & { readonly service: string; readonly line: string })

interface Proposing {
  readonly proposal: string
  readonly worker: string
  readonly due: LocalDate
  readonly expires: Instant
}

/** Whose matter it is, how it ends, and what is said of it afterwards. */
export type MatterEvent =
  | (ByWorker<'MatterSet'> & { readonly service: string })
  | (ByWorker<'AssignmentProposed'> & Proposing)
  /** The same by whoever served it: their desk is free, and the matter goes on with them until the colleague answers. */
  | (ByWorker<'PassedOn'> & Proposing)
  | (OfTicket<'HandlerChanged'> & { readonly worker: string; readonly from: string | undefined; readonly why: 'accepted' | 'removed' })
  | (OfTicket<'AssignmentDeclined'> & { readonly worker: string; readonly why: ReturnReason })
  | (ByWorker<'DepartmentInvited'> & { readonly department: string; readonly why: InviteReason })
  | (OfTicket<'EscalatedToBackstop'> & { readonly worker: string; readonly why: EscalationReason })
  | (ByWorker<'Deferred'> & { readonly due: LocalDate; readonly promise: Promised })
  | (ByWorker<'Closed'> & { readonly outcome: TicketOutcome; readonly note?: PrivateRef })
  | (OfTicket<'Rated'> & {
      readonly worker: string
      readonly attitude: RatingStep
      readonly ability: RatingStep
      readonly note?: PrivateRef
    })
  | (OfTicket<'FollowUpOpened'> & { readonly worker: string })
  | (OfTicket<'FollowUpClosed'> & { readonly by: string })
  | OfTicket<'Withdrawn'>
  | (ByWorker<'Voided'> & { readonly why: VoidReason })
  | (OfTicket<'Undone'> & { readonly by: string })

/** The end of a day, and taking it back. */
export type DayEvent =
  | (Happened<'DayClosed'> & { readonly day: LocalDate })
  | (Happened<'DayReopened'> & { readonly day: LocalDate; readonly by: string })

/** What happened; the only thing stored. Nothing personal stands in any of them: notes are references. */
export type QueueEvent = DeskEvent | IssueEvent | CallEvent | MatterEvent | DayEvent | BellEvent

/** Why a command may not be, with the facts a sentence needs. */
export type QueueRefusal =
  | { readonly code: 'station-closed'; readonly reopens: LocalDateTime | undefined }
  | { readonly code: 'closing'; readonly closes: LocalDateTime; readonly expectedMinutes: number }
  | { readonly code: 'issuing-stopped'; readonly why: StopReason; readonly until: Instant | undefined }
  | { readonly code: 'cap-reached'; readonly series: string; readonly cap: number }
  | { readonly code: 'unknown-device'; readonly device: string }
  | { readonly code: 'unknown-series'; readonly service: string }
  | { readonly code: 'unknown-service'; readonly service: string }
  | { readonly code: 'service-not-offered'; readonly service: string }
  | { readonly code: 'unknown-class'; readonly priorityClass: string }
  | { readonly code: 'unknown-desk'; readonly desk: string }
  | { readonly code: 'unknown-worker'; readonly worker: string }
  | { readonly code: 'unknown-ticket'; readonly ticket: TicketId }
  | { readonly code: 'too-fast'; readonly seconds: number }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'desk-taken'; readonly desk: string; readonly worker: string; readonly since: Instant }
  | { readonly code: 'desk-not-open'; readonly desk: string }
  | { readonly code: 'desk-busy'; readonly desk: string; readonly ticket: TicketId }
  | { readonly code: 'worker-elsewhere'; readonly worker: string; readonly desk: string }
  | { readonly code: 'not-your-desk'; readonly desk: string; readonly worker: string }
  | { readonly code: 'not-the-handler'; readonly handler: string | undefined }
  | { readonly code: 'nobody-waiting' }
  | { readonly code: 'wrong-place'; readonly ticket: TicketId; readonly place: TicketPlace; readonly desk: string | undefined }
  | { readonly code: 'too-soon'; readonly seconds: number }
  | { readonly code: 'not-missed-yet'; readonly calls: number; readonly seconds: number }
  | { readonly code: 'grace-over'; readonly minutes: number }
  | { readonly code: 'already-handler'; readonly worker: string }
  | { readonly code: 'already-declined'; readonly worker: string }
  | { readonly code: 'proposal-open'; readonly worker: string }
  | { readonly code: 'no-proposal' }
  | { readonly code: 'not-proposed-to-you'; readonly worker: string }
  | { readonly code: 'not-due-yet' }
  | { readonly code: 'backstop-cannot-decline' }
  | { readonly code: 'no-reason-to-escalate' }
  | { readonly code: 'due-passed'; readonly due: LocalDate }
  | { readonly code: 'wrong-token' }
  | { readonly code: 'rated-already' }
  | { readonly code: 'rating-over'; readonly days: number }
  | { readonly code: 'own-rating' }
  | { readonly code: 'no-follow-up' }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'day-not-over'; readonly day: LocalDate | undefined }
  | { readonly code: 'day-not-closed'; readonly day: LocalDate }
  | BellRefusal
