// What lies before whom: which matters, by which link of the chain, when they are due, and how promises came out.
import { localDateTime } from '../time/zone.js'
import { docketOf, isUrgent, newsOf, promisesOf, stationDockets, type DocketKind, type DocketTime, type PromiseCount } from './docket.js'
import { EMPTY_QUEUE, fold } from './evolve.js'
import type { QueueEvent } from './messages.js'
import { FULL, happen } from './testing/full.js'
import { id, Play, rules } from './testing/play.js'
import { DAYS_ZONE, recordsOfDays } from './testing/year.js'
import type { QueueState, Ticket } from './ticket.js'
import { TICKET_PLACES } from './words.js'

/** A Friday. */
const TODAY = '2026-11-20'
const BARE: Partial<Ticket> = {
  place: 'pending',
  desk: undefined,
  proposal: undefined,
  due: undefined,
  promise: undefined,
  firstResponder: 'w1',
  handler: 'w1',
}
const ticket = (name: string, more: Partial<Ticket> = {}): Ticket => ({ ...FULL, ...BARE, id: name, number: name, ...more })
const queue = (...tickets: readonly Ticket[]): QueueState => ({ ...EMPTY_QUEUE, tickets: new Map(tickets.map((each) => [each.id, each])) })
const proposal = { id: 'p', worker: 'w2', by: 'w1', due: '2026-11-23', expires: 10 }
const returned = { worker: 'w3', by: 'w1', why: 'declined', at: 1 } as const
const followUp = { worker: 'w7', at: 1 }

test.each<[what: string, ticket: Partial<Ticket>, seen: Readonly<Record<string, string>>]>([
  ['theirs, received first', {}, { w1: 'own first' }],
  ['theirs, taken over from who received first', { handler: 'w2' }, { w1: 'followed first', w2: 'own designated' }],
  ['given to the backstop', { handler: 'w7', escalated: 'urgent' }, { w1: 'followed first', w7: 'own backstop' }],
  ['given to the backstop, who received it first', { handler: 'w1', escalated: 'removed' }, { w1: 'own first' }],
  ['a colleague is asked', { proposal }, { w1: 'waiting first', w2: 'asked designated' }],
  [
    'who received first is asked to take it back',
    { handler: 'w3', proposal: { ...proposal, worker: 'w1' } },
    { w1: 'asked first', w3: 'waiting designated' },
  ],
  [
    'asked for by who received it first, at the desk of another',
    { place: 'serving', desk: 'd1', handler: 'w3', proposal },
    { w1: 'followed first', w2: 'asked designated' },
  ],
  [
    'of the backstop, who asks a colleague',
    { handler: 'w7', escalated: 'hops', proposal },
    { w1: 'followed first', w2: 'asked designated', w7: 'waiting backstop' },
  ],
  ['asked for, and put aside meanwhile', { place: 'held', handler: 'w3', proposal }, { w1: 'followed first', w2: 'asked designated' }],
  ['came back', { returned }, { w1: 'returned first' }],
  ['came back to who asked for it, and to who has it', { handler: 'w2', returned }, { w1: 'returned first', w2: 'returned designated' }],
  ['came back, and a colleague is asked again', { returned, proposal }, { w1: 'returned first', w2: 'asked designated' }],
  ['a low rating', { place: 'closed', followUp }, { w7: 'follow-up backstop', w8: 'follow-up backstop' }],
  ['a low rating, dealt with', { place: 'closed', followUp: { ...followUp, closedAt: 2 } }, {}],
  ['came back while it is still served', { place: 'serving', desk: 'd1', returned }, {}],
  ['received first, and closed by another', { place: 'closed', handler: 'w2' }, {}],
  ['sent on, in the line', { place: 'waiting' }, {}],
  ['received before, served by another', { place: 'serving', handler: 'w2', desk: 'd1' }, { w1: 'followed first' }],
])('%s', (_, more, seen) => {
  const state = queue(ticket('t', more))
  const of = (worker: string) => docketOf(state, rules, worker, TODAY).matters.map(({ kind, link }) => `${kind} ${link}`)
  expect(Object.fromEntries([...rules.workers.keys()].flatMap((worker) => of(worker).map((each) => [worker, each])))).toEqual(seen)
})

test.each<[what: string, worker: string, ticket: Partial<Ticket>, news: string | undefined, urgent: boolean]>([
  ['a colleague asks', 'w2', { proposal }, 'asked/p', true],
  ['it came back', 'w1', { returned }, 'returned/t/1', true],
  ['a low rating', 'w7', { place: 'closed', followUp }, 'follow-up/t', true],
  ['too late', 'w1', { due: '2026-11-19' }, 'overdue/t/2026-11-20', true],
  ['too late, and a colleague was asked', 'w1', { due: '2026-11-19', proposal }, 'overdue/t/2026-11-20', true],
  ['due today', 'w1', { due: '2026-11-20' }, 'today/t/2026-11-20', true],
  ['due tomorrow', 'w1', { due: '2026-11-21' }, undefined, false],
  ['nobody has said a day', 'w1', {}, 'undated/t', true],
  ['no day yet, and a colleague was asked', 'w1', { proposal }, undefined, false],
  ['given to the backstop, due later', 'w7', { handler: 'w7', escalated: 'urgent', due: '2026-12-01', hops: 2 }, 'escalated/t/2', false],
  ['somebody else has it', 'w1', { handler: 'w2', due: '2026-11-19' }, undefined, false],
])('%s: new to them until they have seen it', (_, worker, more, news, urgent) => {
  const { matters, urgent: count } = docketOf(queue(ticket('t', more)), rules, worker, TODAY)
  expect(matters.map((matter) => newsOf(matter, TODAY))).toEqual([news])
  expect(count).toBe(urgent ? 1 : 0)
})

test('what is due or too late is new again the next day', () => {
  const state = queue(ticket('t', { due: '2026-11-19' }))
  const [matter] = docketOf(state, rules, 'w1', '2026-11-23').matters
  expect(matter && newsOf(matter, '2026-11-23')).toBe('overdue/t/2026-11-23')
})

test('the matter of a colleague who has left comes back to who received it, and is said to them', () => {
  const before = queue(ticket('t', { handler: 'gone', due: '2026-12-01' }))
  const state = happen(before, { type: 'HandlerChanged', ticket: 't', worker: 'w1', from: 'gone', why: 'removed' })
  expect(docketOf(state, rules, 'w1', TODAY).matters.map(({ kind }) => kind)).toEqual(['returned'])
  expect(state.tickets.get('t')?.returned).toMatchObject({ worker: 'gone', by: 'w1', why: 'removed' })
})

test('nothing that is over or still waits for its turn is on anybody’s list', () => {
  for (const place of TICKET_PLACES) {
    const mine = docketOf(queue(ticket('t', { place })), rules, 'w1', TODAY).matters.length
    expect([place, mine]).toEqual([place, place === 'pending' ? 1 : 0])
  }
})

test.each<[due: string | undefined, time: DocketTime, left: number | undefined]>([
  ['2026-11-19', 'overdue', -1],
  ['2025-11-20', 'overdue', -365],
  ['2026-11-20', 'today', 0],
  ['2026-11-21', 'week', 1],
  ['2026-11-22', 'week', 2],
  ['2026-11-23', 'later', 3],
  ['2027-01-01', 'later', 42],
  [undefined, 'undated', undefined],
])('due %s is %s', (due, time, left) => {
  const [matter] = docketOf(queue(ticket('t', { due })), rules, 'w1', TODAY).matters
  expect(matter).toMatchObject({ due, left, time })
})

test('a week ends with its Sunday, on a Monday as on a Sunday', () => {
  const time = (today: string, due: string) => docketOf(queue(ticket('t', { due })), rules, 'w1', today).matters[0]?.time
  expect([time('2026-11-16', '2026-11-22'), time('2026-11-16', '2026-11-23'), time('2026-11-22', '2026-11-23')]).toEqual([
    'week',
    'later',
    'later',
  ])
})

test('what a colleague asks for is due on the day they ask for', () => {
  const asked = queue(ticket('t', { due: '2026-11-20', proposal }))
  expect(docketOf(asked, rules, 'w2', TODAY).matters[0]).toMatchObject({ due: '2026-11-23', time: 'later' })
  expect(docketOf(asked, rules, 'w1', TODAY).matters[0]).toMatchObject({ due: '2026-11-20', time: 'today' })
})

test('a low rating has no day, whatever the matter had', () => {
  const [rated] = docketOf(queue(ticket('t', { place: 'closed', due: '2026-11-01', followUp })), rules, 'w7', TODAY).matters
  expect(rated).toMatchObject({ due: undefined, left: undefined, time: 'undated' })
})

test('what is due first comes first, of one day what was taken first, and last what has no day', () => {
  const state = queue(
    ...[ticket('none'), ticket('late', { due: '2026-12-01' }), ticket('second', { due: TODAY, since: 2 })],
    ...[ticket('first', { due: TODAY, since: 1 }), ticket('over', { due: '2026-11-19' })],
  )
  expect(docketOf(state, rules, 'w1', TODAY).matters.map(({ ticket: { id } }) => id)).toEqual(['over', 'first', 'second', 'late', 'none'])
})

test('urgent is what wants something now', () => {
  const kinds: readonly DocketKind[] = ['asked', 'returned', 'follow-up', 'own', 'waiting', 'followed']
  const times: readonly DocketTime[] = ['overdue', 'today', 'week', 'later', 'undated']
  const urgent = kinds.map((kind) => times.filter((time) => isUrgent({ kind, time })).length)
  expect(urgent).toEqual([5, 5, 5, 3, 2, 0])
  const state = queue(ticket('a'), ticket('b', { due: TODAY }), ticket('c', { handler: 'w3', proposal: { ...proposal, worker: 'w1' } }))
  expect(docketOf(state, rules, 'w1', TODAY).urgent).toBe(3)
})

test('of the station there is a docket for everybody on the list and everybody who still has a matter; a low rating is on one', () => {
  const state = queue(
    ticket('a', { handler: 'left' }),
    ticket('b', { place: 'closed', followUp }),
    ticket('c', { due: TODAY }),
    ticket('d', { place: 'closed', handler: 'gone' }),
  )
  const all = stationDockets(state, rules, TODAY)
  expect(all.map(({ worker }) => worker)).toEqual(['w1', 'w2', 'w3', 'w7', 'w8', 'left'])
  expect(all.flatMap(({ worker, matters }) => matters.map(({ kind }) => `${worker} ${kind}`))).toEqual([
    'w1 own',
    'w1 followed',
    'w7 follow-up',
    'left own',
  ])
})

describe('promises', () => {
  const FROM = '2026-10-21'
  /** w1 received G001 and put it off to that day. */
  const promised = (due: string, at = '2026-11-20T09:00') => {
    const play = new Play(at)
    play.number()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    play.do({ type: 'defer', ticket: id('G001'), due, promise: 'answer' }, 'w1')
    return play
  }
  const came = (play: Play, today: string, from = FROM) => Object.fromEntries(promisesOf(play.state, rules, from, today))
  const one = { kept: 0, broken: 0, moved: 0 }
  const close = (play: Play, worker = 'w1') => play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, worker)

  it.each([
    ['2026-11-23T23:59', { kept: 1 }],
    ['2026-11-24T00:00', { broken: 1 }],
  ])('closed at %s', (at, how) => {
    const play = promised('2026-11-23')
    close(play.clock(at))
    expect(came(play, at.slice(0, 10))).toEqual({ w1: { ...one, ...how } })
  })

  it('still open are neither, and broken once their day is over', () => {
    expect(came(promised('2026-11-23'), '2026-11-23')).toEqual({})
    expect(came(promised('2026-11-23'), '2026-11-24')).toEqual({ w1: { ...one, broken: 1 } })
  })

  it('put off again in time were moved, too late they were broken; the new day is counted by itself', () => {
    const play = promised('2026-11-23')
    play.clock('2026-11-23T10:00').do({ type: 'defer', ticket: id('G001'), due: '2026-11-25', promise: 'visit' }, 'w1')
    play.clock('2026-11-26T10:00').do({ type: 'defer', ticket: id('G001'), due: '2026-11-27', promise: 'visit' }, 'w1')
    close(play)
    expect(came(play, '2026-11-26')).toEqual({ w1: { kept: 1, broken: 1, moved: 1 } })
  })

  it('are those of who had the matter', () => {
    const play = promised('2026-11-23')
    play.do({ type: 'assign', ticket: id('G001'), worker: 'w2', due: '2026-11-21' }, 'w1')
    play.do({ type: 'accept', ticket: id('G001') }, 'w2')
    expect(came(play, '2026-11-22')).toEqual({ w1: { ...one, moved: 1 }, w2: { ...one, broken: 1 } })
    close(play.clock('2026-11-22T09:00'), 'w2')
    expect(came(play, '2026-11-22')).toEqual({ w1: { ...one, moved: 1 }, w2: { ...one, broken: 1 } })
  })

  it('are counted of a month, and outlive the ticket', () => {
    const play = promised('2026-11-23')
    close(play)
    for (let day = 21; day <= 30; day += 1) play.clock(`2026-11-${day}T09:00`).number()
    expect(play.state.tickets.has(id('G001'))).toBe(false)
    expect(came(play, '2026-11-30')).toEqual({ w1: { ...one, kept: 1 } })
    expect(came(play, '2026-12-30', '2026-11-24')).toEqual({})
  })

  it('of what was struck out do not count', () => {
    const play = promised('2026-11-23')
    play.do({ type: 'defer', ticket: id('G001'), due: '2026-11-24', promise: 'visit' }, 'w1')
    play.do({ type: 'void', ticket: id('G001'), why: 'mistake' }, 'w1')
    expect(came(play, '2026-12-01')).toEqual({})
    // also once the queue has let go of it
    for (let day = 21; day <= 30; day += 1) play.clock(`2026-11-${day}T09:00`).number()
    expect([play.state.tickets.has(id('G001')), came(play, '2026-11-30')]).toEqual([false, {}])
  })
})

describe('over 50 random histories', () => {
  interface Known {
    readonly due?: string
    readonly handler?: string
    readonly asked?: { readonly worker: string; readonly due: string }
    /** What ended, as `worker how`. */
    readonly ended: readonly string[]
  }

  /** Promises counted from the events alone, ticket by ticket, without the queue's folds. */
  function counted(events: readonly QueueEvent[], today: string): Record<string, PromiseCount> {
    const known = new Map<string, Known>()
    const before = new Map<string, Known>()
    const dayOf = (at: number) => localDateTime(at, DAYS_ZONE).slice(0, 10)
    for (const event of events) {
      if (!('ticket' in event) || ['Printed', 'FirstContactEstablished'].includes(event.type)) continue
      const { ticket } = event
      const was: Known = known.get(ticket) ?? { ended: [] }
      const over = (how: string) =>
        was.due === undefined ? was.ended : [...was.ended, `${was.handler ?? ''} ${dayOf(event.at) > was.due ? 'broken' : how}`]
      let now = was
      if (event.type === 'ServiceStarted') now = { ...was, handler: event.worker }
      else if (event.type === 'AssignmentProposed' || event.type === 'PassedOn') now = { ...was, asked: event }
      else if (event.type === 'HandlerChanged') {
        const due = was.asked === undefined ? {} : { due: was.asked.due, ended: over('moved') }
        now = { ...was, ...due, handler: event.worker }
      } else if (event.type === 'Deferred') now = { ...was, due: event.due, ended: over('moved') }
      else if (event.type === 'Closed' || event.type === 'Resumed') {
        const { due: _, ...rest } = was
        now = { ...rest, ended: over('kept') }
      } else if (event.type === 'Undone') now = before.get(ticket) ?? was
      before.set(ticket, was)
      known.set(ticket, now)
    }
    const counts: Record<string, PromiseCount> = {}
    const count = (worker: string, how: keyof PromiseCount) => {
      const had = counts[worker] ?? { kept: 0, broken: 0, moved: 0 }
      counts[worker] = { ...had, [how]: had[how] + 1 }
    }
    for (const { due, handler = '', ended } of known.values()) {
      for (const each of ended) count(each.split(' ')[0] ?? '', each.split(' ')[1] as keyof PromiseCount)
      if (due !== undefined && due < today) count(handler, 'broken')
    }
    return counts
  }

  it('promises are those counted from the events by themselves', () => {
    const all = { kept: 0, broken: 0, moved: 0 }
    for (let seed = 1; seed <= 50; seed += 1) {
      const events = [...recordsOfDays({ days: 6, ticketsPerDay: 16, seed })].flatMap((record) => record.events)
      const came = Object.fromEntries(promisesOf(fold(EMPTY_QUEUE, events), rules, '2026-01-01', '2026-01-09'))
      expect(came, `seed ${seed}`).toEqual(counted(events, '2026-01-09'))
      for (const { kept, broken, moved } of Object.values(came)) {
        all.kept += kept
        all.broken += broken
        all.moved += moved
      }
    }
    expect(all.kept).toBeGreaterThan(50)
    expect(all.broken).toBeGreaterThan(5)
  })
})
