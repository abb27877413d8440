// The closed vocabularies of menus, in serving order.
export const MEALS = ['breakfast', 'lunch', 'dinner'] as const
export type MealName = (typeof MEALS)[number]
/** The dish groups of a canteen, in serving order (大荤 小荤 素菜 汤 主食 点心); a menu may name groups of its own. */
export const DISH_GROUPS = ['main-meat', 'small-meat', 'vegetable', 'soup', 'staple', 'snack'] as const
