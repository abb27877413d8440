// Every stream of the registry keeps the contract of a stream, whoever brings it; and the contract notices one that does not.
import type { NeedsEvent } from '@doorstep/model/needs'
import { queueStream, type QueueTypes } from '@doorstep/model/queue'
import { allStreams, registerStream, type Stream } from '@doorstep/model/streams'
import { streamContract, type StreamSample, type TestWords } from '@doorstep/sources/contracts'
import { recordsOfDays } from '../../packages/model/src/queue/testing/year.js'
import { umbrellas, type UmbrellaEvent } from '../../packages/elements/src/station/testing/umbrellas.js'

const at = Date.UTC(2026, 10, 20, 2)
const days = [...recordsOfDays({ days: 2, ticketsPerDay: 30 })].flatMap(({ events }) => events)
const wishes: NeedsEvent[] = [
  { type: 'NeedLeft', at, need: 'n1', number: 1, kind: 'need', category: 'life', parts: { words: 'r1' }, due: '2026-11-25' },
  { type: 'NeedSeconded', at, need: 'n1' },
  {
    ...{ type: 'ResourceOrdered', at, order: 'o1', number: 1, resource: 'cobbler', place: 'estate', people: 3 },
    ...{ need: 'n1', parts: {} },
  },
  { type: 'NeedClosed', at, need: 'n1', outcome: 'met', by: 'w1' },
  { type: 'OrderCancelled', at, order: 'o1', by: 'w1' },
  { type: 'PrivatePartsForgotten', at, subject: 'n1' },
  { type: 'NeedsNumbersRaised', at, last: { need: 9, order: 3 }, by: 'w1' },
]
const lent: UmbrellaEvent[] = [
  { type: 'Lent', umbrella: 'u1', number: 1, day: '2026-11-20', phone: 'r1', at },
  { type: 'BroughtBack', umbrella: 'u1', at },
]

/** Histories to look at beside the definitions; a stream without one is looked at all the same. */
const samples: Readonly<Record<string, StreamSample<unknown>>> = {
  queue: { events: days },
  needs: { events: wishes },
  umbrellas: { events: lent },
}

// a third stream comes by one line, and is looked at as the others are
registerStream(umbrellas)

for (const stream of allStreams()) streamContract(stream, samples[stream.name])

/** The tests of a suite that fail, by their titles. */
async function failing(declare: (words: TestWords) => void): Promise<string[]> {
  const tests: [string, () => void | Promise<void>][] = []
  const hooks = { beforeEach: () => undefined, afterEach: () => undefined }
  declare({ describe: (_, body) => body(), it: (title, body) => tests.push([title, body]), ...hooks })
  const failed: string[] = []
  for (const [title, body] of tests) {
    try {
      await body()
    } catch {
      failed.push(title)
    }
  }
  return failed
}

describe('the contract notices', () => {
  const { decider } = queueStream
  test.each<[string, Partial<Stream<QueueTypes>>, string]>([
    ['a rule out of nothing', { rules: () => ({}) as QueueTypes['rules'] }, 'has no rules before'],
    ['a number that is given and not said', { given: () => [] }, 'finds nothing wrong'],
    ['what goes on and has not begun', { begins: () => undefined }, 'goes on only'],
    ['an event that changes nothing', { decider: { ...decider, evolve: (state) => state } }, 'folds its events one by one'],
    ['what believes everything', { decider: { ...decider, fault: () => undefined } }, 'says of what is no event'],
    ['a table of nothing', { tables: [{ name: 'empty', csv: async function* () {} }] }, 'writes tables'],
  ])('%s', async (_, change, title) => {
    const broken = { ...queueStream, ...change }
    const failed = await failing((words) => streamContract(broken, { events: days }, words))
    expect(failed).toHaveLength(1)
    expect(failed[0]).toContain(title)
  })
})
