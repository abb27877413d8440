// Registers doorstep-counter.
import { register } from '../base/element.js'
import { DoorstepCounter } from '../counter/counter.js'

register('doorstep-counter', DoorstepCounter)

export type { DoorstepCounter } from '../counter/counter.js'
export type { DeskChangedEvent } from '../events.js'
