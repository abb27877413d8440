// Small helps of the contract suites: errors as values, and waiting with an end.
/** What a promise rejects with; an error of its own when it does not reject. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const nothing = {}
  const found = await promise.then(
    () => nothing,
    (error: unknown) => error,
  )
  if (found === nothing) throw new Error('it was expected to reject, and did not')
  return found
}

/** The value of a promise, or an error that names what was waited for when it takes longer than `ms`. */
export async function soon<Value>(promise: Promise<Value>, what: string, ms = 1500): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms} ms for ${what}`)), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
