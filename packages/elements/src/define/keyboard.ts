// Registers doorstep-keyboard.
import { register } from '../base/element.js'
import { DoorstepKeyboard } from '../keyboard/keyboard.js'

register('doorstep-keyboard', DoorstepKeyboard)

export type { DoorstepKeyboard } from '../keyboard/keyboard.js'
export type { TypedEvent, TypingDoneEvent } from '../keyboard/typed-event.js'
