// lobby-attract: what the glass shows while nobody is here; all of it is one button.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { openingNow, type Moment } from '@doorstep/model/now'
import { brief, comingUp, formatDate, formatTime, Localise, nowWords, openingText } from '@doorstep/elements'
import { act } from './actions.js'
import { lobbyStyles } from './lobby.styles.js'
import { lobbyWords } from './lobby.words.js'

export class LobbyAttract extends LitElement {
  static override readonly styles = [
    lobbyStyles,
    css`
      :host {
        block-size: 100%;
      }
      main {
        display: grid;
        grid-template: auto 1fr auto auto / minmax(0, 1fr);
        block-size: 100%;
        padding: 2.2em var(--lobby-inset, 1em) 2.4em;
        gap: 1.5em;
      }
      h1 {
        font-size: min(2.4em, 9vw);
      }
      .clock {
        align-self: center;
        text-align: center;
      }
      .time {
        font-size: min(9.6em, 36vw, 38vh);
        font-weight: 300;
        line-height: 1;
        letter-spacing: -0.02em;
      }
      .date {
        font-size: 1.5em;
        margin-block: 0.35em 0.7em;
      }
      .highlights {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
        gap: var(--_gap);
      }
      .highlights li {
        padding: 0.3em 1em;
        border-inline-start: 0.25em solid var(--doorstep-line);
      }
      /* what is on is a word of what awaits inside; the way in must be on the glass */
      .highlights strong {
        ${brief(2)}
        font-size: 1.15em;
      }
      .begin {
        position: static;
        padding: 1em 1.2em;
        border-radius: 1.2em;
        font-weight: 400;
      }
      .begin strong {
        display: block;
        font-size: 1.9em;
        line-height: 1.3;
      }
      .begin span {
        display: inline-block;
        margin: 0.2em 0.8em 0;
      }
      /* a transform would shrink what covers the glass to the button, and the tap would be lost */
      .begin:active:not(:disabled) {
        transform: none;
      }
      /* wherever the glass is touched */
      .begin::after {
        content: '';
        position: fixed;
        inset: 0;
      }
      @media (max-width: 599px) {
        main {
          padding-block: 1.2em;
          gap: 1em;
        }
        /* a phone shows the time itself */
        .time {
          display: none;
        }
      }
      @media (orientation: landscape) and (min-width: 1200px) {
        main {
          grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) minmax(0, 1fr);
          gap: 1.2em 3em;
        }
        header {
          grid-column: 1 / -1;
        }
        .clock {
          grid-row: 2 / span 2;
        }
        .highlights {
          align-self: center;
          grid-template-columns: 1fr;
        }
        .begin {
          grid-column: 2;
        }
      }
    `,
  ]

  #localise = new Localise(this, lobbyWords)

  @property({ attribute: false }) now: Moment | undefined = undefined

  override render(): TemplateResult | typeof nothing {
    const { now } = this
    if (!now) return nothing
    const { language } = this.#localise
    const opening = openingNow(now)
    const says = openingText(opening, now.at, this.#localise)
    return html`<main>
      <header><h1>${this.#localise.text(now.station.name)}</h1></header>
      <div class="clock">
        <p class="time">${formatTime(now.at)}</p>
        <p class="date soft">${formatDate(now.at.slice(0, 10), language)}</p>
        ${says === '' ? nothing : html`<p class="pill ${opening.is === 'closed' ? 'closed' : ''}">${says}</p>`}
      </div>
      ${this.renderHighlights(now)}
      <button type="button" class="begin primary" @click=${act(this, { type: 'begin' })}>
        <strong>${this.#localise.words.begin}</strong>
        ${now.station.languages.filter((other) => other !== language).map((other) => html`<span lang=${other}>${lobbyWords[other].begin}</span>`)}
      </button>
    </main>`
  }

  private renderHighlights(now: Moment): TemplateResult {
    const { words, language } = this.#localise
    const { activity, meal } = comingUp(now, this.#localise)
    return html`<ul class="highlights">
      ${
        activity
          ? html`<li>
              <span class="soft">${words.next(activity.day)}</span>
              <strong>${activity.what}</strong>
              <span class="soft">${activity.where}</span>
            </li>`
          : nothing
      }
      ${
        meal
          ? html`<li>
              <span class="soft">${meal.when}</span>
              <strong>${meal.dishes.slice(0, 3).join(nowWords[language].comma)}</strong>
            </li>`
          : nothing
      }
    </ul>`
  }
}
