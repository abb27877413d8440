// The whole graph of a full service and its station as search engines read it.
import { readServices } from '@doorstep/model/feed'
import { LANGUAGES } from '@doorstep/model/text'
import { stationOf } from '../hsds/testing/services.js'
import type { SchemaOrgOptions } from './graph.js'
import { exportSchemaOrg } from './services.js'

type Thing = Readonly<Record<string, unknown>>
const BASE = 'https://example.org/s/station.json#x'
const station = stationOf({
  ...{ name: 'Wutongli', address: '1 Wutong Road', telephone: '021-5555', geo: { latitude: 31.2, longitude: 121.4 } },
  openingHours: [
    { days: ['mo', 'tu', 'we', 'th', 'fr', 'makeup'], opens: '08:30', closes: '20:00' },
    { days: ['sa', 'su', 'holiday'], opens: '09:00', closes: '24:00' },
  ],
  specialOpeningHours: [
    { date: '2026-11-24', opens: '10:00', closes: '24:00' },
    { date: '2026-11-25' },
    { date: '2026-11-26', opens: '09:00', closes: '09:00' },
  ],
})
const FULL = {
  ...{ id: 'a/b', name: 'Papers', category: 'own', keywords: ['Forms', 'Stamps'], summary: 'All papers', eligibility: 'Everyone' },
  ...{ department: 'Committee', url: 'papers.html', channels: ['desk', 'online', 'video', 'phone', 'home-visit', 'card'] },
  fees: [{ name: 'Copy', amount: 0.5, note: 'a page' }, {}, { note: 'Else free' }],
  hours: [
    { days: ['mo'], opens: '08:30', closes: '24:00' },
    { days: ['we'], nthOfMonth: [1, -1], opens: '09:00', closes: '10:00' },
    { days: ['makeup'], opens: '09:00', closes: '10:00' },
  ],
  phones: [{ number: '12345', name: 'Line' }, { number: '6' }],
}

function written(fields: object, options: SchemaOrgOptions = { language: 'en', base: BASE }) {
  const id = 'id' in fields ? {} : { id: 'a' }
  const { value } = readServices({
    categories: [{ id: 'own', name: 'Our own' }],
    items: [{ ...id, name: 'A', category: 'life', ...fields }],
  })
  if (!value) throw new Error('the services are faulty')
  const { text, losses } = exportSchemaOrg(value, station, options)
  const graph = JSON.parse(text) as { '@context': string; '@graph': readonly Thing[] }
  const ofItems = losses.filter(({ path }) => path.startsWith('items'))
  return { context: graph['@context'], place: graph['@graph'][0], service: graph['@graph'][1], losses: ofItems, all: losses }
}
const day = (name: string) => `https://schema.org/${name}`
const hours = (fields: object) => ({ '@type': 'OpeningHoursSpecification', ...fields })
const HERE = { '@id': 'https://example.org/s/station.json#station' }
const channel = (fields: object) => ({ '@type': 'ServiceChannel', ...fields })

test('the station is an organization and a place', () => {
  const { context, place } = written({})
  expect(context).toBe('https://schema.org')
  expect(place).toEqual({
    ...{ '@type': ['Organization', 'Place'], ...HERE, name: 'Wutongli', address: '1 Wutong Road', telephone: '021-5555' },
    geo: { '@type': 'GeoCoordinates', latitude: 31.2, longitude: 121.4 },
    openingHoursSpecification: [
      hours({ dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(day), opens: '08:30', closes: '20:00' }),
      // a time of the day cannot be the end of it
      hours({ dayOfWeek: ['Saturday', 'Sunday', 'PublicHolidays'].map(day), opens: '09:00', closes: '23:59' }),
    ],
    specialOpeningHoursSpecification: [
      hours({ validFrom: '2026-11-24', validThrough: '2026-11-24', opens: '10:00', closes: '23:59' }),
      hours({ validFrom: '2026-11-25', validThrough: '2026-11-25' }),
      hours({ validFrom: '2026-11-26', validThrough: '2026-11-26' }),
    ],
  })
})

test('a full service says everything it can', () => {
  expect(written(FULL, { language: 'en', base: BASE, currency: 'EUR' }).service).toEqual({
    ...{ '@type': 'Service', '@id': 'https://example.org/s/station.json#a%2Fb', identifier: 'a/b', name: 'Papers' },
    ...{ alternateName: ['Forms', 'Stamps'], description: 'All papers', serviceType: 'Our own' },
    audience: { '@type': 'Audience', audienceType: 'Everyone' },
    provider: { '@type': 'Organization', name: 'Committee' },
    url: 'https://example.org/s/papers.html',
    hoursAvailable: [hours({ dayOfWeek: [day('Monday')], opens: '08:30', closes: '23:59' })],
    offers: [
      { '@type': 'Offer', name: 'Copy', price: 0.5, priceCurrency: 'EUR', description: 'a page' },
      { '@type': 'Offer', description: 'Else free' },
    ],
    availableChannel: [
      channel({ name: 'at the desk', serviceLocation: HERE }),
      channel({ name: 'online', serviceUrl: 'https://example.org/s/papers.html' }),
      channel({ name: 'by video link' }),
      channel({ name: 'home visit' }),
      channel({ name: 'by telephone', servicePhone: { '@type': 'ContactPoint', name: 'Line', telephone: '12345' } }),
      channel({ name: 'by telephone', servicePhone: { '@type': 'ContactPoint', telephone: '6' } }),
    ],
  })
})

test('what schema.org has no words for is told, each field once', () => {
  const lost = { documents: [{ name: 'Card' }], steps: ['Ask'], timeLimit: 'At once', legalBasis: 'Rule' }
  const { losses } = written({ ...FULL, ...lost })
  expect(losses.map(({ path, found, expected }) => `${path} ${found} ${expected}`)).toEqual([
    'items[0].documents [{"name":"Card"}] no-place:schema.org',
    'items[0].steps ["Ask"] no-place:schema.org',
    "items[0].timeLimit 'At once' no-place:schema.org",
    "items[0].legalBasis 'Rule' no-place:schema.org",
    "items[0].hours[1].nthOfMonth '1 -1' no-place:schema.org",
    "items[0].hours[2].days 'makeup' no-place:schema.org",
  ])
  expect(written({}).losses.map(({ path }) => path)).toEqual([])
})

test.each([
  [{ status: 'suspended' }, false],
  [{ status: 'inactive' }, false],
  [{ list: 'demand' }, false],
  [{ list: 'resource' }, true],
])('an item with %j is on offer: %s', (fields, offered) => {
  const { service, losses } = written(fields)
  expect(service !== undefined).toBe(offered)
  if (!offered) expect(losses).toEqual([{ path: 'items[0]', found: "'a'", expected: 'no-place:schema.org' }])
})

test.each<[fields: object, type: string, provider: object | undefined, operator: object | undefined]>([
  [{}, 'Service', HERE, undefined],
  [{ category: 'government' }, 'GovernmentService', HERE, undefined],
  [{ list: 'assist' }, 'GovernmentService', HERE, undefined],
  [{ list: 'stamp', department: 'B' }, 'GovernmentService', { '@type': 'Organization', name: 'B' }, HERE],
  [{ department: 'B' }, 'Service', { '@type': 'Organization', name: 'B' }, undefined],
  [{ elsewhere: { name: 'C' } }, 'Service', undefined, undefined],
  [
    { category: 'government', department: 'B', elsewhere: { name: 'C' } },
    'GovernmentService',
    { '@type': 'Organization', name: 'B' },
    undefined,
  ],
])('%j is a %s provided by %j', (fields, type, provider, operator) => {
  const { service } = written(fields)
  expect([service?.['@type'], service?.['provider'], service?.['serviceOperator']]).toEqual([type, provider, operator])
})

test('that the station is open on working days in exchange for a holiday has no word', () => {
  expect(written({}).all).toEqual([{ path: 'station.openingHours[0].days', found: "'makeup'", expected: 'no-place:schema.org' }])
})

test('what is done elsewhere has its place there', () => {
  const elsewhere = { name: 'Street', address: 'Road 2', telephone: '6', walkMinutes: 3 }
  expect(written({ elsewhere }).service?.['availableChannel']).toEqual([
    channel({ serviceLocation: { '@type': 'Place', name: 'Street', address: 'Road 2', telephone: '6' } }),
  ])
})

test('without the address of the feed ids are fragments, and a relative address is told', () => {
  const { service, losses } = written({ url: 'a.html', channels: ['online'] }, { language: 'en' })
  expect(service).toMatchObject({ '@id': '#a', provider: { '@id': '#station' }, availableChannel: [{ name: 'online' }] })
  expect(service).not.toHaveProperty('url')
  expect(service?.['availableChannel']).toEqual([channel({ name: 'online' })])
  expect(losses).toEqual([{ path: 'items[0].url', found: "'a.html'", expected: 'address' }])
  expect(written({}, { base: 'nonsense' }).service?.['@id']).toBe('#a')
  const whole = written({ url: 'https://e.org', channels: ['desk', 'online'] }, {})
  expect(whole.service).toMatchObject({ url: 'https://e.org/', availableChannel: [{ name: '到接待台' }, { serviceUrl: 'https://e.org/' }] })
  expect(written({ url: null, channels: ['online'] }).service?.['availableChannel']).toEqual([channel({ name: 'online' })])
})

test('a standard category has its name in each language, prices are in yuan', () => {
  const names = LANGUAGES.map((language) => written({}, { language }).service?.['serviceType'])
  expect(names).toEqual(['生活服务', '生活服務', 'Daily life'])
  expect(written({ fees: [{ amount: 3 }] }).service?.['offers']).toEqual([{ '@type': 'Offer', price: 3, priceCurrency: 'CNY' }])
})
