// A board asks for tickets, a dispenser gives them, and the page shows the last one.
import '@doorstep/elements/define/meal-calendar'
import '@doorstep/elements/define/service-board'
import '@doorstep/elements/define/station'
import '@doorstep/elements/define/ticket-dispenser'
import type {} from '@doorstep/elements'
import { openQueue } from './queue.js'

function find<Found extends Element>(selector: string, kind: new () => Found): Found {
  const found = document.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`There is no ${selector} on this page.`)
  return found
}

const station = document.querySelector('doorstep-station')
const board = document.querySelector('doorstep-service-board')
const dispenser = document.querySelector('doorstep-ticket-dispenser')
if (!station || !board || !dispenser) throw new Error('This page has no station, no board or no dispenser.')

station.addEventListener('doorstep-ticket-requested', ({ service }) => {
  dispenser.reset()
  dispenser.service = service
  dispenser.scrollIntoView()
})
station.addEventListener('doorstep-ticket-issued', ({ ticket }) => {
  find('#last', HTMLOutputElement).value = ticket.number
})

const tickets = find('#tickets', HTMLInputElement)
tickets.addEventListener('change', () => {
  if (tickets.checked) station.prepend(dispenser)
  else dispenser.remove()
  board.withoutTickets = !tickets.checked
})

const language = find('#language', HTMLSelectElement)
language.addEventListener('change', () => (document.documentElement.lang = language.value))

// Journals are objects, so they are given as a property.
station.journals = await openQueue()
