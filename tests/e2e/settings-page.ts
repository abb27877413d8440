// The settings of the desk, at one of their sections.
import type { Page } from 'playwright-core'
import { chooseAtDoor, goInAsSecretary } from './at-door.js'
import { address, context } from './kiosk.js'

/** Turns to a section of the settings that are on the screen. */
export async function turnTo(page: Page, section: string): Promise<void> {
  await page.locator(`desk-settings [data-to=${section}]`).click()
}

/** What all who are here may; with `secretary` what only they do, whose PIN is made where there is none. */
export async function openSettings(section: string, { secretary = false, query = '' } = {}): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}desk/${query}#settings`)
  if (secretary) await goInAsSecretary(page)
  else await chooseAtDoor(page)
  await turnTo(page, section)
  return page
}
