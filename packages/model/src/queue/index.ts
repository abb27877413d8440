// What others use of the queue: tickets, commands and events, rules, who waits how long, and what a day came to.
export {
  type Bell,
  type BellAnswer,
  type BellCommand,
  type BellEvent,
  type BellNow,
  bellOf,
  type BellRefusal,
  type BellStage,
  bellsToAnswer,
} from './bell.js'
export { endedEarly } from './closing.js'
export { decide, queueDecider } from './decide.js'
export {
  type ChainLink,
  type Docket,
  type DocketKind,
  type DocketMatter,
  docketOf,
  docketNews,
  type DocketTime,
  isUrgent,
  type PromiseCount,
  promisesOf,
  stationDockets,
} from './docket.js'
export { EMPTY_QUEUE } from './evolve.js'
export type { Decided, World } from './guards.js'
export { type DaysCounted, keepSummaries, readDays, SummaryCounting, type SummaryKeeping, type SummaryStore } from './keep-summaries.js'
export type {
  CallEvent,
  CallReason,
  DayEvent,
  DeskEvent,
  IssueEvent,
  MatterEvent,
  QueueCommand,
  QueueEvent,
  QueueRefusal,
} from './messages.js'
export { rushed } from './pace.js'
export { aheadOf, lineAt, waited, waitingLine } from './policy.js'
export { backstopOn, calendarOf, desksOf, type Pace, queueRules, type QueueRules, seriesFor } from './rules.js'
export { clockTime, steadyNow, type SteadyTime } from './steady.js'
export { queueStream, type QueueTypes } from './stream.js'
export { mergeSummaries, summarise, type Summary, SUMMARY_SCHEMA, type SummaryProgress } from './summary.js'
export {
  type RatingDimension,
  RATING_DIMENSIONS,
  meanPoints,
  mergeTallies,
  type Minutes,
  minutesAt,
  NO_TALLY,
  ratedTimes,
  type Ratings,
  type Tally,
  timesOf,
} from './tally.js'
export {
  type Before,
  type Call,
  type Closing,
  type DueDay,
  isLive,
  type OpenDesk,
  type Proposal,
  type QueueState,
  type Rating,
  type RecentCall,
  type Returned,
  type SentAway,
  type Ticket,
  type TicketId,
} from './ticket.js'
export type { TicketColumn } from './tickets-csv.js'
export { eventsOf, QUEUE_SCHEMA } from './upcast.js'
export type { WaitBand, WaitHistory } from './wait-band.js'
export { waitBandFor } from './waiting.js'
export {
  BAD_RATING,
  type ReturnReason,
  type EscalationReason,
  HOLD_REASONS,
  type HoldReason,
  INVITE_REASONS,
  type InviteReason,
  OUT_OF_TURN,
  OUTCOMES,
  type OutOfTurn,
  type PaperState,
  type Promised,
  PROMISES,
  RATING_STEPS,
  type RatingStep,
  STOP_REASONS,
  type StopReason,
  type TicketOutcome,
  type TicketPlace,
  VOID_REASONS,
  type VoidReason,
} from './words.js'
