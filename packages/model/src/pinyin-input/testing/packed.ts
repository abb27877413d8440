// A dictionary as a test writes it, packed as the dictionary reads it.

/**
 * Packs `readable`: the usual sounds of characters, a line break, and words one after the other, each as how many characters it shares with
 * the one before (a digit), the others with sounds of their own, and a capital for how common it is: `de的 jia家 li里\n0家A1里C`.
 */
export function packed(readable: string): string {
  const [usual = '', words = ''] = readable.split('\n')
  const each = [...words.matchAll(/(\d)([^A-Z]*)([A-Z])/g)].map(([, shared, own = '', cost = '']) => ({
    shared: Number(shared),
    own,
    cost,
  }))
  const place = (shared: number, own: string): string => String.fromCharCode(48 + 8 * shared + own.replace(/[a-z]/g, '').length - 1)
  const columns = [each.map(({ shared, own }) => place(shared, own)), each.map(({ cost }) => cost), each.map(({ own }) => own)]
  return [usual, ...columns.map((column) => column.join(''))].join('\n')
}
