// Registers doorstep-service-board.
import { register } from '../base/element.js'
import { DoorstepServiceBoard } from '../service-board/service-board.js'

register('doorstep-service-board', DoorstepServiceBoard)

export type { DoorstepServiceBoard } from '../service-board/service-board.js'
export type { HelpRequestedEvent, NeedRequestedEvent, NothingFoundEvent, TicketRequestedEvent } from '../events.js'
export type { TypedEvent, TypingDoneEvent } from '../keyboard/typed-event.js'
