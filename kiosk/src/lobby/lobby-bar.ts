// lobby-bar: back, home, a person, large type, voice, language; in the same place on every screen.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { Language } from '@doorstep/model/text'
import { Localise } from '@doorstep/elements'
import { act } from './actions.js'
import { icons } from './icons.js'
import { lobbyStyles } from './lobby.styles.js'
import { LANGUAGE_NAMES, lobbyWords } from './lobby.words.js'
import type { ScreenName } from './session.js'

export class LobbyBar extends LitElement {
  static override readonly styles = [
    lobbyStyles,
    css`
      :host {
        font-size: calc(var(--_text) * 0.875);
      }
      /* four characters of a language's name have a sixth of the glass */
      @media (min-width: 1000px) {
        :host {
          font-size: min(var(--_text) * 0.875, 3.5vw);
        }
      }
      nav {
        display: grid;
        grid-template-columns: repeat(6, minmax(0, 1fr));
        gap: 0 var(--_gap);
        border-block-start: 2px solid var(--doorstep-line);
        background: var(--doorstep-card);
        padding-block-end: env(safe-area-inset-bottom);
      }
      nav.five {
        grid-template-columns: repeat(5, minmax(0, 1fr));
      }
      button {
        position: relative;
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 0.25em;
        min-block-size: max(var(--_target), 4.6em);
        padding: 0.6em 0;
        border: 0;
        border-radius: 0;
        background: transparent;
        text-align: center;
        line-height: 1.15;
        overflow-wrap: normal;
      }
      button:disabled {
        color: var(--doorstep-soft);
        opacity: 0.55;
        cursor: default;
      }
      .human {
        background: var(--doorstep-good);
        color: var(--lobby-on-good, #fff);
      }
      [aria-pressed='true']::before {
        content: '';
        position: absolute;
        inset: 0.35em 0.3em;
        border: 3px solid var(--doorstep-ink);
        border-radius: 0.7em;
      }
      .on {
        position: absolute;
        inset-block-start: 0.5em;
        inset-inline-end: 0.55em;
      }
      .on .icon {
        inline-size: 1em;
        block-size: 1em;
        stroke-width: 3;
      }
      :focus-visible {
        outline-offset: -5px;
      }
      .human:focus-visible {
        outline-color: currentcolor;
      }
      @media (max-width: 599px) {
        button {
          font-size: 0.76em;
        }
        :host([large]) nav {
          grid-template-columns: repeat(3, minmax(0, 1fr));
          row-gap: var(--_gap);
        }
        :host([large]) button {
          flex-direction: row;
          gap: 0.4em;
          min-block-size: var(--_target);
        }
      }
      @media (orientation: landscape) and (min-width: 1200px) {
        button {
          flex-direction: row;
          gap: 0.5em;
          min-block-size: max(var(--_target), 3.6em);
        }
        [aria-pressed='true'] .on {
          inset-block-start: auto;
        }
      }
    `,
  ]

  #localise = new Localise(this, lobbyWords)

  @property() screen: ScreenName = 'home'
  @property({ type: Boolean, reflect: true }) large = false
  @property({ type: Boolean }) voice = false
  /** The language a tap changes to; its own name is the button's. Undefined where the station speaks one alone: there is no such button. */
  @property() next: Language | undefined = 'en'

  private toggle(name: 'large' | 'voice', pressed: boolean): TemplateResult {
    return html`<button type="button" aria-pressed=${pressed ? 'true' : 'false'} @click=${act(this, { type: name })}>
      ${icons[name]} <span>${this.#localise.words[name]}</span> ${pressed ? html`<span class="on">${icons.check}</span>` : nothing}
    </button>`
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    const { screen, next } = this
    return html`<nav class=${next === undefined ? 'five' : ''} aria-label=${words.bar}>
      <button type="button" ?disabled=${screen === 'home'} @click=${act(this, { type: 'back' })}>
        ${icons.back} <span>${words.back}</span>
      </button>
      <button type="button" aria-current=${screen === 'home' ? 'page' : nothing} @click=${act(this, { type: 'home' })}>
        ${icons.home} <span>${words.home}</span>
      </button>
      <button
        type="button"
        class="human"
        aria-current=${screen === 'human' ? 'page' : nothing}
        @click=${act(this, { type: 'go', route: { screen: 'human' } })}
      >
        ${icons.human} <span>${words.human}</span>
      </button>
      ${this.toggle('large', this.large)} ${this.toggle('voice', this.voice)}
      ${
        next === undefined
          ? nothing
          : html`<button type="button" @click=${act(this, { type: 'language' })}>
              ${icons.language} <span lang=${next}>${LANGUAGE_NAMES[next]}</span>
            </button>`
      }
    </nav>`
  }
}
