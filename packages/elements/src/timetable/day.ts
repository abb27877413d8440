// One day: a row for each activity that opens to say more, and at the end of today a strip that says what is on tomorrow.
import { dateOf, type LocalDate } from '@doorstep/model/time'
import { isAllDay, lastDayOf, type Occurrence } from '@doorstep/model/timetable'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { whole } from '../base/whole.js'
import { isDetailsOpen } from '../calendar/controls.js'
import { formatDay, formatWeekday } from '../i18n/format.js'
import { beginsOn, standingOf, timeOn } from './standing.js'
import type { activityDetail } from './detail.js'
import { changeOf, dayNameOf, roomOf, termsOf, type TimetableScene } from './timetable-scene.js'

/** How many of tomorrow's activities are named. */
const TOMORROW = 4

export interface Opened {
  readonly id: string | undefined
  readonly detail: typeof activityDetail | undefined
  readonly toggle: (id: string, open: boolean) => void
}

function renderState({ entry }: Occurrence, standing: string, change: readonly string[], scene: TimetableScene): TemplateResult {
  const { words } = scene
  if (standing === 'cancelled') return html`<span class="state"><b class="tag">${dots(change)}</b></span>`
  if (standing !== 'ahead') return html`<span class="state"><b class="pill">${standing === 'over' ? words.over : words.running}</b></span>`
  const [admission, ...terms] = termsOf(entry, scene)
  return html`<span class="state ${entry.admission === 'booking' ? '' : 'good'}">
    <b>${admission}</b>
    <small>${dots(terms)}</small>
  </span>`
}

function renderActivity(occurrence: Occurrence, day: LocalDate, scene: TimetableScene, opened: Opened): TemplateResult {
  const { words, language, text } = scene
  const { id, start, end, entry, status, roomChanged } = occurrence
  const standing = standingOf(occurrence, scene.now)
  const last = lastDayOf(occurrence)
  const change = changeOf(occurrence, scene)
  const changed = change.length > 0 && status !== 'cancelled'
  // a place that runs something itself is named once
  const usual = new Set([roomChanged ? '' : roomOf(occurrence, scene), text(entry.organiser)].filter((part) => part !== ''))
  return html`<li>
    <details
      class="row ${standing} ${changed ? 'change' : ''}"
      part="activity"
      name="activity"
      ?open=${opened.id === id}
      @toggle=${(event: Event) => opened.toggle(id, isDetailsOpen(event))}
    >
      <summary>
        <span class="time">
          ${
            isAllDay(occurrence)
              ? html`${words.allDay} ${last > dateOf(start) ? html`<small>${words.until(formatDay(last, language))}</small>` : nothing}`
              : html`<time datetime=${start}>${timeOn(start, day, language)}</time>
                  ${end === start ? nothing : html`<small>${words.until(timeOn(end, day, language))}</small>`}`
          }
        </span>
        <span class="what">
          <b class="title">${whole(text(occurrence.title))}</b>
          <span class="where">${dots([...(changed ? change.map((each) => html`<b class="changed">${each}</b>`) : []), ...usual])}</span>
        </span>
        ${renderState(occurrence, standing, change, scene)}
      </summary>
      ${opened.id === id ? opened.detail?.(occurrence, scene) : nothing}
    </details>
  </li>`
}

/** The activities of a day. */
export function renderActivities(
  occurrences: readonly Occurrence[],
  day: LocalDate,
  scene: TimetableScene,
  opened: Opened,
): TemplateResult {
  return html`<ul class="rows">
    ${occurrences.map((occurrence) => renderActivity(occurrence, day, scene, opened))}
  </ul>`
}

/** What is on tomorrow, in short; leads there. */
export function renderTomorrow(occurrences: readonly Occurrence[], date: LocalDate, scene: TimetableScene): TemplateResult {
  const { words, language, text, openDay } = scene
  const taking = occurrences.filter(({ status }) => status !== 'cancelled')
  const names = taking.slice(0, TOMORROW).map((each) => `${beginsOn(each, date, scene)} ${text(each.title)}`)
  if (taking.length > TOMORROW) names.push(words.more(taking.length - TOMORROW))
  return html`<button type="button" class="strip tomorrow" part="tomorrow" @click=${() => openDay(date)}>
    <span>
      <small>${words.tomorrow} ${formatWeekday(date, language, 'short')} ${dayNameOf(date, scene)}</small>
      <b>${taking.length === 0 ? words.nothing : names.map((name) => html`<span>${name}</span>`)}</b>
    </span>
    <span class="lead">${words.seeTomorrow} <span aria-hidden="true">›</span></span>
  </button>`
}
