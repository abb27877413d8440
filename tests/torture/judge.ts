// The judge of a seed: everything that was promised and broken in it, as sentences.
import { allTried } from './all-tried.js'
import { againstLinearizability } from './linearizable.js'
import { brokenPromises } from './promises.js'
import { pastOf } from './run.js'
import type { SeedResult } from './run-seed.js'
import { rulesFor } from './station.js'
import { judged } from './streams.js'

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
  const verdict = { lost: [...seen.lost], doubled: [], doubleCalls: [], gaps: [], stuck: [...seen.stuck], disorder: [] } as {
    [Part in keyof Verdict]: string[]
  }
  for (const tried of allTried()) {
    const stream = judged(tried, operations)
    const rules = rulesFor(tried.stream, operations)
    const histories = chapters.map((chapter) => pastOf(chapter, tried.stream.name))
    const { lost, doubled, gaps } = brokenPromises(histories, stream)
    verdict.lost.push(...lost)
    verdict.doubled.push(...doubled)
    verdict.gaps.push(...gaps)
    for (const history of histories) {
      verdict.disorder.push(...againstLinearizability(history, stream))
      const { doubleCalls = [], disorder = [] } = tried.judge?.(history, rules) ?? {}
      verdict.doubleCalls.push(...doubleCalls)
      verdict.disorder.push(...disorder)
    }
  }
  return verdict
}

/** The last line of a run. */
export function lastLine({ lost, doubled, doubleCalls, gaps, stuck, disorder }: { readonly [Part in keyof Verdict]: number }): string {
  const order = disorder === 0 ? '' : `, out of order ${disorder}`
  return `lost ${lost}, doubled ${doubled}, double calls ${doubleCalls}, unexplained gaps ${gaps}, stuck ${stuck}${order}`
}
