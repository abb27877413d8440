// How several files of one part become one value.

/**
 * One list after the other; an entry of a later file takes the place of an earlier file's with the same key. So a district's
 * list may come first and the station's own corrections after it.
 */
export function joined<Entry>(earlier: readonly Entry[], later: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const keys = new Set(later.map(keyOf))
  return [...earlier.filter((entry) => !keys.has(keyOf(entry))), ...later]
}

export const byId = ({ id }: { readonly id: string }): string => id

/** For each part, one value of the files that could be read, in the manifest's order. A single file's value stays the same object. */
export const inTurn =
  <Value>(merge: (earlier: Value, later: Value) => Value) =>
  ([first, ...others]: readonly [Value, ...Value[]]): Value => {
    // not by `reduce`, which old pages have in another form
    let whole = first
    for (const later of others) whole = merge(whole, later)
    return whole
  }
