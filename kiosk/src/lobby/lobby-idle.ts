// lobby-idle: the countdown before an abandoned screen is cleared, with as much time as it takes to say "I am here".
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { property, query } from 'lit/decorators.js'
import { Localise } from '@doorstep/elements'
import { act } from './actions.js'
import { lobbyStyles } from './lobby.styles.js'
import { lobbyWords } from './lobby.words.js'

export class LobbyIdle extends LitElement {
  static override readonly styles = [
    lobbyStyles,
    css`
      dialog {
        inline-size: min(100% - 2em, 30em);
        max-block-size: calc(100% - 2em);
        padding: 1.6em;
        border: 4px solid var(--doorstep-ink);
        border-radius: 1.4em;
        background: var(--doorstep-paper);
        color: inherit;
        text-align: center;
        overscroll-behavior: none;
      }
      dialog::backdrop {
        background: rgb(32 26 22 / 70%);
      }
      .left {
        margin-block: 0.1em;
        font-size: 5.5em;
        font-weight: 300;
        line-height: 1.1;
      }
      .answers {
        display: grid;
        grid-template-columns: 1fr 2fr;
        gap: var(--_gap);
        margin-block-start: 1.2em;
      }
      .primary {
        font-size: 1.5em;
      }
      @media (max-width: 599px) {
        .answers {
          grid-template-columns: 1fr;
        }
        dialog {
          padding: 1em;
        }
        .left {
          font-size: 4em;
        }
        .primary {
          order: -1;
          font-size: 1.2em;
        }
      }
    `,
  ]

  #localise = new Localise(this, lobbyWords)

  @query('dialog') private dialog!: HTMLDialogElement | null

  /** Seconds left. */
  @property({ type: Number }) left = 0

  override firstUpdated(_changed: PropertyValues<this>): void {
    // modal: what lies behind cannot be tapped by mistake, and the focus comes back by itself
    this.dialog?.showModal()
    this.renderRoot.querySelector<HTMLElement>('.primary')?.focus()
  }

  private cancelled(event: Event): void {
    // Escape says that somebody is here
    event.preventDefault()
    act(this, { type: 'stay' })()
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    return html`<dialog aria-labelledby="question" aria-describedby="explained" @cancel=${this.cancelled}>
      <h1 id="question">${words.stillHere}</h1>
      <p class="left" aria-hidden="true">${this.left}</p>
      <p id="explained">${words.endsIn(this.left)}</p>
      <div class="answers">
        <button type="button" class="strong" @click=${act(this, { type: 'end' })}>${words.end}</button>
        <button type="button" class="primary" @click=${act(this, { type: 'stay' })}>${words.stay}</button>
      </div>
    </dialog>`
  }
}
