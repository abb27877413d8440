// Registers doorstep-service-wall.
import { register } from '../base/element.js'
import { DoorstepServiceWall } from '../service-wall/service-wall.js'

register('doorstep-service-wall', DoorstepServiceWall)

export type { DoorstepServiceWall } from '../service-wall/service-wall.js'
