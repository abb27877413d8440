// Registers doorstep-rating.
import { register } from '../base/element.js'
import { DoorstepRating } from '../rating/rating.js'

register('doorstep-rating', DoorstepRating)

export type { DoorstepRating } from '../rating/rating.js'
export type { TypedEvent, TypingDoneEvent } from '../keyboard/typed-event.js'
export type { RatedEvent } from '../rating/rated-event.js'
