// Which people a menu's prices tell apart.
import type { PricePolicy } from '@doorstep/model/menu'
import { expect } from '@open-wc/testing'
import { asksRegistration, dinerGroups, dinerOf, groupOf } from './diners.js'

const policy = (id: string, ...rules: PricePolicy['steps'][number]): PricePolicy => ({ id, steps: [rules] })
const town = policy(
  'town',
  { minimumAge: 80, registered: true, amountOff: 4, per: 'meal' },
  { minimumAge: 65, registered: true, amountOff: 2, per: 'meal' },
)
const city = policy('city', { minimumAge: 60, maximumAge: 79, percentOff: 10, per: 'meal' })

describe('groups of diners', () => {
  it('come from all policies, those with a subsidy here first', () => {
    const ages = (...args: Parameters<typeof dinerGroups>) => dinerGroups(...args).map(({ from, to, subsidised }) => [from, to, subsidised])
    expect(ages([town], town)).to.deep.equal([
      [65, 79, true],
      [80, undefined, true],
      [undefined, 64, false],
    ])
    expect(ages([town, city], city)).to.deep.equal([
      [60, 64, true],
      [65, 79, true],
      [undefined, 59, false],
      [80, undefined, false],
    ])
    expect(ages([], undefined)).to.deep.equal([])
    // what is for low incomes alone makes nobody's age one with a subsidy
    const poor = policy('poor', { minimumAge: 60, lowIncome: true, amountOff: 4, per: 'meal' })
    expect(ages([poor], poor)).to.deep.equal([
      [undefined, 59, false],
      [60, undefined, false],
    ])
  })

  it('hold every age once; without an age the first is meant', () => {
    const groups = dinerGroups([town], town)
    expect([0, 64, 65, 79, 80, 110].map((age) => groupOf(groups, age)?.age)).to.deep.equal([0, 0, 65, 65, 80, 80])
    expect(groupOf(groups, undefined)?.age).to.equal(65)
    expect(groupOf([], 70)).to.equal(undefined)
  })

  it('stand for a person, with or without registration', () => {
    const [first] = dinerGroups([town], town)
    expect(dinerOf(first, true)).to.deep.equal({ age: 65, registered: true })
    expect(dinerOf(undefined, false)).to.deep.equal({ registered: false })
  })

  it('are asked for their registration only where a rule asks', () => {
    expect([town, city, undefined].map(asksRegistration)).to.deep.equal([true, false, false])
  })
})
