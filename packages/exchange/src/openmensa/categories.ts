// What an OpenMensa category name says in our words: `午餐·大荤` is the meal and the dish group; other names are groups of their own.
import type { DISH_GROUPS, MealName } from '@doorstep/model/menu'
import { idOf } from '../source.js'

const MEAL_WORDS: Readonly<Record<string, MealName>> = {
  早餐: 'breakfast',
  午餐: 'lunch',
  晚餐: 'dinner',
  breakfast: 'breakfast',
  lunch: 'lunch',
  dinner: 'dinner',
}

const GROUP_WORDS: Readonly<Record<string, (typeof DISH_GROUPS)[number]>> = {
  大荤: 'main-meat',
  大葷: 'main-meat',
  小荤: 'small-meat',
  小葷: 'small-meat',
  素菜: 'vegetable',
  汤: 'soup',
  湯: 'soup',
  主食: 'staple',
  点心: 'snack',
  點心: 'snack',
}

/** A category read: `ownGroup` is the name to list when the group is none of the standard ones. */
export interface ReadCategory {
  readonly meal: MealName
  readonly group: string
  readonly ownGroup?: string
}

/**
 * Reads a category's name. OpenMensa has one interval a day, so without a meal in front it is lunch.
 *
 * @example
 * readCategory('晚餐·汤') // { meal: 'dinner', group: 'soup' }
 */
export function readCategory(name: string): ReadCategory {
  const [first = '', ...rest] = name.split('·').map((part) => part.trim())
  const word = first.toLowerCase()
  const meal = Object.hasOwn(MEAL_WORDS, word) ? MEAL_WORDS[word] : undefined
  const groupName = meal && rest.length > 0 ? rest.join('·') : name
  const standard = Object.hasOwn(GROUP_WORDS, groupName) ? GROUP_WORDS[groupName] : undefined
  if (standard) return { meal: meal ?? 'lunch', group: standard }
  return { meal: meal ?? 'lunch', group: idOf('group', groupName), ownGroup: groupName }
}
