// Price policies by the two that are in use: percentages with amounts a day, and amounts a meal.
import fc from 'fast-check'
import * as v from 'valibot'
import { ageGroups, policyAt, priceFor, ruleIsFor, type Diner } from './price.js'
import { pricePolicySchema, type PricePolicy, type PriceRule } from './schema.js'

// Percentages by age, then, for registered residents, an amount a day from a spending on.
const byDay: PricePolicy = v.parse(pricePolicySchema, {
  id: 'by-day',
  steps: [
    [
      { minimumAge: 80, percentOff: 15 },
      { minimumAge: 60, maximumAge: 79, percentOff: 10 },
    ],
    [
      { lowIncome: true, registered: true, minimumSpend: 8, amountOff: 5, per: 'day' },
      { minimumAge: 60, maximumAge: 79, registered: true, minimumSpend: 15, amountOff: 2, per: 'day' },
      { minimumAge: 80, registered: true, minimumSpend: 15, amountOff: 3, per: 'day' },
    ],
  ],
})

const byMeal: PricePolicy = v.parse(pricePolicySchema, {
  id: 'by-meal',
  points: ['p1'],
  steps: [
    [
      { minimumAge: 80, registered: true, amountOff: 4 },
      { minimumAge: 65, registered: true, amountOff: 2 },
    ],
  ],
})

describe('an amount a meal', () => {
  it.each([
    [64, 15, 0],
    [65, 13, 2],
    [79, 13, 2],
    [80, 11, 4],
    [101, 11, 4],
  ])('at %i years pays %f', (age, pays, off) => {
    expect(priceFor(15, { age, registered: true }, byMeal)).toMatchObject({ pays, off })
  })

  it('is for registered residents, and for nobody whose age is not known', () => {
    expect(priceFor(15, { age: 82 }, byMeal)).toEqual({ pays: 15, off: 0, steps: [] })
    expect(priceFor(15, { registered: true }, byMeal).off).toBe(0)
  })

  it('is taken off every meal of the day', () => {
    expect(priceFor(12, { age: 70, registered: true }, byMeal, [6, 15]).off).toBe(2)
  })

  it('never makes a price negative', () => {
    expect(priceFor(3, { age: 90, registered: true }, byMeal)).toMatchObject({ pays: 0, off: 3 })
  })

  it('names the rule that took it off', () => {
    expect(priceFor(15, { age: 80, registered: true }, byMeal).steps).toEqual([{ rule: byMeal.steps[0]![0], off: 4 }])
  })
})

describe('percentages, then an amount a day', () => {
  it.each<[string, number, Diner, number]>([
    ['nothing below 60', 20, { age: 59, registered: true }, 20],
    ['10% from 60', 10, { age: 60 }, 9],
    ['10% until 79', 10, { age: 79 }, 9],
    ['15% from 80', 10, { age: 80 }, 8.5],
    ['no amount for guests', 20, { age: 70 }, 18],
    ['2 yuan at 60-79 who spend 15', 20, { age: 70, registered: true }, 16],
    ['nothing more below 15 after the percentage', 16, { age: 70, registered: true }, 14.4],
    ['3 yuan from 80', 20, { age: 80, registered: true }, 14],
    ['5 yuan on low income who spend 8', 10, { age: 70, registered: true, lowIncome: true }, 4],
    ['5 yuan on low income at any age', 8, { age: 40, registered: true, lowIncome: true }, 3],
    ['nothing on low income below 8', 8, { age: 70, registered: true, lowIncome: true }, 7.2],
    ['nothing on low income elsewhere', 10, { age: 40, lowIncome: true }, 10],
  ])('%s', (_, price, person, pays) => {
    expect(priceFor(price, person, byDay).pays).toBe(pays)
  })

  it('counts what was spent earlier on the day, after its own percentage', () => {
    const person = { age: 70, registered: true }
    expect(priceFor(8, person, byDay, 8).pays).toBe(7.2) // 14.4 together
    expect(priceFor(10, person, byDay, 8).pays).toBe(7) // 16.2 together, 2 off
    expect(priceFor(10, person, byDay, [8, 10]).pays).toBe(9) // given with the meal before
  })

  it('gives the amount of the day once, whichever meal reaches it', () => {
    const person = { age: 85, registered: true, lowIncome: true }
    const offs = [6, 10, 12].map(
      (price, at, day) => priceFor(price, person, byDay, day.slice(0, at)).steps.find(({ rule }) => rule.per === 'day')?.off,
    )
    expect(offs).toEqual([undefined, 5, undefined])
  })

  it('tells the steps apart', () => {
    const { steps } = priceFor(20, { age: 82, registered: true }, byDay)
    expect(steps.map(({ off }) => off)).toEqual([3, 3])
  })
})

describe('arithmetic', () => {
  it('does not drift', () => {
    expect(priceFor(0.3, { age: 60 }, byDay).pays).toBe(0.27)
    expect(priceFor(12.3, { age: 80 }, byDay)).toMatchObject({ pays: 10.45, off: 1.85 }) // 1.845 off: the half goes to the eater
    expect(priceFor(19.9, { age: 70, registered: true }, byDay, [5.1]).pays).toBe(15.91)
  })

  it('adds up for any meals of any person', () => {
    const price = fc.integer({ min: 0, max: 20_000 }).map((cents) => cents / 100)
    const person = fc.record({ age: fc.nat(110), registered: fc.boolean(), lowIncome: fc.boolean() })
    fc.assert(
      fc.property(fc.array(price, { minLength: 1, maxLength: 5 }), person, fc.constantFrom(byDay, byMeal), (day, who, policy) => {
        const meals = day.map((meal, at) => priceFor(meal, who, policy, day.slice(0, at)))
        const granted = meals.flatMap(({ steps }) => steps.filter(({ rule }) => rule.per === 'day')).reduce((sum, { off }) => sum + off, 0)
        return (
          granted <= 5 &&
          meals.every(({ pays, off, steps }, at) => {
            const cents = Math.round(pays * 100)
            const sum = steps.reduce((total, step) => total + Math.round(step.off * 100), 0)
            return (
              pays >= 0 && off >= 0 && cents + sum === Math.round(day[at]! * 100) && pays === cents / 100 && sum === Math.round(off * 100)
            )
          })
        )
      }),
    )
  })

  it.each([-1, NaN, Infinity])('refuses %f as a price', (price) => {
    expect(() => priceFor(price, {}, byMeal)).toThrow(`${price} is not a price`)
    expect(() => priceFor(10, {}, byMeal, [price])).toThrow(RangeError)
  })

  it('without a policy takes nothing off', () => {
    expect(priceFor(15, { age: 90 }, undefined)).toEqual({ pays: 15, off: 0, steps: [] })
  })
})

describe('tiers of a day', () => {
  const tiers: PricePolicy = v.parse(pricePolicySchema, {
    id: 'tiers',
    steps: [
      [
        { minimumSpend: 30, amountOff: 8, per: 'day' },
        { minimumSpend: 10, amountOff: 3, per: 'day' },
      ],
    ],
  })

  it('a higher one adds what is missing to it', () => {
    expect([10, 10, 10].map((price, at, day) => priceFor(price, {}, tiers, day.slice(0, at)).off)).toEqual([3, 0, 5])
  })
})

describe('whom a rule is for', () => {
  test.each<[rule: PriceRule, person: Diner, its: boolean]>([
    [{ per: 'meal' }, {}, true],
    [{ per: 'meal', maximumAge: 12 }, { age: 12 }, true],
    [{ per: 'meal', maximumAge: 12 }, { age: 13 }, false],
    [{ per: 'meal', maximumAge: 12 }, {}, false],
    [{ per: 'meal', registered: false }, {}, true],
    [{ per: 'meal', registered: false }, { registered: true }, false],
    [{ per: 'meal', lowIncome: false }, {}, true],
    [{ per: 'meal', lowIncome: false }, { lowIncome: true }, false],
    [{ per: 'meal', lowIncome: true }, { registered: true }, false],
    [{ per: 'meal', lowIncome: true, registered: true }, { lowIncome: true }, false],
  ])('%j is for %j: %s', (rule, person, its) => expect(ruleIsFor(rule, person)).toBe(its))
})

test.each<[what: string, rules: object[], day: number[], offs: number[]]>([
  ['no more than the meal costs, whatever of the day is left', [{ minimumSpend: 30, amountOff: 8, per: 'day' }], [28, 2], [0, 2]],
  [
    'nothing back, where a later rule takes off less',
    [
      { minimumSpend: 20, amountOff: 3, per: 'day' },
      { amountOff: 8, per: 'day' },
    ],
    [10, 10],
    [8, 0],
  ],
  ['what a meal had by itself does not count', [{ minimumSpend: 10, amountOff: 3, per: 'day' }, { amountOff: 1 }], [5, 5, 5], [1, 3, 0]],
  ['a meal has its amount each time', [{ minimumSpend: 8, amountOff: 3 }], [5, 5, 5], [0, 3, 3]],
  ['a part and an amount of one rule', [{ percentOff: 10, amountOff: 1 }], [10, 0.5], [2, 0.5]],
])('amounts of a day: %s', (_, rules, day, offs) => {
  const policy = v.parse(pricePolicySchema, { id: 'p', steps: [rules] })
  expect(day.map((price, at) => priceFor(price, {}, policy, day.slice(0, at)).off)).toEqual(offs)
})

test('a step that took nothing off is not named', () => {
  const policy = v.parse(pricePolicySchema, { id: 'p', steps: [[{ percentOff: 0 }], [{ amountOff: 1 }]] })
  expect(priceFor(10, {}, policy).steps.map(({ off }) => off)).toEqual([1])
  expect(priceFor(0, {}, policy)).toEqual({ pays: 0, off: 0, steps: [] })
})

describe('policyAt', () => {
  it('is the first that names the point, or that names none', () => {
    expect(policyAt([byMeal, byDay], 'p1')).toBe(byMeal)
    expect(policyAt([byMeal, byDay], 'p2')).toBe(byDay)
    expect(policyAt([byMeal], undefined)).toBeUndefined()
    expect(policyAt([byMeal], 'p2')).toBeUndefined()
  })
})

describe('ageGroups', () => {
  it('come from the limits of all rules', () => {
    expect(ageGroups([byMeal])).toEqual([{ to: 64 }, { from: 65, to: 79 }, { from: 80 }])
    expect(ageGroups([byDay])).toEqual([{ to: 59 }, { from: 60, to: 79 }, { from: 80 }])
    expect(ageGroups([byMeal, byDay])).toEqual([{ to: 59 }, { from: 60, to: 64 }, { from: 65, to: 79 }, { from: 80 }])
  })

  it('come from an upper limit alone, and from one at nothing', () => {
    const groups = (...rules: object[]) => ageGroups([v.parse(pricePolicySchema, { id: 'p', steps: [rules] })])
    expect(groups({ maximumAge: 12 })).toEqual([{ to: 12 }, { from: 13 }])
    expect(groups({ minimumAge: 0, maximumAge: 0 })).toEqual([{ to: 0 }, { from: 1 }])
  })

  it('are none without limits of age', () => {
    expect(ageGroups([])).toEqual([])
    expect(ageGroups([v.parse(pricePolicySchema, { id: 'all', steps: [[{ percentOff: 5 }]] })])).toEqual([])
  })
})
