// What a matter is and whose: set at the desk, passed on, when people leave, who may rate, void and undo it, and what a failed desk or an evening leaves behind.
import { evolve } from './evolve.js'
import { id, Play, rules } from './testing/play.js'

const G001 = id('G001')
const without = (...gone: string[]) => ({ ...rules, workers: new Map([...rules.workers].filter(([worker]) => !gone.includes(worker))) })

/** w1 received G001 at d1. */
function serving(token?: string): Play {
  const play = new Play()
  play.do({ type: 'issue', ...(token === undefined ? {} : { token }) })
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.do({ type: 'callNext', desk: 'd1' }, 'w1')
  play.do({ type: 'receive', ticket: G001 }, 'w1')
  return play
}

/** The same, and w2 took it over from w1. */
function passedOn(token?: string): Play {
  const play = serving(token)
  play.do({ type: 'assign', ticket: G001, worker: 'w2', due: '2026-11-25' }, 'w1')
  play.do({ type: 'accept', ticket: G001 }, 'w2')
  expect(play.ticket('G001')).toMatchObject({ handler: 'w2', firstResponder: 'w1' })
  return play
}

/** A rating as the holder of a ticket gives it; the token is who they are. */
function rate(play: Play, token?: string, worker?: string) {
  const actor = { device: 'lobby', ...(token === undefined ? {} : { token }), ...(worker === undefined ? {} : { worker }) }
  return play.do({ type: 'rate', ticket: G001, attitude: 5, ability: 5, actor })
}

describe('a matter that is set at the desk', () => {
  it('stays where it is, keeps its number and its line, and can be taken back', () => {
    const play = serving()
    const before = play.ticket('G001')
    expect(play.do({ type: 'setMatter', ticket: G001, service: 'clinic' }, 'w1')).toMatchObject([{ type: 'MatterSet', service: 'clinic' }])
    const { place, desk, line, series, number, firstResponder, handler } = before
    expect(play.ticket('G001')).toMatchObject({ service: 'clinic', place, desk, line, series, number, firstResponder, handler })
    expect(play.do({ type: 'undo', ticket: G001 }, 'w1')).toMatchObject([{ type: 'Undone' }])
    expect(play.ticket('G001')).toEqual({ ...before, service: undefined, before: undefined })
  })

  it('goes back to the line it came from when its desk fails', () => {
    const play = serving()
    play.do({ type: 'setMatter', ticket: G001, service: 'clinic' }, 'w1')
    play.do({ type: 'endLease', desk: 'd1', since: play.state.desks.get('d1')?.since })
    expect(play.ticket('G001')).toMatchObject({ place: 'waiting', line: 'G', service: 'clinic' })
  })
})

describe('a matter passed on from the desk', () => {
  const assign = (play: Play, worker = 'w2') => play.do({ type: 'assign', ticket: G001, worker, due: '2026-11-25' }, 'w1')
  it('leaves the desk free for the next at once, and its handler the same until the colleague accepts', () => {
    const play = serving()
    play.number()
    expect(assign(play)).toMatchObject([{ type: 'PassedOn', worker: 'w2', by: 'w1' }])
    expect(play.ticket('G001')).toMatchObject({ place: 'pending', desk: undefined, handler: 'w1', proposal: { worker: 'w2' } })
    expect(play.do({ type: 'callNext', desk: 'd1' }, 'w1')).toMatchObject([{ type: 'TicketCalled', ticket: id('G002') }])
    play.do({ type: 'accept', ticket: G001 }, 'w2')
    expect(play.ticket('G001')).toMatchObject({ place: 'pending', handler: 'w2', due: '2026-11-25', hops: 1, returned: undefined })
    expect(play.state.desks.get('d1')?.ticket).toBe(id('G002'))
  })

  it.each([
    ['declined', (play: Play) => play.do({ type: 'decline', ticket: G001 }, 'w2')],
    ['timed-out', (play: Play) => play.do({ type: 'timeOut', ticket: G001 }, undefined, 120 * 60)],
  ] as const)('is the matter of whoever asked when it is %s, and says so until it is gone on with', (why, comesBack) => {
    const play = serving()
    assign(play)
    comesBack(play)
    expect(play.ticket('G001')).toMatchObject({
      place: 'pending',
      handler: 'w1',
      proposal: undefined,
      returned: { worker: 'w2', by: 'w1', why },
    })
    play.do({ type: 'defer', ticket: G001, due: '2026-11-23', promise: 'answer' }, 'w1', 121 * 60)
    expect(play.ticket('G001')).toMatchObject({ due: '2026-11-23', returned: undefined })
    // taken back, it still has to be seen to
    play.do({ type: 'undo', ticket: G001 }, 'w1', 121 * 60)
    expect(play.ticket('G001')).toMatchObject({ due: undefined, returned: { worker: 'w2' } })
  })

  it('comes back to the desk by an undo while the desk is free, and not once somebody else is there', () => {
    const play = serving()
    play.number()
    assign(play)
    play.do({ type: 'undo', ticket: G001 }, 'w1')
    expect(play.ticket('G001')).toMatchObject({ place: 'serving', desk: 'd1', proposal: undefined })
    expect(play.state.desks.get('d1')?.ticket).toBe(G001)
    assign(play)
    play.do({ type: 'callNext', desk: 'd1' }, 'w1')
    expect(play.do({ type: 'undo', ticket: G001 }, 'w1')).toEqual({ code: 'nothing-to-undo' })
  })

  it('that was recorded by an earlier version is still at its desk', () => {
    const play = serving()
    const proposed = { ticket: G001, proposal: 'p', worker: 'w2', by: 'w1', due: '2026-11-25', expires: 0, at: 0 }
    const then = evolve(play.state, { type: 'AssignmentProposed', ...proposed })
    expect(then.tickets.get(G001)).toMatchObject({ place: 'serving', desk: 'd1', proposal: { worker: 'w2' } })
    expect(then.desks.get('d1')?.ticket).toBe(G001)
  })
})

describe('the days a matter was due', () => {
  const due = (play: Play) => play.ticket('G001').dueDays.map(({ due, worker, ended }) => `${due} ${worker} ${ended}`)
  it('are remembered when another takes their place, when it is gone on with, and when it is closed; an undo takes the last back', () => {
    const play = serving()
    play.do({ type: 'defer', ticket: G001, due: '2026-11-23', promise: 'answer' }, 'w1')
    expect(due(play)).toEqual([])
    play.do({ type: 'defer', ticket: G001, due: '2026-11-25', promise: 'visit' }, 'w1', 1)
    play.do({ type: 'assign', ticket: G001, worker: 'w2', due: '2026-11-26' }, 'w1', 2)
    play.do({ type: 'accept', ticket: G001 }, 'w2', 3)
    const moved = ['2026-11-23 w1 moved', '2026-11-25 w1 moved']
    expect(due(play)).toEqual(moved)
    play.do({ type: 'close', ticket: G001, outcome: 'resolved' }, 'w2', 4)
    expect(due(play)).toEqual([...moved, '2026-11-26 w2 done'])
    play.do({ type: 'undo', ticket: G001 }, 'w2', 5)
    expect(due(play)).toEqual(moved)
    expect(play.ticket('G001')).toMatchObject({ place: 'pending', due: '2026-11-26', promise: 'visit' })
  })

  it('outlive their ticket, which the queue lets go of a week after it is over', () => {
    const play = serving()
    play.do({ type: 'defer', ticket: G001, due: '2026-11-23', promise: 'answer' }, 'w1')
    play.do({ type: 'close', ticket: G001, outcome: 'resolved' }, 'w1')
    for (let day = 21; day <= 28; day += 1) play.clock(`2026-11-${day}T09:00`).number()
    expect(play.state.tickets.has(G001)).toBe(false)
    expect(play.state.dueDays).toMatchObject([{ due: '2026-11-23', promise: 'answer', worker: 'w1', ended: 'done' }])
  })
})

describe('a handler who left', () => {
  it('gives the matter back to who received it first', () => {
    const play = passedOn()
    play.settings = without('w2')
    expect(play.do({ type: 'timeOut', ticket: G001 })).toMatchObject([{ type: 'HandlerChanged', worker: 'w1', from: 'w2', why: 'removed' }])
  })

  it('never to somebody who left as well: it goes to the backstop', () => {
    const play = passedOn()
    play.settings = without('w1', 'w2')
    expect(play.do({ type: 'timeOut', ticket: G001 })).toMatchObject([{ type: 'EscalatedToBackstop', worker: 'w7', why: 'removed' }])
    expect(play.ticket('G001')).toMatchObject({ handler: 'w7', firstResponder: 'w1' })
  })
})

describe('a rating', () => {
  it('is given by the ticket’s token alone; a ticket without one is not rated by who has none', () => {
    const bare = serving()
    bare.do({ type: 'close', ticket: G001, outcome: 'resolved' }, 'w1')
    expect(rate(bare)).toEqual({ code: 'wrong-token' })
    const play = serving('secret')
    play.do({ type: 'close', ticket: G001, outcome: 'resolved' }, 'w1')
    expect(rate(play)).toEqual({ code: 'wrong-token' })
    expect(rate(play, 'other')).toEqual({ code: 'wrong-token' })
    expect(rate(play, 'secret')).toMatchObject([{ type: 'Rated', worker: 'w1' }])
  })

  it('is about who ended the matter, and is given by none of those it went through', () => {
    const play = passedOn('secret')
    play.do({ type: 'close', ticket: G001, outcome: 'resolved' }, 'w2')
    for (const worker of ['w1', 'w2']) expect(rate(play, 'secret', worker), worker).toEqual({ code: 'own-rating' })
    expect(rate(play, 'secret', 'w3')).toMatchObject([{ type: 'Rated', worker: 'w2' }])
  })
})

it('a ticket that is over is not voided, one that is live is, by who works here', () => {
  const play = serving()
  expect(play.do({ type: 'void', ticket: G001, why: 'mistake' })).toEqual({ code: 'not-signed-in' })
  expect(play.do({ type: 'void', ticket: G001, why: 'mistake' }, 'stranger')).toEqual({ code: 'not-signed-in' })
  play.do({ type: 'close', ticket: G001, outcome: 'resolved' }, 'w1')
  expect(play.do({ type: 'void', ticket: G001, why: 'mistake' }, 'w1')).toMatchObject({ code: 'wrong-place', place: 'closed' })
  play.number()
  expect(play.do({ type: 'void', ticket: id('G002'), why: 'mistake' }, 'w1')).toMatchObject([{ type: 'Voided', by: 'w1' }])
  expect(play.do({ type: 'void', ticket: id('G002'), why: 'mistake' }, 'w1')).toMatchObject({ code: 'wrong-place' })
})

it('a stop of issuing ends with the day, and comes back with a day that ended by mistake', () => {
  const play = new Play()
  play.number()
  play.do({ type: 'stopIssuing', why: 'weather' }, 'w1')
  play.clock('2026-11-21T08:30').do({ type: 'closeDay', day: '2026-11-20' })
  expect(play.state.stopped).toBeUndefined()
  expect(play.number()).toBe('G001')
})

it('calls that a failed desk made do not count: who is called anew has all three', () => {
  const play = new Play()
  play.number()
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.do({ type: 'callNext', desk: 'd1' }, 'w1')
  for (const seconds of [70, 140]) play.do({ type: 'recall', ticket: G001 }, 'w1', seconds)
  expect(play.ticket('G001').calls).toHaveLength(3)
  play.do({ type: 'endLease', desk: 'd1', since: play.state.desks.get('d1')?.since }, undefined, 150)
  expect(play.ticket('G001')).toMatchObject({ place: 'waiting', calls: [] })
  play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2', 160)
  play.do({ type: 'callNext', desk: 'd2' }, 'w2', 160)
  expect(play.ticket('G001').calls).toHaveLength(1)
  expect(play.do({ type: 'noShow', ticket: G001 }, 'w2', 400)).toHaveProperty('code')
})
