// services.json read: everything an item can say, what is assumed where it says nothing, and the faults each field is told by.
import { readServices } from '../feed/readers/services.js'

const MINIMAL = { id: 'a', name: '借雨伞', category: 'life' }

const WHOLE = {
  ...MINIMAL,
  list: 'resource',
  own: true,
  tier: '预防',
  keywords: ['伞', { 'zh-Hans': '雨具', en: 'umbrella' }],
  summary: '下雨天借',
  eligibility: '居民',
  documents: [{ name: '身份证', form: 'copy', optional: true, note: '看一下' }],
  steps: ['登记', '领取'],
  timeLimit: '当场',
  minutes: 5,
  fees: [{ name: '押金', amount: 20, note: '退还' }, {}],
  legalBasis: '无',
  channels: ['desk', 'home-visit'],
  department: '居委会',
  desk: 'd1',
  handler: 'w1',
  hours: [{ days: ['mo'], opens: '08:30', closes: '20:00' }],
  hoursIncomplete: true,
  phones: [{ number: '12345', name: '热线' }],
  url: 'https://example.org',
  elsewhere: { name: '街道', address: '路1号', telephone: '1', walkMinutes: 3 },
  status: 'suspended',
  updated: '2026-11-20',
}

test('all that is written is kept', () => {
  const file = { categories: [{ id: 'own', name: '本站' }], items: [WHOLE] }
  expect(readServices(file)).toEqual({ value: { ...file, index: undefined }, problems: [] })
})

test('what is not written is assumed', () => {
  expect(readServices({ items: [MINIMAL] }).value).toEqual({
    categories: [],
    items: [{ ...MINIMAL, list: 'service', status: 'active', keywords: [], documents: [], steps: [], fees: [], channels: [], phones: [] }],
  })
  // null says with the station, an empty list that nobody wrote down when
  for (const hours of [null, []]) expect(readServices({ items: [{ ...MINIMAL, hours }] }).value?.items[0]?.hours).toEqual(hours)
  expect(readServices({ items: [{ ...MINIMAL, url: null }] }).problems).toEqual([])
})

test('a damaged table for finding is as good as none', () => {
  expect(readServices({ items: [MINIMAL], index: { pinyin: 3 } })).toMatchObject({ value: { index: undefined }, problems: [] })
})

test.each<[wrong: object, field: string, expected: string]>([
  [{ id: '' }, 'id', 'id'],
  [{ name: 1 }, 'name', 'localised-text'],
  [{ category: '' }, 'category', 'id'],
  [{ list: 'x' }, 'list', 'one-of:service resource demand assist stamp'],
  [{ own: 'yes' }, 'own', 'boolean'],
  [{ tier: 1 }, 'tier', 'localised-text'],
  [{ keywords: [1] }, 'keywords[0]', 'localised-text'],
  [{ summary: 1 }, 'summary', 'localised-text'],
  [{ eligibility: 1 }, 'eligibility', 'localised-text'],
  [{ documents: [{}] }, 'documents[0].name', 'object'],
  [{ documents: [{ name: 1 }] }, 'documents[0].name', 'localised-text'],
  [{ documents: [{ name: 'x', form: 'x' }] }, 'documents[0].form', 'one-of:original copy original-and-copy electronic'],
  [{ documents: [{ name: 'x', optional: 1 }] }, 'documents[0].optional', 'boolean'],
  [{ documents: [{ name: 'x', note: 1 }] }, 'documents[0].note', 'localised-text'],
  [{ steps: [1] }, 'steps[0]', 'localised-text'],
  [{ timeLimit: 1 }, 'timeLimit', 'localised-text'],
  [{ minutes: -1 }, 'minutes', 'range:0 10080'],
  [{ fees: [{ name: 1 }] }, 'fees[0].name', 'localised-text'],
  [{ fees: [{ amount: -1 }] }, 'fees[0].amount', 'amount'],
  [{ fees: [{ note: 1 }] }, 'fees[0].note', 'localised-text'],
  [{ legalBasis: 1 }, 'legalBasis', 'localised-text'],
  [{ channels: ['x'] }, 'channels[0]', 'one-of:desk online video phone home-visit card'],
  [{ department: 1 }, 'department', 'localised-text'],
  [{ desk: '' }, 'desk', 'id'],
  [{ handler: '' }, 'handler', 'id'],
  [{ hours: [{ days: ['mo'], opens: '8', closes: '09:00' }] }, 'hours[0].opens', 'time'],
  [{ hoursIncomplete: 1 }, 'hoursIncomplete', 'boolean'],
  [{ phones: [{ number: '' }] }, 'phones[0].number', 'text'],
  [{ phones: [{ number: '1', name: 1 }] }, 'phones[0].name', 'localised-text'],
  [{ url: 'data:x' }, 'url', 'address'],
  [{ elsewhere: {} }, 'elsewhere.name', 'object'],
  [{ elsewhere: { name: 1 } }, 'elsewhere.name', 'localised-text'],
  [{ elsewhere: { name: 'x', address: 1 } }, 'elsewhere.address', 'localised-text'],
  [{ elsewhere: { name: 'x', telephone: 1 } }, 'elsewhere.telephone', 'text'],
  [{ elsewhere: { name: 'x', walkMinutes: -1 } }, 'elsewhere.walkMinutes', 'range:0 10080'],
  [{ status: 'x' }, 'status', 'one-of:active inactive suspended'],
  [{ updated: 'x' }, 'updated', 'date'],
])('an item with %j is left out: %s is told as %s', (wrong, field, expected) => {
  const { value, problems } = readServices({
    items: [
      { ...MINIMAL, ...wrong },
      { ...MINIMAL, id: 'good' },
    ],
  })
  expect(problems).toMatchObject([{ path: `items[0].${field}`, expected, leftOut: true }])
  expect(value?.items.map(({ id }) => id)).toEqual(['good'])
})

test('a bad category is left out alone', () => {
  const { value, problems } = readServices({
    categories: [
      { id: 'own', name: 1 },
      { id: '', name: 'x' },
    ],
    items: [MINIMAL],
  })
  expect(problems.map(({ path }) => path)).toEqual(['categories[0].name', 'categories[1].id'])
  expect(value).toMatchObject({ categories: [], items: [{ id: 'a' }] })
})
