// Every event of the components: its name, what it carries, and that a page hears it above whatever shadow root it was raised in.
import type { Ticket } from '@doorstep/model/queue'
import { expect, fixture, html } from '@open-wc/testing'
import {
  DeskChangedEvent,
  HelpRequestedEvent,
  NeedDoneEvent,
  NeedRequestedEvent,
  NothingFoundEvent,
  TicketDoneEvent,
  TicketIssuedEvent,
  TicketRequestedEvent,
} from '../events.js'
import { TypedEvent, TypingDoneEvent } from '../keyboard/typed-event.js'
import { RatedEvent } from '../rating/rated-event.js'
import { RestoredEvent } from '../backups/restored-event.js'
import { TicketWithdrawnEvent } from '../ticket-status/withdrawn-event.js'

const ticket = { id: '2026-11-20/G001', number: 'G001' } as Ticket
const events: readonly [Event, string, object][] = [
  [new TicketRequestedEvent('booklet'), 'doorstep-ticket-requested', { service: 'booklet' }],
  [new TicketRequestedEvent(), 'doorstep-ticket-requested', { service: undefined }],
  [new TicketIssuedEvent(ticket), 'doorstep-ticket-issued', { ticket }],
  [new TicketDoneEvent(), 'doorstep-ticket-done', {}],
  [new TicketWithdrawnEvent(ticket), 'doorstep-ticket-withdrawn', { ticket }],
  [new DeskChangedEvent('d1', 'w1'), 'doorstep-desk-changed', { desk: 'd1', worker: 'w1' }],
  [new NothingFoundEvent('租车'), 'doorstep-nothing-found', { words: '租车' }],
  [new NeedRequestedEvent('chair'), 'doorstep-need-requested', { resource: 'chair' }],
  [new NeedDoneEvent(), 'doorstep-need-done', {}],
  [new HelpRequestedEvent(), 'doorstep-help-requested', {}],
  [new TypedEvent('家里'), 'doorstep-typed', { value: '家里' }],
  [new TypingDoneEvent(), 'doorstep-typing-done', {}],
  [new RatedEvent(ticket.id, 5, 3), 'doorstep-rated', { ticket: ticket.id, attitude: 5, ability: 3 }],
  [new RestoredEvent(), 'doorstep-restored', {}],
]

for (const [event, type, detail] of events) {
  it(`${type} ${JSON.stringify(detail)}`, async () => {
    const page = await fixture<HTMLElement>(html`<div><p></p></div>`)
    const inner = document.createElement('b')
    page.querySelector('p')?.attachShadow({ mode: 'open' }).append(inner)
    let heard: Event | undefined
    page.addEventListener(type, (found) => (heard = found))
    inner.dispatchEvent(event)
    // an event that is not the same has too much around it to be told
    expect(heard === event, 'heard').to.equal(true)
    expect(event).to.include(detail)
  })
}
