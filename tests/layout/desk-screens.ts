// The desk's rooms at work, as the layout check walks through them: every question of a matter, and much of everything.
import { chooseAtDoor, goInAsSecretary, passDoor } from '../e2e/at-door.js'
import type { LobbyPage } from '../e2e/lobby-page.js'
import { another, asSecretary, atDesk, click, CURRENT, elsewhere, full, open, press, room, sections, ticket, wait } from './desk-hands.js'
import { one, type Walk } from './steps.js'

export const DESK_WALKS: readonly Walk[] = [
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
        // in a low window the keyboard is still where the question was opened, below a card that is longer now
        await lobby.page.locator(CURRENT).evaluate((card) => card.scrollIntoView({ block: 'end' }))
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
    ...sections('settings'),
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
]
