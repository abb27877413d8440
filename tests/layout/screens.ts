// The screens that are looked at, how a hand reaches each, and what a first screen of it must show.
import type { LobbyPage } from '../e2e/lobby-page.js'
import { NIGHT } from '../e2e/lobby-page.js'
import { DESK_WALKS } from './desk-screens.js'
import { DOOR_WALKS } from './door-screens.js'
import { GUEST_WALKS } from './guest-screens.js'
import type { First } from './measures/first.js'
import { one, type View, type Walk } from './steps.js'

const SERVICES = '[part=item], [part=best]'
const grand = ({ glass, large }: View, whole: number): { readonly whole?: number } => (glass === 'landscape' && !large ? { whole } : {})
const view = (at: number) => (lobby: LobbyPage) => lobby.page.locator('[part=views] button').nth(at).click()
/** The nth of a row of choices, which may be folded. */
const choose = (part: string, at: number) => async (lobby: LobbyPage) => {
  const button = lobby.page.locator(`[part=${part}] button`).nth(at)
  if (!(await button.isVisible())) await lobby.page.locator('.fold > summary:visible').first().click()
  await button.click()
}
const services = (view: View): First => ({ items: SERVICES, ...grand(view, 4) })
/** Today is in sight; where a whole month fits, so is the month. */
const month = ({ glass, large }: View): First => ({
  items: '[part=month] [data-day]',
  meant: '.now',
  words: true,
  whole: large ? 1 : glass === 'landscape' || glass === 'portrait' ? 7 : 2,
})
/** What a person says, in a language each; the second finds nothing. */
const search = (words: string) => async (lobby: LobbyPage) => {
  await lobby.page.locator('doorstep-service-board input[type=search]').fill(words)
  await lobby.page.locator('[part=best], .none, .neither').first().waitFor()
}

export const WALKS: readonly Walk[] = [
  { path: '', steps: [{ name: 'attract', first: one('.begin') }] },
  {
    path: '?screen=home',
    steps: [
      {
        name: 'home',
        first: ({ glass }) => ({ items: '.ticket strong, .tile strong', whole: glass === 'portrait' || glass === 'landscape' ? 4 : 1 }),
      },
      {
        name: 'idle',
        reach: async (lobby) => {
          // a person who chose large type is given longer
          await lobby.page.clock.fastForward((await lobby.size()) === 'large' ? '02:03' : '01:03')
          await lobby.page.locator('lobby-idle dialog').waitFor()
        },
        first: one('dialog'),
      },
    ],
  },
  {
    path: '?screen=services',
    steps: [
      { name: 'services', first: services },
      {
        name: 'services-category',
        reach: choose('categories', 2),
        first: services,
        much: true,
      },
      {
        // three papers are stamped
        name: 'services-list',
        reach: choose('lists', 3),
        first: (view) => ({ items: SERVICES, ...grand(view, 3) }),
        much: true,
      },
      {
        name: 'services-detail',
        reach: async (lobby) => {
          if (await lobby.page.locator('[part=lists]').count()) await choose('lists', 0)(lobby)
          await lobby.page.locator('[part=item] summary').first().click()
          await lobby.page.locator('[part=detail] .rows').waitFor()
        },
        first: (view) => ({ items: '[part=detail] .fact', ...grand(view, 3) }),
      },
    ],
  },
  {
    path: '?screen=services',
    steps: [
      {
        name: 'services-keyboard',
        reach: async (lobby) => {
          await lobby.page.locator('doorstep-service-board input[type=search]').click()
          await lobby.page.locator('.examples').waitFor()
        },
      },
      { name: 'services-sure', reach: search('dangke'), first: one('[part=best] h3') },
      { name: 'services-search', reach: search('yibao'), first: one('[part=item] h3'), much: true },
      { name: 'services-miss', reach: search('xqxqxq'), first: one('.none p') },
    ],
  },
  {
    path: '?screen=timetable',
    steps: [
      { name: 'timetable-today', first: (view) => ({ items: '[part=activity]', ...grand(view, 5) }) },
      {
        name: 'timetable-activity',
        reach: async (lobby) => {
          const activities = lobby.page.locator('[part=activity] summary')
          await activities.nth((await activities.count()) > 1 ? 1 : 0).click()
        },
        first: one('[part=detail] dd'),
      },
      {
        name: 'timetable-topic',
        reach: choose('topics', 1),
        first: one('[part=activity]'),
        much: true,
      },
      {
        name: 'timetable-week',
        reach: async (lobby) => {
          if (await lobby.page.locator('[part=topics]').count()) await choose('topics', 0)(lobby)
          await view(1)(lobby)
        },
        first: (view) => ({ items: '[part=day] .entry', meant: '.now *', words: true, ...grand(view, 7) }),
      },
      { name: 'timetable-month', reach: view(2), first: month },
    ],
  },
  {
    path: '?screen=meals',
    steps: [
      { name: 'meals-today', much: true, first: one('[part=set], [part=dish]') },
      { name: 'meals-facts', much: true, reach: (lobby) => lobby.page.locator('[part=facts] summary').first().click() },
      { name: 'meals-week', reach: view(1), first: one('[part=week] .first, .pane > .empty') },
      { name: 'meals-month', reach: view(2), first: month },
    ],
  },
  {
    path: '?screen=ticket&service=medical-booklet',
    steps: [{ name: 'ticket-matter', first: one('[part=take]') }],
  },
  {
    path: '?screen=ticket',
    steps: [
      { name: 'ticket', first: one('[part=take]') },
      { name: 'ticket-taken', reach: (lobby) => lobby.take(), first: one('[part=number]') },
    ],
  },
  { path: '?screen=human', steps: [{ name: 'human', first: one('.ring, .says, .receiver') }] },
  {
    path: '?screen=needs',
    steps: [
      { name: 'needs', first: one('[part=categories] button') },
      {
        name: 'needs-form',
        reach: (lobby) => lobby.page.locator('doorstep-needs [part=categories] button').first().click(),
        first: one('textarea'),
      },
    ],
  },
  { path: '?screen=home', at: NIGHT, steps: [{ name: 'home-night', first: one('.why, .tile strong') }] },
  { path: '?screen=ticket', at: NIGHT, steps: [{ name: 'ticket-night', first: one('.why, .notice') }] },
  { path: '?screen=human', at: NIGHT, steps: [{ name: 'human-night', first: one('.people .pill') }] },
  { path: 'wall/', ready: 'doorstep-service-wall h2', glasses: ['portrait', 'landscape'], larger: 'never', steps: [{ name: 'wall' }] },
  {
    path: 'display/',
    ready: 'doorstep-call-display h2',
    glasses: ['portrait', 'landscape', 'laptop'],
    larger: 'never',
    steps: [{ name: 'display' }],
  },
  // number, time and a paper, as a code carries them
  {
    path: 'ticket/#1.WyJBMDEyIiwiMjAyNi0xMS0yMFQxMDoyNCIsIiIsW1si5Yy75L-d5Y2hIiwxXV1d',
    ready: 'doorstep-ticket-status [part=number]',
    glasses: ['tablet', 'phone'],
    larger: 'never',
    steps: [{ name: 'phone-ticket' }],
  },
  ...DOOR_WALKS,
  ...DESK_WALKS,
  ...GUEST_WALKS,
]
