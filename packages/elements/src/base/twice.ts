// A read that failed is tried again before it counts as failed: what opens where something cannot be read must not open for a hiccup of the disk.

/** How soon, in milliseconds. */
const AGAIN_MS = 250

/** Reads, and once more after a failure; rejects with the second one. */
export async function twice<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (failure) {
    console.warn(failure)
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    return read()
  }
}
