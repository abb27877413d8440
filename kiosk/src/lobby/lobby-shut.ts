// lobby-shut: no number can be had now: when again, and what can be had instead. It stands where the ticket would.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { Station } from '@doorstep/model/station'
import { Localise } from '@doorstep/elements'
import { act } from './actions.js'
import { lobbyStyles } from './lobby.styles.js'
import { lobbyWords } from './lobby.words.js'
import type { Offers } from './offers.js'

export class LobbyShut extends LitElement {
  static override readonly styles = [
    lobbyStyles,
    css`
      :host {
        display: grid;
      }
      section {
        display: grid;
        align-content: center;
        gap: 0.6em;
        padding: 1em 1.4em;
      }
      .why {
        font-size: 1.35em;
        font-weight: 700;
        line-height: 1.3;
        text-wrap: balance;
        /* a line ends after a comma or a word, not within a day's name */
        word-break: keep-all;
      }
      @media (max-width: 599px) {
        section {
          padding: 0.7em 1em;
        }
        .why {
          font-size: 1.15em;
        }
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: max(var(--_gap), 0.5em);
      }
      .ways button {
        flex: 1 1 9em;
        text-align: center;
      }
    `,
  ]

  #localise = new Localise(this, lobbyWords)

  @property({ attribute: false }) station: Station | undefined = undefined
  @property({ attribute: false }) offers: Offers | undefined = undefined

  override render(): TemplateResult | typeof nothing {
    const { station, offers } = this
    if (!station || !offers?.noNumber) return nothing
    const { words } = this.#localise
    const way = (label: string, screen: 'services' | 'needs'): TemplateResult =>
      html`<button type="button" @click=${act(this, { type: 'go', route: { screen } })}>${label}</button>`
    return html`<section class="card">
      <p class="why">${offers.noNumber}</p>
      ${station.telephone ? html`<p>${words.telephone} <strong>${station.telephone}</strong></p>` : nothing}
      <div class="ways">
        ${station.parts.services ? way(words.prepare, 'services') : nothing} ${offers.needs ? way(words.leaveNeed, 'needs') : nothing}
      </div>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lobby-shut': LobbyShut
  }
}
