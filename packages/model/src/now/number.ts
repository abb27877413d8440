// Whether a number can be had now, before anybody asks for one; the same answer the queue would give.
import type { Situation } from '../journal/decider.js'
import { capReached } from '../queue/cap.js'
import type { QueueRefusal } from '../queue/messages.js'
import { tooFast } from '../queue/pace.js'
import { seriesFor, type QueueRules } from '../queue/rules.js'
import { stationShut } from '../queue/shut.js'
import type { QueueState } from '../queue/ticket.js'
import type { WaitBand } from '../queue/wait-band.js'
import { waitFor } from '../queue/waiting.js'
import type { ServiceItem } from '../services/schema.js'
import type { Series } from '../station/schema.js'
import { addMinutes, type LocalDateTime } from '../time/local.js'
import { openingAt } from '../time/opening-hours.js'
import { localDateTime } from '../time/zone.js'
import { CLOSING_SOON_MINUTES } from './opening.js'

/**
 * Why a number asked for now would be refused; undefined when it would be given.
 *
 * @param asked the service, any matter without it; and the window's device, whose pace it is
 */
export function noNumberNow(
  queue: QueueState,
  situation: Situation<QueueRules>,
  { item, device }: { readonly item?: ServiceItem | undefined; readonly device?: string | undefined } = {},
): QueueRefusal | undefined {
  const { rules, now } = situation
  if (item && rules.services.get(item.id)?.offered === false) return { code: 'service-not-offered', service: item.id }
  const series = seriesFor(rules, item?.category)
  if (!series) return undefined
  const shut = noneOf(series, queue, situation)
  if (shut) return shut
  const seconds = tooFast(queue, rules, device ?? '', now)
  return seconds === undefined ? undefined : { code: 'too-fast', seconds }
}

/** Why no number of a series would be given, whoever asks. */
function noneOf(series: Series, queue: QueueState, situation: Situation<QueueRules>): QueueRefusal | undefined {
  const { rules, now, businessDay } = situation
  const { letter, dailyCap: cap = 0 } = series
  const wait = waitFor(queue, rules, letter, now)
  const shut = stationShut(queue, situation, wait === 'unknown' ? undefined : wait)
  return shut ?? (capReached(queue, series, businessDay) ? { code: 'cap-reached', series: letter, cap } : undefined)
}

/** Whether a number can be had for any matter at all: the general one may be used up while others are not. */
export function anyNumberNow(queue: QueueState, situation: Situation<QueueRules>): boolean {
  return situation.rules.series.some((series) => noneOf(series, queue, situation) === undefined)
}

/** The end of the day as somebody has to know it who waits, or is about to. */
export interface ClosingAhead {
  readonly closes: LocalDateTime
  /** Their turn may come too late. */
  readonly unsure: boolean
}

/**
 * The closing time, when it comes within half an hour or before the wait is over for certain; undefined while it is nobody's concern.
 *
 * @param band how long they may wait; undefined where that cannot be said
 */
export function closingAhead(
  { rules: { calendar }, now }: Pick<Situation<Pick<QueueRules, 'calendar'>>, 'rules' | 'now'>,
  band: WaitBand | undefined,
): ClosingAhead | undefined {
  const at = localDateTime(now, calendar.timeZone)
  const opening = openingAt(calendar, at)
  if (!opening.open) return undefined
  const closes = opening.until
  const soon = closes <= addMinutes(at, CLOSING_SOON_MINUTES)
  const unsure = band ? addMinutes(at, band.to) >= closes : soon
  return soon || unsure ? { closes, unsure } : undefined
}
