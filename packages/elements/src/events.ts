// The events the components raise: only for what a person did, bubbling and through shadow roots.
import type { Ticket } from '@doorstep/model/queue'

const REACH = { bubbles: true, composed: true } as const

/** A person asks for a ticket for a service, by its id, or for any matter. */
export class TicketRequestedEvent extends Event {
  static readonly type = 'doorstep-ticket-requested'
  constructor(readonly service?: string) {
    super(TicketRequestedEvent.type, REACH)
  }
}

/** A ticket is issued: stored durably, and on the screen. `ticket.number` is `A012`, `ticket.sequence` 12. */
export class TicketIssuedEvent extends Event {
  static readonly type = 'doorstep-ticket-issued'
  constructor(readonly ticket: Ticket) {
    super(TicketIssuedEvent.type, REACH)
  }
}

/** The person has seen the ticket and is done. */
export class TicketDoneEvent extends Event {
  static readonly type = 'doorstep-ticket-done'
  constructor() {
    super(TicketDoneEvent.type, REACH)
  }
}

/** A worker signed in at a desk or out of it; both are undefined after signing out. */
export class DeskChangedEvent extends Event {
  static readonly type = 'doorstep-desk-changed'
  constructor(
    readonly desk: string | undefined,
    readonly worker: string | undefined,
  ) {
    super(DeskChangedEvent.type, REACH)
  }
}

/** A person looked for something that no list holds; `words` is what was typed, and may be personal. */
export class NothingFoundEvent extends Event {
  static readonly type = 'doorstep-nothing-found'
  constructor(readonly words: string) {
    super(NothingFoundEvent.type, REACH)
  }
}

/** A person wants to leave a need, or to order what the resource list offers; `resource` is its id. */
export class NeedRequestedEvent extends Event {
  static readonly type = 'doorstep-need-requested'
  constructor(readonly resource?: string) {
    super(NeedRequestedEvent.type, REACH)
  }
}

/** A person wants to be helped by a person: what the page found is not what they mean. */
export class HelpRequestedEvent extends Event {
  static readonly type = 'doorstep-help-requested'
  constructor() {
    super(HelpRequestedEvent.type, REACH)
  }
}

/** The person has seen the number of what they left or ordered, and is done. */
export class NeedDoneEvent extends Event {
  static readonly type = 'doorstep-need-done'
  constructor() {
    super(NeedDoneEvent.type, REACH)
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'doorstep-ticket-requested': TicketRequestedEvent
    'doorstep-ticket-issued': TicketIssuedEvent
    'doorstep-ticket-done': TicketDoneEvent
    'doorstep-nothing-found': NothingFoundEvent
    'doorstep-help-requested': HelpRequestedEvent
    'doorstep-need-requested': NeedRequestedEvent
    'doorstep-need-done': NeedDoneEvent
    'doorstep-desk-changed': DeskChangedEvent
  }
}
