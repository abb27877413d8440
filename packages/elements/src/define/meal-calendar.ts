// Registers doorstep-meal-calendar.
import { register } from '../base/element.js'
import { DoorstepMealCalendar } from '../meal-calendar/meal-calendar.js'

register('doorstep-meal-calendar', DoorstepMealCalendar)

export type { DoorstepMealCalendar } from '../meal-calendar/meal-calendar.js'
