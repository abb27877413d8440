// Long work in slices: after each, whatever else waits for the thread has its turn.

/** A slice takes this long, in ms; at most a step of the work more. */
const SLICE_MS = 16

interface Scheduler {
  readonly yield?: () => Promise<void>
}

/** Lets go of the thread until everything else that waits had a turn; in a hidden page too, where timers hardly run. */
export function turn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler }
  if (scheduler?.yield) return scheduler.yield()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}

/** Runs work whose steps are short; undefined once `given up` says that nobody waits for it any more. */
export async function inSlices<Result>(
  work: Generator<undefined, Result, unknown>,
  givenUp: () => boolean = () => false,
  now: () => number = () => performance.now(),
): Promise<Result | undefined> {
  let began = now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (now() - began < SLICE_MS) continue
    await turn()
    if (givenUp()) return undefined
    began = now()
  }
}
