// The one loader of parts that come late: a part that does not come is asked for again, and its host can say so.

/** The longest pause between two tries, in ms; the first is a second, and each twice the one before. */
const LONGEST_MS = 60_000

/**
 * Fetches a part until it is there: with growing pauses, at once when the network is back, and at once by the function that
 * `waiting` is given at every failure (and undefined when the part is there). Never rejects.
 *
 * @example
 * const lazy = await late(() => import('./timetable.lazy.js'), (retry) => (this.retry = retry))
 */
export async function late<Part>(load: () => Promise<Part>, waiting?: (retry?: () => void) => void): Promise<Part> {
  for (let pause = 1000; ; pause = Math.min(pause * 2, LONGEST_MS)) {
    try {
      const part = await load()
      waiting?.()
      return part
    } catch (failure) {
      console.error(failure)
      await pauseOf(pause, waiting)
    }
  }
}

/** Waits, until it is asked to go on or the network is back; nothing is left behind of it afterwards. */
function pauseOf(milliseconds: number, waiting?: (retry?: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const again = (): void => {
      clearTimeout(timer)
      removeEventListener('online', again)
      resolve()
    }
    const timer = setTimeout(again, milliseconds)
    addEventListener('online', again)
    waiting?.(again)
  })
}
