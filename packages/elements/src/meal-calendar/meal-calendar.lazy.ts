// What the meal calendar fetches while its feed is under way: the week, the month, and what opens.
export { ClockController } from '../controllers/clock-controller.js'
export { dishFacts, policySentences } from './facts.js'
export { mealOverviewStyles as overviewStyles } from './overviews.styles.js'
export { renderMealMonth as renderMonth, renderMealWeek as renderWeek } from './overviews.js'
