// HSDS in and out against the standard's own schemas, its examples and those of its UK profile, good and failing.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { readServices } from '@doorstep/model/feed'
import { describeProblem, parse } from '@doorstep/model/schema'
import type { Services } from '@doorstep/model/services'
import { stationSchema, type Station } from '@doorstep/model/station'
import { LANGUAGES } from '@doorstep/model/text'
import { importHsds } from '../../packages/exchange/src/hsds/hsds.js'
import { anyServices, stationOf } from '../../packages/exchange/src/hsds/testing/services.js'
import { exportHsds } from '../../packages/exchange/src/hsds/write.js'
import { oracle } from './oracles.js'

const textOf = (path: string) => readFileSync(oracle(`hsds/${path}`), 'utf8')
const read = (path: string) => importHsds(textOf(path))
const required = (JSON.parse(textOf('schema/service.json')) as { required: string[] }).required

const FULL = 'examples/service_full.json'
const DEFAULT = 'oruk/V3.0-UK-Default'
const FAIL = 'oruk/V3.0-UK-Fail'

describe('the example of the standard', () => {
  const { value, problems } = read(FULL)
  const source = JSON.parse(textOf(FULL)) as Record<string, never> & {
    required_documents: { document: string }[]
    organization: { name: string }
  }

  test('brings what the file says', () => {
    expect(value?.items).toHaveLength(1)
    expect(value?.items[0]).toMatchObject({
      id: source['id'],
      name: source['name'],
      eligibility: source['eligibility_description'],
      timeLimit: source['wait_time'],
      url: source['url'],
      status: 'active',
      updated: '2023-03-15',
      department: source.organization.name,
      documents: source.required_documents.map(({ document }) => ({ name: document })),
      phones: [{ number: '+44 1234 234567 x100' }],
    })
    expect(value?.items[0]?.keywords).toContain(source['alternate_name'])
  })

  test('has a schedule that ends after three times, which is no weekly hour', () => {
    expect(problems).toMatchObject([{ path: 'schedules[0]', expected: 'weekly-hours' }])
  })
})

describe('other shapes of the same service', () => {
  test.each([
    'examples/service_list.json',
    'examples/organization_full.json',
    'examples/service_at_location_full.json',
    'examples/tabular.json',
    `${DEFAULT}/service_list.json`,
    `${DEFAULT}/service_full.json`,
    `${DEFAULT}/organization.json`,
    `${DEFAULT}/service_at_location_full.json`,
  ])('%s holds it', (path) => {
    const { value } = read(path)
    expect(value?.items.map(({ id, name }) => [id, name])).toEqual([['ac148810-d857-441c-9679-408f346de14b', 'Community Counselling']])
  })

  test('a page that is not the last one says so', () => {
    expect(read('examples/service_list.json').problems).toMatchObject([{ path: 'page_number', expected: 'next-page:10' }])
  })

  test.each(['examples/base.json', 'examples/taxonomy.json', 'examples/location.json', `${DEFAULT}/api_details.json`])(
    '%s holds no services, and that is said',
    (path) => {
      expect(read(path)).toMatchObject({ value: undefined, problems: [{ expected: 'services' }] })
    },
  )
})

describe('the UK profile', () => {
  test.each(['service_full.json', 'service_list.json'])('the good %s has no fault', (name) => {
    expect(read(`${DEFAULT}/${name}`).problems).toEqual([])
  })

  test('the good service keeps its hours', () => {
    expect(read(`${DEFAULT}/service_full.json`).value?.items[0]?.hours).toEqual([{ days: ['th', 'fr'], opens: '10:00', closes: '18:00' }])
  })

  // It also has no description: the UK profile wants one, the standard does not, and a file does not say which it follows.
  test('the failing service names its faulty addresses and is kept without them', () => {
    const { value, problems } = read(`${FAIL}/service_full.json`)
    expect(value?.items[0]).toMatchObject({ name: 'Community Counselling' })
    expect(value?.items[0]?.url).toBeUndefined()
    expect(problems.map(({ path, expected }) => [path, expected])).toEqual([
      ['email', 'email'],
      ['url', 'address'],
    ])
  })

  test('the failing list names the faults of each of its services', () => {
    const { value, problems } = read(`${FAIL}/service_list.json`)
    expect(value?.items).toEqual([])
    expect(problems.map(({ path }) => path)).toEqual([
      'contents[0].name',
      'contents[0].email',
      'contents[0].url',
      'contents[1].name',
      'contents[1].email',
      'contents[1].url',
      'contents[2].name',
      'contents[2].email',
      'contents[2].url',
      'contents[3].name',
      'contents[3].email',
    ])
    for (const problem of problems) for (const language of LANGUAGES) expect(describeProblem(problem, language)).toContain(problem.path)
  })
})

describe('what the schema requires', () => {
  test.each(required)('%s: without it the service is left out and named', (field) => {
    const service = JSON.parse(textOf(`${DEFAULT}/service_full.json`)) as Record<string, unknown>
    const { value, problems } = importHsds(JSON.stringify([{ ...service, [field]: undefined }]))
    expect(value?.items).toEqual([])
    expect(problems).toEqual([{ path: `[0].${field}`, found: 'undefined', expected: 'text', leftOut: true }])
  })
})

// The schemas carry the standard's own words beside those of JSON Schema, which is not strict.
const ajv = new Ajv({ strict: false, allErrors: true })
addFormats(ajv)
const ofService = ajv.compile(JSON.parse(textOf('schema/compiled/service_with_definitions.json')) as object)
const api = JSON.parse(textOf('schema/openapi.json')) as { components: { schemas: { Page: object } } }
const ofPage = ajv.compile({ ...api.components.schemas.Page, required: ['total_items', 'total_pages', 'page_number', 'contents'] })

function faultsOf(text: string): unknown[] {
  const page = JSON.parse(text) as { contents: unknown[] }
  const faults: unknown[] = ofPage(page) ? [] : [...(ofPage.errors ?? [])]
  page.contents.forEach((service, at) => {
    if (!ofService(service)) faults.push(...(ofService.errors ?? []).map(({ instancePath, message }) => [at, instancePath, message]))
  })
  return faults
}

describe('what is written', () => {
  const demo = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../kiosk/public/stations/wutongli/${name}`, import.meta.url), 'utf8'))
  const services = readServices(demo('services.json')).value!
  const station = parse(stationSchema, demo('station.json')) as { ok: true; value: Station }

  test('the schemas find faults: a missing name, an id that is none, a status that is none', () => {
    const bad = { id: '7', status: 'open', phones: [{ id: 'ac148810-d857-441c-9679-408f346de14b' }] }
    expect(ofService(bad)).toBe(false)
    expect(new Set(ofService.errors?.map(({ keyword }) => keyword))).toEqual(new Set(['required', 'format', 'enum']))
  })

  test.each(LANGUAGES)('the demo station is valid by the standard’s schemas in %s', (language) => {
    const { text } = exportHsds(services, station.value, { language })
    expect((JSON.parse(text) as { contents: unknown[] }).contents).toHaveLength(services.items.length)
    expect(faultsOf(text)).toEqual([])
  })

  test('any services are', () => {
    fc.assert(
      fc.property(anyServices, (given: Services) => {
        expect(faultsOf(exportHsds(given, stationOf()).text)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

function inEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEnglish)
  if (typeof value !== 'object' || value === null) return value
  if ('en' in value) return value.en
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inEnglish(inner)]))
}

const LOST = [
  'accreditations',
  'assurer_email',
  ...['valid_from', 'valid_to', 'dtstart', 'bymonthday', 'description', 'schedule_link', 'attending_type', 'notes'].map(
    (name) => `schedules[0].${name}`,
  ),
  'service_areas',
  ...['description', 'latitude', 'longitude', 'external_identifier', 'external_identifier_type', 'addresses[0].attention'].map(
    (name) => `service_at_locations[0].location.${name}`,
  ),
  'service_at_locations[0].location.addresses[0].address_type',
  'service_at_locations[0].location.accessibility',
  'languages',
  ...['description', 'email', 'website', 'logo', 'uri', 'organization_identifiers'].map((name) => `organization.${name}`),
  'funding',
  'cost_options[0].valid_from',
  'cost_options[0].valid_to',
  'contacts[0].name',
  'contacts[0].title',
  'attributes[0].taxonomy_term.description',
  'attributes[0].taxonomy_term.term_uri',
]

describe('a sample in, out and in again', () => {
  const files = [FULL, 'examples/service_list.json', 'examples/organization_full.json', 'examples/tabular.json']
  const uk = ['service_full.json', 'service_list.json', 'service_at_location_full.json'].map((name) => `${DEFAULT}/${name}`)

  test.each([...files, ...uk])('%s keeps everything that ours can hold', (path) => {
    const { value } = read(path)
    expect(value?.items.length).toBeGreaterThan(0)
    const { text, losses } = exportHsds(value!, stationOf(), { language: 'en' })
    const again = importHsds(text)
    expect([faultsOf(text), again.problems, again.losses]).toEqual([[], [], []])
    // words of our own for what a file leaves unsaid (ages, "Other") are in three languages
    expect(losses.filter(({ expected }) => !expected.startsWith('one-language'))).toEqual([])
    expect(again.value?.items).toEqual(inEnglish(value?.items))
    expect(again.value?.categories).toEqual(inEnglish(value?.categories))
  })

  test('tables bring what the nested file brings, and name the row', () => {
    const [nested, tables] = [read(FULL), read('examples/tabular.json')]
    // the sample's only attribute names a record that is not there, so its service has no category
    expect(tables.value?.items).toMatchObject([{ ...nested.value!.items[0]!, category: 'other' }])
    expect(tables.problems).toMatchObject([{ path: 'schedules.csv[0]', expected: 'weekly-hours' }])
    expect(tables.losses?.map(({ path }) => path)).toEqual(expect.arrayContaining(['funding.csv[0]', 'services.csv[0].licenses']))
  })

  test('what ours cannot hold is named, each at its place', () => {
    const { losses = [] } = read(`${DEFAULT}/service_full.json`)
    expect(losses.map(({ path }) => path)).toEqual(LOST)
    for (const loss of losses) for (const language of LANGUAGES) expect(describeProblem(loss, language)).toContain(loss.path)
  })
})
