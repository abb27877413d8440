// What a hand does in the desk's windows, and what happens beside them: the steps that the walks of the layout check are made of.
import type { Page } from 'playwright-core'
import { chooseAtDoor, goInAsSecretary } from '../e2e/at-door.js'
import { LobbyPage } from '../e2e/lobby-page.js'
import { fillStation, type Filling } from './desk-storage.js'
import type { Glass, Step, Walk } from './steps.js'

const AT_DESK: readonly Glass[] = ['landscape', 'laptop', 'touch', 'tablet', 'phone']
const FACING: readonly Glass[] = ['laptop', 'touch', 'tablet', 'phone']
const SECTIONS = ['printer', 'sound', 'windows', 'backups', 'pins', 'machine'] as const
export const SECRETARY = 'w7'

/** What somebody else does in another window of the same machine. */
export const elsewhere = async ({ page }: LobbyPage, query: string, act: (other: LobbyPage) => Promise<unknown>): Promise<void> => {
  const other = await LobbyPage.open(page.context(), new URL('/', page.url()).href, query)
  await act(other)
  await other.page.close()
}
export const ticket = (lobby: LobbyPage, query = ''): Promise<void> => elsewhere(lobby, `?screen=ticket${query}`, (other) => other.take())
/** Another page of the machine in the same window, in the language of this one. */
export const turnTo = async ({ page }: LobbyPage, path: string, ready: string): Promise<void> => {
  const to = new URL(path, new URL('/', page.url()))
  const language = new URL(page.url()).searchParams.get('lang')
  if (language) to.searchParams.set('lang', language)
  await page.goto(to.href)
  await page.locator(ready).first().waitFor()
}
export const wait = ({ page }: LobbyPage, what: string): Promise<void> => page.locator(`${what}:visible`).first().waitFor()
export const click = ({ page }: LobbyPage, what: string): Promise<void> => page.locator(`${what}:visible`).first().click()
/** A room by its place in the rail. */
export const room = (name: string, ready: string) => async (lobby: LobbyPage) => {
  await click(lobby, `nav a[href="#${name}"]`)
  await wait(lobby, ready)
}
/** The next step at the desk: call, receive, close. */
export const press = async (lobby: LobbyPage, then: string): Promise<void> => {
  await click(lobby, 'doorstep-counter [part=current] .primary')
  await wait(lobby, `doorstep-counter ${then}`)
}
/** A question opened in a room. */
export const open = (place: string, kind: string) => async (lobby: LobbyPage) => {
  await click(lobby, `${place} [data-opens=${kind}]`)
  await wait(lobby, `${place} :is([data-panel], .panel)`)
}
export const CURRENT = 'doorstep-counter [part=current]'
/** What was asked is taken back, and another question opened. */
export const another = (place: string, kind: string) => async (lobby: LobbyPage) => {
  await lobby.page.keyboard.press('Escape')
  await lobby.page.locator(`${place} .panel`).first().waitFor({ state: 'detached' })
  await open(place, kind)(lobby)
}
export const asSecretary = (ready: string) => async (lobby: LobbyPage) => {
  await goInAsSecretary(lobby.page)
  await wait(lobby, ready)
}
/** At the first desk, on a machine without PINs. */
export const sit = async (lobby: LobbyPage): Promise<void> => {
  await chooseAtDoor(lobby.page)
  await click(lobby, 'doorstep-counter fieldset button')
  await wait(lobby, CURRENT)
}

/** A station's answer altered on its way. */
export async function altered(page: Page, part: string, change: (given: Record<string, unknown>) => unknown): Promise<void> {
  await page.context().route(`**/stations/wutongli/${part}`, async (route) => {
    const given = (await (await route.fetch()).json()) as Record<string, unknown>
    const body = change(given)
    return typeof body === 'string' ? route.fulfill({ body }) : route.fulfill({ json: body })
  })
}
/** The page anew with much in its database. */
export const full = async ({ page }: LobbyPage, more: Filling = {}): Promise<void> => {
  const here = page.url()
  await fillStation(page, { desk: 'd1', worker: SECRETARY, ...more })
  await page.goto('about:blank')
  await page.goto(here)
}
/** The settings from the rail, one section after the other. */
export const sections = (prefix: string): readonly Step[] =>
  SECTIONS.map((name, at) => ({
    name: `${prefix}-${name}`,
    reach: async (lobby) => {
      if (at === 0) await room('settings', 'desk-settings .index button')(lobby)
      await click(lobby, `desk-settings [data-to=${name}]`)
      await wait(lobby, `desk-settings [data-section=${name}] *`)
    },
  }))

export const atDesk = (ready: string, steps: readonly Step[], hash = ''): Walk => ({
  path: `desk/${hash}`,
  ready,
  steps,
  glasses: AT_DESK,
  larger: 'by-browser',
  alone: true,
})
export const facing = (path: string, ready: string, steps: readonly Step[]): Walk => ({
  ...{ path, ready, steps, glasses: FACING, larger: 'by-browser', alone: true },
})
export const NAMES = '.door [data-worker]'
