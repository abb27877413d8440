// What was worked out lately: kept, and never more of it than was allowed.
import { Recent } from './recent.js'

it('keeps what came last, and no more than was allowed', () => {
  const recent = new Recent<number, string>(3)
  for (const key of [1, 2, 3, 4, 4, 5]) recent.set(key, `value ${key}`)
  expect(recent.size).toBe(3)
  expect([1, 2, 3, 4, 5].map((key) => recent.get(key))).toEqual([undefined, undefined, 'value 3', 'value 4', 'value 5'])
})
