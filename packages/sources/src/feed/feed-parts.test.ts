// A part of a feed that is several files, or in another format: merged, read anew, and by itself when one of them fails.
import { describe, expect, it } from 'vitest'
import type { FeedOptions } from './feed.js'
import { eachServer, open, world } from './testing/opened.js'
import { activity, holidayYear, item, services, settled, station, until } from './testing/station.js'

eachServer()

describe('a part of several files', () => {
  it('is merged; a later file overrules an earlier one by id', async () => {
    const links = { services: ['district.json', 'own.json'], timetable: ['t1.json', 't2.json'], holidays: ['2026.json', '2027.json'] }
    world.server.put('station.json', station(links))
    world.server.put('district.json', { categories: [{ id: 'x', name: '旧' }], items: [item('a'), item('b', '旧名')] })
    world.server.put('own.json', { categories: [{ id: 'x', name: '新' }], items: [item('b', '新名'), item('c')] })
    world.server.put('t1.json', { rooms: [{ id: 'r1', name: '活动室' }], entries: [activity('yoga')] })
    world.server.put('t2.json', { entries: [activity('clinic'), activity('yoga', '瑜伽')] })
    world.server.put('2026.json', holidayYear(2026)).put('2027.json', holidayYear(2027))
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
    world.server.put('station.json', station({ menu: ['one.json', 'two.json'] }))
    world.server.put('one.json', {
      currency: 'HKD',
      dishes: { soup: dish('汤') },
      meals: [meal('2026-11-23', ['soup']), meal('2026-11-23', ['soup'], 'p2')],
    })
    world.server.put('two.json', {
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
    world.server.put('station.json', station({ services: ['one.json', 'two.json', 'gone.json'] }))
    world.server.put('one.json', services('a')).put('two.json', services('b'))
    const feed = open({ parts: ['services'] })
    const first = await until(feed, settled('services'))
    expect(first.services.value?.items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(first.services.failures).toEqual([{ code: 'http', href: world.server.address('gone.json'), status: 404, detail: 'Not Found' }])
    expect(first.services).toMatchObject({ stale: false, asOf: world.time })
    const before = world.time
    world.time += 60_000
    world.server.put('one.json', 'broken').put('two.json', services('b', 'c'))
    await feed.refresh()
    expect(feed.view.services.value?.items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(feed.view.services).toMatchObject({ stale: true, asOf: before })
    expect(feed.view.services.failures.map(({ code }) => code)).toEqual(['malformed', 'http'])
  })

  it("reads other formats through the importer, in the station's time zone, and says when it cannot", async () => {
    const links = [{ href: 'clinic.ics', format: 'icalendar' }, { href: 'x.xml', format: 'openmensa' }, 'own.json']
    world.server.put('station.json', station({ timetable: links }))
    world.server
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
    expect(timetable.problems.map(({ path, href }) => [path, href])).toContainEqual(['VEVENT[1]', world.server.address('clinic.ics')])
    expect(timetable.problems.some(({ path }) => path.startsWith('entries[1]'))).toBe(true)
    const failure = { code: 'unsupported', href: world.server.address('x.xml'), detail: 'Error: a timetable cannot be read from openmensa' }
    expect(timetable.failures).toEqual([failure])
  })
})

it('a part in another format is read anew in the station’s new time zone, one of our own is not', async () => {
  const links = [{ href: 'clinic.ics', format: 'icalendar' }, 'own.json', 'own.json']
  world.server.put('station.json', station({ timetable: links }))
  world.server.put('clinic.ics', 'BEGIN:VCALENDAR').put('own.json', { entries: [activity('own')] })
  const zones: string[] = []
  const importPart: FeedOptions['importPart'] = async (_part, _format, _text, { timeZone }) => {
    zones.push(timeZone)
    return { value: { entries: [activity(timeZone)] }, problems: [] }
  }
  const feed = open({ parts: ['timetable'], importPart })
  await until(feed, settled('timetable'))
  // a file that is named twice is read once
  expect(world.server.count('own.json')).toBe(1)
  world.server.put('station.json', { ...station({ timetable: links }), timeZone: 'Asia/Urumqi' })
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
    world.server.put('station.json', station({ timetable: { href: 'clinic.ics', format: 'icalendar' } }))
    world.server.put('clinic.ics', [...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'))
    const { timetable } = await until(open({ parts: ['timetable'] }), settled('timetable'))
    expect(timetable.failures).toEqual([])
    expect(timetable.value?.entries).toMatchObject([
      { uid: 'clinic', title: '义诊', start: expect.stringMatching(/^2026-11-21T09:30/) as unknown },
    ])
  })
})
