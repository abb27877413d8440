// When the station gives no number, apart from the rest of the rules so that a screen can say it without carrying them.
import { addMinutes, type Instant } from '../time/local.js'
import { openingAt, postsHours } from '../time/opening-hours.js'
import { localDateTime } from '../time/zone.js'
import type { World } from './guards.js'
import type { QueueRefusal } from './messages.js'
import type { QueueState } from './ticket.js'

/** The stop of issuing that holds at a moment; one with a time is over by itself. */
export function stopRunning({ stopped }: Pick<QueueState, 'stopped'>, now: Instant): QueueState['stopped'] {
  return stopped && (stopped.until === undefined || now < stopped.until) ? stopped : undefined
}

/** Why the station gives no number at this moment: closed, stopped, or closing before one's turn would come. */
export function stationShut(
  state: QueueState,
  { rules, now }: Pick<World, 'rules' | 'now'>,
  expectedMinutes: number | undefined,
): QueueRefusal | undefined {
  const { calendar } = rules
  const running = stopRunning(state, now)
  // a station that posts no hours at all has not said that it is closed
  if (postsHours(calendar)) {
    const at = localDateTime(now, calendar.timeZone)
    const opening = openingAt(calendar, at)
    if (!opening.open) return { code: 'station-closed', reopens: opening.next }
    if (running) return { code: 'issuing-stopped', why: running.why, until: running.until }
    if (expectedMinutes !== undefined && addMinutes(at, Math.ceil(expectedMinutes)) >= opening.until) {
      return { code: 'closing', closes: opening.until, expectedMinutes }
    }
    return undefined
  }
  return running ? { code: 'issuing-stopped', why: running.why, until: running.until } : undefined
}
