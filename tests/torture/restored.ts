// What a restore must bring back: the whole of what was backed up, all or nothing.
import type { Recorded } from '@doorstep/model/journal'
import { CLOCK } from './station.js'
import { same } from './text.js'

export interface Restored {
  readonly stream: string
  /** The journal that the backup was made of, as it was in the end. */
  readonly source: readonly Recorded<unknown>[]
  /** Up to which version it was acknowledged before the backup was begun. */
  readonly acknowledged: number
  /** What was there before the restore. */
  readonly before: readonly Recorded<unknown>[]
  /** What is there after it. */
  readonly base: readonly Recorded<unknown>[]
  /** Whether it was ended in its middle: then all may be as it was before. */
  readonly ended: boolean
}

const isStartOf = (base: readonly Recorded<unknown>[], source: readonly Recorded<unknown>[]): boolean =>
  base.length <= source.length && base.every((record, index) => same(record, source[index]))

/** What a restore brought back, without what the windows did at once because the clock said so. */
export function withoutDue(now: readonly Recorded<unknown>[], source: readonly Recorded<unknown>[]): readonly Recorded<unknown>[] {
  const known = new Set(source.map(({ id }) => id))
  const last = now.findLastIndex(({ id, actor }) => actor.device !== CLOCK || known.has(id))
  return now.slice(0, last + 1)
}

/** Whether the base is the backup, or what was there before it. */
export function cameOf({ source, acknowledged, before, base }: Restored): 'backup' | 'before' | 'neither' {
  if (isStartOf(base, source) && (base.at(-1)?.version ?? 0) >= acknowledged) return 'backup'
  return base.length === before.length && isStartOf(base, before) ? 'before' : 'neither'
}

/** What is lost by a restore that should have brought it back, as sentences. */
export function brokenRestore(restored: Restored): string[] {
  const { stream, source, acknowledged, base, ended } = restored
  const came = cameOf(restored)
  if (came === 'backup' || (came === 'before' && ended)) return []
  const last = base.at(-1)?.version ?? 0
  if (isStartOf(base, source)) return [`${stream}: a restore brought back ${last} versions, and ${acknowledged} were backed up`]
  const wrong = base.find((record, index) => !same(record, source[index]))
  return [`${stream}: a restore left version ${wrong?.version ?? last} as it never was`]
}
