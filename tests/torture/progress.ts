// Whether the station can go on after a disturbance: numbers given, what people want next done, every window hearing.
import { allStreams } from '@doorstep/model/streams'
import { allTried } from './all-tried.js'
import { isUnguarded } from './plants.js'
import { Probe, WORKER } from './probe.js'
import { lastOnPaper, onPaper } from './promises.js'
import { pastOf, type Run } from './run.js'
import { dayOf, lastNumbersOf } from './station.js'
import { foldOf, judged } from './streams.js'
import { textOf } from './text.js'

/** A worker says which numbers were the last, as far as the product asks: those that are on paper. */
export async function sayLastNumbers(run: Run): Promise<void> {
  const asks = await run.harness(WORKER, (page, _) => page.evaluate(async () => (await window.torture)?.asksForNumbers()), undefined)
  if (asks !== true) return
  const today = await run.harness(
    WORKER,
    (page, wall) => page.evaluate(async (shown) => (await window.torture)?.today(shown), wall),
    run.wall,
  )
  const probe = new Probe(run, 'a question for the last numbers')
  const { operations, plant } = run.options
  for (const tried of allTried()) {
    const { name, numbers } = tried.stream
    if (!numbers || isUnguarded(plant, name)) continue
    const given = onPaper(
      run.chapters.map((chapter) => pastOf(chapter, name)),
      judged(tried, operations),
    ).filter(({ day }) => day === undefined || day === today)
    const paper = lastOnPaper(given)
    const last = lastNumbersOf(tried.stream, operations, today ?? dayOf(run.now)).map(({ under }) => {
      const line = given.find((each) => each.under === under)?.line ?? under
      return [under, paper.get(line) ?? 0] as const
    })
    const said = { ...numbers.raise(Object.fromEntries(last)), ...probe.by(WORKER) }
    await probe.ask(name, WORKER, { type: `the last numbers of ${name}`, ...said })
  }
  await run.harness(WORKER, (page, _) => page.evaluate(async () => (await window.torture)?.resumeNumbers()), undefined)
  run.seen.stuck.push(...probe.found)
}

/** Windows that do not show what the journals fold to, though they were given time. */
export async function deafWindows(run: Run, clients: readonly string[]): Promise<string[]> {
  const before = await run.held()
  const seen = await Promise.all(
    clients.flatMap((client) =>
      allStreams().map(async (stream) => {
        const { name } = stream
        const version = before[name]?.at(-1)?.version ?? 0
        const said = await run.harness(
          client,
          (page, asked) => page.evaluate(async ([name, at]) => (await window.torture)?.state(name, at), asked),
          [name, version] as const,
        )
        return { client, stream, version, has: said === undefined ? undefined : (JSON.parse(said) as { version: number; shows: string }) }
      }),
    ),
  )
  // what the clock must do is done meanwhile too: each is held against the journal as far as it has come
  const after = await run.held()
  return seen.flatMap(({ client, stream, version, has }) => {
    if (!has) return []
    const upTo = (after[stream.name] ?? []).filter((record) => record.version <= has.version)
    const isHeard = has.version >= version && has.shows === textOf(foldOf(stream, upTo))
    return isHeard ? [] : [`${client} does not show what others did (${stream.name})`]
  })
}

/** Looks at writes that did not wait for the disk. */
export async function lookForLaxWrites(run: Run, clients: readonly string[]): Promise<void> {
  for (const client of clients) {
    const lax = await run.harness(client, (page, _) => page.evaluate(async () => (await window.torture)?.laxWrites()), undefined)
    if (lax) run.seen.lost.push(`${client} wrote ${lax} times without waiting for the disk: a power cut takes that`)
  }
}

/**
 * Tries everything that people may want next, with nobody else in the station. What midnight comes between is tried once more: then
 * people are sent home rightly.
 *
 * @returns whether all of it works; what does not is told to the run
 */
export async function goOn(run: Run, after: string): Promise<boolean> {
  const day = dayOf(run.now)
  const first = await tryAll(run, after)
  const found = first.length > 0 && dayOf(run.now) !== day ? [...(await tryAll(run, after))] : [...first]
  for (const sentence of await deafWindows(
    run,
    run.machine.opened.filter((client) => client !== 'reader'),
  )) {
    found.push(`after ${after}: ${sentence}`)
    // another one is opened in its place, so that the run can go on
    await run.machine.close(sentence.split(' ')[0] ?? '')
  }
  run.seen.stuck.push(...found)
  return found.length === 0
}

async function tryAll(run: Run, after: string): Promise<readonly string[]> {
  const probe = new Probe(run, after)
  await sayLastNumbers(run)
  for (const tried of allTried()) await tried.goOn(probe)
  return probe.found
}
