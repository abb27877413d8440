// The closed vocabularies of the queue: a reason is a code, so that nothing a person said stands in an event.

/**
 * A ticket's place in the queue. `held` waits aside while something is fetched; `pending` is a matter that goes on without its
 * resident at a desk; `expired` is what waited when the day was closed; `voided` never counted.
 */
export const TICKET_PLACES = ['waiting', 'called', 'serving', 'held', 'pending', 'no-show', 'closed', 'expired', 'voided'] as const
export type TicketPlace = (typeof TICKET_PLACES)[number]

/** How a matter ended. */
export const OUTCOMES = ['resolved', 'referred', 'withdrawn'] as const
export type TicketOutcome = (typeof OUTCOMES)[number]

/** Whether a ticket is on paper: `unknown` until the printer has said so, and for ever where it cannot. */
export const PAPER_STATES = ['unknown', 'printed', 'failed'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/** Why someone is called out of turn. */
export const OUT_OF_TURN = ['urgent', 'frail', 'appointment', 'came-back', 'mistake'] as const
/** Why a ticket is put aside. */
export const HOLD_REASONS = ['papers', 'copying', 'asking', 'form'] as const
/** Why a ticket is struck out. */
export const VOID_REASONS = ['mistake', 'test', 'left', 'duplicate', 'misuse'] as const
/** Why no tickets are given for a while. */
export const STOP_REASONS = ['early-closing', 'weather', 'staff', 'machine'] as const
/** Why a department is asked to come (约请). */
export const INVITE_REASONS = ['their-decision', 'several-departments', 'site-visit'] as const
/** What is promised when a matter is put off to a day. */
export const PROMISES = ['call-back', 'visit', 'papers-ready', 'answer'] as const
/** Why a matter goes to the backstop (兜底责任人). */
export const ESCALATION_REASONS = ['urgent', 'declined', 'timed-out', 'hops', 'removed'] as const

/** Why a matter comes back from a colleague who was asked: they said no, did not answer in time, or left the station. */
export const RETURN_REASONS = ['declined', 'timed-out', 'removed'] as const

export type OutOfTurn = (typeof OUT_OF_TURN)[number]
export type HoldReason = (typeof HOLD_REASONS)[number]
export type VoidReason = (typeof VOID_REASONS)[number]
export type StopReason = (typeof STOP_REASONS)[number]
export type InviteReason = (typeof INVITE_REASONS)[number]
export type Promised = (typeof PROMISES)[number]
export type EscalationReason = (typeof ESCALATION_REASONS)[number]
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** A rating's steps on each dimension (服务态度、服务能力), 5 the best. */
export const RATING_STEPS = [1, 2, 3, 4, 5] as const
export type RatingStep = (typeof RATING_STEPS)[number]
/** A rating this low on either dimension opens a follow-up for the backstop (好差评). */
export const BAD_RATING: RatingStep = 2
