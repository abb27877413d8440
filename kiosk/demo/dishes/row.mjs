// How a dish is written in the pools, and the dish of the feed that a row becomes.

/** @typedef {import('valibot').InferInput<typeof import('@doorstep/model/menu').menuSchema>} MenuInput */
/** @typedef {MenuInput['dishes'][string]} DishInput */

/**
 * One dish: id, name in simplified Chinese, traditional Chinese and English with bars between, price in yuan, method,
 * ingredients (the main one first), marks, and per portion energy in kcal, sodium in mg and protein in g.
 *
 * @typedef {readonly [id: string, names: string, price: number, method: string, ingredients: string, marks: string,
 *   energyKcal: number, sodiumMg: number, proteinG: number]} Row
 */

/** @typedef {{ id: string, price: number, ingredients: readonly string[], dish: DishInput }} PooledDish */

/**
 * Allergens by ingredient: the eight of GB 7718-2011 and, as hospitals here ask for them, sesame and molluscs. Derived from
 * the ingredients, so that a dish cannot be entered without them. Soy sauce is brewed with wheat.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const ALLERGENS = {
  'soy-sauce': ['soy', 'gluten'],
  'black-bean': ['soy'],
  soybean: ['soy'],
  edamame: ['soy'],
  tofu: ['soy'],
  'fried-tofu': ['soy'],
  'dried-tofu': ['soy'],
  'tofu-sheet': ['soy'],
  'tofu-roll': ['soy'],
  wheat: ['gluten'],
  'wheat-gluten': ['gluten'],
  oats: ['gluten'],
  egg: ['egg'],
  'salted-egg': ['egg'],
  milk: ['milk'],
  peanut: ['peanut'],
  'pine-nut': ['nuts'],
  sesame: ['sesame'],
  shrimp: ['crustacean'],
  'dried-shrimp': ['crustacean'],
  squid: ['mollusc'],
  'oyster-sauce': ['mollusc', 'soy', 'gluten'],
  perch: ['fish'],
  hairtail: ['fish'],
  'crucian-carp': ['fish'],
  'grass-carp': ['fish'],
  'silver-carp': ['fish'],
  'mandarin-fish': ['fish'],
  'yellow-croaker': ['fish'],
  pomfret: ['fish'],
  sole: ['fish'],
  whitebait: ['fish'],
}

const MEAT = /^(?:pork|beef|mutton|chicken|duck|cured-pork)/
const FROM_ANIMALS = ['fish', 'crustacean', 'mollusc', 'egg', 'milk']
/** Most sodium of a portion that is called low in salt: 120 mg per 100 g (GB 28050-2011) in the usual 200 g. */
const LOW_SALT_MG = 240
/** Groups where the salt is a choice of the cook; a fruit without salt says nothing. */
const SALTED_GROUPS = ['main-meat', 'small-meat', 'vegetable', 'soup']

/** @param {string} words */
function listed(words) {
  return words.split(' ').filter((word) => word !== '')
}

/**
 * A text in three languages, written with bars between.
 *
 * @param {string} text
 * @example
 * texts('早餐|早餐|Breakfast') // { 'zh-Hans': '早餐', 'zh-Hant': '早餐', en: 'Breakfast' }
 */
export function texts(text) {
  const [hans, hant, en, ...more] = text.split('|')
  if (!hans || !hant || !en || more.length > 0) throw new Error(`Three languages with bars between are expected: ${text}`)
  return { 'zh-Hans': hans, 'zh-Hant': hant, en }
}

/**
 * The dish of a row, with its allergens and the marks that follow from the figures.
 *
 * @param {string} group
 * @param {Row} row
 * @returns {PooledDish}
 */
export function pooledDish(group, [id, names, price, method, ingredientWords, markWords, energyKcal, sodiumMg, proteinG]) {
  const ingredients = listed(ingredientWords)
  const allergens = [...new Set(ingredients.flatMap((ingredient) => ALLERGENS[ingredient] ?? []))]
  const marks = listed(markWords)
  if (sodiumMg <= LOW_SALT_MG && SALTED_GROUPS.includes(group)) marks.push('low-salt')
  const fromAnimals =
    ingredients.some((ingredient) => MEAT.test(ingredient)) || allergens.some((allergen) => FROM_ANIMALS.includes(allergen))
  if (group === 'vegetable' && !fromAnimals) marks.push('vegetarian')
  const nutrition = { energyKcal, sodiumMg, proteinG }
  return { id, price, ingredients, dish: { name: texts(names), group, ingredients, method, price, allergens, marks, nutrition } }
}

/**
 * The dishes of one group.
 *
 * @param {string} group
 * @param {readonly Row[]} rows
 */
export function pool(group, rows) {
  return rows.map((row) => pooledDish(group, row))
}
