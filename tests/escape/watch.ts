// Sees whether a window was left: any navigation, new window, dialog, print, download, file chooser, step in the history or zoom.
import type { BrowserContext, CDPSession, Page } from 'playwright-core'

declare global {
  interface Window {
    /** What the page's own probe saw, since it was last asked. */
    escapes?: string[]
  }
}

/** In the page: what reached the browser's own hands because nobody held it back, and what only a page can see. */
function probe(): void {
  const seen: string[] = (window.escapes = [])
  const left = (event: Event, what: string): void => {
    // the last to hear of it: whoever holds it back has done so by now
    if (!event.defaultPrevented) seen.push(what)
  }
  addEventListener('contextmenu', (event) => left(event, 'the menu of the browser'))
  addEventListener('dragstart', (event) => left(event, 'a drag'))
  addEventListener('dragover', (event) => left(event, 'a drag over the page'))
  addEventListener('drop', (event) => left(event, 'a drop'))
  addEventListener('submit', (event) => left(event, 'a form that is sent'))
  addEventListener('beforeprint', () => seen.push('a print'))
  addEventListener('wheel', (event) => event.ctrlKey && left(event, 'a zoom by the wheel'))
  addEventListener('beforeunload', () => seen.push('the page unloads'))
  addEventListener('selectionchange', () => {
    const chosen = String(getSelection())
    if (chosen.trim() !== '') seen.push(`marked text: ${chosen.slice(0, 20)}`)
  })
  visualViewport?.addEventListener('resize', () => (visualViewport?.scale ?? 1) > 1 && seen.push('a zoom by two fingers'))
  // a slip is printed from a frame of its own
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLIFrameElement) seen.push('a frame')
  }).observe(document, { childList: true, subtree: true })
}

/** Watches one page of a context. */
export class Watch {
  #seen: string[] = []
  #before = { url: '', steps: 0 }
  #paused = false

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    readonly session: CDPSession,
  ) {}

  static async on(context: BrowserContext): Promise<Watch> {
    await context.addInitScript(probe)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const watch = new Watch(context, page, session)
    const note = (what: string): void => {
      if (!watch.#paused) watch.#seen.push(what)
    }
    context.on('page', (opened) => {
      note(`a window: ${opened.url()}`)
      void opened.close()
    })
    page.on('dialog', (dialog) => {
      note(`a dialog: ${dialog.message()}`)
      void dialog.dismiss().catch(() => undefined)
    })
    page.on('download', (download) => note(`a download: ${download.url()}`))
    page.on('filechooser', () => note('a choice of files'))
    page.on('request', (request) => request.isNavigationRequest() && note(`a navigation: ${request.url()}`))
    await session.send('Page.enable')
    // also what leads to another program (tel:, mailto:), which asks no server
    session.on('Page.frameRequestedNavigation', ({ url, reason }) => note(`asks for ${url.slice(0, 60)} (${reason})`))
    return watch
  }

  /** Opens an address by hand, which is no way out. */
  async open(address: string): Promise<void> {
    this.#paused = true
    // a way that got out may still be on its way; 'commit', because the caller waits for what must be there
    await this.page.goto('about:blank', { waitUntil: 'commit', timeout: 5000 }).catch(() => undefined)
    await this.page.goto(address, { waitUntil: 'commit' })
    this.#paused = false
    await this.begin()
  }

  /** Remembers where the window stands. What comes late from the way before is not forgotten: it counts for the next. */
  async begin(): Promise<void> {
    this.#before = await this.page.evaluate(() => {
      if (window.escapes) window.escapes.length = 0
      return { url: location.pathname, steps: history.length }
    })
  }

  /** What was seen since the beginning; empty while the window was not left. */
  async ended(): Promise<readonly string[]> {
    const now = await this.page
      .evaluate(async () => {
        // whatever was set in motion has begun after two frames
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        return { url: location.pathname, steps: history.length, escapes: window.escapes ?? ['the probe is gone'] }
      })
      .catch((failure: unknown) => ({ ...this.#before, escapes: [`the page is gone: ${String(failure).slice(0, 80)}`] }))
    if (now.url !== this.#before.url) this.#seen.push(`stands at ${now.url}`)
    if (now.steps !== this.#before.steps) this.#seen.push(`a step in the history: ${this.#before.steps} to ${now.steps}`)
    if (this.context.pages().length !== 1) this.#seen.push(`${this.context.pages().length} windows`)
    const seen = [...new Set([...this.#seen, ...now.escapes])]
    this.#seen = []
    return seen
  }
}
