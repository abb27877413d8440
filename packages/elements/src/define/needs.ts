// Registers doorstep-needs.
import { register } from '../base/element.js'
import { DoorstepNeeds } from '../needs/needs.js'

register('doorstep-needs', DoorstepNeeds)

export type { DoorstepNeeds } from '../needs/needs.js'
export type { NeedDoneEvent } from '../events.js'
export type { TypedEvent, TypingDoneEvent } from '../keyboard/typed-event.js'
