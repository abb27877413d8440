// Work that is begun again after a failure, as one read of the disk that failed.

/** Begins again some ms after a failure, until it is done or the page goes. */
export async function keepOn<Result>(work: () => Promise<Result>, pause: number): Promise<Result> {
  for (;;) {
    try {
      return await work()
    } catch (failure) {
      console.error(failure)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
