// Registers doorstep-keyboard.
import { register } from '../base/element.js'
import { DoorstepKeyboard } from '../keyboard/keyboard.js'

register('doorstep-keyboard', DoorstepKeyboard)
