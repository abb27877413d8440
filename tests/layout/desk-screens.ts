// The desk's windows as the layout check walks through them: the door in its states, every room empty, at work and full, what faces the resident.
import type { Page } from 'playwright-core'
import { chooseAtDoor, goInAsSecretary, passDoor } from '../e2e/at-door.js'
import { LobbyPage } from '../e2e/lobby-page.js'
import { fillStation, madeNewer, type Filling } from './desk-storage.js'
import { one, type Glass, type Step, type Walk } from './steps.js'

const AT_DESK: readonly Glass[] = ['landscape', 'laptop', 'touch', 'tablet', 'phone']
const FACING: readonly Glass[] = ['laptop', 'touch', 'tablet', 'phone']
const SECTIONS = ['printer', 'sound', 'windows', 'backups', 'pins', 'machine'] as const
const SECRETARY = 'w7'

/** What somebody else does in another window of the same machine. */
const elsewhere = async ({ page }: LobbyPage, query: string, act: (other: LobbyPage) => Promise<unknown>): Promise<void> => {
  const other = await LobbyPage.open(page.context(), new URL('/', page.url()).href, query)
  await act(other)
  await other.page.close()
}
const ticket = (lobby: LobbyPage, query = ''): Promise<void> => elsewhere(lobby, `?screen=ticket${query}`, (other) => other.take())
/** Another page of the machine in the same window, in the language of this one. */
const turnTo = async ({ page }: LobbyPage, path: string, ready: string): Promise<void> => {
  const to = new URL(path, new URL('/', page.url()))
  const language = new URL(page.url()).searchParams.get('lang')
  if (language) to.searchParams.set('lang', language)
  await page.goto(to.href)
  await page.locator(ready).first().waitFor()
}
const wait = ({ page }: LobbyPage, what: string): Promise<void> => page.locator(`${what}:visible`).first().waitFor()
const click = ({ page }: LobbyPage, what: string): Promise<void> => page.locator(`${what}:visible`).first().click()
/** A room by its place in the rail. */
const room = (name: string, ready: string) => async (lobby: LobbyPage) => {
  await click(lobby, `nav a[href="#${name}"]`)
  await wait(lobby, ready)
}
/** The next step at the desk: call, receive, close. */
const press = async (lobby: LobbyPage, then: string): Promise<void> => {
  await click(lobby, 'doorstep-counter [part=current] .primary')
  await wait(lobby, `doorstep-counter ${then}`)
}
/** A question opened in a room. */
const open = (place: string, kind: string) => async (lobby: LobbyPage) => {
  await click(lobby, `${place} [data-opens=${kind}]`)
  await wait(lobby, `${place} :is([data-panel], .panel)`)
}
const CURRENT = 'doorstep-counter [part=current]'
/** What was asked is taken back, and another question opened. */
const another = (place: string, kind: string) => async (lobby: LobbyPage) => {
  await lobby.page.keyboard.press('Escape')
  await lobby.page.locator(`${place} .panel`).first().waitFor({ state: 'detached' })
  await open(place, kind)(lobby)
}
const asSecretary = (ready: string) => async (lobby: LobbyPage) => {
  await goInAsSecretary(lobby.page)
  await wait(lobby, ready)
}
/** At the first desk, on a machine without PINs. */
const sit = async (lobby: LobbyPage): Promise<void> => {
  await chooseAtDoor(lobby.page)
  await click(lobby, 'doorstep-counter fieldset button')
  await wait(lobby, CURRENT)
}

/** A station's answer altered on its way. */
async function altered(page: Page, part: string, change: (given: Record<string, unknown>) => unknown): Promise<void> {
  await page.context().route(`**/stations/wutongli/${part}`, async (route) => {
    const given = (await (await route.fetch()).json()) as Record<string, unknown>
    const body = change(given)
    return typeof body === 'string' ? route.fulfill({ body }) : route.fulfill({ json: body })
  })
}
/** The page anew with much in its database. */
const full = async ({ page }: LobbyPage, more: Filling = {}): Promise<void> => {
  const here = page.url()
  await fillStation(page, { desk: 'd1', worker: SECRETARY, ...more })
  await page.goto('about:blank')
  await page.goto(here)
}
const sections = (prefix: string): readonly Step[] =>
  SECTIONS.map((name) => ({
    name: `${prefix}-${name}`,
    reach: async (lobby) => {
      await click(lobby, `desk-settings [data-to=${name}]`)
      await wait(lobby, `desk-settings [data-section=${name}] *`)
    },
  }))

const atDesk = (ready: string, steps: readonly Step[], hash = ''): Walk => ({
  path: `desk/${hash}`,
  ready,
  steps,
  glasses: AT_DESK,
  larger: 'by-browser',
  alone: true,
})
const facing = (path: string, ready: string, steps: readonly Step[]): Walk => ({
  ...{ path, ready, steps, glasses: FACING, larger: 'by-browser', alone: true },
})
const NAMES = '.door [data-worker]'

export const DESK_WALKS: readonly Walk[] = [
  facing('desk/second/', 'second-screen button', [{ name: 'second-desks', first: one('.desks button') }]),
  facing('desk/second/?desk=d1', 'second-screen :is(h2, p)', [{ name: 'second' }]),
  facing('desk/', NAMES, [
    {
      name: 'second-serving',
      reach: async (lobby) => {
        await sit(lobby)
        await ticket(lobby, '&service=medical-booklet')
        await press(lobby, '[data-place=called]')
        await press(lobby, '[data-place=serving]')
        await turnTo(lobby, '/desk/second/?desk=d1', 'second-screen .says')
      },
      first: one('.says'),
    },
    {
      name: 'rating',
      reach: async (lobby) => {
        await turnTo(lobby, '/desk/', 'doorstep-counter [data-place=serving]')
        await press(lobby, '[part=current] .call')
        await turnTo(lobby, '/desk/second/?desk=d1', 'doorstep-rating fieldset')
      },
      first: one('fieldset'),
    },
  ]),
  // no PIN on this machine yet
  atDesk(NAMES, [
    { name: 'door-who', first: one('[data-worker]') },
    { name: 'door-first-pin', reach: (lobby) => click(lobby, '.door .begin'), first: one('.digits') },
    {
      name: 'early-desks',
      reach: async (lobby) => {
        await click(lobby, '.door .other')
        await chooseAtDoor(lobby.page)
        await wait(lobby, 'doorstep-counter fieldset button')
      },
      first: one('fieldset button'),
    },
    {
      name: 'early-counter',
      reach: async (lobby) => {
        await click(lobby, 'doorstep-counter fieldset button')
        await wait(lobby, CURRENT)
      },
      first: one('[part=current] .primary'),
    },
    { name: 'early-matters', reach: room('matters', 'doorstep-matters header') },
    { name: 'early-needs', reach: room('needs', '.door .begin'), first: one('.door .begin') },
    ...sections('early-settings').map((step, at) => ({
      ...step,
      reach: async (lobby: LobbyPage) => {
        if (at === 0) await room('settings', 'desk-settings .index button')(lobby)
        await step.reach?.(lobby)
      },
    })),
  ]),
  // a secretary at work
  atDesk('.door .begin', [
    { name: 'counter-desks', reach: asSecretary('doorstep-counter fieldset button'), first: one('fieldset button') },
    {
      name: 'counter',
      reach: async (lobby) => {
        await click(lobby, 'doorstep-counter fieldset button')
        await wait(lobby, CURRENT)
      },
      first: one('[part=current] .primary'),
    },
    { name: 'counter-stop', reach: open('doorstep-counter', 'stop'), first: one('.panel button') },
    { name: 'counter-keys', reach: another('doorstep-counter', 'keys'), first: one('.panel dd') },
    {
      name: 'counter-line',
      reach: async (lobby) => {
        await lobby.page.keyboard.press('Escape')
        await ticket(lobby, '&service=medical-booklet')
        await ticket(lobby)
        await ticket(lobby, '&service=meal-card')
        await lobby.page.locator('doorstep-counter [part=line] li').nth(2).waitFor()
      },
      first: one('[part=current] .primary'),
    },
    { name: 'counter-row', reach: open('doorstep-counter [part=line] li + li', 'more'), first: one('.panel button') },
    {
      name: 'counter-bell',
      reach: async (lobby) => {
        await lobby.page.keyboard.press('Escape')
        await elsewhere(lobby, '?screen=human', async ({ page }) => {
          await page.locator('lobby-human .ring').click()
          // stored before the page goes: a page that closes takes along what it has not written
          await page.locator('lobby-bell .says').waitFor()
        })
        await wait(lobby, 'desk-bell .alarm')
      },
      first: one('.alarm button'),
    },
    {
      name: 'counter-called',
      reach: async (lobby) => {
        await click(lobby, 'desk-bell .alarm button')
        await press(lobby, '[data-place=called]')
      },
      first: one('[part=current] .primary'),
    },
    { name: 'counter-serving', reach: (lobby) => press(lobby, '[data-place=serving]'), first: one('[part=current] .primary') },
    { name: 'counter-more', reach: open(CURRENT, 'more'), first: one('[data-panel] button') },
    { name: 'counter-transfer', reach: open(CURRENT, 'transfer'), first: one('.panel input') },
    { name: 'counter-ask', reach: another(CURRENT, 'assign'), first: one('.panel [data-choice]') },
    { name: 'counter-invite', reach: another(CURRENT, 'invite'), first: one('.panel [data-choice]') },
    { name: 'counter-defer', reach: another(CURRENT, 'defer'), first: one('.panel [data-choice]') },
    {
      name: 'counter-said',
      reach: async (lobby) => {
        await click(lobby, `${CURRENT} .panel [data-choice]`)
        await wait(lobby, `${CURRENT} .said`)
      },
      first: one('[part=current] .primary'),
    },
    {
      name: 'counter-unsaid',
      reach: async (lobby) => {
        await press(lobby, '[data-place=called]')
        await press(lobby, '[data-place=serving]')
      },
      first: one('[part=current] .primary'),
    },
    { name: 'matters', reach: room('matters', 'doorstep-matters .item'), first: one('.item h4') },
    { name: 'matters-close', reach: open('doorstep-matters', 'close'), first: one('.panel .question, .panel label') },
    { name: 'matters-ask', reach: another('doorstep-matters', 'assign'), first: one('.panel .question, .panel label') },
    { name: 'matters-invite', reach: another('doorstep-matters', 'invite'), first: one('.panel .question, .panel label') },
    { name: 'matters-defer', reach: another('doorstep-matters', 'defer'), first: one('.panel .question, .panel label') },
    {
      name: 'matters-station',
      reach: async (lobby) => {
        await lobby.page.keyboard.press('Escape')
        await lobby.page.locator('doorstep-matters .tools .pills').last().locator('button').last().click()
        await wait(lobby, 'doorstep-matters .staff')
      },
      first: one('.staff .who'),
    },
    { name: 'needs', reach: room('needs', 'doorstep-needs-desk .look') },
    { name: 'records', reach: room('records', 'doorstep-records .pictures'), first: one('.pills button') },
    ...sections('settings').map((step, at) => ({
      ...step,
      reach: async (lobby: LobbyPage) => {
        if (at === 0) await room('settings', 'desk-settings .index button')(lobby)
        await step.reach?.(lobby)
      },
    })),
    {
      name: 'settings-new-pin',
      reach: async (lobby) => {
        await click(lobby, 'desk-settings [data-to=pins]')
        await lobby.page.locator('doorstep-pins .holder .buttons button').nth(0).click()
        await wait(lobby, 'doorstep-pins .digits')
      },
      first: one('doorstep-pins .digits, .digits'),
    },
    { name: 'door-change', reach: (lobby) => click(lobby, 'button.who'), first: one('[data-worker]') },
    { name: 'door-pin', reach: ({ page }) => chooseAtDoor(page, '徐丽华'), first: one('.digits') },
    {
      name: 'door-asleep',
      reach: async (lobby) => {
        await passDoor(lobby.page, '徐丽华')
        await wait(lobby, 'desk-settings .index button')
        await lobby.page.clock.fastForward('05:30')
        await wait(lobby, '.door .digits')
      },
      first: one('.digits'),
    },
    {
      name: 'door-wrong',
      reach: async (lobby) => {
        // the first touch after a while says that somebody is here
        await lobby.page.keyboard.press('Shift')
        await passDoor(lobby.page, '徐丽华', '1357')
        await wait(lobby, '.door .trouble.notice')
      },
      first: one('.digits'),
    },
  ]),
  // a colleague who has no PIN where others have one
  atDesk('.door .begin', [
    {
      name: 'door-unknown',
      reach: async (lobby) => {
        await goInAsSecretary(lobby.page)
        await click(lobby, 'button.who')
        await chooseAtDoor(lobby.page)
        await wait(lobby, '.door .digits')
      },
      first: one('.digits'),
    },
    {
      name: 'door-stuck',
      reach: async (lobby) => {
        await altered(lobby.page, 'station.json', ({ backstop: _, ...rest }) => rest)
        await lobby.page.evaluate(() => sessionStorage.clear())
        await turnTo(lobby, '/desk/', NAMES)
        await chooseAtDoor(lobby.page)
        await wait(lobby, '.door .notice')
      },
      first: one('.door .notice'),
    },
  ]),
  // much of everything
  atDesk('.door .begin', [
    {
      name: 'full-line',
      reach: async (lobby) => {
        await full(lobby)
        await goInAsSecretary(lobby.page)
        await click(lobby, 'doorstep-counter fieldset button')
        await lobby.page.locator('doorstep-counter [part=line] li').nth(20).waitFor()
      },
      first: one('[part=current] .primary'),
    },
    { name: 'full-called', reach: (lobby) => press(lobby, '[data-place=called]'), first: one('[part=current] .primary') },
    { name: 'full-serving', reach: (lobby) => press(lobby, '[data-place=serving]'), first: one('[part=current] .primary') },
    { name: 'full-matters', reach: room('matters', 'doorstep-matters .item'), first: one('.item h4') },
    {
      name: 'full-station',
      reach: async (lobby) => {
        await lobby.page.locator('doorstep-matters .tools .pills').last().locator('button').last().click()
        await click(lobby, 'doorstep-matters .staff .who[aria-disabled=false]')
        await wait(lobby, 'doorstep-matters .of-worker')
      },
      first: one('.staff .who'),
    },
    { name: 'full-needs', reach: room('needs', 'doorstep-needs-desk .entry'), first: one('.entry h4') },
    { name: 'full-need-answer', reach: open('doorstep-needs-desk', 'answer'), first: one('.panel .question, .panel label') },
    { name: 'full-need-match', reach: open('doorstep-needs-desk', 'match'), first: one('.panel .question, .panel label') },
    { name: 'full-records', reach: room('records', 'doorstep-records .pictures'), first: one('.pills button') },
    ...(['week', 'month', 'year', 'dates'] as const).map((kind, at) => ({
      name: `full-records-${kind}`,
      reach: async (lobby: LobbyPage) => {
        await lobby.page
          .locator('doorstep-records .periods .pills button')
          .nth(at + 1)
          .click()
        await wait(lobby, kind === 'dates' ? 'doorstep-records .dates' : 'doorstep-records .pictures')
      },
      first: one('.pills button'),
    })),
    {
      name: 'full-exports',
      reach: async (lobby) => {
        await click(lobby, 'doorstep-records .exports summary')
        await wait(lobby, 'doorstep-records .exports .card')
      },
      first: one('.exports .card button'),
    },
    {
      name: 'full-machine',
      reach: async (lobby) => {
        await room('settings', 'desk-settings .index button')(lobby)
        await click(lobby, 'desk-settings [data-to=machine]')
      },
    },
  ]),
  // a machine that was restored and lost its PINs
  atDesk(NAMES, [
    {
      name: 'restored-who',
      reach: async (lobby) => {
        await full(lobby, { pinHolders: [SECRETARY, 'w1'] })
        await wait(lobby, NAMES)
      },
      first: one('[data-worker]'),
    },
    {
      name: 'restored-matters',
      reach: async (lobby) => {
        await chooseAtDoor(lobby.page)
        await room('matters', '.door .begin')(lobby)
      },
      first: one('.door .begin'),
    },
    {
      name: 'restored-pins',
      reach: async (lobby) => {
        await room('settings', 'desk-settings .index button')(lobby)
        await click(lobby, 'desk-settings [data-to=pins]')
        await wait(lobby, 'desk-settings [data-section=pins] .begin')
      },
    },
  ]),
  // records that a newer version wrote, and a feed with faults
  atDesk(NAMES, [
    {
      name: 'broken-records',
      reach: async (lobby) => {
        await madeNewer(lobby.page)
        await altered(lobby.page, 'services.json', () => '{ "items": [')
        await altered(lobby.page, 'menu.json', (menu) => ({ ...menu, meals: [{ date: 'tomorrow' }] }))
        await lobby.page.reload()
        await chooseAtDoor(lobby.page)
        await wait(lobby, '.trouble')
      },
      first: one('.trouble'),
    },
    { name: 'broken-backups', reach: room('settings', 'desk-settings storage-repair') },
    {
      name: 'broken-machine',
      reach: async (lobby) => {
        await click(lobby, 'desk-settings [data-to=machine]')
        await wait(lobby, 'desk-settings machine-check li')
      },
    },
  ]),
]
