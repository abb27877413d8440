// What others use of this moment: every surface asks here, so that no two of them can disagree.
export { activitiesNow, type ActivitiesNow, roomNameOf } from './activities.js'
export { itemNow, type ItemNow, type NotNow } from './item.js'
export { mealNow, type MealNow, mealStanding } from './meal.js'
export { type Moment, momentKeeper, momentOf, type SeenQueue } from './moment.js'
export { anyNumberNow, closingAhead, type ClosingAhead, noNumberNow } from './number.js'
export { isClosedNow, type NamedDay, openingNow, type OpeningNow, type OpeningState } from './opening.js'
export { type Present, presentNow } from './present.js'
export { aheadOfNew, waitingNow, type WaitingNow } from './waiting.js'
