// What was worked out lately, no more of it than a number of entries: the oldest makes room.

export class Recent<Key, Value> {
  readonly #kept = new Map<Key, Value>()

  /** @param most entries kept */
  constructor(private readonly most: number) {}

  get size(): number {
    return this.#kept.size
  }

  get(key: Key): Value | undefined {
    return this.#kept.get(key)
  }

  set(key: Key, value: Value): void {
    this.#kept.set(key, value)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.most && oldest !== undefined) this.#kept.delete(oldest)
  }
}
