// What the meal calendar says, in English.
import { words as calendarWords } from '../calendar/calendar.words.en.js'
import type { MealWords } from './meal-calendar.words.shape.js'

export const words: MealWords = {
  ...calendarWords,
  heading: 'Meals',
  meals: { breakfast: 'Breakfast', lunch: 'Lunch', dinner: 'Dinner' },
  groups: {
    'main-meat': 'Main meat dish',
    'small-meat': 'Small meat dish',
    vegetable: 'Vegetables',
    soup: 'Soup',
    staple: 'Staples',
    snack: 'Snacks',
  },
  point: 'Where to eat',
  who: 'Who eats',
  whichMeal: 'Meal shown',
  ages: (from, to) => (from === undefined ? `Up to ${to}` : to === undefined ? `${from} and over` : `${from}–${to}`),
  others: 'Others',
  registered: 'Registered in this town',
  listPrice: 'Full price',
  off: (amount) => `Subsidy of ${amount} taken off`,
  serving: 'Served now',
  over: 'Over',
  facts: 'Allergens, nutrition',
  none: 'There is no menu for this day yet.',
  noneIn: (month) => `There is no menu for ${month} yet.`,
  haveMonths: 'Months with a menu:',
  notYet: 'There is no menu here yet.',
  closed: (reason) => (reason === '' ? 'No meals on this day' : `No meals on this day: ${reason}`),
  closedMark: 'closed',
  back: 'Back to the week',
  day: 'Day',
  more: (count) => `${count} dishes`,
  free: 'free',
  how: 'How the subsidy works',
}
