// Beside the lists: the corner with all desks, who sits there, with which number and for how long; and what residents said of this worker.
import { MINUTE_MS } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { cardWords } from './card.words.js'
import type { CounterScene } from './counter-scene.js'

export function renderDesks(scene: CounterScene): TemplateResult {
  const { station, state, names, language, now, bench } = scene
  const words = cardWords[language]
  const { received, usualWait, line } = bench
  return html`<section class="desks">
    <h3>${words.desks(station.desks.length)}</h3>
    <p class="small soft">
      ${dots([
        scene.words.waiting(line.length),
        received === 0 ? undefined : words.received(received),
        usualWait === undefined ? undefined : words.usualWait(usualWait),
      ])}
    </p>
    <ul>
      ${station.desks.map(({ id }) => {
        const at = state.desks.get(id)
        const ticket = at?.ticket === undefined ? undefined : state.tickets.get(at.ticket)
        const served = Math.max(0, Math.floor((now - (ticket?.servedAt ?? now)) / MINUTE_MS))
        const says = !at
          ? words.noWorker
          : !ticket
            ? words.free
            : ticket.place === 'called'
              ? words.calling(ticket.number)
              : words.at(ticket.number, served)
        return html`<li data-desk=${id} class=${id === scene.desk ? 'mine' : ''}>
          <span>${names.desk(id)}</span>
          ${at ? html`<strong>${names.worker(at.worker)}</strong>` : nothing}
          <span class=${ticket ? 'tag plain' : 'small soft'}>${says}</span>
        </li>`
      })}
    </ul>
  </section>`
}

export function renderRatings({ bench, language }: CounterScene): TemplateResult | typeof nothing {
  const { rated } = bench
  if (!rated) return nothing
  const words = cardWords[language]
  const figure = (value: number, name: string): TemplateResult =>
    html`<p><strong>${value.toFixed(1)}</strong><span class="small">${name}</span></p>`
  return html`<section>
    <h3>${words.ratings}</h3>
    <div class="rated">
      ${figure(rated.attitude, words.attitude)} ${figure(rated.ability, words.ability)}
      <span class="small soft">${words.ratedBy(rated.people)}</span>
    </div>
  </section>`
}
