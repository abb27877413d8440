// What is on next and what there is to eat, in the words of a card: the same on the glass, at rest and on the display.
import { activitiesNow, mealNow, roomNameOf, type Moment } from '@doorstep/model/now'
import { dateOf } from '@doorstep/model/time'
import { formatDate } from '../i18n/format.js'
import { activityTimeText, mealText, type NowReader } from './now-texts.js'

/** The next activity: `13:30 全天义诊`, where, and its day when that is not today, else ''. */
export interface NextActivity {
  readonly day: string
  readonly what: string
  readonly where: string
}

/** The next meal: `午餐 10:30 开始`, and the names of its dishes in order. */
export interface NextMeal {
  readonly when: string
  readonly dishes: readonly string[]
}

/** What is next at a moment; undefined for what there is none of, or nothing known of. */
export function comingUp(now: Moment, reader: NowReader): { activity: NextActivity | undefined; meal: NextMeal | undefined } {
  const { language } = reader
  const next = activitiesNow(now)?.next
  const meal = mealNow(now)
  return {
    activity: next && {
      day: dateOf(next.start) > dateOf(now.at) ? formatDate(dateOf(next.start), language) : '',
      what: `${activityTimeText(next, language)} ${reader.text(next.title)}`,
      where: reader.text(roomNameOf(now, next)),
    },
    meal: meal && { when: mealText(meal, now.at, language), dishes: meal.dishes.map((dish) => reader.text(dish.name)) },
  }
}
