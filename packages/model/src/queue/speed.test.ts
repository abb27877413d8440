// A year of events opens fast: folding is held against JSON.parse of the same events in the same run, so that a slow machine is no excuse.
import { EMPTY_QUEUE, evolve, fold } from './evolve.js'
import type { QueueEvent } from './messages.js'
import { recordsOfDays } from './testing/year.js'

const events = [...recordsOfDays({ days: 14, ticketsPerDay: 120 })].flatMap((record) => record.events)
const text = JSON.stringify(events)

/** The least time of several runs: what others do on this machine only ever adds. */
function quickest(work: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
  return Math.min(...times)
}

// Measured 1.3 to 2; when tickets were copied at every event it was 10, and when maps were too it was 100.
it('folding a history takes no more than five times as long as parsing its JSON', () => {
  expect(events.length).toBeGreaterThan(9000)
  const parse = quickest(() => JSON.parse(text) as QueueEvent[])
  const folding = quickest(() => fold(EMPTY_QUEUE, events))
  expect(folding / parse).toBeLessThan(5)
})

it('the whole fold and the one in steps give the same, over days of every kind of step', () => {
  const steps = events.slice(0, 3000)
  const whole = fold(EMPTY_QUEUE, steps)
  expect(steps.reduce(evolve, EMPTY_QUEUE)).toEqual(whole)
  expect(fold(fold(EMPTY_QUEUE, steps.slice(0, 1777)), steps.slice(1777))).toEqual(whole)
  const kinds = new Set(events.map(({ type }) => type))
  for (const kind of ['Undone', 'Transferred', 'NoShowMarked', 'HandlerChanged', 'Deferred', 'Rated', 'DayClosed'] as const) {
    expect(kinds).toContain(kind)
  }
})

it('a state that a fold began from is not changed by it', () => {
  const before = fold(EMPTY_QUEUE, events.slice(0, 5000))
  const copy = structuredClone(before)
  const after = fold(before, events.slice(5000, 7000))
  expect(before).toEqual(copy)
  expect(after).not.toEqual(before)
})
