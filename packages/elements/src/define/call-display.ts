// Registers doorstep-call-display.
import { register } from '../base/element.js'
import { DoorstepCallDisplay } from '../call-display/call-display.js'

register('doorstep-call-display', DoorstepCallDisplay)

export type { DoorstepCallDisplay } from '../call-display/call-display.js'
