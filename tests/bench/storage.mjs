// `npm run bench:storage`: how long a year of 75,000 tickets takes to restore and to open, in Chromium; ends with 1 when it is too long.
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { launchBrowser } from '../browser.mjs'

const YEAR = { days: 250, ticketsPerDay: 300 }
const MOST = { opening: 10_000, restoring: 30_000 }

const root = fileURLToPath(new URL('../..', import.meta.url))
mkdirSync(join(root, '.cache/bench'), { recursive: true })
const outfile = join(root, '.cache/bench/storage.mjs')
const entryPoints = [join(root, 'tests/bench/storage/measure.ts')]
await build({ entryPoints, outfile, bundle: true, format: 'esm', target: 'es2022', conditions: ['doorstep-source'], logLevel: 'warning' })

const server = createServer((request, response) => {
  if (request.url === '/measure.mjs') {
    response.setHeader('content-type', 'text/javascript')
    void readFile(outfile).then((content) => response.end(content))
  } else response.setHeader('content-type', 'text/html').end('<!doctype html><title>storage</title>')
})
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('the server has no port')
const browser = await launchBrowser()
try {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${address.port}/`)
  /** @type {Awaited<ReturnType<typeof import('./storage/measure.js').restoring>>} */
  const restored = await page.evaluate(
    async ([from, year]) => (await import(from)).restoring(year),
    /** @type {const} */ (['/measure.mjs', YEAR]),
  )
  // a page of its own: nothing is left in memory of what was written
  await page.reload()
  /** @type {import('./storage/measure.js').Steps} */
  const opened = await page.evaluate(async (from) => (await import(from)).opening(), '/measure.mjs')
  console.log(`${YEAR.days * YEAR.ticketsPerDay} tickets, ${restored.records} records.`)
  for (const [step, ms] of Object.entries({ ...restored.steps, ...opened })) console.log(`${step}: ${(ms / 1000).toFixed(1)} s`)
  const restoring = Object.values(restored.steps).reduce((sum, ms) => sum + ms, 0)
  if (restoring > MOST.restoring || (opened['first opening'] ?? Infinity) > MOST.opening) process.exitCode = 1
} finally {
  await browser.close()
  server.close()
}
