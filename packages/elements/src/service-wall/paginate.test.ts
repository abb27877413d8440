// How entries are dealt onto pages: in order, none lost, none over the edge, as few pages as can be, evenly.
import { expect } from '@open-wc/testing'
import { pageHeight, paginate, rowsOf, type PageBox } from './paginate.js'

const even = (count: number, height = 100): number[] => Array.from({ length: count }, () => height)
const deal = (count: number, height: number, columns: number): readonly number[] => paginate(even(count), { height, columns })

/** The fewest pages there can be, by trying every way. */
function fewest(heights: readonly number[], box: PageBox): number {
  if (heights.length === 0) return 0
  const ways = heights
    .map((_, at) => at + 1)
    .filter((first) => first === 1 || pageHeight(heights.slice(0, first), box.columns) <= box.height)
  return 1 + Math.min(...ways.map((first) => fewest(heights.slice(first), box)))
}

describe('paginate', () => {
  it('puts what fits on one page', () => {
    expect(deal(8, 400, 2)).to.deep.equal([8])
    expect(deal(3, 400, 2)).to.deep.equal([3])
    expect(deal(1, 400, 3)).to.deep.equal([1])
    expect(deal(0, 400, 2)).to.deep.equal([])
  })

  it('leaves no entry alone on the last page if another can be beside it', () => {
    expect(deal(9, 400, 2)).to.deep.equal([5, 4])
    expect(deal(17, 400, 2)).to.deep.equal([6, 6, 5])
    expect(deal(5, 400, 1)).to.deep.equal([3, 2])
    expect(deal(13, 400, 3)).to.deep.equal([7, 6])
  })

  it('knows that entries beside each other are as high as the highest', () => {
    // 200 beside 100 and 100 beside 100: two rows of 200 and 100
    expect(pageHeight([200, 100, 100, 100], 2)).to.equal(300)
    expect(pageHeight([100, 200, 300, 100, 100], 2)).to.equal(600)
    expect(paginate([200, 100, 100, 100], { height: 300, columns: 2 })).to.deep.equal([4])
    expect(paginate([200, 100, 100, 100], { height: 299, columns: 2 })).to.deep.equal([2, 2])
  })

  it('gives an entry that is higher than the box a page of its own, and loses nothing in a box without height', () => {
    expect(paginate([100, 900, 100], { height: 400, columns: 2 })).to.deep.equal([1, 1, 1])
    expect(deal(3, 0, 1)).to.deep.equal([1, 1, 1])
  })

  it('keeps every entry, goes over no edge and makes no page too many, whatever the heights', () => {
    // the same numbers every time
    let seed = 7
    const below = (limit: number): number => (seed = (seed * 48271) % 2147483647) % limit
    for (let round = 0; round < 400; round += 1) {
      const heights = Array.from({ length: 1 + below(11) }, () => 50 + below(150))
      const box = { height: 150 + below(500), columns: 1 + below(3) }
      const counts = paginate(heights, box)
      expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(heights.length)
      let at = 0
      for (const count of counts) {
        if (count > 1) expect(pageHeight(heights.slice(at, at + count), box.columns)).to.be.at.most(box.height)
        at += count
      }
      expect(counts.length, JSON.stringify({ heights, box })).to.equal(fewest(heights, box))
    }
  })

  it('deals a thousand entries', () => {
    const heights = Array.from({ length: 1135 }, (_, at) => 100 + (at % 7) * 20)
    const counts = paginate(heights, { height: 700, columns: 2 })
    expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(1135)
    expect(rowsOf(Math.max(...counts), 2)).to.be.at.most(7)
  })
})
