// The sign-in of the staff's pages, as a worker of the demo goes through it, in any language.
import type { Locator, Page } from 'playwright-core'

/** The demo's workers by their ids; the secretary may do everything. */
const WORKERS: Readonly<Record<string, string>> = {
  王芳: 'w1',
  陆伟: 'w2',
  周敏: 'w3',
  顾晓燕: 'w4',
  沈佳怡: 'w5',
  张志强: 'w6',
  徐丽华: 'w7',
  陈建国: 'w8',
}
const SECRETARY = '徐丽华'
const PIN = '2468'

const door = (page: Page): Locator => page.locator('.door:visible').first()
const nameAt = (page: Page, name: string): Locator => door(page).locator(`[data-worker=${WORKERS[name] ?? name}]`)

/** Chooses a name: enough where nobody has a PIN yet. */
export async function chooseAtDoor(page: Page, name = '王芳'): Promise<void> {
  await nameAt(page, name).click()
}

async function send(page: Page, pin: string): Promise<void> {
  const digits = door(page).locator('.digits')
  await digits.fill(pin)
  await digits.press('Enter')
}

/** Chooses a name, unless it is known and only asleep; types a PIN and sends it. */
export async function passDoor(page: Page, name: string, pin = PIN): Promise<void> {
  const digits = door(page).locator('.digits')
  // a small window shows one thing at a time
  await nameAt(page, name).or(digits).locator('visible=true').first().waitFor()
  if (await nameAt(page, name).isVisible()) await chooseAtDoor(page, name)
  await send(page, pin)
}

/** The secretary makes the first PIN of this machine, and is in. */
export async function makeFirstPin(page: Page, pin = PIN): Promise<void> {
  const heading = door(page).locator('form.pin h2')
  await door(page).locator('.begin').click()
  const first = await heading.innerText()
  await send(page, pin)
  await page.waitForFunction(([was, now]) => was !== now?.textContent, [first, await heading.elementHandle()] as const)
  await send(page, pin)
  await heading.waitFor({ state: 'detached' })
}

/** Goes in as the secretary, whose PIN is made where this machine has none. */
export async function goInAsSecretary(page: Page): Promise<void> {
  const begin = door(page).locator('.begin')
  await door(page).locator('.digits, .begin, [data-worker]').first().waitFor()
  if (await begin.isVisible()) await makeFirstPin(page)
  else await passDoor(page, SECRETARY)
}
