// A machine whose clock is wrong: nobody is lost, nobody is passed, nothing waits for ever, and staff can put it right.
import * as fc from 'fast-check'
import { aheadOf, lineAt } from './policy.js'
import { Play, id, rules } from './testing/play.js'

const refused = (code: string) => ({ code })
const numbers = (play: Play, desk = 'd1'): string[] => lineAt(play.state, rules, desk).map(({ number }) => number)

/** A morning with two people waiting and one at desk 1. */
function morning(): Play {
  const play = new Play('2026-11-20T09:00')
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.number()
  play.do({ type: 'callNext', desk: 'd1' }, 'w1')
  play.do({ type: 'receive', ticket: id('G001') }, 'w1')
  play.number()
  play.clock('2026-11-20T09:05').number()
  return play
}

describe('a date that is ahead for a while', () => {
  for (const [name, wrong] of [
    ['a day', '2026-11-21T09:06'],
    ['a year', '2027-11-20T09:06'],
    ['the end of a century', '2099-12-31T23:59'],
  ] as const) {
    it(`by ${name}: the end of the day is taken back, and everybody waits where they waited`, () => {
      const play = morning()
      play.clock(wrong)
      expect(play.number()).toBe('G001')
      expect(numbers(play)).toEqual(['G001'])
      play.clock('2026-11-20T09:07')
      expect(play.do({ type: 'reopenDay', day: '2026-11-20' })).toEqual(refused('not-signed-in'))
      expect(play.do({ type: 'reopenDay', day: '2026-11-19' }, 'w1')).toMatchObject(refused('day-not-closed'))
      expect(play.do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')).toMatchObject([{ type: 'DayReopened', day: '2026-11-20', by: 'w1' }])
      // who came first is called first; who took a number in between has it still
      expect(numbers(play)).toEqual(['G002', 'G003', 'G001'])
      expect(play.ticket('G001')).toMatchObject({ place: 'held', handler: 'w1', firstResponder: 'w1' })
      expect(play.state).toMatchObject({ day: '2026-11-20', dayClosed: false })
      expect(play.number()).toBe('G004')
      // once is enough
      expect(play.do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')).toMatchObject(refused('day-not-closed'))
    })

    it(`by ${name}: nothing of the right date is refused afterwards`, () => {
      const play = morning()
      play.clock(wrong).do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
      play.number()
      play.clock('2026-11-20T09:07')
      expect(play.number()).toBe('G004')
      expect(play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')).toMatchObject([{ type: 'DeskOpened', businessDay: '2026-11-20' }])
      expect(play.do({ type: 'raiseNumbers', last: { G: 9 } }, 'w1')).toMatchObject([{ businessDay: '2026-11-20' }])
      expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([{ type: 'TicketCalled' }])
      expect(play.number()).toBe('G010')
      // the night after, everybody who was left goes home, and the wrong day's numbers are not given again
      play.clock('2026-11-21T00:00')
      expect(play.do({ type: 'closeDay' })).toMatchObject([{ type: 'DayClosed', day: '2026-11-20' }])
      expect(numbers(play)).toEqual([])
      play.clock(wrong)
      expect(play.number()).toBe('G002')
    })
  }

  it('a day that was ended twice gives back both times', () => {
    const play = morning()
    play.clock('2026-11-21T09:06').do({ type: 'closeDay' })
    play.clock('2026-11-20T09:07').number()
    play.clock('2026-11-21T09:08').do({ type: 'closeDay' })
    expect(play.state.closings).toBe(2)
    play.clock('2026-11-20T09:09').do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')
    expect(numbers(play)).toEqual(['G002', 'G003', 'G004'])
  })

  it('what somebody went on with after the wrong end stays as it is', () => {
    const play = morning()
    play.clock('2026-11-21T09:06').do({ type: 'closeDay' })
    expect(play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')).toMatchObject([{ type: 'Closed' }])
    play.clock('2026-11-20T09:09').do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')
    expect(play.ticket('G001').place).toBe('closed')
    expect(play.ticket('G002').place).toBe('waiting')
  })

  it('a day that is over cannot be opened again', () => {
    const play = morning()
    play.clock('2026-11-21T09:00').do({ type: 'closeDay' })
    expect(play.do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')).toMatchObject(refused('day-not-closed'))
  })

  it('a stop of issuing ends with its day, and comes back with it', () => {
    const play = morning()
    play.do({ type: 'stopIssuing', why: 'weather' }, 'w1')
    play.clock('2026-11-21T09:00').do({ type: 'closeDay' })
    expect(play.state.stopped).toBeUndefined()
    play.clock('2026-11-20T09:09').do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')
    expect(play.do({ type: 'issue' })).toMatchObject(refused('issuing-stopped'))
  })
})

describe('a clock that is set back', () => {
  it('nobody passes those who wait, and the reason names the right one', () => {
    const play = new Play('2026-11-20T11:00')
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.number()
    play.clock('2026-11-20T09:10').number(undefined, 'senior')
    play.number()
    play.clock('2026-11-20T09:20')
    expect(numbers(play)).toEqual(['G002', 'G001', 'G003'])
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([
      { ticket: id('G002'), reason: { code: 'head-start', waitedMinutes: 10 } },
    ])
    play.do({ type: 'receive', ticket: id('G002') }, 'w1')
    play.do({ type: 'close', ticket: id('G002'), outcome: 'resolved' }, 'w1')
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([
      { ticket: id('G001'), reason: { code: 'first-in-line', waitedMinutes: 10 } },
    ])
  })

  it('a head start is as long as it is, not as long as the clock was wrong', () => {
    const play = new Play('2026-11-20T11:00')
    play.number()
    play.clock('2026-11-20T09:00').number()
    play.clock('2026-11-20T09:25').number(undefined, 'senior')
    expect(numbers(play)).toEqual(['G001', 'G002', 'G003'])
  })

  it('a recall, a no-show, a return and an undo wait for their seconds and no longer', () => {
    const play = new Play('2026-11-20T11:00')
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.number()
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.clock('2026-11-20T09:00')
    expect(play.do({ type: 'undo', ticket: id('G001') }, 'w1', 5)).toMatchObject([{ type: 'Undone' }])
    play.do({ type: 'callNext', desk: 'd1' }, 'w1', 6)
    expect(play.do({ type: 'recall', ticket: id('G001') }, 'w1', 10)).toEqual({ code: 'too-soon', seconds: 6 })
    play.clock('2026-11-20T08:00')
    expect(play.do({ type: 'recall', ticket: id('G001') }, 'w1', 0)).toEqual({ code: 'too-soon', seconds: 10 })
    play.do({ type: 'issue' }, undefined, 1)
    expect(play.do({ type: 'recall', ticket: id('G001') }, 'w1', 11)).toMatchObject([{ type: 'Recalled' }])
    play.do({ type: 'recall', ticket: id('G001') }, 'w1', 30)
    expect(play.do({ type: 'noShow', ticket: id('G001') }, 'w1', 50)).toMatchObject({ code: 'not-missed-yet', calls: 0 })
    expect(play.do({ type: 'noShow', ticket: id('G001') }, 'w1', 62)).toMatchObject([{ type: 'NoShowMarked' }])
    play.clock('2026-11-20T07:00').do({ type: 'issue' })
    play.clock('2026-11-20T07:14')
    expect(play.do({ type: 'rejoin', ticket: id('G001') })).toMatchObject([{ type: 'Requeued' }])
  })

  it('what a colleague was asked runs out after its minutes', () => {
    const play = new Play('2027-11-20T11:00')
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.number()
    const ticket = '2027-11-20/G001'
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket }, 'w1')
    play.do({ type: 'assign', ticket, worker: 'w2', due: '2027-12-01' }, 'w1')
    play.clock('2026-11-20T11:00').number()
    play.clock('2026-11-20T12:59')
    expect(play.do({ type: 'timeOut', ticket })).toEqual({ code: 'not-due-yet' })
    play.clock('2026-11-20T13:00')
    expect(play.do({ type: 'timeOut', ticket })).toMatchObject([{ type: 'AssignmentDeclined', why: 'timed-out' }])
  })

  it('over any jumps, those who wait stay in the order they came', () => {
    const jump = fc.integer({ min: -400 * 1440, max: 400 * 1440 })
    fc.assert(
      fc.property(fc.array(jump, { minLength: 2, maxLength: 12 }), (jumps) => {
        const play = new Play()
        let minute = 0
        const came: string[] = []
        for (const each of jumps) {
          minute += each
          const at = new Date(Date.UTC(2026, 10, 20, 1) + minute * 60_000 + 8 * 3_600_000).toISOString()
          const before = play.events.length
          play.clock(at.slice(0, 16)).number()
          if (play.events.slice(before).some(({ type }) => type === 'DayClosed')) came.length = 0
          came.push([...play.state.tickets.keys()].at(-1) ?? '')
        }
        expect(lineAt(play.state, rules, 'd1').map((ticket) => ticket.id)).toEqual(came)
        const issued = play.events.flatMap((event) => (event.type === 'TicketIssued' ? [event.ticket] : []))
        expect(new Set(issued).size).toBe(issued.length)
      }),
    )
  })
})

describe('a line that no desk serves any more', () => {
  const before = { ...rules, desks: new Map([['d1', ['G', 'A', 'C']]]) }
  const renamed = {
    ...rules,
    desks: new Map([
      ['d1', ['G', 'B']],
      ['d2', ['C']],
    ]),
    series: rules.series.map((series) => (series.letter === 'A' ? { ...series, letter: 'B' } : series)),
  }

  it('is every desk’s: nobody waits for ever', () => {
    const play = new Play('2026-11-20T09:00', before)
    expect(play.number('booklet')).toBe('A001')
    play.settings = renamed
    for (const desk of ['d1', 'd2']) expect(lineAt(play.state, renamed, desk).map(({ number }) => number)).toEqual(['A001'])
    play.number()
    expect(aheadOf(play.state, play.ticket('G001'), renamed)).toBe(1)
    play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
    expect(play.do({ type: 'callNext', desk: 'd2' }, 'w2')).toMatchObject([{ ticket: id('A001') }])
  })
})

describe('one hand that plays', () => {
  const paced = { ...rules, pace: { tickets: 6, seconds: 60 }, series: [{ letter: 'G', categories: [], dailyCap: 10 }] }

  it('gets so many numbers a minute at one window, and nobody at another one waits for it', () => {
    const play = new Play('2026-11-20T09:00', paced)
    for (let taken = 0; taken < 106; taken += 1) play.do({ type: 'issue' }, undefined, taken / 6)
    expect(play.state.tickets.size).toBe(6)
    expect(play.do({ type: 'issue' }, undefined, 18)).toEqual({ code: 'too-fast', seconds: 42 })
    expect(play.do({ type: 'issue', actor: { device: 'second-lobby' } }, undefined, 18)).toMatchObject([{ number: 'G007' }])
    expect(play.do({ type: 'issue' }, undefined, 60)).toMatchObject([{ number: 'G008' }])
  })

  it('cannot hurry it by setting the clock back', () => {
    const play = new Play('2026-11-20T09:00', paced)
    for (let taken = 0; taken < 6; taken += 1) play.number()
    play.clock('2026-11-20T08:00')
    expect(play.do({ type: 'issue' })).toEqual({ code: 'too-fast', seconds: 60 })
  })

  it('a number that was struck out gives its place in the cap back, and is not given again', () => {
    const play = new Play('2026-11-20T09:00', { ...paced, pace: undefined })
    for (let taken = 0; taken < 10; taken += 1) play.number()
    expect(play.do({ type: 'issue' })).toMatchObject(refused('cap-reached'))
    for (const number of ['G003', 'G004']) play.do({ type: 'void', ticket: id(number), why: 'misuse' }, 'w1')
    expect([play.number(), play.number()]).toEqual(['G011', 'G012'])
    expect(play.do({ type: 'issue' })).toMatchObject(refused('cap-reached'))
  })
})
