// HSDS as tables: every table that hangs on a service, its places and their locations is met, each row at its own place.
import { importHsds } from './hsds.js'

const TABLES = {
  'services.csv': [
    { id: 's0', name: 'Alone', status: 'active' },
    { id: 's1', name: 'Full', status: 'active', organization_id: 'o1', program_id: 'g1' },
  ],
  'organizations.csv': [{ id: 'o1', name: 'Help e.V.', email: 'a@example.org' }],
  'programs.csv': [{ id: 'g1', name: 'Winter' }],
  'phones.csv': [
    { service_id: 's1', number: '1', type: 'fax' },
    { service_at_location_id: 'p1', number: '2', type: 'fax' },
    { location_id: 'l1', number: '3', type: 'fax' },
    { service_id: '', number: '4' },
    { number: '5' },
  ],
  'schedules.csv': [
    { service_id: 's1', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00', notes: 'x' },
    { service_at_location_id: 'p1', freq: 'WEEKLY', byday: 'TU', opens_at: '09:00', closes_at: '10:00' },
    { location_id: 'l1', freq: 'WEEKLY', byday: 'WE', opens_at: '09:00', closes_at: '10:00' },
  ],
  'contacts.csv': [
    { service_id: 's1', name: 'Ann' },
    { service_at_location_id: 'p1', name: 'Bob' },
  ],
  'required_documents.csv': [{ service_id: 's1', document: 'Card' }],
  'cost_options.csv': [{ service_id: 's1', amount: 3 }],
  'service_areas.csv': [{ service_id: 's1', name: 'North' }],
  'languages.csv': [{ service_id: 's1', name: 'Dutch' }],
  'funding.csv': [{ service_id: 's1', source: 'City' }],
  'service_at_location.csv': [{ id: 'p1', service_id: 's1', location_id: 'l1' }],
  'locations.csv': [{ id: 'l1', name: 'Hall', transportation: 'Bus 9' }],
  'addresses.csv': [{ location_id: 'l1', address_1: '1 Main Street', attention: 'Ann' }],
  'accessibility.csv': [{ location_id: 'l1', description: 'Ramp' }],
  'attributes.csv': [{ link_id: 's1', taxonomy_term_id: 't1' }, { link_id: 's1', taxonomy_term_id: 't2' }, { link_id: 'nobody' }],
  'taxonomy_terms.csv': [
    { id: 't1', name: 'Arts', code: 'culture' },
    { id: 't2', name: 'Youth' },
  ],
}
const read = (tables: object) => importHsds(JSON.stringify(tables))

test('what has a place in the feed is brought together from all tables', () => {
  const { value, problems } = read(TABLES)
  expect(problems).toEqual([])
  expect(value?.items).toMatchObject([
    { id: 's0', phones: [], documents: [], fees: [] },
    {
      ...{ id: 's1', department: 'Help e.V.', category: 'culture', keywords: ['Youth'] },
      ...{ phones: [{ number: '1' }], documents: [{ name: 'Card' }], fees: [{ amount: 3 }] },
      hours: [{ days: ['mo'], opens: '09:00', closes: '10:00' }],
      elsewhere: { name: 'Hall', address: '1 Main Street', telephone: '3' },
    },
  ])
  expect(value?.items[0]).not.toHaveProperty('hours')
  expect(value?.items[0]).not.toHaveProperty('department')
})

test('what has none is told at its row, once', () => {
  expect(
    read(TABLES)
      .losses?.map(({ path }) => path)
      .sort(),
  ).toEqual([
    ...['accessibility.csv[0]', 'addresses.csv[0].attention', 'contacts.csv[0].name', 'contacts.csv[1]', 'funding.csv[0]'],
    ...['languages.csv[0]', 'locations.csv[0].transportation', 'organizations.csv[0].email', 'phones.csv[0].type', 'phones.csv[1]'],
    ...['phones.csv[2].type', 'programs.csv[0]', 'schedules.csv[0].notes', 'schedules.csv[1]', 'schedules.csv[2]', 'service_areas.csv[0]'],
  ])
})

test('hours of the place are the service’s where it has none, and its telephone where the location has none', () => {
  const schedules = TABLES['schedules.csv'].slice(1)
  const { value } = read({ ...TABLES, 'schedules.csv': schedules, 'phones.csv': TABLES['phones.csv'].slice(1, 2) })
  expect(value?.items[1]).toMatchObject({ hours: [{ days: ['tu'] }], phones: [], elsewhere: { telephone: '2' } })
})

test('a fault stands at its row, also where several services meet the same', () => {
  const { problems } = read({
    ...TABLES,
    'services.csv': TABLES['services.csv'].map((service) => ({ ...service, organization_id: 'o1' })),
    'organizations.csv': [{ id: 'o1', name: 7 }],
    'addresses.csv': [null, { location_id: 'l1', city: 8 }],
  })
  expect(problems.map(({ path, expected }) => `${path} ${expected}`)).toEqual([
    'organizations.csv[0].name text',
    'addresses.csv[1].city text',
  ])
})

test('tables that are no lists, or are missing, hold nothing', () => {
  expect(read({ 'services.csv': TABLES['services.csv'], 'phones.csv': 'none' }).value?.items.map(({ id }) => id)).toEqual(['s0', 's1'])
  expect(read({ 'services.csv': 'none' }).value).toBeUndefined()
})

test.each([[{}], [{ id: '' }], [{ id: null }]])('a place without an id (%j) has nothing that names no place', (id) => {
  const rows = TABLES['phones.csv'].slice(3).map((row) => ({ ...row, service_at_location_id: 'id' in id ? id.id : undefined }))
  const { value } = read({ ...TABLES, 'phones.csv': rows, 'service_at_location.csv': [{ ...id, service_id: 's1', location_id: 'l1' }] })
  expect(value?.items[1]?.elsewhere).toEqual({ name: 'Hall', address: '1 Main Street' })
})
