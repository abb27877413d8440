// Printing by the browser itself (window.print), for printers with a driver: the fallback, which reports nothing.
import type { PrintOutcome, SlipPrinter } from '../printer/outcome.js'
import { messageOf } from '../printer/transport.js'
import type { Slip } from '../slip/slip.js'
import { fillPage, printableWidth, type PagePaper } from './page.js'

export interface PagePrinterOptions {
  readonly document: Document
  readonly paper: PagePaper
  /** Prints the window it is given; `window.print()` by default. In a kiosk Chromium runs with `--kiosk-printing`, which asks nobody. */
  readonly print?: (view: Window) => void
  /** How long the frame is kept for a browser that does not say when it has printed, in milliseconds (10,000). */
  readonly keepMs?: number
}

/**
 * Prints slips through a frame of their own, so that the page's styles and the slip's do not touch each other.
 *
 * The outcome is `unknown`: no browser tells whether paper came out. It is `failed` with `no-printer` where printing is not possible.
 *
 * @example
 * const outcome = await new PagePrinter({ document, paper: 80 }).print(slip)
 */
export class PagePrinter implements SlipPrinter {
  readonly #options: PagePrinterOptions
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: PagePrinterOptions) {
    this.#options = options
  }

  async print(slip: Slip): Promise<PrintOutcome> {
    const turn = this.#last.then(() => this.#print(slip))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #print(slip: Slip): Promise<PrintOutcome> {
    const { document, paper, print = (view: Window) => view.print(), keepMs = 10_000 } = this.#options
    const frame = document.createElement('iframe')
    frame.setAttribute('aria-hidden', 'true')
    frame.tabIndex = -1
    // not display: none, which some browsers print as an empty page
    Object.assign(frame.style, {
      position: 'fixed',
      left: '-10000px',
      top: '0',
      border: '0',
      height: '1px',
      width: `${printableWidth(paper)}px`,
    })
    document.body.append(frame)
    try {
      const view = frame.contentWindow as (Window & typeof globalThis) | null
      if (!view) throw new Error('The browser gives a frame no window')
      fillPage(view, slip, paper)
      await view.document.fonts.ready
      const over = printed(view, keepMs)
      try {
        print(view)
      } catch (cause) {
        return { outcome: 'failed', code: 'no-printer', started: false, detail: `The browser does not print: ${messageOf(cause)}` }
      }
      await over
      return { outcome: 'unknown', reason: 'no-report' }
    } finally {
      frame.remove()
    }
  }
}

/** Until the browser has taken the page, or `ms` at the latest. */
function printed(view: Window, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    view.addEventListener('afterprint', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
