// The categories of a board in their set order, with how many items each has.
import { STANDARD_CATEGORIES, type ServiceItem, type Services } from '@doorstep/model/services'

export interface CategoryCount {
  readonly id: string
  readonly items: number
}

/** Standard categories first, then the feed's own in its order, then those only items name. Empty ones are left out. */
export function countCategories(services: Services, items: readonly ServiceItem[]): readonly CategoryCount[] {
  const counts = new Map<string, number>()
  for (const { category } of items) counts.set(category, (counts.get(category) ?? 0) + 1)
  const order = new Set<string>([...STANDARD_CATEGORIES, ...services.categories.map(({ id }) => id), ...counts.keys()])
  return [...order].flatMap((id) => {
    const count = counts.get(id)
    return count === undefined ? [] : [{ id, items: count }]
  })
}
