// What the layout check puts into the databases of a desk's page: a busy station, or records that a newer version wrote.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { BusyStation } from './busy.js'

export type Filling = Partial<Pick<BusyStation, 'pinHolders' | 'desk' | 'worker'>>

let script: Promise<string> | undefined
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('busy.ts', ROOT))],
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', conditions: ['doorstep-source'], logLevel: 'error' },
  })
  return outputFiles[0]?.text ?? ''
}
// the suite is bundled itself, two folders below the project's root
const ROOT = new URL('../../tests/layout/', import.meta.url)

/** The database of the station on a page that has opened it. */
const databaseOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    for (;;) {
      const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
      const found = names.find((name) => name.startsWith('doorstep:') && name.endsWith('station.json'))
      if (found !== undefined) return found
      await new Promise((later) => setTimeout(later, 50))
    }
  })

/** Fills the station's database by a page of its own; the page is left there. */
export async function fillStation(page: Page, filling: Filling): Promise<void> {
  const name = await databaseOf(page)
  const home = new URL('/', page.url()).href
  await page.route('**/fill.mjs', async (route) => route.fulfill({ contentType: 'text/javascript', body: await (script ??= bundled()) }))
  await page.goto(`${home}fill.mjs`)
  await page.evaluate(
    async ([from, given]) => {
      const { fillStation: fill } = (await import(from)) as typeof import('./busy.js')
      await fill(given)
    },
    ['/fill.mjs', { name, manifest: '/stations/wutongli/station.json', desk: 'd1', worker: 'w7', ...filling }] as const,
  )
}

/** The station's database as a version yet to come would leave it; the page does not have it open afterwards. */
export async function madeNewer(page: Page): Promise<void> {
  const name = await databaseOf(page)
  const here = page.url()
  await page.route('**/nothing.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(new URL('/nothing.html', here).href)
  await page.evaluate(
    (database) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open(database, 999)
        opening.onsuccess = () => {
          opening.result.close()
          done()
        }
        opening.onerror = () => failed(opening.error ?? new Error(database))
      }),
    name,
  )
  await page.goto(here)
}
