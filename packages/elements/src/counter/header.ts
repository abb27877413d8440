// What is not about one ticket: the heading, stopping the issue of tickets, the printer, leaving, and the keys.
import { STOP_REASONS } from '@doorstep/model/queue'
import { MINUTE_MS, localDateTime } from '@doorstep/model/time'
import { FAILURE_CODES, failureWords } from '@doorstep/printing'
import { html, nothing, type TemplateResult } from 'lit'
import { formatTime } from '../i18n/format.js'
import { cardWords } from './card.words.js'
import type { CounterScene } from './counter-scene.js'
import { KEYS, type ShortcutKey } from './keys.js'
import { may, type QueueRequest } from './matter-scene.js'
import { cancel, choice, opener, picks, press } from './parts.js'

const STOP_MINUTES = [30, 60, 120]

export interface HeaderOptions {
  readonly signOut: () => unknown
  readonly switchKeys: () => unknown
}

/** What the counter is called, whether the station is open, and the time; nothing where the page says so. */
export function renderHeading({ words, opening, now, station }: CounterScene): TemplateResult | typeof nothing {
  if (opening === undefined) return nothing
  return html`<header>
    <h2>${words.title}</h2>
    ${opening === '' ? nothing : html`<span class="tag plain">${opening}</span>`}
    <time class="clock">${formatTime(localDateTime(now, station.timeZone))}</time>
  </header>`
}

const stopOf = ({ state: { stopped }, now }: CounterScene): typeof stopped =>
  stopped && (stopped.until === undefined || now < stopped.until) ? stopped : undefined

/** What concerns the line as a whole: that no tickets are given, and which one did not come out on paper. */
export function renderLineNotices(scene: CounterScene): TemplateResult {
  const { words, names } = scene
  const stopped = stopOf(scene)
  return html`${
    stopped
      ? html`<p class="notice stopped">
          ${words.stopped(words.stops[stopped.why], stopped.until === undefined ? undefined : names.at(stopped.until))}
        </p>`
      : nothing
  }
  ${renderUnprinted(scene)}`
}

/** What is not about one ticket, always in the same place. */
export function renderTools(scene: CounterScene, { signOut }: HeaderOptions): TemplateResult {
  const { words, desk } = scene
  return html`<div class="tools">
    ${
      stopOf(scene)
        ? press(scene, words.resumeIssuing, 'stop', () => scene.ask({ type: 'resumeIssuing' }))
        : opener(scene, words.stop, { kind: 'stop' }, 'stop')
    }
    ${opener(scene, words.keys, { kind: 'keys' }, 'keys')}
    ${may(scene, { type: 'signOut', desk }) ? press(scene, words.signOut, 'signOut', signOut, 'quiet') : nothing}
  </div>`
}

/** What the tools open, in the place of the matters beside them; undefined while nothing is open. */
export function renderToolPanel(scene: CounterScene, { switchKeys }: HeaderOptions): TemplateResult | undefined {
  const { kind } = scene.panel ?? {}
  return kind === 'stop' ? renderStop(scene) : kind === 'keys' ? renderKeys(scene, switchKeys) : undefined
}

/** Which ticket did not come out on paper, and what the printer wants: it stands until one is printed. */
function renderUnprinted({ state, words, language }: CounterScene): TemplateResult | typeof nothing {
  const { unprinted } = state
  const ticket = unprinted && state.tickets.get(unprinted.ticket)
  if (!ticket) return nothing
  const code = FAILURE_CODES.find((each) => each === unprinted.code) ?? 'fault'
  return html`<p class="notice unprinted" role="status">
    <strong>${ticket.number}</strong> ${words.notPrinted}&nbsp;·&nbsp;${failureWords[language][code]}
  </p>`
}

function renderStop(scene: CounterScene): TemplateResult {
  const { words, form, now } = scene
  // 0 stands for the rest of the day: the end of the day lifts it by itself
  const minutes = form.minutes ?? 60
  const lengths = [...STOP_MINUTES.map((value) => ({ value, label: words.forMinutes(value) })), { value: 0, label: words.restOfDay }]
  const asking = (why: (typeof STOP_REASONS)[number]): QueueRequest =>
    // who closes early does not open again today
    ({ type: 'stopIssuing', why, ...(minutes === 0 || why === 'early-closing' ? {} : { until: now + minutes * MINUTE_MS }) })
  return html`<div class="panel" role="group" data-panel="stop" aria-label=${words.stop}>
    ${picks<number>(words.stopFor, lengths, minutes, (chosen) => scene.fill({ minutes: chosen }))}
    <fieldset>
      <legend>${words.stopAsk}</legend>
      <div class="pills">${STOP_REASONS.map((why, index) => choice(scene, words.stops[why], () => scene.ask(asking(why)), index))}</div>
    </fieldset>
    ${cancel(scene)}
  </div>`
}

/** Every key with what it does, and the way to switch them off (WCAG 2.1.4). */
function renderKeys(scene: CounterScene, switchKeys: () => void): TemplateResult {
  const { words, keys, language } = scene
  const { actions, outcomes } = words
  const says = cardWords[language]
  const names: Readonly<Record<ShortcutKey, string>> = {
    ...{ callNext: words.callNext, receive: words.receive, recall: words.recall, noShow: words.noShow, papers: says.allPapers },
    ...{ note: says.noteKey, ...outcomes, defer: actions.defer, assign: actions.assign, invite: actions.invite, hold: actions.hold },
    ...{
      matter: actions.matter,
      transfer: actions.transfer,
      escalate: actions.escalate,
      reprint: actions.reprint,
      void: actions.void,
      more: words.more,
    },
    ...{ undo: words.undo, stop: words.stop, signOut: words.signOut, hints: says.hints, keys: words.keys },
  }
  return html`<div class="panel" role="group" data-panel="keys" aria-label=${words.keys}>
    <div class="actions">
      <button type="button" aria-pressed=${keys ? 'false' : 'true'} @click=${switchKeys}>${words.keysOff}</button>
      ${cancel(scene)}
    </div>
    <dl class="keys">
      ${(Object.keys(KEYS) as ShortcutKey[]).map(
        (key) =>
          html`<div>
            <dt><kbd>${KEYS[key]}</kbd></dt>
            <dd>${names[key]}</dd>
          </div>`,
      )}
      <div>
        <dt><kbd>1</kbd>–<kbd>9</kbd></dt>
        <dd>${words.pick}</dd>
      </div>
      <div>
        <dt><kbd>⇧1</kbd>–<kbd>⇧9</kbd></dt>
        <dd>${says.rowKey}</dd>
      </div>
      <div>
        <dt><kbd>Esc</kbd></dt>
        <dd>${words.cancel}</dd>
      </div>
    </dl>
  </div>`
}
