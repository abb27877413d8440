// What every part of the meal calendar is read with.
import type { Diner, MealPoint, Menu, PricePolicy } from '@doorstep/model/menu'
import { ownOf, type Language, type LocalisedText } from '@doorstep/model/text'
import type { LocalDate, LocalDateTime } from '@doorstep/model/time'
import type { MealWords } from './meal-calendar.words.shape.js'

/** A reader, a moment, a menu and who eats. */
export interface MealScene {
  readonly words: MealWords
  readonly language: Language
  readonly text: (text: LocalisedText | undefined) => string
  readonly now: LocalDateTime
  readonly today: LocalDate
  readonly menu: Menu
  readonly point: MealPoint | undefined
  readonly policy: PricePolicy | undefined
  readonly diner: Diner
}

/** The name of a dish group: the menu's own, then the standard one, then its id as it is written. */
export function groupName(group: string, { menu, words, text }: MealScene): string {
  const own = menu.groups.find(({ id }) => id === group)
  return own ? text(own.name) : (ownOf<string>(words.groups, group) ?? group)
}
