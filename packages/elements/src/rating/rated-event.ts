// The event of a rating that was stored.
import type { RatingStep, TicketId } from '@doorstep/model/queue'

/** A resident rated the reception (服务态度、服务能力); each step is 1 to 5, 5 the best. */
export class RatedEvent extends Event {
  static readonly type = 'doorstep-rated'
  constructor(
    readonly ticket: TicketId,
    readonly attitude: RatingStep,
    readonly ability: RatingStep,
  ) {
    super(RatedEvent.type, { bubbles: true, composed: true })
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'doorstep-rated': RatedEvent
  }
}
