// What others use of the menu: meals, what they cost a person, and a month of them.
export { type ClosedDay, closedOn, dishGroups, mealsOn, menuMonths, type ServedDish, type ServedGroup } from './month.js'
export { type AgeGroup, ageGroups, type Diner, type PersonalPrice, policyAt, priceFor, type PriceStep, ruleIsFor } from './price.js'
export { type Dish, type Meal, type MealPoint, type Menu, menuSchema, type PricePolicy, type PriceRule } from './schema.js'
export { DISH_GROUPS, type MealName, MEALS } from './words.js'
