// What is known of a ticket beside its number, as its paper and its code say it.
import type { Situation } from '@doorstep/model/journal'
import { closingAhead } from '@doorstep/model/now'
import { aheadOf, desksOf, waitBandFor, type QueueRules, type QueueState, type Ticket } from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import { localDateTime, type Instant } from '@doorstep/model/time'
import { webAddress } from '../base/address.js'
import { opensOnPhone } from '../base/phone-address.js'
import { ticketPapers, type Reader } from '../ticket-status/place-view.js'
import { ticketAddress } from '../ticket-status/ticket-link.js'
import type { PaperFacts } from './paper.js'

/** A ticket with everything around it that a resident is told. */
export interface KnownTicket {
  readonly ticket: Ticket
  readonly station: Station
  readonly item: ServiceItem | undefined
  readonly queue: QueueState
  readonly situation: Situation<QueueRules> | undefined
  readonly now: Instant
  readonly reader: Reader
}

/** The address of the ticket on a phone; undefined where there is none that a phone could open, and when the ticket is over. */
export function phoneAddress({ ticket, station, item, reader }: KnownTicket): string | undefined {
  const page = webAddress(station.queue?.ticketPage)
  if (!page || !opensOnPhone(page) || (ticket.place !== 'waiting' && ticket.place !== 'called')) return undefined
  const { number, issuedAt, token } = ticket
  return ticketAddress(page.href, {
    number,
    issuedAt: localDateTime(issuedAt, station.timeZone),
    token,
    papers: ticketPapers(item, reader),
  })
}

/** What stands on the ticket's paper. */
export function factsOf(known: KnownTicket): PaperFacts {
  const { ticket, station, item, queue, situation, now } = known
  const address = phoneAddress(known)
  const wait = situation ? waitBandFor(queue, situation.rules, ticket.line, now, ticket) : 'unknown'
  const closing = situation && closingAhead(situation, wait === 'unknown' ? undefined : wait)
  return {
    number: ticket.number,
    station: station.name,
    service: item?.name,
    issuedAt: localDateTime(ticket.issuedAt, station.timeZone),
    ahead: aheadOf(queue, ticket, { desks: desksOf(station) }),
    wait,
    closing: closing && { at: closing.closes.slice(11, 16), unsure: closing.unsure },
    bring: item?.documents,
    // the page opens where the journal is, and elsewhere says that it is not live
    qr: address === undefined ? undefined : { content: address, live: false },
  }
}
