// Registers doorstep-station.
import { register } from '../base/element.js'
import { DoorstepStation } from '../station/station.js'

register('doorstep-station', DoorstepStation)

export type { DoorstepStation } from '../station/station.js'
