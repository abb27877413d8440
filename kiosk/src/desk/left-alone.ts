// When the desk's window may be loaded anew for a new version: only when nobody has touched it for a while.
import { MINUTE_MS } from '@doorstep/model/time'

/** A desk at reception comes back by itself, where it was. */
const RECEPTION_MS = 20_000
/** In the other rooms things are written; after so long without a touch their door is shut, and nothing is lost any more. */
const OTHERS_MS = 5 * MINUTE_MS

/** Begins to watch the window; gives whether it is left alone. `others`: whether another room than reception was opened in it. */
export function leftAlone(others: () => boolean): () => boolean {
  let touched = -Infinity
  const touch = (): void => void (touched = performance.now())
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, touch, { capture: true, passive: true })
  return () => performance.now() - touched >= (others() ? OTHERS_MS : RECEPTION_MS)
}
