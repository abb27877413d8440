// What an opened activity says, and the station's hours of a day.
import type { Station } from '@doorstep/model/station'
import { addDays, dateOf, postsHours, spansOn, type HolidayYear, type LocalDate } from '@doorstep/model/time'
import { isAllDay, occurrencesBetween, type Occurrence } from '@doorstep/model/timetable'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { whole } from '../base/whole.js'
import { formatDay, formatTime, formatWeekday } from '../i18n/format.js'
import { roomOf, termsOf, type TimetableScene } from './timetable-scene.js'
import type { TimetableWords } from './timetable.words.shape.js'

/** How far ahead the coming dates of an activity are looked for, and how many are named. */
const COMING_DAYS = 62
const COMING_DATES = 4

function renderFact(name: string, value: unknown): TemplateResult | typeof nothing {
  if (value === '') return nothing
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`
}

function renderComing(occurrence: Occurrence, { words, language, now, holidays }: TimetableScene): TemplateResult | string {
  const { entry, start, id } = occurrence
  if (entry.recurrenceRules.length === 0 && Object.keys(entry.recurrenceOverrides).length === 0) return ''
  const from = dateOf(now > start ? now : start)
  const coming = occurrencesBetween([entry], from, addDays(from, COMING_DAYS), holidays)
    .filter((each) => each.start > now && each.start >= start && each.id !== id && each.status !== 'cancelled')
    .slice(0, COMING_DATES)
  if (coming.length === 0) return words.last
  return html`<ul class="dates">
    ${coming.map((each) => {
      const date = dateOf(each.start)
      return html`<li>
        ${formatDay(date, language)} ${formatWeekday(date, language, 'short')} ${isAllDay(each) ? '' : formatTime(each.start)}
      </li>`
    })}
  </ul>`
}

/** Everything a timetable knows of an activity that its row does not say. */
export function activityDetail(occurrence: Occurrence, scene: TimetableScene): TemplateResult {
  const { words, text, rooms } = scene
  const { entry, note, room } = occurrence
  const floor = text(rooms.find(({ id }) => id === room)?.floor)
  const name = roomOf(occurrence, scene)
  return html`<div class="more" part="detail">
    ${note === undefined ? nothing : html`<p class="changed">${whole(text(note))}</p>`}
    ${entry.description === undefined ? nothing : html`<p>${whole(text(entry.description))}</p>`}
    <dl>
      ${renderFact(words.where, floor === '' || name === '' ? name : words.onFloor(name, floor))}
      ${renderFact(words.organiser, text(entry.organiser))} ${renderFact(words.audience, words.topics[entry.audience] ?? '')}
      ${renderFact(words.admission, dots(termsOf(entry, scene)))} ${renderFact(words.next, renderComing(occurrence, scene))}
    </dl>
  </div>`
}

/** The station's opening hours of a day in words; '' for a station that names none. */
export function hoursOn(station: Station, date: LocalDate, holidays: readonly HolidayYear[], words: TimetableWords): string {
  if (!postsHours(station)) return ''
  const spans = spansOn({ ...station, holidays }, date).map(({ opens, closes }) => `${formatTime(opens)}–${formatTime(closes)}`)
  return spans.length === 0 ? words.closed : words.open(spans.join(' '))
}
