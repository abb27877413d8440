// Above the counter's lists: whose desk this is, taking back, stopping the issue of tickets, the printer, and the keys.
import { STOP_REASONS, type StopReason } from '@doorstep/model/queue'
import { MINUTE_MS } from '@doorstep/model/time'
import { FAILURE_CODES, failureWords } from '@doorstep/printing'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { lastDone } from './bench.js'
import { KEYS, type ShortcutKey } from './keys.js'
import { cancel, confirm, keyHint, opener, picks } from './parts.js'
import type { CounterScene } from './counter-scene.js'
import { may, type QueueRequest } from './matter-scene.js'

const STOP_MINUTES = [30, 60, 120]

export interface HeaderOptions {
  readonly signOut: () => void
  readonly switchKeys: () => void
}

export function renderHeader(scene: CounterScene, { signOut, switchKeys }: HeaderOptions): TemplateResult {
  const { words, names, desk, worker, bench, station, state, now } = scene
  const position = scene.text(station.workers.find(({ id }) => id === worker)?.position)
  const { stopped } = state
  const running = stopped && (stopped.until === undefined || now < stopped.until) ? stopped : undefined
  return html`<header>
      <div>
        <h2>${names.desk(desk)}</h2>
        <p class="soft">${dots([`${names.worker(worker)} ${position}`, words.waiting(bench.line.length)])}</p>
      </div>
      ${renderUndo(scene)}
      <div class="tools">
        ${running ? nothing : opener(scene, words.stop, { kind: 'stop' })} ${opener(scene, words.keys, { kind: 'keys' })}
        ${
          may(scene, { type: 'signOut', desk })
            ? html`<button type="button" class="quiet" @click=${signOut}>${words.signOut}</button>`
            : nothing
        }
      </div>
    </header>
    ${
      running
        ? html`<div class="notice stopped">
            <p>${words.stopped(words.stops[running.why], running.until === undefined ? undefined : names.at(running.until))}</p>
            <button type="button" @click=${() => scene.ask({ type: 'resumeIssuing' })}>${words.resumeIssuing}</button>
          </div>`
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
  const why = STOP_REASONS.find((each) => each === form.why)
  // who closes early does not open again today
  const early = why === 'early-closing'
  const minutes = early ? 0 : form.minutes
  // 0 stands for the rest of the day: the end of the day lifts it by itself
  const until = minutes === undefined || minutes === 0 ? {} : { until: now + minutes * MINUTE_MS }
  const asked: QueueRequest | undefined = why && minutes !== undefined ? { type: 'stopIssuing', why, ...until } : undefined
  const reasons = STOP_REASONS.map((value) => ({ value, label: words.stops[value] }))
  const rest = { value: 0, label: words.restOfDay }
  const lengths = early ? [rest] : [...STOP_MINUTES.map((value) => ({ value, label: words.forMinutes(value) })), rest]
  return html`<div class="panel" role="group" data-panel="stop" aria-label=${words.stop}>
    ${picks<StopReason>(words.stopAsk, reasons, why, (chosen) => scene.fill({ why: chosen }))}
    ${picks<number>(words.stopFor, lengths, minutes, (chosen) => scene.fill({ minutes: chosen }))} ${confirm(scene, words.stop, asked)}
  </div>`
}

/** Every key with what it does, and the way to switch them off (WCAG 2.1.4). */
function renderKeys(scene: CounterScene, switchKeys: () => void): TemplateResult {
  const { words, keys } = scene
  const names: Readonly<Record<ShortcutKey, string>> = {
    callNext: words.callNext,
    receive: words.receive,
    recall: words.recall,
    noShow: words.noShow,
    resolved: words.outcomes.resolved,
    hold: words.actions.hold,
    defer: words.actions.defer,
    transfer: words.actions.transfer,
    assign: words.actions.assign,
    more: words.more,
    undo: words.undo,
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

/** What this worker just did, and the button that takes it back while that is possible. */
export function renderUndo(scene: CounterScene): TemplateResult | typeof nothing {
  const { words } = scene
  const last = lastDone(scene.state, scene.worker, scene.now)
  if (!last || !may(scene, { type: 'undo', ticket: last.ticket.id })) return nothing
  const { ticket, seconds } = last
  return html`<div class="undo">
    <span>${doneSentence(scene, ticket)}</span>
    <button
      type="button"
      data-key="undo"
      aria-keyshortcuts=${scene.keys ? KEYS.undo : nothing}
      @click=${() => scene.ask({ type: 'undo', ticket: ticket.id })}
    >
      ${words.undo}${keyHint(scene, 'undo')} <span class="count" aria-hidden="true">${words.seconds(seconds)}</span>
    </button>
  </div>`
}

/** What has become of a ticket, in a few words. */
export function doneSentence(
  { words }: Pick<CounterScene, 'words'>,
  { number, place, before }: CounterScene['bench']['line'][number],
): string {
  return words.done[before !== undefined && before.was.place === undefined ? 'other' : place](number)
}
