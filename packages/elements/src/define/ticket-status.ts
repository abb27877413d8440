// Registers doorstep-ticket-status. The rating it ends in is fetched when a matter is closed.
import { register } from '../base/element.js'
import { DoorstepTicketStatus } from '../ticket-status/ticket-status.js'

register('doorstep-ticket-status', DoorstepTicketStatus)

export type { DoorstepTicketStatus } from '../ticket-status/ticket-status.js'
export type { TypedEvent, TypingDoneEvent } from '../keyboard/typed-event.js'
export type { RatedEvent } from '../rating/rated-event.js'
export type { TicketWithdrawnEvent } from '../ticket-status/withdrawn-event.js'
