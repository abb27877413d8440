// Registers doorstep-door.
import { register } from '../base/element.js'
import { DoorstepDoor } from '../door/doorstep-door.js'

register('doorstep-door', DoorstepDoor)
