// Registers doorstep-ticket-dispenser.
import { register } from '../base/element.js'
import { DoorstepTicketDispenser } from '../ticket-dispenser/ticket-dispenser.js'

register('doorstep-ticket-dispenser', DoorstepTicketDispenser)
