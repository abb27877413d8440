// One seed: twelve windows on one database, everything recorded, the journals read back by a browser that was started anew.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Machine } from './chromium.js'
import { allTried } from './all-tried.js'
import { undergo } from './ordeals.js'
import { disturbances, type Disturbance } from './plan.js'
import { deafWindows, lookForLaxWrites, sayLastNumbers } from './progress.js'
import { Run, type Chapter } from './run.js'
import type { Served } from './serve.js'
import { KIOSKS, WORKERS } from './station.js'
import { trialsOf, type Counts, type Trial } from './trials.js'

export interface SeedOptions extends Counts {
  readonly seed: number
  readonly operations: number
  readonly kills: number
  readonly plant: string
  readonly served: Served
}

export interface SeedResult {
  readonly chapters: readonly Chapter[]
  /** What was seen to be wrong while it ran, as sentences. */
  readonly seen: { readonly lost: readonly string[]; readonly stuck: readonly string[] }
  readonly disturbed: Readonly<Record<Disturbance['kind'], number>>
  readonly trials: readonly Trial[]
}

/** A write that is aborted is tried once more; so many let some commands fail and others succeed at their second try. */
const ABORTED_WRITES = 12

type Disturbed = Record<Disturbance['kind'], number>

async function disturbOnce(run: Run, { kind, window }: Disturbance): Promise<void> {
  const { machine } = run
  if (kind === 'abort') return machine.abortWrites(window, ABORTED_WRITES)
  if (kind !== 'kill') return machine[kind](window)
  await machine.kill()
  // what the browser had noted beside the database may be gone with it: then it asks once more
  await sayLastNumbers(run)
}

/** Does all that the seed's plan lets go wrong with windows and the browser, each when its time has come. */
async function disturb(run: Run, kills: number, disturbed: Disturbed): Promise<void> {
  for (const disturbance of disturbances(run.seed, run.options.operations, kills)) {
    await run.until(disturbance.at)
    if (run.stopped) return
    await pause(disturbance.delay)
    await run.inTurn(() => disturbOnce(run, disturbance))
    disturbed[disturbance.kind] += 1
  }
}

/** Runs one seed to its end and gives what was seen. */
export async function runSeed(options: SeedOptions): Promise<SeedResult> {
  const { seed, operations, plant, served, kills } = options
  const profiles = await mkdtemp(join(tmpdir(), 'doorstep-torture-'))
  const query = new URLSearchParams({ operations: String(operations), ...(plant === '' ? {} : { plant }) })
  const machine = new Machine(await mkdtemp(join(profiles, 'machine-')), `${served.address}?${query}`)
  try {
    const run = new Run({ seed, operations, plant }, machine, (start) => served.tell(start))
    const disturbed: Disturbed = { kill: 0, crash: 0, close: 0, reload: 0, abort: 0 }
    const trials = trialsOf(seed, operations, options)
    const parts = [...allTried().flatMap(({ users }) => users(run)), disturb(run, kills, disturbed), undergo(run, trials, profiles)]
    for (const part of parts) part.catch(() => run.stop())
    const watch = new AbortController()
    try {
      await Promise.race([Promise.all(parts), run.watch(watch.signal)])
    } finally {
      watch.abort()
    }
    // the windows that are left must have heard of everything, and what they hold must survive one more kill
    const windows = [...KIOSKS, ...WORKERS]
    for (const sentence of await deafWindows(run, windows)) run.seen.stuck.push(`in the end: ${sentence}`)
    await lookForLaxWrites(run, windows)
    await machine.kill()
    await run.endChapter()
    return { chapters: run.chapters, seen: run.seen, disturbed, trials }
  } finally {
    await machine.stop()
    await rm(profiles, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
