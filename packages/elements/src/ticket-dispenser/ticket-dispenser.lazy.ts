// What the dispenser fetches once its choice is on the screen: what stands around the choice, and the ticket.
export * from './choice-view.js'
export { forget, interrupted, remember } from './interrupted.js'
export { TicketScreen, type TicketScene } from './ticket-screen.js'
export { ticketPapers as papersOf, renderPapers } from '../ticket-status/place-view.js'
export { dispenserTicketStyles } from './ticket-screen.styles.js'
