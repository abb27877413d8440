// The event of a backup that was restored.

/** A backup is in the place of what this machine held. What a page has in memory is of before: it should be loaded anew. */
export class RestoredEvent extends Event {
  static readonly type = 'doorstep-restored'
  constructor() {
    super(RestoredEvent.type, { bubbles: true, composed: true })
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'doorstep-restored': RestoredEvent
  }
}
