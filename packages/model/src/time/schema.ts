// Opening hours and public holidays as the feed writes them.
import * as v from 'valibot'
import {
  booleanSchema,
  listOf,
  localDateSchema,
  localTimeSchema,
  oneOf,
  positionSchema,
  shape,
  textSchema,
  yearSchema,
} from '../schema/primitives.js'
import { localisedTextSchema } from '../text/schema.js'
import { OPENING_DAYS } from './words.js'

/**
 * One weekly span, after schema.org OpeningHoursSpecification; a day may stand in several spans. `nthOfMonth` leaves only some of a
 * month's: 1 for the first Monday, -1 for the last (RFC 5545 BYDAY).
 */
export const openingSpanSchema = v.pipe(
  shape({
    days: listOf(oneOf(OPENING_DAYS)),
    nthOfMonth: v.optional(listOf(positionSchema)),
    opens: localTimeSchema,
    closes: localTimeSchema,
  }),
  v.forward(
    v.check((span) => span.closes > span.opens, 'after-opening'),
    ['closes'],
  ),
)
export type OpeningSpan = v.InferOutput<typeof openingSpanSchema>

/** A date that differs: with times it is open then, without times it is closed all day. */
export const specialOpeningSchema = v.pipe(
  shape({
    date: localDateSchema,
    opens: v.optional(localTimeSchema),
    closes: v.optional(localTimeSchema),
    reason: v.optional(localisedTextSchema),
  }),
  v.forward(
    v.check(({ opens = '', closes = '' }) => (opens === '') === (closes === '') && closes >= opens, 'after-opening'),
    ['closes'],
  ),
)
export type SpecialOpening = v.InferOutput<typeof specialOpeningSchema>

/** One date a notice names. */
export const holidaySchema = shape({ name: textSchema, date: localDateSchema, isOffDay: booleanSchema })

/** One year of public holidays and make-up working days, verbatim in the shape of holiday-cn (State Council notices). */
export const holidayYearSchema = shape({
  year: yearSchema,
  papers: v.optional(listOf(textSchema), []),
  days: listOf(holidaySchema),
})
export type HolidayYear = v.InferOutput<typeof holidayYearSchema>
