// What the meal calendar fetches while its feed is under way: the week, the month, and what opens.
export { dishFacts, policySentences } from './facts.js'
export { overviewStyles } from './overviews.styles.js'
export { renderMonth, renderWeek } from './overviews.js'
