// The longest task of each screen with a feed at its limits, on a slow machine.
//
//   node tests/bench/limits.mjs [--rate 4] [--items 10000] [--folder kiosk/dist]     after npm run build
//
// Leaves with 1 when a task is longer than the target.
import { existsSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { serve } from '../../kiosk/serve.mjs'
import { launchBrowser } from '../browser.mjs'

const TARGET_MS = 200
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '4' },
    items: { type: 'string', default: '10000' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '15' },
    pictures: { type: 'string' },
    folder: { type: 'string', default: fileURLToPath(new URL('../../kiosk/dist', import.meta.url)) },
  },
})
const folder = resolve(values.folder)
if (!existsSync(folder)) throw new Error(`${folder} is not there: run npm run build first.`)
const items = Number(values.items)
const station = JSON.parse(readFileSync(`${folder}/stations/wutongli/station.json`, 'utf8'))

/** @template Value @param {number} length @param {(at: number) => Value} of */
const list = (length, of) => Array.from({ length }, (_, at) => of(at))
/** @param {number} at */
const day = (at) => new Date(Date.UTC(2026, 10, 1 + (at % 60))).toISOString().slice(0, 10)
const categories = ['party', 'government', 'life', 'legal', 'health', 'culture', 'community']

const services = {
  items: list(items, (at) => ({
    id: `item-${at}`,
    name: { 'zh-Hans': `病历本更换第${at}件`, en: `New medical booklet ${at}` },
    category: categories[at % categories.length],
    keywords: ['病历卡', '本子用完了'],
    summary: '到服务站就能办，带上医保卡。',
    documents: [{ name: '医保卡', form: 'original' }],
    steps: ['取号', '交材料'],
    channels: ['desk'],
    desk: station.desks[at % station.desks.length].id,
    handler: station.workers[at % station.workers.length].id,
  })),
}
const timetable = {
  rooms: [{ id: 'r1', name: '活动室' }],
  entries: list(items, (at) => ({
    uid: `entry-${at}`,
    title: `钩针编织第${at}班`,
    start: `${day(at)}T${String(8 + (at % 10)).padStart(2, '0')}:30`,
    duration: 'PT1H',
    room: 'r1',
    ...(at % 4 === 0 && { recurrenceRules: [{ frequency: 'weekly' }] }),
  })),
}
const menu = {
  dishes: Object.fromEntries(
    list(items, (at) => [`dish-${at}`, { name: `肉饼炖蛋${at}`, group: 'main-meat', price: 6, allergens: ['egg'], marks: ['soft'] }]),
  ),
  meals: list(items, (at) => ({
    date: day(at),
    meal: ['breakfast', 'lunch', 'dinner'][at % 3],
    dishes: [`dish-${at}`, `dish-${(at * 7) % items}`],
  })),
}
/** @type {Record<string, string>} */
const files = { 'services.json': JSON.stringify(services), 'timetable.json': JSON.stringify(timetable), 'menu.json': JSON.stringify(menu) }
for (const [name, text] of Object.entries(files)) console.log(`${name}: ${items} entries, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`)

const screens = {
  home: '?screen=home',
  services: '?screen=services',
  timetable: '?screen=timetable',
  meals: '?screen=menu',
  wall: 'wall/',
  display: 'display/',
  counter: 'desk/',
}
/**
 * Milliseconds of the tasks of the page's main thread: of its own time and not the clock's, because what others do on this machine is
 * none of the page's doing. What the browser slows the page down by counts.
 *
 * @param {Buffer} trace
 */
function mainTasks(trace) {
  /** @type {{ traceEvents: readonly { name: string, tid: number, pid: number, tdur?: number, args: { name?: string } }[] }} */
  const { traceEvents } = JSON.parse(trace.toString())
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return traceEvents
    .filter(({ name, pid, tid }) => (name === 'ThreadControllerImpl::RunTask' || name === 'RunTask' ? mains.has(`${pid} ${tid}`) : false))
    .map(({ tdur = 0 }) => tdur / 1000)
}

const { url, close } = await serve({ port: 0, folder })
const browser = await launchBrowser()
let late = false
try {
  console.log(`\nload ${loadavg()[0]?.toFixed(1)}, ${values.rate} times slower`)
  for (const [name, path] of Object.entries(screens)) {
    if (values.only !== '' && values.only !== name) continue
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, serviceWorkers: 'block' })
    await context.route('**/stations/wutongli/*.json', (route) => {
      const body = files[new URL(route.request().url()).pathname.split('/').at(-1) ?? '']
      return body === undefined ? route.continue() : route.fulfill({ contentType: 'application/json', body })
    })
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.rate) })
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'] })
    await page.goto(url + path)
    await new Promise((done) => setTimeout(done, Number(values.seconds) * 1000))
    const tasks = mainTasks(await browser.stopTracing())
    const longest = Math.max(0, ...tasks)
    late ||= longest > TARGET_MS
    console.log(
      `${name.padEnd(10)} longest task ${longest.toFixed(0).padStart(5)} ms, ${tasks.filter((task) => task > 50).length} over 50 ms`,
    )
    if (values.pictures) await page.screenshot({ path: join(values.pictures, `${name}.png`) })
    await context.close()
  }
} finally {
  await browser.close()
  await close()
}
process.exitCode = late ? 1 : 0
