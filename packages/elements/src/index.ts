// The component classes, their events and types; importing this registers nothing (see define/ and embed.ts).
export { dots, dotStyles } from './base/dots.js'
export { DoorstepElement, register, VERSION } from './base/element.js'
export { FeedElement } from './base/feed-element.js'
export { whole } from './base/whole.js'
export { late, Late, type LateHost } from './base/late.js'
export { DoorstepCallDisplay } from './call-display/call-display.js'
export { callSentence, spokenNumber } from './call-display/spoken-number.js'
export { ledgerContext, stationContext, type LedgerContext, type StationContext } from './contexts/station.js'
export { ClockController } from './controllers/clock-controller.js'
export { FeedController } from './controllers/feed-controller.js'
export { localNow } from './controllers/local-now.js'
export { LedgerController, type Asking } from './controllers/ledger-controller.js'
export { NeedsController } from './controllers/needs-controller.js'
export { QueueController } from './controllers/queue-controller.js'
export { doorStyles } from './counter/door.styles.js'
export { Door, type DoorLevel, type DoorOptions } from './counter/door.js'
export { DoorstepCounter } from './counter/counter.js'
export {
  DeskChangedEvent,
  NeedDoneEvent,
  NeedRequestedEvent,
  HelpRequestedEvent,
  NothingFoundEvent,
  TicketDoneEvent,
  TicketIssuedEvent,
  TicketRequestedEvent,
} from './events.js'
export { DoorstepFeedReport } from './feed-report/feed-report.js'
export * from './i18n/format.js'
export { languageOf, Localise, type Dictionary } from './i18n/localise.js'
export { DoorstepKeyboard, KEYBOARD_LAYOUTS } from './keyboard/keyboard.js'
export { TypedEvent, TypingDoneEvent } from './keyboard/typed-event.js'
export { DoorstepMealCalendar } from './meal-calendar/meal-calendar.js'
export { DoorstepNeeds } from './needs/needs.js'
export { DoorstepNeedsDesk } from './needs/needs-desk.js'
export { comingUp, type NextActivity, type NextMeal } from './now/coming-up.js'
export { noNumberText } from './now/no-number.js'
export * from './now/now-texts.js'
export { nowWords, type NowWords } from './now/now.words.js'
export { RatedEvent } from './rating/rated-event.js'
export { DoorstepRating } from './rating/rating.js'
export { DoorstepRecords } from './records/records.js'
export type { StationRecords } from './records/station-records.js'
export { RestoredEvent } from './records/restored-event.js'
export { DoorstepServiceBoard } from './service-board/service-board.js'
export { DoorstepServiceWall } from './service-wall/service-wall.js'
export { DoorstepStation } from './station/station.js'
export { DoorstepTicketDispenser } from './ticket-dispenser/ticket-dispenser.js'
export { parseTicketLink, ticketAddress, ticketFragment, type LinkPaper, type TicketLink } from './ticket-status/ticket-link.js'
export { DoorstepTicketStatus } from './ticket-status/ticket-status.js'
export { TicketWithdrawnEvent } from './ticket-status/withdrawn-event.js'
export { DoorstepTimetable } from './timetable/timetable.js'
export { baseStyles } from './tokens/base.styles.js'
