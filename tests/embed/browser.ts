// The browser of the walk: Chromium or Firefox, by the one library that drives both, or WebKit by a part of its own.
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core'
import { browserArguments, ensureFirefox, ensureShell } from '../browser.mjs'
import { limit } from '../pace.mjs'
import type { Site } from './site.js'
import { launchWebKit } from './webkit.js'

const ENGINES = ['chromium', 'firefox', 'webkit'] as const
export type Engine = (typeof ENGINES)[number]
export const isEngine = (name: string): name is Engine => (ENGINES as readonly string[]).includes(name)

export function launch(engine: Engine, site: Site): Promise<Browser> {
  if (engine === 'webkit') return launchWebKit(site)
  const timeout = limit(60_000)
  return engine === 'firefox'
    ? puppeteer.launch({
        browser: 'firefox',
        executablePath: ensureFirefox(console.log),
        headless: true,
        timeout,
      })
    : puppeteer.launch({ executablePath: ensureShell(console.log), headless: 'shell', args: browserArguments, timeout })
}

/** A page that keeps what it complains of. */
export async function openPage(browser: Browser, address: string, { width = 1280, height = 900 } = {}): Promise<OpenPage> {
  const page = await blankPage(browser)
  await page.setViewport({ width, height })
  await page.goto(address)
  return page
}

/** The same before it has gone anywhere. */
export async function blankPage(browser: Pick<Browser, 'newPage'>): Promise<OpenPage> {
  const page = await browser.newPage()
  page.setDefaultTimeout(limit(20_000))
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return Object.assign(page, { complaints })
}

export type OpenPage = Page & { readonly complaints: readonly string[] }

interface Shows {
  readonly tag: string
  /** What its shadow root has then. */
  readonly shown: string
}

/** Which of these tags do not show what they are for, wherever they stand, and how large all of it is now. */
const state = (page: Page | Frame, widgets: readonly Shows[]): Promise<{ missing: string[]; now: string }> =>
  page.evaluate((all: readonly Shows[]) => {
    const found = (root: Document | ShadowRoot, tag: string): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        ...(each.localName === tag ? [each] : []),
        ...(each.shadowRoot ? found(each.shadowRoot, tag) : []),
      ])
    const of = all.map(({ tag, shown: selector }) => {
      const hosts = found(document, tag)
      return { tag, hosts, there: hosts.length > 0 && hosts.every(({ shadowRoot }) => shadowRoot?.querySelector(selector)) }
    })
    return {
      missing: of.filter(({ there }) => !there).map(({ tag }) => tag),
      now: of
        .flatMap(({ hosts }) => hosts.map((host) => `${host.getBoundingClientRect().height} ${host.shadowRoot?.innerHTML.length}`))
        .join(),
    }
  }, widgets)

/** Which of these tags do not show what they are for. */
export const missingOf = async (page: Page | Frame, widgets: readonly Shows[]): Promise<string[]> => (await state(page, widgets)).missing

/** Waits until every one of these tags shows what it is for, wherever it stands, and nothing grows any more. */
export async function shown(page: Page | Frame, widgets: readonly Shows[], timeout = limit(20_000)): Promise<void> {
  const end = performance.now() + timeout
  // asked from here, as a page may forbid what a script of the library would need in it
  for (let before = '', quiet = 0; quiet < 4;) {
    const { missing, now } = await state(page, widgets)
    quiet = missing.length === 0 && now === before ? quiet + 1 : 0
    before = now
    if (performance.now() > end) throw new Error(`not shown: ${missing.join() || 'it goes on changing'}`)
    await new Promise((done) => setTimeout(done, 80))
  }
}
