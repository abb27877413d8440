// What others have asked for, as staff have put it, and "me too" (我也要) by one tap.
import { publishedNeeds, stageOf, wantedBy, type Need, type NeedsState } from '@doorstep/model/needs'
import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import type { NeedsController } from '../controllers/needs-controller.js'
import type { Localise } from '../i18n/localise.js'
import { dots } from '../base/dots.js'
import { ageOf, type Today } from './age.js'
import { flowWords } from './flow.words.js'
import type { NeedsWords } from './needs.words.shape.js'

/** How many are shown before somebody asks for all. */
const FIRST_WISHES = 6

export interface WishesScene extends Today {
  readonly now: NeedsState
  readonly reader: Localise<NeedsWords>
}

export class Wishes {
  /** Those somebody at this screen has said "me too" to. */
  #wanted: ReadonlySet<string> = new Set()
  #all = false
  #says = ''

  constructor(
    private readonly host: LitElement,
    private readonly needs: NeedsController,
  ) {}

  /** All of them, the most wanted first; an invitation where there are none. */
  render(scene: WishesScene): TemplateResult {
    const words = flowWords[scene.language]
    const published = publishedNeeds(scene.now)
    if (published.length === 0) return html`<p class="card invite">${words.none}</p>`
    const shown = this.#all ? published : published.slice(0, FIRST_WISHES)
    return html`${this.#renderList(shown, scene)}
    ${
      shown.length < published.length
        ? html`<button type="button" class="quiet" @click=${() => this.#show(() => (this.#all = true))}>
            ${words.more(published.length)}
          </button>`
        : nothing
    }`
  }

  /** The open ones of one category; nothing where there are none. */
  renderOf(category: string, scene: WishesScene): TemplateResult | typeof nothing {
    const published = publishedNeeds(scene.now).filter((need) => need.category === category && need.outcome === undefined)
    if (published.length === 0) return nothing
    return html`<p class="soft">${flowWords[scene.language].same}</p>
      ${this.#renderList(published, scene)}`
  }

  #show(change: () => void): void {
    change()
    this.host.requestUpdate()
  }

  #mark(id: string, isWanted: boolean, says: string): void {
    this.#show(() => {
      this.#wanted = new Set([...this.#wanted, id].filter((each) => isWanted || each !== id))
      this.#says = says
    })
  }

  async #second(id: string, { language }: WishesScene): Promise<void> {
    const words = flowWords[language]
    // marked at once, so that a second tap finds nothing to press
    this.#mark(id, true, '')
    try {
      const done = await this.needs.execute({ type: 'second', need: id })
      this.#mark(id, done.accepted, done.accepted ? words.counted : (words.refusals[done.refusal.code] ?? words.refused))
    } catch (failure) {
      console.error(failure)
      this.#mark(id, false, words.failed)
    }
  }

  #renderList(needs: readonly Need[], scene: WishesScene): TemplateResult {
    return html`<ul class="wishes" part="wishes">
        ${needs.map((need) => this.#renderWish(need, scene))}
      </ul>
      <p class="says" role="status">${this.#says}</p>`
  }

  #renderWish(need: Need, scene: WishesScene): TemplateResult {
    const { now, reader, language } = scene
    const words = flowWords[language]
    const { id, number, title, leftAt, answer, outcome } = need
    const facts = [reader.words.wanted(wantedBy(need, now)), words.stages[stageOf(need, now)], words.leftAgo(ageOf(leftAt, scene))]
    return html`<li class="wish card" data-need=${number}>
      <div>
        <strong>${title}</strong>
        <p class="soft small">${dots(facts)}</p>
      </div>
      ${
        this.#wanted.has(id)
          ? html`<span class="good">✓ ${words.countedIn}</span>`
          : outcome === undefined
            ? html`<button type="button" @click=${() => this.#second(id, scene)}>${words.metoo}</button>`
            : nothing
      }
      ${answer ? html`<p class="answer">${words.answered}${answer.text}</p>` : nothing}
    </li>`
  }
}
