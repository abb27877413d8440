// One station, one identity: every spelling of a manifest, every address of a station, one database; nothing stored is left behind.
import { DEFAULT_STATION, pageParameters } from '../../kiosk/src/address.js'
import { databaseOf, learn, bindStation, STATIONS_KEY, type ManifestAnswer, type Machine } from '../../kiosk/src/identity.js'

const ORIGIN = 'http://localhost:4173'
const OWN = 'doorstep:/stations/wutongli/station.json'
const at = (station: string, page = '/') => pageParameters(new URL(`${page}?station=${encodeURIComponent(station)}`, ORIGIN))

interface World {
  readonly stored?: Readonly<Record<string, number>>
  readonly ids?: Readonly<Record<string, ManifestAnswer>>
  readonly copies?: Readonly<Record<string, string>>
}

/** A machine with databases of so many records, manifests that answer, and last good copies. */
function machineOf({ stored = {}, ids = {}, copies = {} }: World): Machine & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    notes: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    databases: async () => Object.keys(stored),
    records: async (name) => stored[name] ?? 0,
    remembered: async (address) => copies[address],
    ask: async (address) => ids[address] ?? 'unknown',
    alone: (work) => work(),
  }
}

async function databaseFor(address: string, machine: Machine): Promise<string> {
  expect(await bindStation(address, machine)).toBe(true)
  return databaseOf(address, machine.notes)
}

describe('the address of a station', () => {
  it('is one for all spellings, on every page, and keeps a query only for the request', () => {
    const spellings = [
      '/stations/wutongli/station.json',
      'stations/wutongli/station.json',
      '/stations//wutongli/station.json',
      '/stations/%77utongli/station.json',
      '/stations/./wutongli/station.json#top',
      '/stations/wutongli/station.json#',
      '/stations/x/../wutongli/station%2ejson',
      '\\stations\\wutongli\\station.json',
      `${ORIGIN}/stations/wutongli/station.json`,
      'HTTP://LOCALHOST:4173//stations/wutongli/station.json',
      '  /stations/wutongli/station.json  ',
    ]
    for (const page of ['/', '/counter/', '/counter/needs/'])
      expect(new Set(spellings.map((spelling) => at(spelling, page).station))).toEqual(new Set([DEFAULT_STATION]))
    expect(pageParameters(new URL('http://localhost:80/?station=http://localhost/a.json')).station).toBe('/a.json')
    expect(at('/stations/wutongli/station.json?v=2').station).toBe('/stations/wutongli/station.json?v=2')
    expect(databaseOf('/stations/wutongli/station.json?v=2', machineOf({}).notes)).toBe(OWN)
  })

  it('that cannot be used is named, and the default station is there', () => {
    const unusable = [
      '',
      '   ',
      '%',
      '%zz',
      '%ff',
      '//',
      '/',
      '//evil.example/station.json',
      'javascript:alert(1)',
      'data:application/json,{}',
    ]
    unusable.push(
      `blob:${ORIGIN}/1-2-3`,
      'https://evil.example/station.json',
      '/stations/wutongli/',
      '/stations/..',
      'http://[',
      `/${'x'.repeat(5000)}`,
    )
    for (const refused of unusable) expect(at(refused)).toMatchObject({ station: DEFAULT_STATION, refused })
    expect(pageParameters(new URL(ORIGIN)).refused).toBeUndefined()
  })
})

describe('the database of a station', () => {
  it('is named by the address as ever, and is used again where it stands under that name', async () => {
    expect(await databaseFor(DEFAULT_STATION, machineOf({}))).toBe(OWN)
    expect(await databaseFor(`${DEFAULT_STATION}?v=2`, machineOf({ stored: { [OWN]: 5 } }))).toBe(OWN)
  })

  it('made under another spelling goes on being used; of several the fullest', async () => {
    const v2 = `${OWN}?v=2`
    const machine = machineOf({ stored: { [v2]: 7, [`${OWN}:pins`]: 99 } })
    expect(await databaseFor(DEFAULT_STATION, machine)).toBe(v2)
    expect(await databaseFor(`${DEFAULT_STATION}?v=3`, machine)).toBe(v2)
    // of two that hold the same the one whose spelling is the plainest
    expect(await databaseFor(DEFAULT_STATION, machineOf({ stored: { [v2]: 7, [OWN]: 7 } }))).toBe(OWN)
    expect(await databaseFor(DEFAULT_STATION, machineOf({ stored: { [v2]: 0 } }))).toBe(OWN)
    const split = { [OWN]: 1, 'doorstep:/stations//wutongli/station.json': 40, 'doorstep:/stations/%77utongli/station.json': 3 }
    expect(await databaseFor(DEFAULT_STATION, machineOf({ stored: split }))).toBe('doorstep:/stations//wutongli/station.json')
  })

  it('is one for two addresses with the same id, in whichever order they come', async () => {
    const ids = { '/a/station.json': { id: 'w' }, '/b/station.json': { id: 'w' }, '/c/station.json': { id: 'other' } }
    const machine = machineOf({ ids })
    expect(await databaseFor('/b/station.json', machine)).toBe('doorstep:/b/station.json')
    expect(await databaseFor('/a/station.json', machine)).toBe('doorstep:/b/station.json')
    expect(await databaseFor('/c/station.json', machine)).toBe('doorstep:/c/station.json')
  })

  it('is found by the last good copies where the notes were lost or damaged', async () => {
    const world = { stored: { [OWN]: 9 }, ids: { '/moved/station.json': { id: 'wutongli' } }, copies: { [DEFAULT_STATION]: 'wutongli' } }
    for (const damage of [undefined, '', '{', '[null,1,{"address":1}]', '{"address":"x"}']) {
      const machine = machineOf(world)
      if (damage !== undefined) machine.kept.set(STATIONS_KEY, damage)
      expect(await databaseFor('/moved/station.json', machine)).toBe(OWN)
    }
  })

  it('does not need the network: the last good copy has the id, and an address never read is asked again', async () => {
    const offline = machineOf({ stored: { [OWN]: 9 }, copies: { [DEFAULT_STATION]: 'wutongli', '/moved/station.json': 'wutongli' } })
    expect(await databaseFor('/moved/station.json', offline)).toBe(OWN)
    const ids: Record<string, ManifestAnswer> = {}
    const machine = machineOf({ stored: { [OWN]: 9 }, ids, copies: { [DEFAULT_STATION]: 'wutongli' } })
    expect(await databaseFor('/new/station.json', machine)).toBe('doorstep:/new/station.json')
    // the network came: the page begins anew, with the queue this machine has
    expect(await learn('/new/station.json', 'wutongli', machine)).toBe(true)
    expect(databaseOf('/new/station.json', machine.notes)).toBe(OWN)
    expect(await learn('/new/station.json', 'wutongli', machine)).toBe(false)
  })

  it('stays with its address when the id is edited, and is found under the new id', async () => {
    const ids: Record<string, ManifestAnswer> = { '/a/station.json': { id: 'old' } }
    const machine = machineOf({ ids })
    await databaseFor('/a/station.json', machine)
    expect(await learn('/a/station.json', 'new', machine)).toBe(false)
    expect(await databaseFor('/a/station.json', machine)).toBe('doorstep:/a/station.json')
    ids['/b/station.json'] = { id: 'new' }
    expect(await databaseFor('/b/station.json', machine)).toBe('doorstep:/a/station.json')
  })

  it('of two addresses that both gave numbers before is kept by each', async () => {
    const stored = { 'doorstep:/a/station.json': 5, 'doorstep:/b/station.json': 8 }
    const machine = machineOf({ stored, ids: { '/a/station.json': { id: 'w' }, '/b/station.json': { id: 'w' } } })
    expect(await databaseFor('/a/station.json', machine)).toBe('doorstep:/a/station.json')
    expect(await databaseFor('/b/station.json', machine)).toBe('doorstep:/b/station.json')
  })

  it('is not made for a file that is no manifest, unless the machine knows better', async () => {
    const none: Record<string, ManifestAnswer> = { '/index.html': 'none', [DEFAULT_STATION]: 'none' }
    expect(await bindStation('/index.html', machineOf({ ids: none }))).toBe(false)
    expect(await bindStation(DEFAULT_STATION, machineOf({ ids: none, stored: { [OWN]: 3 } }))).toBe(true)
    expect(await bindStation(DEFAULT_STATION, machineOf({ ids: none, copies: { [DEFAULT_STATION]: 'w' } }))).toBe(true)
  })

  it('works without notes that can be written', async () => {
    const machine = {
      ...machineOf({ stored: { [OWN]: 2 } }),
      notes: {
        getItem: () => null,
        setItem: () => {
          throw new Error('full')
        },
      },
    }
    expect(await databaseFor(DEFAULT_STATION, machine)).toBe(OWN)
  })
})
