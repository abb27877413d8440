// The wait band over simulated days, a short run; the long one is `npm run bench:wait-band` (docs/wait-band.md).
import { faultsOf, judge } from '../bench/wait-band/judge.js'
import { simulate } from '../bench/wait-band/simulation.js'

describe.each([1, 2, 4])('a station with %d desks', (desks) => {
  const setting = { desks, days: 80, seed: 20 + desks, load: 0.7 }
  const judgement = judge(setting)

  it('errs less than either simple rule, and its band holds 75 to 85% of waits', () => {
    expect(judgement.waited).toBeGreaterThan(1000)
    expect(faultsOf(judgement)).toEqual([])
  })

  it('is right for short and for long waits, and for those who look again', () => {
    for (const cover of [...judgement.coverByLength.slice(0, 2), judgement.againCover]) {
      expect(cover).toBeGreaterThan(0.68)
      expect(cover).toBeLessThan(0.9)
    }
  })

  it('calls soon whom it told that a desk is free', () => {
    const { atOnce } = simulate(setting)
    const soon = atOnce.filter(({ shown, actual }) => actual <= shown.to).length
    expect(soon / atOnce.length).toBeGreaterThan(0.98)
  })
})

it('judges a band that is too narrow, and an estimate that is no better', () => {
  const judgement = judge({ desks: 1, days: 20, seed: 1, load: 0.7 })
  const worse = { ...judgement, error: judgement.positionError, exactCover: 0.6, shownCover: 0.9 }
  expect(faultsOf(worse)).toHaveLength(3)
})

it('is the same every time', () => {
  const setting = { desks: 2, days: 3, seed: 5, load: 0.7 }
  expect(simulate(setting)).toEqual(simulate(setting))
  expect(simulate({ ...setting, seed: 6 })).not.toEqual(simulate(setting))
})
