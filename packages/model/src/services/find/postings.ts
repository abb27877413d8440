// Postings: which items hold something, and in which of their fields.

/** What a hit in each field is worth: name, keywords, summary, the rest. */
export const WORTH = [1, 0.9, 0.7, 0.45] as const
/** A posting is `item * 4 + field`; an item stands once in a list, with its best field. */
export const FIELD_COUNT = WORTH.length
export type Posting = readonly number[]

/** Lists by key. Items come in order and best field first, so the last entry says whether the item is there already. */
export class PostingLists<Key> {
  readonly map = new Map<Key, number[]>()

  of(key: Key): number[] {
    let list = this.map.get(key)
    if (!list) this.map.set(key, (list = []))
    return list
  }

  add(key: Key, item: number, field: number): void {
    put(this.of(key), item, field)
  }
}

/** Notes that an item has a key in a field, unless it stands there already. */
export function put(list: number[], item: number, field: number): void {
  if ((list[list.length - 1] ?? -1) < item * FIELD_COUNT) list.push(item * FIELD_COUNT + field)
}
