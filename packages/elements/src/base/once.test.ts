// Work that is kept for as long as what it was done for stays the same.
import { expect } from '@open-wc/testing'
import { once } from './once.js'

it('computes again only when an argument has changed', () => {
  let computed = 0
  const double = once((value: number, factor: number) => {
    computed += 1
    return value * factor
  })
  expect([double(2, 2), double(2, 2), double(3, 2), double(3, 2), double(2, 2)]).to.deep.equal([4, 4, 6, 6, 4])
  expect(computed).to.equal(3)
})
