// menu.json: meal points, dishes written once, meals by date, and what a person pays.
import * as v from 'valibot'
import {
  ageSchema,
  amountSchema,
  booleanSchema,
  idSchema,
  listOf,
  localDateSchema,
  localTimeSchema,
  measureSchema,
  oneOf,
  percentSchema,
  recordOf,
  shape,
  textSchema,
} from '../schema/primitives.js'
import { naming, referring } from '../schema/names.js'
import { localisedTextSchema } from '../text/schema.js'
import { MEALS } from './words.js'

/** Where a meal is served, and what is served, by name. */
const atPoint = v.optional(referring('point', idSchema))
const dishesSchema = listOf(referring('dish', idSchema))

const mealTimeSchema = shape({ opens: localTimeSchema, closes: localTimeSchema })

/** A place where meals are served or fetched (老年人助餐点). */
export const mealPointSchema = shape({
  id: naming('point', idSchema),
  name: localisedTextSchema,
  address: v.optional(localisedTextSchema),
  telephone: v.optional(textSchema),
  mealTimes: v.optional(
    shape({ breakfast: v.optional(mealTimeSchema), lunch: v.optional(mealTimeSchema), dinner: v.optional(mealTimeSchema) }),
    {},
  ),
})
export type MealPoint = v.InferOutput<typeof mealPointSchema>

/** One line of a price policy; ages are inclusive, in full years. Give `percentOff` or `amountOff`. */
export const priceRuleSchema = shape({
  minimumAge: v.optional(ageSchema),
  maximumAge: v.optional(ageSchema),
  registered: v.optional(booleanSchema),
  lowIncome: v.optional(booleanSchema),
  /** Holds from this day's spending on, after the steps before. */
  minimumSpend: v.optional(amountSchema),
  percentOff: v.optional(percentSchema),
  amountOff: v.optional(amountSchema),
  per: v.optional(oneOf(['meal', 'day']), 'meal'),
})
export type PriceRule = v.InferOutput<typeof priceRuleSchema>

/** Steps are taken in order; in each, the first rule that fits the person is applied. */
export const pricePolicySchema = shape({
  id: naming('policy', idSchema),
  name: v.optional(localisedTextSchema),
  points: v.optional(listOf(referring('point', idSchema))),
  steps: listOf(listOf(priceRuleSchema)),
})
export type PricePolicy = v.InferOutput<typeof pricePolicySchema>

export const dishSchema = shape({
  name: localisedTextSchema,
  group: referring('group', idSchema),
  ingredients: v.optional(listOf(textSchema), []),
  method: v.optional(textSchema),
  price: v.optional(amountSchema),
  allergens: v.optional(listOf(referring('allergen', textSchema)), []),
  marks: v.optional(listOf(referring('mark', textSchema)), []),
  notes: v.optional(listOf(localisedTextSchema), []),
  nutrition: v.optional(recordOf(referring('nutrient', textSchema), measureSchema)),
})
export type Dish = v.InferOutput<typeof dishSchema>

/** What is served at one meal of one day. A set is a price for several dishes together (三菜一汤). */
export const mealSchema = shape({
  date: localDateSchema,
  point: atPoint,
  meal: oneOf(MEALS),
  dishes: dishesSchema,
  sets: v.optional(listOf(shape({ name: localisedTextSchema, dishes: dishesSchema, price: amountSchema })), []),
  note: v.optional(localisedTextSchema),
})
export type Meal = v.InferOutput<typeof mealSchema>

export const menuSchema = shape({
  /** ISO 4217. */
  currency: v.optional(v.pipe(v.string('text'), v.regex(/^[A-Z]{3}$/, 'text')), 'CNY'),
  groups: v.optional(listOf(shape({ id: naming('group', idSchema), name: localisedTextSchema })), []),
  points: v.optional(listOf(mealPointSchema), []),
  pricePolicies: v.optional(listOf(pricePolicySchema), []),
  dishes: recordOf(naming('dish', idSchema), dishSchema),
  meals: listOf(mealSchema),
  /** Days on which nothing is served, said rather than left empty. */
  closed: v.optional(listOf(shape({ date: localDateSchema, point: atPoint, reason: v.optional(localisedTextSchema) })), []),
})
export type Menu = v.InferOutput<typeof menuSchema>
