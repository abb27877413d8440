// One seed: twelve windows on one database, everything recorded, the journal read back by a browser that was started anew.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { eventsOf, queueDecider, type QueueCommand, type QueueEvent, type Recorded } from '@doorstep/model'
import { Machine } from './chromium.js'
import { useKiosk, workAtCounter, type Known, type Surroundings } from './clients.js'
import type { Answer, Attempt, History } from './history.js'
import { disturbances, type Disturbance } from './plan.js'
import { isQuiet, KIOSKS, timeOf, WORKERS } from './station.js'
import { textOf } from './text.js'

export interface SeedOptions {
  readonly seed: number
  readonly operations: number
  readonly kills: number
  /** Address of the harness page, with its query. */
  readonly address: string
}

export interface SeedResult extends History {
  /** Windows whose state was not what the journal folds to. */
  readonly astray: readonly string[]
  readonly disturbed: Readonly<Record<Disturbance['kind'], number>>
}

const ANSWER_MS = 30_000
const REST_MS = 15
/** No run stands still for so long. */
const STALL_MS = 60_000
/** What the driver says when a window crashed, was closed or reloaded, or went with its browser. */
const WENT_AWAY = /Target crashed|has been closed|context was destroyed|navigation/i
/** A write that is aborted is tried once more; so many let some commands fail and others succeed at their second try. */
const ABORTED_WRITES = 12

class Run implements Surroundings {
  readonly attempts: Attempt[] = []
  readonly known: Known = { missed: [], lately: [], since: new Map() }
  readonly disturbed = { kill: 0, crash: 0, close: 0, reload: 0, abort: 0 }
  #stopped = false

  constructor(
    private readonly options: SeedOptions,
    private readonly machine: Machine,
  ) {}

  get seed(): number {
    return this.options.seed
  }

  get over(): boolean {
    return this.#stopped || this.attempts.length >= this.options.operations
  }

  get quiet(): boolean {
    return isQuiet(this.attempts.length, this.options.operations)
  }

  /** Ends the run before its time, because something of the test itself went wrong. */
  stop(): void {
    this.#stopped = true
  }

  rest(): Promise<void> {
    return pause(REST_MS)
  }

  async ask(client: string, command: QueueCommand): Promise<Attempt> {
    const shown = await this.machine.window(client)
    const now = timeOf(this.attempts.length, this.options.operations)
    const attempt: { -readonly [Key in keyof Attempt]: Attempt[Key] } = {
      window: client,
      command,
      invoked: performance.now(),
      answered: Infinity,
      answer: undefined,
    }
    this.attempts.push(attempt)
    const abort = new AbortController()
    try {
      const asked = shown.page.evaluate(async (request) => (await window.torture)?.execute(request), { command, now })
      const late = pause(ANSWER_MS, 'late' as const, { signal: abort.signal })
      const said = await Promise.race([asked, late])
      if (said === 'late') throw new Error(`${client} has not answered ${textOf(command)} for ${ANSWER_MS / 1000} s`)
      if (said === undefined) throw new Error(`${client} shows another page`)
      Object.assign(attempt, { answered: performance.now(), answer: JSON.parse(said) as Answer })
    } catch (error) {
      // that the window went away is what this is about; anything else is a fault, of the product or of this test
      if (!(error instanceof Error && WENT_AWAY.test(error.message))) throw error
      await this.machine.forget(client, shown)
    } finally {
      abort.abort()
    }
    return attempt
  }

  /** Does all that the seed's plan lets go wrong, each when its time has come. */
  async disturb(): Promise<void> {
    const { seed, operations, kills } = this.options
    for (const { at, delay, kind, window } of disturbances(seed, operations, kills)) {
      while (this.attempts.length < at && !this.over) await pause(2)
      if (this.#stopped) return
      await pause(delay)
      await this.#disturb(kind, window)
      this.disturbed[kind] += 1
    }
  }

  async #disturb(kind: Disturbance['kind'], client: string): Promise<void> {
    if (kind === 'kill') return this.machine.kill()
    if (kind === 'abort') return this.machine.abortWrites(client, ABORTED_WRITES)
    return this.machine[kind](client)
  }

  /** Rejects when nothing has been asked for a long time. */
  async watch(signal: AbortSignal): Promise<never> {
    for (;;) {
      const before = this.attempts.length
      await pause(STALL_MS, undefined, { signal })
      if (this.attempts.length === before) {
        throw new Error(`The run of seed ${this.seed} stands still after ${before} operations: ${textOf(this.disturbed)}`)
      }
    }
  }
}

/** The state of every window once it has heard of everything, held against what the journal folds to. */
async function findAstray(machine: Machine, records: readonly Recorded<QueueEvent>[]): Promise<string[]> {
  const expected = textOf(
    queueDecider.fold(
      queueDecider.initial,
      records.flatMap((record) => eventsOf(record)),
    ),
  )
  const version = records.at(-1)?.version ?? 0
  const clients = [...KIOSKS, ...WORKERS]
  const states = await Promise.all(
    clients.map(async (client) => {
      const { page } = await machine.window(client)
      return page.evaluate(async (version) => (await window.torture)?.state(version), version)
    }),
  )
  return clients.filter((_, index) => states[index] !== expected)
}

async function recordsOf(machine: Machine): Promise<Recorded<QueueEvent>[]> {
  const { page } = await machine.window('reader')
  const read = await page.evaluate(async () => (await window.torture)?.records())
  return JSON.parse(read ?? '[]') as Recorded<QueueEvent>[]
}

/** Runs one seed to its end and gives what was seen. */
export async function runSeed(options: SeedOptions): Promise<SeedResult> {
  const profile = await mkdtemp(join(tmpdir(), 'doorstep-torture-'))
  const machine = new Machine(profile, options.address)
  try {
    const run = new Run(options, machine)
    const parts = [...KIOSKS.map((kiosk) => useKiosk(kiosk, run)), ...WORKERS.map((worker) => workAtCounter(worker, run)), run.disturb()]
    for (const part of parts) part.catch(() => run.stop())
    const watch = new AbortController()
    try {
      await Promise.race([Promise.all(parts), run.watch(watch.signal)])
    } finally {
      watch.abort()
    }
    // the windows that are left must have heard of everything, and what they hold must survive one more kill
    const astray = await findAstray(machine, await recordsOf(machine))
    await machine.kill()
    return { attempts: run.attempts, records: await recordsOf(machine), astray, disturbed: run.disturbed }
  } finally {
    await machine.stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
