// Which station a page of this machine shows, by its address, what it was set to, its server and the demo; and what it says when that fails.
import { StillFeed, failed, fresh, loading } from '../../packages/elements/src/testing/feeds.js'
import { station } from '../../packages/elements/src/testing/station.js'
import type { ManifestAnswer } from '../../kiosk/src/identity.js'
import { fakePage, settled } from './fake-page.js'

const DEMO = '/stations/wutongli/station.json'
const OWN = '/stations/own/station.json'
const OTHER = '/stations/other/station.json'

let feed: StillFeed
let lost: { station: string; others: unknown; choose: (address: string) => void; pins: () => unknown }[]
let takenAway: number
/** Runs when the words of a lost station were fetched. */
let fetched: () => void
interface World {
  answers: Record<string, unknown>
  broken: boolean
  notes: Pick<Storage, 'getItem' | 'setItem'> | undefined
  asked: string[]
  addresses: string[]
}
const world = vi.hoisted((): World => ({
  answers: {},
  broken: false,
  notes: undefined,
  asked: [],
  addresses: [],
}))
vi.mock('@doorstep/elements', () => ({ late: (work: () => Promise<unknown>) => work() }))
vi.mock('@doorstep/sources/journal', () => ({ indexedDbPins: (name: string) => `the PINs of ${name}` }))
vi.mock('@doorstep/sources/feed', () => ({
  sharedFeed: (url: URL) => {
    world.addresses.push(url.href)
    return { feed }
  },
}))
vi.mock('../../kiosk/src/station-lost.js', () => ({
  sayLost: (asked: (typeof lost)[number]) => {
    lost.push(asked)
    fetched()
    return () => (takenAway += 1)
  },
}))
vi.mock('../../kiosk/src/machine.js', () => ({
  notes: () => world.notes,
  machine: {
    get notes() {
      return world.notes
    },
    databases: () => Promise.resolve([]),
    records: () => Promise.resolve(0),
    remembered: () => Promise.resolve(undefined),
    ask: (address: string) => {
      world.asked.push(address)
      return world.broken ? Promise.reject(new Error('no storage')) : Promise.resolve(world.answers[address] ?? 'none')
    },
    alone: (work: () => Promise<unknown>) => work(),
  },
}))

beforeEach(() => {
  vi.resetModules()
  feed = new StillFeed({ station: loading })
  ;[lost, takenAway, fetched] = [[], 0, () => undefined]
  const answers: Record<string, ManifestAnswer> = { [DEMO]: { id: 'wutongli' }, [OWN]: { id: 'own' }, [OTHER]: { id: 'other' } }
  Object.assign(world, { answers, broken: false, asked: [], addresses: [] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page at an address; `says`: what its server says of its machines, undefined while it does not answer. */
async function open(
  address: string,
  { kept, says = {} }: { kept?: Record<string, string>; says?: object | 'nothing' | 'no file' | 'no words' } = {},
) {
  const page = fakePage(address)
  for (const [key, value] of Object.entries(kept ?? {})) page.kept.set(key, value)
  world.notes = localStorage
  const asks: unknown[] = []
  vi.stubGlobal('fetch', (asked: string, options: RequestInit) => {
    asks.push([asked, options.cache, options.signal instanceof AbortSignal])
    if (says === 'nothing') return Promise.reject(new TypeError('Failed to fetch'))
    if (says === 'no file') return Promise.resolve(new Response('{"station":"/stations/never/station.json"}', { status: 404 }))
    return Promise.resolve(new Response(says === 'no words' ? '<html>' : JSON.stringify(says)))
  })
  const here = await import('../../kiosk/src/here.js')
  const parameters = await here.parametersHere()
  await settled()
  return {
    page,
    here,
    parameters,
    asks,
    lines: () => page.body.children.map(({ className, textContent }) => `${className}: ${textContent}`),
  }
}
const SET = { 'doorstep-station': OWN }

describe('the station of a page', () => {
  it.each<[string, string, Parameters<typeof open>[1], string]>([
    ['is the demo where nobody says anything', '/', {}, DEMO],
    ['is the address’s', `/?station=${OWN}`, {}, OWN],
    ['is the one this machine was set to', '/', { kept: SET }, OWN],
    ['is the address’s before the one it was set to', `/?station=${OTHER}`, { kept: SET }, OTHER],
    ['is its server’s', '/', { says: { station: OTHER } }, OTHER],
    ['is the one it was set to before its server’s', '/', { kept: SET, says: { station: OTHER } }, OWN],
    ['is the demo, when it was set to that, whatever its server says', `/?station=${DEMO}`, { says: { station: OTHER } }, DEMO],
    ['is what its server said last, while it does not answer', '/', { kept: { 'doorstep-station-served': OTHER }, says: 'nothing' }, OTHER],
    ['is the demo where the server sends no such file', '/', { says: 'no file' }, DEMO],
    ['is the demo where the server sends its page in the file’s place', '/', { says: 'no words' }, DEMO],
    ['is the one it was set to, when the address’s is none', '/?station=/index.html', { kept: SET }, OWN],
    ['is the demo, when the address’s is none', '/?station=/index.html', {}, DEMO],
    ['is the one it was set to, when the address cannot be one', '/?station=https://elsewhere.example/a.json', { kept: SET }, OWN],
  ])('%s', async (_, address, more, expected) => {
    const { parameters, page } = await open(address, more)
    expect(parameters.station).toBe(expected)
    expect(world.addresses).toEqual([`http://localhost:4173${expected}`])
    expect(page.reload).not.toHaveBeenCalled()
  })

  it('is what the address says from then on, and nothing else is', async () => {
    expect((await open(`/?station=${OWN}`)).page.kept.get('doorstep-station')).toBe(OWN)
    vi.resetModules()
    expect((await open('/?station=/index.html', { kept: SET })).page.kept.get('doorstep-station')).toBe(OWN)
    vi.resetModules()
    expect((await open('/', { says: { station: OTHER } })).page.kept.has('doorstep-station')).toBe(false)
  })

  it('is settled once, with the other parameters, and its server is asked past the cache', async () => {
    const { here, parameters, asks } = await open('/?lang=en&pxPerMm=4')
    expect(parameters).toEqual({ station: DEMO, asked: undefined, language: 'en', pxPerMm: 4 })
    expect(here.parametersHere()).toBe(here.parametersHere())
    expect(asks).toEqual([['/stations/here.json', 'no-store', true]])
    vi.resetModules()
    expect((await open(`/?station=${OWN}`)).asks).toEqual([])
  })

  it('whose address is the one it was set to is not asked about again', async () => {
    world.asked = []
    await open(`/?station=${OWN}`, {
      kept: { ...SET, 'doorstep-stations': JSON.stringify([{ address: OWN, database: `doorstep:${OWN}`, id: 'own' }]) },
    })
    expect(world.asked).toEqual([])
  })

  it('has a database by the time it is known, on a machine without storage too', async () => {
    const { here, page } = await open(`/?station=${OWN}`)
    expect(page.kept.get('doorstep-stations')).toContain('"id":"own"')
    expect(here.databaseName(OWN)).toBe(`doorstep:${OWN}`)
    vi.resetModules()
    const set = await open('/', { kept: SET })
    expect(set.page.kept.get('doorstep-stations')).toContain('"id":"own"')
    vi.resetModules()
    world.broken = true
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect((await open(`/?station=${OWN}`)).parameters.station).toBe(OWN)
    expect(error).toHaveBeenCalled()
    error.mockRestore()
  })
})

describe('a quiet line below the page', () => {
  it('names the address that cannot be used, in the page’s language', async () => {
    const { lines, parameters, page } = await open('/?station=/index.html')
    expect(parameters).toMatchObject({ asked: '/index.html', refused: '/index.html' })
    expect(lines()).toEqual(['aside: 给工作人员：网址里的 station=/index.html 用不了，这里是默认的服务站。'])
    page.speaks('en')
    expect(lines()[0]).toContain('For staff: station=/index.html in the address cannot be used; this is the default station.')
    page.speaks('de')
    expect(lines()[0]).toContain('给工作人员')
  })

  it('says that the machine’s own station is still shown, and shortens what nobody reads', async () => {
    const { lines } = await open(`/?lang=en&station=https://${'a'.repeat(60)}.example/`, { kept: SET })
    expect(lines()).toEqual([
      `aside: For staff: station=https://${'a'.repeat(52)}… in the address cannot be used; this is still the station this machine is set to.`,
    ])
    vi.resetModules()
    const whole = await open(`/?lang=en&station=https://${'a'.repeat(44)}.example`)
    expect(whole.lines()[0]).toContain(`station=https://${'a'.repeat(44)}.example in`)
  })

  it('is not there while everything is as it was asked for', async () => {
    expect((await open(`/?station=${OWN}`)).lines()).toEqual([])
    vi.resetModules()
    expect((await open('/')).lines()).toEqual([])
  })
})

describe('the demo’s own time', () => {
  const says = { demo: { ahead: 3_600_000, since: 'x1' } }

  it('is its pages’ clock, on the line, and has a queue of its own', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-20T09:00:00+08:00'), toFake: ['Date', 'setInterval'] })
    const { here, lines } = await open('/', { says })
    expect(here.demoTime()?.()).toBe(Date.parse('2026-11-20T10:00:00+08:00'))
    expect(here.databaseName(DEMO)).toBe(`doorstep:${DEMO}:demo-x1`)
    expect(here.databaseName(OWN)).toBe(`doorstep:${OWN}`)
    expect(lines()).toEqual(['aside: 演示时间 10:00，不是现在真的时间'])
    vi.advanceTimersByTime(60_000)
    expect(lines()).toEqual(['aside: 演示时间 10:01，不是现在真的时间'])
  })

  it('is nobody else’s', async () => {
    const { here, lines } = await open('/', { kept: SET, says })
    expect([here.demoTime(), here.databaseName(DEMO), lines()]).toEqual([undefined, `doorstep:${DEMO}`, []])
    vi.resetModules()
    const served = await open('/', { says: { ...says, station: OTHER } })
    expect([served.here.demoTime(), served.lines()]).toEqual([undefined, []])
  })
})

describe('a station that is read', () => {
  it('is noted by its id, once, and begins the page anew where this machine already has its queue', async () => {
    world.answers[OWN] = 'unknown'
    const { page } = await open(`/?station=${OWN}`)
    feed.show({ station: fresh({ ...station, id: 'own' }) })
    await settled()
    expect(page.kept.get('doorstep-stations')).toContain('"id":"own"')
    expect(page.reload).not.toHaveBeenCalled()
    vi.resetModules()
    const known = JSON.stringify([{ address: OTHER, database: `doorstep:${OTHER}`, id: 'own' }])
    const again = await open(`/?station=${OWN}`, { kept: { 'doorstep-stations': known } })
    feed = again && feed
    feed.show({ station: fresh({ ...station, id: 'own' }) })
    feed.show({ station: fresh({ ...station, id: 'own' }) })
    await settled()
    expect(again.page.reload).toHaveBeenCalledOnce()
  })

  it('already, when the page asks, is noted as well', async () => {
    world.answers[OWN] = 'unknown'
    feed = new StillFeed({ station: fresh({ ...station, id: 'own' }) })
    expect((await open(`/?station=${OWN}`)).page.kept.get('doorstep-stations')).toContain('"id":"own"')
  })
})

describe('a station that cannot be read', () => {
  const notes = JSON.stringify([
    { address: DEMO, database: 'a', id: 'wutongli' },
    { address: OTHER, database: 'b', id: 'other' },
    { address: '/never/read.json', database: 'c' },
    { address: OWN, database: 'd', id: 'own' },
  ])

  it('is said to be lost, once, with the stations this machine has shown, and can be set to one of them', async () => {
    const { page } = await open(`/?station=${OWN}&lang=en`, { kept: { 'doorstep-stations': notes } })
    feed.show({ station: { ...failed, loading: true } })
    await settled()
    expect(lost).toEqual([])
    feed.show({ station: failed })
    feed.show({ station: failed })
    await settled()
    expect(lost).toHaveLength(1)
    expect(lost[0]).toMatchObject({
      station: OWN,
      failure: failed.failures[0],
      others: [
        { address: OTHER, id: 'other' },
        { address: DEMO, id: undefined },
      ],
    })
    expect(lost[0]?.pins()).toBe('the PINs of d:pins')
    lost[0]?.choose(OTHER)
    expect([page.kept.get('doorstep-station'), page.replaced]).toEqual([OTHER, ['http://localhost:4173/?lang=en']])
    expect(page.reload).toHaveBeenCalledOnce()
  })

  it('and is read after all is lost no more, also while the words were fetched', async () => {
    await open(`/?station=${OWN}`)
    feed.show({ station: failed })
    await settled()
    expect(takenAway).toBe(0)
    feed.show({ station: fresh(station) })
    await settled()
    feed.show({ station: fresh(station) })
    await settled()
    expect(takenAway).toBe(1)
    vi.resetModules()
    ;[feed, takenAway] = [new StillFeed({ station: loading }), 0]
    const { here } = await open(`/?station=${OWN}`)
    expect(here).toBeDefined()
    fetched = () => (feed.view = { ...feed.view, station: fresh(station) })
    feed.show({ station: failed })
    await settled()
    expect(takenAway).toBe(1)
  })

  it('is not the demo: that is said by its screens', async () => {
    await open('/')
    feed.show({ station: failed })
    await settled()
    expect(lost).toEqual([])
  })
})
