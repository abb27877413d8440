// The locks of a machine as all its windows see them, for Node: held, waited for, given up, and taken by force.

interface Held {
  readonly lose: () => void
}

export class Locks {
  readonly held = new Map<string, Held>()
  readonly waiting: { name: string; run: () => void }[] = []
  looks = 0

  query = async () => {
    this.looks += 1
    return { held: [...this.held.keys()].map((name) => ({ name })), pending: this.waiting.map(({ name }) => ({ name })) }
  }

  request = (name: string, { signal, steal = false }: { signal?: AbortSignal; steal?: boolean }, body: () => Promise<void> | undefined) =>
    new Promise<void>((resolve, reject) => {
      const lost = (): void => reject(new DOMException('given up, or taken', 'AbortError'))
      const run = (): void => {
        const mine = { lose: lost }
        this.held.set(name, mine)
        void Promise.resolve(body()).then(() => {
          resolve()
          if (this.held.get(name) === mine) this.#passOn(name)
        })
      }
      if (steal) this.held.get(name)?.lose()
      if (steal || !this.held.has(name)) return run()
      const asked = { name, run }
      this.waiting.push(asked)
      signal?.addEventListener('abort', () => {
        const at = this.waiting.indexOf(asked)
        if (at < 0) return
        this.waiting.splice(at, 1)
        lost()
      })
    })

  /** Its window is gone, without a word. */
  crash(name: string): void {
    this.#passOn(name)
  }

  #passOn(name: string): void {
    this.held.delete(name)
    const next = this.waiting.findIndex((each) => each.name === name)
    if (next >= 0) this.waiting.splice(next, 1)[0]?.run()
  }
}
