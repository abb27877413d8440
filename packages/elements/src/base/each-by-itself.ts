// Reading several things of which each may fail without keeping anybody from the rest.

/** One look at several things: what cannot be read stays as it was, and is told once. */
export class EachByItself {
  /** Whether anything could not be read. */
  failed = false

  /** What was asked; `otherwise` where it cannot be read. */
  read<Value>(asked: Promise<Value> | Value, otherwise: Value): Promise<Value> {
    return Promise.resolve(asked).catch((failure: unknown) => {
      console.error(failure)
      this.failed = true
      return otherwise
    })
  }
}
