// Every control of each widget alone on a page of nobody's: nothing does nothing, and nobody complains.
import { launchShell } from '../../browser.mjs'
import { helpers, press, type Control } from '../../e2e/pressing.js'
import { limit } from '../../pace.mjs'
import type { Check } from '../walk.js'
import { hostPage, markupOf, widgets } from '../widgets.js'

/** Of a list whose entries are alike so many are pressed: the first, the second and the last. */
const ALIKE = 6

function everyControl(controls: readonly Control[]): Control[] {
  return controls.filter((control) => {
    const alike = controls.filter(({ kind }) => kind === control.kind)
    return alike.length <= ALIKE || [0, 1, alike.length - 1].includes(alike.indexOf(control))
  })
}

export const pressed: Check = async ({ engine, site, short, filter, attempt }) => {
  if (engine !== 'chromium' || short) return
  const browser = await launchShell()
  try {
    for (const widget of widgets.filter(({ tag }) => tag.includes(filter ?? ''))) {
      const address = site.host(hostPage(markupOf(widget)))
      const context = await browser.newContext()
      await context.addInitScript(helpers)
      // paper is asked for on any page that is not the lobby's
      await context.addInitScript(() => {
        window.print = () => void (document.documentElement.dataset['asked'] = 'paper')
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
      const show = async (): Promise<void> => {
        await page.goto(address)
        await page
          .locator(`${widget.tag} ${widget.shown}`)
          .first()
          .waitFor({ state: 'attached', timeout: limit(10_000) })
        await page.waitForLoadState('networkidle')
      }
      await show()
      const controls = everyControl(await page.evaluate(() => window.controls()))
      for (const control of controls) {
        await attempt(`pressed: “${control.says}” (${control.kind}, ${control.at})`, widget.tag, async () => {
          await show()
          const did = await press(page, control)
          return [...(did === false ? ['does nothing'] : []), ...complaints.splice(0)]
        })
      }
      await context.close()
    }
  } finally {
    await browser.close()
  }
}
