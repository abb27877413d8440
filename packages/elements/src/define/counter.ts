// Registers doorstep-counter.
import { register } from '../base/element.js'
import { DoorstepCounter } from '../counter/counter.js'

register('doorstep-counter', DoorstepCounter)
