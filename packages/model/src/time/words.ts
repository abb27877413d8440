// The kinds of day opening hours can be for.
import { WEEKDAYS } from './local.js'

/** Days a span can be for: weekdays, public holidays, make-up working days (调休). */
export const OPENING_DAYS = [...WEEKDAYS, 'holiday', 'makeup'] as const
