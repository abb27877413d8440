// Who is ahead of somebody who takes a number now.
import { itemOf, momentAt, signedIn, type House } from './testing/house.js'
import { waitingNow } from './waiting.js'

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
