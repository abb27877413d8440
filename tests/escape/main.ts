// Tries every way out of every window that stands before residents, on the built kiosk with a feed full of links.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { serve } from '../../kiosk/serve.mjs'
import { launchBrowser } from '../browser.mjs'
import { withLinkedServices, withLinks } from './hostile.js'
import { Watch } from './watch.js'
import { keyWays, linkWays, pressWays, screenWays, type Way } from './ways.js'

export interface Tried {
  readonly tried: number
  /** A line for each way out that was found. */
  readonly out: readonly string[]
}

/** The windows by what is after the address, and what of them must be there before anything is tried. */
const WINDOWS = [
  ['?screen=services', '[data-service=door-0]'],
  ['', 'lobby-attract main'],
  ['?screen=home', 'lobby-home main'],
  ['?screen=ticket', '[part=take]'],
  ['?screen=timetable', 'doorstep-timetable'],
  ['?screen=meals', 'doorstep-meal-calendar'],
  ['?screen=needs', 'doorstep-needs'],
  ['?screen=human', 'lobby-human'],
  ['wall/', 'doorstep-service-wall'],
  ['display/', 'doorstep-call-display'],
  ['desk/second/', 'second-screen button'],
  ['desk/second/?desk=d1', 'second-screen'],
  ['ticket/', 'doorstep-ticket-status'],
] as const

export interface EscapeOptions {
  readonly browser: Browser
  /** The address of the served kiosk. */
  readonly address: string
  /** The folder that is served, for the feed that the links are put into. */
  readonly dist: string
  /** Less of everything, for every run of the tests. */
  readonly short?: boolean
  /** Another page in the place of the windows, to see the watch notice. */
  readonly windows?: readonly (readonly [string, string])[]
  /** Only the ways of these names. */
  readonly only?: RegExp
  readonly say?: (line: string) => void
}

/** Tries, and counts what was tried and what got out. */
export async function tryAll({
  browser,
  address,
  dist,
  short = false,
  windows,
  only = /./,
  say = () => undefined,
}: EscapeOptions): Promise<Tried> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, serviceWorkers: 'block' })
  // a Friday morning on which the station is open
  await context.clock.install({ time: new Date('2026-11-20T10:24:00+08:00') })
  const read = async (part: string): Promise<unknown> => JSON.parse(await readFile(join(dist, 'stations/wutongli', part), 'utf8'))
  const feeds: Record<string, unknown> = {
    services: withLinkedServices((await read('services.json')) as { items: Record<string, unknown>[] }),
    timetable: withLinks(await read('timetable.json')),
    menu: withLinks(await read('menu.json')),
    station: withLinks(await read('station.json')),
  }
  for (const [part, json] of Object.entries(feeds))
    await context.route(`**/stations/wutongli/${part}.json`, (route) => route.fulfill({ json }))
  const watch = await Watch.on(context)
  const out: string[] = []
  let tried = 0
  const attempt = async (where: string, ways: readonly Way[], again: () => Promise<void>): Promise<void> => {
    for (const way of ways.filter(({ name }) => only.test(name))) {
      await watch.begin()
      const said = await way.try(watch).catch((failure: unknown) => [`could not be tried: ${String(failure).slice(0, 200)}`])
      const seen = [...new Set([...(Array.isArray(said) ? said.map(String) : []), ...(await watch.ended())])]
      tried += 1
      if (seen.length === 0) continue
      out.push(`${where || 'lobby'}: ${way.name}: ${seen.join('; ')}`)
      say(`OUT ${out.at(-1) ?? ''}`)
      // what was left is opened anew for the next way
      await again()
    }
  }
  try {
    const all = windows ?? (short ? WINDOWS.filter(([query]) => /^(\?screen=services|wall\/|ticket\/)$/.test(query)) : WINDOWS)
    const [[first] = ['']] = all
    for (const [query, there] of all) {
      const open = async (): Promise<void> => {
        await watch.open(address + query)
        await watch.page.locator(there).first().waitFor({ state: 'attached' })
      }
      await open()
      say(query || 'lobby')
      await attempt(query, screenWays, open)
      await open()
      await attempt(query, short ? keyWays.filter((_, at) => at % 4 === 0) : keyWays, open)
      // every hand at every link once; in the other windows, which hold them in the same way, one hand each
      const links = linkWays(['tap', 'click', 'middle', 'control', 'shift', 'right', 'Enter', 'long'])
      await attempt(query, query === first && !short ? links : links.filter((_, at) => at % 9 === 0), open)
      await attempt(query, await pressWays(watch, short ? ['tap'] : ['tap', 'middle'], short ? 2 : 10, open), open)
      if (query === '?screen=services') await attempt(query, await details(watch, short ? 4 : 100, open), open)
    }
    return { tried, out }
  } finally {
    await context.close()
  }
}

/** Each of the services made of a link, opened: nothing in it leads out, and neither does a tap on any address in it. */
async function details(watch: Watch, most: number, open: () => Promise<void>): Promise<Way[]> {
  await open()
  const ids = await watch.page
    .locator('[data-service^=door-], [data-service^=call-]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['service'] ?? ''))
  const [standing] = screenWays
  return ids.slice(0, most).map((id): Way => ({
    name: `the service ${id} in full`,
    try: async () => {
      const item = watch.page.locator(`[data-service=${id}]`)
      await item.locator('summary').click()
      await item.locator('.codes, .rows').first().waitFor()
      const found = await standing?.try(watch)
      for (const place of await item.locator('dd strong, .codes figure').all())
        await place.tap({ force: true, timeout: 2000 }).catch(() => undefined)
      await item.locator('summary').click()
      return found
    },
  }))
}

/** `npm run check:escape`: 0 when nothing gets out; `-- --window desk/second` tries only the windows whose address begins so. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { window: { type: 'string' } } })
  const windows = WINDOWS.filter(([query]) => query.startsWith(values.window ?? ''))
  const dist = join(root, 'kiosk/dist')
  const { url, close } = await serve({ port: 0, folder: dist })
  const browser = await launchBrowser()
  try {
    const { tried, out } = await tryAll({ browser, address: url, dist, windows, say: (line) => console.log(line) })
    console.log(`${tried} ways tried, ${out.length} out`)
    return out.length > 0 ? 1 : 0
  } finally {
    await browser.close()
    await close()
  }
}
