// What there is to say at the counter, whatever the language.
import type {
  CallReason,
  HoldReason,
  InviteReason,
  OutOfTurn,
  TicketPlace,
  Promised,
  QueueRefusal,
  StopReason,
  TicketOutcome,
  VoidReason,
} from '@doorstep/model/queue'
import type { LocalDate } from '@doorstep/model/time'

/** Names of the people and things a sentence is about, found in the feed; and moments as the reader writes them. */
export interface CounterNames {
  readonly worker: (id: string | undefined) => string
  readonly desk: (id: string | undefined) => string
  readonly number: (ticket: string) => string
  readonly service: (id: string | undefined) => string
  readonly group: (id: string | undefined) => string
  /** A moment or a local date-time: the time, with its day when that is not today. */
  readonly at: (moment: number | string) => string
  readonly day: (date: LocalDate) => string
}

/** A sentence for every refusal of the queue; a code that has none does not compile. */
export type RefusalWords = {
  readonly [Code in QueueRefusal['code']]: (refusal: Extract<QueueRefusal, { code: Code }>, names: CounterNames) => string
}

type ReasonWords = { readonly [Code in CallReason['code']]: (reason: Extract<CallReason, { code: Code }>, names: CounterNames) => string }

/** What a worker can do beyond the next step, as it stands on buttons. */
export type CounterAction = 'close' | 'matter' | 'hold' | 'defer' | 'transfer' | 'assign' | 'invite' | 'escalate' | 'reprint' | 'void'

/** Departments that can be asked to come (约请), besides those the station's services name. */
export const DEPARTMENTS = ['street', 'police', 'justice', 'market', 'urban', 'housing', 'property', 'clinic'] as const

export type Department = (typeof DEPARTMENTS)[number]

export interface CounterWords {
  readonly title: string
  readonly opening: string
  readonly failed: string

  readonly chooseDesk: string
  readonly chooseWorker: string
  readonly signIn: string
  readonly takenBy: (name: string, since: string) => string
  readonly takenWith: (name: string, number: string) => string
  readonly takeOver: (name: string) => string
  readonly signOut: string
  readonly takenFromYou: (name: string) => string
  readonly deskEnded: string

  readonly waiting: (people: number) => string
  /** The button below a list that draws more of it. */
  readonly rest: (people: number) => string
  /** Gives the keys of rows to the rows after those that have them. */
  readonly turnKeys: string
  readonly nobody: string
  readonly next: string
  readonly callNext: string
  readonly called: string
  readonly serving: string
  readonly calls: (times: number) => string
  readonly receive: string
  readonly recall: string
  readonly seconds: (seconds: number) => string
  readonly noShow: string
  readonly handler: (name: string) => string
  readonly bring: string
  readonly anyMatter: string
  readonly waited: (minutes: number) => string
  readonly servedFor: (minutes: number) => string
  readonly notPrinted: string
  readonly note: string
  readonly noteKept: string
  readonly more: string
  readonly cancel: string

  readonly line: string
  readonly missed: string
  readonly aside: string
  readonly whyThis: (number: string, ahead: number) => string
  readonly rejoin: string
  readonly rejoinUntil: (when: string) => string
  readonly rejoinOver: string
  readonly resume: string

  readonly noMatters: string
  readonly accept: string
  readonly decline: string
  readonly declineAsk: (number: string) => string
  readonly asked: (name: string, until: string) => string
  readonly due: (day: string) => string
  readonly dueToday: string
  readonly overdue: (days: number) => string
  readonly rated: (attitude: number, ability: number) => string
  readonly ratedWorker: (name: string) => string
  readonly closeFollowUp: string

  readonly actions: Readonly<Record<CounterAction, string>>
  readonly ask: Readonly<Record<Exclude<CounterAction, 'reprint'>, string>>
  readonly outcomes: Readonly<Record<TicketOutcome, string>>
  readonly outOfTurn: Readonly<Record<OutOfTurn, string>>
  readonly holds: Readonly<Record<HoldReason, string>>
  readonly voids: Readonly<Record<VoidReason, string>>
  readonly stops: Readonly<Record<StopReason, string>>
  readonly invites: Readonly<Record<InviteReason, string>>
  readonly promises: Readonly<Record<Promised, string>>
  readonly departments: Readonly<Record<Department, string>>
  readonly find: string
  readonly why: string
  readonly promised: string
  readonly whichDay: string
  readonly otherDay: string
  readonly inDays: (days: number) => string
  readonly whichWorker: string
  readonly whichDepartment: string
  readonly invited: (department: string) => string
  readonly toBackstop: (name: string) => string
  readonly hopsOver: (name: string) => string
  readonly urgent: string

  readonly stop: string
  readonly stopAsk: string
  readonly stopFor: string
  readonly forMinutes: (minutes: number) => string
  readonly restOfDay: string
  readonly stopped: (why: string, until: string | undefined) => string
  readonly resumeIssuing: string

  readonly undo: string
  readonly keys: string
  readonly keysOff: string
  readonly pick: string

  readonly places: Readonly<Record<TicketPlace, string>>
  readonly reasons: ReasonWords
  readonly refusals: RefusalWords
}
