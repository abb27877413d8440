// Folding a long history does no more work than it has events, and gives what folding it in steps gives. How fast it is: `npm run bench:fold`.
import { EMPTY_QUEUE, evolve, fold } from './evolve.js'
import { recordsOfDays } from './testing/year.js'

const events = [...recordsOfDays({ days: 14, ticketsPerDay: 120 })].flatMap((record) => record.events)

/** How many entries are copied from one map into another while something is done. */
function copied(work: () => unknown): number {
  const Original = globalThis.Map
  let entries = 0
  globalThis.Map = class<Key, Value> extends Original<Key, Value> {
    constructor(from?: Iterable<readonly [Key, Value]> | null) {
      super(from)
      entries += this.size
    }
  }
  try {
    work()
  } finally {
    globalThis.Map = Original
  }
  return entries
}

// When maps were copied at every event it took 100 times as long as parsing the same JSON; now it is twice.
it('a fold copies no map for an event: the work grows as the history does', () => {
  expect(events.length).toBeGreaterThan(9000)
  expect(copied(() => new Map(new Map([[1, 2]])))).toBe(2)
  const inOne = copied(() => fold(EMPTY_QUEUE, events))
  expect(inOne).toBeLessThan(events.length)
  // one by one every state is to be kept, and the maps with it
  expect(copied(() => events.slice(0, 500).reduce(evolve, EMPTY_QUEUE))).toBeGreaterThan(
    copied(() => fold(EMPTY_QUEUE, events.slice(0, 500))),
  )
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
