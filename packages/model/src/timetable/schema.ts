// timetable.json: rooms, activities and duty, modelled on JSCalendar (RFC 8984).
import * as v from 'valibot'
import {
  amountSchema,
  booleanSchema,
  countSchema,
  durationSchema,
  idSchema,
  intervalSchema,
  listOf,
  localDateTimeSchema,
  oneOf,
  positionSchema,
  recordOf,
  shape,
  textSchema,
} from '../schema/primitives.js'
import { naming, referring } from '../schema/names.js'
import { localisedTextSchema } from '../text/schema.js'
import { WEEKDAYS } from '../time/local.js'
import { FREQUENCIES, AUDIENCES, ADMISSIONS } from './words.js'

/** An RFC 8984 RecurrenceRule, the part our engine knows; anything else is refused by name when it is expanded. */
export const recurrenceRuleSchema = shape({
  frequency: oneOf(FREQUENCIES),
  interval: v.optional(intervalSchema),
  count: v.optional(v.pipe(countSchema, v.minValue(1, 'count'))),
  until: v.optional(localDateTimeSchema),
  firstDayOfWeek: v.optional(oneOf(WEEKDAYS)),
  byDay: v.optional(listOf(shape({ day: oneOf(WEEKDAYS), nthOfPeriod: v.optional(positionSchema) }))),
  byMonth: v.optional(listOf(v.union([textSchema, positionSchema], 'number'))),
  byMonthDay: v.optional(listOf(positionSchema)),
  bySetPosition: v.optional(listOf(positionSchema)),
})
export type RecurrenceRule = v.InferOutput<typeof recurrenceRuleSchema>

/** What is different on one date: excluded, moved, renamed, in another room (RFC 8984 recurrenceOverrides). */
export const overrideSchema = shape({
  excluded: v.optional(booleanSchema),
  start: v.optional(localDateTimeSchema),
  duration: v.optional(durationSchema),
  title: v.optional(localisedTextSchema),
  room: v.optional(referring('room', idSchema)),
  status: v.optional(oneOf(['confirmed', 'cancelled', 'tentative'])),
  note: v.optional(localisedTextSchema),
  worker: v.optional(referring('worker', idSchema)),
})

export const roomSchema = shape({
  id: naming('room', idSchema),
  name: localisedTextSchema,
  floor: v.optional(localisedTextSchema),
  capacity: v.optional(countSchema),
})
export type Room = v.InferOutput<typeof roomSchema>

/** An activity residents come to, or (`kind: duty`) who is on duty at the station. Times are local to the station. */
export const timetableEntrySchema = shape({
  uid: naming('entry', textSchema),
  kind: v.optional(oneOf(['activity', 'duty']), 'activity'),
  title: localisedTextSchema,
  description: v.optional(localisedTextSchema),
  start: localDateTimeSchema,
  duration: v.optional(durationSchema, 'PT1H'),
  /** RFC 8984: the time of day means nothing; the entry is for whole days. */
  showWithoutTime: v.optional(booleanSchema),
  recurrenceRules: v.optional(listOf(recurrenceRuleSchema), []),
  recurrenceOverrides: v.optional(recordOf(localDateTimeSchema, overrideSchema), {}),
  room: v.optional(referring('room', idSchema)),
  /** Where, in words, when it is in none of the rooms. */
  location: v.optional(localisedTextSchema),
  organiser: v.optional(localisedTextSchema),
  audience: v.optional(oneOf(AUDIENCES), 'all'),
  /** Service categories it belongs to (`health`, `legal`, ...), for filters. */
  categories: v.optional(listOf(referring('category', idSchema)), []),
  admission: v.optional(oneOf(ADMISSIONS), 'open'),
  capacity: v.optional(countSchema),
  fee: v.optional(amountSchema),
  status: v.optional(oneOf(['confirmed', 'cancelled', 'tentative']), 'confirmed'),
  onHoliday: v.optional(oneOf(['keep', 'cancel']), 'keep'),
  onMakeupDay: v.optional(oneOf(['keep', 'cancel']), 'keep'),
  worker: v.optional(referring('worker', idSchema)),
  desk: v.optional(referring('desk', idSchema)),
  lead: v.optional(booleanSchema),
})
export type TimetableEntry = v.InferOutput<typeof timetableEntrySchema>

export const timetableSchema = shape({ rooms: v.optional(listOf(roomSchema), []), entries: listOf(timetableEntrySchema) })
export type Timetable = v.InferOutput<typeof timetableSchema>
