// What a page that embeds widgets loads: a server that packs and is far away, and a browser's own account of every request.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES = /** @type {Record<string, string>} */ ({
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
})

/**
 * Serves folders and pages packed by gzip, every answer late by so many milliseconds.
 *
 * @param {{ folders: Record<string, string>, pages: Record<string, string>, latency: number }} options folders and pages by the beginning of their path
 */
export async function serve({ folders, pages, latency }) {
  /** @type {Map<string, Promise<Buffer | undefined>>} */
  const packed = new Map()
  /** @param {string} path */
  const content = async (path) => {
    const page = pages[path]
    if (page !== undefined) return gzipSync(page, { level: 9 })
    const [begin, folder] = Object.entries(folders).find(([prefix]) => path.startsWith(prefix)) ?? []
    if (begin === undefined || folder === undefined) return undefined
    return readFile(join(folder, normalize(path.slice(begin.length)))).then(
      (bytes) => gzipSync(bytes, { level: 9 }),
      () => undefined,
    )
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    if (!packed.has(path)) packed.set(path, content(path))
    void packed.get(path)?.then((body) => {
      setTimeout(() => {
        if (!body) {
          response.writeHead(404).end()
          return
        }
        response.writeHead(200, {
          'content-type': TYPES[pages[path] === undefined ? extname(path) : '.html'] ?? 'application/octet-stream',
          'content-encoding': 'gzip',
          'content-length': body.length,
          'access-control-allow-origin': '*',
        })
        response.end(body)
      }, latency)
    })
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => (server.closeAllConnections(), server.close()) }
}

/**
 * @typedef {{ path: string, asked: number, ended: number, bytes: number, script: boolean, trip: number }} Load
 *   asked, ended: milliseconds; bytes: packed; trip: how many answers had to come one after the other until this one was here
 * @typedef {{ code: number, requests: number, trips: number, firstMs: number, blocking: number, loads: Load[] }} Measured
 *   code: bytes of all scripts, packed; requests: all but the page's own; trips: answers one after the other until the first item was
 *   drawn, the page's own among them; blocking: total blocking time in ms
 */

/** Nothing was asked for so long: the page is complete. */
const QUIET_MS = 1500

/**
 * Opens a page and waits until it asks for nothing more, with nobody touching it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ first: string, now?: Date, rate?: number, quiet?: number }} options first: an expression that is true once the first item is
 *   drawn; rate: how many times slower the processor is
 * @returns {Promise<Measured>}
 */
export async function measure(browser, address, { first, now, rate, quiet = QUIET_MS }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  if (now) await page.clock.setFixedTime(now)
  // the page's own clock may stand still
  let firstAt = 0
  await page.exposeFunction('firstDrawn', () => (firstAt = Date.now()))
  await page.addInitScript({ content: `globalThis.look = () => ${first}` })
  await page.addInitScript(() => {
    const seen = { blocking: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocking += Math.max(0, duration - 50)
    }).observe({ type: 'longtask', buffered: true })
    const frame = () => {
      if (!(/** @type {any} */ (globalThis).look())) return void requestAnimationFrame(frame)
      Object.assign(globalThis, { drawn: true })
      void (/** @type {any} */ (globalThis).firstDrawn())
    }
    requestAnimationFrame(frame)
  })
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  if (rate) await session.send('Emulation.setCPUThrottlingRate', { rate })
  /** @type {Map<string, { path: string, asked: number, ended: number, bytes: number, script: boolean, wall: number }>} */
  const all = new Map()
  let last = Date.now()
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    if (!request.url.startsWith('http')) return
    last = Date.now()
    const path = request.url.slice(new URL(address).origin.length)
    all.set(requestId, { path, asked: timestamp * 1000, ended: Infinity, bytes: 0, script: false, wall: wallTime * 1000 })
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const load = all.get(requestId)
    if (!load) return
    load.script = /javascript/.test(response.mimeType)
    load.bytes = Number(response.headers['content-length'] ?? response.headers['Content-Length'] ?? 0)
  })
  /** @param {{ requestId: string, timestamp: number }} event */
  const ended = ({ requestId, timestamp }) => {
    const load = all.get(requestId)
    if (load) load.ended = timestamp * 1000
    last = Date.now()
  }
  session.on('Network.loadingFinished', ended)
  session.on('Network.loadingFailed', ended)
  try {
    await page.goto(address, { waitUntil: 'commit' })
    await page.waitForFunction('globalThis.drawn')
    while (Date.now() - last < quiet || [...all.values()].some((load) => load.ended === Infinity)) await page.waitForTimeout(100)
    /** @type {{ blocking: number }} */
    const { blocking } = await page.evaluate('seen')
    const loads = [...all.values()].sort((one, other) => one.asked - other.asked)
    /** @type {Load[]} */
    const timed = []
    const began = loads[0]
    if (!began) throw new Error(`${address} asked for nothing`)
    for (const { wall, ...load } of loads) {
      const before = timed.filter((one) => one.ended <= load.asked).map((one) => one.trip)
      timed.push({ ...load, trip: 1 + Math.max(0, ...before) })
    }
    const first = firstAt - began.wall + began.asked
    const [, ...others] = timed
    return {
      code: others.reduce((sum, load) => sum + (load.script ? load.bytes : 0), 0),
      requests: others.length,
      trips: Math.max(...timed.filter((load) => load.ended <= first).map((load) => load.trip)),
      firstMs: first - began.asked,
      blocking,
      loads: timed.map((load) => ({ ...load, asked: load.asked - began.asked, ended: load.ended - began.asked })),
    }
  } finally {
    await context.close()
  }
}
