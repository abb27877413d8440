// The page of every tortured window: the product's own journal, decider and ledger, and a way to ask them from outside.
import {
  Ledger,
  queueDecider,
  type Instant,
  type QueueCommand,
  type QueueEvent,
  type QueueRefusal,
  type QueueRules,
  type QueueState,
  type Recorded,
} from '@doorstep/model'
import { openIndexedDb } from '@doorstep/sources/journal'
import type { Answer } from './history.js'
import { planted } from './plants.js'
import { rulesOf, situationAt } from './station.js'
import { textOf } from './text.js'

/** One request: a command, and what the clock of the station shows when it is made. */
export interface Request {
  readonly command: QueueCommand
  readonly now: Instant
}

export interface Harness {
  /** Asks this window's ledger. The answer is JSON, as are all others: what a driver makes of a Map or an undefined is its own. */
  execute(request: Request): Promise<string>
  /** Every record of the journal. */
  records(): Promise<string>
  /** The state this window has once it is at a version, without being asked anything. */
  state(version: number): Promise<string>
  /** Lets the next so many writes to the journal be aborted by the browser after they were made, as it does when the disk is full. */
  abortWrites(count: number): void
}

declare global {
  interface Window {
    torture?: Promise<Harness>
  }
}

const DATABASE = 'torture'
const STREAM = 'queue'
const CATCH_UP_MS = 8_000

function abortWrites(count: number): void {
  let left = count
  const add = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = function (...given: Parameters<typeof add>): IDBRequest<IDBValidKey> {
    const request = add.apply(this, given)
    if (left > 0 && this.name === 'records') this.transaction.abort()
    if ((left -= 1) <= 0) IDBObjectStore.prototype.add = add
    return request
  }
}

async function open(parameters: URLSearchParams): Promise<Harness> {
  const rules = rulesOf(Number(parameters.get('operations')))
  const database = await openIndexedDb(DATABASE)
  const stored = database.journal<QueueEvent>(STREAM)
  const decided = new Map<string, Instant>()
  let clock: Instant = 0
  const ledger = new Ledger<QueueState, QueueCommand, QueueEvent, QueueRules, QueueRefusal>({
    decider: {
      ...queueDecider,
      decide: (state, command, situation) => {
        decided.set(command.id, situation.now)
        return queueDecider.decide(state, command, situation)
      },
    },
    journal: planted(parameters.get('plant'), stored, { database: DATABASE, stream: STREAM }),
    situation: () => situationAt(clock, rules),
    now: () => clock,
    signal: new AbortController().signal,
    snapshots: { store: database.snapshots, stream: STREAM },
  })
  await ledger.ready
  const ask = async ({ command, now }: Request): Promise<Answer> => {
    clock = now
    try {
      const outcome = await ledger.execute(command)
      const at = decided.get(command.id)
      if (!outcome.accepted) return { kind: 'refused', refusal: outcome.refusal, now: at ?? now }
      const { record, repeated } = outcome
      return { kind: 'accepted', repeated, ...(record ? { record } : {}), ...(at === undefined ? {} : { now: at }) }
    } catch (error) {
      return { kind: 'failed', error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
    }
  }
  return {
    execute: async (request) => textOf(await ask(request)),
    records: async () => {
      const records: Recorded<QueueEvent>[] = []
      for await (const record of stored.read()) records.push(record)
      return textOf(records)
    },
    state: async (version) => {
      const patience = performance.now() + CATCH_UP_MS
      while (ledger.view.version < version && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 20))
      return textOf(ledger.view.state)
    },
    abortWrites,
  }
}

window.torture = open(new URLSearchParams(location.search))
