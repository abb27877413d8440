// How many entries of each list of a file are read.

/** So many of each of these lists. */
export const each = (most: number, ...names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, most]))
