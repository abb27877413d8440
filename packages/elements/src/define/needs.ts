// Registers doorstep-needs.
import { register } from '../base/element.js'
import { DoorstepNeeds } from '../needs/needs.js'

register('doorstep-needs', DoorstepNeeds)
