// The event of a ticket that its resident gave back.
import type { Ticket } from '@doorstep/model/queue'

/** A resident gave the ticket back (退号); `ticket` is as it was before. */
export class TicketWithdrawnEvent extends Event {
  static readonly type = 'doorstep-ticket-withdrawn'
  constructor(readonly ticket: Ticket) {
    super(TicketWithdrawnEvent.type, { bubbles: true, composed: true })
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'doorstep-ticket-withdrawn': TicketWithdrawnEvent
  }
}
