// Registers doorstep-door.
import { register } from '../base/element.js'
import { DoorstepDoor } from '../door/doorstep-door.js'

register('doorstep-door', DoorstepDoor)

export type { DoorstepDoor } from '../door/doorstep-door.js'
export type { StaffChangedEvent } from '../door/staff-changed-event.js'
