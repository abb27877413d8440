// doorstep-service-wall: everything the station does, on a screen nobody touches, page after page.
import type { PartState } from '@doorstep/model/feed'
import type { Services } from '@doorstep/model/services'
import { nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { FeedElement } from '../base/feed-element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { Localise } from '../i18n/localise.js'
import { categoryWords } from '../i18n/services.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import { Rotation } from './rotation.js'
import type { WallPage } from './ruler.js'
import { serviceWallStyles } from './service-wall.styles.js'
import { wallWords } from './service-wall.words.js'

/** How long the controls stay after the pointer rests, in ms. */
const REACH_MS = 4000

/**
 * @summary A screen on the wall that shows everything the station does, page after page: at which desk, who helps, whether it can be done now.
 * @slot - Content for pages without scripts; it stays until the list is there.
 * @csspart frame - Everything.
 * @csspart header - The station, the category, the clock, until when it is open.
 * @csspart page - The list of what is on this page.
 * @csspart item - One service.
 * @csspart controls - Stop, go on, back and forth: seen when the pointer moves or the keyboard is used.
 * @csspart footer - What holds for everything, and the telephone.
 * @cssproperty --doorstep-wall-text - Size of the smallest text; without it, 3.9 % of the shorter side of the box.
 * @cssproperty --doorstep-wall-cursor - The pointer while nobody moves it; `none` on a wall.
 * @example
 * <doorstep-service-wall src="station.json" seconds="20"></doorstep-service-wall>
 */
export class DoorstepServiceWall extends FeedElement {
  static override readonly styles = [baseStyles, serviceWallStyles]

  #localise = new Localise(this, wallWords)
  #categories = new Localise(this, categoryWords)
  protected override readonly feed = new FeedController(this, ['services'])
  #rotation = new Rotation(this, () => this.next())
  // in the next frame: what is drawn within the notice of a size would change sizes again, which browsers call an error
  #resizes = new ResizeObserver(() => requestAnimationFrame(() => this.requestUpdate()))
  #watched: Element | null = null
  #later = this.late(
    async () => {
      const { WallNow, WallPages, ...view } = await import('./service-wall.lazy.js')
      return { ...view, made: new WallPages(), now: new WallNow(this, this.feed) }
    },
    ({ wallViewStyles }) => wallViewStyles,
  )
  #reach: ReturnType<typeof setTimeout> | undefined
  #waiting = false
  #text = this.#localise.text.bind(this.#localise)

  @query('.box') private box!: HTMLElement | null
  @query('.measure') private measure!: HTMLElement | null

  @state() private pages: readonly WallPage[] = []
  @state() private at = 0
  /** Somebody is at the pointer. */
  @state() private reached = false

  /** Seconds a page stands at least; one with more to read stands longer. */
  @property({ type: Number }) seconds = 15
  /** Which lists are shown, in this order, parted by spaces: `service`, `resource`, `demand`, `assist`, `stamp`. */
  @property() lists = 'service'
  /** Names have a second line in English. */
  @property({ type: Boolean }) english = false
  /** The page that is shown stays. */
  @property({ type: Boolean, reflect: true }) paused = false

  constructor() {
    super()
    // what is measured can only be drawn in a second update, before the first is painted
    DoorstepServiceWall.disableWarning?.('change-in-update')
    new ClockController(this, 5)
    this.addEventListener('keydown', this.press)
    for (const type of ['pointermove', 'pointerdown']) this.addEventListener(type, () => this.#touched())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resizes.disconnect()
    this.#watched = null
    clearTimeout(this.#reach)
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const { services } = this.feed.view
    if (!services.value) return
    const { words, language } = this.#localise
    const { value: later } = this.#later
    later?.made.make({
      services: services.value,
      moment: later.now.steady,
      lists: this.lists,
      language,
      words,
      categories: this.#categories.words,
      text: this.#text,
      english: this.english,
    })
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // at the same time as the feed, before which there is nothing to show
    void this.#later.fetch()
    this.#watch()
    this.#deal()
    const page = this.pages[this.at]
    if (page) this.#rotation.show(page.id, this.#secondsFor(page), this.paused || this.pages.length < 2)
  }

  protected override get shown(): PartState<Services> {
    const { services } = this.feed.view
    return this.#later.value ? services : { ...services, value: undefined, loading: services.loading || services.value !== undefined }
  }

  // The box of the pages, and the list that measures, which is never lower than a letter, so that a new size of text is noticed too.
  #watch(): void {
    const { box, measure } = this
    if (box === this.#watched) return
    this.#resizes.disconnect()
    this.#watched = box
    if (box) this.#resizes.observe(box)
    if (measure) this.#resizes.observe(measure)
  }

  // What stands on the screen stays on it when the pages are others.
  #deal(): void {
    const { box, measure } = this
    const { value: later } = this.#later
    if (!later || !box || !measure || box.clientHeight === 0) return
    const pages = later.made.deal(box, measure)
    if (pages === 'draw') return this.requestUpdate()
    if (pages === 'wait') return this.#goOn()
    if (pages === this.pages) return
    const shown = this.pages[this.at]?.id
    const again = pages.findIndex(({ entries }) => entries.some(({ id }) => id === shown))
    this.at = again >= 0 ? again : Math.min(this.at, Math.max(0, pages.length - 1))
    this.pages = pages
  }

  // Others have a turn before the next step, which the update that asks for it takes.
  #goOn(): void {
    if (this.#waiting) return
    this.#waiting = true
    void this.#later.value?.turn().then(() => {
      this.#waiting = false
      this.requestUpdate()
    })
  }

  #secondsFor({ reading }: WallPage): number {
    return Math.max(this.seconds, reading)
  }

  #touched(): void {
    clearTimeout(this.#reach)
    this.reached = true
    this.#reach = setTimeout(() => (this.reached = false), REACH_MS)
  }

  readonly #turn = (by: number): void => {
    const { length } = this.pages
    if (length > 0) this.at = (this.at + by + length) % length
  }

  /** Shows the next page; after the last, the first. */
  next(): void {
    this.#turn(1)
  }

  /** Shows the page before. */
  previous(): void {
    this.#turn(-1)
  }

  /** Space stops and goes on, the arrows turn pages; for a page to pass on keys that were pressed on no element of it. */
  readonly press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    // a button has a meaning of its own for the space bar
    if (event.key === ' ' && event.composedPath()[0] instanceof HTMLButtonElement) return
    if (event.key === ' ') this.paused = !this.paused
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') this.next()
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') this.previous()
    else return
    event.preventDefault()
    this.#touched()
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { pages, at } = this
    const { value: later } = this.#later
    if (!later) return nothing
    const { made, now } = later
    const page = pages[at]
    return later.renderWall({
      station: this.feed.view.station.value,
      moment: now.moment,
      language: this.#localise.language,
      words: this.#localise.words,
      text: this.#text,
      lists: this.lists,
      pages,
      at,
      seconds: page ? this.#secondsFor(page) : 0,
      columns: made.columns,
      empty: made.empty,
      making: pages.length === 0 && !made.empty,
      unmeasured: made.unmeasured,
      paused: this.paused,
      reached: this.reached,
      turn: this.#turn,
      hold: (paused) => (this.paused = paused),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-service-wall': DoorstepServiceWall
  }
}
