// The settings of the desk, at one of their sections.
import type { Page } from 'playwright-core'
import { address, context } from './kiosk.js'

/** Turns to a section of the settings that are on the screen. */
export async function turnTo(page: Page, section: string): Promise<void> {
  await page.locator(`desk-settings [data-to=${section}]`).click()
}

export async function openSettings(section: string, query = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}desk/${query}#settings`)
  await turnTo(page, section)
  return page
}
