// What everybody who walks the streams is told of an event: the numbers it gives or raises, what it begins and what it goes on with.
import type { Moment } from '../now/moment.js'
import { momentAt, signedIn, viewOf } from '../now/testing/house.js'
import type { NeedsEvent } from '../needs/messages.js'
import { NO_NEEDS, type NeedsState } from '../needs/need.js'
import { foldNeeds } from '../needs/evolve.js'
import { needsStream } from '../needs/stream.js'
import { EMPTY_QUEUE, fold } from '../queue/evolve.js'
import type { QueueEvent } from '../queue/messages.js'
import { queueStream } from '../queue/stream.js'
import { EMPTY_FEED } from '../feed/view.js'
import { allStreams, registerStream, streamNamed } from './registry.js'

const at = Date.UTC(2026, 10, 20, 2)
const DAY = '2026-11-20'

interface Told {
  readonly given?: readonly object[]
  readonly raised?: readonly object[]
  readonly begins?: string
  readonly continues?: string
}

const left: NeedsEvent = { type: 'NeedLeft', at, need: 'n1', number: 4, kind: 'need', category: 'life', parts: {}, due: '2026-11-25' }
const ordered: NeedsEvent = {
  ...{ type: 'ResourceOrdered', at, order: 'o1', number: 7, resource: 'cobbler', place: 'estate', people: 3 },
  ...{ need: 'n1', parts: {} },
} as const
const issued: QueueEvent = {
  ...{
    type: 'TicketIssued',
    at,
    ticket: 't1',
    businessDay: DAY,
    series: 'A',
    line: 'A',
    sequence: 12,
    number: 'A012',
    headStartMinutes: 0,
  },
} as const

test.each<[NeedsEvent, Told]>([
  [left, { given: [{ under: 'need', number: 4 }], begins: 'n1' }],
  [{ type: 'NeedSeconded', at, need: 'n1' }, { continues: 'n1' }],
  [{ type: 'NeedMerged', at, need: 'n1', into: 'n2', by: 'w1' }, { continues: 'n1' }],
  [{ type: 'NeedClosed', at, need: 'n1', outcome: 'met', by: 'w1' }, { continues: 'n1' }],
  // an order for a need begins itself, and does not go on with the need
  [ordered, { given: [{ under: 'order', number: 7 }], begins: 'o1' }],
  [{ type: 'OrderCancelled', at, order: 'o1', by: 'w1' }, { continues: 'o1' }],
  [{ type: 'PrivatePartsForgotten', at, subject: 'n1' }, { continues: 'n1' }],
  [
    { type: 'NeedsNumbersRaised', at, last: { need: 9, order: 3 }, by: 'w1' },
    {
      raised: [
        { under: 'need', number: 9 },
        { under: 'order', number: 3 },
      ],
    },
  ],
])('of needs: %o', (event, { given = [], raised = [], begins, continues }) => {
  expect(needsStream.given(event)).toEqual(given)
  expect(needsStream.raised(event)).toEqual(raised)
  expect(needsStream.begins(event)).toBe(begins)
  expect(needsStream.continues(event)).toBe(continues)
})

test.each<[QueueEvent, Told]>([
  [issued, { given: [{ under: 'A', number: 12, day: DAY }], begins: 't1' }],
  [{ type: 'Printed', at, ticket: 't1' }, { continues: 't1' }],
  [{ type: 'Requeued', at, ticket: 't1' }, { continues: 't1' }],
  [{ type: 'DayClosed', at, day: DAY }, {}],
  [
    { type: 'NumbersRaised', at, businessDay: DAY, last: { A: 30, G: 2 }, by: 'w1' },
    {
      raised: [
        { under: 'A', number: 30, day: DAY },
        { under: 'G', number: 2, day: DAY },
      ],
    },
  ],
])('of the queue: %o', (event, { given = [], raised = [], begins, continues }) => {
  expect(queueStream.given(event)).toEqual(given)
  expect(queueStream.raised(event)).toEqual(raised)
  expect(queueStream.begins(event)).toBe(begins)
  expect(queueStream.continues(event)).toBe(continues)
})

describe('the last numbers a worker is asked for', () => {
  test('of the queue are of every series the station has, of that day', () => {
    const state = fold(EMPTY_QUEUE, [issued])
    const last = (day: string) => queueStream.numbers?.last(state, viewOf(), day).map(({ under, number }) => `${under}${number}`)
    expect(last(DAY)).toEqual(['G0', 'A12', 'C0'])
    expect(last('2026-11-21')).toEqual(['G0', 'A0', 'C0'])
    expect(queueStream.numbers?.last(state, viewOf(), DAY)[1]).toEqual({ under: 'A', number: 12, day: DAY, highest: 9999 })
    expect(queueStream.numbers?.last(state, EMPTY_FEED, DAY)).toEqual([])
    expect(queueStream.numbers?.raise({ A: 30 })).toEqual({ type: 'raiseNumbers', last: { A: 30 } })
  })

  test('of needs and orders run on for ever', () => {
    expect(needsStream.numbers?.last(foldNeeds(NO_NEEDS, [left, ordered]), EMPTY_FEED, DAY)).toEqual([
      { under: 'need', number: 4, highest: 999_999 },
      { under: 'order', number: 7, highest: 999_999 },
    ])
    expect(needsStream.numbers?.raise({ need: 9 })).toEqual({ type: 'raiseNumbers', last: { need: 9 } })
  })
})

describe('what the clock must do', () => {
  const rules = needsStream.rules(viewOf())
  if (!rules) throw new Error('no rules')
  const needsDue = (state: NeedsState, days: number) => {
    const now = at + days * 86_400_000
    return needsStream.due?.(state, { now, businessDay: new Date(now).toISOString().slice(0, 10), rules })
  }

  test('a need nobody answered is passed on the day after it was due', () => {
    const state = foldNeeds(NO_NEEDS, [left])
    expect(needsDue(state, 5)).toEqual([])
    expect(needsDue(state, 6)).toEqual([{ command: { type: 'escalate', id: 'escalate/n1/2026-11-25', need: 'n1' } }])
  })

  test('what is personal is deleted before it is said to be gone', () => {
    const personal: NeedsEvent = { ...left, parts: { words: 'r1', contact: 'r2' } }
    const state = foldNeeds(NO_NEEDS, [personal, { type: 'NeedClosed', at, need: 'n1', outcome: 'withdrawn', by: 'w1' }])
    expect(needsDue(state, 0)).toEqual([{ command: { type: 'forget', id: 'forget/n1', subject: 'n1' }, forgets: ['r1', 'r2'] }])
  })

  const queueDue = ({ queue = EMPTY_QUEUE, instant }: Moment, businessDay: string) => {
    const queueRules = queueStream.rules(viewOf())
    return queueRules && queueStream.due?.(queue, { now: instant, businessDay, rules: queueRules })
  }

  test('yesterday is ended once, and waits for a clock that may be wrong while somebody is here', () => {
    const alone = momentAt('2026-11-20T10:00', { queue: signedIn({ d1: 'w4' }) })
    expect(queueDue(alone, DAY)).toEqual([])
    expect(queueDue(alone, '2026-11-21')).toEqual([{ command: { type: 'closeDay', id: `closeDay/${DAY}/0` }, waits: false }])
    const waiting = momentAt('2026-11-20T10:00', { queue: (play) => void play.number() })
    expect(queueDue(waiting, '2026-11-21')).toEqual([{ command: { type: 'closeDay', id: `closeDay/${DAY}/0` }, waits: true }])
    const atStake = ({ queue = EMPTY_QUEUE, instant }: Moment) => {
      const queueRules = queueStream.rules(viewOf())
      return queueRules && queueStream.atStake?.(queue, queueRules, instant)
    }
    expect([atStake(alone), atStake(waiting)]).toEqual([false, true])
    const forgotten = momentAt('2026-11-20T21:00', {
      queue: (play) => {
        play.clock('2026-11-20T19:00').number()
        play.clock('2026-11-20T21:00').do({ type: 'signIn', desk: 'd1', worker: 'w4' }, 'w4')
      },
    })
    expect(queueDue(forgotten, '2026-11-21')).toMatchObject([{ waits: false }])
  })
})

test('a stream that is not Doorstep’s own has a name of its own', () => {
  expect(allStreams().map(({ name }) => name)).toEqual(['queue', 'needs'])
  expect(streamNamed('needs')).toBe(needsStream)
  expect(streamNamed('umbrellas')).toBeUndefined()
  expect(() => registerStream(queueStream)).toThrow(new RangeError("There is a stream 'queue' already."))
})

test('the rules of a stream are those of the feed as far as it is read', () => {
  const feed = viewOf()
  expect(queueStream.rules(feed)).toMatchObject({
    calendar: { timeZone: 'Asia/Shanghai', holidays: [{ year: 2026 }] },
  })
  expect(queueStream.rules(feed)?.services.get('advice')).toMatchObject({ category: 'health', offered: true })
  expect(queueStream.rules({ ...feed, holidays: EMPTY_FEED.holidays })?.calendar.holidays).toEqual([])
  expect(queueStream.rules({ ...feed, services: EMPTY_FEED.services })?.services.size).toBe(0)
  for (const stream of [queueStream, needsStream]) expect(stream.rules(EMPTY_FEED)).toBeUndefined()
})
