// A real Chromium on a profile of its own, with a window for each client, that can be killed in every way and comes back.
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { browserArguments, ensureBrowser } from '../browser.mjs'

const START_MS = 30_000
/** How long a window may take to show its page, and how long it may take to go. */
const OPEN_MS = 20_000
const GO_MS = 5_000
const MOST_FAILURES = 5

// Windows that are not looked at must work as fast as those that are: a station has all of them on screens.
const wakeful = ['--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding']

interface Running {
  readonly child: ChildProcess
  readonly exited: Promise<void>
  readonly browser: Browser
  readonly context: BrowserContext
}

async function launch(profile: string): Promise<Running> {
  const options = ['--headless', ...wakeful, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  // A process group of its own, so that a kill reaches its renderers too.
  const child = spawn(ensureBrowser(console.log), [...browserArguments, ...options], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  alive.add(child)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void exited.then(() => alive.delete(child))
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      const timer = setTimeout(() => reject(new Error(`Chromium did not start in ${START_MS / 1000} s:\n${said}`)), START_MS)
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-10_000)
        const found = /DevTools listening on (ws:\S+)/.exec(said)
        if (!found?.[1]) return
        clearTimeout(timer)
        resolve(found[1])
      })
      child.once('error', reject)
      void exited.then(() => reject(new Error(`Chromium ended as soon as it was started:\n${said}`)))
    })
    const browser = await chromium.connectOverCDP(address, { timeout: START_MS })
    const context = browser.contexts()[0]
    if (!context) throw new Error('Chromium has no window to begin with.')
    return { child, exited, browser, context }
  } catch (error) {
    end(child)
    throw error
  }
}

// Chromium is in a group of its own, so nobody else ends it when this program is interrupted.
const alive = new Set<ChildProcess>()
process.once('exit', () => alive.forEach(end))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') child.kill('SIGKILL')
  else process.kill(-child.pid, 'SIGKILL')
}

/** What comes of a promise, or undefined when it takes too long or fails: for what may hang on a window that is dying. */
function soon<Result>(promise: Promise<Result>, ms: number): Promise<Result | undefined> {
  return Promise.race([promise.catch(() => undefined), pause(ms, undefined, { ref: false })])
}

/** The same, but an error. */
function inTime<Result>(promise: Promise<Result>, what: string): Promise<Result> {
  const late = pause(OPEN_MS, undefined, { ref: false }).then(() => Promise.reject(new Error(`${what} took more than ${OPEN_MS / 1000} s`)))
  return Promise.race([promise, late])
}

/** A page once its harness has opened the database. */
async function ready(page: Page): Promise<Shown> {
  const opened = page.evaluate(async () => window.torture !== undefined && (await window.torture) !== undefined)
  if (!(await inTime(opened, 'opening the database'))) throw new Error(`${page.url()} has no harness`)
  return { page }
}

async function open(context: BrowserContext, address: string): Promise<Shown> {
  const page = await inTime(context.newPage(), 'opening a tab')
  page.on('crash', () => void discard(page))
  await inTime(page.goto(address), 'loading the page')
  return ready(page)
}

/** Closes a page that may be dead already. */
async function discard(page: Page): Promise<void> {
  await soon(page.close(), GO_MS)
}

/** A window with the harness in it; another object after a reload. */
export interface Shown {
  readonly page: Page
}

/**
 * One machine: a browser profile whose windows all show one page. Whatever was killed is opened again when it is next asked
 * for, on the same profile.
 */
export class Machine {
  #running: Promise<Running>
  #windows = new Map<string, Promise<Shown>>()

  constructor(
    private profile: string,
    private readonly address: string,
  ) {
    this.#running = launch(profile)
  }

  /** The clients whose windows are open. */
  get opened(): string[] {
    return [...this.#windows.keys()]
  }

  /** The window of a client, opened if it is not open. Rejects when it cannot be opened in a browser that runs. */
  async window(client: string): Promise<Shown> {
    for (let failures = 0; ;) {
      const running = this.#running
      const { context } = await running
      const opening = this.#windows.get(client) ?? open(context, this.address)
      this.#windows.set(client, opening)
      try {
        const shown = await opening
        if (!shown.page.isClosed() && this.#windows.get(client) === opening) return shown
      } catch (error) {
        if (running === this.#running && (failures += 1) === MOST_FAILURES) throw error
      }
      // what was opened is gone already, unless somebody has opened another meanwhile
      if (this.#windows.get(client) === opening) this.#windows.delete(client)
    }
  }

  /** Says that a window did not answer because it went away: the client's next one is another. */
  async forget(client: string, shown: Shown): Promise<void> {
    const held = this.#windows.get(client)
    if ((await held?.catch(() => undefined)) !== shown || this.#windows.get(client) !== held) return
    this.#windows.delete(client)
    void discard(shown.page)
  }

  /** Ends the browser at once, as a power cut would, and starts it again. */
  async kill(): Promise<void> {
    const before = await this.#running
    this.#windows.clear()
    end(before.child)
    this.#running = before.exited.then(() => launch(this.profile))
    await this.#running
  }

  /** Another machine takes the place of this one: it has a profile of its own, and nothing in it. */
  async moveTo(profile: string): Promise<void> {
    this.profile = profile
    await this.kill()
  }

  /** Loses the station's database, and the rest of the browser's storage too when it loses everything. */
  async lose(database: string, everything: boolean): Promise<void> {
    const { context } = await this.#running
    const windows = [...this.#windows.values()]
    this.#windows.clear()
    for (const window of windows) await window.then(({ page }) => discard(page)).catch(() => undefined)
    const page = await inTime(context.newPage(), 'opening a tab')
    await inTime(page.goto(new URL('/empty', this.address).href), 'loading an empty page')
    const losing = page.evaluate(
      ([name, all]) => {
        if (all) localStorage.clear()
        return new Promise<boolean>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase(name)
          deleting.onsuccess = () => resolve(true)
          deleting.onerror = () => reject(deleting.error ?? new Error('not deleted'))
        })
      },
      [database, everything] as const,
    )
    await inTime(losing, 'deleting the database')
    await discard(page)
  }

  /** Loads some windows anew at once, those that are open. */
  async update(clients: readonly string[]): Promise<void> {
    await Promise.all(clients.filter((client) => this.#windows.has(client)).map((client) => this.reload(client)))
  }

  /** Crashes the renderer of a window; Chromium may have others in the same process. */
  async crash(client: string): Promise<void> {
    const { page } = await this.window(client)
    const crashed = new Promise((resolve) => page.once('crash', resolve))
    const session = await soon(page.context().newCDPSession(page), GO_MS)
    // it never answers, or says that its target is gone
    session?.send('Page.crash').catch(() => undefined)
    await soon(crashed, GO_MS)
  }

  /** Closes a tab without asking it. */
  async close(client: string): Promise<void> {
    await discard((await this.window(client)).page)
  }

  /** Reloads a window in the middle of what it does. */
  async reload(client: string): Promise<void> {
    const { page } = await this.window(client)
    const reloading = inTime(page.reload(), 'reloading').then(() => ready(page))
    this.#windows.set(client, reloading)
    await reloading.catch(() => undefined)
  }

  /** Lets the browser abort some of the writes of a window, after they were made. */
  async abortWrites(client: string, writes: number): Promise<void> {
    const { page } = await this.window(client)
    await soon(
      page.evaluate(async (count) => (await window.torture)?.abortWrites(count), writes),
      GO_MS,
    )
  }

  /** Ends the browser for good. */
  async stop(): Promise<void> {
    const running = await this.#running.catch(() => undefined)
    if (!running) return
    end(running.child)
    await running.exited
  }
}
