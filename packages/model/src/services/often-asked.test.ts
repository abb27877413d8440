// What is offered before anything is known of a station's own days.
import { readServices } from '../feed/index.js'
import { oftenAsked } from './often-asked.js'

const item = (id: string, category: string, more: object = {}) => ({ id, name: id, category, keywords: ['word'], ...more })
const items =
  readServices({
    items: [
      item('g1', 'government'),
      item('h1', 'health'),
      item('g2', 'government'),
      item('c1', 'culture'),
      item('g3', 'government', { keywords: [] }),
      item('h2', 'health', { status: 'suspended' }),
      item('g4', 'government', { elsewhere: { name: 'there' } }),
      item('r1', 'life', { list: 'resource' }),
      item('l1', 'life'),
      item('g5', 'government'),
    ],
  }).value?.items ?? []

test('what a desk takes and plain words find, the first of each category in turn', () => {
  expect(oftenAsked(items).map(({ id }) => id)).toEqual(['g1', 'h1', 'l1', 'g2', 'g5'])
  expect(oftenAsked(items, 2).map(({ id }) => id)).toEqual(['g1', 'h1'])
  expect(oftenAsked([])).toEqual([])
})
