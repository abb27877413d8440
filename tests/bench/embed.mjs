// `npm run bench:embed`: what a page loads that embeds a widget by the script tag, far from its server, and twenty widgets on one page.
//
//   node tests/bench/embed.mjs [--json] [--all] [--latency 300] [--rate 4]
//
// Every answer is packed by gzip and late by the latency, over HTTP/1.1 with six connections, nothing kept from before. `kb`: all scripts
// a page has loaded when it asks for nothing more, the small one included, 1 kB being 1,000 bytes. `requests`: all but the page's own, the
// feed's files included. `trips`: answers one after the other until the first item is drawn, the page's own included; what was asked for
// after an answer came counts as having waited for it.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../browser.mjs'
import { measure, serve } from './embed/measure.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    all: { type: 'boolean' },
    latency: { type: 'string', default: '300' },
    rate: { type: 'string', default: '4' },
  },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
/** A working day of the demo feed. */
const NOW = new Date('2026-11-30T10:00:00+08:00')
const STATIONS = ['a', 'b', 'c'].map((name) => `/${name}/wutongli/station.json`)
const WIDGETS = {
  board: { tag: 'doorstep-service-board', part: 'item' },
  timetable: { tag: 'doorstep-timetable', part: 'activity' },
  meals: { tag: 'doorstep-meal-calendar', part: 'meal' },
}

/** @param {string} body */
const page = (body) =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>embed</title><link rel="icon" href="data:,"><script type="module" src="/doorstep/doorstep.js"></script></head><body>${body}</body></html>`
/** @param {string} tag @param {string} [src] */
const widget = (tag, src = STATIONS[0]) => `<${tag} src="${src}"><p>021-0555 0188</p></${tag}>`
/** @param {string} tag @param {string} part */
const drawn = (tag, part) => `!!document.querySelector('${tag}')?.shadowRoot?.querySelector('[part~=${part}]')`

const mixed = [
  ...Object.values(WIDGETS).map(({ tag }) => tag),
  'doorstep-ticket-dispenser',
  'doorstep-call-display',
  'doorstep-service-wall',
]
const twenty = Array.from({ length: 20 }, (_, at) => widget(mixed[at % mixed.length] ?? '', STATIONS[at % STATIONS.length]))
const server = await serve({
  folders: {
    '/doorstep/': `${root}packages/elements/dist/embed/`,
    ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`/${name}/`, `${root}kiosk/public/stations/`])),
  },
  pages: {
    ...Object.fromEntries(Object.entries(WIDGETS).map(([name, { tag }]) => [`/${name}`, page(widget(tag))])),
    '/twenty': page(twenty.join('')),
  },
  latency: Number(values.latency),
})
const browser = await launchBrowser()
/** @param {string} name @param {import('./embed/measure.mjs').Measured} measured */
const say = (name, { code, requests, trips, firstMs, blocking, loads }) => {
  console.log(
    `${name.padEnd(10)} ${(code / 1000).toFixed(1)} kB of code in ${loads.filter(({ script }) => script).length} files, ${requests} requests, ${trips} trips, first item after ${Math.round(firstMs)} ms, blocked ${Math.round(blocking)} ms`,
  )
  if (values.all)
    for (const load of loads) console.log(`  ${load.trip} ${Math.round(load.asked)}-${Math.round(load.ended)} ${load.bytes} ${load.path}`)
}
try {
  /** @type {Record<string, { kb: number, requests: number, trips: number }>} */
  const found = {}
  for (const [name, { tag, part }] of Object.entries(WIDGETS)) {
    const measured = await measure(browser, `${server.origin}/${name}`, { first: drawn(tag, part), now: NOW })
    found[name] = { kb: Number((measured.code / 1000).toFixed(1)), requests: measured.requests, trips: measured.trips }
    say(name, measured)
  }
  if (!values.json) {
    const { tag, part } = WIDGETS.board
    say('twenty', await measure(browser, `${server.origin}/twenty`, { first: drawn(tag, part), now: NOW, rate: Number(values.rate) }))
  }
  if (values.json) console.log(JSON.stringify(found))
} finally {
  await browser.close()
  server.close()
}
