// `npm run check:controls`: presses every control on every page in situations where not everything can be had; says which do nothing.
//
//   npm run check:controls                                   everything
//   npm run check:controls -- --situation closed             only this one; also --place desk/
//   npm run check:controls -- --said                         and what each page warns of after a press that it did not say before
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { serve } from '../../kiosk/serve.mjs'
import { launchShell } from '../browser.mjs'
import { limit } from '../pace.mjs'
import { openContext, settled } from '../e2e/lobby-page.js'
import { helpers, press, type Control } from '../e2e/pressing.js'
import { serveGuests } from '../layout/guest-screens.js'
import { SITUATIONS, type Place, type Situation } from './situations.js'

/** Of a list whose entries are alike so many are pressed: the first, the second and the last. */
const ALIKE = 6

/** All of them but the middle of long lists, whose entries are alike. */
function everyControl(controls: readonly Control[]): Control[] {
  return controls.filter((control) => {
    const alike = controls.filter(({ kind }) => kind === control.kind)
    return alike.length <= ALIKE || [0, 1, alike.length - 1].includes(alike.indexOf(control))
  })
}

interface Tally {
  pressed: number
  readonly idle: string[]
}

async function walk(page: Page, address: string, name: string, situation: Situation, said: boolean, tally: Tally): Promise<void> {
  const bar = new Set<string>()
  const show = async ({ path, ready, enter }: Place): Promise<void> => {
    await page.context().setOffline(false)
    // who was let in by the press before is asked again; a page of nobody's has nothing to forget
    await page.evaluate(() => sessionStorage.clear()).catch(() => undefined)
    // the room of a page that is there already would be left as it was pressed
    if (path.includes('#')) await page.goto('about:blank')
    await page.goto(address + path)
    await enter?.(page)
    await page.locator(ready).first().waitFor()
    await settled(page)
    if (situation.offline) await page.context().setOffline(true)
  }
  /** Whether a page came; one that does not is a finding, and the rest is walked nevertheless. */
  const comes = async (place: Place): Promise<boolean> => {
    try {
      await show(place)
      return true
    } catch {
      const shown = await page.locator('body').innerText()
      console.log(`${name}: ${place.path}: never came; it says “${shown.replace(/\s+/g, ' ').slice(0, 200)}”`)
      tally.idle.push(place.path)
      return false
    }
  }
  for (const place of situation.places) {
    if (!(await comes(place))) continue
    const warned = await page.evaluate(() => window.warnings())
    for (const control of everyControl(await page.evaluate(() => window.controls()))) {
      const { kind, says } = control
      // the bar is the same on every screen
      if (kind.startsWith('lobby-bar')) {
        if (bar.has(says)) continue
        bar.add(says)
      }
      if (!(await comes(place))) break
      const where = `${name}: ${place.path || 'start'}: “${says}” (${kind})`
      const did = await press(page, control)
      if (did === undefined) continue
      tally.pressed += 1
      if (!did) {
        tally.idle.push(where)
        console.log(`${where}: does nothing`)
      } else if (said) {
        await settled(page).catch(() => undefined)
        const news = (await page.evaluate(() => window.warnings()).catch(() => [])).filter((warning) => !warned.includes(warning))
        if (news.length > 0) console.log(`${where}: ${news.join(' / ')}`)
      }
    }
  }
}

/** 0 when every control does something. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { situation: { type: 'string', multiple: true }, place: { type: 'string' }, said: { type: 'boolean' } },
  })
  const { url, close } = await serve({ port: 0, folder: join(root, 'kiosk/dist') })
  const browser = await launchShell()
  const tally: Tally = { pressed: 0, idle: [] }
  try {
    for (const [name, situation] of Object.entries(SITUATIONS)) {
      if (values.situation && !values.situation.includes(name)) continue
      const context = await openContext(browser, situation.at, situation.offline ? { serviceWorkers: 'allow' } : {})
      const { station } = situation
      if (station) {
        const manifest = (await (await fetch(`${url}stations/wutongli/station.json`)).json()) as Record<string, unknown>
        await context.route('**/stations/wutongli/station.json', (route) => route.fulfill({ json: { ...manifest, ...station } }))
      }
      if (situation.places.some(({ path }) => path.startsWith('guest/'))) await serveGuests(context)
      await situation.before?.(context, url)
      await context.addInitScript(helpers)
      const page = await context.newPage()
      if (situation.offline) {
        // a machine that has been there before: what the pages fetch is kept
        await page.goto(url)
        await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: limit(60_000) })
      }
      const places = situation.places.filter(({ path }) => path.includes(values.place ?? ''))
      await walk(page, url, name, { ...situation, places }, values.said === true, tally)
      await context.close()
    }
    console.log(`${tally.pressed} controls pressed, ${tally.idle.length} do nothing`)
    return tally.idle.length > 0 ? 1 : 0
  } finally {
    await browser.close()
    await close()
  }
}
