// Registers doorstep-ticket-status. The rating it ends in is fetched when a matter is closed.
import { register } from '../base/element.js'
import { DoorstepTicketStatus } from '../ticket-status/ticket-status.js'

register('doorstep-ticket-status', DoorstepTicketStatus)
