// The page of every tortured window: the product's own journals, deciders and ledgers, and a way to ask them from outside.
import { Ledger, type Command, type Journal, type Recorded } from '@doorstep/model/journal'
import { allStreams, type Stream, type StreamTypes } from '@doorstep/model/streams'
import type { Instant } from '@doorstep/model/time'
import type { LedgerContext } from '../../packages/elements/src/contexts/station.js'
import { abortWrites, failReads, laxWrites, plantFaults, readsLeft, type ReadError } from './faults.js'
import type { Answer } from './history.js'
import { planted, plantedClock, plantedProduct, plantedStream, relax } from './plants.js'
import { openProduct, type Files, type Product } from './product.js'
import { CLOCK, dayOf, rulesFor, situationAt } from './station.js'
import { textOf } from './text.js'
import './third-stream.js'
import { hangWall, realTime, setWall, type Wall } from './wall.js'

/** One request: a command for a stream, and what the clocks of the machine show when it is made. */
export interface Request {
  readonly wall: Wall
  readonly stream: string
  readonly command: Command
}

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
  records(stream: string): Promise<string>
  /** The version this window has come to, and its state then, once it is at a version or beyond, without being asked anything. */
  state(stream: string, version: number): Promise<string>
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

interface Opened {
  readonly context: LedgerContext<StreamTypes>
  ask(command: Command): Promise<Answer>
  state(version: number): Promise<string>
  records(): Promise<string>
}

interface Opening {
  readonly stream: Stream
  readonly journal: Journal<unknown>
  readonly stored: Journal<unknown>
  readonly rules: unknown
  readonly now: () => Instant
  readonly database: Product['database']
}

/** A ledger on a stream, and what is asked of it from outside. */
async function opened({ stream: { name, decider }, journal, stored, rules, now, database }: Opening): Promise<Opened> {
  const decided = new Map<string, Instant>()
  const situation = () => situationAt(now(), rules)
  const ledger: Ledger<unknown, Command, unknown, unknown> = new Ledger({
    decider: {
      ...decider,
      decide: (state, command, world) => {
        decided.set(command.id, world.now)
        return decider.decide(state, command, world)
      },
    },
    journal,
    situation,
    now,
    signal: new AbortController().signal,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    snapshots: { store: database.snapshots, stream: name },
  })
  // a window that could not read at first is a window all the same: whether it hears later is what is looked at
  await ledger.ready.catch(() => undefined)
  return {
    context: { ledger, device: CLOCK, situation, personal: database.private },
    ask: async (command) => {
      try {
        const outcome = await ledger.execute(command)
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
      return textOf({ version: ledger.view.version, shows: textOf(ledger.view.state) })
    },
    records: async () => {
      const records: Recorded<unknown>[] = []
      for await (const record of stored.read()) records.push(record)
      return textOf(records)
    },
  }
}

function missing(name: string): never {
  throw new Error(`There is no stream '${name}' here.`)
}

async function open(parameters: URLSearchParams, start: Start | undefined): Promise<Harness> {
  const plant = parameters.get('plant')
  if (start) hangWall(start.wall)
  plantFaults()
  if (plant === 'relaxed') relax()
  const product = plantedProduct(plant, await openProduct(plantedClock(plant)))
  const { database, now } = product
  if (start?.failing) failReads(start.failing.count, start.failing.error)
  const operations = Number(parameters.get('operations'))
  const streams = new Map(
    await Promise.all(
      allStreams().map(async (defined) => {
        const stream = plantedStream(plant, defined)
        const { name } = stream
        const [journal, stored] = [planted(plant, name, product.journal(name)), database.journal<unknown>(name)]
        const open = await opened({ stream, journal, stored, rules: rulesFor(stream, operations), now, database })
        product.keep({ stream, context: open.context })
        return [name, open] as const
      }),
    ),
  )
  const named = (name: string): Opened => streams.get(name) ?? missing(name)
  product.tick()
  return {
    execute: async ({ stream, command, wall }) => {
      setWall(wall)
      // a second of the station's time has passed
      product.tick()
      return textOf(await named(stream).ask(command))
    },
    records: (stream) => named(stream).records(),
    state: (stream, version) => named(stream).state(version),
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
