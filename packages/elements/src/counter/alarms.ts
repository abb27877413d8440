// What a worker must see at once, above everything else at the desk, each with the one thing that puts it right.
import { endedEarly, rushed } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import type { Language } from '@doorstep/model/text'
import { localDateTime, type ClockJump, type Instant } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { alarmWords } from './alarms.words.js'
import { renderBells } from '../bell/bells.js'
import type { CounterScene } from './counter-scene.js'
import { may, type QueueRequest } from './matter-scene.js'

/** That the machine's clock jumped; with the way to believe it where somebody is signed in. */
export function renderJump(
  jump: ClockJump | undefined,
  { timeZone }: Station,
  language: Language,
  accept?: () => void,
): TemplateResult | typeof nothing {
  if (!jump) return nothing
  const words = alarmWords[language]
  const moment = (at: Instant): string => localDateTime(at, timeZone).slice(0, 16).replace('T', ' ')
  return html`<div class="notice alarm" role="alert" data-alarm="clock">
    <p>${words.clock(moment(jump.shows), moment(jump.goesBy))} ${words.clockHint}</p>
    ${accept ? html`<button type="button" @click=${accept}>${words.clockRight}</button>` : nothing}
  </div>`
}

/** Everything that is wrong now, for whoever is signed in. */
export function renderAlarms(scene: CounterScene): TemplateResult | typeof nothing {
  const { time, station, language } = scene
  const alarms = [
    ...(scene.rings ? renderBells(scene) : []),
    renderJump(time?.jump, station, language, () => scene.accept()),
    renderEnded(scene),
    renderRush(scene),
  ]
  return alarms.every((alarm) => alarm === nothing) ? nothing : html`<div class="alarms">${alarms}</div>`
}

function renderEnded(scene: CounterScene): TemplateResult | typeof nothing {
  const { state, today, language, names } = scene
  const ended = endedEarly(state, today)
  if (!ended || ended.people === 0) return nothing
  const asked: QueueRequest = { type: 'reopenDay', day: ended.day }
  const words = alarmWords[language]
  return may(scene, asked)
    ? html`<div class="notice alarm" role="alert" data-alarm="ended">
        <p>${words.ended(names.day(ended.day), ended.people)}</p>
        <button type="button" @click=${() => scene.ask(asked)}>${words.reopen}</button>
      </div>`
    : nothing
}

function renderRush(scene: CounterScene): TemplateResult | typeof nothing {
  const { state, rules, now, language, honest } = scene
  const tickets = rushed(state, rules, now).filter(({ id }) => !honest.has(id))
  const [first] = tickets
  const last = tickets.at(-1)
  if (!first || !last) return nothing
  const words = alarmWords[language]
  const ids = tickets.map(({ id }) => id)
  return html`<div class="notice alarm" role="alert" data-alarm="rush">
    <p>${words.rush(first === last ? first.number : `${first.number}–${last.number}`, tickets.length)}</p>
    <button type="button" @click=${() => scene.askAll(ids.map((ticket) => ({ type: 'void', ticket, why: 'misuse' })))}>
      ${words.voidAll}
    </button>
    <button type="button" class="quiet" @click=${() => scene.trust(ids)}>${words.honest}</button>
  </div>`
}
