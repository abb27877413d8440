// Work that is begun again after a failure, as one read of the disk that failed.
const KEEP_ON_MS = 10_000

/** Begins again after a failure, until it is done or the page goes. */
export async function keepOn<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work()
    } catch (failure) {
      console.error(failure)
      await new Promise((resolve) => setTimeout(resolve, KEEP_ON_MS))
    }
  }
}
