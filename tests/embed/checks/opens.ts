// Every widget on a plain page: what it lists can be opened, axe finds nothing in it, and the page has nothing to complain of.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openPage, shown } from '../browser.js'
import type { Check } from '../walk.js'
import { hostPage, markupOf, widgets } from '../widgets.js'

/** What opens something, in those that list what can be opened. */
const OPENERS: Readonly<Record<string, string>> = {
  'doorstep-service-board': '[part=item] summary',
  'doorstep-timetable': '.pane summary',
  'doorstep-meal-calendar': '.pane summary',
}

export const opens: Check = async ({ browser, site, short, attempt }) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  for (const widget of short ? widgets.slice(0, 1) : widgets) {
    await attempt('a plain page, opened', widget.tag, async () => {
      const page = await openPage(browser, site.host(hostPage(`<main>${markupOf(widget)}</main>`)))
      await shown(page, [widget])
      const opener = OPENERS[widget.tag]
      if (opener !== undefined) {
        const closed = await page.evaluate(
          (tag: string, selector: string) => {
            const summary = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector)
            const { height } = summary?.parentElement?.getBoundingClientRect() ?? { height: 0 }
            summary?.click()
            return height
          },
          widget.tag,
          opener,
        )
        if (closed === 0) return [`it lists nothing that opens: ${opener}`]
        await page.waitForFunction(
          (tag: string, selector: string, before: number) => {
            const item = document.querySelector(tag)?.shadowRoot?.querySelector(selector)?.parentElement
            return item?.matches('[open]') === true && item.getBoundingClientRect().height > before
          },
          { polling: 80 },
          widget.tag,
          opener,
          closed,
        )
      }
      await page.evaluate(axe)
      const faults = await page.evaluate(async (tag: string) => {
        const { axe: checker } = globalThis as unknown as {
          axe: { run(what: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        const { violations } = await checker.run(tag)
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join()}`)
      }, widget.tag)
      await page.close()
      return [...faults, ...page.complaints]
    })
  }
}
