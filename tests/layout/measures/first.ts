// The first screen: whether what a person came for is in sight before anything is scrolled.
import { clipOf, findAll, holds, isCoveredAt, isShown, topAt } from './flat.js'
import type { Finding } from './finding.js'
import { nameOf } from './texts.js'

/** What a first screen must show. */
export interface First {
  /** What counts as one of them. */
  readonly items: string
  /** How many must be seen whole; the first must be in any case. */
  readonly whole?: number
  /** As many as there are will do: the station has said little. */
  readonly few?: true
  /** Which of them is the one that is meant, and must be in sight; without it the first. */
  readonly meant?: string
  /** Each needs words beside its number: a bare cell of a month tells nothing. */
  readonly words?: true
}

/** The share of the glass that one thing must fill before its end may be below: nobody reads a meal of forty dishes at one look. */
const LONGEST = 0.5
const STEPS = 12
/** Pixels at its edges that an element may lose to rounding. */
const EDGE = 2

/** The share of an element that is on the glass, with nothing over it; of a long one as much as a first screen owes it. */
export function shareInSight(element: Element): number {
  const { left, top, width, height: all } = element.getBoundingClientRect()
  const height = Math.min(all, innerHeight * LONGEST)
  if (width === 0 || height === 0 || !isShown(element)) return 0
  const held = clipOf(element).scroller?.getBoundingClientRect()
  let hits = 0
  for (let step = 0; step < STEPS; step += 1) {
    for (const side of [0.1, 0.5, 0.9]) {
      const [x, y] = [left + width * side, top + EDGE + ((height - 2 * EDGE) * step) / (STEPS - 1)]
      const scrolledAway = held !== undefined && (y < held.top || y > held.bottom)
      const upper = topAt(x, y)
      // its own parts lie over it, and what is see-through may
      if (!scrolledAway && upper && (holds(element, upper) || !isCoveredAt(element, x, y))) hits += 1
    }
  }
  return hits / (STEPS * 3)
}

export function emptyFirst({ items, whole = 1, meant, words, few }: First): Finding[] {
  const all = findAll(items).filter((item) => item.getBoundingClientRect().height > 0)
  const told = words
    ? all.filter((item) => item instanceof HTMLElement && /\p{L}/u.test(item.innerText.replace(/^[^\p{L}]*\d+[日\s]*(?:休|Closed)?/u, '')))
    : all
  const first = told.find((item) => meant !== undefined && item.matches(meant)) ?? (meant === undefined || few ? told[0] : undefined)
  const nowhere: Finding = { what: 'empty', text: `none of ${items}`, element: items, box: { left: 0, top: 0, right: 0, bottom: 0 } }
  if (!first) return [nowhere]
  const shares = told.map(shareInSight)
  const best = shares[told.indexOf(first)] ?? 0
  const seen = shares.filter((share) => share === 1).length
  const owed = few ? Math.min(whole, told.length) : whole
  const finding = (what: string): Finding => ({
    what,
    text: (first.textContent ?? '').replace(/\s+/g, ' ').trim(),
    element: nameOf(first),
    box: first.getBoundingClientRect(),
  })
  if (best < 1) return [finding(`empty: ${Math.floor(best * 100)}% of the first in sight`)]
  return seen < owed ? [finding(`empty: ${seen} of ${owed} wholly in sight`)] : []
}
