// The next meal in a few words: 午餐 10:30 开始.
import type { LocalDateTime } from '@doorstep/model'
import { formatTime, type Localise } from '@doorstep/elements'
import type { LobbyWords } from './lobby.words.js'
import { dayText } from './moments.js'
import type { NextMeal } from './today.js'

export function mealText({ meal, opens, closes, serving }: NextMeal, now: LocalDateTime, localise: Localise<LobbyWords>): string {
  const { words, language } = localise
  const today = now.slice(0, 10)
  // today goes without saying
  const day = meal.date === today ? '' : dayText(meal.date, today, words, language)
  if (serving && closes !== undefined) return words.mealNow(meal.meal, formatTime(closes))
  return opens === undefined ? words.mealOn(meal.meal, day) : words.mealFrom(meal.meal, day, formatTime(opens))
}
