// The one loop that asks again for what does not come; nothing of Lit is in it, because the small script of a pasted tag has it too.
/** There is none where pages are made before a browser has them. */
const page: Partial<Pick<Window, 'addEventListener' | 'removeEventListener'>> = globalThis

/** After so many ms without an answer it counts as missing, although it may still come: a request may hang for ever. */
const PATIENCE_MS = 15_000

/** What is said of a request that hangs. */
export const NO_ANSWER = /* @__PURE__ */ new Error('no answer')

/** Rejects with {@link NO_ANSWER} what takes too long. */
export const inTime = <Part>(coming: Promise<Part>): Promise<Part> =>
  Promise.race([coming, new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS, NO_ANSWER))])

/** The longest pause between two tries, in ms; the first is a second, and each twice the one before. */
const LONGEST_MS = 60_000

/**
 * Fetches a part until it is there: with growing pauses, at once when the network is back, and at once by the function that
 * `missed` is given at every failure; the other one it is given, `rest`, ends the waiting, until it is asked for again by a hand. Never
 * rejects. For what has no host that could say that it is missing; a component's parts are `Late`.
 *
 * It is asked for under its own address again: that browsers do so is in HTML since 2026 (whatwg/html 10327), and Chromium always did. One
 * that keeps the failure needs the page anew, as a part does that is gone for good; a query of ours would load a second copy of what it shares.
 *
 * @example
 * const { openStorage } = await late(() => import('../storage.js'))
 */
export async function late<Part>(load: () => Promise<Part>, missed?: (retry: () => void, rest: () => void) => void): Promise<Part> {
  for (let pause = 1000; ; pause = Math.min(pause * 2, LONGEST_MS)) {
    try {
      return await load()
    } catch (failure) {
      console.error(failure)
    }
    await new Promise<void>((resolve) => {
      // nothing is left behind of it afterwards
      const rest = (): void => {
        clearTimeout(timer)
        page.removeEventListener?.('online', again)
      }
      const again = (): void => {
        rest()
        resolve()
      }
      const timer = setTimeout(again, pause)
      page.addEventListener?.('online', again)
      missed?.(again, rest)
    })
  }
}
