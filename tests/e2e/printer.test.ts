// A receipt printer at the kiosk: set up on its page, printing tickets in the lobby, and a worker told when its paper ends.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { Accidents } from '../../packages/printing/src/testing/fake-printer.js'
import { chooseAtDoor } from './at-door.js'
import { CounterPage } from './counter-page.js'
import { address, browser, context, eachContext } from './kiosk.js'
import { LobbyPage, openContext } from './lobby-page.js'

let cable: string

declare global {
  interface Window {
    /** The printer at the end of this window's serial cable. */
    printer: { readonly accidents: Accidents; readonly texts: string[]; chosen: boolean }
  }
}

// The printer of the printing package's own tests, on a serial port of the page: it reads the bytes by the manuals.
const printerOfPage = `
  import { FakePrinter, fakeSerialPort } from ${JSON.stringify(fileURLToPath(new URL('../../packages/printing/src/testing/fake-printer.ts', import.meta.url)))}
  const printer = new FakePrinter(576)
  const port = fakeSerialPort(printer)
  const chosen = () => localStorage.getItem('test-port-chosen') === 'yes'
  window.printer = {
    accidents: printer.accidents,
    get texts() { return printer.head.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])) },
    get chosen() { return chosen() },
  }
  Object.defineProperty(Navigator.prototype, 'serial', {
    configurable: true,
    value: {
      getPorts: async () => (chosen() ? [port] : []),
      requestPort: async () => (localStorage.setItem('test-port-chosen', 'yes'), port),
    },
  })
`

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: printerOfPage, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    format: 'iife',
    write: false,
    conditions: ['doorstep-source'],
  })
  cable = outputFiles[0]?.text ?? ''
})
eachContext(async () => {
  const own = await openContext(browser)
  await own.addInitScript(cable)
  return own
})

const textsOf = (page: Page): Promise<string> => page.evaluate(() => window.printer.texts.join('\n'))

test('is chosen on its page, prints a test, and from then on every ticket; a worker hears when the paper ends, and prints again', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  const setup = await context.newPage()
  await setup.goto(`${address}desk/#settings`)
  await chooseAtDoor(setup)
  await setup.getByText('现在不打印纸质号').waitFor()
  await setup.getByRole('button', { name: /^串口/ }).click()
  await setup.getByRole('button', { name: '打一张试试' }).click()
  await setup.getByText('没有找到打印机').waitFor()
  await setup.getByRole('button', { name: '选串口' }).click()
  await setup.getByText('打印机选好了').waitFor()
  await setup.getByRole('button', { name: '打一张试试' }).click()
  await setup.getByText('打印好了。').waitFor()
  expect(await textsOf(setup)).toContain('看得清这一行')
  // what was chosen is there after a reload
  await setup.reload()
  expect(await setup.getByRole('button', { name: /^串口/ }).getAttribute('aria-pressed')).toBe('true')

  // the lobby was open all the while
  const first = await lobby.take()
  await lobby.page.getByText('纸质号已打印').waitFor()
  expect(await textsOf(lobby.page)).toContain(first)
  await lobby.button('好，知道了').click()

  await lobby.page.evaluate(() => (window.printer.accidents.paperDots = 0))
  await lobby.tile('首问取号').click()
  const second = await lobby.take()
  await lobby.page.getByText('没有纸了，号在屏幕上').waitFor()
  const counter = await CounterPage.signIn(context, address)
  await counter.page.getByText(`${second} 号票没打出来 · 打印机没有纸了。请换一卷纸。`).waitFor()
  expect(await counter.line()).toEqual([first, second])

  // this window's printer has paper
  const row = counter.page.locator(`[data-ticket$="/${second}"]`)
  await row.getByRole('button', { name: '更多' }).click()
  await row.getByRole('button', { name: '补打号票' }).click()
  await counter.page.getByText('号票没打出来').first().waitFor({ state: 'detached' })
  expect(await textsOf(counter.page)).toMatch(new RegExp(`补打[^]*${second}|${second}[^]*补打`))
  await lobby.page.getByText('纸质号已打印').waitFor()
})

test('a printer with a driver is handed the ticket, and nobody claims to know that it came out', async () => {
  await context.addInitScript(() => {
    window.print = () => dispatchEvent(new Event('afterprint'))
    localStorage.setItem('doorstep:/stations/wutongli/station.json:printer', JSON.stringify({ connection: 'browser', paper: 58 }))
  })
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  await lobby.page.getByText('没看到纸？').waitFor()
  await lobby.button('补打').waitFor()
})

test('a setting nobody can read is no printer, and tickets are given', async () => {
  await context.addInitScript(() => {
    localStorage.setItem('doorstep:/stations/wutongli/station.json:printer', '{"connection":"carrier pigeon","paper":1e9')
  })
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  expect(await lobby.button('补打').count()).toBe(0)
})
