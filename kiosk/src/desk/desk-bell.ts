// desk-bell: the lobby's bell above whatever room is open, with what a worker can say to it, and its sound.
import {
  BellSound,
  ClockController,
  FeedController,
  formatTime,
  isRinging,
  Localise,
  QueueController,
  renderBells,
  type BellScene,
} from '@doorstep/elements'
import { localDateTime } from '@doorstep/model/time'
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { deskAppWords } from './desk-app.words.js'

export class DeskBell extends LitElement {
  static override readonly styles = css`
    .alarm {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1.25rem;
      margin-block-end: 0.75rem;
      padding: 0.6rem 1rem;
      border: 2px solid var(--doorstep-note-line);
      border-radius: 0.75rem;
      background: var(--doorstep-note-wash);
      color: var(--doorstep-note-text);
      font-weight: 600;
    }
    p {
      flex: 1 1 20em;
      margin: 0;
    }
    .small {
      display: block;
      font-size: 0.875em;
      font-weight: 400;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    button {
      min-block-size: var(--doorstep-target);
      padding: 0.4em 1em;
      border: 2px solid var(--doorstep-good);
      border-radius: 0.75rem;
      background: var(--doorstep-good);
      color: #fff;
      font: inherit;
      cursor: pointer;
    }
    button.quiet {
      border-color: var(--doorstep-line);
      background: var(--doorstep-card);
      color: var(--doorstep-ink);
    }
    button:focus-visible {
      outline: 3px solid var(--doorstep-ink);
      outline-offset: 2px;
    }
  `

  #feed = new FeedController(this, [])
  #queue = new QueueController(this)
  #localise = new Localise(this, deskAppWords)
  #sound = new BellSound(this, () => this.seated !== undefined && isRinging(this.#queue), { volume: () => this.volume })

  @state() private failed = false

  /** Who is here, by id. The bell is heard where they sit at a desk, and only they can answer it. */
  @property({ attribute: false }) worker: string | undefined = undefined
  /** How loud it rings, from 0 to 1. */
  @property({ attribute: false }) volume = 1
  /** The feed comes from the station around it. */
  readonly src = undefined

  constructor() {
    super()
    new ClockController(this, 5)
  }

  private get seated(): string | undefined {
    const { worker } = this
    return [...(this.#queue.view?.state.desks.values() ?? [])].some((desk) => desk.worker === worker) ? worker : undefined
  }

  private async ask(asked: Parameters<BellScene['ask']>[0]): Promise<void> {
    try {
      await this.#queue.execute(asked, { worker: this.worker })
      this.failed = false
    } catch (failure) {
      console.error(failure)
      this.failed = true
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { view, situation } = this.#queue
    const station = this.#feed.view.station.value
    if (view?.ready !== true || !situation || !station) return nothing
    const { language, words } = this.#localise
    const bells = renderBells({
      ...{ state: view.state, now: situation.now, language, worker: this.seated },
      names: {
        at: (instant) => formatTime(localDateTime(instant, station.timeZone)),
        worker: (id) => this.#localise.text(station.workers.find((each) => each.id === id)?.name) || id,
      },
      silent: this.#sound.silent,
      ask: (asked) => void this.ask(asked),
    })
    if (bells.length === 0) return nothing
    return html`${bells} ${this.failed ? html`<p role="alert">${words.failed}</p>` : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-bell': DeskBell
  }
}
