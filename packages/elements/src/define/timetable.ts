// Registers doorstep-timetable.
import { register } from '../base/element.js'
import { DoorstepTimetable } from '../timetable/timetable.js'

register('doorstep-timetable', DoorstepTimetable)

export type { DoorstepTimetable } from '../timetable/timetable.js'
