// What each room of the desk is handed of its window, and what it keeps of it.
import type { DeskWindow } from '../../kiosk/src/desk/room.js'
import { FakeElement, fakePage, settled } from './fake-page.js'
import { OWN, STORAGE, eachInItsWorld, failing, given, world } from './page-world.js'

eachInItsWorld()

const ROOMS = {
  reception: async () => (await import('../../kiosk/src/desk/rooms/reception.js')).openReception,
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
    expect(given(room, 'pins', 'pinsOptional', 'notes', 'printer', 'leases')).toEqual(['PINs', true, 'private', 'a printer', `db${OWN}`])
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

describe('needs', () => {
  it('have the PINs', async () => {
    const { room } = await open('needs')
    expect([room.tag, room['pins']]).toEqual(['doorstep-needs-desk', 'PINs'])
  })
})

describe('the records', () => {
  const journals = { queue: 'q', needs: 'n' }
  const parts = (room: FakeElement) => room.children.map((part) => part['records'] ?? part['upkeep'])

  it('have all there is, tell of a restore and begin anew', async () => {
    world.backups = Promise.resolve('backups')
    const { room, reload } = await open('records')
    const [records, safe] = room.children
    expect([records?.tag, safe?.tag, records?.['pins'], safe?.['pins']]).toEqual(['doorstep-records', 'doorstep-backups', 'PINs', 'PINs'])
    expect(parts(room)).toEqual([
      { journals, summaries: 'summaries' },
      { journals, numbering: STORAGE.numbering, backups: 'backups' },
    ])
    safe?.dispatchEvent(new Event('doorstep-restored'))
    expect(world.did).toEqual([`tells of ${OWN}`])
    expect(reload).toHaveBeenCalledOnce()
  })

  it('work without backups, and say without storage that they are not connected', async () => {
    world.backups = Promise.reject(new Error('disk'))
    const upkeep = { journals, numbering: STORAGE.numbering }
    expect(parts((await open('records')).room)).toEqual([{ journals, summaries: 'summaries' }, upkeep])
    expect(parts((await open('records', fakePage('/desk/'), failing('failed'))).room)).toEqual([undefined, undefined])
  })
})

describe('settings', () => {
  it('read what was set for the printer, keep what is changed, and know whose PIN to ask for', async () => {
    const page = fakePage('/desk/?station=x')
    page.kept.set(`db${OWN}:printer`, '{"connection":"usb"}')
    world.view.station.value = undefined
    const { room } = await open('settings', page)
    const [setup, report, second, kept] = room.children
    expect(given(setup, 'tag', 'pins', 'station')).toEqual(['printer-setup', 'PINs', undefined])
    expect(setup?.['settings']).toMatchObject({ connection: 'usb' })
    // a station that is read later has its PINs from then on
    world.view.station.value = 'the station'
    world.hears.forEach((hear) => hear())
    expect(setup?.['station']).toBe('the station')
    setup?.dispatchEvent(Object.assign(new Event('printer-changed'), { settings: { connection: 'none' } }))
    expect(page.kept.get(`db${OWN}:printer`)).toBe('{"connection":"none"}')
    expect(report?.tag).toBe('doorstep-feed-report')
    expect(given(second, 'href', 'target', 'rel', 'textContent')).toEqual([
      '/counter/second/?station=x',
      '_blank',
      'noopener',
      '给居民看的屏',
    ])
    expect(kept?.textContent).toBe('号票记录长期保存在这台机器，已用 2.0 MB')
  })
})
