// lobby-human: a person, never more than one tap away: who is here, at which desk, the telephone, when it opens.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { openingNow, presentNow, type Moment } from '@doorstep/model/now'
import { calendarOf } from '@doorstep/model/queue'
import { dateOf, spansOn } from '@doorstep/model/time'
import { formatTime, Localise, nowWords, openingText, whole } from '@doorstep/elements'
import { act } from './actions.js'
import { lobbyStyles } from './lobby.styles.js'
import { lobbyWords } from './lobby.words.js'
import type { Offers } from './offers.js'
import { receiverStyles, receiverTemplate } from './receiver.js'

export class LobbyHuman extends LitElement {
  static override readonly styles = [
    lobbyStyles,
    receiverStyles,
    css`
      :host {
        display: grid;
      }
      .body {
        display: grid;
        align-content: start;
        gap: max(var(--_gap), 0.85em);
      }
      .people {
        display: grid;
        gap: 1em;
        padding: 1.1em 1.2em;
      }
      .facts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
        gap: max(var(--_gap), 0.85em);
      }
      .fact {
        padding: 0.8em 1.2em;
      }
      .fact dd {
        font-size: 1.35em;
        font-weight: 700;
        line-height: 1.3;
        word-break: keep-all;
      }
      .fact .telephone {
        font-size: 1.6em;
        white-space: nowrap;
      }
      .fact:last-child {
        grid-column: 1 / -1;
      }
      .needs {
        border-color: currentColor;
        text-align: center;
      }
      .strong {
        min-block-size: max(var(--_target), 3em);
        font-size: 1.35em;
      }
      @media (max-width: 599px) {
        .fact .telephone {
          white-space: normal;
        }
      }
      @media (orientation: landscape) and (min-width: 1200px) {
        .body {
          grid-template: auto auto 1fr / 1fr 1fr;
          align-items: start;
        }
        /* who is here on one side, how they come on the other */
        .people {
          grid-area: 2 / 2 / span 3;
        }
        .body > :not(.people) {
          grid-column: 1;
        }
        .body > p:not(.notice) {
          grid-column: 1 / -1;
        }
        .facts {
          grid-template-columns: 1fr;
        }
      }
    `,
  ]

  #localise = new Localise(this, lobbyWords)

  @property({ attribute: false }) now: Moment | undefined = undefined
  @property({ attribute: false }) offers: Offers = { noNumber: undefined, numbers: true, needs: false }

  override render(): TemplateResult | typeof nothing {
    const { now } = this
    if (!now) return nothing
    const { words } = this.#localise
    const opening = openingNow(now)
    const isClosed = opening.is === 'closed'
    const manned = (now.queue?.desks.size ?? 0) > 0
    return html`<div class="body">
      <p>${words.firstContact}</p>
      ${
        // after hours the bell is there for as long as somebody is still at a desk
        isClosed && !manned ? nothing : html`<lobby-bell .station=${now.station} ?needs=${this.offers.needs}></lobby-bell>`
      }
      ${isClosed ? this.renderClosed(openingText(opening, now.at, this.#localise)) : this.renderPeople(now)}
      ${
        isClosed || this.offers.noNumber === ''
          ? nothing
          : this.offers.noNumber !== undefined
            ? html`<p class="notice" role="status">${this.offers.noNumber}</p>`
            : html`<button type="button" class="strong" @click=${act(this, { type: 'go', route: { screen: 'ticket' } })}>
                ${words.ticket}
              </button>`
      }
      ${this.renderFacts(now)}
    </div>`
  }

  private renderClosed(says: string): TemplateResult {
    const { words } = this.#localise
    return html`<section class="people card">
      <p><strong>${words.nobodyNow}</strong></p>
      <p class="pill closed">${says}</p>
      ${this.now?.station.parts.services ? html`<p>${words.without}</p>` : nothing}
      ${
        this.offers.needs
          ? html`<p>${words.withoutNeeds}</p>
              <button type="button" class="needs" @click=${act(this, { type: 'go', route: { screen: 'needs' } })}>${words.needs}</button>`
          : nothing
      }
    </section>`
  }

  private renderPeople(now: Moment): TemplateResult {
    const { words } = this.#localise
    const here = presentNow(now)
    const { workers, backstop } = now.station
    const last = workers.find((worker) => worker.id === backstop?.secretary)
    return html`<section class="people card">
      <h3>${here[0] === undefined ? words.askAtDesk : here[0].by === 'desk' ? words.hereNow : words.dutyNow}</h3>
      ${here.map((receiver) => receiverTemplate(receiver, this.#localise, { detailed: true }))}
      ${
        last
          ? html`<p class="soft">${words.otherwise} ${this.#localise.text(last.name)} ${this.#localise.text(last.position)}</p>`
          : nothing
      }
    </section>`
  }

  private renderFacts({ station, holidays, at }: Moment): TemplateResult {
    const { words, language } = this.#localise
    const hours = spansOn(calendarOf(station, holidays), dateOf(at))
    const fact = (name: string, value: string, style = '') =>
      value === ''
        ? nothing
        : html`<div class="fact card">
            <dt class="soft">${name}</dt>
            <dd class=${style}>${whole(value)}</dd>
          </div>`
    return html`<dl class="facts">
      ${fact(words.telephone, station.telephone ?? '', 'telephone')}
      ${fact(words.hours, hours.map(({ opens, closes }) => `${formatTime(opens)}–${formatTime(closes)}`).join(nowWords[language].comma))}
      ${fact(words.address, this.#localise.text(station.address))}
    </dl>`
  }
}
