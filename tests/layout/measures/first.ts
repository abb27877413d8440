// The first screen: whether what a person came for is in sight before anything is scrolled.
import { findAll, holds, isShown, topAt } from './flat.js'
import type { Finding } from './finding.js'
import { nameOf } from './texts.js'

/** What a first screen must show. */
export interface First {
  /** What counts as one of them. */
  readonly items: string
  /** How many must be seen whole; the first must be seen for the most part in any case. */
  readonly whole?: number
  /** Each needs words beside its number: a bare cell of a month tells nothing. */
  readonly words?: true
}

const MOSTLY = 0.6
// a line of small type reaches a little over the one above it
const WHOLE = 0.9
const STEPS = 12

/** The share of an element that is on the glass, with nothing over it. */
export function shareInSight(element: Element): number {
  const { left, top, width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0 || !isShown(element)) return 0
  let hits = 0
  for (let step = 0; step < STEPS; step += 1) {
    for (const side of [0.1, 0.5, 0.9]) {
      const found = topAt(left + width * side, top + (height * (step + 0.5)) / STEPS)
      if (found && holds(element, found)) hits += 1
    }
  }
  return hits / (STEPS * 3)
}

export function emptyFirst({ items, whole = 0, words }: First): Finding[] {
  const all = findAll(items).filter((item) => item.getBoundingClientRect().height > 0)
  const told = words
    ? all.filter((item) => item instanceof HTMLElement && /\p{L}/u.test(item.innerText.replace(/^[^\p{L}]*\d+[日\s]*(?:休|Closed)?/u, '')))
    : all
  const [first] = told
  const nowhere: Finding = { what: 'empty', text: `none of ${items}`, element: items, box: { left: 0, top: 0, right: 0, bottom: 0 } }
  if (!first) return [nowhere]
  // of a list of days the one that is meant may be any; of results it is the first
  const shares = told.map(shareInSight)
  const best = words ? Math.max(...shares) : (shares[0] ?? 0)
  const seen = shares.filter((share) => share >= WHOLE).length
  const finding = (what: string): Finding => ({
    what,
    text: (first.textContent ?? '').replace(/\s+/g, ' ').trim(),
    element: nameOf(first),
    box: first.getBoundingClientRect(),
  })
  if (best < MOSTLY) return [finding(`empty: ${Math.round(best * 100)}% of the first in sight`)]
  return seen < whole ? [finding(`empty: ${seen} of ${whole} wholly in sight`)] : []
}
