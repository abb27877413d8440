// What others use of needs: needs and orders, commands and events, slips, and what is forgotten when.
export { needsDecider } from './decide.js'
export { privateUntil, withoutNumbers } from './forget.js'
export {
  type NeedColumn,
  needsFigures,
  type NeedsFigures,
  needsHistory,
  type NeedsHistory,
  NeedsReading,
  type NeedsTally,
  type OrderColumn,
  type Stretch,
} from './history.js'
export type { EitherEvent, NeedEvent, NeedsCommand, NeedsEvent, NeedsRefusal, OrderEvent } from './messages.js'
export {
  countsByCategory,
  mainOf,
  type Need,
  type NeedId,
  type NeedsState,
  openNeeds,
  type Order,
  type OrderId,
  type PrivateParts,
  publishedNeeds,
  stageOf,
  wantedBy,
} from './need.js'
export { ANSWER_DAYS, type NeedsRules, PRIVATE_DAYS } from './rules.js'
export { type Missed, missedSearches } from './searches.js'
export { NO_TRIES, openedBySlip, SLIP_DIGITS, slipCode, type SlipTries, tried, triedRight, waitForTry } from './slip.js'
export { needsStream, type NeedsTypes } from './stream.js'
export {
  DECLINE_REASONS,
  type DeclineReason,
  NEED_OUTCOMES,
  type NeedKind,
  type NeedOutcome,
  type NeedStage,
  ORDER_PLACES,
  ORDER_STAGES,
  type OrderPlace,
  type OrderStage,
} from './words.js'
