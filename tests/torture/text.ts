// Values as JSON that can be compared: maps and sets as sorted lists, nothing that is undefined.

/**
 * @example
 * textOf({ desks: new Map([['d1', 1]]), ticket: undefined }) // {"desks":[["d1",1]]}
 */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => {
    if (held instanceof Map) return [...(held as Map<string, unknown>)].sort(([one], [other]) => (one < other ? -1 : 1))
    if (held instanceof Set) return [...(held as Set<string>)].sort()
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held
    return Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}

/** Whether two values say the same, whatever the order of their fields. */
export function same(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other)
}
