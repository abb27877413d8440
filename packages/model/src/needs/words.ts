// The closed vocabularies of needs and orders.

/** How a need came: left by a resident, or something that was looked for and not found. */
export const NEED_KINDS = ['need', 'search'] as const
export type NeedKind = (typeof NEED_KINDS)[number]

/** How a need ended. */
export const NEED_OUTCOMES = ['met', 'referred', 'cannot', 'withdrawn'] as const
export type NeedOutcome = (typeof NEED_OUTCOMES)[number]

/** Where a need stands, as residents are told. */
export const NEED_STAGES = ['received', 'taken', 'matched', 'answered', ...NEED_OUTCOMES] as const
export type NeedStage = (typeof NEED_STAGES)[number]

/** Where what was ordered is to happen. Never an address: that is told when the station calls back. */
export const ORDER_PLACES = ['station', 'estate', 'home'] as const
export type OrderPlace = (typeof ORDER_PLACES)[number]

/** Why a resource cannot come. */
export const DECLINE_REASONS = ['full', 'too-few', 'not-then', 'not-there'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** An order's life (点单): asked for, promised or declined, and what came of it. */
export const ORDER_STAGES = ['ordered', 'confirmed', 'declined', 'delivered', 'cancelled'] as const
export type OrderStage = (typeof ORDER_STAGES)[number]
