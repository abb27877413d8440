// The lobby's bell at a desk: who rang, and what a worker can say to that; for the counter, and for a page that says it above all its rooms.
import { bellsToAnswer, type QueueState } from '@doorstep/model/queue'
import type { Language } from '@doorstep/model/text'
import type { Instant } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import type { QueueController } from '../controllers/queue-controller.js'
import { ringWords } from './ring.words.js'
import type { QueueRequest } from '../counter/matter-scene.js'

/** What the bell's banner needs. */
export interface BellScene {
  readonly state: QueueState
  readonly now: Instant
  readonly language: Language
  /** Who would answer, by id; undefined where nobody is here who could. */
  readonly worker: string | undefined
  readonly names: { readonly at: (instant: Instant) => string; readonly worker: (id: string) => string }
  /** A bell rings, and this window cannot be heard. */
  readonly silent: boolean
  readonly ask: (asked: QueueRequest) => void
}

/** Who rang in the lobby, and what a worker can say to that: it stands at every desk until somebody is on the way. */
export function renderBells({ state, now, language, names, worker, silent, ask }: BellScene): readonly TemplateResult[] {
  const words = ringWords[language]
  const button = (label: string, asked: QueueRequest, quiet = ''): TemplateResult =>
    html`<button type="button" class=${quiet} @click=${() => ask(asked)}>${label}</button>`
  return bellsToAnswer(state, now).map(({ id: bell, device, minutes, rungAt, answered }) => {
    // whoever has said that they come in a while is asked only whether they are on the way
    const mine = answered?.worker === worker
    return html`<div class="notice alarm bell" role="alert" data-alarm="bell">
      <p>
        ${words.bell(device, minutes, names.at(rungAt))} ${answered ? words.bellSoon(names.worker(answered.worker)) : nothing}
        ${silent && !answered ? html`<span class="small">${words.bellSilent}</span>` : nothing}
      </p>
      ${
        worker === undefined
          ? nothing
          : html`<div class="buttons">
              ${button(words.bellCome, { type: 'answerBell', bell, answer: 'now' })}
              ${mine ? nothing : button(words.bellSoonAnswer, { type: 'answerBell', bell, answer: 'soon' }, 'quiet')}
              ${button(words.bellNobody, { type: 'endBell', bell }, 'quiet')}
            </div>`
      }
    </div>`
  })
}

/** Whether a bell rings that nobody has answered. */
export function isRinging({ view, situation }: Pick<QueueController, 'view' | 'situation'>): boolean {
  return view !== undefined && situation !== undefined && bellsToAnswer(view.state, situation.now).some(({ stage }) => stage === 'ringing')
}
