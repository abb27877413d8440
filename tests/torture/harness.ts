// The page of every tortured window: the product's own journals, deciders and ledgers, and a way to ask them from outside.
import { Ledger, type Command, type Decider, type Journal, type Recorded, type Refusal } from '@doorstep/model/journal'
import { needsDecider, type NeedsCommand, type NeedsEvent } from '@doorstep/model/needs'
import { queueDecider, queueStream, type QueueCommand, type QueueEvent } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import { abortWrites, failReads, laxWrites, plantFaults, readsLeft, type ReadError } from './faults.js'
import type { Answer } from './history.js'
import { planted, plantedClock, plantedDecider, plantedProduct, relax } from './plants.js'
import { openProduct, type Files } from './product.js'
import { CLOCK, dayOf, needsRulesOf, rulesOf, situationAt } from './station.js'
import { textOf } from './text.js'
import { hangWall, realTime, setWall, type Wall } from './wall.js'

export type StreamName = 'queue' | 'needs'

/** One request: a command for a stream, and what the clocks of the machine show when it is made. */
export type Request = { readonly wall: Wall } & (
  { readonly stream: 'queue'; readonly command: QueueCommand } | { readonly stream: 'needs'; readonly command: NeedsCommand }
)

/** What a page is told when it is served. */
export interface Start {
  readonly wall: Wall
  /** Reads that fail while it opens. */
  readonly failing?: { readonly count: number; readonly error: ReadError }
}

export interface Harness {
  /** Asks this window's ledger. The answer is JSON, as are all others: what a driver makes of a Map or an undefined is its own. */
  execute(request: Request): Promise<string>
  /** Every record of a stream's journal. */
  records(stream: StreamName): Promise<string>
  /** The state this window has once it is at a version, without being asked anything. */
  state(stream: StreamName, version: number): Promise<string>
  abortWrites(count: number): void
  failReads(count: number, error: ReadError): void
  /** How many reads are still to fail. */
  readsLeft(): number
  /** How many writes did not wait for the disk. */
  laxWrites(): number
  /** Lets the clocks show this, and nobody looks at them yet. */
  show(wall: Wall): void
  /** The date this window goes by. */
  today(wall: Wall): string
  asksForNumbers(): Promise<boolean>
  resumeNumbers(): Promise<void>
  confirmClock(wall: Wall): void
  backUp(wall: Wall): Promise<Files>
  restore(files: Files): Promise<void>
}

declare global {
  interface Window {
    torture?: Promise<Harness>
    tortureStart?: Start
  }
}

const CATCH_UP_MS = 8_000

interface Asking<Opened> {
  readonly ledger: Opened
  ask(command: Command): Promise<Answer<unknown, Refusal>>
  state(version: number): Promise<string>
  records(): Promise<string>
}

interface Open<State, C extends Command, Event, Rules, Refused extends Refusal> {
  readonly stream: StreamName
  readonly decider: Decider<State, C, Event, Rules, Refused>
  readonly journal: Journal<Event>
  readonly stored: Journal<Event>
  readonly rules: Rules
  readonly now: () => Instant
  readonly snapshots: ConstructorParameters<typeof Ledger>[0]['snapshots']
}

/** A ledger on a stream, and what is asked of it from outside. */
async function opened<State, C extends Command, Event, Rules, Refused extends Refusal>({
  decider,
  journal,
  stored,
  rules,
  now,
  snapshots,
}: Open<State, C, Event, Rules, Refused>): Promise<Asking<Ledger<State, C, Event, Rules, Refused>>> {
  const decided = new Map<string, Instant>()
  const ledger = new Ledger<State, C, Event, Rules, Refused>({
    decider: {
      ...decider,
      decide: (state, command, situation) => {
        decided.set(command.id, situation.now)
        return decider.decide(state, command, situation)
      },
    },
    journal,
    situation: () => situationAt(now(), rules),
    now,
    signal: new AbortController().signal,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ...(snapshots ? { snapshots } : {}),
  })
  // a window that could not read at first is a window all the same: whether it hears later is what is looked at
  await ledger.ready.catch(() => undefined)
  return {
    ledger,
    ask: async (command) => {
      try {
        const outcome = await ledger.execute(command as C)
        const at = decided.get(command.id)
        if (!outcome.accepted) return { kind: 'refused', refusal: outcome.refusal, now: at ?? now() }
        const { record, repeated } = outcome
        return { kind: 'accepted', repeated, ...(record ? { record } : {}), ...(at === undefined ? {} : { now: at }) }
      } catch (error) {
        return { kind: 'failed', error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
      }
    },
    state: async (version) => {
      const patience = realTime() + CATCH_UP_MS
      while (ledger.view.version < version && realTime() < patience) await new Promise((resolve) => setTimeout(resolve, 20))
      return textOf(ledger.view.state)
    },
    records: async () => {
      const records: Recorded<Event>[] = []
      for await (const record of stored.read()) records.push(record)
      return textOf(records)
    },
  }
}

async function open(parameters: URLSearchParams, start: Start | undefined): Promise<Harness> {
  const plant = parameters.get('plant')
  if (start) hangWall(start.wall)
  plantFaults()
  if (plant === 'relaxed') relax()
  const product = plantedProduct(plant, await openProduct(plantedClock(plant)))
  const { database, now } = product
  if (start?.failing) failReads(start.failing.count, start.failing.error)
  const store = database.snapshots
  const rules = rulesOf(Number(parameters.get('operations')))
  const [queue, needs] = await Promise.all([
    opened({
      stream: 'queue',
      decider: plantedDecider(plant, queueDecider),
      journal: planted(plant, product.queue, { stream: 'queue' }),
      stored: database.journal<QueueEvent>('queue'),
      rules,
      now,
      snapshots: { store, stream: 'queue' },
    }),
    opened({
      stream: 'needs',
      decider: needsDecider,
      journal: product.needs,
      stored: database.journal<NeedsEvent>('needs'),
      rules: needsRulesOf(),
      now,
      snapshots: { store, stream: 'needs' },
    }),
  ])
  const streams = { queue, needs }
  product.keep({
    stream: queueStream,
    context: { ledger: queue.ledger, device: CLOCK, situation: () => situationAt(now(), rules) },
  })
  product.tick()
  return {
    execute: async ({ stream, command, wall }) => {
      setWall(wall)
      // a second of the station's time has passed
      product.tick()
      return textOf(await streams[stream].ask(command))
    },
    records: (stream) => streams[stream].records(),
    state: (stream, version) => streams[stream].state(version),
    abortWrites,
    failReads,
    readsLeft,
    laxWrites,
    show: setWall,
    today: (wall) => {
      setWall(wall)
      return dayOf(now())
    },
    asksForNumbers: () => product.asks(),
    resumeNumbers: () => product.resume(),
    confirmClock: (wall) => {
      setWall(wall)
      product.confirmClock()
    },
    backUp: (wall) => {
      setWall(wall)
      return product.backUp()
    },
    restore: async (files) => {
      await product.restore(files)
      product.tellRestored()
    },
  }
}

window.torture = open(new URLSearchParams(location.search), window.tortureStart)
