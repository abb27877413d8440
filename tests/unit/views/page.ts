// Components on a page without a browser: they live as on a page, and what they draw is kept to be read.
import type { Feed } from '@doorstep/model/feed'
import type { Journal, PrivateStore } from '@doorstep/model/journal'
import { streamNamed } from '@doorstep/model/streams'
import type { Instant, StationTime } from '@doorstep/model/time'
import { ReactiveElement, type LitElement } from 'lit'
// a late part of almost every widget: a file that ends while it comes would leave it failed for all files after it
import '../../../packages/elements/src/base/feed-notice.js'
import { staffContext, type StaffContext } from '../../../packages/elements/src/contexts/staff-context.js'
import { stationContext, streamOf, type StationContext } from '../../../packages/elements/src/contexts/station.js'
import { openLedger } from '../../../packages/elements/src/station/open-ledger.js'
import { FRIDAY_MORNING, smallFeed } from '../../../packages/elements/src/testing/station.js'
import { does, partIn, seen, submits } from './seen.js'

class Observer {
  observe(): void {}
  disconnect(): void {}
}
const styles = (): object => ({ setAttribute: () => undefined })

/** What stands on a page, until it is closed. */
const living = new Set<{ close(): void }>()

/** What components ask of a browser while they live, for the tests of a file. What is measured or has the focus is for the component tests. */
export function withoutBrowser(): void {
  beforeAll(() => {
    const heard = new EventTarget()
    const globals = {
      MutationObserver: Observer,
      ResizeObserver: Observer,
      IntersectionObserver: Observer,
      CSS: { escape: (text: string) => text },
      ShadowRoot: EventTarget,
      navigator: {},
      matchMedia: () => new EventTarget(),
      document: Object.assign(new EventTarget(), {
        baseURI: 'https://station.example/',
        hidden: false,
        createElement: styles,
        querySelector: () => null,
      }),
      addEventListener: heard.addEventListener.bind(heard),
      removeEventListener: heard.removeEventListener.bind(heard),
      dispatchEvent: heard.dispatchEvent.bind(heard),
    }
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  })
  afterAll(() => {
    // whoever still lives would ask for them later
    for (const placed of living) placed.close()
    vi.unstubAllGlobals()
  })
}

/** What else ends with the page. */
export const withPage = (close: () => void): void => void living.add({ close })

/** Resolves when a check holds; patient, because the machine may be busy. */
export const eventually = <Result>(check: () => Result | Promise<Result>, patience = {}): Promise<Result> =>
  vi.waitFor(check, { interval: 5, timeout: 20_000, ...patience })

interface PageOptions {
  readonly feed?: Feed
  /** By stream. */
  readonly journals?: Readonly<Record<string, Journal<never> | undefined>>
  readonly personal?: PrivateStore
  readonly lang?: string
  /** Nobody is let out of the station around it. */
  readonly enclosed?: boolean
  readonly now?: () => Instant
  readonly time?: () => StationTime | undefined
  /** Who of the staff is here, as a doorstep-door around it would say. */
  readonly staff?: StaffContext
}

/** What of Lit's own life a component has here. */
interface Life {
  render(): unknown
  update(changed: Map<string, unknown>): void
}

/** One component inside a station: what it draws, and what its buttons do. */
export class Placed<Component extends LitElement> {
  /** What it drew last, and how often it drew. */
  view: unknown
  draws = 0
  /** The events it sent. */
  readonly sent: Event[] = []
  #closing = new AbortController()

  constructor(
    readonly element: Component,
    options: PageOptions = {},
  ) {
    const {
      feed = smallFeed(),
      journals = {},
      personal,
      lang = 'zh-Hans',
      enclosed = false,
      now = () => FRIDAY_MORNING,
      time,
      staff,
    } = options
    const { signal } = this.#closing
    const station: StationContext = { feed, now, ...(time ? { time } : {}) }
    const ledgers = new Map(
      Object.entries(journals).flatMap(([name, journal]) => {
        const stream = streamNamed(name)
        const others = { snapshots: undefined, personal, device: 'window', signal, now, view: () => feed.view }
        return stream && journal ? [[name, openLedger(stream, { journal, ...others })] as const] : []
      }),
    )
    const { dispatchEvent } = element
    const life = element as unknown as Life
    Object.assign(element, {
      closest: (selector: string) => (selector === '[lang]' ? { getAttribute: () => lang } : enclosed ? {} : null),
      getRootNode: () => element,
      createRenderRoot: () => ({ querySelector: () => null, querySelectorAll: () => [], host: element }),
      dispatchEvent: (event: Event) => {
        if (event.type !== 'context-request') {
          this.sent.push(event)
          return dispatchEvent.call(element, event)
        }
        const { context, callback } = event as unknown as { context: unknown; callback: (value: unknown) => void }
        const stream = streamOf(context)
        if (context === stationContext) callback(station)
        else if (context === staffContext && staff) callback(staff)
        else if (stream !== undefined && ledgers.has(stream)) callback(ledgers.get(stream))
        return true
      },
      update: (changed: Map<string, unknown>) => {
        this.draws += 1
        this.view = life.render()
        ;(ReactiveElement.prototype as unknown as Life).update.call(element, changed)
      },
    })
    this.connect()
  }

  connect(): void {
    living.add(this)
    Object.assign(this.element, { isConnected: true })
    this.element.connectedCallback()
  }

  /** Takes it off the page. */
  remove(): void {
    Object.assign(this.element, { isConnected: false })
    this.element.disconnectedCallback()
  }

  /** What it says now, a line for each tag that means something. */
  get lines(): string[] {
    return seen(this.view)
  }

  get text(): string {
    return this.lines.join('\n')
  }

  does(words: string, name?: string, event?: unknown): void {
    does(this.view, words, name, event)
  }

  /** Lets the first part of a tag whose attributes are these hear an event. */
  tells(tag: string, attributes: Readonly<Record<string, unknown>>, name: string, event: unknown = {}): void {
    const heard = partIn(this.view, tag, attributes).attributes[name] as (event: unknown) => void
    heard(event)
  }

  submits(given: Readonly<Record<string, string>> = {}): void {
    submits(this.view, given)
  }

  /** Resolves when what it draws contains the words. */
  async reads(words: string | RegExp): Promise<void> {
    await eventually(() => (typeof words === 'string' ? expect(this.text).toContain(words) : expect(this.text).toMatch(words)))
  }

  close(): void {
    living.delete(this)
    this.remove()
    this.#closing.abort()
    // what comes late for it draws nothing any more
    Object.assign(this.element, { requestUpdate: () => undefined, update: () => undefined })
  }
}
