// Whose a matter is when people leave, who may rate, void and undo it, and what a failed desk or an evening leaves behind.
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
