// What each room of the desk is handed of its window, and what it keeps of it.
import type { DeskWindow } from '../../kiosk/src/desk/room.js'
import { fakePage, settled, type FakeElement } from './fake-page.js'
import { OWN, STORAGE, eachInItsWorld, failing, given, world } from './page-world.js'

eachInItsWorld()

const ROOMS = {
  reception: async () => (await import('../../kiosk/src/desk/rooms/reception.js')).openReception,
  matters: async () => (await import('../../kiosk/src/desk/rooms/matters.js')).openMatters,
  needs: async () => (await import('../../kiosk/src/desk/rooms/needs.js')).openNeedsDesk,
  records: async () => (await import('../../kiosk/src/desk/rooms/records.js')).openRecords,
  settings: async () => (await import('../../kiosk/src/desk/rooms/settings.js')).openSettings,
}

/** Opens a room in a window with this storage. */
async function open(name: keyof typeof ROOMS, page = fakePage('/desk/'), storage: unknown = STORAGE) {
  const opened = { language: 'zh-Hans', storage, keeping: { persistent: true, used: 2_000_000 }, backups: world.backups }
  const machine = { station: OWN, database: `db${OWN}`, pins: 'PINs', opened: Promise.resolve(opened) }
  const openRoom = await ROOMS[name]()
  const room = openRoom(machine as unknown as DeskWindow) as unknown as FakeElement
  await settled()
  return { ...page, room }
}

describe('reception', () => {
  it('has the PINs, the printer, the notes and its lease, and lets people begin before the first PIN', async () => {
    const { room } = await open('reception')
    expect(room.tag).toBe('doorstep-counter')
    expect(given(room, 'pins', 'pinsOptional', 'notes', 'printer', 'leases', 'ticks')).toEqual([
      ...['PINs', true, 'private', 'a printer', `db${OWN}`],
      `text of db${OWN}:papers`,
    ])
    expect(world.printers).toEqual([`db${OWN}`])
  })

  it('comes back to its desk, without the keys its worker does not want; without storage it has no notes', async () => {
    const page = fakePage('/desk/')
    sessionStorage.setItem('doorstep-desk', `d1\nw1\ndb${OWN}`)
    page.kept.set('doorstep-without-shortcuts', 'true')
    const { room } = await open('reception', page, failing('full'))
    expect(given(room, 'desk', 'worker', 'withoutShortcuts', 'notes')).toEqual(['d1', 'w1', true, undefined])
  })
})

describe('my matters', () => {
  it('have the PINs and the notes; without storage no notes', async () => {
    const page = fakePage('/desk/')
    page.kept.set('doorstep-without-shortcuts', 'true')
    page.kept.set(`db${OWN}:sound`, '{"bell":0.3}')
    const { room } = await open('matters', page)
    expect([room.tag, ...given(room, 'pins', 'notes', 'withoutHeading')]).toEqual(['doorstep-matters', 'PINs', 'private', true])
    // the keys their worker does not want, and the bell as loud as this machine has it
    expect(given(room, 'withoutShortcuts', 'volume')).toEqual([true, 0.3])
    expect((await open('matters', fakePage('/desk/'), failing('full'))).room['notes']).toBeUndefined()
  })
})

describe('needs', () => {
  it('have the PINs, and leave their name to the page', async () => {
    const { room } = await open('needs')
    expect([room.tag, ...given(room, 'pins', 'withoutHeading')]).toEqual(['doorstep-needs-desk', 'PINs', true])
  })
})

describe('the records', () => {
  it('have the PINs, and all there is; without storage they say that they are not connected', async () => {
    const { room } = await open('records')
    expect([room.tag, room['pins'], room['records']]).toEqual([
      'doorstep-records',
      'PINs',
      { journals: { queue: 'q', needs: 'n' }, summaries: 'summaries' },
    ])
    expect((await open('records', fakePage('/desk/'), failing('failed'))).room['records']).toBeUndefined()
  })
})

describe('settings', () => {
  it('are about the machine of this window', async () => {
    const { room } = await open('settings')
    expect([room.tag, room['machine']]).toEqual(['desk-settings', expect.objectContaining({ station: OWN, pins: 'PINs' })])
  })
})
