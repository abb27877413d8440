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
  const page = await browser.newPage()
  page.setDefaultTimeout(limit(20_000))
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.setViewport({ width, height })
  await page.goto(address)
  return Object.assign(page, { complaints })
}

export type OpenPage = Page & { readonly complaints: readonly string[] }

/** Waits until every one of these tags shows what it is for, wherever it stands, and nothing grows any more. */
export async function shown(page: Page | Frame, widgets: readonly { tag: string; shown: string }[]): Promise<void> {
  await page.waitForFunction(
    (all: readonly { tag: string; shown: string }[]) => {
      const found = (root: Document | ShadowRoot, tag: string): Element[] => [
        ...root.querySelectorAll(tag),
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? found(shadowRoot, tag) : [])),
      ]
      const hosts = all.flatMap(({ tag, shown: selector }) => found(document, tag).map((host) => ({ host, selector })))
      const there = hosts.length > 0 && hosts.every(({ host, selector }) => host.shadowRoot?.querySelector(selector))
      const now = hosts.map(({ host }) => `${host.getBoundingClientRect().height} ${host.shadowRoot?.innerHTML.length}`).join()
      const kept = globalThis as { __quiet?: { now: string; times: number } }
      const times = there && kept.__quiet?.now === now ? kept.__quiet.times + 1 : 0
      kept.__quiet = { now, times }
      return times > 4
    },
    { polling: 80 },
    widgets,
  )
}
