// station.json: who and where, hours, desks and people, queue rules, and the links to the other parts.
import * as v from 'valibot'
import { MOST_FILES } from '../schema/limits.js'
import {
  addressSchema,
  countSchema,
  idSchema,
  latitudeSchema,
  listOf,
  localDateSchema,
  longitudeSchema,
  minutesSchema,
  oneOf,
  shape,
  textSchema,
} from '../schema/primitives.js'
import { naming, referring } from '../schema/names.js'
import { LANGUAGES } from '../text/localised.js'
import { localisedTextSchema } from '../text/schema.js'
import { openingSpanSchema, specialOpeningSchema } from '../time/schema.js'
import { PART_FORMATS } from './words.js'

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** A part's address, alone or with the format that stands there. */
export const partLinkSchema = v.union([addressSchema, shape({ href: addressSchema, format: oneOf(PART_FORMATS) })], 'link')
export type PartLink = v.InferOutput<typeof partLinkSchema>
const partLinksSchema = v.optional(v.union([partLinkSchema, listOf(partLinkSchema, MOST_FILES)], 'link'))

/** A place that calls tickets (接待台). Without `series` it serves every series (全科接待). */
export const deskSchema = shape({
  id: naming('desk', idSchema),
  name: localisedTextSchema,
  zone: v.optional(localisedTextSchema),
  series: v.optional(listOf(referring('series', textSchema))),
})
export type Desk = v.InferOutput<typeof deskSchema>

/** Days away, first and last inclusive. */
export const absenceSchema = shape({ from: localDateSchema, to: localDateSchema })

/** A person who receives residents, as the plate on the desk names them. `languages` are BCP 47 tags. */
export const workerSchema = shape({
  id: naming('worker', idSchema),
  name: localisedTextSchema,
  position: v.optional(localisedTextSchema),
  languages: v.optional(listOf(textSchema)),
  /** A matter is not given to someone on leave. */
  absences: v.optional(listOf(absenceSchema), []),
})
export type Worker = v.InferOutput<typeof workerSchema>

/** Numbers under one letter; `categories` are the service categories that share it. A series without any is the general one. */
export const seriesSchema = shape({
  letter: naming('series', v.pipe(v.string('series-letter'), v.regex(/^[A-Z]{1,2}$/, 'series-letter'))),
  name: v.optional(localisedTextSchema),
  categories: v.optional(listOf(referring('category', idSchema)), []),
  dailyCap: v.optional(countSchema),
})
export type Series = v.InferOutput<typeof seriesSchema>

/** A class of residents who go first, bounded: nobody is overtaken for longer than `headStartMinutes`. */
export const priorityClassSchema = shape({
  id: naming('class', idSchema),
  label: localisedTextSchema,
  headStartMinutes: minutesSchema,
})
export type PriorityClass = v.InferOutput<typeof priorityClassSchema>

export const queueSettingsSchema = shape({
  series: listOf(seriesSchema),
  classes: v.optional(listOf(priorityClassSchema), []),
  graceMinutes: v.optional(minutesSchema, 15),
  noShowCalls: v.optional(countSchema, 3),
  noShowSeconds: v.optional(countSchema, 60),
  /** One window gives at most so many numbers in so many seconds; 0 for as many as are asked for. */
  paceTickets: v.optional(countSchema, 6),
  paceSeconds: v.optional(countSchema, 60),
  /** Minutes a service is thought to take before anything was measured. */
  priorMinutes: v.optional(minutesSchema, 12),
  /** Minutes a named worker has to accept or decline a matter. */
  assignmentMinutes: v.optional(minutesSchema, 120),
  /** Devices that may act; without it every window of the station may. */
  devices: v.optional(listOf(idSchema)),
  ticketPage: v.nullish(addressSchema),
})
export type QueueSettings = v.InferOutput<typeof queueSettingsSchema>

/** The manifest of a station: one file that names everything else. */
export const stationSchema = shape({
  id: idSchema,
  name: localisedTextSchema,
  timeZone: v.pipe(v.string('time-zone'), v.check(isTimeZone, 'time-zone')),
  languages: v.optional(listOf(oneOf(LANGUAGES)), [...LANGUAGES]),
  address: v.optional(localisedTextSchema),
  geo: v.optional(shape({ latitude: latitudeSchema, longitude: longitudeSchema })),
  telephone: v.optional(textSchema),
  openingHours: v.optional(listOf(openingSpanSchema), []),
  specialOpeningHours: v.optional(listOf(specialOpeningSchema), []),
  desks: v.optional(listOf(deskSchema), []),
  workers: v.optional(listOf(workerSchema), []),
  backstop: v.optional(shape({ secretary: referring('worker', idSchema), deputy: v.optional(referring('worker', idSchema)) })),
  queue: v.optional(queueSettingsSchema),
  parts: v.optional(shape({ services: partLinksSchema, timetable: partLinksSchema, menu: partLinksSchema, holidays: partLinksSchema }), {}),
})
export type Station = v.InferOutput<typeof stationSchema>
