// The arithmetic of waiting times; how well it foretells a station's day is tested in tests/unit/wait-band.test.ts.
import fc from 'fast-check'
import {
  exactBand,
  expectedWait,
  learnCall,
  learnService,
  learnWait,
  NO_WAITS,
  remainingMinutes,
  serviceMinutes,
  waitBand,
  type WaitHistory,
} from './wait-band.js'

const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value)
const ahead = (count: number, minutes = 10, showProbability = 1) => repeat(count, { showProbability, minutes })
const serving = (...elapsed: number[]) => elapsed.map((passed) => ({ minutes: 10, elapsed: passed }))

describe('minutes of a service', () => {
  it.each([
    [[], 12],
    [[6], 11],
    [[6, 6, 6, 6, 6], 9],
    [repeat(20, 7), 8],
  ])('of a prior of 12 and %j are %d', (times, minutes) => expect(serviceMinutes(12, times)).toBe(minutes))

  it('forget all but the last 20', () => expect(serviceMinutes(12, [...repeat(30, 90), ...repeat(20, 7)])).toBe(8))
})

describe('what remains of a service', () => {
  it.each([
    [0, 10],
    [4, 6],
    [5, 5],
    [10, 5],
    [90, 5],
    [-3, 10],
  ])('after %d minutes of 10 is %d', (elapsed, left) => expect(remainingMinutes({ minutes: 10, elapsed })).toBe(left))
})

describe('the expected wait', () => {
  it('is unknown when no desk is open, even while one is at lunch', () => {
    expect(expectedWait({ ahead: ahead(3), serving: [], desks: 0, away: 0 })).toBe('unknown')
    expect(expectedWait({ ahead: [], serving: [], desks: 0, away: 1 })).toBe('unknown')
  })

  it('is 0 only when a desk is idle for the one who asks', () => {
    expect(expectedWait({ ahead: [], serving: serving(3), desks: 2, away: 0 })).toBe(0)
    expect(expectedWait({ ahead: ahead(1), serving: [], desks: 2, away: 0 })).toBe(0)
    expect(expectedWait({ ahead: ahead(1), serving: serving(3), desks: 2, away: 0 })).toBeGreaterThan(0)
    expect(expectedWait({ ahead: ahead(5), serving: [], desks: 1, away: 0 })).toBe(50)
  })

  it('is the work ahead and the mean of what remains, shared by the desks', () => {
    expect(expectedWait({ ahead: [], serving: serving(4), desks: 1, away: 0 })).toBe(6)
    expect(expectedWait({ ahead: ahead(2), serving: serving(4, 12), desks: 2, away: 0 })).toBe(12.75)
    expect(expectedWait({ ahead: ahead(2, 10, 0.9), serving: serving(4, 12), desks: 2, away: 0 })).toBe(11.75)
  })

  it('counts a desk that closed lately as half a desk', () => {
    expect(expectedWait({ ahead: ahead(4), serving: serving(5), desks: 1, away: 1 })).toBe(30)
  })

  it('grows with every one ahead and shrinks with every desk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(30), fc.double({ min: 1, max: 60, noNaN: true }), (desks, count, minutes) => {
        const wait = (people: number, open: number) =>
          Number(expectedWait({ ahead: ahead(people, minutes), serving: serving(...repeat(open, 2)), desks: open, away: 0 }))
        expect(wait(count + 1, desks)).toBeGreaterThan(wait(count, desks))
        expect(wait(count, desks + 1)).toBeLessThan(wait(count, desks))
      }),
    )
  })
})

describe('the band', () => {
  it('is sensible before anything was seen', () => {
    expect(waitBand(0, [])).toEqual({ from: 0, to: 5 })
    expect(waitBand(2, [])).toEqual({ from: 0, to: 6 })
    expect(waitBand(6, [])).toEqual({ from: 1, to: 15 })
    expect(waitBand(20, [])).toEqual({ from: 8, to: 35 })
    expect(waitBand(60, [])).toEqual({ from: 30, to: 100 })
  })

  it('follows what the station sees', () => {
    const punctual = waitBand(40, repeat(200, 1))
    const slow = waitBand(40, repeat(200, 1.5))
    expect(punctual).toEqual({ from: 40, to: 45 })
    expect(slow.from).toBeGreaterThan(punctual.to)
  })

  it('spans from the 10th to the 90th of a hundred', () => {
    const ratios = Array.from({ length: 200 }, (_, at) => 0.5 + at / 200)
    const { from, to } = exactBand(35, ratios)
    // ten ratios of a typical station count along, and move it a little
    expect(from).toBeCloseTo(40 * 0.6 - 5, 0)
    expect(to).toBeCloseTo(40 * 1.4 - 5, 0)
  })

  it('is one a person would say, never a single minute', () => {
    const minutes = fc.double({ min: 0, max: 300, noNaN: true })
    const ratios = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { maxLength: 250 })
    fc.assert(
      fc.property(minutes, ratios, (expected, seen) => {
        const { from, to } = waitBand(expected, seen)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to - from).toBeGreaterThanOrEqual(3)
        for (const said of [from, to]) expect(Number.isInteger(said) && (said < 10 || said % 5 === 0)).toBe(true)
      }),
    )
  })
})

describe('what is learned', () => {
  it('of services: 20 times each, apart, none in place of a name', () => {
    let history: WaitHistory = NO_WAITS
    for (let minutes = 1; minutes <= 25; minutes++) history = learnService(history, 'card', minutes)
    history = learnService(history, undefined, 3)
    expect(history.minutes['card']).toHaveLength(20)
    expect(history.minutes['card']?.[0]).toBe(6)
    expect(history.minutes['']).toEqual([3])
  })

  it('of a desk that forgot to close, or a clock that went back: little', () => {
    expect(learnService(NO_WAITS, 'card', 900).minutes['card']).toEqual([120])
    expect(learnService(NO_WAITS, 'card', -4)).toBe(NO_WAITS)
    expect(learnWait(NO_WAITS, 10, -4)).toBe(NO_WAITS)
    expect(learnService(NO_WAITS, 'card', NaN)).toBe(NO_WAITS)
    expect(learnWait(NO_WAITS, 10, NaN)).toBe(NO_WAITS)
  })

  it('of calls: the share that is answered', () => {
    let history: WaitHistory = NO_WAITS
    for (let call = 0; call < 1000; call++) history = learnCall(history, call % 4 !== 0)
    expect(history.showProbability).toBeGreaterThan(0.7)
    expect(history.showProbability).toBeLessThan(0.8)
  })

  it('of waits: nothing where a desk was free or none was open, else the ratio, 200 of them', () => {
    for (const expected of [0, 'unknown', undefined] as const) expect(learnWait(NO_WAITS, expected, 12)).toBe(NO_WAITS)
    let history = learnWait(NO_WAITS, 10, 25)
    expect(history.ratios).toEqual([2])
    for (let ticket = 0; ticket < 200; ticket++) history = learnWait(history, 10, 10)
    expect(history.ratios).toEqual(repeat(200, 1))
  })

  it('changes no history that was given', () => {
    const before = learnWait(learnService(NO_WAITS, 'card', 5), 10, 20)
    const copy = structuredClone(before)
    learnWait(learnCall(learnService(before, 'card', 7), false), 10, 30)
    expect(before).toEqual(copy)
  })
})
