// What is counted beside the visits themselves: first contacts, promises with a due day, the backstop, calls missed and made good, ratings.
import type { Recorded } from '../journal/journal.js'
import type { QueueEvent } from './messages.js'
import { mergeSummaries, presentShape, summarise, SUMMARY_SCHEMA, type Summary } from './summary.js'
import { mergeTallies, NO_TALLY, type Tally } from './tally.js'
import { id, Play, rules } from './testing/play.js'
import { DAYS_ZONE } from './testing/year.js'
import { QUEUE_SCHEMA } from './upcast.js'

// a command's events stand in one record, as in a journal: an undo takes back a record
function recordsOf(play: Play): Recorded<QueueEvent>[] {
  const records: Recorded<QueueEvent>[] = []
  for (const event of play.events) {
    const last = records.at(-1)
    if (last && event.type === 'FirstContactEstablished') records[records.length - 1] = { ...last, events: [...last.events, event] }
    else {
      const version = records.length + 1
      records.push({ ...{ version, id: `r${version}`, at: event.at, actor: { device: 'test' }, schema: QUEUE_SCHEMA }, events: [event] })
    }
  }
  return records
}

const daysOf = (play: Play): readonly Summary[] => summarise(recordsOf(play), DAYS_ZONE)
const dayOf = (play: Play): Tally => daysOf(play).at(-1)?.total ?? NO_TALLY

/** G001 is received by w1 at d1. */
function received(settings: Partial<typeof rules> = {}): Play {
  const play = new Play('2026-11-20T09:00', { ...rules, noShowCalls: 1, noShowSeconds: 0, ...settings })
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.do({ type: 'issue', token: 'secret' })
  play.do({ type: 'callNext', desk: 'd1' }, 'w1')
  play.do({ type: 'receive', ticket: id('G001') }, 'w1')
  return play
}

describe('first contact', () => {
  it('is counted for who received the resident first, and stays when that was undone', () => {
    const play = received()
    expect(dayOf(play)).toMatchObject({ firstContacts: 1, calls: 1, served: 1 })
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 2)
    expect(dayOf(play)).toMatchObject({ firstContacts: 1, calls: 1, served: 0 })
    play.do({ type: 'receive', ticket: id('G001') }, 'w1', 3)
    play.do({ type: 'transfer', ticket: id('G001'), service: 'clinic' }, 'w1', 30)
    play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2', 31)
    play.do({ type: 'callNext', desk: 'd2' }, 'w2', 32)
    play.do({ type: 'receive', ticket: id('G001') }, 'w2', 33)
    const day = daysOf(play).at(-1)
    expect(day?.total).toMatchObject({ firstContacts: 1, calls: 2, served: 2 })
    expect(day?.byWorker['w1']).toMatchObject({ firstContacts: 1, served: 1 })
    expect(day?.byWorker['w2']).toMatchObject({ firstContacts: 0, served: 1 })
  })
})

describe('a call', () => {
  it('that was repeated is one; who missed it and came back in time is counted among those', () => {
    const play = new Play('2026-11-20T09:00', { ...rules, noShowCalls: 1, noShowSeconds: 0 })
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.number()
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'recall', ticket: id('G001') }, 'w1', 20)
    play.do({ type: 'noShow', ticket: id('G001') }, 'w1', 40)
    play.do({ type: 'rejoin', ticket: id('G001') }, undefined, 60)
    play.do({ type: 'callNext', desk: 'd1' }, 'w1', 61)
    expect(dayOf(play)).toMatchObject({ calls: 2, noShows: 1, rejoined: 1 })
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 62)
    expect(dayOf(play)).toMatchObject({ calls: 1, noShows: 1, rejoined: 1 })
  })
})

describe('a matter that is set at the desk', () => {
  const services = (play: Play) =>
    Object.entries(daysOf(play).at(-1)?.byService ?? {}).map(([service, { issued, served, resolved }]) => [
      service,
      issued,
      served,
      resolved,
    ])

  it('was what the resident came for all the time; who said nothing else stays without one', () => {
    const play = received()
    play.number()
    expect(services(play)).toEqual([['', 2, 1, 0]])
    play.do({ type: 'setMatter', ticket: id('G001'), service: 'clinic' }, 'w1', 60)
    expect(services(play)).toEqual([
      ['clinic', 1, 1, 0],
      ['', 1, 0, 0],
    ])
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 62)
    expect(services(play)).toEqual([['', 2, 1, 0]])
    play.do({ type: 'setMatter', ticket: id('G001'), service: 'booklet' }, 'w1', 64)
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1', 90)
    expect(services(play)).toEqual([
      ['booklet', 1, 1, 1],
      ['', 1, 0, 0],
    ])
  })

  it('leaves what was done for another service before the resident was sent on', () => {
    const play = received()
    play.do({ type: 'transfer', ticket: id('G001'), service: 'clinic' }, 'w1', 60)
    play.do({ type: 'callNext', desk: 'd1' }, 'w1', 61)
    play.do({ type: 'setMatter', ticket: id('G001'), service: 'booklet' }, 'w1', 62)
    expect(services(play)).toEqual([
      ['', 1, 1, 0],
      ['booklet', 0, 0, 0],
    ])
  })
})

it('a desk is free when a colleague is asked: the time at it is counted', () => {
  const play = received()
  play.clock('2026-11-20T09:07').do({ type: 'assign', ticket: id('G001'), worker: 'w2', due: '2026-11-20' }, 'w1')
  expect(dayOf(play)).toMatchObject({ services: [[7, 1]], hops: 0 })
  expect(dayOf(play).deferred).toBe(0)
})

describe('a promise with a due day', () => {
  const putOff = (due: string): Play => {
    const play = received()
    play.clock('2026-11-20T09:30').do({ type: 'defer', ticket: id('G001'), due, promise: 'call-back' }, 'w1')
    return play
  }
  const promises = (play: Play) => daysOf(play).map(({ from, total: { kept, broken } }) => `${from.slice(8)}: ${kept} ${broken}`)

  it('is kept by whoever closes the matter on that day or before it', () => {
    const play = putOff('2026-11-23')
    expect(dayOf(play)).toMatchObject({ deferred: 1, kept: 0, broken: 0, resolved: 0 })
    play.clock('2026-11-23T16:00').do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    expect(promises(play)).toEqual(['20: 0 0', '23: 1 0'])
    expect(dayOf(play)).toMatchObject({ resolved: 1, sameDay: 0 })
    expect(daysOf(play).at(-1)?.byWorker['w1']).toMatchObject({ kept: 1 })
  })

  it('is kept by taking the matter up again, and what is taken up is no promise any more', () => {
    const play = putOff('2026-11-23')
    play.clock('2026-11-21T10:00').do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'resume', ticket: id('G001'), desk: 'd1' }, 'w1')
    play.clock('2026-11-21T10:05').do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    expect(promises(play)).toEqual(['20: 0 0', '21: 1 0'])
  })

  it('is broken when its day ends, once, whenever the matter is closed after that', () => {
    const play = putOff('2026-11-20')
    for (const day of ['21', '22', '23']) play.clock(`2026-11-${day}T09:00`).do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1', 60)
    expect(promises(play)).toEqual(['20: 0 1', '23: 0 0'])
    expect(daysOf(play)[0]?.byHour['9']?.broken).toBe(0)
  })

  it('is broken by dealing with it too late, where nothing ended the days between', () => {
    const play = putOff('2026-11-21')
    // a Saturday and a Sunday on which nobody came
    play.clock('2026-11-23T09:00').do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    expect(promises(play)).toEqual(['20: 0 0', '23: 0 1'])
  })

  it('that is moved in time is the same promise, and one moved too late was broken', () => {
    const play = putOff('2026-11-21')
    play.clock('2026-11-20T16:00').do({ type: 'defer', ticket: id('G001'), due: '2026-11-28', promise: 'visit' }, 'w1')
    // nobody came on that Saturday
    play.clock('2026-11-29T09:00').do({ type: 'defer', ticket: id('G001'), due: '2026-11-30', promise: 'visit' }, 'w1')
    play.clock('2026-11-30T09:00').do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    expect(promises(play)).toEqual(['20: 0 0', '29: 0 1', '30: 1 0'])
  })

  it('is not broken by a day that a wrong clock ended', () => {
    const play = putOff('2026-11-20')
    play.clock('2026-11-21T09:00').do({ type: 'closeDay' })
    expect(promises(play)).toEqual(['20: 0 1'])
    play.clock('2026-11-20T09:40').do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')
    expect(promises(play).at(-1)).toBe('20: 0 0')
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1', 60)
    expect(promises(play).at(-1)).toBe('20: 1 0')
    expect(dayOf(play)).toMatchObject({ resolved: 1, sameDay: 1 })
  })

  it.each([
    ['dealt with', 0, '20: 1 0'],
    ['dealt with, and that was taken back', 3, '20: 0 0'],
  ])('is kept when it was %s between that end and its being taken back', (_, undone, counted) => {
    const play = putOff('2026-11-20')
    play.clock('2026-11-21T09:00').do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    if (undone > 0) play.do({ type: 'undo', ticket: id('G001') }, 'w1', undone)
    play.clock('2026-11-20T09:40').do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')
    expect(promises(play).at(-1)).toBe(counted)
  })

  it('that was given and taken back at once was none', () => {
    const play = putOff('2026-11-23')
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 3)
    expect(dayOf(play)).toMatchObject({ deferred: 0 })
  })

  it('that was dealt with and taken back is open again', () => {
    const play = putOff('2026-11-20')
    play.clock('2026-11-20T10:00').do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 2)
    expect(dayOf(play)).toMatchObject({ kept: 0, resolved: 0 })
    play.clock('2026-11-21T09:00').do({ type: 'closeDay' })
    expect(promises(play)).toEqual(['20: 0 1'])
  })
})

describe('the backstop', () => {
  it('is counted for what came to it', () => {
    const play = received()
    play.do({ type: 'escalate', ticket: id('G001'), urgent: true }, 'w1', 60)
    const { handler } = play.ticket('G001')
    expect(dayOf(play)).toMatchObject({ escalated: 1, hops: 0, services: [[1, 1]] })
    expect(daysOf(play).at(-1)?.byWorker[handler ?? '']).toMatchObject({ escalated: 1 })
  })

  it('looks into bad ratings, whose steps are counted one by one', () => {
    const play = received()
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1', 60)
    const actor = { device: 'phone', token: 'secret' }
    play.do({ type: 'rate', ticket: id('G001'), attitude: 2, ability: 4, actor })
    expect(dayOf(play)).toMatchObject({ followUps: 1, followedUp: 0, ratings: { attitude: [0, 1, 0, 0, 0], ability: [0, 0, 0, 1, 0] } })
    play.clock('2026-11-21T09:00').do({ type: 'closeFollowUp', ticket: id('G001') }, 'w7')
    expect(dayOf(play)).toMatchObject({ followUps: 0, followedUp: 1 })
  })
})

describe('when people come', () => {
  it('is told by weekday and hour and by day, also of days put together', () => {
    const play = new Play('2026-11-20T09:00')
    for (const at of ['2026-11-20T09:10', '2026-11-20T14:59', '2026-11-21T09:00', '2026-11-27T09:30']) play.clock(at).number()
    const days = daysOf(play)
    expect(days[0]).toMatchObject({ byDay: { '2026-11-20': 2 }, byWeekday: { fr: { 9: 1, 14: 1 } } })
    expect(mergeSummaries(days)).toMatchObject({
      byDay: { '2026-11-20': 2, '2026-11-21': 1, '2026-11-27': 1 },
      byWeekday: { fr: { 9: 2, 14: 1 }, sa: { 9: 1 } },
    })
  })
})

it('tallies put together are sums, each of them as it was', () => {
  const one: Tally = { ...NO_TALLY, issued: 2, kept: 1, waits: [[3, 1]], ratings: { attitude: [0, 0, 0, 0, 2], ability: [1, 0, 0, 0, 1] } }
  const other: Tally = {
    ...NO_TALLY,
    issued: 5,
    broken: 4,
    waits: [[1, 2]],
    ratings: { attitude: [1, 0, 0, 0, 0], ability: [0, 0, 0, 1, 0] },
  }
  const before = structuredClone([one, other])
  expect(mergeTallies([one, other])).toEqual({
    ...{ ...NO_TALLY, issued: 7, kept: 1, broken: 4 },
    waits: [
      [1, 2],
      [3, 1],
    ],
    ratings: { attitude: [1, 0, 0, 0, 2], ability: [1, 0, 0, 1, 1] },
  })
  expect([one, other]).toEqual(before)
  expect(mergeTallies([])).toEqual(NO_TALLY)
})

it('a day that an earlier version has counted keeps what it says, and says which version it is of', () => {
  const play = received()
  const [day] = daysOf(play)
  if (!day) throw new Error('no day')
  const { issued, served, resolved, referred, withdrawn, noShows, expired, voided, hops, outOfTurn, gaps, waits, services } = day.total
  const counts = { issued, served, resolved, referred, withdrawn, noShows, expired, voided, hops, outOfTurn, gaps, waits, services }
  const then = { ...counts, ratings: { count: 1, attitude: 5, ability: 4 } }
  const { from, to, days } = day
  const stored = { from, to, days, total: then, byService: { '': then }, byWorker: { w1: then }, byHour: { '9': then } }
  const shaped = presentShape(stored as never)
  expect(shaped.total).toEqual({ ...NO_TALLY, ...counts })
  expect(shaped).toMatchObject({ schema: 2, byDay: { '2026-11-20': 1 }, byWeekday: { fr: { 9: 1 } } })
  expect([shaped.byService[''], shaped.byWorker['w1'], shaped.byHour['9']]).toEqual([shaped.total, shaped.total, shaped.total])
  expect(mergeSummaries([shaped, { ...day, from: '2026-11-21', to: '2026-11-21' }])?.schema).toBe(2)
  expect(presentShape(day)).toBe(day)
  expect(day.schema).toBe(SUMMARY_SCHEMA)
})
