// `npm run bench:board`: 5,000 services on the board beside a plain list and a list library, in one run, at 4x CPU throttle.
//
//   node tests/bench/board.mjs [--items 5000] [--rate 4]
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { launchBrowser } from '../browser.mjs'

const { values } = parseArgs({ options: { items: { type: 'string', default: '5000' }, rate: { type: 'string', default: '4' } } })
const items = Number(values.items)
const rate = Number(values.rate)
const root = fileURLToPath(new URL('../..', import.meta.url))
const KEYS = ['病', '病历', '病历本', 'b', 'bl', 'blb', '理发', '律', '律师', 'h', 'ha', 'haircut', '打印', '']
const ROUNDS = 4

const { outputFiles } = await build({
  entryPoints: [`${root}tests/bench/board/page.ts`],
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outdir: '/scripts',
  write: false,
  conditions: ['doorstep-source'],
  tsconfig: `${root}tsconfig.json`,
  logLevel: 'error',
})
const scripts = new Map(outputFiles.map((file) => [file.path.replace(/^.*\/scripts/, '/scripts'), file.text]))
const server = createServer((request, response) => {
  const path = request.url ?? '/'
  const script = scripts.get(path)
  if (script !== undefined) response.setHeader('content-type', 'text/javascript').end(script)
  else if (path.startsWith('/stations/')) {
    readFile(`${root}kiosk/public${path}`).then(
      (content) => response.setHeader('content-type', 'application/json').end(content),
      () => response.writeHead(404).end(),
    )
  } else {
    response.setHeader('content-type', 'text/html')
    response.end(
      '<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>board</title><script type="module" src="/scripts/page.js"></script>',
    )
  }
})
await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)))
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('the server has no port')

/** @param {readonly number[]} times @param {number} share */
const quantile = (times, share) =>
  [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
const browser = await launchBrowser()
/** @type {Record<string, import('./board/page.js').Measured>} */
const found = {}
try {
  for (const way of ['ul', 'virtualizer', 'doorstep']) {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } })
    await page.goto(`http://127.0.0.1:${address.port}/`)
    await page.waitForFunction('globalThis.bench')
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    found[way] = await page.evaluate(
      async ([name, count, keys]) => {
        const { bench } = /** @type {{ bench: typeof import('./board/page.js') }} */ (/** @type {unknown} */ (globalThis))
        const chosen = (await bench.openWays(count))[name]
        if (!chosen) throw new Error(name)
        return bench.measure(chosen, keys)
      },
      /** @type {[string, number, string[]]} */ ([way, items, Array(ROUNDS).fill(KEYS).flat()]),
    )
    await page.close()
  }
} finally {
  await browser.close()
  server.close()
}

console.log(`${items} services, processor slowed ${rate} times; milliseconds`)
console.log(
  ['', 'mount', 'key p50', 'key p95', 'shown p50', 'after p95', 'frame p50', 'frame p95', 'nodes']
    .map((name) => name.padStart(12))
    .join(''),
)
for (const [way, { mount, keys, shown, after, frames, nodes }] of Object.entries(found)) {
  const row = [
    mount,
    quantile(keys, 0.5),
    quantile(keys, 0.95),
    quantile(shown, 0.5),
    quantile(after, 0.95),
    quantile(frames, 0.5),
    quantile(frames, 0.95),
  ].map((time) => time.toFixed(1))
  console.log([way, ...row, nodes].map((cell) => String(cell).padStart(12)).join(''))
}
