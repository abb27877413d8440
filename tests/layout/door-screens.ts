// The desk before and beside the work, as the layout check walks through it: what faces the resident, the door, a machine that lost something.
import { chooseAtDoor, goInAsSecretary } from '../e2e/at-door.js'
import {
  altered,
  atDesk,
  click,
  CURRENT,
  facing,
  full,
  NAMES,
  press,
  room,
  SECRETARY,
  sections,
  sit,
  ticket,
  turnTo,
  wait,
} from './desk-hands.js'
import { madeNewer } from './desk-storage.js'
import { one, type Walk } from './steps.js'

export const DOOR_WALKS: readonly Walk[] = [
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
    ...sections('early-settings'),
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
