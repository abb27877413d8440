// The feed against a real web server: loading, merging, bad entries, faults, and the server going away and coming back.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FeedView } from '@doorstep/model/feed'
import { openFeed, type FeedOptions, type LiveFeed } from './feed.js'
import { MemoryFeedStore } from './store.js'
import { TestServer } from './testing/http-server.js'
import { activity, holidayYear, item, services, settled, station, until } from './testing/station.js'

let server: TestServer
let time: number
let feeds: LiveFeed[]
let unhandled: unknown[]
const note = (reason: unknown) => unhandled.push(reason)

/** Opens a feed that is closed after the test; by itself it asks once and again only after failures, soon. */
function open(options: FeedOptions = {}, path = 'station.json'): LiveFeed {
  const feed = openFeed(server.address(path), {
    store: new MemoryFeedStore(),
    now: () => time,
    refreshMinutes: 0,
    timing: { retryMs: 60_000 },
    ...options,
  })
  feeds.push(feed)
  return feed
}

beforeEach(async () => {
  server = new TestServer()
  time = 1_790_000_000_000
  feeds = []
  unhandled = []
  process.on('unhandledRejection', note)
  await server.start()
})
afterEach(async () => {
  for (const feed of feeds) feed.close()
  await server.stop()
  await new Promise((resolve) => setTimeout(resolve, 5))
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})

describe('a feed', () => {
  it('loads the manifest at once and a part only when it is needed, from an address relative to the manifest', async () => {
    server.put('wutongli/station.json', station({ services: 'data/services.json', menu: 'menu.json' }))
    server.put('wutongli/data/services.json', services('a', 'b'))
    const feed = open({}, 'wutongli/station.json')
    expect(feed.view.station).toMatchObject({ loading: true, value: undefined })
    const { station: loaded } = await until(feed, settled('station'))
    expect(loaded).toEqual({
      value: expect.objectContaining({ id: 'wutongli' }) as unknown,
      asOf: time,
      loading: false,
      stale: false,
      problems: [],
      failures: [],
    })
    expect(server.log).toEqual(['/wutongli/station.json 200'])
    feed.need('services')
    expect(feed.view.services.loading).toBe(true)
    const view = await until(feed, settled('services'))
    expect(view.services.value?.items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(view.menu).toMatchObject({ value: undefined, loading: false, failures: [] })
    expect(server.count('wutongli/menu.json')).toBe(0)
    feed.need('services')
    expect(server.count('wutongli/data/services.json')).toBe(1)
  })

  it('loads parts that are needed before the manifest is there', async () => {
    server.put('station.json', station({ services: 'services.json' })).put('services.json', services('a'))
    const feed = open({ parts: ['services'] })
    expect(feed.view.services.loading).toBe(true)
    expect((await until(feed, settled('services'))).services.value?.items).toHaveLength(1)
  })

  it('leaves bad entries out and names them with their file', async () => {
    server.put('station.json', station({ services: 'services.json' }))
    server.put('services.json', { items: [item('good'), { id: 'bad', category: 'government' }] })
    const { services: part } = await until(open({ parts: ['services'] }), settled('services'))
    expect(part.value?.items.map(({ id }) => id)).toEqual(['good'])
    expect(part.problems).toEqual([
      {
        path: 'items[1].name',
        found: 'undefined',
        expected: expect.any(String) as unknown,
        leftOut: true,
        href: server.address('services.json'),
      },
    ])
    expect(part).toMatchObject({ stale: false, failures: [] })
  })

  it('says of every part that is needed why the manifest is missing', async () => {
    const view = await until(open({ parts: ['menu'] }), settled('menu'))
    const failures = [{ code: 'http', href: server.address('station.json'), status: 404, detail: 'Not Found' }]
    expect(view.menu).toEqual({ value: undefined, asOf: undefined, loading: false, stale: false, problems: [], failures })
    expect(view.station.failures).toEqual(failures)
    expect(view.services.failures).toEqual([])
  })

  it('says where the JSON breaks', async () => {
    server.put('station.json', '{ "id": "wutongli", oops }')
    const { station: part } = await until(open(), settled('station'))
    expect(part.failures).toEqual([
      { code: 'malformed', href: server.address('station.json'), line: 1, column: 21, mistake: 'quotes', detail: 'oops }' },
    ])
    expect(part.problems).toEqual([{ path: '', expected: 'json:1 21', found: "'oops }'", href: server.address('station.json') }])
  })

  it('does not show a text in another encoding', async () => {
    // 梧桐 in GBK
    server.put('station.json', Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xce, 0xe0, 0xcd, 0xa9]), Buffer.from('"}')]))
    const { station: part } = await until(open(), settled('station'))
    expect(part.failures).toEqual([{ code: 'encoding', href: server.address('station.json') }])
  })

  it('gives up on a server that does not answer, and on one that stops in the middle', async () => {
    server.put('station.json', () => undefined)
    server.put('half.json', (_, response) => void response.writeHead(200).write('{ "id": '))
    for (const path of ['station.json', 'half.json']) {
      const { station: part } = await until(open({ timing: { timeoutMs: 50, retryMs: 60_000 } }, path), settled('station'))
      expect(part.failures).toEqual([{ code: 'unreachable', href: server.address(path), detail: 'timeout 50 ms' }])
    }
  })

  it('has a failure and throws nothing for an address that is none', async () => {
    const feed = openFeed('http://[', { store: new MemoryFeedStore(), refreshMinutes: 0 })
    feeds.push(feed)
    const { station: part } = await until(feed, settled('station'))
    expect(part.failures).toEqual([{ code: 'unreachable', href: 'http://[', detail: expect.stringContaining('http://[') as unknown }])
  })

  it('follows a manifest that names other files', async () => {
    server
      .put('station.json', station({ services: 'old.json' }))
      .put('old.json', services('old'))
      .put('new.json', services('new'))
    const feed = open({ parts: ['services'], timing: { retryMs: 20, longestRetryMs: 20 } })
    await until(feed, settled('services'))
    server.put('station.json', station({ services: ['new.json'] }))
    await feed.refresh()
    expect(feed.view.services.value?.items.map(({ id }) => id)).toEqual(['new'])
    await feed.refresh()
    expect(server.count('old.json')).toBe(2)
    server.put('station.json', station({ services: ['new.json', 'missing.json'] }))
    await feed.refresh()
    expect(feed.view.services.failures).toHaveLength(1)
    server.put('station.json', station({}))
    await feed.refresh()
    expect(feed.view.services).toEqual({ value: undefined, asOf: undefined, loading: false, stale: false, problems: [], failures: [] })
    // The file that failed is not asked for any more, though its turn would have come.
    const asked = server.count('missing.json')
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(server.count('missing.json')).toBe(asked)
  })
})

describe('a review', () => {
  it('looks into every part, whether a screen needs it or not, and into what came last though it cannot be shown', async () => {
    server.put('station.json', station({ services: 'services.json', timetable: { href: 't.ics', format: 'icalendar' }, menu: 'menu.json' }))
    server
      .put('services.json', '{"items":[{"id":"a","name":"甲","category":"c","elsewere":"x","id":"a"}]}')
      .put('t.ics', 'BEGIN:VCALENDAR')
      .put('menu.json', '{ "groups": [] ')
    const importPart: FeedOptions['importPart'] = async () => ({ value: { entries: [activity('clinic')] }, problems: [] })
    const feed = open({ importPart })
    const found = await feed.review()
    expect(found.map((each) => `${each.href.split('/').at(-1) ?? ''} ${'path' in each ? each.path : 'as a whole'}`)).toEqual([
      'services.json items[0].id',
      'services.json items[0].elsewere',
      'services.json items[0].category',
      'menu.json as a whole',
    ])
  })
})

describe('how often a file is asked for', () => {
  // what a feed waits is spread by chance, and so no whole number, as every other timer's is
  const waitsOf = async (work: () => Promise<unknown>): Promise<{ whole: number[]; spread: number[] }> => {
    const timers = vi.spyOn(globalThis, 'setTimeout')
    await work()
    const all = timers.mock.calls.map(([, ms = 0]) => ms)
    timers.mockRestore()
    return { whole: all.filter(Number.isInteger), spread: all.filter((ms) => !Number.isInteger(ms)) }
  }
  const usual = { refreshMinutes: undefined, timing: undefined, now: undefined } as unknown as FeedOptions

  it('is every five minutes, give or take one, while all is well; an answer is waited for a quarter of a minute', async () => {
    server.put('station.json', station())
    const { whole, spread } = await waitsOf(() => until(open(usual), settled('station')))
    expect(whole).toContain(15_000)
    expect(spread).toHaveLength(1)
    expect(spread[0]).toBeGreaterThanOrEqual(240_000)
    expect(spread[0]).toBeLessThanOrEqual(360_000)
  })

  it('is half a minute after it failed, then twice as long each time, ten minutes at most', async () => {
    const feed = open(usual)
    const { spread } = await waitsOf(async () => {
      await until(feed, settled('station'))
      for (let times = 0; times < 6; times += 1) await feed.refresh()
    })
    for (const [at, about] of [30, 60, 120, 240, 480, 600, 600].entries()) {
      expect(spread[at]).toBeGreaterThanOrEqual(800 * about)
      expect(spread[at]).toBeLessThanOrEqual(1200 * about)
    }
  })
})

describe('a part of several files', () => {
  it('is merged; a later file overrules an earlier one by id', async () => {
    const links = { services: ['district.json', 'own.json'], timetable: ['t1.json', 't2.json'], holidays: ['2026.json', '2027.json'] }
    server.put('station.json', station(links))
    server.put('district.json', { categories: [{ id: 'x', name: '旧' }], items: [item('a'), item('b', '旧名')] })
    server.put('own.json', { categories: [{ id: 'x', name: '新' }], items: [item('b', '新名'), item('c')] })
    server.put('t1.json', { rooms: [{ id: 'r1', name: '活动室' }], entries: [activity('yoga')] })
    server.put('t2.json', { entries: [activity('clinic'), activity('yoga', '瑜伽')] })
    server.put('2026.json', holidayYear(2026)).put('2027.json', holidayYear(2027))
    const feed = open({ parts: ['services', 'timetable', 'holidays'] })
    await until(feed, (view) => (['services', 'timetable', 'holidays'] as const).every((name) => settled(name)(view)))
    const { services: merged, timetable, holidays } = feed.view
    expect(merged.value?.items.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'a'],
      ['b', '新名'],
      ['c', 'c'],
    ])
    expect(merged.value?.categories).toEqual([{ id: 'x', name: '新' }])
    expect(timetable.value?.rooms.map(({ id }) => id)).toEqual(['r1'])
    expect(timetable.value?.entries.map(({ uid, title }) => [uid, title])).toEqual([
      ['clinic', 'clinic'],
      ['yoga', '瑜伽'],
    ])
    expect(holidays.value?.map(({ year }) => year)).toEqual([2026, 2027])
  })

  it('merges menus: meals by day, point and meal; the first file names the currency', async () => {
    const dish = (name: string) => ({ name, group: 'soup' })
    const meal = (date: string, dishes: string[], point?: string) => ({ date, meal: 'lunch', dishes, point })
    server.put('station.json', station({ menu: ['one.json', 'two.json'] }))
    server.put('one.json', {
      currency: 'HKD',
      dishes: { soup: dish('汤') },
      meals: [meal('2026-11-23', ['soup']), meal('2026-11-23', ['soup'], 'p2')],
    })
    server.put('two.json', {
      dishes: { tofu: dish('豆腐') },
      meals: [meal('2026-11-23', ['tofu']), meal('2026-11-24', ['tofu'])],
      closed: [{ date: '2026-11-25' }],
    })
    const { menu } = await until(open({ parts: ['menu'] }), settled('menu'))
    expect(menu.value?.currency).toBe('HKD')
    expect(Object.keys(menu.value?.dishes ?? {})).toEqual(['soup', 'tofu'])
    expect(menu.value?.meals.map(({ date, point, dishes }) => [date, point, dishes[0]])).toEqual([
      ['2026-11-23', 'p2', 'soup'],
      ['2026-11-23', undefined, 'tofu'],
      ['2026-11-24', undefined, 'tofu'],
    ])
    expect(menu.value?.closed).toHaveLength(1)
  })

  it('shows the files that can be read when one cannot, and keeps the last good copy of each', async () => {
    server.put('station.json', station({ services: ['one.json', 'two.json', 'gone.json'] }))
    server.put('one.json', services('a')).put('two.json', services('b'))
    const feed = open({ parts: ['services'] })
    const first = await until(feed, settled('services'))
    expect(first.services.value?.items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(first.services.failures).toEqual([{ code: 'http', href: server.address('gone.json'), status: 404, detail: 'Not Found' }])
    expect(first.services).toMatchObject({ stale: false, asOf: time })
    const before = time
    time += 60_000
    server.put('one.json', 'broken').put('two.json', services('b', 'c'))
    await feed.refresh()
    expect(feed.view.services.value?.items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(feed.view.services).toMatchObject({ stale: true, asOf: before })
    expect(feed.view.services.failures.map(({ code }) => code)).toEqual(['malformed', 'http'])
  })

  it("reads other formats through the importer, in the station's time zone, and says when it cannot", async () => {
    const links = [{ href: 'clinic.ics', format: 'icalendar' }, { href: 'x.xml', format: 'openmensa' }, 'own.json']
    server.put('station.json', station({ timetable: links }))
    server
      .put('clinic.ics', 'BEGIN:VCALENDAR')
      .put('x.xml', '<openmensa/>')
      .put('own.json', { entries: [activity('own')] })
    const asked: unknown[] = []
    const importPart: FeedOptions['importPart'] = async (part, format, text, context) => {
      asked.push([part, format, text, context])
      if (format === 'openmensa') throw new Error('a timetable cannot be read from openmensa')
      const lost = { path: 'VEVENT[1]', found: 'HOURLY', expected: 'one-of:daily weekly', leftOut: true }
      return { value: { entries: [activity('clinic'), { uid: 'nothing else' }] }, problems: [lost] }
    }
    const { timetable } = await until(open({ parts: ['timetable'], importPart }), settled('timetable'))
    expect(asked).toContainEqual(['timetable', 'icalendar', 'BEGIN:VCALENDAR', { timeZone: 'Asia/Shanghai' }])
    expect(timetable.value?.entries.map(({ uid }) => uid)).toEqual(['clinic', 'own'])
    expect(timetable.problems.map(({ path, href }) => [path, href])).toContainEqual(['VEVENT[1]', server.address('clinic.ics')])
    expect(timetable.problems.some(({ path }) => path.startsWith('entries[1]'))).toBe(true)
    const failure = { code: 'unsupported', href: server.address('x.xml'), detail: 'Error: a timetable cannot be read from openmensa' }
    expect(timetable.failures).toEqual([failure])
  })
})

it('a part in another format is read anew in the station’s new time zone, one of our own is not', async () => {
  const links = [{ href: 'clinic.ics', format: 'icalendar' }, 'own.json', 'own.json']
  server.put('station.json', station({ timetable: links }))
  server.put('clinic.ics', 'BEGIN:VCALENDAR').put('own.json', { entries: [activity('own')] })
  const zones: string[] = []
  const importPart: FeedOptions['importPart'] = async (_part, _format, _text, { timeZone }) => {
    zones.push(timeZone)
    return { value: { entries: [activity(timeZone)] }, problems: [] }
  }
  const feed = open({ parts: ['timetable'], importPart })
  await until(feed, settled('timetable'))
  // a file that is named twice is read once
  expect(server.count('own.json')).toBe(1)
  server.put('station.json', { ...station({ timetable: links }), timeZone: 'Asia/Urumqi' })
  await feed.refresh()
  expect(zones.at(-1)).toBe('Asia/Urumqi')
  expect(feed.view.timetable.value?.entries.map(({ uid }) => uid)).toEqual(['Asia/Urumqi', 'own'])
})

describe('a calendar as a part', () => {
  it('is read by the real importer, loaded when it comes', async () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:clinic',
      'SUMMARY:义诊',
      'DTSTART:20261121T013000Z',
      'DTEND:20261121T030000Z',
    ]
    server.put('station.json', station({ timetable: { href: 'clinic.ics', format: 'icalendar' } }))
    server.put('clinic.ics', [...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'))
    const { timetable } = await until(open({ parts: ['timetable'] }), settled('timetable'))
    expect(timetable.failures).toEqual([])
    expect(timetable.value?.entries).toMatchObject([
      { uid: 'clinic', title: '义诊', start: expect.stringMatching(/^2026-11-21T09:30/) as unknown },
    ])
  })
})

describe('listeners', () => {
  it('hear of each change once, not after they have left, and do no harm when they throw', async () => {
    server.put('station.json', station({ services: 'services.json' })).put('services.json', services('a'))
    const feed = open({ parts: ['services'] })
    const views: FeedView[] = []
    const errors: unknown[] = []
    const original = console.error
    console.error = (error: unknown) => errors.push(error)
    try {
      feed.subscribe(() => {
        throw new Error('a widget broke')
      })
      const leave = feed.subscribe((view) => views.push(view))
      await until(feed, settled('services'))
      await feed.refresh()
      await Promise.resolve()
      leave()
      expect(errors.length).toBeGreaterThan(0)
      const seen = views.length
      expect(new Set(views).size).toBe(seen)
      await feed.refresh()
      expect(views.length).toBe(seen)
    } finally {
      console.error = original
    }
  })

  it('hear nothing after the feed is closed, and nothing more is asked', async () => {
    server.put('station.json', station({ services: 'services.json' })).put('services.json', services('a'))
    const feed = open()
    await until(feed, settled('station'))
    let heard = 0
    feed.subscribe(() => (heard += 1))
    feed.close()
    feed.need('services')
    await feed.refresh()
    expect(heard).toBe(0)
    expect(server.log).toEqual(['/station.json 200'])
  })
})
