// Registers doorstep-ticket-dispenser.
import { register } from '../base/element.js'
import { DoorstepTicketDispenser } from '../ticket-dispenser/ticket-dispenser.js'

register('doorstep-ticket-dispenser', DoorstepTicketDispenser)

export type { DoorstepTicketDispenser } from '../ticket-dispenser/ticket-dispenser.js'
export type { NeedRequestedEvent, TicketDoneEvent, TicketIssuedEvent } from '../events.js'
export type { TypedEvent, TypingDoneEvent } from '../keyboard/typed-event.js'
export type { RatedEvent } from '../rating/rated-event.js'
export type { TicketWithdrawnEvent } from '../ticket-status/withdrawn-event.js'
