// The event of doorstep-door: somebody of the staff came or went.

/** Somebody signed in, or nobody is here any more; `worker` is their id. A page that remembers it gives it back as `worker` after a reload. */
export class StaffChangedEvent extends Event {
  static readonly type = 'doorstep-staff-changed'
  constructor(readonly worker: string | undefined) {
    super(StaffChangedEvent.type, { bubbles: true, composed: true })
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'doorstep-staff-changed': StaffChangedEvent
  }
}
