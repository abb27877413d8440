// The wall board on 1,135 real service items: every one stands once on its pages, in order, and nothing of it is cut off.
import type { Browser } from 'playwright-core'
import { launchShell } from '../browser.mjs'
import { realServices } from './service-items.js'
import { openWidget } from './widget-page.js'

const services = realServices()
const desks = [1, 2, 3].map((number) => ({ id: `d${number}`, name: `${number}号接待台` }))
let browser: Browser

beforeAll(async () => {
  browser = await launchShell()
})
afterAll(() => browser.close())

for (const [width, height] of [
  [1920, 1080],
  [1080, 1920],
] as const) {
  it(`shows every item at ${width} x ${height}`, async () => {
    // the catalogue names no desks; with some the column of a name is as narrow as it is at a station
    const items = services.items.map((item, at) => ({ ...item, desk: `d${1 + (at % 3)}` }))
    const { page, faults } = await openWidget(browser, {
      tag: 'doorstep-service-wall',
      station: { desks, parts: { services: 'services.json' } },
      files: { 'services.json': { text: JSON.stringify({ ...services, items }) } },
      width,
      height,
    })
    // the page gives it no height
    await page.evaluate((block) => {
      const wall = document.querySelector('doorstep-service-wall')
      if (wall) wall.style.blockSize = `${block}px`
    }, height - 16)
    await page.locator('doorstep-service-wall [part=page] li').first().waitFor()
    const { seen, cut, pages } = await page.evaluate(async () => {
      const wall = document.querySelector('doorstep-service-wall')
      const root = wall?.shadowRoot
      if (!wall || !root) throw new Error('no wall')
      wall.paused = true
      const frame = (): Promise<number> => new Promise(requestAnimationFrame)
      await frame()
      await frame()
      const found = {
        seen: [] as string[],
        cut: [] as string[],
        pages: Number(root.querySelector('.whole')?.textContent.match(/\/\s*(\d+)/)?.[1]),
      }
      for (let at = 0; at < found.pages; at += 1) {
        for (const animation of root.querySelector('.page')?.getAnimations() ?? []) animation.finish()
        const box = root.querySelector('.box')?.getBoundingClientRect() ?? new DOMRect()
        for (const entry of root.querySelectorAll('.page li')) {
          const name = (entry.querySelector('h3')?.textContent ?? '').replaceAll('\u200b', '').trim()
          found.seen.push(name)
          for (const part of [entry, ...entry.querySelectorAll('h3, p, span, b')]) {
            const { top, bottom, left, right } = part.getBoundingClientRect()
            if (top < box.top - 1 || bottom > box.bottom + 4 || left < box.left - 1 || right > box.right + 1)
              found.cut.push(`page ${at + 1}, ${part.localName}.${part.className}: ${name}`)
          }
        }
        wall.next()
        await wall.updateComplete
      }
      return found
    })
    expect(cut).toEqual([])
    const inOrder = services.categories.flatMap(({ id }) => items.filter(({ category }) => category === id).map(({ name }) => name))
    expect(seen).toEqual(inOrder)
    expect(pages).toBeLessThan(400)
    console.log(`1,135 items at ${width} x ${height}: ${pages} pages`)
    expect(faults).toEqual([])
    await page.close()
  })
}
