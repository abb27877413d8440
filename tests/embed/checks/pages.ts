// Host pages that somebody brought: each Doorstep tag on them loads, shows what it is for, and disturbs nothing.
import { readdirSync } from 'node:fs'
import { openPage, shown } from '../browser.js'
import type { Check } from '../walk.js'
import { widgets } from '../widgets.js'
import { misbehaviour } from '../manners.js'
import { paleTexts } from './colour.js'

export const handedPages: Check = async ({ browser, site, pages, attempt }) => {
  if (pages === undefined) return
  for (const file of readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    await attempt(file, 'every tag on it', async () => {
      const page = await openPage(browser, `${site.url}/pages/${file}`)
      const found = await page.evaluate(
        (tags: readonly string[]) => {
          const within = (root: Document | ShadowRoot): Element[] =>
            [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])])
          return tags.filter((tag) => within(document).some(({ localName }) => localName === tag))
        },
        widgets.map(({ tag }) => tag),
      )
      const on = widgets.filter(({ tag }) => found.includes(tag))
      if (on.length === 0) return ['no Doorstep tag is on it']
      await shown(page, on)
      const complaints = [...(await misbehaviour(page, found)).values()].flat()
      for (const tag of found) if (await page.$(tag)) complaints.push(...(await paleTexts(page, tag)))
      await page.close()
      return [...complaints, ...page.complaints.filter((line) => !line.includes('favicon') && !line.includes('404'))]
    })
  }
}
