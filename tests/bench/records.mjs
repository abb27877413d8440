// `npm run bench:records`: how long the records of a year of 300 tickets a day take to open, pictures included; ends with 1 above a second.
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { launchBrowser } from '../browser.mjs'

const YEAR = { days: 331, ticketsPerDay: 300, needsPerDay: 10 }
const MOST_MS = 1000
const PERIODS = /** @type {const} */ (['day', 'week', 'month', 'year'])

const root = fileURLToPath(new URL('../..', import.meta.url))
mkdirSync(join(root, '.cache/bench'), { recursive: true })
const outfile = join(root, '.cache/bench/records.mjs')
await build({
  ...{ entryPoints: [join(root, 'tests/bench/records/page.ts')], outfile, bundle: true, format: 'esm', target: 'es2022', minify: true },
  ...{ conditions: ['doorstep-source'], tsconfig: join(root, 'tsconfig.json'), logLevel: 'warning' },
})
const server = createServer((request, response) => {
  if (request.url === '/page.mjs') {
    response.setHeader('content-type', 'text/javascript')
    void readFile(outfile).then((content) => response.end(content))
  } else response.setHeader('content-type', 'text/html').end('<!doctype html><html lang="zh-Hans"><title>records</title><main></main>')
})
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('the server has no port')
const browser = await launchBrowser()
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  page.on('pageerror', (failure) => console.error(failure))
  const open = () => page.goto(`http://127.0.0.1:${address.port}/`)
  await open()
  const filled = await page.evaluate(
    async (/** @type {[string, import('./records/page.js').Days]} */ [from, year]) => (await import(from)).fill(year),
    /** @type {[string, import('./records/page.js').Days]} */ (['/page.mjs', YEAR]),
  )
  console.log(
    `${filled.tickets} tickets in ${YEAR.days} days, ${filled.todays} records of today, ${filled.kilobytes} kB of summaries, ${filled.needs} needs.`,
  )
  for (const period of PERIODS) {
    // a page of its own each time: nothing is left in memory of what was read before
    const took = []
    for (let time = 0; time < 3; time += 1) {
      await open()
      const [from, of] = ['/page.mjs', period]
      took.push(await page.evaluate(async ([file, kind]) => (await import(/** @type {string} */ (file))).open(kind), [from, of]))
    }
    took.sort((one, other) => one - other)
    console.log(`${period}: ${took.map((ms) => `${Math.round(ms)} ms`).join(', ')}`)
    if ((took[1] ?? Infinity) > MOST_MS) process.exitCode = 1
  }
} finally {
  await browser.close()
  server.close()
}
