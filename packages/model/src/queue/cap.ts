// How many numbers a series gives in a day.
import type { Series } from '../station/schema.js'
import type { LocalDate } from '../time/local.js'
import { lastNumber, type QueueState } from './ticket.js'

/** Whether a series has given all the numbers of a day. A number that was struck out gives its place back, but is not given again. */
export function capReached(state: QueueState, { letter, dailyCap }: Series, day: LocalDate): boolean {
  if (dailyCap === undefined) return false
  let taken = lastNumber(state, day, letter)
  for (const { place, series, businessDay } of state.tickets.values()) {
    if (place === 'voided' && series === letter && businessDay === day) taken -= 1
  }
  return taken >= dailyCap
}
