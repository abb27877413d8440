// The situations in which not everything can be had, and what of the product is walked in each.
import type { BrowserContext, Page } from 'playwright-core'
import { goInAsSecretary } from '../e2e/at-door.js'
import { CounterPage } from '../e2e/counter-page.js'
import { LOBBY_SCREENS, LobbyPage, MORNING, NIGHT } from '../e2e/lobby-page.js'

/** A page by its address, and what must be there before it is looked at. */
export interface Place {
  readonly path: string
  readonly ready: string
  /** Who stands in the way is shown what they ask for. */
  readonly enter?: (page: Page) => Promise<void>
}

export interface Situation {
  readonly at: Date
  /** Changes of the station's manifest. */
  readonly station?: Readonly<Record<string, unknown>>
  /** What has happened on the machine before. */
  readonly before?: (context: BrowserContext, address: string) => Promise<unknown>
  /** After a page has come: the network goes. */
  readonly offline?: true
  readonly places: readonly Place[]
}

const LOBBY: readonly Place[] = LOBBY_SCREENS.map((screen) => ({
  path: LobbyPage.query(screen, 'zh-Hans'),
  ready: 'lobby-attract main, lobby-home main, lobby-app main.body',
}))
const GUESTS: readonly Place[] = ['service-board', 'timetable', 'meal-calendar', 'ticket-dispenser', 'needs'].map((widget) => ({
  path: `guest/${widget}`,
  ready: `doorstep-${widget} :is(button, p)`,
}))
const DESK: readonly Place[] = [
  { path: 'desk/', ready: '.door :is(.digits, [data-worker])' },
  { path: 'desk/', ready: 'doorstep-counter button', enter: goInAsSecretary },
  { path: 'desk/second/', ready: 'second-screen button' },
  { path: 'desk/second/?desk=d1', ready: 'second-screen :is(h2, p)' },
  { path: 'desk/#records', ready: 'doorstep-records .pills', enter: goInAsSecretary },
  { path: 'desk/#needs', ready: 'doorstep-needs-desk :is(form, p, button)', enter: goInAsSecretary },
  { path: 'desk/#matters', ready: 'doorstep-matters header', enter: goInAsSecretary },
  ...['printer', 'sound', 'windows', 'backups', 'pins', 'machine'].map((section) => ({
    path: `desk/#settings/${section}`,
    ready: `desk-settings [data-section=${section}] *`,
    enter: goInAsSecretary,
  })),
]
const EVERYWHERE = [...LOBBY, ...DESK, ...GUESTS]

const stopped = (why: string) => async (context: BrowserContext, address: string) => {
  const counter = await CounterPage.signIn(context, address)
  await counter.press('停止发号')
  await counter.press(why)
  await counter.press('今天不再发')
  await counter.page.locator('[data-panel=stop] .primary').click()
  await counter.page.locator('.stopped').waitFor()
  await counter.page.close()
}
const lined = async (context: BrowserContext, address: string) => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  await lobby.show('?screen=ticket&service=medical-booklet')
  await lobby.take()
  await lobby.page.close()
  const counter = await CounterPage.signIn(context, address)
  await counter.press(/叫下一位/)
  await counter.press(/开始接待/)
  await counter.page.locator('[data-place=serving]').waitFor()
  await counter.page.close()
}

export const SITUATIONS: Readonly<Record<string, Situation>> = {
  'nobody signed in': { at: MORNING, places: EVERYWHERE },
  'a desk at work': { at: MORNING, before: lined, places: EVERYWHERE },
  closed: { at: NIGHT, places: EVERYWHERE },
  holiday: { at: new Date('2026-10-01T10:24:00+08:00'), places: [...LOBBY, ...GUESTS] },
  stopped: { at: MORNING, before: stopped('天气'), places: EVERYWHERE },
  'closing early': { at: MORNING, before: stopped('提早关门'), places: EVERYWHERE },
  'one language': { at: MORNING, station: { languages: ['zh-Hans'] }, places: [...LOBBY, ...DESK] },
  'nothing but services': {
    at: MORNING,
    station: { queue: undefined, needs: undefined, parts: { services: 'services.json' } },
    places: EVERYWHERE,
  },
  'no services': { at: MORNING, station: { parts: { timetable: 'timetable.json', menu: 'menu.json' } }, places: EVERYWHERE },
  offline: { at: MORNING, offline: true, places: LOBBY },
}
