// Registers doorstep-rating.
import { register } from '../base/element.js'
import { DoorstepRating } from '../rating/rating.js'

register('doorstep-rating', DoorstepRating)
