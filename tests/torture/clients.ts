// How anybody asks a window, whichever stream it is for: as often and where they choose, and once more when no outcome is known.
import type { StreamTypes } from '@doorstep/model/streams'
import type { AttemptOf } from './history.js'
import type { Asking } from './plan.js'

/** What clients know of the run they are in. */
export interface Surroundings {
  readonly seed: number
  /** The right time at the station. */
  readonly now: number
  /** Asks a window, and waits for its answer or for the end of the window. */
  ask<T extends StreamTypes>(stream: T['name'], window: string, command: T['command']): Promise<AttemptOf<T>>
  /** Whether windows are being loaded anew by a new version: then what was asked is asked again, by the page itself. */
  readonly updating: boolean
  readonly over: boolean
  /** Whether few people come now. */
  readonly quiet: boolean
  /** A moment in which a client does nothing. */
  rest(): Promise<void>
}

/** Asks as often and where the choice says, and once more when no outcome is known; gives what came of it. */
export async function tap<T extends StreamTypes>(
  around: Surroundings,
  stream: T['name'],
  { windows, own, asking: { taps, retry } }: { readonly windows: readonly string[]; readonly own: string; readonly asking: Asking },
  command: T['command'],
): Promise<AttemptOf<T>['answer']> {
  const other = windows[(windows.indexOf(own) + 1) % windows.length] ?? own
  const asked = { one: [own], two: [own, own], 'two-windows': [own, other] }[taps]
  const attempts = await Promise.all(asked.map((window) => around.ask<T>(stream, window, command)))
  const told = attempts.find(({ answer }) => answer !== undefined && answer.kind !== 'failed')
  // a person who is told nothing, or that it did not work, taps again or goes away
  const again = (retry || around.updating) && !around.over
  return (told ?? (again ? await around.ask<T>(stream, own, command) : undefined))?.answer
}
