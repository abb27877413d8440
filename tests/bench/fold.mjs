// `node tests/bench/fold.mjs`: how fast a year of tickets folds and opens, in Node and in Chromium; ends with 1 when it is too slow.
import { createServer } from 'node:http'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { launchBrowser } from '../browser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, '.cache/bench')
mkdirSync(cache, { recursive: true })

/** @param {'node' | 'browser'} platform */
async function bundle(platform) {
  const outfile = join(cache, `fold-${platform}.mjs`)
  const entryPoints = [join(root, 'tests/bench/fold/measure.ts')]
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform,
    format: 'esm',
    target: 'es2022',
    conditions: ['doorstep-source'],
    logLevel: 'warning',
  })
  return outfile
}

/** @param {{ least: number, median: number }} times */
const say = ({ least, median }) => `${least.toFixed(1)} ms at best, ${median.toFixed(1)} ms in the middle`

const EVENTS = 100_000
/** @type {typeof import('./fold/measure.js')} */
const { foldingTimes, openingInMemory, yearOfRecords } = await import(pathToFileURL(await bundle('node')).href)
const records = yearOfRecords()
const events = records.reduce((sum, record) => sum + record.events.length, 0)
const text = JSON.stringify(records)
console.log(`A year: ${records.length} records, ${events} events, ${(text.length / 1_000_000).toFixed(0)} MB as JSON.`)

const { parse, folding, megabytes } = await foldingTimes(records, EVENTS)
const ratio = folding.least / parse.least
console.log(`Folding ${EVENTS} events (${megabytes.toFixed(1)} MB): ${say(folding)}.`)
console.log(`JSON.parse of the same: ${say(parse)}. Ratio ${ratio.toFixed(2)}.`)
const memory = await openingInMemory(records)
console.log(`Opening after a year, in memory: ${say(memory)}.`)

const script = await bundle('browser')
const { readFile } = await import('node:fs/promises')
const server = createServer((request, response) => {
  if (request.url === '/measure.mjs') {
    response.setHeader('content-type', 'text/javascript')
    void readFile(script).then((content) => response.end(content))
  } else if (request.url === '/records.json') {
    response.setHeader('content-type', 'application/json').end(text)
  } else response.setHeader('content-type', 'text/html').end('<!doctype html><title>fold</title>')
})
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('the server has no port')
const browser = await launchBrowser()
try {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${address.port}/`)
  const path = '/measure.mjs'
  await page.evaluate(async (from) => {
    const { fillDatabase } = await import(from)
    await fillDatabase('bench', await (await fetch('/records.json')).json())
  }, path)
  // a page of its own: nothing is left in memory of what was written
  await page.reload()
  /** @type {Awaited<ReturnType<typeof import('./fold/measure.js').openingInDatabase>>} */
  const { opening, connecting, anew } = await page.evaluate(
    async ([from, count]) => (await import(from)).openingInDatabase('bench', count),
    /** @type {const} */ ([path, records.length]),
  )
  console.log(`Opening after a year, in Chromium on IndexedDB: ${say(opening)}; of this the connection: ${say(connecting)}.`)
  console.log(`The same without a snapshot: ${anew.least.toFixed(0)} ms.`)
  if (opening.least > 50) process.exitCode = 1
} finally {
  await browser.close()
  server.close()
}
if (ratio > 2 || memory.least > 50) process.exitCode = 1
