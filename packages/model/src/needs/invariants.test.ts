// What always holds of needs and orders, over random histories.
import * as fc from 'fast-check'
import { decideNeeds } from './decide.js'
import { evolveNeeds, foldNeeds } from './evolve.js'
import type { NeedsCommand, NeedsEvent } from './messages.js'
import { countsByCategory, NO_NEEDS, openNeeds, wantedBy, type NeedsState } from './need.js'
import type { NeedsRules } from './rules.js'

const HISTORIES = Number(process.env['DOORSTEP_HISTORIES'] ?? 500)
const IDS = ['a', 'b', 'c', 'd']
const rules: NeedsRules = {
  workers: new Map(['w1', 'boss'].map((worker) => [worker, []])),
  backstop: ['boss'],
  categories: new Set(['life', 'health']),
  resources: new Map([['cobbler', true]]),
}

const id = fc.constantFrom(...IDS)
const parts = fc.constantFrom({}, { words: 'w' }, { words: 'w', contact: 'c' })
const asked = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('leave'),
      need: id,
      kind: fc.constant('need'),
      category: fc.constantFrom('life', 'health'),
      parts,
    }),
  },
  fc.record({ type: fc.constantFrom('take', 'second', 'escalate'), need: id }),
  fc.record({ type: fc.constant('publish'), need: id, title: fc.constantFrom('修鞋', '') }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('merge'), need: id, into: id }) },
  fc.record({ type: fc.constant('match'), need: id, resource: fc.constantFrom('cobbler', 'x') }),
  fc.record({ type: fc.constant('answer'), need: id, text: fc.constant('好') }),
  fc.record({ type: fc.constant('close'), need: id, outcome: fc.constantFrom('met', 'withdrawn') }),
  fc.record({
    type: fc.constant('order'),
    order: id,
    resource: fc.constant('cobbler'),
    place: fc.constant('station'),
    people: fc.nat(3),
    parts,
  }),
  fc.record({ type: fc.constantFrom('deliver', 'cancel'), order: id, came: fc.nat(3) }),
  fc.record({ type: fc.constant('confirm'), order: id, day: fc.constant('2030-01-01') }),
  fc.record({ type: fc.constant('forget'), subject: id }),
)
const step = fc.record({ asked, worker: fc.constantFrom('w1', 'boss', undefined), days: fc.constantFrom(0, 0, 0, 1, 31) })

function holds(before: NeedsState, after: NeedsState, now: number): void {
  const needs = [...after.needs.values()]
  expect(new Set(needs.map(({ number }) => number)).size).toBe(needs.length)
  expect(after.numbers.need).toBeGreaterThanOrEqual(before.numbers.need)
  for (const need of needs) {
    const into = need.mergedInto === undefined ? undefined : after.needs.get(need.mergedInto)
    // merges are one deep, whether or not both ends are still kept
    expect(into?.mergedInto).toBeUndefined()
    if (into) expect(need.outcome).toBe(into.outcome)
    const was = before.needs.get(need.id)
    if (was?.outcome !== undefined) expect(need.outcome).toBe(was.outcome)
    if (was?.handler !== undefined) expect(need.handler).toBeDefined()
    // nothing personal is dropped from the books before it is known to be deleted
    if (was && Object.keys(was.parts).length > Object.keys(need.parts).length) {
      expect(was.closedAt !== undefined || now - was.leftAt >= 30 * 86_400_000).toBe(true)
    }
  }
  for (const [lost, { parts: had }] of before.needs) if (!after.needs.has(lost)) expect(had).toEqual({})
  // nobody who wants something is lost or counted twice by a merge
  const wanted = openNeeds(after).reduce((sum, need) => sum + wantedBy(need, after), 0)
  expect([...countsByCategory(after).values()].reduce((sum, count) => sum + count, 0)).toBe(wanted)
  expect(wanted).toBe(needs.filter(({ outcome }) => outcome === undefined).reduce((sum, { seconds }) => sum + 1 + seconds, 0))
}

it('whatever is asked in whatever order, the invariants hold and the fold is the events one by one', () => {
  let accepted = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      let state = NO_NEEDS
      let now = Date.UTC(2026, 10, 20)
      const events: NeedsEvent[] = []
      for (const { asked: what, worker, days } of steps) {
        now += days * 86_400_000
        const command = { ...what, id: 'id', actor: { device: 'd', ...(worker === undefined ? {} : { worker }) } } as NeedsCommand
        const situation = { now, businessDay: new Date(now).toISOString().slice(0, 10), rules }
        const decision = decideNeeds(state, command, situation)
        expect(decideNeeds(state, command, situation)).toEqual(decision)
        if (!decision.accepted) continue
        accepted += decision.events.length
        const next = decision.events.reduce(evolveNeeds, state)
        holds(state, next, now)
        events.push(...decision.events)
        state = next
      }
      expect(foldNeeds(NO_NEEDS, events)).toEqual(state)
    }),
    { numRuns: HISTORIES },
  )
  expect(accepted).toBeGreaterThan(2 * HISTORIES)
})
