// The PINs of a machine for tests: of each worker four times the last letter of their id.
import { PinMadeError, type PinCheck, type Pins } from '@doorstep/sources/journal'

export class Machine implements Pins {
  /** What all windows of the machine are told. */
  said: string | undefined = undefined
  notice: NonNullable<Pins['notice']> = { read: () => this.said, write: (text) => (this.said = text) }
  have = new Set<string>()
  broken = false
  waits = 0
  checks = 0
  reads = 0
  workers = async (): Promise<ReadonlySet<string>> => {
    this.reads += 1
    if (this.broken) throw new Error('no storage')
    return new Set(this.have)
  }
  check = async (worker: string, pin: string): Promise<PinCheck> => {
    this.checks += 1
    const right = this.have.has(worker) && pin === (worker.at(-1) ?? '').repeat(4)
    return { outcome: right ? 'right' : this.have.has(worker) ? 'wrong' : 'none', waitMs: right ? 0 : this.waits }
  }
  set = async (worker: string, _pin: string, { first = false } = {}): Promise<void> => {
    if (first && this.have.has(worker)) throw new PinMadeError(worker)
    this.have.add(worker)
  }
  remove = async (worker: string): Promise<void> => void this.have.delete(worker)
  /** Who made PINs last. */
  last: readonly string[] = []
  keepers = async (named: readonly string[]): Promise<ReadonlySet<string>> => {
    const able = named.filter((worker) => this.have.has(worker))
    if (able.length > 0) this.last = able
    return new Set(this.last.filter((worker) => this.have.has(worker)))
  }
  #listeners = new Set<(worker: string) => void>()
  subscribe = (listener: (worker: string) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  /** Another window makes, changes or takes away a worker's PIN. */
  elsewhere(worker: string, has = true): void {
    if (has) this.have.add(worker)
    else this.have.delete(worker)
    for (const listener of this.#listeners) listener(worker)
  }
}
