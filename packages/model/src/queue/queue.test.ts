// The queue's rules case by case; a case of queue.md is named by its number.
import { queueDecider } from './decide.js'
import { EMPTY_QUEUE, evolve } from './evolve.js'
import { id, Play, rules } from './testing/play.js'
import { aheadOf, lineAt, waitingLine } from './policy.js'
import { ticketNumber } from './ticket.js'

const called = (number: string, play: Play) => play.ticket(number).place

describe('a visit', () => {
  it('goes from a tap to closed, with one first responder', () => {
    const play = new Play()
    expect(play.number('booklet')).toBe('A001')
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([
      { type: 'TicketCalled', ticket: id('A001'), callId: 'c3', reason: { code: 'first-in-line', waitedMinutes: 0 } },
    ])
    expect(called('A001', play)).toBe('called')
    play.do({ type: 'receive', ticket: id('A001') }, 'w1')
    expect(play.ticket('A001')).toMatchObject({ place: 'serving', firstResponder: 'w1', handler: 'w1', desk: 'd1' })
    play.do({ type: 'close', ticket: id('A001'), outcome: 'resolved' }, 'w1')
    expect(play.ticket('A001')).toMatchObject({ place: 'closed', outcome: 'resolved', firstResponder: 'w1' })
    expect(play.ticket('A001').desk).toBeUndefined()
    expect(play.state.desks.get('d1')?.ticket).toBeUndefined()
  })

  it('without a service gets a number of the general series', () => {
    expect(new Play().number()).toBe('G001')
  })

  it('numbers each series on its own, and past 999', () => {
    const play = new Play()
    expect([play.number(), play.number('clinic'), play.number(), play.number('clinic')]).toEqual(['G001', 'C001', 'G002', 'C002'])
    expect([ticketNumber('A', 12), ticketNumber('A', 999), ticketNumber('A', 1000)]).toEqual(['A012', 'A999', 'A1000'])
  })

  it('is refused with a reason, never with an exception', () => {
    const play = new Play()
    expect(play.do({ type: 'issue', service: 'nonsense' })).toEqual({ code: 'unknown-service', service: 'nonsense' })
    expect(play.do({ type: 'issue', service: 'closed-one' })).toEqual({ code: 'service-not-offered', service: 'closed-one' })
    expect(play.do({ type: 'issue', priorityClass: 'vip' })).toEqual({ code: 'unknown-class', priorityClass: 'vip' })
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toEqual({ code: 'desk-not-open', desk: 'd1' })
    expect(play.do({ type: 'receive', ticket: 'x' }, 'w1')).toEqual({ code: 'unknown-ticket', ticket: 'x' })
  })

  it('is refused outside opening hours, with the time it opens again', () => {
    const hours = [{ days: ['mo', 'tu', 'we', 'th', 'fr'] as const, opens: '08:30', closes: '20:00' }].map((span) => ({
      ...span,
      days: [...span.days],
    }))
    const play = new Play('2026-11-20T20:00', { ...rules, calendar: { ...rules.calendar, openingHours: hours } })
    expect(play.do({ type: 'issue' })).toEqual({ code: 'station-closed', reopens: '2026-11-23T08:30' })
    expect(play.clock('2026-11-20T19:59').number()).toBe('G001')
  })
})

describe('the order of calls', () => {
  it('lets a class go ahead by its head start, and says so', () => {
    const play = new Play('2026-11-20T09:00')
    play.number()
    play.clock('2026-11-20T09:15').number(undefined, 'senior')
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([
      { ticket: id('G002'), reason: { code: 'head-start', priorityClass: 'senior', minutes: 20 } },
    ])
  })

  it('lets nobody be overtaken for longer than the head start', () => {
    const play = new Play('2026-11-20T09:00')
    play.number()
    play.clock('2026-11-20T09:21').number(undefined, 'senior')
    expect(waitingLine(play.state).map((ticket) => ticket.number)).toEqual(['G001', 'G002'])
  })

  it('counts who is ahead at the desks that serve the ticket', () => {
    const play = new Play()
    play.number('clinic')
    play.number()
    play.number('clinic')
    const last = play.ticket('C002')
    expect(aheadOf(play.state, last, rules)).toBe(2)
    expect(aheadOf(play.state, last, { desks: new Map([...rules.desks].map(([desk]) => [desk, desk === 'd3' ? ['C'] : ['G']])) })).toBe(1)
    // the desks that are open count, as long as there are any
    play.do({ type: 'signIn', desk: 'd3', worker: 'w3' }, 'w3')
    expect(aheadOf(play.state, last, rules)).toBe(1)
  })

  it('gives a desk only the series it serves', () => {
    const play = new Play()
    play.number('booklet')
    play.do({ type: 'signIn', desk: 'd3', worker: 'w3' }, 'w3')
    expect(play.do({ type: 'callNext', desk: 'd3' }, 'w3')).toEqual({ code: 'nobody-waiting' })
    play.number('clinic')
    expect(play.do({ type: 'callNext', desk: 'd3' }, 'w3')).toMatchObject([{ ticket: id('C001') }])
  })
})

describe('the cases of queue.md', () => {
  it('3. two desks call next with one person waiting: one gets the ticket, the other hears that nobody is waiting', () => {
    const play = new Play()
    play.number()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([{ type: 'TicketCalled' }])
    expect(play.do({ type: 'callNext', desk: 'd2' }, 'w2')).toEqual({ code: 'nobody-waiting' })
  })

  it('5. one worker in two tabs: still one ticket called', () => {
    const play = new Play()
    play.number()
    play.number()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toEqual({ code: 'desk-busy', desk: 'd1', ticket: id('G001') })
    expect(play.do({ type: 'signIn', desk: 'd2', worker: 'w1' }, 'w1')).toEqual({ code: 'worker-elsewhere', worker: 'w1', desk: 'd1' })
  })

  it('6. two sign-ins at the same desk: the second is told who is there and may take over', () => {
    const play = new Play()
    play.number()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    expect(play.do({ type: 'signIn', desk: 'd1', worker: 'w2' }, 'w2')).toMatchObject({ code: 'desk-taken', worker: 'w1' })
    play.do({ type: 'takeOver', desk: 'd1', worker: 'w2' }, 'w2')
    expect(play.state.desks.get('d1')).toMatchObject({ worker: 'w2', ticket: id('G001') })
    expect(play.do({ type: 'receive', ticket: id('G001') }, 'w1')).toEqual({ code: 'not-your-desk', desk: 'd1', worker: 'w2' })
    play.do({ type: 'receive', ticket: id('G001') }, 'w2')
    expect(play.ticket('G001').firstResponder).toBe('w2')
  })

  it('12. midnight: the day closes once, numbers begin anew, and a clock that runs back never reuses one', () => {
    const play = new Play('2026-11-20T23:59')
    play.number()
    play.number()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    play.clock('2026-11-21T00:00')
    expect(play.number()).toBe('G001')
    expect(play.events.filter((event) => event.type === 'DayClosed')).toHaveLength(1)
    expect(play.ticket('G001')).toMatchObject({ place: 'pending', handler: 'w1', firstResponder: 'w1' })
    expect(play.ticket('G002').place).toBe('expired')
    expect(play.state.desks.size).toBe(0)
    play.clock('2026-11-20T23:58')
    expect(play.number()).toBe('G003')
    expect(play.state.day).toBe('2026-11-20')
    play.clock('2026-11-21T00:01')
    expect(play.number()).toBe('G002')
  })

  it('12. a day closed by its own command is not closed again, and blocks nobody when the clock goes back to it', () => {
    const play = new Play('2026-11-20T10:00')
    play.number()
    expect(play.do({ type: 'closeDay' })).toEqual({ code: 'day-not-over', day: '2026-11-20' })
    play.clock('2026-11-21T00:00')
    expect(play.do({ type: 'closeDay' })).toMatchObject([{ type: 'DayClosed', day: '2026-11-20' }])
    expect(play.do({ type: 'closeDay' })).toEqual({ code: 'day-not-over', day: '2026-11-20' })
    play.clock('2026-11-20T10:01')
    expect(play.number()).toBe('G002')
    expect(play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')).toMatchObject([{ type: 'DeskOpened' }])
    play.clock('2026-11-21T00:00')
    expect(play.do({ type: 'closeDay' })).toMatchObject([{ type: 'DayClosed', day: '2026-11-20' }])
  })

  it('12. a day on which only desks were open ends too', () => {
    const play = new Play('2026-11-20T10:00')
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.clock('2026-11-21T09:00').number()
    expect(play.state.desks.size).toBe(0)
  })

  it('13. the cap has one left and two take it: one succeeds', () => {
    const play = new Play()
    play.number('booklet')
    play.number('booklet')
    expect(play.number('booklet')).toBe('A003')
    expect(play.do({ type: 'issue', service: 'booklet' })).toEqual({ code: 'cap-reached', series: 'A', cap: 3 })
  })

  it('15. a service disabled with people waiting for it: they are still served', () => {
    const play = new Play()
    play.number('clinic')
    const disabled = { ...rules, services: new Map([['clinic', { category: 'health', offered: false, minutes: 12 }]]) }
    const later = new Play('2026-11-20T09:10', disabled)
    later.state = play.state
    later.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    expect(later.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([{ ticket: id('C001') }])
    expect(later.do({ type: 'issue', service: 'clinic' })).toMatchObject({ code: 'service-not-offered' })
  })

  it('20. a late return after a no-show, inside and outside the grace time', () => {
    const play = new Play('2026-11-20T09:00')
    play.number()
    play.number()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    expect(play.do({ type: 'recall', ticket: id('G001') }, 'w1', 4)).toEqual({ code: 'too-soon', seconds: 6 })
    play.do({ type: 'recall', ticket: id('G001') }, 'w1', 20)
    expect(play.do({ type: 'noShow', ticket: id('G001') }, 'w1', 40)).toEqual({ code: 'not-missed-yet', calls: 1, seconds: 20 })
    play.do({ type: 'recall', ticket: id('G001') }, 'w1', 40)
    play.do({ type: 'noShow', ticket: id('G001') }, 'w1', 60)
    expect(play.ticket('G001').place).toBe('no-show')
    expect(play.state.desks.get('d1')?.ticket).toBeUndefined()
    const away = play.state
    play.clock('2026-11-20T09:17')
    expect(play.do({ type: 'rejoin', ticket: id('G001') })).toEqual({ code: 'grace-over', minutes: 15 })
    play.state = away
    play.clock('2026-11-20T09:16')
    play.do({ type: 'rejoin', ticket: id('G001') })
    expect(waitingLine(play.state).map((ticket) => ticket.number)).toEqual(['G001', 'G002'])
    expect(play.ticket('G001').calls).toEqual([])
  })
})

describe('matters left over', () => {
  it('a matter pending since yesterday is closed by its handler or the backstop, by nobody else', () => {
    const play = new Play('2026-11-20T19:00')
    play.number()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    play.clock('2026-11-21T09:00').do({ type: 'closeDay' })
    expect(play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w2')).toEqual({ code: 'not-the-handler', handler: 'w1' })
    expect(play.do({ type: 'close', ticket: id('G001'), outcome: 'referred' }, 'w7')).toMatchObject([{ type: 'Closed', by: 'w7' }])
  })

  it('closed tickets leave the state after seven days, pending ones stay', () => {
    const play = new Play('2026-11-20T19:00')
    play.number()
    play.number()
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    play.do({ type: 'receive', ticket: id('G001') }, 'w1')
    for (let day = 21; day <= 29; day += 1) play.clock(`2026-11-${day}T09:00`).number()
    expect(play.state.tickets.has(id('G002'))).toBe(false)
    expect(play.ticket('G001').place).toBe('pending')
  })
})

describe('folding', () => {
  it('gives what evolving one event after the other gives, and changes nothing it was given', () => {
    const play = new Play()
    play.number()
    play.number('clinic', 'senior')
    play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    const before = structuredClone(play.state)
    const stepwise = play.events.reduce(evolve, EMPTY_QUEUE)
    expect(stepwise).toEqual(queueDecider.fold(queueDecider.initial, play.events))
    evolve(play.state, { type: 'DayClosed', day: '2026-11-20', at: 0 })
    expect(play.state).toEqual(before)
    expect(EMPTY_QUEUE.tickets.size).toBe(0)
  })
})

it('sorts those who wait once for a state, however often and for whatever desk they are asked for', () => {
  const play = new Play()
  play.number()
  play.number()
  const sort = vi.spyOn(Array.prototype, 'sort')
  const { state } = play
  for (let time = 0; time < 3; time += 1) {
    expect(waitingLine(state).map(({ number }) => number)).toEqual(['G001', 'G002'])
    expect(lineAt(state, rules, 'd1')).toHaveLength(2)
    expect(aheadOf(state, play.ticket('G002'), rules)).toBe(1)
  }
  const sorted = sort.mock.calls.length
  sort.mockRestore()
  expect(sorted).toBe(1)
  play.number()
  expect(waitingLine(play.state), 'the next state has its own line').toHaveLength(3)
})
