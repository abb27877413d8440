// What is done to the station as a whole, and what it must be able to do afterwards.
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { allTried } from './all-tried.js'
import { DATABASE, RESTORING } from './product.js'
import { WORKER } from './probe.js'
import { acknowledged } from './promises.js'
import { goOn, sayLastNumbers } from './progress.js'
import { brokenRestore, cameOf, withoutDue } from './restored.js'
import { ofEach, pastOf, type BackedUp, type Run } from './run.js'
import { dayOf } from './station.js'
import { same } from './text.js'
import type { Trial } from './trials.js'

/** How long reads that are to fail may take to come up. */
const READS_MS = 2_000

/** A backup while everybody goes on working. */
async function backUp(run: Run): Promise<void> {
  const { chapter } = run
  const before = ofEach((stream) =>
    acknowledged(pastOf(chapter, stream).attempts).reduce((version, { record }) => Math.max(version, record.version), 0),
  )
  const files = await run.harness(
    WORKER,
    (page, wall) => page.evaluate(async (shown) => (await window.torture)?.backUp(shown).catch(() => undefined), wall),
    run.wall,
  )
  // a station without a record has nothing to back up; a restore in between makes it another chapter's
  if (files && chapter === run.chapter) run.backups.push({ files, chapter, acknowledged: before })
}

/** Restores a backup, or is killed in its middle; then a new chapter begins. */
async function restore(run: Run, { files, chapter, acknowledged: versions }: BackedUp, killedAfter?: number): Promise<void> {
  const before = await run.held()
  let begun = () => {}
  const beginning = new Promise<void>((resolve) => (begun = resolve))
  const restoring = run.page(
    WORKER,
    (page, given) => {
      // the page says when it begins: how long it takes until then is the machine's
      page.on('console', (message) => message.text() === RESTORING && begun())
      return page.evaluate(async (chosen) => (await window.torture)?.restore(chosen), given)
    },
    files,
  )
  if (killedAfter === undefined) await restoring
  else {
    // what it says when its browser is killed under it is no answer
    const over = restoring.catch(() => undefined)
    await Promise.race([beginning, over])
    await pause(killedAfter)
    await run.machine.kill()
  }
  const now = await run.held()
  const base = ofEach((stream) => withoutDue(now[stream] ?? [], pastOf(chapter, stream).records))
  const streams = allTried().map(({ stream: { name: stream } }) => {
    const [was, is] = [before[stream] ?? [], base[stream] ?? []]
    const ended = killedAfter !== undefined
    const restored = { stream, source: pastOf(chapter, stream).records, acknowledged: versions[stream] ?? 0, before: was, base: is, ended }
    run.seen.lost.push(...brokenRestore(restored))
    return { came: cameOf(restored), changed: !same(was, is) }
  })
  const changed = streams.some((stream) => stream.changed)
  // killed before it was done: all is as it was, and what people were told still holds
  if (!changed) return
  if (streams.some(({ came }) => came === 'before')) run.seen.lost.push('a restore brought back one stream and not the other')
  run.beginChapter(base)
}

const backupOf = ({ backups }: Run, back: number): BackedUp | undefined => backups.at(-1 - back) ?? backups[0]

type Of<Kind extends Trial['kind']> = Extract<Trial, { kind: Kind }>

async function undergoRestore(run: Run, { loss, back, killedAfter }: Of<'restore'>): Promise<void> {
  await run.alone(async () => {
    const backup = backupOf(run, back)
    if (!backup) return
    await run.endChapter()
    if (loss !== 'nothing') await run.machine.lose(DATABASE, loss === 'everything')
    await restore(run, backup, killedAfter)
    await goOn(
      run,
      `a restore (${loss === 'nothing' ? 'in place' : `${loss} lost`}${killedAfter === undefined ? '' : ', killed in its middle'})`,
    )
  })
}

async function undergoLoss(run: Run): Promise<void> {
  await run.alone(async () => {
    // where the browser has not noted anything yet, nobody can know that there was something
    const noted = await run.harness(WORKER, (page, _) => page.evaluate(() => localStorage.length > 0), undefined)
    if (noted !== true) return
    await run.endChapter()
    await run.machine.lose(DATABASE, false)
    run.beginChapter({})
    await goOn(run, 'a lost database')
  })
}

async function undergoMachine(run: Run, profiles: string, { back }: Of<'machine'>): Promise<void> {
  await run.alone(async () => {
    const backup = backupOf(run, back)
    if (!backup) return
    await run.endChapter()
    await run.machine.moveTo(await mkdtemp(join(profiles, 'machine-')))
    await restore(run, backup)
    await goOn(run, 'a new machine')
  })
}

function spanOf(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / 60_000
  return `${minutes >= 1440 ? `${minutes / 1440} days` : `${minutes} minutes`} ${milliseconds > 0 ? 'ahead' : 'back'}`
}

async function undergoJump(run: Run, { wrongBy, stays, until }: Of<'jump'>): Promise<void> {
  const before = await run.alone(async () => {
    const held = await run.held()
    await run.setClock(wrongBy)
    return { held, day: dayOf(run.now) }
  })
  await run.until(until)
  await run.alone(async () => {
    if (stays) run.keepClock()
    else await run.setClock(0)
    await run.harness(WORKER, (page, wall) => page.evaluate(async (shown) => (await window.torture)?.confirmClock(shown), wall), run.wall)
    const today = dayOf(run.now)
    const lasting = stays || run.options.plant === 'close-on-tick'
    const after = `a clock ${spanOf(wrongBy)}${stays ? ', which stays' : ''}`
    const past = !stays && today === before.day
    for (const { stream, setRight } of allTried()) {
      const cost = (await setRight?.({ run, before: before.held[stream.name] ?? [], today, lasting, past })) ?? []
      run.seen.stuck.push(...cost.map((sentence) => `after ${after}: ${sentence}`))
    }
    if (await goOn(run, after)) return
    // so that the rest of the run can say something: what is stuck is brought back from a backup
    const backup = backupOf(run, 0)
    if (!backup) return
    await run.endChapter()
    await restore(run, backup)
    await sayLastNumbers(run)
  })
}

async function undergoReads(run: Run, trial: Of<'reads'>): Promise<void> {
  const { when, window: client, count, error } = trial
  const arm = (reads: number) =>
    run.page(client, (page, given) => page.evaluate(async ([count, error]) => (await window.torture)?.failReads(count, error), given), [
      reads,
      error,
    ] as const)
  const left = () => run.page(client, (page, _) => page.evaluate(async () => (await window.torture)?.readsLeft()), undefined)
  if (when === 'working') {
    await run.inTurn(() => arm(count))
    await run.until(trial.until)
  }
  await run.alone(async () => {
    if (when === 'opening') await run.failingAtStart({ count, error }, () => run.machine.reload(client))
    if (when === 'following') {
      await run.machine.window(client)
      await arm(count)
      // somebody else does something, and this window hears of it by reading
      const other = client === 'kiosk-1' ? 'kiosk-2' : 'kiosk-1'
      for (let step = 0; step < count; step += 1) {
        for (const { stream, stir } of allTried())
          await run.ask(stream.name, other, stir({ id: `${run.seed}/heard/${run.count}`, actor: { device: other } }), true)
      }
      const patience = performance.now() + READS_MS
      while (((await left()) ?? 0) > 0 && performance.now() < patience) await pause(20)
    }
    await arm(0)
    await goOn(run, `${count} reads that failed in ${client} (${when}, ${error})`)
  })
}

async function undergoUpdate(run: Run, { windows }: Of<'update'>): Promise<void> {
  await run.inTurn(async () => {
    run.updating = true
    try {
      await run.machine.update(windows)
    } finally {
      run.updating = false
    }
  })
  await run.alone(async () => {
    await goOn(run, 'an update')
  })
}

/** Does to the station what a seed has for it, one trial after the other. */
export async function undergo(run: Run, trials: readonly Trial[], profiles: string): Promise<void> {
  for (const trial of trials) {
    await run.until(trial.backupAt)
    if (run.stopped) return
    await run.inTurn(() => backUp(run))
    await run.until(trial.at)
    if (run.stopped) return
    switch (trial.kind) {
      case 'restore':
        await undergoRestore(run, trial)
        break
      case 'loss':
        await undergoLoss(run)
        break
      case 'machine':
        await undergoMachine(run, profiles, trial)
        break
      case 'jump':
        await undergoJump(run, trial)
        break
      case 'reads':
        await undergoReads(run, trial)
        break
      case 'update':
        await undergoUpdate(run, trial)
    }
  }
}
