// The one loader of parts that come late: a part that does not come is asked for again, and its host can say so.
import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit'

/** The longest pause between two tries, in ms; the first is a second, and each twice the one before. */
const LONGEST_MS = 60_000

/**
 * Fetches a part until it is there: with growing pauses, at once when the network is back, and at once by the function that
 * `missed` is given at every failure. Never rejects. For what has no host that could say that it is missing; a component's
 * parts are `Late`.
 *
 * @example
 * const { openStorage } = await late(() => import('../storage.js'))
 */
export async function late<Part>(load: () => Promise<Part>, missed?: (retry: () => void) => void): Promise<Part> {
  for (let pause = 1000; ; pause = Math.min(pause * 2, LONGEST_MS)) {
    try {
      return await load()
    } catch (failure) {
      console.error(failure)
    }
    await new Promise<void>((resolve) => {
      const again = (): void => {
        // nothing is left behind of it afterwards
        clearTimeout(timer)
        removeEventListener('online', again)
        resolve()
      }
      const timer = setTimeout(again, pause)
      addEventListener('online', again)
      missed?.(again)
    })
  }
}

/** What a part brings for its host's shadow root, beside its own styles and those of other parts. */
export type LateStyles<Part> = (part: Part) => CSSResultOrNative | CSSResultOrNative[]

/** What of a component its late parts need: it is drawn anew, and knows which of them do not come. */
export interface LateHost extends Pick<LitElement, 'shadowRoot' | 'requestUpdate'> {
  readonly missing: Set<Pick<Late<unknown>, 'retry'>>
  /** Makes a late part of it; see `Late`. */
  late<Part>(load: () => Promise<Part>, styles?: LateStyles<Part>): Late<Part>
}

/**
 * A part of a component that is fetched when it is first wanted. It is on its way while there is neither `value` nor `retry`,
 * and its host is drawn anew when it comes and whenever it does not.
 *
 * @example
 * private later = this.late(() => import('./timetable.lazy.js'), ({ overviewStyles }) => overviewStyles)
 * updated() { if (this.shown.value) void this.later.fetch() }
 * render() { return html`${this.later.value?.renderMore()}` }
 */
export class Late<Part> {
  /** The part, once it is there. */
  value: Part | undefined
  /** Asks for it at once; there only while it does not come. */
  retry: (() => void) | undefined
  /** The part, fetched once however often it is asked for. Never rejects. */
  readonly fetch: () => Promise<Part>

  constructor(host: LateHost, load: () => Promise<Part>, styles?: LateStyles<Part>) {
    let coming: Promise<Part> | undefined
    const missed = (retry: () => void): void => {
      this.retry = retry
      host.missing.add(this)
      host.requestUpdate()
    }
    this.fetch = () =>
      (coming ??= late(load, missed).then((part) => {
        const { shadowRoot } = host
        // beside what is there: its host's, and those of another part
        if (styles && shadowRoot) adoptStyles(shadowRoot, (shadowRoot.adoptedStyleSheets as CSSResultOrNative[]).concat(styles(part)))
        host.missing.delete(this)
        this.retry = undefined
        host.requestUpdate()
        return (this.value = part)
      }))
  }
}
