// Summaries: what is counted of a day, that counting in pieces gives the same, and years made of days.
import type { Recorded } from '../journal/journal.js'
import type { QueueEvent } from './messages.js'
import { mergeSummaries, Summariser, summarise, SUMMARY_SCHEMA, type Summary } from './summary.js'
import { meanPoints, minutesAt, NO_TALLY, ratedTimes, timesOf } from './tally.js'
import { id, Play, rules } from './testing/play.js'
import { DAYS_ZONE, recordsOfDays } from './testing/year.js'
import { QUEUE_SCHEMA } from './upcast.js'

const recordsOf = (events: readonly QueueEvent[]): Recorded<QueueEvent>[] =>
  events.map((event, index) => ({
    ...{ version: index + 1, id: `r${index}`, at: event.at, actor: { device: 'test' }, schema: QUEUE_SCHEMA, events: [event] },
  }))

const dayOf = (play: Play): Summary => {
  const found = summarise(recordsOf(play.events), DAYS_ZONE).at(-1)
  if (!found) throw new Error('nothing was counted')
  return found
}

/** A desk with someone signed in, and two who wait: G001 since 9:00, C001 since 9:05. */
function morning(): Play {
  const play = new Play('2026-11-20T09:00', { ...rules, noShowCalls: 1, noShowSeconds: 0 })
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.do({ type: 'issue', token: 'secret' })
  play.clock('2026-11-20T09:05').number('clinic')
  return play
}

describe('a day', () => {
  it('counts who came, how long they waited and were served, by service, worker and hour', () => {
    const play = morning()
    play.clock('2026-11-20T09:12').do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    play.clock('2026-11-20T09:20').do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    play.clock('2026-11-20T10:05').do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'noShow', ticket: id('C001') }, 'w1')
    play.do({ type: 'rate', ticket: id('G001'), attitude: 5, ability: 3, actor: { device: 'phone', token: 'secret' } })
    const day = dayOf(play)
    expect(day).toMatchObject({ from: '2026-11-20', to: '2026-11-20', days: 1 })
    expect(day.total).toMatchObject({ issued: 2, served: 1, resolved: 1, noShows: 1, expired: 0, withdrawn: 0, hops: 0, gaps: 0 })
    expect(day.total.waits).toEqual([
      [12, 1],
      [60, 1],
    ])
    expect(day.total.services).toEqual([[8, 1]])
    expect(meanPoints(day.total.ratings)).toEqual({ attitude: 5, ability: 3 })
    expect(day.byService['']).toMatchObject({ issued: 1, served: 1, ratings: { attitude: [0, 0, 0, 0, 1], ability: [0, 0, 1, 0, 0] } })
    expect(day.byService['clinic']).toMatchObject({ issued: 1, served: 0, noShows: 1, waits: [[60, 1]] })
    expect(day.byWorker['w1']).toMatchObject({ issued: 0, served: 1, resolved: 1, noShows: 1 })
    expect(day.byHour['9']).toMatchObject({ issued: 2, served: 1 })
    expect(day.byHour['10']).toMatchObject({ issued: 0, noShows: 1 })
  })

  it('counts who withdrew, what was struck out, what changed hands, and each time at a desk by who was at it', () => {
    const play = morning()
    play.do({ type: 'issue', token: 'own' }, undefined, 1)
    play.do({ type: 'withdraw', ticket: id('G002'), actor: { device: 'phone', token: 'own' } }, undefined, 2)
    play.do({ type: 'void', ticket: id('C001'), why: 'test' }, 'w2', 3)
    play.clock('2026-11-20T09:10').do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    // the time at the desk ends when the matter is passed on, whenever the colleague answers
    play.clock('2026-11-20T09:13').do({ type: 'assign', ticket: id('G001'), worker: 'w2', due: '2026-11-23' }, 'w1')
    play.clock('2026-11-20T09:13').do({ type: 'accept', ticket: id('G001') }, 'w2', 30)
    play.do({ type: 'resume', ticket: id('G001'), desk: 'd1' }, 'w2')
    play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
    play.do({ type: 'resume', ticket: id('G001'), desk: 'd2' }, 'w2')
    play.clock('2026-11-20T09:18').do({ type: 'defer', ticket: id('G001'), due: '2026-11-23', promise: 'visit' }, 'w2')
    const { total, byWorker } = dayOf(play)
    expect(total).toMatchObject({
      withdrawn: 1,
      voided: 1,
      hops: 1,
      served: 1,
      services: [
        [3, 1],
        [5, 1],
      ],
    })
    expect(byWorker['w1']).toMatchObject({ served: 1, hops: 0, services: [[3, 1]] })
    expect(byWorker['w2']).toMatchObject({ served: 0, hops: 1, voided: 1, services: [[5, 1]] })
  })

  it('does not count what was undone', () => {
    const play = morning()
    play.clock('2026-11-20T09:12').do({ type: 'callThis', ticket: id('C001'), desk: 'd1', why: 'urgent' }, 'w1')
    expect(dayOf(play).total).toMatchObject({ outOfTurn: 1, waits: [[7, 1]] })
    play.do({ type: 'undo', ticket: id('C001') }, 'w1', 5)
    expect(dayOf(play).total).toMatchObject({ outOfTurn: 0, waits: [] })
    play.do({ type: 'callNext', desk: 'd1' }, 'w1', 6)
    play.do({ type: 'receive', ticket: id('G001') }, 'w1', 7)
    play.clock('2026-11-20T09:30').do({ type: 'close', ticket: id('G001'), outcome: 'referred' }, 'w1')
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 1)
    expect(dayOf(play).total).toMatchObject({ served: 1, referred: 0, services: [] })
    play.clock('2026-11-20T09:42').do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    expect(dayOf(play).total).toMatchObject({ served: 1, referred: 0, resolved: 1, services: [[30, 1]] })
  })

  it('undoes the step and not what came beside it, and a time at a desk only where there was one', () => {
    const play = morning()
    play.clock('2026-11-20T09:12').do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'printed', ticket: id('G001') }, undefined, 1)
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 2)
    expect(dayOf(play).total).toMatchObject({ waits: [] })
    play.do({ type: 'callNext', desk: 'd1' }, 'w1', 3)
    play.do({ type: 'receive', ticket: id('G001') }, 'w1', 4)
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 5)
    expect(play.ticket('G001').place).toBe('called')
    play.clock('2026-11-20T09:20').do({ type: 'transfer', ticket: id('G001'), service: 'clinic' }, 'w1')
    expect(dayOf(play).total).toMatchObject({ served: 0, services: [], waits: [[12, 1]] })
  })

  it('counts the wait to the first call once, whatever follows, and each stretch at a desk by itself', () => {
    const play = morning()
    play.clock('2026-11-20T09:10').do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'noShow', ticket: id('G001') }, 'w1')
    play.clock('2026-11-20T09:20').do({ type: 'rejoin', ticket: id('G001') })
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    play.clock('2026-11-20T09:24').do({ type: 'hold', ticket: id('G001'), why: 'papers' }, 'w1')
    play.clock('2026-11-20T09:40').do({ type: 'resume', ticket: id('G001'), desk: 'd1' }, 'w1')
    play.clock('2026-11-20T09:46').do({ type: 'transfer', ticket: id('G001'), service: 'clinic' }, 'w1')
    play.clock('2026-11-20T09:50').do({ type: 'callNext', desk: 'd1' }, 'w1')
    expect(dayOf(play).total).toMatchObject({
      served: 1,
      noShows: 1,
      waits: [[10, 1]],
      services: [
        [4, 1],
        [6, 1],
      ],
    })
  })

  it('ends with its closing: who still waited expired, and what was cut off has no length', () => {
    const play = morning()
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    play.clock('2026-11-21T08:00').do({ type: 'closeDay' })
    play.clock('2026-11-21T09:00').do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    const days = summarise(recordsOf(play.events), DAYS_ZONE)
    expect(days.map(({ from }) => from)).toEqual(['2026-11-20', '2026-11-21'])
    expect(days[0]?.total).toMatchObject({ issued: 2, served: 1, expired: 1, services: [], resolved: 0 })
    expect(days[0]?.byHour['8']).toBeUndefined()
    expect(days[1]?.total).toMatchObject({ issued: 0, resolved: 1, expired: 0 })
  })

  it('finds a number that is missing or given twice, and takes a raised one as explained', () => {
    const play = morning()
    play.do({ type: 'raiseNumbers', last: { G: 40 } }, 'w1')
    play.number()
    expect(dayOf(play).total).toMatchObject({ issued: 3, gaps: 0 })
    const issued = play.events.filter((event) => event.type === 'TicketIssued')
    const [first, , last] = issued
    if (!first || !last) throw new Error('no tickets')
    const missing = { ...last, ticket: id('G044'), number: 'G044', sequence: 44 }
    expect(summarise(recordsOf([...play.events, missing]), DAYS_ZONE).at(-1)?.total.gaps).toBe(1)
    expect(summarise(recordsOf([...play.events, first]), DAYS_ZONE).at(-1)?.total.gaps).toBe(1)
  })
})

describe('many days', () => {
  const records = [...recordsOfDays({ days: 20, ticketsPerDay: 40, seed: 7 })]
  const days = summarise(records, DAYS_ZONE)

  it('are all there, and agree with a plain count of the events', () => {
    expect(days).toHaveLength(20)
    const events = records.flatMap((record) => record.events)
    const count = (type: QueueEvent['type']) => events.filter((event) => event.type === type).length
    const total = mergeSummaries(days)?.total
    expect(total).toMatchObject({ issued: count('TicketIssued'), gaps: 0 })
    expect(ratedTimes(total?.ratings ?? NO_TALLY.ratings)).toBe(count('Rated'))
    expect(total?.hops).toBe(events.filter((event) => event.type === 'HandlerChanged' && event.why === 'accepted').length)
    expect(count('Undone')).toBeGreaterThan(5)
    const ended = (total?.resolved ?? 0) + (total?.referred ?? 0) + (total?.withdrawn ?? 0) - count('Withdrawn')
    expect(ended).toBeLessThan(count('Closed'))
    expect(ended).toBeGreaterThanOrEqual(count('Closed') - count('Undone'))
    for (const { total: day, byHour, byService } of days) {
      const sum = (tallies: Summary['byHour']) => Object.values(tallies).reduce((all, tally) => all + tally.issued, 0)
      expect([sum(byHour), sum(byService)]).toEqual([day.issued, day.issued])
    }
  })

  it('counted in pieces, with the progress stored between them, are the same', () => {
    for (const size of [1, 7, 100]) {
      const pieces: Summary[] = []
      let summariser = new Summariser(DAYS_ZONE)
      records.forEach((record, index) => {
        pieces.push(...summariser.add(record))
        // what goes through a store is a copy; the smaller the pieces, the fewer days of them
        if (index % size === 0 && index < 300 * size) summariser = new Summariser(DAYS_ZONE, structuredClone(summariser.progress))
      })
      expect([...pieces, ...(summariser.today ? [summariser.today] : [])]).toEqual(days)
    }
  })

  it('become a year without their events: each part is the sum, medians those of all times', () => {
    const year = mergeSummaries(days)
    const all = days.flatMap(({ total }) => total.waits.flatMap(([minutes, times]) => Array.from({ length: times }, () => minutes)))
    all.sort((one, other) => one - other)
    expect(all.length).toBe(timesOf(year?.total.waits ?? []))
    expect(minutesAt(year?.total.waits ?? [], 0.5)).toBe(all[Math.ceil(all.length / 2) - 1])
    expect(minutesAt(year?.total.waits ?? [], 0.9)).toBe(all[Math.ceil(all.length * 0.9) - 1])
    expect(year).toMatchObject({ from: days[0]?.from, to: days.at(-1)?.to, days: 20 })
    const halves = [mergeSummaries(days.slice(0, 9)), mergeSummaries(days.slice(9))].filter((half) => half !== undefined)
    expect(mergeSummaries(halves)).toEqual(year)
    expect(mergeSummaries([])).toBeUndefined()
  })

  it('refuse a progress of another shape', () => {
    const progress = { ...new Summariser(DAYS_ZONE).progress, schema: SUMMARY_SCHEMA + 1 }
    expect(() => new Summariser(DAYS_ZONE, progress)).toThrow(`schema ${SUMMARY_SCHEMA + 1}, not ${SUMMARY_SCHEMA}`)
  })
})

describe('times and points', () => {
  it('are by nearest rank, and nothing where nothing was measured', () => {
    expect(minutesAt([], 0.5)).toBeUndefined()
    expect(minutesAt([[4, 1]], 0.9)).toBe(4)
    const ten = Array.from({ length: 10 }, (_, index) => [index + 1, 1] as const)
    expect([minutesAt(ten, 0.5), minutesAt(ten, 0.9), minutesAt(ten, 1)]).toEqual([5, 9, 10])
    expect(meanPoints(NO_TALLY.ratings)).toBeUndefined()
  })
})

describe('a clock that was wrong for a while', () => {
  it('leaves every day its own figures: the wrong date has what was dated so, the right one goes on', () => {
    const play = new Play()
    for (const at of ['2026-11-20T09:00', '2026-11-20T09:10', '2027-11-20T09:11', '2026-11-20T09:12', '2026-11-21T09:00']) {
      play.clock(at).number()
    }
    const byDay = new Map<string, number>()
    for (const { from, total } of summarise(recordsOf(play.events), DAYS_ZONE)) byDay.set(from, total.issued)
    expect(Object.fromEntries(byDay)).toEqual({ '2026-11-20': 3, '2027-11-20': 1, '2026-11-21': 1 })
  })

  it('counts nobody as gone whose day was opened again', () => {
    const play = new Play('2026-11-20T09:00')
    play.number()
    play.clock('2026-11-21T09:00').do({ type: 'closeDay' })
    play.clock('2026-11-20T09:05').do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')
    expect(dayOf(play).total).toMatchObject({ issued: 1, expired: 0 })
  })

  it('takes back only whom that day’s end sent away, not those of the day before', () => {
    const play = new Play('2026-11-19T09:00')
    play.number()
    play.clock('2026-11-20T09:00').number()
    play.clock('2026-11-21T09:00').do({ type: 'closeDay' })
    play.clock('2026-11-20T09:05').do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')
    const days = summarise(recordsOf(play.events), DAYS_ZONE)
    expect(days.map(({ from, total }) => [from, total.issued, total.expired])).toEqual([
      ['2026-11-19', 1, 1],
      ['2026-11-20', 1, 1],
      ['2026-11-20', 1, 0],
    ])
  })

  it('counts on the last day before it what comes too late for its own, and each day once', () => {
    const play = new Play('2026-11-14T09:00')
    for (const day of [14, 15, 16, 17, 18, 19]) play.clock(`2026-11-${day}T09:00`).number()
    const late = { type: 'Printed', ticket: '2026-11-19/G001', at: Date.UTC(2026, 10, 14, 2) } as const
    const days = summarise(recordsOf([...play.events, late]), DAYS_ZONE)
    expect(days.map(({ from, total }) => `${from} ${total.issued}`)).toEqual([14, 15, 16, 17, 18, 19].map((day) => `2026-11-${day} 1`))
    // also when that day is closed already: its summary comes once more
    const closed = { type: 'DayClosed', day: '2026-11-19', at: Date.UTC(2026, 10, 20, 2), expired: [], unresolved: [] } as never
    const again = summarise(recordsOf([...play.events, closed, late]), DAYS_ZONE)
    expect(again.slice(-2).map(({ from, total }) => `${from} ${total.issued}`)).toEqual(['2026-11-19 1', '2026-11-19 1'])
  })
})
