// Everything the model offers; modules that are not used fall away when a page is bundled.
export * from './text/localised.js'
export * from './text/schema.js'
export * from './time/local.js'
export * from './time/words.js'
export * from './time/schema.js'
export * from './time/zone.js'
export * from './time/working-days.js'
export * from './time/holiday-names.js'
export * from './time/opening-hours.js'
export * from './schema/parse.js'
export * from './schema/problem.js'
export * from './station/words.js'
export * from './station/schema.js'
export * from './services/words.js'
export * from './services/schema.js'
export * from './services/find.js'
export * from './timetable/words.js'
export * from './timetable/schema.js'
export * from './timetable/rule-check.js'
export * from './timetable/recurrence.js'
export * from './timetable/occurrences.js'
export * from './menu/words.js'
export * from './menu/schema.js'
export * from './menu/price.js'
export * from './menu/month.js'
export * from './feed/view.js'
export * from './feed/readers.js'
export * from './journal/journal.js'
export * from './journal/stores.js'
export * from './journal/decider.js'
export * from './journal/ledger.js'
export {
  PLACES,
  OUTCOMES,
  ticketNumber,
  type Place,
  type Call,
  type OpenDesk,
  type QueueState,
  type RecentCall,
  type Ticket,
  type TicketId,
} from './queue/ticket.js'
export type { CallReason, QueueCommand, QueueEvent, QueueRefusal } from './queue/messages.js'
export * from './queue/rules.js'
export * from './queue/policy.js'
export * from './queue/decide.js'
