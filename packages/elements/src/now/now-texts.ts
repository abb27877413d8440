// The answers of the model's room "now" in the reader's words: 开放中，今天到 20:00; 通常 王芳; 全天义诊.
import type { ItemNow, MealNow, OpeningNow } from '@doorstep/model/now'
import type { Language, LocalisedText } from '@doorstep/model/text'
import { dateOf, type LocalDateTime } from '@doorstep/model/time'
import { isAllDay, lastDayOf, type Occurrence } from '@doorstep/model/timetable'
import { formatDay, formatTime } from '../i18n/format.js'
import { dayText, momentText } from './can-texts.js'
import { nowWords } from './now.words.js'

/** A reader: the language, and the feed's texts in it. */
export interface NowReader {
  readonly language: Language
  text(text: LocalisedText | undefined): string
}

/** `开放中，今天到 20:00`, that it closes soon, gives no tickets, or is closed, why, and when it opens; '' where nobody knows. */
export function openingText({ is, until, next, reason, stopped }: OpeningNow, now: LocalDateTime, reader: NowReader): string {
  const { language } = reader
  const words = nowWords[language]
  const says = (moment: LocalDateTime | undefined) => moment && momentText(moment, now, language)
  if (is === 'closed') return words.closed(says(next), reader.text(reason))
  if (is === 'stopped') return words.stopped(says(stopped?.until))
  if (until === undefined) return ''
  const time = momentText(until, now, language)
  return is === 'closing' ? words.closing(time) : words.open(time, dateOf(until) === dateOf(now))
}

/** `国庆节`, `调休上班`; '' on an ordinary day. */
export function namedDayText({ day }: OpeningNow, reader: NowReader): string {
  return day ? nowWords[reader.language].namedDay[day.kind](reader.text(day.name)) : ''
}

/** A service's person: the name of who is at a desk, `值班 王芳`, `通常 王芳`; '' where nobody can be named. */
export function personText({ worker, by }: Pick<ItemNow, 'worker' | 'by'>, reader: NowReader): string {
  const { language } = reader
  const name = reader.text(worker?.name)
  if (name === '' || by === 'desk') return name
  return by === 'duty' ? nowWords[language].onDuty(name) : nowWords[language].usually(name)
}

/** When an activity is, for a line that names its day: `13:30`; `全天`, with the last day where there are several: `全天，到11月22日`. */
export function activityTimeText(occurrence: Occurrence, language: Language): string {
  if (!isAllDay(occurrence)) return formatTime(occurrence.start)
  const { allDay } = nowWords[language]
  const last = lastDayOf(occurrence)
  if (last === dateOf(occurrence.start)) return allDay
  return language === 'en' ? `${allDay}, until ${formatDay(last, language)}` : `${allDay}，到${formatDay(last, language)}`
}

/** The next meal in a few words: `午餐 10:30 开始`. */
export function mealText({ meal, opens, closes, serving }: MealNow, now: LocalDateTime, language: Language): string {
  const words = nowWords[language]
  const today = dateOf(now)
  // today goes without saying
  const day = meal.date === today ? '' : dayText(meal.date, today, language)
  if (serving && closes !== undefined) return words.mealNow(meal.meal, formatTime(closes))
  return opens === undefined ? words.mealOn(meal.meal, day) : words.mealFrom(meal.meal, day, formatTime(opens))
}
