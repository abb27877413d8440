// The closed vocabularies of menus, in serving order.
export const MEALS = ['breakfast', 'lunch', 'dinner'] as const
export type MealName = (typeof MEALS)[number]
/** The dish groups of a canteen, in serving order (大荤 小荤 素菜 汤 主食 点心); a menu may name groups of its own. */
export const DISH_GROUPS = ['main-meat', 'small-meat', 'vegetable', 'soup', 'staple', 'snack'] as const
/** The allergens, marks and nutrients the meal calendar has words for; a menu may have others, which are shown as written. */
export const ALLERGENS = 'gluten crustacean egg fish peanut soy milk nuts celery mustard sesame sulphites lupin mollusc'.split(' ')
export const DISH_MARKS = 'soft bones spicy sweet vegetarian vegan halal low-salt low-sugar pork beef alcohol'.split(' ')
export const NUTRIENTS = 'energyKcal energyKj proteinG fatG carbohydrateG sugarG fibreG saltG sodiumMg'.split(' ')
