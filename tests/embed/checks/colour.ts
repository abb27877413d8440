// On a white, a dark, a grey page and on a picture every text of a widget can be read with the defaults: axe says 4.5 to 1.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { OpenPage } from '../browser.js'
import { openPage, shown } from '../browser.js'
import type { Check } from '../walk.js'
import { hostPage, markupOf, widgets } from '../widgets.js'

const GROUNDS: Readonly<Record<string, string>> = {
  'a white page': 'body{background:#fff;color:#222}',
  'a dark page': ':root{color-scheme:dark} body{background:#111;color:#eee}',
  'a grey page': 'body{background:#777;color:#fff}',
  'a picture': 'body{background:linear-gradient(90deg,#000,#fff);color:#fff}',
}

/** Texts of these tags that axe finds too pale. */
export async function paleTexts(page: OpenPage, tag: string): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async (selector: string) => {
    const { axe } = globalThis as unknown as {
      axe: { run(what: string, how: object): Promise<{ violations: { nodes: { html: string; failureSummary: string }[] }[] }> }
    }
    const { violations } = await axe.run(selector, { runOnly: ['color-contrast'] })
    return violations.flatMap(({ nodes }) =>
      nodes.map(({ html, failureSummary }) => `${html.slice(0, 80)}: ${failureSummary.split('\n')[1]}`),
    )
  }, tag)
}

export const colour: Check = async ({ browser, site, short, attempt }) => {
  for (const widget of short ? widgets.slice(0, 1) : widgets) {
    for (const [name, style] of Object.entries(GROUNDS).slice(short ? 1 : 0, short ? 2 : undefined)) {
      await attempt(name, widget.tag, async () => {
        const page = await openPage(browser, site.host(hostPage(`<main>${markupOf(widget)}</main>`, { style })))
        await shown(page, [widget])
        const pale = await paleTexts(page, widget.tag)
        await page.close()
        return [...pale, ...page.complaints]
      })
    }
  }
}
