// What the keyboard on the screen raises.
const REACH = { bubbles: true, composed: true } as const

/** A key was pressed; `value` is the text as it is now. */
export class TypedEvent extends Event {
  static readonly type = 'doorstep-typed'
  constructor(readonly value: string) {
    super(TypedEvent.type, REACH)
  }
}

/** The person has done with typing. */
export class TypingDoneEvent extends Event {
  static readonly type = 'doorstep-typing-done'
  constructor() {
    super(TypingDoneEvent.type, REACH)
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'doorstep-typed': TypedEvent
    'doorstep-typing-done': TypingDoneEvent
  }
}
