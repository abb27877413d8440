// Registers doorstep-matters.
import { register } from '../base/element.js'
import { DoorstepMatters } from '../matters/matters.js'

register('doorstep-matters', DoorstepMatters)

export type { DoorstepMatters } from '../matters/matters.js'
