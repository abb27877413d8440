// Giving a number: when the station, the series and the day allow it; and the paper it is printed on.
import { accept, isRefusal, refuse } from '../journal/decider.js'
import { capReached } from './cap.js'
import { offeredService, ticketIn, type Decided, type Of, type World } from './guards.js'
import type { QueueEvent } from './messages.js'
import { tooFast } from './pace.js'
import { seriesFor } from './rules.js'
import { stationShut } from './shut.js'
import { lastNumber, ticketId, ticketNumber, type QueueState } from './ticket.js'
import { waitFor } from './waiting.js'
import type { TicketPlace } from './words.js'

const LIVE: readonly TicketPlace[] = ['waiting', 'called', 'serving', 'held', 'pending', 'no-show']

export function issue(state: QueueState, { service, priorityClass, token, actor }: Of<'issue'>, world: World): Decided {
  const { rules, now: at, businessDay } = world
  if (rules.devices && !rules.devices.has(actor.device)) return refuse({ code: 'unknown-device', device: actor.device })
  const item = service === undefined ? undefined : offeredService(rules, service)
  if (item && isRefusal(item)) return refuse(item)
  const group = rules.classes.find(({ id }) => id === priorityClass)
  if (priorityClass !== undefined && !group) return refuse({ code: 'unknown-class', priorityClass })
  const series = seriesFor(rules, item?.category)
  if (!series) return refuse({ code: 'unknown-series', service: service ?? '' })
  const { letter, dailyCap } = series
  const wait = waitFor(state, rules, letter, at, group?.headStartMinutes ?? 0)
  const shut = stationShut(state, world, wait === 'unknown' ? undefined : wait)
  if (shut) return refuse(shut)
  if (capReached(state, series, businessDay)) return refuse({ code: 'cap-reached', series: letter, cap: dailyCap ?? 0 })
  const seconds = tooFast(state, rules, actor.device, at)
  if (seconds !== undefined) return refuse({ code: 'too-fast', seconds })
  const sequence = lastNumber(state, businessDay, letter) + 1
  const number = ticketNumber(letter, sequence)
  const event: QueueEvent = {
    type: 'TicketIssued',
    ticket: ticketId(businessDay, number),
    businessDay,
    series: letter,
    line: letter,
    sequence,
    number,
    headStartMinutes: group?.headStartMinutes ?? 0,
    device: actor.device,
    at,
    ...(service === undefined ? {} : { service }),
    ...(priorityClass === undefined ? {} : { priorityClass }),
    ...(token === undefined ? {} : { token }),
    ...(wait === 'unknown' ? {} : { expectedMinutes: wait }),
  }
  return accept(event)
}

export function printed(state: QueueState, { ticket }: Of<'printed'>, { now: at }: World): Decided {
  const found = ticketIn(state, ticket, LIVE)
  if (isRefusal(found)) return refuse(found)
  return found.paper === 'printed' ? accept() : accept({ type: 'Printed', ticket, at })
}

export function printFailed(state: QueueState, { ticket, code }: Of<'printFailed'>, { now: at }: World): Decided {
  const found = ticketIn(state, ticket, LIVE)
  return isRefusal(found) ? refuse(found) : accept({ type: 'PrintFailed', ticket, code, at })
}

/** A reprint keeps the number; the paper says 补打. */
export function reprint(state: QueueState, { ticket }: Of<'reprint'>, { now: at }: World): Decided {
  const found = ticketIn(state, ticket, LIVE)
  return isRefusal(found) ? refuse(found) : accept({ type: 'Reprinted', ticket, at })
}
