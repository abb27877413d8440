// What a person pays for a meal under a price policy, reckoned in hundredths so that no amount drifts.
import type { PricePolicy, PriceRule } from './schema.js'

/** Who eats, as far as a price policy asks; what is not said counts as no. */
export interface Diner {
  /** In full years. */
  readonly age?: number
  /** Registered in the town or street that pays the subsidy (本镇户籍). */
  readonly registered?: boolean
  readonly lowIncome?: boolean
}

/** What one step of a policy took off. */
export interface PriceStep {
  readonly rule: PriceRule
  readonly off: number
}

/** In the menu's currency, like the prices of the menu. `steps` holds only the rules that took something off. */
export interface PersonalPrice {
  readonly pays: number
  readonly off: number
  readonly steps: readonly PriceStep[]
}

/** Ages that are treated alike, both ends inclusive; without an end there is no limit on that side. */
export interface AgeGroup {
  readonly from?: number
  readonly to?: number
}

/**
 * Whether a rule is for this person, its `minimumSpend` aside. A person whose age is not known is under no rule with a limit of age.
 */
export function ruleIsFor(rule: PriceRule, person: Diner): boolean {
  // what is not known is neither above a limit nor below
  const { age = NaN } = person
  if (rule.minimumAge !== undefined && !(age >= rule.minimumAge)) return false
  if (rule.maximumAge !== undefined && !(age <= rule.maximumAge)) return false
  if (rule.registered !== undefined && rule.registered !== (person.registered ?? false)) return false
  return rule.lowIncome === undefined || rule.lowIncome === (person.lowIncome ?? false)
}

const toCents = (amount: number): number => Math.round(amount * 100)

// The half hundredth goes to the person who eats.
function taken({ percentOff = 0, amountOff = 0 }: PriceRule, cents: number): number {
  return Math.min(cents, Math.round((cents * percentOff) / 100) + toCents(amountOff))
}

/**
 * One step for one meal: the first rule that is for this person and whose spending is reached. An amount a day is granted once:
 * the meal that brings the day's spending to it gets it, and a later meal only what a higher rule adds.
 */
function takeStep(rules: readonly PriceRule[], person: Diner, before: number, price: number): { rule: PriceRule; off: number } | undefined {
  const holding = (spent: number) => rules.find((rule) => ruleIsFor(rule, person) && spent >= toCents(rule.minimumSpend ?? 0))
  const rule = holding(before + price)
  if (!rule) return undefined
  if (rule.per !== 'day') return { rule, off: taken(rule, price) }
  const earlier = holding(before)
  const granted = earlier?.per === 'day' ? taken(earlier, before) : 0
  return { rule, off: Math.min(price, Math.max(0, taken(rule, before + price) - granted)) }
}

/**
 * What a person pays for one meal. The steps of the policy are taken in order, each on what the one before left; in a step
 * the first rule that fits holds. Rules `per: 'day'` look at the day's spending, which is why the earlier meals are asked for.
 *
 * @param price the list price, in the menu's currency
 * @param spentToday list prices of what the person had earlier on this day: a list of meals, or one number for a single meal
 * @throws RangeError for a price that is negative or no number
 * @example
 * priceFor(15, { age: 70, registered: true }, policy) // { pays: 13, off: 2, steps: [{ rule, off: 2 }] }
 */
export function priceFor(
  price: number,
  person: Diner,
  policy: PricePolicy | undefined,
  spentToday: number | readonly number[] = [],
): PersonalPrice {
  const meals = [...[spentToday].flat(), price]
  const wrong = meals.find((amount) => !(amount >= 0 && amount < Infinity))
  if (wrong !== undefined) throw new RangeError(`${wrong} is not a price`)
  // what each step has seen of the day so far
  const spent = new Map<number, number>()
  let left = 0
  let steps: PriceStep[] = []
  for (const meal of meals) {
    left = toCents(meal)
    steps = []
    policy?.steps.forEach((rules, index) => {
      const before = spent.get(index) ?? 0
      const step = takeStep(rules, person, before, left)
      spent.set(index, before + left)
      if (!step || step.off === 0) return
      left -= step.off
      steps.push({ rule: step.rule, off: step.off / 100 })
    })
  }
  return { pays: left / 100, off: (toCents(price) - left) / 100, steps }
}

/** The policy that holds at a meal point: the first that names the point, or that names no points. */
export function policyAt(policies: readonly PricePolicy[], point: string | undefined): PricePolicy | undefined {
  return policies.find(({ points }) => !points || (point !== undefined && points.includes(point)))
}

/**
 * The groups of age the policies tell apart, youngest first; the first is everybody below all limits. No limits: no groups.
 *
 * @example
 * ageGroups(menu.pricePolicies) // [{ to: 59 }, { from: 60, to: 64 }, { from: 65, to: 79 }, { from: 80 }]
 */
export function ageGroups(policies: readonly PricePolicy[]): readonly AgeGroup[] {
  const rules = policies.flatMap(({ steps }) => steps.flat())
  const limits = rules.flatMap(({ minimumAge = 0, maximumAge = -1 }) => [minimumAge, maximumAge + 1])
  const starts = [...new Set(limits)].filter((limit) => limit > 0).sort((a, b) => a - b)
  const [first] = starts
  if (first === undefined) return []
  const groups = starts.map((from, at): AgeGroup => {
    const next = starts[at + 1]
    return next === undefined ? { from } : { from, to: next - 1 }
  })
  return [{ to: first - 1 }, ...groups]
}
