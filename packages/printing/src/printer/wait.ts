// Waiting for a printer, but not for ever.

/** The value of `work`, or what `late` makes when it has not come after `ms`; what comes later, good or bad, is dropped. */
export async function within<Value>(ms: number, work: Promise<Value>, late: () => Value | Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), ms)
  })
  try {
    const first = await Promise.race([work, limit])
    return first === LATE ? await late() : first
  } finally {
    clearTimeout(timer)
  }
}

const LATE = Symbol('late')

/** Runs a step of tidying up whose failure changes nothing any more, and does not wait longer than `ms`. */
export async function quietly(ms: number, step: () => Promise<unknown> | undefined): Promise<void> {
  const done = Promise.resolve()
    .then(step)
    .then(
      () => undefined,
      () => undefined,
    )
  await within<undefined>(ms, done, () => undefined)
}
