// What is personal and has to go: at the end of its need or order, at the latest after 30 days.
import type { PrivateRef } from '../journal/stores.js'
import type { Instant, LocalDate } from '../time/local.js'
import type { Need, NeedsState, Order } from './need.js'
import { PRIVATE_DAYS } from './rules.js'
import { DAY_MS } from '../time/units.js'

/** The moment from which a personal value stored now must be gone, whatever happens. */
export function privateUntil(now: Instant): Instant {
  return now + PRIVATE_DAYS * DAY_MS
}

/** Whether a need or an order still refers to something personal that it has no use for any more. */
export function isForgettable(subject: Need | Order, now: Instant): boolean {
  if (refsOf(subject).length === 0) return false
  const since = 'leftAt' in subject ? subject.leftAt : subject.orderedAt
  return subject.closedAt !== undefined || privateUntil(since) <= now
}

/** The references a need or an order holds. */
export function refsOf({ parts: { words, contact } }: Need | Order): readonly PrivateRef[] {
  return [words, contact].filter((ref) => ref !== undefined)
}

/** The needs and orders whose personal parts have to be deleted now. It is asked again until a `forget` command says that they are. */
export function forgettable({ needs, orders }: NeedsState, now: Instant): readonly (Need | Order)[] {
  return [...needs.values(), ...orders.values()].filter((subject) => isForgettable(subject, now))
}

/** The needs the clock passes to the backstop: left by residents, due before today, without an answer. */
export function overdueNeeds({ needs }: NeedsState, today: LocalDate): readonly Need[] {
  return [...needs.values()].filter(
    ({ kind, outcome, mergedInto, answer, escalated, due }) =>
      kind === 'need' && outcome === undefined && mergedInto === undefined && !answer && !escalated && due < today,
  )
}

/** Digits of seven and more in a row, spaces and dashes between them allowed: a telephone or identity number. */
const NUMBERS = /\d(?:[\s-]?\d){6,}[\dXx]?/gu

/** What was typed into the search, without the numbers that would tell who typed it. */
export function withoutNumbers(words: string): string {
  return words.normalize('NFKC').replace(NUMBERS, '*******')
}
