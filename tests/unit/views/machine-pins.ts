// The PINs of a machine for tests: of each worker four times the last letter of their id.
import type { Pins } from '@doorstep/sources/journal'

export class Machine implements Pins {
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
  check = async (worker: string, pin: string) => {
    this.checks += 1
    const right = this.have.has(worker) && pin === (worker.at(-1) ?? '').repeat(4)
    return { outcome: right ? 'right' : this.have.has(worker) ? 'wrong' : 'none', waitMs: right ? 0 : this.waits } as const
  }
  set = async (worker: string): Promise<void> => void this.have.add(worker)
  remove = async (worker: string): Promise<void> => void this.have.delete(worker)
}
