// HSDS import against the examples of the standard and of its UK profile, good and failing.
import { readFileSync } from 'node:fs'
import { describeProblem, LANGUAGES } from '@doorstep/model'
import { importHsds } from '../../packages/exchange/src/hsds/hsds.js'
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

  test.each([
    'examples/base.json',
    'examples/taxonomy.json',
    'examples/location.json',
    'examples/tabular.json',
    `${DEFAULT}/api_details.json`,
  ])('%s holds no services, and that is said', (path) => {
    expect(read(path)).toMatchObject({ value: undefined, problems: [{ expected: 'services' }] })
  })
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
