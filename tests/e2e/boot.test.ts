// Bad versions and bad files, without a human: a version that draws nothing is left for another, a file that was changed or lost is mended.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { sealVersion } from '../../kiosk/build/offline.js'
import { serve } from '../../kiosk/serve.mjs'
import { browserArguments, ensureBrowser } from '../browser.mjs'
import { limit } from '../pace.mjs'
import { browser } from './kiosk.js'

const built = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))
/** For versions that never draw: nobody honest is waited for in vain. The others have the product's 30 s. */
const IMPATIENT_MS = 4_000
const SLOW = { timeout: limit(60_000), interval: 200 }

let context: BrowserContext
let page: Page
let folder: string
let server: Awaited<ReturnType<typeof serve>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-boot-'))
  cpSync(built, folder, { recursive: true })
  server = await serve({ port: 0, folder })
  context = await browser.newContext()
  page = await context.newPage()
})
afterEach(async () => {
  await context.close()
  await server.close()
  rmSync(folder, { recursive: true })
})

const lobby = readFileSync(join(built, 'index.html'), 'utf8')
const script = /<script type="module"[^>]* src="\/(assets\/[^"]+)"/.exec(lobby)![1]!

/** Puts a new version on the server, whose lobby names itself and whose script begins with `code`. */
async function publish(name: string, code = '', patience = code === '' ? undefined : IMPATIENT_MS): Promise<string> {
  for (const old of readdirSync(join(folder, 'assets')))
    if (old.startsWith(`${basename(script, '.js')}-`)) rmSync(join(folder, 'assets', old))
  // as every build does: another script has another name
  const own = script.replace(/\.js$/, `-${name}.js`)
  writeFileSync(
    join(folder, 'index.html'),
    lobby.replace(script, own).replace('<title>', `<meta name="version" content="${name}" /><title>`),
  )
  writeFileSync(join(folder, own), code + readFileSync(join(built, script), 'utf8'))
  return (await sealVersion(folder, patience)).id
}

/** The version of the lobby that is drawn; empty while none is. */
const drawn = (): Promise<string> =>
  page
    .evaluate(() =>
      document.querySelector('#page lobby-app') ? document.querySelector<HTMLMetaElement>('meta[name=version]')!.content : '',
    )
    .catch(() => '')

interface Remembered {
  readonly known: readonly { readonly id: string; readonly lived: readonly string[] }[]
  readonly bad: readonly string[]
}
const remembered = (): Promise<Remembered> =>
  page
    .evaluate(async () => {
      const stored = await (await caches.open('doorstep-versions')).match('/versions')
      return stored ? ((await stored.json()) as Remembered) : { known: [], bad: [] }
    })
    .catch(() => ({ known: [], bad: [] }))

/** The first version is in use, and has lived: it may be fallen back to. */
async function install(): Promise<string> {
  const id = await publish('first')
  await page.goto(server.url)
  await expect.poll(async () => (await remembered()).known, SLOW).toEqual([{ id, lived: ['/index.html'] }])
  return id
}

/** Asks for the version that is on the server now, and says what became of its worker. */
const asked = (): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const worker = registration.installing
    if (worker?.state === 'installing') await new Promise((done) => worker.addEventListener('statechange', done, { once: true }))
    return registration.waiting ? 'waiting' : (worker?.state ?? 'none')
  })

/** Takes the version that is on the server now into use, as the lobby does by itself when nobody is there. */
async function bring(id: string): Promise<void> {
  expect(await asked()).toBe('waiting')
  const first = async (): Promise<string | undefined> => {
    await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'activate' })).catch(() => undefined)
    return (await remembered()).known[0]?.id
  }
  await expect.poll(first, SLOW).toBe(id)
}

/** Only what Cache Storage holds is remembered. */
async function stopWorkers(): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.stopAllWorkers')
  await devtools.send('Network.clearBrowserCache')
  await devtools.detach()
}

test('versions that draw nothing are left for the last that lived, not taken again, and do not keep out a fixed one', async () => {
  await install()
  const ways = {
    throws: 'throw new Error("at boot");',
    unreadable: 'this is no script;',
    chunkless: 'import "./not-there.js";',
    waiting: 'await new Promise(() => {});',
  }
  for (const [name, code] of Object.entries(ways)) {
    const id = await publish(name, code)
    await bring(id)
    await expect.poll(async () => (await remembered()).bad[0], { ...SLOW, message: name }).toBe(id)
    await expect.poll(drawn, SLOW).toBe('first')
  }
  expect((await remembered()).bad).toHaveLength(4)
  await stopWorkers()
  await page.reload()
  await expect.poll(drawn, SLOW).toBe('first')
  await bring(await publish('fixed'))
  await expect.poll(drawn, SLOW).toBe('fixed')
  await publish('throws', ways.throws)
  expect(await asked()).toBe('redundant')
  expect(await drawn()).toBe('fixed')
})

test('a version that draws nothing is left for the one that waits behind it', async () => {
  await install()
  const id = await publish('bad', 'throw new Error("at boot");', 12_000)
  await bring(id)
  await publish('fixed')
  // the one that lived before would ask for it only after half an hour
  await expect.poll(drawn, SLOW).toBe('fixed')
  expect((await remembered()).bad).toEqual([id])
})

test('a version that never ends is given up, and a browser started anew shows the last that lived', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'doorstep-boot-profile-'))
  const start = async (): Promise<void> => {
    await context.close()
    context = await chromium.launchPersistentContext(profile, { executablePath: ensureBrowser(console.log), args: browserArguments })
    page = await context.newPage()
  }
  await start()
  await install()
  const id = await publish('endless', 'for (;;);')
  expect(await asked()).toBe('waiting')
  // the window takes it when it is free; then it hangs, and only its worker can be asked
  const bad = async (): Promise<readonly string[]> => {
    const each = context.serviceWorkers().map((worker) =>
      worker
        .evaluate(async () => {
          const stored = await (await caches.open('doorstep-versions')).match('/versions')
          return stored ? ((await stored.json()) as Remembered).bad : []
        })
        .catch(() => []),
    )
    return (await Promise.all(each)).flat()
  }
  await expect.poll(bad, SLOW).toContain(id)
  await start()
  await page.goto(server.url)
  await expect.poll(drawn, SLOW).toBe('first')
  await context.close()
  rmSync(profile, { recursive: true, maxRetries: 5, retryDelay: 200 })
})

/** Changes the lobby's script in the cache, as a bad disk or a bad hand does. */
const tamper = (id: string) =>
  page.evaluate(
    async ([name, path]) => {
      const headers = { 'Content-Type': 'text/javascript' }
      await (await caches.open(name)).put(path, new Response('/* changed */', { headers }))
    },
    [`doorstep-files-${id}`, `/${script.replace(/\.js$/, '-first.js')}`] as const,
  )
const kept = (id: string): Promise<number> =>
  page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, `doorstep-files-${id}`)

/** A window that has nothing in its memory. */
async function anew(): Promise<void> {
  await page.close()
  page = await context.newPage()
  await page.goto(server.url)
}
const words = () => page.getByRole('heading', { name: '这个屏幕暂时打不开' })

test('a file changed or lost on the disk is mended from the network; without one the last words say where a human is', async () => {
  const id = await install()
  const all = await kept(id)
  const { port } = new URL(server.url)
  const again = async (): Promise<void> => {
    server = await serve({ port: Number(port), folder })
  }
  await tamper(id)
  await stopWorkers()
  await anew()
  await expect.poll(drawn, SLOW).toBe('first')

  // mended on the disk as well: the next start needs no network
  await server.close()
  await stopWorkers()
  await anew()
  await expect.poll(drawn, SLOW).toBe('first')

  await tamper(id)
  await stopWorkers()
  await anew()
  await words().waitFor()
  expect(await drawn()).toBe('')
  await again()
  await page.getByRole('link', { name: '再试一次' }).click()
  await expect.poll(drawn, SLOW).toBe('first')

  await server.close()
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))))
  await stopWorkers()
  await anew()
  await words().waitFor()
  await again()
  await page.getByRole('link', { name: '再试一次' }).click()
  await expect.poll(drawn, SLOW).toBe('first')
  await expect.poll(() => kept(id), SLOW).toBe(all)
})

test('the built worker waits for 30 seconds', () => {
  expect(readFileSync(join(built, 'sw.js'), 'utf8').split('\n', 1)[0]).toContain('"patience":30000,')
})

test('no page is empty where none of its scripts come', async () => {
  await context.route(/\/assets\/.*\.js$/, (route) => route.abort())
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
  const pages = files.filter((name) => basename(name) === 'index.html').map(dirname)
  expect(pages.length).toBeGreaterThan(5)
  await Promise.all(
    pages.map(async (name) => {
      const window = await context.newPage()
      await window.goto(server.url + name.replace(/^\.$/, ''))
      for (const heading of ['这个屏幕暂时打不开', '這個螢幕暫時打不開', 'This screen cannot be opened right now']) {
        await window.locator('#page').getByRole('heading', { name: heading }).waitFor()
      }
    }),
  )
})
