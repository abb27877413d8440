// Registers doorstep-pins.
import { register } from '../base/element.js'
import { DoorstepPins } from '../door/doorstep-pins.js'

register('doorstep-pins', DoorstepPins)

export type { DoorstepPins } from '../door/doorstep-pins.js'
