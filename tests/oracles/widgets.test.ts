// Parts of a station that are an OpenMensa feed, an .ics file or an HSDS file, on the screen.
import type { Browser, Page } from 'playwright-core'
import { launchShell } from '../browser.mjs'
import { limit } from '../pace.mjs'
import { oracle } from './oracles.js'
import { openWidget } from './widget-page.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchShell()
})
afterAll(() => browser.close())

/** The text in a component's shadow root, spaces folded. */
const textOf = async (page: Page, tag: string): Promise<string> =>
  page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '', tag)

const reads = (page: Page, tag: string) => expect.poll(() => textOf(page, tag), { timeout: limit(20_000) })

it('shows a real canteen’s OpenMensa feed as a menu, in its own currency', async () => {
  const { page, faults } = await openWidget(browser, {
    tag: 'doorstep-meal-calendar',
    now: '2021-11-30T10:24:00+08:00',
    station: { parts: { menu: { href: 'canteen.xml', format: 'openmensa' } } },
    files: { 'canteen.xml': { path: oracle('openmensa/real/2021-12-01/320.xml') } },
  })
  await reads(page, 'doorstep-meal-calendar').toContain('Große Salatschale')
  expect(await textOf(page, 'doorstep-meal-calendar')).toMatch(/€|EUR/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  expect(faults).toEqual([])
  await page.close()
})

it('shows an .ics file as a timetable', async () => {
  const { page, faults } = await openWidget(browser, {
    tag: 'doorstep-timetable',
    now: '2022-03-08T10:24:00+08:00',
    station: { parts: { timetable: [{ href: 'holidays.ics', format: 'icalendar' }] } },
    files: { 'holidays.ics': { path: oracle('icalendar/collective/calendars__example.ics') } },
  })
  await reads(page, 'doorstep-timetable').toContain("International Women's Day")
  expect(faults).toEqual([])
  await page.close()
})

it('shows an HSDS service on the board, and opens it', async () => {
  const { page, faults } = await openWidget(browser, {
    tag: 'doorstep-service-board',
    lang: 'en',
    station: { parts: { services: { href: 'service.json', format: 'hsds' } } },
    files: { 'service.json': { path: oracle('hsds/oruk/V3.0-UK-Default/service_full.json') } },
  })
  await reads(page, 'doorstep-service-board').toContain('Community Counselling')
  await page.locator('doorstep-service-board [part~=item] > summary').first().click()
  await page.locator('doorstep-service-board .rows').waitFor()
  const says = await textOf(page, 'doorstep-service-board')
  for (const words of ['MyCity Civic Center', 'we have moved most of our counselling', 'trained professionals', 'Under 18s and Over 60s']) {
    expect(says).toContain(words)
  }
  // under the strict policy, and about the same service
  const told = page.locator('head script[type="application/ld+json"]')
  await told.waitFor({ state: 'attached' })
  expect(JSON.parse((await told.textContent()) ?? '')).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [{ '@id': 'http://doorstep.test/station.json#station' }, { '@type': 'Service', name: 'Community Counselling' }],
  })
  expect(faults).toEqual([])
  await page.close()
})

it('shows what is good of a broken file and names what is bad; a broken part never takes the others down', async () => {
  const { page } = await openWidget(browser, {
    tag: 'doorstep-service-board',
    lang: 'en',
    station: {
      parts: {
        services: ['own.json', { href: 'broken.json', format: 'hsds' }, 'missing.json'],
        menu: { href: 'nonsense.xml', format: 'openmensa' },
      },
    },
    files: {
      'own.json': { text: JSON.stringify({ items: [{ id: 'a', name: 'Blood pressure', category: 'health' }, { id: 'b' }] }) },
      'broken.json': { path: oracle('hsds/oruk/V3.0-UK-Fail/service_full.json') },
      'nonsense.xml': { text: 'no feed at all' },
    },
  })
  // residents read how many are missing, whoever looks after the feed where and why
  await reads(page, 'doorstep-service-board').toMatch(/not shown right now.*Blood pressure/)
  const says = async () => (await page.consoleMessages()).map((message) => message.text()).join('\n')
  await expect.poll(says, { timeout: limit(20_000) }).toContain('broken.json')
  expect(await says()).toMatch(/own\.json: items\[1\]\.name: is missing/)
  await page.close()
})
