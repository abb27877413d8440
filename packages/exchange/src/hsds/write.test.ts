// Services as HSDS and back: nothing is lost that the standard or our attributes can hold, and the rest is named.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { readServices } from '@doorstep/model/feed'
import { describeProblem, parse } from '@doorstep/model/schema'
import type { Services } from '@doorstep/model/services'
import { stationSchema } from '@doorstep/model/station'
import { LANGUAGES, textIn, type Language } from '@doorstep/model/text'
import { validate, version } from 'uuid'
import { importHsds } from './hsds.js'
import { anyServices, stationOf } from './testing/services.js'
import { exportHsds, type HsdsOptions } from './write.js'

const folder = new URL('../../../../kiosk/public/stations/wutongli/', import.meta.url)
const demo = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const services = readServices(demo('services.json')).value!
const parsed = parse(stationSchema, demo('station.json'))
const station = parsed.ok ? parsed.value : stationOf()

const item = (fields: object = {}) => readServices({ items: [{ id: 'a', name: 'A', category: 'life', ...fields }] }).value!
const lossesOf = (fields: object, options?: HsdsOptions) => exportHsds(item(fields), stationOf(), options).losses
const back = (value: Services, options?: HsdsOptions, of = stationOf()) => importHsds(exportHsds(value, of, options).text)

interface Page {
  readonly contents: readonly Readonly<Record<string, never>>[]
}
const written = (fields: object, of = stationOf(), options?: HsdsOptions) =>
  (JSON.parse(exportHsds(item(fields), of, options).text) as Page).contents[0]!

/** What stays of a feed in one language. */
function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((inner) => inLanguage(inner, language))
  if (typeof value !== 'object' || value === null) return value
  if (LANGUAGES.some((each) => each in value)) return textIn(value, [language])
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inLanguage(inner, language)]))
}

const byId = (value: unknown) =>
  [...(value as Services).categories].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, name }) => ({ id, name }))

describe('there and back', () => {
  it('any services in one language come back as they were', () => {
    fc.assert(
      fc.property(anyServices, (given) => {
        const { text, losses } = exportHsds(given, stationOf())
        const { value, problems, losses: unread } = importHsds(text)
        expect([losses, problems, unread]).toEqual([[], [], []])
        expect(value?.items).toEqual(given.items)
        expect(byId(value)).toEqual(byId(given))
      }),
      { numRuns: 300 },
    )
  })

  it.each(LANGUAGES)('the demo station comes back in %s', (language) => {
    const { value, problems, losses } = back(services, { language }, station)
    expect([problems, losses]).toEqual([[], []])
    expect(value?.items).toEqual(inLanguage(services.items, language))
    expect(byId(value)).toEqual(byId(inLanguage(services, language)))
  })

  it('a second time the file is the same, byte for byte', () => {
    const once = exportHsds(services, station, { language: 'zh-Hans' }).text
    expect(exportHsds(importHsds(once).value!, station, { language: 'zh-Hans' }).text).toBe(once)
  })
})

describe('ids', () => {
  it('are UUIDs made of the station and the item, and one that is a UUID stays', () => {
    const id = written({}).id as unknown as string
    expect([validate(id), version(id)]).toEqual([true, 5])
    expect(written({}).id).toBe(id)
    expect(written({ id: 'b' }).id).not.toBe(id)
    expect(written({}, stationOf({ id: 'other' })).id).not.toBe(id)
    expect(written({ id: 'ac148810-d857-441c-9679-408f346de14b' }).id).toBe('ac148810-d857-441c-9679-408f346de14b')
  })

  it('never meet within a file, but for records that are the same', () => {
    const seen = new Map<string, string>()
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('id' in value) {
        const record = JSON.stringify(value)
        expect(seen.get(String(value.id)) ?? record).toBe(record)
        seen.set(String(value.id), record)
      }
      Object.values(value).forEach(visit)
    }
    visit(JSON.parse(exportHsds(services, station).text))
    expect(seen.size).toBeGreaterThan(services.items.length)
  })
})

describe('what others read', () => {
  it('hours with their distance from UTC, and kinds of day in words', () => {
    const hours = [{ days: ['mo', 'holiday'], opens: '08:30', closes: '16:30' }]
    expect(written({ hours }).schedules).toMatchObject([
      { freq: 'WEEKLY', byday: 'MO', opens_at: '08:30+08:00', closes_at: '16:30+08:00', timezone: 8, description: '包括法定节假日' },
    ])
    expect(written({ hours }, stationOf({ timeZone: 'Asia/Kolkata' })).schedules).toMatchObject([{ opens_at: '08:30+05:30' }])
    expect(written({ hours }, stationOf({ timeZone: 'America/Bogota' })).schedules).toMatchObject([{ opens_at: '08:30-05:00' }])
    expect(written({ hours }, stationOf({ timeZone: 'America/St_Johns' })).schedules).toMatchObject([{ opens_at: '08:30' }])
  })

  it('a paper with its form, and that it only helps', () => {
    const documents = [{ name: 'ID', form: 'copy', optional: true }, { name: 'Card' }]
    expect(written({ documents }, stationOf(), { language: 'en' }).required_documents).toMatchObject([
      { document: 'ID (a copy; not needed if you do not have it)' },
      { document: 'Card' },
    ])
  })

  it('who and where in words, from the station', () => {
    expect(written({ desk: 'd1', handler: 'w1' }, station, { language: 'en' })).toMatchObject({
      organization: { name: 'Wutongli Neighbourhood Service Station' },
      contacts: [{ name: 'Wang Fang', title: 'Community worker' }],
      service_at_locations: [{ description: 'Desk 1 · Reception area', location: { latitude: 31.2237, longitude: 121.5406 } }],
    })
  })

  it('the department or the station as the organization, and none for what is only done elsewhere', () => {
    expect(written({ department: 'B' }).organization).toMatchObject({ name: 'B' })
    expect(written({}).organization).toMatchObject({ name: '梧桐里' })
    expect(written({ elsewhere: { name: 'C' } })).not.toHaveProperty('organization')
  })

  it('hours of some weekdays of a month, which are read again as the same', () => {
    const hours = [{ days: ['mo', 'we'], nthOfMonth: [1, -1], opens: '09:00', closes: '11:00' }]
    expect(written({ hours }).schedules).toMatchObject([{ freq: 'MONTHLY', byday: '1MO,1WE,-1MO,-1WE' }])
  })

  it.each([
    [{ hours: [] }],
    [{ hours: [{ days: ['mo'], opens: '08:30', closes: '09:00' }], hoursIncomplete: true }],
    [{ hours: [{ days: ['mo', 'we'], nthOfMonth: [-1], opens: '08:30', closes: '09:00' }] }],
  ])('hours that are not known, or in part, are read again as they were: %j', (fields) => {
    const { value, problems } = importHsds(JSON.stringify(written(fields)))
    expect(problems).toEqual([])
    expect(value?.items[0]).toMatchObject(fields)
    expect(value?.items[0]?.hoursIncomplete).toBe('hoursIncomplete' in fields ? true : undefined)
  })

  it('only what there is of a desk, a worker, a place and a fee', () => {
    const bare = stationOf({ desks: [{ id: 'd1', name: 'D' }], languages: ['en', 'zh-Hans'] })
    expect(written({ desk: 'd1' }, bare).service_at_locations).toMatchObject([{ description: 'D' }])
    expect(written({ desk: 'd9' }, bare).service_at_locations?.[0]).not.toHaveProperty('description')
    expect(written({ handler: 'w9' }, bare).contacts?.[0]).not.toHaveProperty('name')
    const [there] = written({ elsewhere: { name: 'A' } }, bare).service_at_locations as unknown as { location: object }[]
    for (const none of ['description', 'phones', 'attributes']) expect(there?.location).not.toHaveProperty(none)
    expect(written({ fees: [{ amount: 0 }, { note: 'n' }] }, bare).cost_options).toMatchObject([
      { amount: 0, currency: 'CNY' },
      { amount_description: 'n' },
    ])
    expect((written({ fees: [{ note: 'n' }] }, bare).cost_options as object[] | undefined)?.[0]).not.toHaveProperty('currency')
    // the station's first language, where none is asked for
    expect(written({ name: { 'zh-Hans': '甲', en: 'A' } }, bare).name).toBe('A')
    expect(written({ url: null }, bare)).not.toHaveProperty('url')
  })

  it('a relative address made whole, and one in other letters as an address of the standard', () => {
    expect(written({ url: 'a.html' }, stationOf(), { base: 'https://example.org/s/services.json' }).url).toBe(
      'https://example.org/s/a.html',
    )
    expect(written({ url: 'https://example.org/病' }).url).toBe('https://example.org/%E7%97%85')
  })
})

describe('losses', () => {
  it.each([
    ['a relative address', { url: 'a.html' }, 'items[0].url', 'address'],
    ['a field of nobody', { colour: 'red' }, 'items[0].colour', 'no-place:HSDS'],
    ['a field of nobody in a paper', { documents: [{ name: 'A', size: 4 }] }, 'items[0].documents[0].size', 'no-place:HSDS'],
    ['a field of nobody in a telephone', { phones: [{ number: '1', fax: true }] }, 'items[0].phones[0].fax', 'no-place:HSDS'],
    ['a field of nobody in a fee', { fees: [{ amount: 1, per: 'page' }] }, 'items[0].fees[0].per', 'no-place:HSDS'],
    ['a field of nobody in a place', { elsewhere: { name: 'A', floor: 2 } }, 'items[0].elsewhere.floor', 'no-place:HSDS'],
    ['a step of two lines', { steps: ['a\nb'] }, 'items[0].steps[0]', 'one-line'],
    ['other languages', { name: { 'zh-Hans': '甲', en: 'A' } }, 'items', 'one-language:zh-Hans'],
  ])('%s', (_, fields, path, expected) => {
    const losses = lossesOf(fields)
    expect(losses.map((loss) => [loss.path, loss.expected])).toEqual([[path, expected]])
    for (const language of LANGUAGES) expect(describeProblem(losses[0]!, language)).not.toMatch(/[(（][a-z-]+(:.*)?[)）]$/)
  })

  it('of a feed are categories that nothing is of, and what nobody knows of them and of the whole', () => {
    const { value } = readServices({
      ...{
        categories: [
          { id: 'used', name: 'U', colour: 'red' },
          { id: 'left', name: 'L' },
        ],
        author: 'me',
      },
      items: [{ id: 'a', name: 'A', category: 'used' }],
    })
    expect(value && exportHsds(value, stationOf()).losses.map(({ path, found }) => `${path} ${found}`)).toEqual([
      ...["author 'me'", "categories[0].colour 'red'", "categories[1] 'left'"],
    ])
  })

  it('of the demo station are its other languages and its special dates', () => {
    expect(exportHsds(services, station).losses.map((loss) => describeProblem(loss, 'en'))).toEqual([
      expect.stringMatching(/^station.specialOpeningHours: '2027-01-01.* has no place in HSDS and is left out$/),
      "items: 'zh-Hant en' is left out: such a file has one language, here zh-Hans",
    ])
  })

  it('in an HSDS file are what the feed has no place for, each at its place', () => {
    const { losses } = importHsds(
      JSON.stringify({
        contents: [
          { id: '1', name: 'A', status: 'active', licenses: 'B', phones: [{ number: '1', type: 'fax' }], funding: [{ source: 'C' }] },
        ],
      }),
    )
    expect(losses?.map(({ path }) => path)).toEqual(['contents[0].licenses', 'contents[0].phones[0].type', 'contents[0].funding'])
  })
})
