// Above the counter's lists: whose desk this is, taking back, stopping the issue of tickets, the printer, and the keys.
import { STOP_REASONS } from '@doorstep/model/queue'
import { MINUTE_MS, localDateTime } from '@doorstep/model/time'
import { FAILURE_CODES, failureWords } from '@doorstep/printing'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { formatTime } from '../i18n/format.js'
import { cardWords } from './card.words.js'
import type { CounterScene } from './counter-scene.js'
import { KEYS, type ShortcutKey } from './keys.js'
import { may, type QueueRequest } from './matter-scene.js'
import { cancel, choice, keyHint, opener, picks } from './parts.js'

const STOP_MINUTES = [30, 60, 120]

export interface HeaderOptions {
  readonly signOut: () => void
  readonly switchKeys: () => void
}

export function renderHeader(scene: CounterScene, { signOut, switchKeys }: HeaderOptions): TemplateResult {
  const { words, names, desk, worker, bench, station, state, now, language, opening } = scene
  const { stopped } = state
  const { received, usualWait } = bench
  const says = cardWords[language]
  const running = stopped && (stopped.until === undefined || now < stopped.until) ? stopped : undefined
  return html`<header>
      <div class="here">
        ${opening === undefined ? nothing : html`<h2>${words.title}</h2>`}
        ${opening === undefined || opening === '' ? nothing : html`<span class="tag plain">${opening}</span>`}
        <p class="soft">
          ${dots([
            html`<strong>${names.desk(desk)} ${names.worker(worker)}</strong>`,
            words.waiting(bench.line.length),
            received === 0 ? undefined : says.received(received),
            usualWait === undefined ? undefined : says.usualWait(usualWait),
          ])}
        </p>
      </div>
      <div class="tools">
        ${
          running
            ? html`<button
                type="button"
                data-key="stop"
                aria-keyshortcuts=${scene.keys ? KEYS.stop : nothing}
                @click=${() => scene.ask({ type: 'resumeIssuing' })}
              >
                ${words.resumeIssuing}${keyHint(scene, 'stop')}
              </button>`
            : opener(scene, words.stop, { kind: 'stop' }, 'stop')
        }
        ${opener(scene, words.keys, { kind: 'keys' }, 'keys')}
        ${
          may(scene, { type: 'signOut', desk })
            ? html`<button
                type="button"
                class="quiet"
                data-key="signOut"
                aria-keyshortcuts=${scene.keys ? KEYS.signOut : nothing}
                @click=${signOut}
              >
                ${words.signOut}${keyHint(scene, 'signOut')}
              </button>`
            : nothing
        }
        ${opening === undefined ? nothing : html`<time class="clock">${formatTime(localDateTime(now, station.timeZone))}</time>`}
      </div>
    </header>
    ${
      running
        ? html`<p class="notice stopped">
            ${words.stopped(words.stops[running.why], running.until === undefined ? undefined : names.at(running.until))}
          </p>`
        : nothing
    }
    ${renderUnprinted(scene)}
    ${scene.panel?.kind === 'stop' ? renderStop(scene) : scene.panel?.kind === 'keys' ? renderKeys(scene, switchKeys) : nothing}`
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
        <dt><kbd>Esc</kbd></dt>
        <dd>${words.cancel}</dd>
      </div>
    </dl>
    <div class="actions">
      <button type="button" aria-pressed=${keys ? 'false' : 'true'} @click=${switchKeys}>${words.keysOff}</button>
      ${cancel(scene)}
    </div>
  </div>`
}
