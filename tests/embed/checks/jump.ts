// A page does not jump while a widget comes: the recipe of the docs, on a slow line and a slow machine, moves nothing one looks at.
import type { CDPSession } from 'puppeteer-core'
import { shown } from '../browser.js'
import type { Check } from '../walk.js'
import { hostPage, markupOf, widgets } from '../widgets.js'

const MOST = 0.02
const WIDGETS = ['doorstep-service-board', 'doorstep-timetable', 'doorstep-meal-calendar']

/** As in docs/embedding.md. */
const style = `:is(${WIDGETS.join()}) { display: block; min-block-size: 100vh }`

export const jump: Check = async ({ browser, site, short, engine, attempt }) => {
  if (engine !== 'chromium') return
  const asked = widgets.filter(({ tag }) => WIDGETS.includes(tag))
  for (const width of short ? [360] : [360, 1280]) {
    for (const on of short ? [asked.slice(0, 1)] : [...asked.map((each) => [each]), asked]) {
      await attempt(`a page of ${width} px that loads`, on.map(({ tag }) => tag).join(' and '), async () => {
        const page = await browser.newPage()
        await page.setViewport({ width, height: 800 })
        await page.evaluateOnNewDocument(() => {
          const kept = globalThis as unknown as { jumps: { value: number; what: string }[] }
          kept.jumps = []
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[])
              kept.jumps.push({ value: entry.value, what: entry.sources.map(({ node }) => node?.localName ?? node?.nodeName).join() })
          }).observe({ type: 'layout-shift', buffered: true })
        })
        const session: CDPSession = await page.createCDPSession()
        await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
        site.latency = 300
        try {
          const inside = '<p>梧桐里家门口服务站，021-0555 0188</p>'
          const body = `<h1>街道</h1>${on.map((each) => `${markupOf(each, inside)}<p>下面的文字。</p>`).join('')}`
          await page.goto(site.host(hostPage(body, { style })))
          await shown(page, on)
        } finally {
          site.latency = 0
        }
        const jumps = await page.evaluate(() => (globalThis as unknown as { jumps: { value: number; what: string }[] }).jumps)
        await page.close()
        const sum = jumps.reduce((all, { value }) => all + value, 0)
        return sum <= MOST ? [] : [`${sum.toFixed(3)}: ${jumps.map(({ value, what }) => `${value.toFixed(3)} ${what}`).join('; ')}`]
      })
    }
  }
}
