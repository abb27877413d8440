// Walks through the screens of the built kiosk and takes every measure of each.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'esbuild'
import { LobbyPage, openContext, TEST_LANGUAGES, type TestLanguage } from '../e2e/lobby-page.js'
import type { Measured } from './measures/index.js'
import type { First } from './measures/first.js'
import { serveGuests } from './guest-screens.js'
import { WALKS } from './screens.js'
import { GLASSES, LOBBY_GLASSES, type Glass, type View, type Walk } from './steps.js'
import { serveFeed, type Feed } from './feeds.js'
import { limit } from '../pace.mjs'

/** The measures that count, as the last line names them. */
export const MEASURES = ['cut', 'overlapping', 'broken', 'empty'] as const

export interface Looked {
  readonly screen: string
  readonly glass: Glass
  readonly size: 'normal' | 'large'
  readonly language: TestLanguage
  readonly feed: Feed
  readonly measured: Measured
  /** Why nothing could be measured: what broke on the way to the screen. */
  readonly unreached?: string
}

/** Well within what the lobby waits for a person before it asks whether anybody is there, in ms. */
const PATIENCE = 20_000

/** Pixels of CSS a page has to hold its contents in without a drag to the side (WCAG 1.4.10). */
const NARROWEST = 320

const NOTHING: Measured = { cut: [], overlapping: [], broken: [], empty: [] }

export interface WalkOptions {
  readonly browser: Browser
  /** The address of the served kiosk. */
  readonly address: string
  /** The folder that is served, for the feeds that are altered. */
  readonly dist: string
  readonly feeds?: readonly Feed[]
  readonly walks?: readonly Walk[]
  /** Whether a view of a screen is looked at. */
  readonly chosen?: (looked: Omit<Looked, 'measured' | 'screen'>, screen: string) => boolean
  /** Where pictures go. */
  readonly pictures?: string | undefined
  /** Whether the pages are shown in the colours a person forces on them. */
  readonly forced?: boolean
  readonly looked?: (looked: Looked) => void
}

/** The measures as one script, for pages that allow none but the kiosk's own. */
export async function measuresScript(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/layout/measures/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'layoutMeasures',
    target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}

export async function measure(page: Page, script: string, first?: First): Promise<Measured> {
  return page.evaluate<Measured>(`${script}; layoutMeasures.measure(${JSON.stringify(first)})`)
}

interface Visit extends View {
  readonly language: TestLanguage
  readonly feed: Feed
}

/** Every screen on every glass, in each language and size; what is found is handed on as it is found, and a step that breaks is a finding. */
export async function walkAll({
  browser,
  address,
  dist,
  feeds = ['demo'],
  walks: all = WALKS,
  chosen = () => true,
  pictures,
  forced = false,
  looked,
}: WalkOptions): Promise<Looked[]> {
  const script = await measuresScript(fileURLToPath(new URL('../..', import.meta.url)))
  const visits = feeds.flatMap((feed) =>
    (Object.keys(GLASSES) as Glass[]).flatMap((glass) =>
      TEST_LANGUAGES.flatMap((language) => [false, true].map((large): Visit => ({ feed, glass, language, large }))),
    ),
  )
  if (pictures) await mkdir(pictures, { recursive: true })
  const seen: Looked[] = []
  const served = new Map<Feed, Awaited<ReturnType<typeof serveFeed>>>()
  for (const feed of feeds) if (feed !== 'demo') served.set(feed, await serveFeed(dist, feed))
  /** Whether the walk came to its end. */
  const take = async (walk: Walk, page: Page, visit: Visit): Promise<boolean> => {
    const { glass, language, large, feed } = visit
    const about = { glass, language, feed, size: large ? 'large' : 'normal' } as const
    const here = served.get(feed)?.url ?? address
    const lobby = new LobbyPage(page, here)
    const note = (one: Looked): void => {
      seen.push(one)
      looked?.(one)
    }
    const steps = walk.steps.filter(({ much }) => !(much && feed === 'sparse'))
    let at = 0
    try {
      await open(page, here, walk, visit)
      for (const [index, { name, reach, first }] of steps.entries()) {
        at = index
        await reach?.(lobby)
        await lobby.settled()
        if (!chosen(about, name)) continue
        const expected = first?.(visit)
        // a journal or a part on demand may come after the page has settled; what never comes is a finding
        if (expected)
          await page
            .locator(expected.items)
            .first()
            .waitFor({ state: 'attached', timeout: Math.min(limit(10_000), PATIENCE) })
            .catch(() => undefined)
        const measured = await measure(page, script, expected && (feed === 'sparse' ? { ...expected, few: true } : expected))
        if (pictures)
          await page.screenshot({
            path: join(pictures, `${name}.${glass}.${language}.${about.size}${feed === 'demo' ? '' : `.${feed}`}.png`),
          })
        note({ ...about, screen: name, measured })
      }
      return true
    } catch (failure) {
      const why = `${steps[at]?.name}: ${String(failure).replace(/\s+/g, ' ')}`
      // what stood there instead
      if (pictures)
        await page.screenshot({ path: join(pictures, `unreached.${steps[at]?.name}.${glass}.${language}.png`) }).catch(() => undefined)
      // those after it stand on it
      for (const { name } of steps.slice(at)) if (chosen(about, name)) note({ ...about, screen: name, measured: NOTHING, unreached: why })
      return false
    }
  }
  const next = async (): Promise<void> => {
    for (let visit = visits.shift(); visit; visit = visits.shift()) {
      const { glass, language, large, feed } = visit
      const about = { glass, language, feed, size: large ? 'large' : 'normal' } as const
      const walks = all.filter(
        ({ glasses = LOBBY_GLASSES, larger, steps }) =>
          glasses.includes(glass) &&
          !(large && (larger === 'never' || (larger === 'by-browser' && GLASSES[glass].width / 2 < NARROWEST))) &&
          steps.some(({ name }) => chosen(about, name)),
      )
      if (walks.length === 0) continue
      // a clock that jumps in one profile is a fault of the machine: a night is another context; so is what a test answers itself
      const contextOf = (walk: Walk): string => `${walk.at?.getTime()} ${walk.guest} ${walk.larger} ${walk.alone && all.indexOf(walk)}`
      for (const group of new Set(walks.map(contextOf))) {
        const together = walks.filter((walk) => contextOf(walk) === group)
        const [{ at, guest, larger } = {}] = together as readonly Partial<Walk>[]
        const context = await openContext(browser, at, {
          ...(large && larger === 'by-browser' ? doubled(GLASSES[glass]) : { viewport: GLASSES[glass] }),
          ...(forced ? { forcedColors: 'active' as const } : {}),
        })
        // a step that cannot be taken shall not hold up the rest
        context.setDefaultTimeout(Math.min(limit(30_000), 2 * PATIENCE))
        if (guest) await serveGuests(context)
        let page = await context.newPage()
        for (const walk of together) {
          if (await take(walk, page, visit)) continue
          await page.close()
          page = await context.newPage()
        }
        await context.close()
      }
    }
  }
  try {
    await Promise.all([next(), next()])
  } finally {
    for (const { close } of served.values()) await close()
  }
  return seen
}

/** A browser that shows everything at 200 %: half as many pixels of CSS, each two of the glass wide. */
const doubled = ({ width, height }: (typeof GLASSES)[Glass]) => ({
  viewport: { width: width / 2, height: height / 2 },
  deviceScaleFactor: 2,
})

async function open(page: Page, address: string, { path, ready, larger }: Walk, { language, large }: Visit): Promise<void> {
  const [where = '', hash] = path.split('#')
  // the first screen of the lobby is nobody's: it has the station's first language and no size
  const asked = path === '' ? [] : [`lang=${language}`, ...(large && !larger ? ['size=large'] : [])]
  const query = asked.length === 0 ? '' : `${where.includes('?') ? '&' : '?'}${asked.join('&')}`
  if (!ready) return new LobbyPage(page, address).show(where + query)
  await page.goto(`${address}${where}${query}${hash === undefined ? '' : `#${hash}`}`)
  await page.locator(ready).first().waitFor()
}
