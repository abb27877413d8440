// `npm run bench:desk`: how long the counter takes with 5,000 people waiting, from opening its page to the line, and for a call.
//
//   node tests/bench/desk.mjs [--waiting 5000] [--rate 1] [--folder kiosk/dist]     after npm run build
//
// Leaves with 1 when one of them takes longer than the target.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { serve } from '../../kiosk/serve.mjs'
import { launchBrowser } from '../browser.mjs'

const TARGET_MS = 2000
const root = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({
  options: {
    waiting: { type: 'string', default: '5000' },
    rate: { type: 'string', default: '1' },
    folder: { type: 'string', default: join(root, 'kiosk/dist') },
    picture: { type: 'string' },
  },
})
const folder = resolve(values.folder)
if (!existsSync(folder)) throw new Error(`${folder} is not there: run npm run build first.`)
const waiting = Number(values.waiting)
const station = JSON.parse(readFileSync(`${folder}/stations/wutongli/station.json`, 'utf8'))
const desk = station.desks[0].id
const worker = station.workers[0].id

mkdirSync(join(root, '.cache/bench'), { recursive: true })
const outfile = join(root, '.cache/bench/desk-seed.mjs')
const entryPoints = [join(root, 'tests/bench/desk/seed.ts')]
await build({ entryPoints, outfile, bundle: true, format: 'esm', target: 'es2022', conditions: ['doorstep-source'], logLevel: 'warning' })

const { url, close } = await serve({ port: 0, folder })
const browser = await launchBrowser()
/** @type {[string, number][]} */
const taken = []
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })
  await context.route('**/seed.mjs', (route) => route.fulfill({ contentType: 'text/javascript', body: readFileSync(outfile, 'utf8') }))
  const page = await context.newPage()
  // the first opening makes the database and says its name
  await page.goto(`${url}desk/`)
  await page.locator('doorstep-door .door').waitFor()
  const name = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap((database) => database.name ?? [])
    return names.find((each) => each.startsWith('doorstep:') && each.endsWith('station.json')) ?? ''
  })
  await page.goto(`${url}seed.mjs`)
  await page.evaluate(
    async ([from, given]) => (await import(from)).seed(given),
    /** @type {const} */ (['/seed.mjs', { name, desk, worker, waiting, timeZone: station.timeZone }]),
  )
  await page.evaluate(
    (/** @type {[string, string][]} */ notes) => notes.forEach(([key, note]) => sessionStorage.setItem(key, note)),
    /** @type {[string, string][]} */ ([
      ['doorstep-desk', `${desk}\n${worker}\n${name}`],
      ['doorstep-staff', `${worker}\n${name}`],
    ]),
  )
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.rate) })
  for (const opening of ['the first opening', 'the next opening']) {
    await page.goto('about:blank')
    await page.goto(`${url}desk/`, { waitUntil: 'commit' })
    const drawn = page.locator('doorstep-counter [data-place=waiting]').first()
    await drawn.waitFor({ timeout: 120_000 })
    // the page's own clock begins with the navigation; the answer comes when its main thread is free again
    taken.push([opening, await page.evaluate(() => performance.now())])
  }
  for (const call of ['a call', 'the next call']) {
    const held = await page.evaluate(async () => {
      const root = document.querySelector('desk-app')?.shadowRoot?.querySelector('doorstep-counter')?.shadowRoot
      const begun = performance.now()
      const call = root?.querySelector('[data-key=callNext]')
      if (call instanceof HTMLElement) call.click()
      while (!root?.querySelector('.card.called')) await new Promise((frame) => requestAnimationFrame(frame))
      return performance.now() - begun
    })
    taken.push([call, held])
    await page.locator('doorstep-counter [data-key=receive]').click()
    await page.locator('doorstep-counter [data-key=resolved]').click()
    await page.locator('doorstep-counter [data-key=callNext]').waitFor()
  }
  // what the clock costs: the longest turn of the page's main thread while nobody does anything
  const longest = await page.evaluate(async () => {
    let most = 0
    let last = performance.now()
    const until = last + 5000
    while (last < until) {
      await new Promise((turn) => setTimeout(turn))
      most = Math.max(most, performance.now() - last)
      last = performance.now()
    }
    return most
  })
  taken.push(['the longest turn in 5 s', longest])
  if (values.picture) await page.screenshot({ path: values.picture })
} finally {
  await browser.close()
  await close()
}
console.log(`${waiting} people waiting, ${values.rate} times slower, load ${loadavg()[0]?.toFixed(1)}; milliseconds`)
for (const [step, ms] of taken) console.log(`${step.padEnd(26)}${ms.toFixed(0).padStart(8)}`)
process.exitCode = taken.every(([, ms]) => ms < TARGET_MS) ? 0 : 1
