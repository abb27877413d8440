// When the station gives no number, apart from the rest of the rules so that a screen can say it without carrying them.
import { addMinutes } from '../time/local.js'
import { openingAt } from '../time/opening-hours.js'
import { localDateTime } from '../time/zone.js'
import type { World } from './guards.js'
import type { QueueRefusal } from './messages.js'
import type { QueueState } from './ticket.js'

/** Why the station gives no number at this moment: closed, stopped, or closing before one's turn would come. */
export function stationShut(
  state: QueueState,
  { rules, now }: Pick<World, 'rules' | 'now'>,
  expectedMinutes: number | undefined,
): QueueRefusal | undefined {
  const { calendar } = rules
  const { stopped } = state
  const running = stopped && (stopped.until === undefined || now < stopped.until)
  // a station that posts no hours at all has not said that it is closed
  if (calendar.openingHours.length + calendar.specialOpeningHours.length > 0) {
    const at = localDateTime(now, calendar.timeZone)
    const opening = openingAt(calendar, at)
    if (!opening.open) return { code: 'station-closed', reopens: opening.next }
    if (running) return { code: 'issuing-stopped', why: stopped.why, until: stopped.until }
    if (expectedMinutes !== undefined && addMinutes(at, Math.ceil(expectedMinutes)) >= opening.until) {
      return { code: 'closing', closes: opening.until, expectedMinutes }
    }
    return undefined
  }
  return running ? { code: 'issuing-stopped', why: stopped.why, until: stopped.until } : undefined
}
