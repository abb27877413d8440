// A part of a component that comes late: what does not come is asked for again, and its host can say so.
import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit'
import { late } from './late.js'

/** What a part brings for its host's shadow root, beside its own styles and those of other parts. */
export type LateStyles<Part> = (part: Part) => CSSResultOrNative | CSSResultOrNative[]

/** What of a component its late parts need: it is drawn anew, and knows which of them do not come. */
export interface LateHost extends Pick<LitElement, 'shadowRoot' | 'requestUpdate' | 'isConnected'> {
  readonly missing: Set<Pick<Late<unknown>, 'retry' | 'rest'>>
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
  /** Asks for it no longer by itself, while its host is gone; only then nothing holds the host. */
  rest: (() => void) | undefined
  /** The part, fetched once however often it is asked for. Never rejects. */
  readonly fetch: () => Promise<Part>

  constructor(host: Partial<LateHost> & Pick<LateHost, 'requestUpdate'>, load: () => Promise<Part>, styles?: LateStyles<Part>) {
    let coming: Promise<Part> | undefined
    const missed = (retry: () => void, rest: () => void): void => {
      this.retry = retry
      this.rest = rest
      host.missing?.add(this)
      if (host.missing && !host.isConnected) rest()
      host.requestUpdate()
    }
    this.fetch = () =>
      (coming ??= late(load, missed).then((part) => {
        const { shadowRoot } = host
        // beside what is there: its host's, and those of another part
        if (styles && shadowRoot) adoptStyles(shadowRoot, (shadowRoot.adoptedStyleSheets as CSSResultOrNative[]).concat(styles(part)))
        host.missing?.delete(this)
        this.retry = this.rest = undefined
        host.requestUpdate()
        return (this.value = part)
      }))
  }
}
