// WebKit for the walk: WebKitGTK's MiniBrowser on a display nobody sees, by the few commands of WebDriver that the checks need.
import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import type { Browser } from 'puppeteer-core'
import { ensureWebKit, webkitParts } from '../browser.mjs'
import { limit } from '../pace.mjs'
import type { Site } from './site.js'

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

/** What a page does first, because WebDriver tells of no page error: it keeps them itself. */
export const KEEPS_COMPLAINTS = `<script>
  window.complaints = []
  addEventListener('error', (event) => event.message && complaints.push(event.message))
  addEventListener('unhandledrejection', (event) => complaints.push(String(event.reason)))
  console.error = (...said) => complaints.push(said.join(' '))
</script>`

/** Asks the driver; what it refuses is an error with its words. */
async function ask(address: string, body?: object, method = 'POST'): Promise<unknown> {
  const answer = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null }
  if (value?.error !== undefined) throw new Error(`${value.error}: ${value.message}`)
  return value
}

type Size = Readonly<{ width: number; height: number }>

/** A page in a frame as wide as is asked: a window of MiniBrowser is never narrower than 447 px. */
class WebKitPage {
  #size: Size = { width: 1280, height: 900 }
  #told: ((error: string) => void)[] = []

  constructor(
    private readonly session: string,
    private readonly site: Site,
  ) {}

  setDefaultTimeout(): void {
    // a wait of this page has its own
  }

  on(event: string, tell: (error: string) => void): void {
    if (event === 'pageerror') this.#told.push(tell)
  }

  async setViewport(size: Size): Promise<void> {
    this.#size = size
    await ask(`${this.session}/frame`, { id: null })
    await this.evaluate(({ width, height }: Size) => {
      const frame = document.querySelector('iframe')
      if (frame) Object.assign(frame, { width: String(width), height: String(height) })
    }, size)
    const found = await ask(`${this.session}/elements`, { using: 'css selector', value: 'iframe' })
    const [frame] = found as unknown[]
    if (frame !== undefined) await ask(`${this.session}/frame`, { id: frame })
  }

  async goto(address: string): Promise<void> {
    const around = `<!doctype html><html lang="en"><meta charset="utf-8"><title>around</title><iframe src="${address}" style="border:0"></iframe>`
    await ask(`${this.session}/frame`, { id: null })
    await ask(`${this.session}/url`, { url: this.site.host(around) })
    await this.setViewport(this.#size)
  }

  /** Runs a function in the page, as puppeteer does; a text is run as a script. */
  async evaluate<Arguments extends readonly unknown[], Result>(
    run: string | ((...args: Arguments) => Result | Promise<Result>),
    ...args: Arguments
  ): Promise<Result> {
    const script = `const done = arguments[arguments.length - 1]
      const run = ${typeof run === 'string' ? `() => { ${run} }` : String(run)}
      Promise.resolve([...arguments].slice(0, -1)).then((all) => run(...all)).then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const answer = await ask(`${this.session}/execute/async`, { script, args })
    const { value, error } = answer as { value: Result; error?: string }
    if (error !== undefined) throw new Error(error)
    return value
  }

  async waitForFunction<Arguments extends readonly unknown[]>(
    met: (...args: Arguments) => boolean | undefined,
    { polling = 80 }: { polling?: number } = {},
    ...args: Arguments
  ): Promise<void> {
    const end = Date.now() + limit(20_000)
    while (!(await this.evaluate(met, ...args))) {
      if (Date.now() > end) throw new Error('Waiting failed')
      await sleep(polling)
    }
  }

  async close(): Promise<void> {
    const complaints = await this.evaluate(
      () => (globalThis as unknown as { complaints?: string[] }).complaints ?? ['it kept no complaints'],
    )
    for (const complaint of complaints) for (const tell of this.#told) tell(complaint)
  }
}

/** As much of puppeteer's browser as the checks of this walk use, one page at a time. */
export async function launchWebKit(site: Site): Promise<Browser> {
  ensureWebKit((line) => console.log(line))
  const started: ChildProcess[] = []
  const end = (): void => started.forEach((each) => void each.kill())
  try {
    const display = spawn(webkitParts.display, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    started.push(display)
    const number = await new Promise<string>((done) => display.stdio[3]?.once('data', (text: Buffer) => done(text.toString().trim())))
    const port = await freePort()
    const env = {
      ...process.env,
      DISPLAY: `:${number}`,
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    }
    started.push(spawn(webkitParts.driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }))
    const driver = `http://127.0.0.1:${port}`
    for (const last = Date.now() + limit(30_000); !(await fetch(`${driver}/status`).catch(() => undefined)); await sleep(100))
      if (Date.now() > last) throw new Error('WebKitWebDriver does not answer.')
    const options = { binary: webkitParts.browser, args: ['--automation'] }
    const opened = await ask(`${driver}/session`, { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })
    const session = `${driver}/session/${(opened as { sessionId: string }).sessionId}`
    await ask(`${session}/timeouts`, { script: limit(60_000), pageLoad: limit(60_000) })
    const browser = {
      newPage: () => Promise.resolve(new WebKitPage(session, site)),
      async close() {
        await ask(session, undefined, 'DELETE').catch(() => undefined)
        end()
      },
    }
    return browser as unknown as Browser
  } catch (error) {
    end()
    throw error
  }
}
