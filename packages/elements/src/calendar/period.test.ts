// Days, weeks and months, and how one pages through them.
import { expect } from '@open-wc/testing'
import { dateOr, daysOf, isWithin, periodOf, sideOf, stepFrom, viewOf, weeksOf } from './period.js'

describe('periods', () => {
  it('are a day, a week from Monday, a month', () => {
    expect(periodOf('today', '2026-11-20')).to.deep.equal({ from: '2026-11-20', to: '2026-11-21' })
    expect(periodOf('week', '2026-11-01')).to.deep.equal({ from: '2026-10-26', to: '2026-11-02' })
    expect(periodOf('month', '2026-12-31')).to.deep.equal({ from: '2026-12-01', to: '2027-01-01' })
  })

  it('hold their first day and not their end', () => {
    const november = periodOf('month', '2026-11-20')
    expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((date) => isWithin(november, date))).to.deep.equal([
      false,
      true,
      true,
      false,
    ])
    expect(daysOf(november)).to.have.length(30)
  })

  it('follow one another over the ends of months and years', () => {
    expect(stepFrom('today', '2026-12-31', 1)).to.equal('2027-01-01')
    expect(stepFrom('week', '2027-01-03', -1)).to.equal('2026-12-27')
    expect(stepFrom('month', '2027-01-31', -1)).to.equal('2026-12-01')
    expect(stepFrom('month', '2027-01-31', 1)).to.equal('2027-02-01')
  })

  it('make a month of weeks, with nothing outside of it', () => {
    const weeks = weeksOf('2026-11-20')
    expect(weeks).to.have.length(6)
    expect(weeks[0]).to.deep.equal([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01'])
    expect(weeks[5]?.[0]).to.equal('2026-11-30')
    expect(weeks.flat().filter((day) => day !== undefined)).to.have.length(30)
    expect(weeksOf('2027-02-10')).to.have.length(4)
  })

  it('read what a page writes, or fall back on today', () => {
    expect(viewOf('month')).to.equal('month')
    expect(viewOf('year')).to.equal('today')
    expect(dateOr('2026-02-30', '2026-11-20')).to.equal('2026-11-20')
    expect(dateOr('2026-02-28', '2026-11-20')).to.equal('2026-02-28')
    expect(dateOr(undefined, '2026-11-20')).to.equal('2026-11-20')
  })

  it('lie before, on and after today', () => {
    expect(['2026-11-19', '2026-11-20', '2026-11-21'].map((date) => sideOf(date, '2026-11-20'))).to.deep.equal(['past', 'now', 'ahead'])
  })
})
