// What there is to say in the meal calendar, whatever the language.
import type { DISH_GROUPS, MealName } from '@doorstep/model/menu'
import type { CalendarWords } from '../calendar/calendar.words.js'

export interface MealWords extends CalendarWords {
  readonly heading: string
  readonly meals: Readonly<Record<MealName, string>>
  readonly groups: Readonly<Record<(typeof DISH_GROUPS)[number], string>>
  readonly point: string
  readonly who: string
  readonly whichMeal: string
  /** Inclusive ages in full years; without an end there is no limit on that side. */
  readonly ages: (from: number | undefined, to: number | undefined) => string
  readonly others: string
  readonly registered: string
  readonly listPrice: string
  readonly off: (amount: string) => string
  readonly serving: string
  readonly over: string
  readonly facts: string
  readonly none: string
  readonly noneIn: (month: string) => string
  readonly haveMonths: string
  readonly notYet: string
  readonly closed: (reason: string) => string
  readonly closedMark: string
  readonly back: string
  readonly day: string
  readonly more: (count: number) => string
  readonly free: string
  readonly how: string
}
