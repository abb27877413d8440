// Registers doorstep-service-board.
import { register } from '../base/element.js'
import { DoorstepServiceBoard } from '../service-board/service-board.js'

register('doorstep-service-board', DoorstepServiceBoard)
