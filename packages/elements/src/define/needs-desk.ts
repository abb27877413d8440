// Registers doorstep-needs-desk.
import { register } from '../base/element.js'
import { DoorstepNeedsDesk } from '../needs/needs-desk.js'

register('doorstep-needs-desk', DoorstepNeedsDesk)

export type { DoorstepNeedsDesk } from '../needs/needs-desk.js'
