// A page in TypeScript that imports the tags it uses and nothing else: right uses compile, wrong ones do not.
import '@doorstep/elements/define/service-board'
import '@doorstep/elements/define/ticket-dispenser'
import '@doorstep/elements/define/call-display'

const board = document.querySelector('doorstep-service-board')
const dispenser = document.createElement('doorstep-ticket-dispenser')
if (board) {
  board.src = '/stations/wutongli/station.json'
  board.withoutTickets = true
  board.list = 'resource'
  // @ts-expect-error there is no such list
  board.list = 'shop'
  // @ts-expect-error not a text
  board.withoutTickets = 'yes'
}
document.addEventListener('doorstep-ticket-requested', (event) => {
  dispenser.service = event.service
  // @ts-expect-error no ticket is there yet
  event.ticket
})
dispenser.addEventListener('doorstep-ticket-issued', ({ ticket }) => console.log(ticket.number.toUpperCase()))
document.body.append(dispenser, document.createElement('doorstep-call-display'))
