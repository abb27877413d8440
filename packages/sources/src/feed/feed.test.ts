// The feed against a real web server: loading, bad entries, faults, and the server going away and coming back.
import { describe, expect, it, vi } from 'vitest'
import type { FeedView } from '@doorstep/model/feed'
import { openFeed, type FeedOptions } from './feed.js'
import { MemoryFeedStore } from './store.js'
import { eachServer, open, world } from './testing/opened.js'
import { activity, item, services, settled, station, until } from './testing/station.js'

eachServer()

describe('a feed', () => {
  it('loads the manifest at once and a part only when it is needed, from an address relative to the manifest', async () => {
    world.server.put('wutongli/station.json', station({ services: 'data/services.json', menu: 'menu.json' }))
    world.server.put('wutongli/data/services.json', services('a', 'b'))
    const feed = open({}, 'wutongli/station.json')
    expect(feed.view.station).toMatchObject({ loading: true, value: undefined })
    const { station: loaded } = await until(feed, settled('station'))
    expect(loaded).toEqual({
      value: expect.objectContaining({ id: 'wutongli' }) as unknown,
      asOf: world.time,
      loading: false,
      stale: false,
      problems: [],
      failures: [],
    })
    expect(world.server.log).toEqual(['/wutongli/station.json 200'])
    feed.need('services')
    expect(feed.view.services.loading).toBe(true)
    const view = await until(feed, settled('services'))
    expect(view.services.value?.items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(view.menu).toMatchObject({ value: undefined, loading: false, failures: [] })
    expect(world.server.count('wutongli/menu.json')).toBe(0)
    feed.need('services')
    expect(world.server.count('wutongli/data/services.json')).toBe(1)
  })

  it('loads parts that are needed before the manifest is there', async () => {
    world.server.put('station.json', station({ services: 'services.json' })).put('services.json', services('a'))
    const feed = open({ parts: ['services'] })
    expect(feed.view.services.loading).toBe(true)
    expect((await until(feed, settled('services'))).services.value?.items).toHaveLength(1)
  })

  it('leaves bad entries out and names them with their file', async () => {
    world.server.put('station.json', station({ services: 'services.json' }))
    world.server.put('services.json', { items: [item('good'), { id: 'bad', category: 'government' }] })
    const { services: part } = await until(open({ parts: ['services'] }), settled('services'))
    expect(part.value?.items.map(({ id }) => id)).toEqual(['good'])
    expect(part.problems).toEqual([
      {
        path: 'items[1].name',
        found: 'undefined',
        expected: expect.any(String) as unknown,
        leftOut: true,
        href: world.server.address('services.json'),
      },
    ])
    expect(part).toMatchObject({ stale: false, failures: [] })
  })

  it('says of every part that is needed why the manifest is missing', async () => {
    const view = await until(open({ parts: ['menu'] }), settled('menu'))
    const failures = [{ code: 'http', href: world.server.address('station.json'), status: 404, detail: 'Not Found' }]
    expect(view.menu).toEqual({ value: undefined, asOf: undefined, loading: false, stale: false, problems: [], failures })
    expect(view.station.failures).toEqual(failures)
    expect(view.services.failures).toEqual([])
  })

  it('says where the JSON breaks', async () => {
    world.server.put('station.json', '{ "id": "wutongli", oops }')
    const { station: part } = await until(open(), settled('station'))
    expect(part.failures).toEqual([
      { code: 'malformed', href: world.server.address('station.json'), line: 1, column: 21, mistake: 'quotes', detail: 'oops }' },
    ])
    expect(part.problems).toEqual([{ path: '', expected: 'json:1 21', found: "'oops }'", href: world.server.address('station.json') }])
  })

  it('does not show a text in another encoding', async () => {
    // 梧桐 in GBK
    world.server.put('station.json', Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xce, 0xe0, 0xcd, 0xa9]), Buffer.from('"}')]))
    const { station: part } = await until(open(), settled('station'))
    expect(part.failures).toEqual([{ code: 'encoding', href: world.server.address('station.json') }])
  })

  it('gives up on a server that does not answer, and on one that stops in the middle', async () => {
    world.server.put('station.json', () => undefined)
    world.server.put('half.json', (_, response) => void response.writeHead(200).write('{ "id": '))
    for (const path of ['station.json', 'half.json']) {
      const { station: part } = await until(open({ timing: { timeoutMs: 50, retryMs: 60_000 } }, path), settled('station'))
      expect(part.failures).toEqual([{ code: 'unreachable', href: world.server.address(path), detail: 'timeout 50 ms' }])
    }
  })

  it('has a failure and throws nothing for an address that is none', async () => {
    const feed = openFeed('http://[', { store: new MemoryFeedStore(), refreshMinutes: 0 })
    world.feeds.push(feed)
    const { station: part } = await until(feed, settled('station'))
    expect(part.failures).toEqual([{ code: 'unreachable', href: 'http://[', detail: expect.stringContaining('http://[') as unknown }])
  })

  it('follows a manifest that names other files', async () => {
    world.server
      .put('station.json', station({ services: 'old.json' }))
      .put('old.json', services('old'))
      .put('new.json', services('new'))
    const feed = open({ parts: ['services'], timing: { retryMs: 20, longestRetryMs: 20 } })
    await until(feed, settled('services'))
    world.server.put('station.json', station({ services: ['new.json'] }))
    await feed.refresh()
    expect(feed.view.services.value?.items.map(({ id }) => id)).toEqual(['new'])
    await feed.refresh()
    expect(world.server.count('old.json')).toBe(2)
    world.server.put('station.json', station({ services: ['new.json', 'missing.json'] }))
    await feed.refresh()
    expect(feed.view.services.failures).toHaveLength(1)
    world.server.put('station.json', station({}))
    await feed.refresh()
    expect(feed.view.services).toEqual({ value: undefined, asOf: undefined, loading: false, stale: false, problems: [], failures: [] })
    // The file that failed is not asked for any more, though its turn would have come.
    const asked = world.server.count('missing.json')
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(world.server.count('missing.json')).toBe(asked)
  })
})

describe('a review', () => {
  it('looks into every part, whether a screen needs it or not, and into what came last though it cannot be shown', async () => {
    world.server.put(
      'station.json',
      station({ services: 'services.json', timetable: { href: 't.ics', format: 'icalendar' }, menu: 'menu.json' }),
    )
    world.server
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
    // what is being fetched is waited for
    world.server.put('services.json', (_, response) => void setTimeout(() => response.end('{"items":[]}'), 50))
    void feed.refresh()
    expect((await feed.review()).map(({ href }) => href.split('/').at(-1))).toEqual(['menu.json'])
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
    world.server.put('station.json', station())
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

describe('listeners', () => {
  it('hear of each change once, not after they have left, and do no harm when they throw', async () => {
    world.server.put('station.json', station({ services: 'services.json' })).put('services.json', services('a'))
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
    world.server.put('station.json', station({ services: 'services.json' })).put('services.json', services('a'))
    const feed = open()
    await until(feed, settled('station'))
    let heard = 0
    feed.subscribe(() => (heard += 1))
    feed.close()
    feed.need('services')
    await feed.refresh()
    expect(heard).toBe(0)
    expect(world.server.log).toEqual(['/station.json 200'])
    // nor of what changed just before
    const other = open()
    await until(other, settled('station'))
    other.subscribe(() => (heard += 1))
    other.need('services')
    other.close()
    await Promise.resolve()
    expect(heard).toBe(0)
  })
})
