// A counter as a stream for the tests of the ledger: its decider, a journal in memory that others write to and that can fail.
import type { Command, Decider } from '../decider.js'
import { VersionConflict, type Entry, type Journal, type Recorded } from '../journal.js'
import { Ledger, type LedgerOptions } from '../ledger.js'

/** A counter that is added to; 0 is "so already", more than 9 is refused, and `after` before there are 5; `n` gives a number, `r` raises, `x` cannot be folded, `f` is faulty. */
export interface Add extends Command {
  readonly type: 'add'
  readonly by: number
  readonly word?: string
}
export interface Added {
  readonly by: number
  readonly word?: string
}
export const counter: Decider<number, Add, Added, undefined> = {
  initial: 0,
  schema: 2,
  decide: (state, { by, word }) => {
    if (word === 'after' && state < 5) return { accepted: false, refusal: { code: 'too-little' } }
    if (by > 9) return { accepted: false, refusal: { code: 'too-much' } }
    return { accepted: true, events: by === 0 ? [] : [{ by, ...(word !== undefined && { word }) }] }
  },
  evolve: (state, { by }) => state + by,
  fold: (state, events) => {
    for (const { by, word } of events) {
      if (word === 'x') throw new Error('it cannot be folded')
      state += by
    }
    return state
  },
  fault: (event) => ((event as Added).word === 'f' ? 'it is faulty' : undefined),
  numbers: ({ word }) => (word === 'n' ? 'given' : word === 'r' ? 'raised' : undefined),
}

export class CountingJournal implements Journal<Added> {
  records: Recorded<Added>[] = []
  #wake: (() => void)[] = []
  failing: Error | undefined
  watched = 0

  put(by: number, more: object = {}, event: object = {}): Recorded<Added> {
    const version = this.records.length + 1
    const record = { version, id: `p${version}`, at: 1, actor: { device: 'd' }, schema: 2, events: [{ by, ...event }], ...more }
    this.records.push(record)
    this.wake()
    return record
  }
  wake(): void {
    this.#wake.splice(0).forEach((each) => each())
  }
  append(entry: Entry<Added>, expected: number) {
    const first = this.records.find(({ id }) => id === entry.id)
    if (first) return Promise.resolve({ record: first, repeated: true })
    if (expected !== this.records.length) return Promise.reject(new VersionConflict(expected, this.records.length))
    const record = { ...entry, version: this.records.length + 1 }
    this.records.push(record)
    return Promise.resolve({ record, repeated: false })
  }
  find(id: string) {
    return this.failing ? Promise.reject(this.failing) : Promise.resolve(this.records.find((each) => each.id === id))
  }
  async *read(after = 0) {
    if (this.failing) throw this.failing
    yield* this.records.filter(({ version }) => version > after)
  }
  async *watch(after: number, signal: { readonly aborted: boolean }) {
    this.watched += 1
    for (let at = after; !signal.aborted;) {
      if (this.failing) throw this.failing
      const next = this.records.find(({ version }) => version > at)
      if (next) {
        at = next.version
        yield next
      } else await new Promise<void>((wake) => this.#wake.push(wake))
    }
  }
  last() {
    return Promise.resolve(this.records.length)
  }
}

export const signal = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined }
let clock = 0
/** The clock of the ledgers begins anew, and goes on by a millisecond with each look. */
export const resetClock = (): void => void (clock = 0)
export type CountingOptions = LedgerOptions<number, Add, Added, undefined>
export const ledgerOn = (journal: Journal<Added>, more: Partial<CountingOptions> = {}) =>
  new Ledger({
    ...{ decider: counter, journal, signal, now: () => (clock += 1) },
    situation: () => ({ now: 50, businessDay: '2026-11-20', rules: undefined }),
    ...more,
  })
export const add = (by: number, id: string, word?: string): Add => {
  return { type: 'add', by, id, actor: { device: 'd' }, ...(word !== undefined && { word }) }
}
