// lobby-scroll: a screen that may be longer than the glass; two buttons move it, because nobody should have to drag.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { Localise } from '@doorstep/elements'
import { icons } from './icons.js'
import { lobbyStyles } from './lobby.styles.js'
import { lobbyWords } from './lobby.words.js'

const STEP = 0.8

export class LobbyScroll extends LitElement {
  static override readonly styles = [
    lobbyStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .view {
        flex: 1;
        min-block-size: 0;
        overflow: hidden auto;
        overscroll-behavior: none;
        scrollbar-width: none;
        touch-action: pan-y;
      }
      .content {
        display: grid;
        min-block-size: 100%;
      }
      .moves {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--_gap);
        padding: var(--_gap) var(--lobby-inset, 1em);
        border-block-start: 2px solid var(--doorstep-line);
      }
      .moves button {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.5em;
        background: transparent;
      }
      .moves button:disabled {
        color: var(--doorstep-soft);
        opacity: 0.6;
        cursor: default;
      }
      .moves .icon {
        inline-size: 1em;
        block-size: 1em;
      }
      /* height is what a wide glass is short of: the buttons stand beside what they move, under the hand */
      @media (orientation: landscape) and (min-width: 1200px) {
        :host {
          flex-direction: row;
        }
        .moves {
          grid-template: 1fr 1fr / 1fr;
          inline-size: calc(max(var(--_target), 3.1em) + var(--_gap));
          padding: var(--_gap) var(--_gap) var(--_gap) 0;
          border: 0;
        }
        .moves button {
          flex-direction: column;
          padding-inline: 0;
          font-size: 0.875em;
          text-align: center;
        }
        .moves button:last-child {
          flex-direction: column-reverse;
        }
      }
      /* a phone is scrolled with the thumb that holds it, and has no room to spare */
      @media (max-width: 599px) {
        .moves {
          display: none;
        }
      }
    `,
  ]

  #localise = new Localise(this, lobbyWords)
  // not at once: the buttons change what is measured, and a browser gives up a size that changes while it tells of it
  #sizes = new ResizeObserver(() => requestAnimationFrame(() => this.measure()))

  @query('.view') private view!: HTMLElement | null
  @query('.content') private content!: HTMLElement | null

  /** Whether there is more above and below what is seen; undefined when everything is. */
  @state() private more: { readonly above: boolean; readonly below: boolean } | undefined

  /** Keeps the two buttons also while everything is seen, so that what stands above them never moves. */
  @property({ type: Boolean }) steady = false

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sizes.disconnect()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.observe()
  }

  override firstUpdated(): void {
    this.observe()
  }

  private observe(): void {
    if (this.view) this.#sizes.observe(this.view)
    if (this.content) this.#sizes.observe(this.content)
  }

  private measure(): void {
    const { view } = this
    if (!view) return
    // a pixel of rounding is nothing to scroll
    const hidden = view.scrollHeight - view.clientHeight
    const next = hidden <= 1 ? undefined : { above: view.scrollTop > 1, below: view.scrollTop < hidden - 1 }
    if (next?.above !== this.more?.above || next?.below !== this.more?.below) this.more = next
  }

  private move(screens: number): void {
    this.view?.scrollBy({ top: screens * STEP * this.view.clientHeight })
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    const more = this.more ?? (this.steady ? { above: false, below: false } : undefined)
    return html`
      <div class="view" tabindex=${this.more ? '0' : nothing} @scroll=${this.measure}>
        <div class="content"><slot></slot></div>
      </div>
      ${
        more
          ? html`<div class="moves">
              <button type="button" ?disabled=${!more.above} @click=${() => this.move(-1)}>${icons.up} ${words.up}</button>
              <button type="button" ?disabled=${!more.below} @click=${() => this.move(1)}>${icons.down} ${words.down}</button>
            </div>`
          : nothing
      }
    `
  }
}
