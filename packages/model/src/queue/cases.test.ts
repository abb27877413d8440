// What the queue must survive, case by case as queue.md numbers them: the rules' part. Windows and journals have theirs in the
// elements', the sources' and the torture tests.
import { id, Play, rules } from './testing/play.js'
import { waitingLine } from './policy.js'
import { waitBandFor, waitFor } from './waiting.js'

/** A play in which w1 serves G001 at d1. */
function serving(token?: string): Play {
  const play = new Play()
  play.do({ type: 'issue', ...(token ? { token } : {}) })
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.do({ type: 'callNext', desk: 'd1' }, 'w1')
  play.do({ type: 'receive', ticket: id('G001') }, 'w1')
  return play
}

const assignTo = (worker: string) => ({ type: 'assign', ticket: id('G001'), worker, due: '2026-11-25' }) as const

describe('the cases of queue.md', () => {
  it('4. two workers call the same ticket: the loser sees who has it', () => {
    const play = new Play()
    play.number()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
    const why = { type: 'callThis', ticket: id('G001'), why: 'urgent' } as const
    expect(play.do({ ...why, desk: 'd1' }, 'w1')).toMatchObject([{ type: 'TicketCalled', reason: { code: 'out-of-turn', why: 'urgent' } }])
    expect(play.do({ ...why, desk: 'd2' }, 'w2')).toEqual({ code: 'wrong-place', ticket: id('G001'), place: 'called', desk: 'd1' })
  })

  it('7. killed between commit and print: the paper is unknown, a reprint keeps the number', () => {
    const play = new Play()
    play.number()
    expect(play.ticket('G001')).toMatchObject({ place: 'waiting', paper: 'unknown', reprints: 0 })
    play.do({ type: 'reprint', ticket: id('G001') })
    play.do({ type: 'printed', ticket: id('G001') })
    expect(play.ticket('G001')).toMatchObject({ number: 'G001', paper: 'printed', reprints: 1 })
    expect(play.do({ type: 'printed', ticket: id('G001') })).toEqual([])
  })

  it('8. no paper, cable out, no printer: the ticket stands', () => {
    const play = new Play()
    play.number()
    play.do({ type: 'printFailed', ticket: id('G001'), code: 'paper-out' })
    expect(play.ticket('G001')).toMatchObject({ place: 'waiting', paper: 'failed' })
    expect(play.state.unprinted).toMatchObject({ ticket: id('G001'), code: 'paper-out' })
    play.number()
    play.do({ type: 'printed', ticket: id('G002') })
    expect(play.state.unprinted).toBeUndefined()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([{ ticket: id('G001') }])
  })

  it('14. the wait would run past closing: closing, with the hour', () => {
    const hours = [{ days: ['fr' as const], opens: '08:30', closes: '20:00' }]
    const play = new Play('2026-11-20T19:30', { ...rules, calendar: { ...rules.calendar, openingHours: hours } })
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    expect([play.number(), play.number(), play.number()]).toEqual(['G001', 'G002', 'G003'])
    expect(play.do({ type: 'issue' })).toMatchObject({ code: 'closing', closes: '2026-11-20T20:00' })
    expect(play.clock('2026-11-20T20:00').do({ type: 'issue' })).toMatchObject({ code: 'station-closed' })
  })

  it('14. issuing stopped by a worker, until an hour or until someone resumes', () => {
    const play = new Play()
    expect(play.do({ type: 'stopIssuing', why: 'weather' })).toEqual({ code: 'not-signed-in' })
    play.do({ type: 'stopIssuing', why: 'weather' }, 'w1')
    expect(play.do({ type: 'issue' })).toEqual({ code: 'issuing-stopped', why: 'weather', until: undefined })
    play.do({ type: 'resumeIssuing' }, 'w1')
    expect(play.number()).toBe('G001')
    play.do({ type: 'stopIssuing', why: 'staff', until: play.situation(600).now }, 'w1')
    expect(play.do({ type: 'issue' })).toMatchObject({ code: 'issuing-stopped', why: 'staff' })
    expect(play.clock('2026-11-20T09:10').number()).toBe('G002')
  })

  it('21. a worker’s machine dies with a ticket serving: back to the head of the line, first responder kept', () => {
    const play = new Play()
    play.number()
    play.number(undefined, 'senior')
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'callThis', ticket: id('G001'), desk: 'd1', why: 'appointment' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    const since = play.state.desks.get('d1')?.since
    expect(play.do({ type: 'endLease', desk: 'd1', since: 1 })).toEqual([])
    play.do({ type: 'endLease', desk: 'd1', since })
    expect(play.state.desks.size).toBe(0)
    expect(waitingLine(play.state).map((ticket) => ticket.number)).toEqual(['G001', 'G002'])
    expect(play.ticket('G001')).toMatchObject({ firstResponder: 'w1', handler: 'w1', desk: undefined })
    play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
    expect(play.do({ type: 'callNext', desk: 'd2' }, 'w2')).toMatchObject([{ ticket: id('G001'), reason: { code: 'at-the-head' } }])
    play.do({ type: 'receive', ticket: id('G001') }, 'w2')
    expect(play.ticket('G001')).toMatchObject({ firstResponder: 'w1', handler: 'w2' })
  })

  it('22. the designated worker is removed before accepting: back to the first responder, who is removed: to the backstop', () => {
    const play = serving()
    play.do(assignTo('w2'), 'w1')
    expect(play.do({ type: 'timeOut', ticket: id('G001') })).toEqual({ code: 'not-due-yet' })
    const without = (...gone: string[]) => ({ ...rules, workers: new Map([...rules.workers].filter(([worker]) => !gone.includes(worker))) })
    play.settings = without('w2')
    expect(play.do({ type: 'timeOut', ticket: id('G001') })).toMatchObject([{ type: 'AssignmentDeclined', why: 'removed' }])
    expect(play.ticket('G001')).toMatchObject({ handler: 'w1', proposal: undefined })
    play.settings = without('w1', 'w2')
    expect(play.do({ type: 'timeOut', ticket: id('G001') })).toMatchObject([{ type: 'EscalatedToBackstop', worker: 'w7', why: 'removed' }])
    expect(play.ticket('G001')).toMatchObject({ handler: 'w7', firstResponder: 'w1' })
  })

  it('22. a handler who accepted and was removed later: back to the first responder', () => {
    const play = serving()
    play.do(assignTo('w2'), 'w1')
    play.do({ type: 'accept', ticket: id('G001') }, 'w2')
    play.settings = { ...rules, workers: new Map([...rules.workers].filter(([worker]) => worker !== 'w2')) }
    play.do({ type: 'timeOut', ticket: id('G001') })
    expect(play.ticket('G001')).toMatchObject({ handler: 'w1', hops: 1 })
  })

  it('22. a proposal that nobody answers runs out', () => {
    const play = serving()
    play.do(assignTo('w2'), 'w1')
    expect(play.do({ type: 'timeOut', ticket: id('G001') }, undefined, 119 * 60)).toEqual({ code: 'not-due-yet' })
    expect(play.do({ type: 'timeOut', ticket: id('G001') }, undefined, 120 * 60)).toMatchObject([{ why: 'timed-out' }])
    expect(play.do({ type: 'escalate', ticket: id('G001') }, 'w1')).toMatchObject([{ type: 'EscalatedToBackstop', why: 'timed-out' }])
  })

  it('23. A to B to A: after three hops the matter goes to the backstop; the backstop away: the deputy', () => {
    const play = serving()
    const hop = (from: string, to: string) => {
      play.do(assignTo(to), from)
      play.do({ type: 'accept', ticket: id('G001') }, to)
    }
    hop('w1', 'w2')
    expect(play.ticket('G001')).toMatchObject({ handler: 'w2', hops: 1, place: 'pending', due: '2026-11-25' })
    expect(play.state.desks.get('d1')?.ticket).toBeUndefined()
    hop('w2', 'w1')
    hop('w1', 'w2')
    const before = play.state
    expect(play.do(assignTo('w1'), 'w2')).toMatchObject([{ type: 'EscalatedToBackstop', worker: 'w7', why: 'hops' }])
    play.state = before
    play.settings = { ...rules, workers: new Map([...rules.workers, ['w7', [{ from: '2026-11-16', to: '2026-11-30' }]]]) }
    expect(play.do(assignTo('w1'), 'w2')).toMatchObject([{ type: 'EscalatedToBackstop', worker: 'w8', why: 'hops' }])
    expect(play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w8')).toMatchObject([{ type: 'Closed', by: 'w8' }])
  })

  it('23. declined by all: to the backstop, who cannot decline', () => {
    const play = serving()
    for (const worker of ['w2', 'w3']) {
      expect(play.do({ type: 'escalate', ticket: id('G001') }, 'w1')).toEqual({ code: 'no-reason-to-escalate' })
      play.do(assignTo(worker), 'w1')
      expect(play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')).toEqual({ code: 'proposal-open', worker })
      expect(play.do({ type: 'decline', ticket: id('G001') }, 'w1')).toEqual({ code: 'not-proposed-to-you', worker })
      play.do({ type: 'decline', ticket: id('G001') }, worker)
      expect(play.do(assignTo(worker), 'w1')).toEqual({ code: 'already-declined', worker })
    }
    expect(play.do({ type: 'escalate', ticket: id('G001') }, 'w1')).toMatchObject([
      { type: 'EscalatedToBackstop', worker: 'w7', why: 'declined' },
    ])
    const other = serving()
    other.do(assignTo('w7'), 'w1')
    expect(other.do({ type: 'decline', ticket: id('G001') }, 'w7')).toEqual({ code: 'backstop-cannot-decline' })
  })

  it('24. a rating before closing, twice, after seven days, by the worker rated: refused', () => {
    const play = serving('secret')
    const rate = { type: 'rate', ticket: id('G001'), attitude: 5, ability: 4 } as const
    expect(play.do({ ...rate, actor: { device: 'phone', token: 'secret' } })).toMatchObject({ code: 'wrong-place' })
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    expect(play.do({ ...rate, actor: { device: 'counter', token: 'secret', worker: 'w1' } })).toEqual({ code: 'own-rating' })
    expect(play.do({ ...rate, actor: { device: 'phone', token: 'guess' } })).toEqual({ code: 'wrong-token' })
    expect(play.do({ ...rate, actor: { device: 'phone' } })).toEqual({ code: 'wrong-token' })
    const closed = play.state
    expect(play.do({ ...rate, actor: { device: 'phone', token: 'secret' } })).toMatchObject([{ type: 'Rated', worker: 'w1' }])
    expect(play.do({ ...rate, actor: { device: 'phone', token: 'secret' } })).toEqual({ code: 'rated-already' })
    play.state = closed
    play.clock('2026-11-27T09:01')
    expect(play.do({ ...rate, actor: { device: 'phone', token: 'secret' } })).toEqual({ code: 'rating-over', days: 7 })
  })

  it('24. a bad rating opens a follow-up for the backstop, who alone closes it; until then the ticket is kept', () => {
    const play = serving('secret')
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    const actor = { device: 'phone', token: 'secret' }
    expect(play.do({ type: 'rate', ticket: id('G001'), attitude: 2, ability: 5, actor })).toMatchObject([
      { type: 'Rated' },
      { type: 'FollowUpOpened', worker: 'w7' },
    ])
    expect(play.do({ type: 'closeFollowUp', ticket: id('G001') }, 'w1')).toMatchObject({ code: 'not-the-handler' })
    for (let day = 21; day <= 29; day += 1) play.clock(`2026-11-${day}T09:00`).number()
    expect(play.state.tickets.has(id('G001'))).toBe(true)
    play.do({ type: 'closeFollowUp', ticket: id('G001') }, 'w7')
    expect(play.do({ type: 'closeFollowUp', ticket: id('G001') }, 'w7')).toEqual({ code: 'no-follow-up' })
    play.clock('2026-11-30T09:00').number()
    expect(play.state.tickets.has(id('G001'))).toBe(false)
  })

  it('25. a link guessed or without its token opens nothing', () => {
    const play = new Play()
    play.do({ type: 'issue', token: 'secret' })
    expect(play.do({ type: 'withdraw', ticket: id('G001'), actor: { device: 'phone', token: 'guess' } })).toEqual({ code: 'wrong-token' })
    expect(play.do({ type: 'withdraw', ticket: id('G001'), actor: { device: 'phone', token: 'secret' } })).toMatchObject([
      { type: 'Withdrawn' },
    ])
    expect(play.ticket('G001')).toMatchObject({ place: 'closed', outcome: 'withdrawn' })
    play.number()
    expect(play.do({ type: 'withdraw', ticket: id('G002'), actor: { device: 'phone' } })).toEqual({ code: 'wrong-token' })
  })

  it('28. an undo by another worker, too late, or after someone else acted: refused', () => {
    const play = serving()
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    expect(play.do({ type: 'undo', ticket: id('G001') }, 'w2')).toEqual({ code: 'nothing-to-undo' })
    expect(play.do({ type: 'undo', ticket: id('G001') }, 'w1', 11)).toEqual({ code: 'nothing-to-undo' })
    play.do({ type: 'undo', ticket: id('G001') }, 'w1', 10)
    expect(play.ticket('G001')).toMatchObject({ place: 'serving', desk: 'd1', handler: 'w1' })
    expect(play.state.desks.get('d1')?.ticket).toBe(id('G001'))
    expect(play.do({ type: 'undo', ticket: id('G001') }, 'w1', 10)).toEqual({ code: 'nothing-to-undo' })
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
    play.number()
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    expect(play.do({ type: 'undo', ticket: id('G001') }, 'w1')).toEqual({ code: 'nothing-to-undo' })
  })

  it('28. an undone reception keeps its first responder', () => {
    const play = serving()
    play.do({ type: 'undo', ticket: id('G001') }, 'w1')
    expect(play.ticket('G001')).toMatchObject({ place: 'called', firstResponder: 'w1', handler: 'w1' })
    expect(play.do({ type: 'receive', ticket: id('G001') }, 'w1')).toMatchObject([{ type: 'ServiceStarted' }])
  })
})

describe('the wait', () => {
  it('is expected by those who are called before, which a head start makes fewer', () => {
    const play = new Play()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.number()
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.number()
    play.number()
    const { rules: now, now: at } = play.situation()
    const anyone = waitFor(play.state, now, 'G', at)
    const senior = waitFor(play.state, now, 'G', at, 20)
    if (anyone === 'unknown' || senior === 'unknown') throw new Error('a desk is open')
    expect(senior).toBeLessThan(anyone)
    expect(waitFor(play.state, now, 'G', at, play.ticket('G002'))).toBe(senior)
    expect(waitBandFor(play.state, now, 'G', at)).toMatchObject({ from: expect.any(Number) as number })
    expect(waitFor(new Play().state, now, 'G', at)).toBe('unknown')
  })
})

describe('the rest of a ticket’s life', () => {
  it('is put aside and taken up again, the desk free in between', () => {
    const play = serving()
    play.number()
    play.do({ type: 'hold', ticket: id('G001'), why: 'copying' }, 'w1')
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([{ ticket: id('G002') }])
    expect(play.do({ type: 'resume', ticket: id('G001'), desk: 'd1' }, 'w1')).toMatchObject({ code: 'desk-busy' })
    play.do({ type: 'void', ticket: id('G002'), why: 'test' }, 'w1')
    play.do({ type: 'resume', ticket: id('G001'), desk: 'd1' }, 'w1')
    expect(play.ticket('G001')).toMatchObject({ place: 'serving', desk: 'd1' })
  })

  it('is transferred to the head of another line with its number', () => {
    const play = serving()
    play.number('clinic')
    expect(play.do({ type: 'transfer', ticket: id('G001'), service: 'closed-one' }, 'w1')).toMatchObject({ code: 'service-not-offered' })
    play.do({ type: 'transfer', ticket: id('G001'), service: 'clinic' }, 'w1')
    expect(play.ticket('G001')).toMatchObject({ place: 'waiting', series: 'G', line: 'C', service: 'clinic', firstResponder: 'w1' })
    play.do({ type: 'signIn', desk: 'd3', worker: 'w3' }, 'w3')
    expect(play.do({ type: 'callNext', desk: 'd3' }, 'w3')).toMatchObject([{ ticket: id('G001') }])
    play.do({ type: 'receive', ticket: id('G001') }, 'w3')
    expect(play.ticket('G001')).toMatchObject({ firstResponder: 'w1', handler: 'w3' })
  })

  it('is deferred with a promise and a due date, and resumed or closed later', () => {
    const play = serving()
    expect(play.do({ type: 'defer', ticket: id('G001'), due: '2026-11-19', promise: 'call-back' }, 'w1')).toMatchObject({
      code: 'due-passed',
    })
    play.do({ type: 'defer', ticket: id('G001'), due: '2026-11-24', promise: 'call-back' }, 'w1')
    expect(play.ticket('G001')).toMatchObject({ place: 'pending', due: '2026-11-24', promise: 'call-back', desk: undefined })
    play.clock('2026-11-24T09:00').do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'resume', ticket: id('G001'), desk: 'd1' }, 'w1')
    play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved', note: 'ref' }, 'w1')
    expect(play.ticket('G001')).toMatchObject({ place: 'closed', note: 'ref' })
  })

  it('asks departments in, and goes to the backstop at once when urgent', () => {
    const play = serving()
    play.do({ type: 'invite', ticket: id('G001'), department: '房管所', why: 'their-decision' }, 'w1')
    expect(play.ticket('G001').invited).toMatchObject([{ department: '房管所', why: 'their-decision' }])
    play.do({ type: 'escalate', ticket: id('G001'), urgent: true }, 'w1')
    expect(play.ticket('G001')).toMatchObject({ handler: 'w7', place: 'pending', firstResponder: 'w1' })
  })

  it('a matter once received does not expire with the day while it waits to be seen again', () => {
    const play = serving()
    play.do({ type: 'transfer', ticket: id('G001'), service: 'clinic' }, 'w1')
    play.clock('2026-11-21T09:00').do({ type: 'closeDay' })
    expect(play.ticket('G001')).toMatchObject({ place: 'pending', handler: 'w1' })
  })

  it('a device that is not known gets no number', () => {
    const play = new Play('2026-11-20T09:00', { ...rules, devices: new Set(['lobby']) })
    expect(play.number()).toBe('G001')
    expect(play.do({ type: 'issue', actor: { device: 'phone' } })).toEqual({ code: 'unknown-device', device: 'phone' })
  })
})
