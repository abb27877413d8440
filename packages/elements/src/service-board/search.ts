// What the board does while somebody searches: finds, shows the best answer large, and helps where nothing was found. Fetched then.
import type { ServiceItem, Services } from '@doorstep/model/services'
import type { SlipPrinter } from '@doorstep/printing'
import type { Found } from '@doorstep/model/find'
import { itemNow } from '@doorstep/model/now'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Late, LateHost } from '../base/late-part.js'
import { whole } from '../base/whole.js'
import { HelpRequestedEvent, NeedRequestedEvent, NothingFoundEvent, TicketRequestedEvent } from '../events.js'
import type { Localise } from '../i18n/localise.js'
import type { NowFollower } from '../now/now-follower.js'
import { Finding } from './finding.js'
import { searchWords } from './search.words.js'
import { givesTickets, printsLists, renderFacts, renderTicketButton, type TicketHost } from './service-facts.js'

/** What of the board is needed. */
export type SearchHost = ReactiveControllerHost &
  LateHost &
  TicketHost & {
    service: string | undefined
    typing: boolean
    readonly withKeyboard: boolean
    readonly withNeeds: boolean
    readonly printer: SlipPrinter | undefined
    readonly notesMissing: boolean
    find(words: string): void
  }

/** What was typed counts as said when no key followed for so long. */
const SETTLED_MS = 2000
const EXAMPLES = 6
/** Room for an answer between the field and the keyboard, in em. */
const ANSWER = 10

export class BoardSearch implements ReactiveController {
  #keyboard: Late<unknown>
  /** Whether the keyboard was open at the last drawing. */
  #open = false
  #finding: Finding
  #found: readonly Found[] = []
  #items: readonly ServiceItem[] = []
  #said = ''
  #missing = ''
  #noted = ''
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly host: SearchHost,
    private readonly reader: Pick<Localise<unknown>, 'language' | 'text'>,
  ) {
    this.#keyboard = host.late(() => import('../define/keyboard.js'))
    this.#finding = new Finding(host.late(() => import('@doorstep/exchange/characters')))
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#settling)
  }

  hostUpdated(): void {
    const open = this.host.typing && this.host.withKeyboard
    if (open && !this.#open) void this.#keyboard.fetch().then(() => this.#keepFree())
    this.#open = open
  }

  // The keyboard stands over the list's end: the field and the first answer are moved to where they are seen.
  async #keepFree(): Promise<void> {
    const { host } = this
    await host.updateComplete
    const field = host.shadowRoot?.querySelector('.search')
    const keyboard = host.shadowRoot?.querySelector('doorstep-keyboard')
    await keyboard?.updateComplete
    if (!field || !keyboard) return
    const { top, bottom } = field.getBoundingClientRect()
    const free = keyboard.getBoundingClientRect().top - bottom
    if (top < 0 || free < ANSWER * parseFloat(getComputedStyle(field).fontSize)) field.scrollIntoView({ block: 'start' })
  }

  /** Gets ready in idle moments for the first key. */
  prepare(services: Services): void {
    this.#finding.prepare(services)
  }

  /** The items that answer, best first; undefined while nothing is asked. */
  find(services: Services, words: string): readonly ServiceItem[] | undefined {
    this.#said = words
    if (words.trim() === '') return undefined
    const found = this.#finding.find(services, words)
    if (this.#found !== found) {
      this.#found = found
      this.#items = found.map(({ item }) => item)
    }
    this.#settle(found.length === 0 ? words.trim() : '')
    return this.#items
  }

  /** What was meant by these words, if that is sure: it is shown large. */
  best(words: string): ServiceItem | undefined {
    const [first] = this.#found
    return words.trim() !== '' && words === this.#said && first?.sure ? first.item : undefined
  }

  // Whoever has scrolled through the list sees again what they write, and the first answer below it.
  #typed(words: string): void {
    this.host.find(words)
    void this.#keepFree()
  }

  // Said once for each thing that was not found, when the person has done with typing it.
  #settle(missing: string): void {
    if (missing === this.#missing) return
    this.#missing = missing
    clearTimeout(this.#settling)
    if (missing === '') return
    this.#settling = setTimeout(() => {
      if (this.#noted === missing) return
      this.#noted = missing
      this.host.dispatchEvent(new NothingFoundEvent(missing))
      this.host.requestUpdate()
    }, SETTLED_MS)
  }

  get #words() {
    return searchWords[this.reader.language]
  }

  /** How many answer, and how sure that is. */
  foundWords(items: number): string {
    return items === 0 ? '' : this.#found[0]?.sure ? this.#words.found(items) : this.#words.maybe(items)
  }

  /** Above the list: what others say, as long as nothing is typed; then what was understood, and a person where no answer is sure. */
  renderAbove(services: Services, words: string): TemplateResult | typeof nothing {
    if (words.trim() === '') return this.host.typing ? this.renderExamples(services) : nothing
    const meant = this.#understood(this.#found[0])
    // the line is always there, so that what comes to stand in it is said
    return html`<div class="above">
      <p class="understood" role="status">${meant === undefined ? nothing : html`${words.trim()} = <strong>${meant}</strong>`}</p>
      ${this.#found.length === 0 || this.#found[0]?.sure ? nothing : this.#renderNeither()}
    </div>`
  }

  /** The words of the best answer where others were typed, as this reader writes them: the finder knows simplified characters alone. */
  #understood(best: Found | undefined): string | undefined {
    const { language } = this.reader
    if (best?.understood === undefined || language !== 'zh-Hant') return best?.understood
    const { understood: meant, item } = best
    for (const text of [item.name, ...item.keywords]) {
      if (typeof text === 'string') continue
      const { 'zh-Hans': simple = '', 'zh-Hant': own = '' } = text
      const at = simple.indexOf(meant)
      // character by character the same
      if (at >= 0 && own.length === simple.length) return own.slice(at, at + meant.length)
    }
    return meant
  }

  #renderNeither(): TemplateResult | typeof nothing {
    const { host } = this
    const button = (says: string, asked: () => Event): TemplateResult =>
      html`<button type="button" class="quiet neither" @click=${() => host.dispatchEvent(asked())}>${says}</button>`
    if (host.hasAttribute('with-help')) return button(this.#words.neitherHelp, () => new HelpRequestedEvent())
    if (givesTickets(host)) return button(this.#words.neitherTicket, () => new TicketRequestedEvent())
    return html`<p class="small soft">${this.#words.neither}</p>`
  }

  // What others say, for whoever would rather not type.
  private renderExamples({ items }: Services): TemplateResult | typeof nothing {
    const known = items.filter((item) => item.list === 'service' && item.status === 'active' && !item.elsewhere && item.keywords.length > 0)
    const step = Math.max(1, Math.floor(known.length / EXAMPLES))
    const said = known.filter((_, at) => at % step === 0).slice(0, EXAMPLES)
    if (said.length === 0) return nothing
    return html`<div class="examples">
      <p class="small soft">${this.#words.examples}</p>
      ${said.map(({ keywords }) => {
        const words = this.reader.text(keywords[0])
        return html`<button type="button" class="quiet" @click=${() => this.host.find(words)}>${words}</button>`
      })}
    </div>`
  }

  /** The best answer, with what most people want to know of it and the way to a ticket. */
  renderBest(item: ServiceItem, category: string, now: NowFollower): TemplateResult {
    const { language } = this.reader
    const can = now.can(item, language)
    const { elsewhere } = item
    const itsNow = now.moment && itemNow(now.moment, item)
    return html`<article class="card best ${elsewhere ? 'not-here' : ''}" part="best" data-service=${item.id}>
      <p class="tags">
        <span class="tag">${category}</span>
        <span class=${can?.now ? 'good' : 'soft'}>${can?.says}</span>
      </p>
      <h3>${whole(this.reader.text(item.name))}</h3>
      ${
        elsewhere
          ? html`<p class="where"><strong>${this.#words.notHere}</strong> ${whole(this.#words.goTo(this.reader.text(elsewhere.name)))}</p>`
          : html`<p class="soft">${whole(this.reader.text(item.summary ?? item.department))}</p>`
      }
      ${renderFacts(item, itsNow, this.reader)}
      <div class="ways">
        <button type="button" @click=${() => (this.host.service = item.id)}>
          ${printsLists(this.host) ? this.#words.details : this.#words.detailsOnly}
        </button>
        ${renderTicketButton(item, itsNow, this.host, language)}
      </div>
    </article>`
  }

  /** Nothing was found: a human, a need, and that the words were noted. */
  renderNone(words: string): TemplateResult | undefined {
    if (words.trim() === '') return undefined
    const { host } = this
    const says = this.#words
    return html`<div class="none card">
      <p><strong>${says.noneFor(words.trim())}</strong></p>
      <p>${says.ask}</p>
      ${host.notesMissing && this.#noted === words.trim() ? html`<p class="small soft" role="status">${says.noted}</p>` : nothing}
      <div class="ways">
        ${
          host.hasAttribute('with-help')
            ? html`<button type="button" @click=${() => host.dispatchEvent(new HelpRequestedEvent())}>${says.help}</button>`
            : nothing
        }
        ${
          host.withNeeds
            ? html`<button type="button" @click=${() => host.dispatchEvent(new NeedRequestedEvent())}>${says.need}</button>`
            : nothing
        }
        ${
          givesTickets(host)
            ? html`<button type="button" class="primary" @click=${() => host.dispatchEvent(new TicketRequestedEvent())}>
                ${says.take}
              </button>`
            : nothing
        }
      </div>
    </div>`
  }

  renderKeyboard(words: string): TemplateResult | typeof nothing {
    const { host } = this
    if (!host.typing || !host.withKeyboard) return nothing
    return html`<doorstep-keyboard
      class="keyboard"
      part="keyboard"
      .value=${words}
      @doorstep-typed=${({ value }: HTMLElementEventMap['doorstep-typed']) => this.#typed(value)}
      @doorstep-typing-done=${() => (host.typing = false)}
    ></doorstep-keyboard>`
  }
}
