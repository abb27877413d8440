// Who is ahead of somebody who takes a number now.
import { itemOf, momentAt, signedIn, type House } from './testing/house.js'
import { Play } from '../queue/testing/play.js'
import { aheadOfNew, waitingNow } from './waiting.js'

// a Friday
const MORNING = '2026-11-20T10:20'

describe('waiting', () => {
  const people = (play: Parameters<NonNullable<House['queue']>>[0]) => {
    signedIn({ d1: 'w1', d3: 'w2' })(play)
    play.number('booklet')
    play.number()
    play.number('advice')
  }

  test('who is ahead at the desks that call for it', () => {
    const moment = momentAt(MORNING, { queue: people })
    expect(waitingNow(moment)?.people).toBe(3)
    expect(waitingNow(moment, itemOf(moment, 'advice'))?.people).toBe(3)
    expect(waitingNow(moment)?.band).toMatchObject({ from: expect.any(Number) as number })
    const health = momentAt(MORNING, {
      queue: (play) => (signedIn({ d3: 'w2' })(play), void play.number('booklet'), void play.number('advice')),
    })
    expect(waitingNow(health, itemOf(health, 'advice'))?.people).toBe(1)
  })

  test('no band while no desk is open, nothing of a queue that is not known, or of a station that is closed', () => {
    expect(waitingNow(momentAt(MORNING, { queue: (play) => void play.number() }))).toEqual({ people: 1, band: undefined })
    expect(waitingNow(momentAt(MORNING))).toMatchObject({ people: 0, band: undefined })
    expect(waitingNow(momentAt(MORNING, { withoutQueue: true }))).toBeUndefined()
    expect(waitingNow(momentAt(MORNING, { station: { queue: undefined } }))).toBeUndefined()
    const moment = momentAt('2026-11-20T18:00', { queue: people })
    expect(waitingNow({ ...moment, at: '2026-11-20T20:00' })).toBeUndefined()
    expect(waitingNow({ ...moment, at: '2026-11-21T10:00' })).toEqual({ people: 0, band: undefined })
  })
})

test('a head start passes those who came less than it before, and nobody else', () => {
  const play = new Play('2026-11-20T09:00')
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  for (const minute of ['00', '00', '05', '10', '15']) play.clock(`2026-11-20T09:${minute}`).number('clinic')
  play.do({ type: 'callNext', desk: 'd1' }, 'w1')
  const { now, businessDay, rules } = play.clock('2026-11-20T09:20').situation()
  const ahead = (minutes?: number) => aheadOfNew(play.state, { rules, now, businessDay }, 'C', minutes)
  // one that came just as long before keeps its place
  expect([undefined, 5, 6, 10, 15, 19, 21].map((minutes) => ahead(minutes).people)).toEqual([4, 4, 3, 3, 2, 1, 0])
  expect(ahead(21).band?.to).toBeLessThan(ahead().band?.to ?? 0)
})

test('whoever comes when the clock was set back comes after those who are there', () => {
  const play = new Play('2026-11-20T09:00')
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.number('clinic')
  play.number('clinic')
  const { now, businessDay, rules } = play.clock('2026-11-20T08:00').situation()
  expect(aheadOfNew(play.state, { rules, now, businessDay }, 'C').people).toBe(2)
})
