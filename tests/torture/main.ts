// `npm run torture`: reads the flags, runs seed after seed, and says in its last line what was broken.
import { join } from 'node:path'
import { mkdir, writeFile } from 'node:fs/promises'
import type { Stream } from '@doorstep/model/streams'
import { readFlags, type Flags } from './flags.js'
import { allTried } from './all-tried.js'
import type { History } from './history.js'
import { judge, lastLine, type Verdict } from './judge.js'
import { flagsOf, PLANT_RUNS } from './plant-runs.js'
import { PLANTS } from './plants.js'
import { pastOf } from './run.js'
import { runSeed, type SeedResult } from './run-seed.js'
import { serveHarness } from './serve.js'
import { TRIALS, type Counts } from './trials.js'

const MOST_SENTENCES = 6

/** How many events of a stream there were, and how many numbers they gave: what was answered counts too, because a planted fault may leave little of it in the journal. */
function happenedIn(histories: readonly History[], stream: Stream) {
  const records = histories.flatMap(({ records, attempts }) => [
    ...records,
    ...attempts.flatMap(({ answer }) => (answer?.kind === 'accepted' && answer.record ? [answer.record] : [])),
  ])
  const events = [...new Map(records.map((record) => [record.id, record])).values()].flatMap((record) => record.events)
  return { events: events.length, numbers: events.flatMap((event) => stream.given(event)).length }
}

/** How much came of what was asked. */
function summary({ chapters, disturbed, trials }: SeedResult): string {
  const histories = chapters.flatMap((chapter) => Object.values(chapter))
  const attempts = histories.flatMap((history) => history.attempts)
  const told = (kind: 'refused' | 'failed' | undefined) => attempts.filter(({ answer }) => answer?.kind === kind).length
  const stored = new Set(histories.flatMap(({ records }) => records.map(({ id }) => id)))
  const unheard = attempts.filter(({ answer, command }) => answer === undefined && stored.has(command.id)).length
  const came = allTried().map(({ stream }) => {
    const { name } = stream
    const { events, numbers } = happenedIn(
      chapters.map((chapter) => pastOf(chapter, name)),
      stream,
    )
    // a torture in which nothing happens proves nothing
    if (numbers === 0 || events === numbers) throw new Error(`Nothing came of ${name}: this run says nothing.`)
    return `${name}: ${numbers} numbers in ${events} events`
  })
  const tried = (kind: string) => trials.filter((trial) => trial.kind === kind).length
  return [
    `${attempts.length} operations`,
    ...came,
    `${told('refused')} refused`,
    `${told('failed')} failed`,
    `${told(undefined)} without an answer (${unheard} stored)`,
    `${disturbed.kill} kills, ${disturbed.crash} crashes, ${disturbed.close} closed, ${disturbed.reload} reloaded, ${disturbed.abort} with writes aborted`,
    `${tried('restore') + tried('loss')} restores, ${tried('machine')} new machines, ${tried('jump')} clock jumps, ${tried('reads')} with reads failed, ${tried('update')} updates`,
  ].join(', ')
}

/** How many sentences there are of each kind. */
type Totals = Record<keyof Verdict, number>

/** Runs seed after seed and says what it saw. */
async function torture({ seeds, ops, from, plant, ...flags }: Flags, root: string): Promise<Totals> {
  const totals: Totals = { lost: 0, doubled: 0, doubleCalls: 0, gaps: 0, stuck: 0, disorder: 0 }
  const served = await serveHarness(root)
  try {
    for (let index = 0; index < seeds; index += 1) {
      const seed = from + index
      const started = performance.now()
      const share = (all: number) => Math.floor(((index + 1) * all) / seeds) - Math.floor((index * all) / seeds)
      const counts = Object.fromEntries(TRIALS.map((name) => [name, share(flags[name])])) as unknown as Counts
      const result = await runSeed({ seed, operations: ops, kills: share(flags.kills), plant, served, ...counts })
      const found = judge(result, ops)
      console.log(`seed ${seed} (${index + 1} of ${seeds}): ${summary(result)}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
      for (const name of Object.keys(totals) as (keyof typeof totals)[]) {
        const sentences = found[name]
        totals[name] += sentences.length
        for (const sentence of sentences.slice(0, MOST_SENTENCES)) console.log(`  ${name}: ${sentence}`)
        if (sentences.length > MOST_SENTENCES) console.log(`  ${name}: and ${sentences.length - MOST_SENTENCES} more`)
      }
      if (Object.keys(totals).some((name) => found[name as keyof typeof totals].length > 0)) await keep(root, seed, result)
    }
  } finally {
    served.close()
  }
  console.log(lastLine(totals))
  return totals
}

/** Plants every fault, each in its short run. */
async function findPlants(root: string): Promise<number> {
  let found = 0
  for (const plant of PLANTS) {
    const { as } = PLANT_RUNS[plant]
    const seen = (await torture(readFlags(flagsOf(plant)), root))[as]
    if (seen > 0) found += 1
    console.log(`${plant}: ${as} ${seen}${seen > 0 ? '' : ', NOT FOUND'}\n`)
  }
  console.log(`${PLANTS.length} faults planted, ${found} found`)
  return found === PLANTS.length ? 0 : 1
}

/**
 * Does what the flags say.
 *
 * @returns the exit code: 0 when nothing was broken, or every planted fault was found
 */
export async function main(args: readonly string[], root: string): Promise<number> {
  if (args.includes('--plants')) return findPlants(root)
  return Object.values(await torture(readFlags(args), root)).every((total) => total === 0) ? 0 : 1
}

async function keep(root: string, seed: number, { chapters, seen, trials }: SeedResult): Promise<void> {
  const folder = join(root, '.cache/torture')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `seed-${seed}.json`)
  await writeFile(path, JSON.stringify({ trials, seen, chapters }, null, 1))
  console.log(`  the history is kept in ${path}`)
}
