// The words a feed is written in: one that is taken away makes files unreadable that were right.
import * as menu from '../menu/words.js'
import * as services from '../services/words.js'
import { STANDARD_CATEGORIES } from '../services/categories.js'
import * as station from '../station/words.js'
import { LANGUAGES } from '../text/localised.js'
import { OPENING_DAYS } from '../time/words.js'
import { WEEKDAYS } from '../time/local.js'
import { DAY_KINDS } from '../time/working-days.js'
import * as timetable from '../timetable/words.js'

test.each<[what: string, words: readonly string[], all: string]>([
  ['languages', LANGUAGES, 'zh-Hans zh-Hant en'],
  ['formats', station.PART_FORMATS, 'doorstep hsds icalendar openmensa'],
  ['parts', station.PART_NAMES, 'services timetable menu holidays'],
  ['meals', menu.MEALS, 'breakfast lunch dinner'],
  ['groups of dishes', menu.DISH_GROUPS, 'main-meat small-meat vegetable soup staple snack'],
  ['lists', services.SERVICE_LISTS, 'service resource demand assist stamp'],
  ['ways', services.CHANNELS, 'desk online video phone home-visit card'],
  ['forms', services.DOCUMENT_FORMS, 'original copy original-and-copy electronic'],
  ['statuses', services.SERVICE_STATUSES, 'active inactive suspended'],
  ['categories', STANDARD_CATEGORIES, 'party government life legal health culture community'],
  ['frequencies', timetable.FREQUENCIES, 'daily weekly monthly yearly'],
  ['audiences', timetable.AUDIENCES, 'all seniors children workers families'],
  ['admissions', timetable.ADMISSIONS, 'open walk-in booking'],
  ['weekdays', WEEKDAYS, 'mo tu we th fr sa su'],
  ['days', OPENING_DAYS, 'mo tu we th fr sa su holiday makeup'],
  ['kinds of day', DAY_KINDS, 'workday weekend holiday makeup'],
  ['allergens', menu.ALLERGENS, 'gluten crustacean egg fish peanut soy milk nuts celery mustard sesame sulphites lupin mollusc'],
  ['marks', menu.DISH_MARKS, 'soft bones spicy sweet vegetarian vegan halal low-salt low-sugar pork beef alcohol'],
  ['nutrients', menu.NUTRIENTS, 'energyKcal energyKj proteinG fatG carbohydrateG sugarG fibreG saltG sodiumMg'],
])('%s', (_, words, all) => expect(words.join(' ')).toBe(all))
