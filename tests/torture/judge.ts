// The judge of a seed: everything that was promised and broken in it, as sentences.
import { unfairCalls } from './fair.js'
import { againstLinearizability } from './linearizable.js'
import { brokenPromises, doubleCalls } from './promises.js'
import type { SeedResult } from './run-seed.js'
import { rulesOf } from './station.js'
import { needsStream, queueStream } from './streams.js'

/** What is wrong, by what the last line counts; `disorder` is said there only when there is any. */
export interface Verdict {
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly doubleCalls: readonly string[]
  readonly gaps: readonly string[]
  readonly stuck: readonly string[]
  readonly disorder: readonly string[]
}

/**
 * Judges what a seed came to.
 *
 * @param operations of the seed, from which the station's rules follow
 */
export function judge({ chapters, seen }: Pick<SeedResult, 'chapters' | 'seen'>, operations: number): Verdict {
  const rules = rulesOf(operations)
  const queue = queueStream(rules)
  const tickets = brokenPromises(
    chapters.map((chapter) => chapter.queue),
    queue,
  )
  const needs = brokenPromises(
    chapters.map((chapter) => chapter.needs),
    needsStream,
  )
  const each = (work: (chapter: SeedResult['chapters'][number]) => readonly string[]) => chapters.flatMap(work)
  return {
    lost: [...seen.lost, ...tickets.lost, ...needs.lost],
    doubled: [...tickets.doubled, ...needs.doubled],
    doubleCalls: each((chapter) => doubleCalls(chapter.queue)),
    gaps: [...tickets.gaps, ...needs.gaps],
    stuck: seen.stuck,
    disorder: each((chapter) => [
      ...againstLinearizability(chapter.queue, queue),
      ...againstLinearizability(chapter.needs, needsStream),
      ...unfairCalls(chapter.queue, rules),
    ]),
  }
}

/** The last line of a run. */
export function lastLine({ lost, doubled, doubleCalls, gaps, stuck, disorder }: { readonly [Part in keyof Verdict]: number }): string {
  const order = disorder === 0 ? '' : `, out of order ${disorder}`
  return `lost ${lost}, doubled ${doubled}, double calls ${doubleCalls}, unexplained gaps ${gaps}, stuck ${stuck}${order}`
}
