// The sign-in of the staff's pages, as a worker goes through it.
import type { Page } from 'playwright-core'

/** Chooses a name, types a PIN and sends it. */
export async function passDoor(page: Page, name: string, pin = '2468'): Promise<void> {
  const door = page.locator('.door:visible').first()
  await door.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await door.locator('.digits').fill(pin)
  await door.locator('.digits').press('Enter')
}
