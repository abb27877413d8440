// Case 26 of queue.md: after a loss, numbers go on above the highest one known, never from 1.
import { EMPTY_QUEUE, evolve } from './evolve.js'
import type { QueueEvent } from './messages.js'
import { HIGHEST_NUMBER } from './numbers.js'
import { Play, rules } from './testing/play.js'
import { lastNumber } from './ticket.js'
import { QUEUE_SCHEMA, eventsOf } from './upcast.js'

describe('26. numbers that are raised', () => {
  it('go on above the last one on paper, in each series by itself', () => {
    const play = new Play()
    expect(play.do({ type: 'raiseNumbers', last: { G: 37, C: 4 } }, 'w1')).toMatchObject([
      { type: 'NumbersRaised', businessDay: '2026-11-20', last: { G: 37, C: 4 }, by: 'w1' },
    ])
    expect([play.number(), play.number('clinic'), play.number('booklet')]).toEqual(['G038', 'C005', 'A001'])
  })

  it('are never lowered, and a word that says what is known already is kept', () => {
    const play = new Play()
    for (let number = 1; number <= 3; number += 1) play.number()
    const raised = (last: object) => [{ type: 'NumbersRaised', businessDay: '2026-11-20', last, by: 'w1', at: play.situation().now }]
    expect(play.do({ type: 'raiseNumbers', last: { G: 2, C: 0 } }, 'w1')).toEqual(raised({}))
    expect(play.do({ type: 'raiseNumbers', last: { G: 3, C: 6 } }, 'w1')).toEqual(raised({ C: 6 }))
    expect([play.number(), play.number('clinic')]).toEqual(['G004', 'C007'])
    // an event of another program that would lower them changes nothing
    const at = play.situation().now
    const state = evolve(play.state, { type: 'NumbersRaised', businessDay: '2026-11-20', last: { G: 1 }, by: 'w1', at })
    expect(lastNumber(state, '2026-11-20', 'G')).toBe(4)
  })

  it('are a worker’s word, for today only', () => {
    const play = new Play()
    expect(play.do({ type: 'raiseNumbers', last: { G: 5 } })).toEqual({ code: 'not-signed-in' })
    expect(play.do({ type: 'raiseNumbers', last: { G: 5 } }, 'stranger')).toEqual({ code: 'not-signed-in' })
    play.do({ type: 'raiseNumbers', last: { G: 5 } }, 'w1')
    play.clock('2026-11-21T09:00')
    expect(play.number()).toBe('G001')
    expect(play.events.filter(({ type }) => type === 'DayClosed')).toHaveLength(1)
    play.clock('2026-11-20T23:00')
    // a clock that goes back finds the numbers of that day as they were
    const [again] = play.do({ type: 'raiseNumbers', last: { G: 5 } }, 'w1') as readonly QueueEvent[]
    expect(again?.type === 'NumbersRaised' && again.last).toEqual({})
    expect(play.number()).toBe('G006')
  })

  it('close a day that has ended first, and count for the new one', () => {
    const play = new Play()
    play.number()
    play.clock('2026-11-21T09:00')
    expect(play.do({ type: 'raiseNumbers', last: { G: 9 } }, 'w1')).toMatchObject([{ type: 'DayClosed' }, { type: 'NumbersRaised' }])
    expect(play.number()).toBe('G010')
  })

  it('count against the day’s cap', () => {
    const play = new Play()
    play.do({ type: 'raiseNumbers', last: { A: 3 } }, 'w1')
    expect(play.do({ type: 'issue', service: 'booklet' })).toMatchObject({ code: 'cap-reached' })
  })

  it('are whole numbers a station can have given; anything else is said and changes nothing', () => {
    for (const wrong of [-1, 1.5, NaN, Infinity, HIGHEST_NUMBER + 1]) {
      const play = new Play('2026-11-20T09:00', rules)
      expect(() => play.do({ type: 'raiseNumbers', last: { C: 1, G: wrong } }, 'w1')).toThrow(/series G .* 0 to 9999/)
      expect(play.state).toBe(EMPTY_QUEUE)
    }
  })

  it('27. are of a version that an older program refuses rather than passes over', () => {
    expect(QUEUE_SCHEMA).toBeGreaterThan(2)
    const record = { version: 7, id: 'x', at: 0, actor: { device: 'lobby' }, events: [] }
    expect(() => eventsOf({ ...record, schema: QUEUE_SCHEMA + 1 })).toThrow(/Record 7 .* has to be updated/)
    expect(eventsOf({ ...record, schema: 2 })).toEqual([])
  })
})
