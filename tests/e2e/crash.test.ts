// The browser is killed while a ticket is on the screen, again and again, also with a torn log: no ticket is lost, none is given twice.
import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { browserArguments, ensureBrowser, ensureShell } from '../browser.mjs'
import { limit } from '../pace.mjs'
import { CounterPage } from './counter-page.js'
import { address } from './kiosk.js'
import { LobbyPage, MORNING } from './lobby-page.js'

/** How often the browser dies; `npm run crashes` has more of them. */
const KILLS = Number(process.env['DOORSTEP_KILLS'] ?? 8)
/** Storage and its logs are the engine's; the long run kills the whole browser. */
const program = process.env['DOORSTEP_KILLS'] ? ensureBrowser(console.log) : ensureShell(console.log)
/** Every so many kills it dies right after the tap, before anybody has seen a number. */
const BLIND = 4

let profile = ''
let running: ChildProcess | undefined
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'doorstep-crash-'))
})
afterEach(async () => {
  await kill()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

// Started by hand and not by playwright, which would end it politely: this must be SIGKILL, to all its processes at once.
async function start(now: Date): Promise<BrowserContext> {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const flags = [...browserArguments, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  running = spawn(program, flags, { stdio: 'ignore', detached: true })
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true)
  const [port = ''] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser came without a context.')
  await context.clock.install({ time: now })
  context.setDefaultTimeout(limit(30_000))
  return context
}

function kill(): Promise<void> {
  const browser = running
  running = undefined
  if (browser?.pid === undefined || browser.exitCode !== null) return Promise.resolve()
  const { pid } = browser
  return new Promise((done) => {
    browser.once('exit', () => done())
    process.kill(-pid, 'SIGKILL')
  })
}

/** The numbers that wait, as the counter shows them. */
async function waitingAtCounter(context: BrowserContext): Promise<string[]> {
  const counter = await CounterPage.signIn(context, address)
  const numbers = await counter.line()
  await counter.page.close()
  return numbers
}

test(`killed ${KILLS} times with a ticket on the screen`, async () => {
  const shown: string[] = []
  for (let time = 0; time < KILLS; time += 1) {
    const context = await start(new Date(MORNING.getTime() + time * 60_000))
    const lobby = await LobbyPage.open(context, address, '?screen=ticket')
    // oxlint-disable-next-line typescript/no-deprecated -- the browser is killed under this tap, and what it leads to never comes
    if (time % BLIND === BLIND - 1) await lobby.page.locator('doorstep-ticket-dispenser [part=take]').click({ noWaitAfter: true })
    else shown.push(await lobby.take())
    await kill()
  }
  const waiting = await waitingAtCounter(await start(new Date(MORNING.getTime() + KILLS * 60_000)))
  expect(waiting).toEqual(expect.arrayContaining(shown))
  expect(new Set(waiting).size).toBe(waiting.length)
  // a tap nobody saw the end of may have been stored, and then it waits too; never more than those
  expect(waiting.length).toBeLessThanOrEqual(KILLS)
  expect(new Set(shown).size).toBe(shown.length)
  expect(shown.length).toBe(KILLS - KILLS / BLIND)
  // numbers go on without a gap, whatever was killed
  expect(waiting).toEqual(waiting.map((_, index) => `G${String(index + 1).padStart(3, '0')}`))
})

/** Leaves the beginning of an entry at the end of every log of IndexedDB, as a power cut does in the middle of a write. */
function tearLogs(): void {
  const folder = join(profile, 'Default/IndexedDB')
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'))
  expect(logs.length).toBeGreaterThan(0)
  // four bytes of checksum, a length of 1,000 bytes of which there are twenty, the kind of a whole entry (LevelDB's log format)
  for (const log of logs) appendFileSync(join(folder, log), Buffer.from([0, 0, 0, 0, 0xe8, 3, 1, ...Array<number>(20).fill(120)]))
}

test('a power cut in the middle of a write, and another one after it', async () => {
  const shown: string[] = []
  for (let time = 0; time < 4; time += 1) {
    const lobby = await LobbyPage.open(await start(new Date(MORNING.getTime() + time * 60_000)), address, '?screen=ticket')
    shown.push(await lobby.take())
    await kill()
    tearLogs()
  }
  expect(shown).toEqual(['G001', 'G002', 'G003', 'G004'])
  expect(await waitingAtCounter(await start(new Date(MORNING.getTime() + 4 * 60_000)))).toEqual(shown)
})
