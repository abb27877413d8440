// How entries of measured heights are dealt onto the pages of a wall: as few pages as can be, and none much emptier than the others.

/** What a page has room for. Entries fill its first column from the top, then the next; those beside each other are as high as the highest. */
export interface PageBox {
  readonly height: number
  readonly columns: number
}

interface Deal {
  readonly pages: number
  /** The sum of the squares of the pages' counts: the smaller, the more even. */
  readonly unevenness: number
  /** Entries on the first page. */
  readonly first: number
}

const DONE: Deal = { pages: 0, unevenness: 0, first: 0 }

/** How many rows `count` entries make in so many columns. */
export const rowsOf = (count: number, columns: number): number => Math.ceil(count / columns)

/** The height of a page of these entries. */
export function pageHeight(heights: readonly number[], columns: number): number {
  const rows = rowsOf(heights.length, columns)
  let height = 0
  for (let row = 0; row < rows; row += 1) {
    let highest = 0
    for (let at = row; at < heights.length; at += rows) highest = Math.max(highest, heights[at] ?? 0)
    height += highest
  }
  return height
}

/**
 * How many entries stand on each page, in their order. Of all ways with the fewest pages it is the most even one, so that no
 * entry is left alone on the last page if another could be beside it; where two are as even, the fuller page comes first.
 * An entry that is higher than the box has a page of its own.
 *
 * @param heights of the entries, in any unit, above 0
 * @example
 * paginate(Array(9).fill(100), { height: 400, columns: 2 }) // [5, 4], and not [8, 1]
 */
export function paginate(heights: readonly number[], { height, columns }: PageBox): readonly number[] {
  // a row is at least as high as the lowest entry
  const most = Math.max(1, columns * Math.floor(height / Math.min(...heights)))
  // from the last entry backwards: the best deal of those from `at` on, made of the best deals of those further on
  const best: Deal[] = Array.from({ length: heights.length + 1 }, () => DONE)
  for (let at = heights.length - 1; at >= 0; at -= 1) {
    let chosen: Deal | undefined
    for (let first = Math.min(most, heights.length - at); first >= 1; first -= 1) {
      if (first > 1 && pageHeight(heights.slice(at, at + first), columns) > height) continue
      const rest = best[at + first] ?? DONE
      const deal = { pages: rest.pages + 1, unevenness: rest.unevenness + first ** 2, first }
      if (!chosen || deal.pages < chosen.pages || (deal.pages === chosen.pages && deal.unevenness < chosen.unevenness)) chosen = deal
    }
    best[at] = chosen ?? DONE
  }
  const counts: number[] = []
  for (let at = 0; at < heights.length; at += counts.at(-1) ?? 1) counts.push(best[at]?.first ?? 1)
  return counts
}
