// The wall board as tests see it: what stands on its pages, how they are turned, and feeds with as many items as a test wants.
import { html } from '@open-wc/testing'
import type { Services } from '@doorstep/model/services'
import '../../define/service-wall.js'
import { fresh, StillFeed } from '../../testing/feeds.js'
import { stationPage, textOf } from '../../testing/page.js'
import { FRIDAY_MORNING, services, smallFeed, station } from '../../testing/station.js'
import type { DoorstepServiceWall } from '../service-wall.js'
import { waitUntil } from '../../testing/wait.js'

type Item = Services['items'][number]

export const WIDE = 'inline-size: 1920px; block-size: 1080px'
export const TALL = 'inline-size: 1080px; block-size: 1920px'

interface Around {
  readonly feed?: StillFeed
  readonly lang?: string
  readonly size?: string
  readonly now?: () => number
  readonly set?: Partial<DoorstepServiceWall>
}

/** Many items of one kind, in the categories named, so many each. */
export function many(counts: Readonly<Record<string, number>>, change: (item: Item, at: number) => Partial<Item> = () => ({})): Services {
  const [booklet] = services.items
  if (!booklet) throw new Error('no item')
  const items = Object.entries(counts).flatMap(([category, count]) =>
    Array.from({ length: count }, (_, at) => {
      const item = { ...booklet, id: `${category}-${at}`, category, name: `第${at + 1}件事` }
      return { ...item, ...change(item, at) }
    }),
  )
  return { ...services, items }
}

export const feedOf = (value: Services): StillFeed => new StillFeed({ station: fresh(station), services: fresh(value) })

/** A text as it is seen, without the marks where its lines may end. */
const seen = (element: Element): string => textOf(element).replaceAll('\u200b', '')

/** The wall as people see it. */
export class WallObject {
  constructor(
    readonly element: DoorstepServiceWall,
    readonly feed: StillFeed,
  ) {}

  static async open({
    feed = smallFeed(),
    lang = 'zh-Hans',
    size = WIDE,
    now = () => FRIDAY_MORNING,
    set = {},
  }: Around = {}): Promise<WallObject> {
    const element = document.createElement('doorstep-service-wall')
    Object.assign(element, set)
    const page = await stationPage(html`${element}`, { feed, lang, now })
    page.style.cssText = `display: block; font-family: 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; ${size}`
    const wall = new WallObject(element, feed)
    wall.resized()
    if (feed.view.services.value?.items.some((item) => item.list === 'service')) await waitUntil(() => wall.names.length > 0, 'no page')
    return wall
  }

  part(selector: string): HTMLElement {
    const found = this.element.shadowRoot?.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found
  }
  has(selector: string): boolean {
    return Boolean(this.element.shadowRoot?.querySelector(selector))
  }
  get text(): string {
    return textOf(this.element)
  }
  get title(): string {
    return textOf(this.part('.title'))
  }
  /** The one note that is seen. */
  get note(): string {
    const notes = [...(this.element.shadowRoot?.querySelectorAll('.note') ?? [])]
    return notes
      .filter((note) => getComputedStyle(note).visibility === 'visible')
      .map(textOf)
      .join('|')
  }
  get names(): string[] {
    return [...(this.element.shadowRoot?.querySelectorAll('.page h3') ?? [])].map(seen)
  }
  get items(): string[] {
    return [...(this.element.shadowRoot?.querySelectorAll('.page li') ?? [])].map(seen)
  }
  /** The page shown and how many there are; a single page has no number. */
  get count(): [number, number] {
    if (!this.has('.whole')) return [1, 1]
    const [page, of] = textOf(this.part('.whole [aria-hidden]')).split(' / ').map(Number)
    return [page ?? NaN, of ?? NaN]
  }
  /** A tab in the background has no frames, and no observer is told of a new size: that is tested on the kiosk's page. */
  resized(): void {
    this.element.requestUpdate()
  }
  async settled(): Promise<void> {
    for (let i = 0; i < 5; i += 1) await this.element.updateComplete
  }
  async next(): Promise<void> {
    this.element.next()
    await this.settled()
  }
  async press(key: string, on: HTMLElement = this.part('.controls button')): Promise<KeyboardEvent> {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
    on.dispatchEvent(event)
    await this.settled()
    return event
  }
  /** Every page from the first to the last: its title and its names. */
  async all(): Promise<{ title: string; names: string[] }[]> {
    const pages = []
    for (let at = 0; at < this.count[1]; at += 1) {
      pages.push({ title: this.title, names: this.names })
      await this.next()
    }
    return pages
  }
  /** Ends what fades in, which a tab in the background does not. */
  still(): void {
    for (const animation of this.part('.page').getAnimations()) animation.finish()
  }
  /** What of the page is cut off or stands out of it. */
  cut(): string[] {
    this.still()
    const box = this.part('.box').getBoundingClientRect()
    const shown = this.part('.page')
    const out = [...shown.querySelectorAll('li, h3, p, .state')].filter((each) => {
      const { top, bottom, left, right, width } = each.getBoundingClientRect()
      return width > 0 && (top < box.top - 1 || bottom > box.bottom + 4 || left < box.left - 1 || right > box.right + 1)
    })
    return out.map((each) => `${each.localName}.${each.className}: ${textOf(each).slice(0, 30)}`)
  }
}
