// The groups of people a menu's prices tell apart, and which of them is meant.
import { ageGroups, ruleIsFor, type AgeGroup, type Diner, type PricePolicy } from '@doorstep/model/menu'

/** A group of people; `age` stands for all of them. `subsidised` when some rule of the policy may be for them. */
export interface DinerGroup extends AgeGroup {
  readonly age: number
  readonly subsidised: boolean
}

const rulesOf = (policy: PricePolicy | undefined) => policy?.steps.flat() ?? []

/** Those with a subsidy first, as they are the ones who ask; the youngest first among them. */
export function dinerGroups(policies: readonly PricePolicy[], policy: PricePolicy | undefined): readonly DinerGroup[] {
  const groups = ageGroups(policies).map((group): DinerGroup => {
    const age = group.from ?? 0
    const anyone = { age, registered: true, lowIncome: false }
    return { ...group, age, subsidised: rulesOf(policy).some((rule) => ruleIsFor(rule, anyone)) }
  })
  return [...groups.filter(({ subsidised }) => subsidised), ...groups.filter(({ subsidised }) => !subsidised)]
}

/** The group an age belongs to; without an age the first. */
export function groupOf(groups: readonly DinerGroup[], age: number | undefined): DinerGroup | undefined {
  return groups.find(({ from = 0, to = Infinity }) => age !== undefined && age >= from && age <= to) ?? groups[0]
}

/** Whether a policy asks where one is registered. */
export function asksRegistration(policy: PricePolicy | undefined): boolean {
  return rulesOf(policy).some(({ registered }) => registered !== undefined)
}

/** Who pays, as {@link groupOf} found and the page says. */
export function dinerOf(group: DinerGroup | undefined, registered: boolean): Diner {
  return group === undefined ? { registered } : { age: group.age, registered }
}
