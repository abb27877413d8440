// What can be asked of the queue, what then happened, and why it may not be: commands, events, refusals.
import type { Command } from '../journal/decider.js'
import type { Instant, LocalDate, LocalDateTime } from '../time/local.js'
import type { Outcome, Place, TicketId } from './ticket.js'

/** Commands of `queue.md`, the part a lobby needs. A worker's commands carry who acts in `actor.worker`. */
export type QueueCommand = Command &
  (
    | { readonly type: 'signIn'; readonly desk: string; readonly worker: string }
    | { readonly type: 'takeOver'; readonly desk: string; readonly worker: string }
    | { readonly type: 'signOut'; readonly desk: string }
    | { readonly type: 'issue'; readonly service?: string; readonly priorityClass?: string }
    | { readonly type: 'callNext'; readonly desk: string }
    | { readonly type: 'recall'; readonly ticket: TicketId }
    | { readonly type: 'noShow'; readonly ticket: TicketId }
    | { readonly type: 'rejoin'; readonly ticket: TicketId }
    | { readonly type: 'receive'; readonly ticket: TicketId }
    | { readonly type: 'close'; readonly ticket: TicketId; readonly outcome: Outcome }
    | { readonly type: 'closeDay' }
  )

/** Why this ticket and no other was called, to be said in one sentence. */
export type CallReason =
  | { readonly code: 'first-in-line'; readonly waitedMinutes: number }
  | { readonly code: 'head-start'; readonly priorityClass: string; readonly minutes: number; readonly waitedMinutes: number }

interface AtDesk {
  readonly desk: string
  readonly worker: string
  readonly at: Instant
}
interface OfTicket {
  readonly ticket: TicketId
  readonly at: Instant
}

/** What happened; the only thing stored. Nothing personal stands in any of them. */
export type QueueEvent =
  | ({ readonly type: 'DeskOpened'; readonly businessDay: LocalDate } & AtDesk)
  | ({ readonly type: 'DeskTakenOver'; readonly businessDay: LocalDate; readonly from: string } & AtDesk)
  | ({ readonly type: 'DeskClosed' } & AtDesk)
  | {
      readonly type: 'TicketIssued'
      readonly ticket: TicketId
      readonly businessDay: LocalDate
      readonly series: string
      readonly sequence: number
      readonly number: string
      readonly service?: string
      readonly priorityClass?: string
      readonly headStartMinutes: number
      readonly at: Instant
    }
  | ({ readonly type: 'TicketCalled'; readonly callId: string; readonly reason: CallReason } & OfTicket & AtDesk)
  | ({ readonly type: 'Recalled'; readonly callId: string } & OfTicket & AtDesk)
  | ({ readonly type: 'NoShowMarked' } & OfTicket)
  | ({ readonly type: 'Requeued' } & OfTicket)
  | ({ readonly type: 'ServiceStarted' } & OfTicket & AtDesk)
  | ({ readonly type: 'FirstContactEstablished'; readonly worker: string } & OfTicket)
  | ({ readonly type: 'Closed'; readonly outcome: Outcome; readonly worker: string } & OfTicket)
  | { readonly type: 'DayClosed'; readonly day: LocalDate; readonly at: Instant }

/** Why a command may not be, with the facts a sentence needs. */
export type QueueRefusal =
  | { readonly code: 'station-closed'; readonly reopens: LocalDateTime | undefined }
  | { readonly code: 'cap-reached'; readonly series: string; readonly cap: number }
  | { readonly code: 'unknown-series'; readonly service: string }
  | { readonly code: 'unknown-service'; readonly service: string }
  | { readonly code: 'service-not-offered'; readonly service: string }
  | { readonly code: 'unknown-class'; readonly priorityClass: string }
  | { readonly code: 'unknown-desk'; readonly desk: string }
  | { readonly code: 'unknown-worker'; readonly worker: string }
  | { readonly code: 'unknown-ticket'; readonly ticket: TicketId }
  | { readonly code: 'clock-behind'; readonly day: LocalDate }
  | { readonly code: 'desk-taken'; readonly desk: string; readonly worker: string; readonly since: Instant }
  | { readonly code: 'desk-not-open'; readonly desk: string }
  | { readonly code: 'desk-busy'; readonly desk: string; readonly ticket: TicketId }
  | { readonly code: 'worker-elsewhere'; readonly worker: string; readonly desk: string }
  | { readonly code: 'not-your-desk'; readonly desk: string; readonly worker: string }
  | { readonly code: 'not-the-handler'; readonly handler: string | undefined }
  | { readonly code: 'nobody-waiting' }
  | { readonly code: 'wrong-place'; readonly ticket: TicketId; readonly place: Place; readonly desk: string | undefined }
  | { readonly code: 'too-soon'; readonly seconds: number }
  | { readonly code: 'not-missed-yet'; readonly calls: number; readonly seconds: number }
  | { readonly code: 'grace-over'; readonly minutes: number }
  | { readonly code: 'day-not-over'; readonly day: LocalDate | undefined }
