// The counter's page as tests see it: a worker signs in, calls, receives and closes.
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { chooseAtDoor } from './at-door.js'

export class CounterPage {
  constructor(readonly page: Page) {}

  /** Opens the counter in a window of its own and signs the worker in at the desk. */
  static async signIn(context: BrowserContext, address: string, desk = '1号接待台', worker = '王芳'): Promise<CounterPage> {
    const counter = new CounterPage(await context.newPage())
    await counter.page.goto(`${address}desk/`)
    await chooseAtDoor(counter.page, worker)
    await counter.page
      .locator('doorstep-counter')
      .getByRole('button', { name: new RegExp(`^${desk}`) })
      .click()
    await counter.atDesk()
    return counter
  }

  /** Waits until the desk is shown. */
  async atDesk(): Promise<void> {
    await this.page.getByRole('button', { name: '结束接待' }).waitFor()
  }

  /** The numbers that wait, in their order. */
  async line(): Promise<string[]> {
    const tickets = await this.page
      .locator('[part=line] [data-ticket]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-ticket') ?? ''))
    return tickets.map((ticket) => ticket.slice(ticket.indexOf('/') + 1))
  }

  /** The ticket at this desk. */
  get current(): Locator {
    return this.page.locator('[part=current] [data-ticket]')
  }

  /** Calls the next in line, receives them and closes their matter. */
  async serveNext(): Promise<void> {
    for (const step of [/叫下一位/, /开始接待/, /办好了/]) await this.press(step)
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click()
  }
}
