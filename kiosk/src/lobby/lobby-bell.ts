// lobby-bell: asks a person to come; says that it rings, who comes, or that nobody can hear it and what can be done instead.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { bellOf, type BellNow, type QueueRefusal } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { ClockController, Localise, QueueController } from '@doorstep/elements'
import { act } from './actions.js'
import { icons } from './icons.js'
import { bellWords } from './lobby-bell.words.js'
import { lobbyStyles } from './lobby.styles.js'

/** The bell of this device, as long as there is something to say of it. */
export function bellHere({ view, situation, device }: QueueController): BellNow | undefined {
  return view && situation && device !== undefined ? bellOf(view.state, device, situation.now) : undefined
}

export class LobbyBell extends LitElement {
  static override readonly styles = [
    lobbyStyles,
    css`
      .ring {
        inline-size: 100%;
        min-block-size: max(var(--_target), 4.2em);
        display: flex;
        align-items: center;
        justify-content: center;
        flex-wrap: wrap;
        gap: 0.2em 0.9em;
        border-color: var(--doorstep-good);
        background: var(--doorstep-good);
        color: var(--lobby-on-good, #fff);
        text-align: center;
      }
      .ring strong {
        font-size: 1.45em;
        line-height: 1.25;
      }
      .ring .icon {
        inline-size: 2em;
        block-size: 2em;
      }
      .ring[aria-disabled='true'] {
        opacity: 0.7;
      }
      .says {
        display: grid;
        gap: 0.6em;
        padding: 1em 1.2em;
        border-width: 4px;
      }
      .says strong {
        font-size: 1.45em;
        line-height: 1.25;
      }
      .coming {
        border-color: var(--doorstep-good);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: max(var(--_gap), 0.5em);
      }
      .choices > button {
        flex: 1 1 12em;
        text-align: center;
      }
      .notice {
        margin-block-start: 0.6em;
      }
      .strip {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.4em 0.9em;
        padding: 0.5em var(--lobby-inset, 1.5em);
        background: var(--doorstep-good-wash);
        color: var(--doorstep-good-text);
        font-weight: 600;
      }
      .strip.unheard {
        background: var(--doorstep-note-wash);
        color: var(--doorstep-note-text);
      }
    `,
  ]

  #localise = new Localise(this, bellWords)
  #queue = new QueueController(this)

  @state() private busy = false
  @state() private trouble: QueueRefusal | 'failed' | undefined = undefined

  @property({ attribute: false }) station: Station | undefined = undefined
  /** This station takes needs: that is offered where nobody hears the bell. */
  @property({ type: Boolean }) needs = false
  /** One line, and only where there is something to say: for the screens that are about something else. */
  @property({ type: Boolean }) strip = false
  /** Nothing in it can be tapped. */
  @property({ type: Boolean }) still = false

  constructor() {
    super()
    new ClockController(this, 5)
  }

  private get desks(): number {
    return this.#queue.view?.state.desks.size ?? 0
  }

  private async ask(asked: { type: 'ring' } | { type: 'endBell'; bell: string }): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      // one bell a device: what was stored and not heard of is not rung again
      const outcome = await this.#queue.execute(asked)
      this.trouble = outcome.accepted ? undefined : outcome.refusal
    } catch (failure) {
      console.error(failure)
      this.trouble = 'failed'
    } finally {
      this.busy = false
    }
  }

  override render(): TemplateResult | typeof nothing {
    const bell = bellHere(this.#queue)
    if (this.strip) return bell ? this.renderStrip(bell) : nothing
    const { words } = this.#localise
    if (this.#queue.view?.ready !== true) return html`<p class="notice">${words.cannot}</p>`
    return html`<div role="status">${bell ? this.renderBell(bell) : this.desks === 0 ? this.renderNobody(words.nobody) : nothing}</div>
      ${bell || this.desks === 0 ? nothing : this.renderRing(words.ring, words.ringHint)} ${this.renderTrouble()}`
  }

  private headline(bell: BellNow): string {
    const { words } = this.#localise
    const { answered } = bell
    if (answered) {
      const name = this.#localise.text(this.station?.workers.find(({ id }) => id === answered.worker)?.name)
      return answered.answer === 'now' ? words.comes(name) : words.comesSoon(name)
    }
    if (bell.stage === 'unheard') return words.unheard
    return this.desks === 0 ? words.left : words.ringing
  }

  private renderStrip(bell: BellNow): TemplateResult {
    return html`<div class="strip ${bell.stage}">
      <p role="status">${this.headline(bell)}</p>
      ${
        this.still
          ? nothing
          : html`<button type="button" @click=${act(this, { type: 'go', route: { screen: 'human' } })}>
              ${this.#localise.words.look}
            </button>`
      }
    </div>`
  }

  private renderBell(bell: BellNow): TemplateResult {
    const { words } = this.#localise
    const { stage, minutes, answered } = bell
    const end = (label: string): TemplateResult =>
      html`<button type="button" @click=${() => void this.ask({ type: 'endBell', bell: bell.id })}>${label}</button>`
    const again = html`<button type="button" class="strong" @click=${() => void this.ask({ type: 'ring' })}>${words.again}</button>`
    if (stage !== 'coming' && this.desks === 0) return this.renderNobody(this.headline(bell), end(words.good))
    return html`<section class="says card ${stage}">
      <strong>${this.headline(bell)}</strong>
      ${stage === 'ringing' ? html`<p>${words.ringingFor(minutes)}</p>` : stage === 'coming' ? html`<p>${words.comesHint}</p>` : nothing}
      ${stage === 'unheard' ? this.renderInstead(again) : html`<div class="choices">${end(answered?.answer === 'now' ? words.good : words.stop)}</div>`}
    </section>`
  }

  private renderNobody(says: string, more: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<section class="says card">
      <strong>${says}</strong>
      ${this.renderInstead(more)}
    </section>`
  }

  private renderInstead(more: TemplateResult | typeof nothing): TemplateResult {
    const { words } = this.#localise
    const { station } = this
    // a telephone number is dialled as one: its space breaks no line
    const telephone = station?.telephone?.replaceAll(' ', '\u00a0')
    return html`<p>${(this.desks === 0 ? words.instead : words.unheardHint)(telephone)}</p>
      <div class="choices">
        ${more}
        ${
          this.needs
            ? html`<button type="button" @click=${act(this, { type: 'go', route: { screen: 'needs' } })}>${words.leaveNeed}</button>`
            : nothing
        }
      </div>`
  }

  private renderRing(label: string, hint: string): TemplateResult {
    return html`<button
      type="button"
      class="ring"
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${() => void this.ask({ type: 'ring' })}
    >
      ${icons.bell} <strong>${this.busy ? this.#localise.words.pressing : label}</strong> <span>${hint}</span>
    </button>`
  }

  private renderTrouble(): TemplateResult | typeof nothing {
    const { trouble } = this
    const { words } = this.#localise
    if (trouble === undefined) return nothing
    const says =
      trouble === 'failed'
        ? words.failed
        : trouble.code === 'too-soon'
          ? words.tooSoon(trouble.seconds)
          : trouble.code === 'nobody-at-desk'
            ? words.nobody
            : words.cannot
    return html`<p class="notice" role="alert">${says}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lobby-bell': LobbyBell
  }
}
