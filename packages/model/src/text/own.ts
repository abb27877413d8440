// Looking up by a name out of a feed or a record.

/**
 * What a table holds under a name, and never what every object has: names such as `constructor` or `toString` stand in feeds too.
 *
 * @example
 * ownOf({ soup: '汤' }, 'constructor') // undefined
 */
export function ownOf<Value>(table: Readonly<Partial<Record<string, Value>>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
