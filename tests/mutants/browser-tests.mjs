// Runs the component tests that stand on a file again and again in one browser, a fault planted each time; `run.mjs` starts it and ends it when it hangs.
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'
import { launchShell } from '../browser.mjs'
import { limit } from '../pace.mjs'
import { withFault } from './planted.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
/** How patient tests are: less than in `npm test`, because a fault mostly shows by what never comes. That all tests hold without a fault says that it is enough. */
const PATIENCE = 0.5
const AT_ONCE = 3

/** Every component test; not the one that writes files. */
const ALL = [
  ['packages/elements/src', '.test.ts'],
  ['packages/printing/src', '.browser.test.ts'],
  ['packages/sources/src', '.browser.test.ts'],
  ['tests/surfaces', '.test.ts'],
].flatMap(([folder = '', end = '']) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end) && !name.startsWith('pictures.'))
    .map((name) => join(folder, name)),
)

/** @type {import('./faults.mjs').Fault | undefined} */
let planted

/** Sources as a browser gets them: addresses below a module stay what they are in the repository, and one file has its fault. @type {esbuild.Plugin} */
const asServed = {
  name: 'doorstep-mutant',
  setup(build) {
    build.onResolve({ filter: /^@web\/test-runner-commands$/ }, ({ importer }) =>
      importer.includes('node_modules') ? undefined : { path: join(root, 'tests/mutants/commands.mjs') },
    )
    build.onLoad({ filter: /\/(packages|kiosk|tests)\/.*\.ts$/ }, async ({ path }) => {
      const here = planted?.path === path ? planted : undefined
      const text = await readFile(path, 'utf8')
      if (!here && !text.includes('import.meta.url')) return undefined
      const address = `new URL('/${relative(root, path)}', location.origin).href`
      return { contents: (here ? withFault(text, here) : text).replaceAll('import.meta.url', address), loader: 'ts' }
    })
  },
}

/** @param {Record<string, string>} entryPoints @returns {esbuild.BuildOptions & { write: false, metafile: true }} */
const options = (entryPoints) => ({
  absWorkingDir: root,
  entryPoints,
  outdir: '/',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['doorstep-source', 'development', 'browser'],
  define: { 'process.env.NODE_ENV': '"development"' },
  plugins: [asServed],
  write: false,
  metafile: true,
  logLevel: 'silent',
})

/** @type {Map<string, Promise<esbuild.BuildContext<{ write: false, metafile: true }>>>} */
const contexts = new Map()
/** What the browser gets, by address. @type {Map<string, Uint8Array>} */
const served = new Map()

/** Bundles these test files as they are now; esbuild keeps what did not change. @param {string[]} tests @returns {Promise<esbuild.Metafile>} */
async function bundle(tests) {
  const key = tests.join(' ')
  const context =
    contexts.get(key) ??
    esbuild.context(
      options({ 'in-page': 'tests/mutants/in-page.mjs', ...Object.fromEntries(tests.map((test) => [test.replace(/\.ts$/, ''), test])) }),
    )
  contexts.set(key, context)
  const { outputFiles, metafile } = await (await context).rebuild()
  for (const { path, contents } of outputFiles) served.set(path, contents)
  return metafile
}

const TYPES = new Map(
  Object.entries({
    js: 'text/javascript',
    ts: 'text/javascript',
    json: 'application/json',
    mp3: 'audio/mpeg',
    css: 'text/css',
    png: 'image/png',
  }),
)
/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function answer(request, response) {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  try {
    let body =
      path === '/' ? `<!doctype html><html><body><script>window.doorstepPace = ${PATIENCE}</script></body></html>` : served.get(path)
    // a window in a frame loads a source by its own address
    if (!body && path.endsWith('.ts'))
      body = (await esbuild.build({ ...options({ one: path.slice(1) }), splitting: false })).outputFiles[0]?.contents
    body ??= await readFile(join(root, path))
    response.writeHead(200, { 'content-type': path === '/' ? 'text/html' : (TYPES.get(path.split('.').at(-1) ?? '') ?? 'text/plain') })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}
const server = createServer((request, response) => void answer(request, response))
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)))
const address = server.address()
const origin = `http://localhost:${typeof address === 'object' ? address?.port : 0}`
const browser = await launchShell()

/** What a test asks of the browser's driver. @param {import('playwright-core').Page} page @param {string} command @param {any} payload */
async function drive(page, command, payload) {
  if (command === 'setViewport') await page.setViewportSize(payload)
  else if (command === 'emulateMedia') await page.emulateMedia(payload)
  else if (command === 'sendMouse') await page.mouse.click(payload.position[0], payload.position[1])
  else if (payload.press) await page.keyboard.press(payload.press)
  else if (payload.down) await page.keyboard.down(payload.down)
  else if (payload.up) await page.keyboard.up(payload.up)
  else await page.keyboard.type(payload.type)
}

/** Whether a test of a file fails. @param {string} test */
async function failing(test) {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } })
  let timer
  try {
    const page = await context.newPage()
    await page.exposeFunction('doorstepCommand', (/** @type {string} */ command, /** @type {unknown} */ payload) =>
      drive(page, command, payload),
    )
    await page.goto(origin)
    const addresses = { tests: `/${test.replace(/\.ts$/, '.js')}`, runner: '/in-page.js' }
    const run = page.evaluate(async ({ tests, runner }) => (await import(runner)).run(tests), addresses)
    run.catch(() => {})
    const late = new Promise((done) => (timer = setTimeout(() => done('did not end'), limit(30_000))))
    return (await Promise.race([run, late])) !== undefined
  } catch {
    return true
  } finally {
    clearTimeout(timer)
    await context.close()
  }
}

/** Whether a test of some files fails, several files beside each other. @param {string[]} tests */
async function fails(tests) {
  const waiting = [...tests]
  let found = false
  const lane = async () => {
    // one that holds and ends later must not take back what another lane has found
    for (let test = waiting.shift(); test && !found; test = waiting.shift()) if (await failing(test)) found = true
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return found
}

/** @type {Map<string, Promise<string[]>>} */
const standing = new Map()
/** The tests that stand on a file: those of its folder, or where it has none, all that load it. @param {string} path */
function testsOf(path) {
  const found =
    standing.get(path) ??
    (async () => {
      const below = relative(root, path)
      const own = ALL.filter((test) => test.startsWith(`${dirname(below)}/`))
      if (own.length > 0) return own
      const { outputs } = await bundle(ALL)
      /** @param {string} output @param {Set<string>} seen @returns {boolean} */
      const loads = (output, seen = new Set()) => {
        if (seen.has(output)) return false
        seen.add(output)
        const { inputs = {}, imports = [] } = outputs[output] ?? {}
        return below in inputs || imports.some((each) => !each.external && loads(each.path, seen))
      }
      return ALL.filter((test) => Object.entries(outputs).some(([name, output]) => output.entryPoint === test && loads(name)))
    })()
  standing.set(path, found)
  return found
}

/** Whether a test fails with the fault planted; what cannot even be bundled is noticed by the types. @param {import('./faults.mjs').Fault} fault */
async function noticed(fault) {
  planted = undefined
  const tests = await testsOf(fault.path)
  planted = fault
  served.clear()
  try {
    await bundle(tests)
  } catch {
    return true
  }
  return fails(tests)
}

process.on(
  'message',
  (/** @type {{ fault: import('./faults.mjs').Fault }} */ { fault }) => void noticed(fault).then((seen) => process.send?.(seen)),
)
process.on('disconnect', () => void browser.close().finally(() => process.exit()))
process.send?.('ready')
