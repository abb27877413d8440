// The whole of an HSDS page as others read it: every field of a full service, its records, and the attributes of our own.
import { readServices } from '@doorstep/model/feed'
import { exportHsds } from './write.js'
import { stationOf } from './testing/services.js'

const station = stationOf({
  name: { 'zh-Hans': '梧桐里', en: 'Wutongli' },
  address: { 'zh-Hans': '梧桐路1号', en: '1 Wutong Road' },
  geo: { latitude: 31.2, longitude: 121.4 },
  telephone: '021-5555',
  openingHours: [{ days: ['mo', 'makeup'], opens: '08:30', closes: '20:00' }],
  desks: [{ id: 'd1', name: { en: 'Desk 1' }, zone: { en: 'Hall' } }],
  workers: [{ id: 'w1', name: { en: 'Wang Fang' }, position: { en: 'Social worker' } }],
})

const FULL = {
  ...{ id: 'umbrella', name: 'Umbrella', list: 'resource', category: 'own', own: true, tier: 'Support', minutes: 5 },
  ...{
    keywords: ['Brolly', 'Rain', 'Shade'],
    summary: 'Borrow one',
    eligibility: 'Everyone',
    steps: ['Ask', 'Take'],
    timeLimit: 'At once',
  },
  documents: [{ name: 'Card', form: 'copy', optional: true, note: 'Any' }, { name: 'Form' }],
  fees: [{ name: 'Deposit', amount: 20, note: 'Given back' }, { note: 'Else free' }, {}],
  ...{ legalBasis: 'Rule 1', channels: ['desk', 'phone'], department: 'Committee', desk: 'd1', handler: 'w1' },
  hours: [
    { days: ['mo', 'holiday'], opens: '08:30', closes: '12:00' },
    { days: ['tu', 'we'], nthOfMonth: [1, -1], opens: '14:00', closes: '24:00' },
    { days: ['makeup'], opens: '09:00', closes: '10:00' },
  ],
  hoursIncomplete: true,
  phones: [{ number: '12345', name: 'Line' }],
  url: 'https://example.org/u',
  elsewhere: { name: 'Street', address: 'Road 2', telephone: '6', walkMinutes: 3 },
  ...{ status: 'suspended', updated: '2026-11-20' },
}

const anyId: unknown = expect.any(String)

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** Ids as #1, #2 in their order: which they are is no matter, that they lead to one another is. */
function numbered(json: string): Json {
  const ids: string[] = []
  const named = json.replaceAll(/[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g, (id) => {
    if (!ids.includes(id)) ids.push(id)
    return `#${ids.indexOf(id) + 1}`
  })
  return JSON.parse(named) as Json
}

/** What a record says, its attributes as `code=value`, without the ids that tie records together. */
function said(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(said)
  if (typeof value !== 'object' || value === null) return value
  const { id, attributes, ...fields } = value as { readonly [name: string]: Json }
  expect(id).toMatch(/^#\d+$/)
  const told = Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, said(inner)]))
  const marks = (
    attributes as readonly { value?: string; link_id: string; taxonomy_term: { code?: string; name: string } }[] | undefined
  )?.map(({ link_id: owner, value: held, taxonomy_term: { code, name } }) => {
    expect(owner).toBe(id)
    return `${code ?? name}=${held ?? ''}`
  })
  return { ...told, ...(marks && { attributes: marks }) }
}

const services = readServices({ categories: [{ id: 'own', name: 'Our own' }], items: [FULL] }).value
if (!services) throw new Error('the services are faulty')
const { text, losses } = exportHsds(services, station, { language: 'en', currency: 'EUR' })
const page = numbered(text) as { readonly contents: readonly { readonly [name: string]: Json }[] }

test('the page says how many there are', () => {
  const { contents, ...about } = page
  expect(contents).toHaveLength(1)
  const whole = { total_items: 1, total_pages: 1, page_number: 1, size: 1, first_page: true, last_page: true, empty: false }
  expect(about).toEqual(whole)
  const none = JSON.parse(exportHsds({ ...services, items: [] }, station).text) as object
  expect(none).toEqual({ ...whole, total_items: 0, size: 0, empty: true, contents: [] })
  expect(losses).toEqual([])
})

test('a full service has every record it can have', () => {
  const here = {
    ...{ location_type: 'physical', name: 'Wutongli', description: '1 Wutong Road', latitude: 31.2, longitude: 121.4 },
    phones: [{ number: '021-5555' }],
    schedules: [
      {
        ...{ freq: 'WEEKLY', interval: 1, byday: 'MO', description: 'On working days in exchange for a holiday too' },
        ...{ opens_at: '08:30+08:00', closes_at: '20:00+08:00', timezone: 8, attributes: ['day=makeup'] },
      },
    ],
    attributes: ['station=wutongli', 'address=1 Wutong Road'],
  }
  expect(said(page.contents[0] ?? null)).toEqual({
    ...{ name: 'Umbrella', alternate_name: 'Brolly', description: 'Borrow one', eligibility_description: 'Everyone' },
    ...{ application_process: 'Ask\nTake', wait_time: 'At once', url: 'https://example.org/u' },
    ...{ status: 'temporarily closed', assured_date: '2026-11-20' },
    organization: { name: 'Committee', description: 'Committee' },
    required_documents: [
      {
        document: 'Card (a copy; not needed if you do not have it; Any)',
        attributes: ['name=Card', 'form=copy', 'optional=true', 'note=Any'],
      },
      { document: 'Form' },
    ],
    cost_options: [
      { option: 'Deposit', amount: 20, currency: 'EUR', amount_description: 'Given back' },
      { amount_description: 'Else free' },
    ],
    phones: [{ number: '12345', description: 'Line' }],
    schedules: [
      {
        ...{ freq: 'WEEKLY', interval: 1, byday: 'MO', description: 'On public holidays too' },
        ...{ opens_at: '08:30+08:00', closes_at: '12:00+08:00', timezone: 8, attributes: ['day=holiday'] },
      },
      {
        ...{ freq: 'MONTHLY', interval: 1, byday: '1TU,1WE,-1TU,-1WE' },
        ...{ opens_at: '14:00+08:00', closes_at: '24:00+08:00', timezone: 8 },
      },
      {
        ...{ description: 'On working days in exchange for a holiday too', opens_at: '09:00+08:00' },
        ...{ closes_at: '10:00+08:00', timezone: 8, attributes: ['day=makeup'] },
      },
    ],
    service_at_locations: [
      { description: 'Desk 1 · Hall', location: here, attributes: ['desk=d1'] },
      {
        location: {
          ...{ location_type: 'physical', name: 'Street', description: 'Road 2', phones: [{ number: '6' }] },
          attributes: ['address=Road 2', 'walkMinutes=3'],
        },
      },
    ],
    contacts: [{ name: 'Wang Fang', title: 'Social worker', attributes: ['handler=w1'] }],
    attributes: [
      ...['own=', 'id=umbrella', 'list=resource', 'own=true', 'tier=Support', 'minutes=5', 'hoursIncomplete=true'],
      ...['legalBasis=Rule 1', 'channel=desk', 'channel=phone', 'Rain=', 'Shade='],
    ],
  })
})

test('a term says to a reader who does not know it what it is, and of which taxonomy', () => {
  const terms = page.contents[0]?.['attributes'] as readonly { readonly [name: string]: Json }[]
  expect([0, 1, 10].map((at) => terms[at])).toEqual([
    {
      ...{ id: anyId, link_id: '#1', link_type: 'category', link_entity: 'service' },
      taxonomy_term: { id: anyId, code: 'own', name: 'Our own', description: 'Our own', taxonomy: 'Doorstep categories' },
    },
    {
      ...{ id: anyId, link_id: '#1', link_type: 'id', value: 'umbrella' },
      taxonomy_term: {
        ...{ id: anyId, code: 'id', name: 'id', description: 'The id of the item in the station’s own feed' },
        taxonomy: 'Doorstep fields',
      },
    },
    {
      ...{ id: anyId, link_id: '#1', link_type: 'keyword', link_entity: 'service' },
      taxonomy_term: { id: anyId, name: 'Rain', description: 'Rain', taxonomy: 'Doorstep keywords' },
    },
  ])
})

test('what is done at the station alone is the station’s, and what is not said is not written', () => {
  const plain = exportHsds({ categories: [], items: services.items.map(({ id, name, ...rest }) => ({ ...rest, id, name })) }, station)
  expect(plain.losses.map(({ expected }) => expected)).toEqual([])
  const { value } = readServices({ items: [{ id: 'a', name: 'A', category: 'life' }] })
  const written = value && (numbered(exportHsds(value, stationOf(), { language: 'en' }).text) as typeof page)
  expect(said(written?.contents[0] ?? null)).toEqual({
    ...{ name: 'A', status: 'active', organization: { name: '梧桐里', description: '梧桐里', attributes: ['station=wutongli'] } },
    service_at_locations: [{ location: { location_type: 'physical', name: '梧桐里', attributes: ['station=wutongli'] } }],
    attributes: ['life=', 'id=a', 'list=service'],
  })
})

test('ids stay the same on every day and in every version', () => {
  const { contents } = JSON.parse(text) as { contents: readonly { id: string; organization: { id: string } }[] }
  expect([contents[0]?.id, contents[0]?.organization.id]).toEqual([
    '62c8b2cc-6511-5c73-9036-daf41af01fd2',
    '34f3d586-7786-5783-b68b-61194a795502',
  ])
})

test.each([
  ['Asia/Shanghai', '08:30+08:00', 8],
  ['Asia/Kolkata', '08:30+05:30', 5.5],
  ['UTC', '08:30+00:00', 0],
  ['America/Phoenix', '08:30-07:00', -7],
  // summer time: one offset would be false half the year
  ['Europe/Berlin', '08:30', undefined],
  ['Australia/Sydney', '08:30', undefined],
])('in %s a time is written %s', (timeZone, opens, offset) => {
  const { value } = readServices({
    items: [{ id: 'a', name: 'A', category: 'life', hours: [{ days: ['mo'], opens: '08:30', closes: '09:00' }] }],
  })
  const written =
    value &&
    (JSON.parse(exportHsds(value, stationOf({ timeZone })).text) as { contents: readonly { schedules: { timezone?: number }[] }[] })
  expect(written?.contents[0]?.schedules[0]).toMatchObject({ opens_at: opens })
  expect(written?.contents[0]?.schedules[0]?.timezone).toBe(offset)
})
