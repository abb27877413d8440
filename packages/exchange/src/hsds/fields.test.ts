// Single fields of HSDS at their bounds: which of two is taken, what is nothing, what is told.
import { importHsds } from './hsds.js'
import { exportHsds } from './write.js'
import { stationOf } from './testing/services.js'

const read = (fields: object) => importHsds(JSON.stringify({ id: 'a', name: 'A', status: 'active', ...fields }))
const item = (fields: object) => read(fields).value?.items[0]
const term = (fields: object) => ({ taxonomy_term: fields })

test.each([
  ['both days', { assured_date: '2026-05-01', last_modified: '2026-04-30T10:00:00Z' }, '2026-05-01'],
  ['the other way round', { assured_date: '2026-04-01', last_modified: '2026-04-30T10:00:00Z' }, '2026-04-30'],
  ['one day', { assured_date: '2026-04-01' }, '2026-04-01'],
  ['no day', {}, undefined],
  ['a day that does not exist beside one that does', { assured_date: '2026-04-31', last_modified: '2026-01-02' }, '2026-01-02'],
])('of %s the later one is when it was true', (_, fields, updated) => expect(item(fields)?.updated).toBe(updated))

test.each([
  [{ eligibility_description: ' All ', minimum_age: 3 }, 'All'],
  [{ minimum_age: 60 }, { 'zh-Hans': '60 岁及以上', 'zh-Hant': '60 歲及以上', en: 'Aged 60 and over' }],
  [{ maximum_age: '18' }, { 'zh-Hans': '0 至 18 岁', 'zh-Hant': '0 至 18 歲', en: 'Aged 0 to 18' }],
  [
    { minimum_age: 6, maximum_age: 18 },
    { 'zh-Hans': '6 至 18 岁', 'zh-Hant': '6 至 18 歲', en: 'Aged 6 to 18' },
  ],
  [{ minimum_age: '' }, undefined],
])('%j is for %j', (fields, eligibility) => expect(item(fields)?.eligibility).toEqual(eligibility))

test.each([
  [{ fees: 'Free' }, [{ note: 'Free' }]],
  [{ fees_description: 'Cheap', fees: 'Free' }, [{ note: 'Cheap' }]],
  [{ cost_options: [{}, { amount: 0 }, { option: 'Child' }] }, [{ amount: 0 }, { name: 'Child' }]],
  [{ cost_options: [{ amount: 2, currency: 'usd' }] }, [{ note: '2 USD' }]],
  [{ cost_options: [{ amount_description: 'a day', currency: 'usd' }] }, [{ note: 'a day' }]],
])('%j costs %j', (fields, fees) => expect(item(fields)?.fees).toEqual(fees))

test.each([
  [{ number: '12' }, '12'],
  [{ number: '12', extension: 3 }, '12 x3'],
  [{ number: '12', extension: '07' }, '12 x07'],
  [{ number: '12', extension: true }, '12'],
  [{ number: '"+44 1"' }, '+44 1'],
  [{ number: '"12' }, '"12'],
])('the telephone %j is %s', (phone, number) => expect(item({ phones: [phone] })?.phones).toEqual([{ number }]))

test.each<[name: string, location: object, elsewhere: object | undefined]>([
  [
    'all lines in their order',
    { addresses: [{ country: 'G', postal_code: 'F', state_province: 'E', region: 'D', city: 'C', address_2: 'B', address_1: 'A' }] },
    { name: 'A, B, C, D, E, F, G' },
  ],
  ['the first address', { name: 'H', addresses: [{ city: 'C' }, { city: 'D' }] }, { name: 'H', address: 'C' }],
  ['a name alone', { name: 'H', addresses: [{}] }, { name: 'H' }],
  ['no kind', { location_type: undefined, name: 'H' }, { name: 'H' }],
  ['nothing', {}, undefined],
  ['a place one only writes to', { location_type: 'postal', name: 'H' }, undefined],
])('a location of %s', (_, location, elsewhere) => {
  expect(item({ service_at_locations: [{ location: { location_type: 'physical', ...location } }] })?.elsewhere).toEqual(elsewhere)
})

test('the location’s telephone is before the place’s', () => {
  const place = { phones: [{ number: '2' }], location: { name: 'H', phones: [{ number: '1' }] } }
  expect(item({ service_at_locations: [place] })?.elsewhere).toEqual({ name: 'H', telephone: '1' })
})

describe('a category', () => {
  test.each<[terms: readonly object[], category: string | undefined, keywords: readonly string[]]>([
    [[term({ name: 'Legal help' })], 'legal', []],
    [[term({ name: 'Youth' }), term({ name: 'x', code: 'HEALTH' })], 'health', ['Youth']],
    [[term({ name: '生活服务' }), term({ name: 'Culture' })], 'life', ['Culture']],
    [[term({ term: 'Culture' })], 'culture', []],
    [[term({ name: 'Health', term: 'Culture' })], 'health', []],
    [[term({})], 'other', []],
    [[{}], 'other', []],
    [[term({ name: 'Ours', code: 'own', taxonomy: 'Doorstep categories' }), term({ name: 'Health' })], 'own', ['Health']],
  ])('of %j is %s', (attributes, category, keywords) => expect(item({ attributes })).toMatchObject({ category, keywords }))

  test.each([
    ['party', '党群服务', '黨群服務', 'Party and community groups'],
    ['government', '政务服务', '政務服務', 'Government affairs'],
    ['life', '生活服务', '生活服務', 'Daily life'],
    ['legal', '法律服务', '法律服務', 'Legal help'],
    ['health', '健康服务', '健康服務', 'Health'],
    ['culture', '文化服务', '文化服務', 'Culture'],
    ['community', '社区管理服务', '社區管理服務', 'Neighbourhood matters'],
  ])('%s is known by its names, and called by them', (id, hans, hant, en) => {
    for (const name of [id, hans, hant, en]) {
      const { value } = read({ attributes: [term({ name })] })
      expect([value?.items[0]?.category, value?.categories]).toEqual([id, []])
    }
    const { value } = read({ attributes: [term({ name: id })] })
    for (const [language, name] of [
      ['zh-Hans', hans],
      ['zh-Hant', hant],
      ['en', en],
    ] as const) {
      const text = value ? exportHsds(value, stationOf(), { language }).text : ''
      expect(text).toContain(`"name": "${name}"`)
      // and read again it is no category of the feed's own
      expect(importHsds(text).value?.categories).toEqual([])
    }
  })

  test('of one’s own is told apart by its taxonomy, and named once', () => {
    const of = (fields: object) => read({ attributes: [term({ name: 'Youth', ...fields })] }).value
    const ids = [of({}), of({ taxonomy: 'a' }), of({ taxonomy_id: 'a' }), of({ taxonomy: 'b' }), of({ taxonomy: 'b', taxonomy_id: 'a' })]
    const [plain, a, byId, b, both] = ids.map((value) => value?.items[0]?.category)
    expect(new Set([plain, a, b]).size).toBe(3)
    expect([byId, both]).toEqual([a, a])
    expect(ids[0]?.categories).toEqual([{ id: plain, name: 'Youth' }])
    const own = (name: string, code: string) =>
      read({ attributes: [term({ name, code, taxonomy: 'Doorstep categories' })] }).value?.categories
    expect([own('Ours', 'own'), own('own', 'own'), own('Health', 'health'), own('Health', 'own')]).toEqual([
      ...[[{ id: 'own', name: 'Ours' }], [], []],
      [{ id: 'own', name: 'Health' }],
    ])
  })
})

test('a text is trimmed, a blank one is nothing, and one of another kind is told', () => {
  const { value, problems } = read({ name: ' A ', description: '  ', alert: 7, wait_time: null, url: 'HTTPS://example.org' })
  expect(value?.items[0]).toMatchObject({ name: 'A', url: 'HTTPS://example.org' })
  expect(value?.items[0]).not.toHaveProperty('summary')
  expect(problems).toEqual([{ path: 'alert', found: '7', expected: 'text' }])
})

test.each([
  ['a price below nothing', { cost_options: [{ amount: -1 }] }, 'cost_options[0].amount', 'amount'],
  ['a price without end', { cost_options: [{ amount: 'Infinity' }] }, 'cost_options[0].amount', 'amount'],
  ['an address with a space', { url: 'https://a b' }, 'url', 'address'],
  ['an address behind something', { url: 'x https://a' }, 'url', 'address'],
  ['an e-mail address with two signs', { email: 'a@b@c.d' }, 'email', 'email'],
  ['an e-mail address without a dot', { email: 'a@b' }, 'email', 'email'],
])('%s is told, and costs the service nothing else', (_, fields, path, expected) => {
  const { value, problems } = read(fields)
  expect(problems).toEqual([{ path, found: expect.any(String) as string, expected }])
  expect(value?.items).toHaveLength(1)
})

test('what nobody reads is a loss at its place, bookkeeping and repeated names are none', () => {
  const { losses } = read({
    ...{ description: 'B', interpretation: '', licenses: [], accreditations: 'x', organization_id: '1', metadata: [{ a: 1 }] },
    organization: { id: 'o', name: 'O', description: 'O', logo: 'x.png' },
    phones: [{ id: '1', number: '1', type: 'fax', languages: [{ name: 'en' }] }],
  })
  expect(losses).toEqual([
    { path: 'accreditations', found: "'x'", expected: 'no-place:services' },
    { path: 'organization.logo', found: "'x.png'", expected: 'no-place:services' },
    { path: 'phones[0].type', found: "'fax'", expected: 'no-place:services' },
    { path: 'phones[0].languages', found: '[{"name":"en"}]', expected: 'no-place:services' },
  ])
  const name = read({ organization: { name: 'O', description: 'P' }, alternate_name: 'C' }).losses
  expect(name?.map(({ path }) => path)).toEqual(['organization.description'])
})

test('nesting is counted outside of texts, sixty levels and no more', () => {
  const nested = (depth: number) => importHsds(`{"id":"a","name":"A","status":"active","x":${'['.repeat(depth)}${']'.repeat(depth)}}`)
  expect(nested(59).value?.items).toHaveLength(1)
  expect(nested(60).problems).toMatchObject([{ expected: 'json' }])
  const brackets = '[{'.repeat(100)
  expect(item({ description: `\\"${brackets}` })?.summary).toBe(`\\"${brackets}`)
  expect(item({ description: `${brackets}\\` })?.summary).toBe(`${brackets}\\`)
  const flat = new Array(100).fill({ a: [] })
  expect(item({ x: flat })).toBeDefined()
})

test.each([
  ['ends on a day', { until: '2026-12-31' }],
  ['holds in some weeks', { byweekno: '1' }],
])('hours of a rule that %s are no weekly hours, and a limit that is empty is none', (_, limit) => {
  const schedule = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00', wkst: 'SU' }
  expect(read({ schedules: [{ ...schedule, ...limit }] }).problems).toMatchObject([{ expected: 'weekly-hours' }])
  const empty = Object.fromEntries(Object.keys(limit).map((name) => [name, ' ']))
  expect(read({ schedules: [{ ...schedule, ...empty }] })).toMatchObject({ problems: [], losses: [], value: { items: [{ hours: [{}] }] } })
})

test.each(['until', 'byweekno', 'bymonthday', 'byyearday', 'bymonth', 'bysetpos'])('a monthly rule with %s is not read', (limit) => {
  const schedule = { freq: 'MONTHLY', byday: '1MO', opens_at: '09:00', closes_at: '10:00' }
  expect(read({ schedules: [schedule] }).problems).toEqual([])
  expect(read({ schedules: [{ ...schedule, [limit]: '1' }] }).problems).toMatchObject([{ expected: 'weekly-hours' }])
})

test.each<[schedule: object, found: string]>([
  ...['freq', 'interval', 'count', 'until', 'byday', 'byweekno', 'bymonthday', 'opens_at', 'closes_at', 'valid_to'].map(
    (name) => [{ [name]: '7', description: 'x' }, `'${name}=7'`] satisfies [object, string],
  ),
  [{ freq: 'MONTHLY', byday: '1MO', interval: 2 }, "'freq=MONTHLY interval=2 byday=1MO'"],
  [{ description: 'Now and then' }, "'Now and then'"],
  [{}, "'schedules[0].opens_at'"],
])('%j is told as %s', (schedule, found) => {
  expect(read({ schedules: [schedule] }).problems.find(({ expected }) => expected === 'weekly-hours')?.found).toBe(found)
})

test.each<[wrong: object, path: string, expected: string]>([
  [{ alternate_name: 'x'.repeat(5001) }, 'alternate_name[0]', 'too-large:5000'],
  [{ description: 'x'.repeat(5001) }, 'description', 'too-large:5000'],
  [{ eligibility_description: 'x'.repeat(5001) }, 'eligibility_description', 'too-large:5000'],
  [{ required_documents: [{ document: 'x'.repeat(501) }] }, 'required_documents[0].name', 'too-large:500'],
  [{ application_process: 'x'.repeat(5001) }, 'application_process[0]', 'too-large:5000'],
  [{ wait_time: 'x'.repeat(5001) }, 'wait_time', 'too-large:5000'],
  [{ cost_options: [{ amount: 2_000_000 }] }, 'cost_options[0].amount', 'range:0 1000000'],
  [{ organization: { name: 'x'.repeat(501) } }, 'organization', 'too-large:500'],
  [{ attributes: [term({ name: 'B', code: 'a b', taxonomy: 'Doorstep categories' })] }, 'attributes', 'id'],
])('what the feed cannot take is told at its place in the file: %#', (wrong, path, expected) => {
  expect(read(wrong).problems).toContainEqual(expect.objectContaining({ path, expected }))
})

test('an organization’s file names it for its services, where they name none of their own; a page of services is no organization', () => {
  const service = { id: 'a', name: 'A', status: 'Active' }
  const departments = (file: object) => importHsds(JSON.stringify(file)).value?.items.map(({ department }) => department)
  const own = { ...service, id: 'b', organization: { name: 'Own' } }
  expect(departments({ name: 'Help e.V.', services: [service, own] })).toEqual(['Help e.V.', 'Own'])
  expect(departments({ services: [service] })).toEqual([undefined])
  expect(departments({ name: 'Page', contents: [service] })).toEqual([undefined])
})

test.each(['organization', 'organization_id'])('a record with an %s is a service, and is told what it lacks', (field) => {
  const { value, problems } = importHsds(JSON.stringify({ id: 'a', name: 'A', [field]: field === 'organization' ? { name: 'O' } : 'o' }))
  expect(value?.items).toEqual([])
  expect(problems).toEqual([{ path: 'status', found: 'undefined', expected: 'text', leftOut: true }])
})
