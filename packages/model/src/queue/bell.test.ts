// The bell: when it rings, who may answer and end it, what it says of itself as time passes, and what is read from storage.
import { BELL_SHAPES, bellOf, bellPause, bellsToAnswer } from './bell.js'
import { EMPTY_QUEUE, fold } from './evolve.js'
import { queueFault } from './shapes.js'
import { Play, rules } from './testing/play.js'

const MINUTE = 60

/** A queue with somebody at two desks. */
function open(settings = rules): Play {
  const play = new Play('2026-11-20T09:00', settings)
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
  return play
}
const seen = (play: Play, seconds = 0, device = 'lobby') => bellOf(play.state, device, play.situation(seconds).now)
const waiting = (play: Play, seconds = 0) => bellsToAnswer(play.state, play.situation(seconds).now).map(({ id }) => id)

describe('the bell', () => {
  it('rings once for a device, however often it is asked for', () => {
    const play = open()
    expect(play.do({ type: 'ring', id: 'b1' })).toMatchObject([{ type: 'BellRung', bell: 'b1', device: 'lobby' }])
    expect(play.do({ type: 'ring', id: 'b2' }, undefined, 30)).toEqual([])
    expect(play.do({ type: 'ring', id: 'b3', actor: { device: 'lobby-2' } })).toHaveLength(1)
    expect(waiting(play)).toEqual(['b1', 'b3'])
    expect(seen(play, 2.5 * MINUTE)).toMatchObject({ id: 'b1', stage: 'ringing', minutes: 2 })
  })

  it('rings nowhere while nobody is signed in, by day and by night', () => {
    const closed = { ...rules, calendar: { ...rules.calendar, openingHours: [] } }
    expect(new Play('2026-11-20T23:00', closed).do({ type: 'ring' })).toEqual({ code: 'nobody-at-desk' })
    expect(new Play().do({ type: 'ring' })).toEqual({ code: 'nobody-at-desk' })
    const play = open()
    play.do({ type: 'signOut', desk: 'd1' }, 'w1')
    expect(play.do({ type: 'ring' })).toHaveLength(1)
  })

  it('does not ring in the morning for those who went home last night', () => {
    const play = open().clock('2026-11-21T08:00')
    expect(play.do({ type: 'ring' })).toEqual({ code: 'nobody-at-desk' })
  })

  it('rings only from a device of the station', () => {
    const play = open({ ...rules, devices: new Set(['lobby']) })
    expect(play.do({ type: 'ring', actor: { device: 'phone' } })).toEqual({ code: 'unknown-device', device: 'phone' })
    expect(play.do({ type: 'ring' })).toHaveLength(1)
  })

  it('is answered by whoever sits at a desk, and once', () => {
    const play = open()
    play.do({ type: 'ring', id: 'b1' })
    const answer = { type: 'answerBell', bell: 'b1', answer: 'now' } as const
    expect(play.do(answer)).toEqual({ code: 'not-signed-in' })
    expect(play.do(answer, 'w3')).toEqual({ code: 'not-signed-in' })
    expect(play.do({ ...answer, bell: 'b0' }, 'w1')).toEqual({ code: 'bell-over' })
    expect(play.do(answer, 'w1')).toMatchObject([{ type: 'BellAnswered', bell: 'b1', device: 'lobby', worker: 'w1', answer: 'now' }])
    expect(play.do(answer, 'w1')).toEqual([])
    expect(play.do(answer, 'w2')).toEqual({ code: 'bell-answered', worker: 'w1' })
    expect(seen(play)).toMatchObject({ stage: 'coming', answered: { worker: 'w1', answer: 'now' } })
    expect(waiting(play)).toEqual([])
    // nor does it ring again for somebody to whom somebody comes
    expect(play.do({ type: 'ring', id: 'b2' }, undefined, 30)).toEqual([])
  })

  it('stays before the desks while somebody has only said that they come in a while', () => {
    const play = open()
    play.do({ type: 'ring', id: 'b1' })
    play.do({ type: 'answerBell', bell: 'b1', answer: 'soon' }, 'w1')
    expect(waiting(play)).toEqual(['b1'])
    expect(play.do({ type: 'answerBell', bell: 'b1', answer: 'now' }, 'w2')).toHaveLength(1)
    expect(seen(play)).toMatchObject({ answered: { worker: 'w2', answer: 'now' } })
  })

  it('stops by itself after five minutes, says so for five more, and may be rung again', () => {
    const play = open()
    play.do({ type: 'ring', id: 'b1' })
    expect(seen(play, 5 * MINUTE - 1)?.stage).toBe('ringing')
    expect(seen(play, 5 * MINUTE)?.stage).toBe('unheard')
    expect(waiting(play, 5 * MINUTE)).toEqual([])
    expect(seen(play, 10 * MINUTE)).toBeUndefined()
    // late is better than never
    expect(play.do({ type: 'answerBell', bell: 'b1', answer: 'now' }, 'w1', 6 * MINUTE)).toHaveLength(1)
    expect(seen(play, 10 * MINUTE)?.stage).toBe('coming')
    expect(seen(play, 11 * MINUTE)).toBeUndefined()
    expect(play.do({ type: 'ring', id: 'b2' }, undefined, 11 * MINUTE)).toHaveLength(1)
    expect(play.do({ type: 'answerBell', bell: 'b1', answer: 'now' }, 'w1', 11 * MINUTE)).toEqual({ code: 'bell-over' })
  })

  it('is taken back where it was rung, or ended by a worker; and rings again only after a pause', () => {
    const play = open()
    play.do({ type: 'ring', id: 'b1' })
    expect(play.do({ type: 'endBell', bell: 'b1', actor: { device: 'lobby-2' } })).toEqual({ code: 'not-signed-in' })
    expect(play.do({ type: 'endBell', bell: 'b1' })).toMatchObject([{ type: 'BellEnded', bell: 'b1' }])
    expect(play.do({ type: 'endBell', bell: 'b1' })).toEqual([])
    expect([seen(play), waiting(play)]).toEqual([undefined, []])
    expect(bellPause(play.state, 'lobby', play.situation(5).now)).toBe(15)
    expect(play.do({ type: 'ring', id: 'b2' }, undefined, 5)).toEqual({ code: 'too-soon', seconds: 15 })
    expect(play.do({ type: 'ring', id: 'b2' }, undefined, 20)).toHaveLength(1)
    expect(play.do({ type: 'endBell', bell: 'b2' }, 'w9', 21)).toEqual({ code: 'not-signed-in' })
    expect(play.do({ type: 'endBell', bell: 'b2' }, 'w3', 21)).toMatchObject([{ type: 'BellEnded', worker: 'w3' }])
  })

  it('goes by the time that only grows: a clock that is set back does not make it ring for ever', () => {
    const play = open()
    play.do({ type: 'ring', id: 'b1' })
    play.clock('2026-11-20T08:00')
    expect(seen(play)?.stage).toBe('ringing')
    play.do({ type: 'signOut', desk: 'd2' }, 'w2')
    expect(seen(play, 5 * MINUTE)?.stage).toBe('unheard')
  })

  it('ends with the day', () => {
    const play = open()
    play.do({ type: 'ring', id: 'b1' })
    play.clock('2026-11-21T00:01').do({ type: 'closeDay' })
    expect(seen(play)).toBeUndefined()
    expect(play.state.bells.size).toBe(0)
  })

  it('is the same folded in one go and one by one, and an event of a bell that another followed changes nothing', () => {
    const play = open()
    play.do({ type: 'ring', id: 'b1' })
    play.do({ type: 'endBell', bell: 'b1' })
    play.do({ type: 'ring', id: 'b2' }, undefined, 30)
    expect(fold(EMPTY_QUEUE, play.events)).toEqual(play.state)
    const late = { type: 'BellAnswered', bell: 'b1', device: 'lobby', worker: 'w1', answer: 'now', at: play.situation(31).now } as const
    expect(fold(play.state, [late]).bells).toEqual(play.state.bells)
  })

  it('is recognised before it is folded', () => {
    const play = open()
    play.do({ type: 'ring', id: 'b1' })
    play.do({ type: 'answerBell', bell: 'b1', answer: 'soon' }, 'w1')
    play.do({ type: 'endBell', bell: 'b1' }, 'w1')
    const events = play.events.filter(({ type }) => type in BELL_SHAPES)
    expect(events.map(queueFault)).toEqual([undefined, undefined, undefined])
    expect(queueFault({ ...events[1], answer: 'never' })).toContain('BellAnswered.answer')
    expect(queueFault({ ...events[0], device: '' })).toContain('BellRung.device')
  })
})
