// services.json: the items of the three lists and the two positive lists.
import * as v from 'valibot'
import {
  addressSchema,
  amountSchema,
  booleanSchema,
  idSchema,
  listOf,
  localDateSchema,
  minutesSchema,
  oneOf,
  shape,
  textSchema,
} from '../schema/primitives.js'
import { naming, referring } from '../schema/names.js'
import { localisedTextSchema } from '../text/schema.js'
import { openingSpanSchema } from '../time/schema.js'
import { characterIndexSchema } from './find/schema.js'
import { SERVICE_LISTS, CHANNELS, DOCUMENT_FORMS, SERVICE_STATUSES } from './words.js'

/** A category of the station's own, or another name for a standard one. */
export const categorySchema = shape({ id: naming('category', idSchema), name: localisedTextSchema })
export type Category = v.InferOutput<typeof categorySchema>

/** A paper to bring. `optional` is said as "没有也可以". */
export const documentSchema = shape({
  name: localisedTextSchema,
  form: v.optional(oneOf(DOCUMENT_FORMS)),
  optional: v.optional(booleanSchema),
  note: v.optional(localisedTextSchema),
})

/** A fee in the station's currency; `amount` 0 or no fees at all is free. */
export const feeSchema = shape({
  name: v.optional(localisedTextSchema),
  amount: v.optional(amountSchema),
  note: v.optional(localisedTextSchema),
})

/** One matter a resident comes with. `own` marks the station's own items (自选动作); `elsewhere` says where it is done instead. */
export const serviceItemSchema = shape({
  id: naming('item', idSchema),
  name: localisedTextSchema,
  list: v.optional(oneOf(SERVICE_LISTS), 'service'),
  category: referring('category', idSchema),
  own: v.optional(booleanSchema),
  /** Which tier of several it belongs to, in words: 预防, 支持, 综合 of hardship help. */
  tier: v.optional(localisedTextSchema),
  keywords: v.optional(listOf(localisedTextSchema), []),
  summary: v.optional(localisedTextSchema),
  eligibility: v.optional(localisedTextSchema),
  documents: v.optional(listOf(documentSchema), []),
  steps: v.optional(listOf(localisedTextSchema), []),
  timeLimit: v.optional(localisedTextSchema),
  /** Minutes it takes at the desk, for the waiting time before anything was measured. */
  minutes: v.optional(minutesSchema),
  fees: v.optional(listOf(feeSchema), []),
  legalBasis: v.optional(localisedTextSchema),
  channels: v.optional(listOf(oneOf(CHANNELS)), []),
  department: v.optional(localisedTextSchema),
  desk: v.optional(referring('desk', idSchema)),
  handler: v.optional(referring('worker', idSchema)),
  /** When it is done, if not during all opening hours; null or absent means with the station, an empty list that nobody wrote down when. */
  hours: v.nullish(listOf(openingSpanSchema)),
  /** It is done at other times too, which `hours` cannot say: outside of them it is not known whether it is. */
  hoursIncomplete: v.optional(booleanSchema),
  phones: v.optional(listOf(shape({ number: textSchema, name: v.optional(localisedTextSchema) })), []),
  url: v.nullish(addressSchema),
  elsewhere: v.optional(
    shape({
      name: localisedTextSchema,
      address: v.optional(localisedTextSchema),
      telephone: v.optional(textSchema),
      walkMinutes: v.optional(minutesSchema),
    }),
  ),
  status: v.optional(oneOf(SERVICE_STATUSES), 'active'),
  updated: v.optional(localDateSchema),
})
export type ServiceItem = v.InferOutput<typeof serviceItemSchema>

export const servicesSchema = shape({
  categories: v.optional(listOf(categorySchema), []),
  items: listOf(serviceItemSchema),
  /** Written by `doorstep index`; a damaged one is as good as none. */
  index: v.fallback(v.optional(characterIndexSchema), undefined),
})
export type Services = v.InferOutput<typeof servicesSchema>
