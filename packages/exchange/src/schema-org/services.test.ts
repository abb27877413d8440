// Services as JSON-LD: only words of schema.org's vocabulary, only what the feed says, and nothing that could end a script.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { readServices } from '@doorstep/model/feed'
import { parse } from '@doorstep/model/schema'
import { stationSchema } from '@doorstep/model/station'
import { anyServices, stationOf } from '../hsds/testing/services.js'
import type { SchemaOrgOptions } from './graph.js'
import { exportSchemaOrg } from './services.js'

type Thing = Readonly<Record<string, unknown>>

/**
 * The part of the vocabulary that is used: each type's own and inherited properties, and what stands in them (a type, or
 * Text, Number, URL, Date, Time; `@id` refers to a thing of that type). From the types' pages, https://schema.org/Service and
 * so on.
 */
const THING = { name: 'Text', alternateName: 'Text', description: 'Text', identifier: 'Text', url: 'URL' }
const SERVICE = {
  ...THING,
  serviceType: 'Text',
  audience: 'Audience',
  provider: 'Organization',
  hoursAvailable: 'OpeningHoursSpecification',
  offers: 'Offer',
  availableChannel: 'ServiceChannel',
}
const PLACE = {
  ...THING,
  address: 'Text',
  telephone: 'Text',
  geo: 'GeoCoordinates',
  openingHoursSpecification: 'OpeningHoursSpecification',
  specialOpeningHoursSpecification: 'OpeningHoursSpecification',
}
const VOCABULARY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Service: SERVICE,
  GovernmentService: { ...SERVICE, serviceOperator: 'Organization' },
  Organization: { ...THING, address: 'Text', telephone: 'Text' },
  Place: PLACE,
  Audience: { ...THING, audienceType: 'Text' },
  ServiceChannel: { ...THING, serviceUrl: 'URL', servicePhone: 'ContactPoint', serviceLocation: 'Place' },
  ContactPoint: { ...THING, telephone: 'Text' },
  GeoCoordinates: { ...THING, latitude: 'Number', longitude: 'Number' },
  Offer: { ...THING, price: 'Number', priceCurrency: 'Text' },
  OpeningHoursSpecification: { ...THING, dayOfWeek: 'DayOfWeek', opens: 'Time', closes: 'Time', validFrom: 'Date', validThrough: 'Date' },
}
const VALUES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value !== '',
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  URL: (value) => typeof value === 'string' && /^https?:$/.test(new URL(value).protocol),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  Time: (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  DayOfWeek: (value) =>
    typeof value === 'string' && /^https:\/\/schema\.org\/(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|PublicHolidays)$/.test(value),
}

/** What in a graph is not of the vocabulary. */
function faultsOf(graph: readonly Thing[]): string[] {
  const types = new Map(graph.map((thing) => [thing['@id'], [thing['@type']].flat()]))
  const faults: string[] = []
  const check = (path: string, value: unknown, expected: string): void => {
    const primitive = VALUES[expected]
    if (primitive) {
      if (!primitive(value)) faults.push(`${path} is no ${expected}: ${JSON.stringify(value)}`)
      return
    }
    const thing = value as Thing
    const own = '@type' in thing ? [thing['@type']].flat() : types.get(thing['@id'])
    if (expected !== 'Thing' && !own?.includes(expected)) faults.push(`${path} is no ${expected}`)
    if (!('@type' in thing)) return
    for (const [name, inner] of Object.entries(thing)) {
      if (name.startsWith('@')) continue
      const range = [thing['@type']].flat().flatMap((type) => VOCABULARY[String(type)]?.[name] ?? [])[0]
      if (range === undefined) faults.push(`${path}.${name} is no property of ${JSON.stringify(thing['@type'])}`)
      else for (const each of [inner].flat()) check(`${path}.${name}`, each, range)
    }
  }
  graph.forEach((thing, at) => {
    check(String(at), thing, 'Thing')
  })
  return faults
}

const graphOf = (text: string) => (JSON.parse(text) as { '@graph': Thing[] })['@graph']
const folder = new URL('../../../../kiosk/public/stations/wutongli/', import.meta.url)
const demo = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const services = readServices(demo('services.json')).value!
const parsed = parse(stationSchema, demo('station.json'))
const station = parsed.ok ? parsed.value : stationOf()
const base = 'https://example.org/stations/wutongli/station.json'

const one = (fields: object, options: SchemaOrgOptions = {}) =>
  exportSchemaOrg(readServices({ items: [{ id: 'a', name: 'A', category: 'life', ...fields }] }).value!, stationOf(), options)
const service = (fields: object, options?: SchemaOrgOptions) => graphOf(one(fields, options).text)[1]

it('the check finds a property, a type and a value that are not of the vocabulary', () => {
  const bad = {
    '@type': 'Service',
    '@id': '#b',
    keywords: 'a',
    provider: { '@type': 'Place', name: 'b' },
    offers: { '@type': 'Offer', price: '3' },
  }
  expect(faultsOf([bad])).toEqual([
    '0.keywords is no property of "Service"',
    '0.provider is no Organization',
    '0.offers.price is no Number: "3"',
  ])
})

it.each(['zh-Hans', 'zh-Hant', 'en'] as const)('the demo station is in the vocabulary in %s', (language) => {
  const graph = graphOf(exportSchemaOrg(services, station, { language, base }).text)
  expect(faultsOf(graph)).toEqual([])
  const offered = services.items.filter(({ list, status }) => list !== 'demand' && status === 'active')
  expect(graph).toHaveLength(1 + offered.length)
  expect(graph[0]).toMatchObject({ '@id': `${base}#station`, '@type': ['Organization', 'Place'], telephone: '021-0555 0188' })
})

it('any services are, and the text never holds a tag', () => {
  fc.assert(
    fc.property(anyServices, (given) => {
      const { text } = exportSchemaOrg(given, stationOf(), { base })
      expect(faultsOf(graphOf(text))).toEqual([])
      expect(text).not.toContain('<')
    }),
    { numRuns: 150 },
  )
})

describe('a service says', () => {
  it('who provides it: the station, the department with the station as its hand, or nobody we know', () => {
    const here = { '@id': '#station' }
    const department = { '@type': 'Organization', name: 'B' }
    expect(service({})).toMatchObject({ '@type': 'Service', provider: here })
    expect(service({ category: 'government', department: 'B' })).toMatchObject({
      '@type': 'GovernmentService',
      provider: department,
      serviceOperator: here,
    })
    expect(service({ list: 'stamp' })).toMatchObject({ '@type': 'GovernmentService', provider: here })
    const there = service({ elsewhere: { name: 'Centre', telephone: '12' } })
    expect(there).not.toHaveProperty('provider')
    expect(there).toMatchObject({ availableChannel: [{ serviceLocation: { '@type': 'Place', name: 'Centre', telephone: '12' } }] })
  })

  it('when, at what price and how', () => {
    expect(
      service(
        {
          hours: [{ days: ['mo', 'holiday', 'makeup'], opens: '08:30', closes: '24:00' }],
          fees: [{ name: 'Card', amount: 20, note: 'once' }, {}],
          channels: ['desk', 'online', 'card'],
          phones: [{ number: '962222' }],
          url: 'a.html',
        },
        { base, language: 'en' },
      ),
    ).toMatchObject({
      hoursAvailable: [{ dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/PublicHolidays'], opens: '08:30', closes: '23:59' }],
      offers: [{ name: 'Card', price: 20, priceCurrency: 'CNY', description: 'once' }],
      availableChannel: [
        { name: 'at the desk', serviceLocation: { '@id': `${base}#station` } },
        { name: 'online', serviceUrl: 'https://example.org/stations/wutongli/a.html' },
        { name: 'by telephone', servicePhone: { telephone: '962222' } },
      ],
    })
  })

  it('nothing of price when no fee is named, for a feed may only be silent', () => {
    expect(service({})).not.toHaveProperty('offers')
  })
})

it('a closed date has no times', () => {
  const { text } = exportSchemaOrg(services, stationOf({ specialOpeningHours: [{ date: '2027-02-06' }] }))
  expect(graphOf(text)[0]?.['specialOpeningHoursSpecification']).toEqual([
    { '@type': 'OpeningHoursSpecification', validFrom: '2027-02-06', validThrough: '2027-02-06' },
  ])
})

it.each([
  ['papers', { documents: [{ name: 'ID' }] }, 'items[0].documents', 'no-place:schema.org'],
  ['what is not done at present', { status: 'suspended' }, 'items[0]', 'no-place:schema.org'],
  ['make-up days', { hours: [{ days: ['makeup'], opens: '08:30', closes: '09:00' }] }, 'items[0].hours[0].days', 'no-place:schema.org'],
  [
    'some of a month’s days',
    { hours: [{ days: ['mo'], nthOfMonth: [1], opens: '08:30', closes: '09:00' }] },
    'items[0].hours[0].nthOfMonth',
    'no-place:schema.org',
  ],
  ['a relative address of a feed that is nowhere', { url: 'a.html' }, 'items[0].url', 'address'],
])('a loss: %s', (_, fields, path, expected) => {
  expect(one(fields).losses).toMatchObject([{ path, expected }])
})
