// Host pages that somebody brought: each Doorstep tag on them loads, shows what it is for, and disturbs nothing.
import { readdirSync } from 'node:fs'
import { openPage, shown } from '../browser.js'
import type { Check } from '../walk.js'
import { widgets } from '../widgets.js'
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
      const complaints = await page.evaluate((tags: readonly string[]) => {
        const said: string[] = []
        const look = (root: Document | ShadowRoot): void => {
          for (const each of root.querySelectorAll('*')) {
            if (tags.includes(each.localName)) {
              const { width, left, right } = each.getBoundingClientRect()
              const em = parseFloat(getComputedStyle(each.parentElement ?? each).fontSize)
              const frame = each.shadowRoot?.querySelector('.frame')
              if (width < 100) said.push(`${each.localName} is ${Math.round(width)} px wide`)
              if (left < -1 || right > document.documentElement.clientWidth + 1) said.push(`${each.localName} stands out of the page`)
              if (frame && parseFloat(getComputedStyle(frame).fontSize) < Math.min(em, 9)) said.push(`${each.localName} has tiny text`)
              if (frame && getComputedStyle(frame).direction !== 'ltr') said.push(`${each.localName} runs the wrong way`)
              if (each.shadowRoot?.querySelector('[part=status]')) said.push(`${each.localName} is still loading`)
            }
            if (each.shadowRoot) look(each.shadowRoot)
          }
        }
        look(document)
        const { scrollWidth, clientWidth } = document.documentElement
        if (scrollWidth > clientWidth) said.push(`the page overflows by ${scrollWidth - clientWidth} px`)
        return said
      }, found)
      for (const tag of found) if (await page.$(tag)) complaints.push(...(await paleTexts(page, tag)))
      await page.close()
      return [...complaints, ...page.complaints.filter((line) => !line.includes('favicon') && !line.includes('404'))]
    })
  }
}
