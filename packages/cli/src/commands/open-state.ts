// Whether a station is open at a moment, for a program that starts it.
import type { FeedView } from '@doorstep/model/feed'
import { momentOf, openingNow } from '@doorstep/model/now'
import { timeOf, type Instant } from '@doorstep/model/time'

export interface OpenState {
  readonly open: boolean
  /** The station's local time, `22:10`. */
  readonly time: string
  /** When it opens next, local date and time; undefined when it is open or nobody knows. */
  readonly next: string | undefined
}

/** How a station stands at a moment; undefined before its manifest was read. */
export function standingAt(view: FeedView, instant: Instant): OpenState | undefined {
  const moment = momentOf(view, undefined, instant)
  if (!moment) return undefined
  const { is, next } = openingNow(moment)
  return { open: is !== 'closed', time: timeOf(moment.at), next }
}
