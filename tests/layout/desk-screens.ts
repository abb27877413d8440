// The desk's windows as the layout check walks through them: a worker's counter, what faces the resident beside it, the records.
import { chooseAtDoor, goInAsSecretary } from '../e2e/at-door.js'
import { LobbyPage } from '../e2e/lobby-page.js'
import { one, type Glass, type Walk } from './steps.js'

const AT_DESK: readonly Glass[] = ['landscape', 'laptop', 'tablet']

/** What somebody else does in another window of the same machine. */
const elsewhere = async ({ page }: LobbyPage, query: string, act: (other: LobbyPage) => Promise<unknown>): Promise<void> => {
  const other = await LobbyPage.open(page.context(), new URL('/', page.url()).href, query)
  await act(other)
  await other.page.close()
}
/** Another page of the machine in the same window, in the language of this one. */
const turnTo = async ({ page }: LobbyPage, path: string, ready: string): Promise<void> => {
  const to = new URL(path, new URL('/', page.url()))
  const language = new URL(page.url()).searchParams.get('lang')
  if (language) to.searchParams.set('lang', language)
  await page.goto(to.href)
  await page.locator(ready).first().waitFor()
}
/** The next step at the desk: call, receive, close. */
const press = async ({ page }: LobbyPage, then: string): Promise<void> => {
  await page.locator('doorstep-counter [part=current] .primary').click()
  await page.locator(`doorstep-counter ${then}`).first().waitFor()
}
const open = async ({ page }: LobbyPage, kind: string): Promise<void> => {
  await page.locator(`doorstep-counter [data-opens=${kind}]`).first().click()
  await page.locator('doorstep-counter [data-panel]').first().waitFor()
}

export const DESK_WALKS: readonly Walk[] = [
  { path: 'desk/second/', ready: 'second-screen button', glasses: ['laptop', 'tablet'], plain: true, steps: [{ name: 'second-desks' }] },
  {
    path: 'desk/second/?desk=d1',
    ready: 'second-screen h2, second-screen p',
    glasses: ['laptop', 'tablet'],
    plain: true,
    steps: [{ name: 'second' }],
  },
  {
    path: 'desk/',
    ready: '.door [data-worker]',
    glasses: AT_DESK,
    plain: true,
    steps: [
      { name: 'desk-door', first: one('[data-worker]') },
      {
        name: 'counter-sign-in',
        reach: async ({ page }) => {
          await chooseAtDoor(page)
          await page.locator('doorstep-counter fieldset button').first().waitFor()
        },
        first: one('fieldset button'),
      },
      {
        name: 'counter',
        reach: async ({ page }) => {
          await page.locator('doorstep-counter fieldset button').first().click()
          await page.locator('doorstep-counter [part=current]').waitFor()
        },
        first: one('[part=current] .primary'),
      },
      { name: 'counter-stop', reach: (lobby) => open(lobby, 'stop'), first: one('.panel button') },
      { name: 'counter-keys', reach: (lobby) => open(lobby, 'keys'), first: one('.panel dd') },
      {
        name: 'counter-line',
        reach: async (lobby) => {
          await elsewhere(lobby, '?screen=ticket&service=medical-booklet', (other) => other.take())
          await elsewhere(lobby, '?screen=ticket', (other) => other.take())
          await lobby.page.locator('doorstep-counter [part=line] li').nth(1).waitFor()
        },
        first: one('[part=current] .primary'),
      },
      {
        name: 'counter-bell',
        reach: async (lobby) => {
          await elsewhere(lobby, '?screen=human', async ({ page }) => {
            await page.locator('lobby-human .ring').click()
            // stored before the page goes: a page that closes takes along what it has not written
            await page.locator('lobby-bell .says').waitFor()
          })
          await lobby.page.locator('desk-bell .alarm').waitFor()
        },
        first: one('.alarm button'),
      },
      { name: 'counter-called', reach: (lobby) => press(lobby, '[data-place=called]'), first: one('[part=current] .primary') },
      { name: 'counter-serving', reach: (lobby) => press(lobby, '[data-place=serving]'), first: one('[part=current] .primary') },
      { name: 'counter-more', reach: (lobby) => open(lobby, 'more'), first: one('[data-panel] button') },
      { name: 'second-serving', reach: (lobby) => turnTo(lobby, '/desk/second/?desk=d1', 'second-screen .says'), first: one('.says') },
      {
        name: 'rating',
        reach: async (lobby) => {
          await turnTo(lobby, '/desk/', 'doorstep-counter [data-place=serving]')
          await press(lobby, '[part=current] .call')
          await turnTo(lobby, '/desk/second/?desk=d1', 'doorstep-rating fieldset')
        },
        first: one('fieldset'),
      },
      {
        name: 'records',
        reach: async (lobby) => {
          // a window of the secretary's own: where a worker was before, their PIN is made next
          await lobby.page.evaluate(() => sessionStorage.clear())
          await turnTo(lobby, '/desk/#records', '.door')
          await goInAsSecretary(lobby.page)
          await lobby.page.locator('doorstep-records .pills').waitFor()
        },
        first: one('.pills button'),
      },
    ],
  },
  {
    path: 'desk/#needs',
    ready: '.door .begin',
    glasses: AT_DESK,
    plain: true,
    steps: [
      {
        name: 'desk-needs',
        reach: async ({ page }) => {
          await goInAsSecretary(page)
          await page.locator('doorstep-needs-desk .look').waitFor()
        },
      },
    ],
  },
  {
    path: 'desk/#settings',
    ready: '.door [data-worker]',
    glasses: AT_DESK,
    plain: true,
    steps: [
      {
        name: 'desk-settings',
        reach: async ({ page }) => {
          await chooseAtDoor(page)
          await page.locator('printer-setup button').first().waitFor()
        },
      },
    ],
  },
]
