// What lies before a worker, what the clock asks for, and what may be taken back: of a state alone.
import { expect } from '@open-wc/testing'
import { EMPTY_QUEUE, queueRules, type QueueRules, type QueueState, type Ticket } from '@doorstep/model/queue'
import { services, station } from '../testing/station.js'
import { benchOf, lastDone } from './bench.js'

const NOW = 1_000_000
const TODAY = '2026-11-20'

function ticket(number: string, more: Partial<Ticket>): Ticket {
  return {
    ...{ id: `${TODAY}/${number}`, number, series: 'G', line: 'G', sequence: Number(number.slice(1)), businessDay: TODAY },
    ...{
      issuedAt: NOW,
      since: more.issuedAt ?? NOW,
      headStartMinutes: 0,
      place: 'waiting',
      calls: [],
      declined: [],
      hops: 0,
      dueDays: [],
      invited: [],
      paper: 'printed',
      reprints: 0,
    },
    ...more,
  }
}
const state = (...tickets: readonly Ticket[]): QueueState => ({ ...EMPTY_QUEUE, tickets: new Map(tickets.map((each) => [each.id, each])) })
const rules = (): QueueRules => {
  const found = queueRules(station, services, [])
  if (!found) throw new Error('no queue')
  return found
}
const numbers = (tickets: readonly Ticket[]): string[] => tickets.map(({ number }) => number)

describe('a bench', () => {
  it('counts who was received today, how long half of them waited at most, and what was said of its worker', () => {
    const received = (number: string, minutes: number, more: Partial<Ticket> = {}): Ticket =>
      ticket(number, { place: 'closed', servedAt: NOW + minutes * 60_000, ...more })
    const rating = (worker: string, attitude: 1 | 5, ability: 4): Partial<Ticket> => ({ rating: { worker, attitude, ability, at: NOW } })
    const seat = { desk: 'd1', worker: 'w1' }
    const of = (...tickets: readonly Ticket[]): readonly unknown[] => {
      const { received: people, usualWait, rated } = benchOf({ ...state(...tickets), day: TODAY }, seat, rules())
      return [people, usualWait, rated]
    }
    expect(of(ticket('G001', {}))).to.deep.equal([0, undefined, undefined])
    expect(
      of(received('G001', 4), received('G002', 30), received('G003', 9), received('G004', 90, { businessDay: '2026-11-19' })),
    ).to.deep.equal([3, 9, undefined])
    // a clock that was set back counts nothing
    expect(of(received('G001', -3))).to.deep.equal([1, 0, undefined])
    expect(
      of(received('G001', 2, rating('w1', 5, 4)), received('G002', 2, rating('w1', 1, 4)), received('G003', 2, rating('w2', 1, 4))),
    ).to.deep.equal([3, 2, { people: 2, attitude: 3, ability: 4 }])
  })

  it('lists those who wait at this desk in the order they will be called', () => {
    const held = state(
      ticket('G002', { issuedAt: NOW + 60_000 }),
      ticket('G001', {}),
      ticket('A001', { line: 'A', issuedAt: NOW - 60_000 }),
      ticket('G007', { place: 'closed', handler: 'w1' }),
    )
    expect(numbers(benchOf(held, { desk: 'd1', worker: 'w1' }, rules()).line)).to.deep.equal(['A001', 'G001', 'G002'])
    const apart = new Map([
      ['d1', ['G']],
      ['d2', ['A']],
    ])
    expect(numbers(benchOf(held, { desk: 'd1', worker: 'w1' }, { ...rules(), desks: apart }).line)).to.deep.equal(['G001', 'G002'])
    // a line that no desk serves any more is every desk's
    const renamed = new Map([['d1', ['G']]])
    expect(numbers(benchOf(held, { desk: 'd1', worker: 'w1' }, { ...rules(), desks: renamed }).line)[0]).to.equal('A001')
  })
})

describe('what may be taken back', () => {
  it('is the last thing this worker did, for ten seconds', () => {
    const done = (at: number, by = 'w1'): Partial<Ticket> => ({ before: { was: { place: 'waiting' }, at, by } })
    const held = state(ticket('G001', done(NOW)), ticket('G002', done(NOW + 5000)), ticket('G003', done(NOW + 6000, 'w2')))
    expect(lastDone(held, 'w1', NOW + 5000)).to.deep.include({ seconds: 10 })
    expect(lastDone(held, 'w1', NOW + 5000)?.ticket.number).to.equal('G002')
    expect(lastDone(held, 'w1', NOW + 14_001)?.seconds).to.equal(1)
    expect(lastDone(held, 'w1', NOW + 15_000)).to.equal(undefined)
    expect(lastDone(held, 'w3', NOW + 5000)).to.equal(undefined)
    expect(lastDone(held, 'w1', NOW - 60_000)?.seconds, 'a clock set back').to.equal(10)
  })
})
