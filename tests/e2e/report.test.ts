// The monthly and the yearly report as they come out of the printer: A4, numbered, whole, in three languages; read back from the PDF.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { goInAsSecretary } from './at-door.js'
import { address, context, eachContext } from './kiosk.js'
import { MORNING, TEST_LANGUAGES } from './lobby-page.js'
import { readPdf, readsIn, type PrintedLine, type PrintedPage } from './printed.js'
import type { Filling } from './report-days.js'

eachContext()

const root = fileURLToPath(new URL('../..', import.meta.url))
const services = JSON.parse(readFileSync(`${root}kiosk/public/stations/wutongli/services.json`, 'utf8')) as {
  readonly items: readonly { readonly id: string; readonly category: string }[]
}

declare global {
  interface Window {
    reportDays: { fill(filling: Filling): Promise<number> }
  }
}

/** From the first of January to yesterday, in the database of the page that is open. */
async function fillYear(page: Page): Promise<void> {
  const { outputFiles } = await build({
    ...{ entryPoints: [`${root}tests/e2e/report-days.ts`], bundle: true, write: false, format: 'iife', globalName: 'reportDays' },
    ...{ conditions: ['doorstep-source'], tsconfig: `${root}tsconfig.json`, logLevel: 'warning' },
    footer: { js: 'globalThis.reportDays = reportDays' },
  })
  await page.evaluate(outputFiles[0]?.text ?? '')
  const filling = {
    days: 324,
    services: services.items.map(({ id }) => id),
    categories: [...new Set(services.items.map(({ category }) => category))].slice(0, 5),
    now: MORNING.getTime(),
  }
  const tickets = await page.evaluate(async (given) => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    const database = names.find((name) => name.startsWith('doorstep:') && !name.endsWith(':pins')) ?? ''
    return window.reportDays.fill({ ...given, database })
  }, filling)
  expect(tickets).toBeGreaterThan(3000)
}

/** Millimetres in points. */
const mm = (millimetres: number): number => (millimetres * 72) / 25.4
const SIDE = mm(14)

function expectWhole(pages: readonly PrintedPage[], titles: readonly string[], what: string): void {
  pages.forEach(({ width, height, lines }, at) => {
    expect([Math.round(width), Math.round(height)], `${what}: A4`).toEqual([595, 842])
    const [number, ...others] = [...lines].sort((one, other) => one.y - other.y)
    expect(number?.text, what).toBe(`${at + 1}/${pages.length}`)
    expect(others.length, `${what}: page ${at + 1} says something`).toBeGreaterThan(1)
    for (const { text, left, right } of others) {
      expect(left, `${what}: ${text} at the left`).toBeGreaterThan(SIDE - 1)
      expect(right, `${what}: ${text} at the right`).toBeLessThan(width - SIDE + 1)
    }
  })
  for (const title of titles) {
    const isHeading = ({ text, size }: PrintedLine): boolean => size > 11 && readsIn(title, text)
    const lines = pages.find((each) => each.lines.some(isHeading))?.lines ?? []
    const heading = lines.find(isHeading)
    expect(heading, `${what}: ${title}`).toBeDefined()
    // the page's number is below everything
    const below = lines.filter(
      ({ y, left, text }) => heading && y < heading.y && y > heading.y - 60 && left >= heading.left - 1 && !/^\d+\/\d+$/.test(text),
    )
    expect(below.length, `${what}: ${title} is not alone`).toBeGreaterThan(0)
  }
}

test('the month and the year on paper, in three languages', async () => {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1366, height: 768 })
  const records = page.locator('doorstep-records')
  for (const [nth, language] of TEST_LANGUAGES.entries()) {
    await page.goto(`${address}desk/?lang=${language}#records`)
    await goInAsSecretary(page)
    await records.locator('.pills button').first().waitFor()
    if (nth === 0) {
      await fillYear(page)
      await page.reload()
      await goInAsSecretary(page)
    }
    for (const [period, most] of [
      [2, 5],
      [3, 6],
    ] as const) {
      await records.locator('.pills button').nth(period).click()
      await expect.poll(async () => Number(await records.locator('[data-count=issued] dd').innerText()) > 1000).toBe(period === 3)
      await records.locator('[data-picture=needs] .bars').waitFor()
      const what = `${language} ${period === 2 ? 'month' : 'year'}`
      const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect(pages.length, what).toBeGreaterThan(1)
      expect(pages.length, what).toBeLessThanOrEqual(most)
      expectWhole(pages, await records.locator('h3').allInnerTexts(), what)
      const all = pages.flatMap(({ lines }) => lines)
      // nothing was made smaller to fit: what is read is of 10.5 points
      const sentence = (await records.locator('.saying p').first().innerText()).slice(0, 8)
      expect(all.find(({ text, size }) => size > 10 && readsIn(sentence, text))?.size, what).toBeCloseTo(10.5, 1)
      // the whole list of services, those behind the button as well
      const wanted = await records.locator('[data-picture=what] tbody th').allTextContents()
      expect(wanted.length).toBeGreaterThan(20)
      const text = all.map((line) => line.text).join('')
      expect(
        wanted.filter((name) => !readsIn(name, text)),
        `${what}: services`,
      ).toEqual([])
    }
  }
})
