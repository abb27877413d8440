// The tickets of a ledger as a table for a spreadsheet, a row each. Nothing personal, no tokens.
import { BYTE_ORDER_MARK, csvLine } from '../journal/csv.js'
import type { RecordSequence, StreamTable, TableOptions } from '../journal/table.js'
import type { Instant } from '../time/local.js'
import { localDateTime } from '../time/zone.js'
import { Replay, without, type Mark } from './marks.js'
import type { QueueEvent } from './messages.js'
import type { Ticket, TicketId } from './ticket.js'
import { eventsOf } from './upcast.js'

/** The columns of {@link ticketsCsv}, in their order. Times are local to the station, waits and services in minutes. */
export const TICKET_COLUMNS = [
  ...(['day', 'number', 'service', 'class', 'issued', 'called', 'served', 'closed', 'outcome', 'firstResponder', 'handler'] as const),
  ...(['hops', 'desk', 'waitMinutes', 'serviceMinutes', 'noShows', 'attitude', 'ability'] as const),
] as const
export type TicketColumn = (typeof TICKET_COLUMNS)[number]

interface Row {
  marks: readonly Mark[]
  /** The ticket as it was when the queue let go of it: nothing more can happen to it. */
  ticket?: Ticket
}

/**
 * The tickets of a ledger as CSV (RFC 4180, UTF-8 with a byte order mark, nothing that a spreadsheet would run), one row each in
 * the order of their issue. A row is written when nothing more can happen to the ticket, at the latest at the end, so memory holds
 * some days and not the years.
 *
 * @throws NewerEvents when the journal was written by a later version of this program
 * @example
 * for await (const text of ticketsCsv(journal.read(), { timeZone: 'Asia/Shanghai' })) parts.push(text)
 */
export async function* ticketsCsv(
  records: RecordSequence<QueueEvent>,
  { timeZone, heading = (column) => column, name = (_, id) => id }: TableOptions<TicketColumn>,
): AsyncGenerator<string, void, undefined> {
  const replay = new Replay()
  const rows = new Map<TicketId, Row>()
  const time = (at: Instant | undefined) => (at === undefined ? undefined : localDateTime(at, timeZone).replace('T', ' '))
  const line = (ticket: Ticket, marks: readonly Mark[]) => {
    const cells = cellsOf(ticket, marks, time, name)
    return csvLine(TICKET_COLUMNS.map((column) => cells[column]))
  }
  yield BYTE_ORDER_MARK + csvLine(TICKET_COLUMNS.map(heading))
  for await (const record of records) {
    for (const event of eventsOf(record)) {
      const held = event.type === 'DayClosed' ? [...replay.tickets.values()] : []
      const { added, undone } = replay.apply(event, record.version)
      for (const mark of added) {
        const row = rows.get(mark.ticket)
        if (row) row.marks = [...row.marks, mark]
        else rows.set(mark.ticket, { marks: [mark] })
      }
      for (const back of undone ?? []) {
        const row = rows.get(back.ticket)
        if (row) row.marks = without(row.marks, [back])
      }
      for (const ticket of held) {
        const row = rows.get(ticket.id)
        if (row && !replay.tickets.has(ticket.id)) row.ticket = ticket
      }
    }
    for (const [id, { ticket, marks }] of rows) {
      if (!ticket) break
      rows.delete(id)
      yield line(ticket, marks)
    }
  }
  for (const [id, { ticket = replay.tickets.get(id), marks }] of rows) if (ticket) yield line(ticket, marks)
}

export const ticketsTable: StreamTable<QueueEvent, TicketColumn> = { name: 'tickets', csv: ticketsCsv }

function cellsOf(
  ticket: Ticket,
  marks: readonly Mark[],
  time: (at: Instant | undefined) => string | undefined,
  name: (column: TicketColumn, id: string) => string,
): { readonly [Column in TicketColumn]: string | number | undefined } {
  const named = (column: TicketColumn, id: string | undefined) => (id === undefined ? undefined : name(column, id))
  const first = (what: Mark['what']) => marks.find((mark) => mark.what === what)
  const worked = marks.filter(({ what }) => what === 'worked')
  const waited = first('waited')
  return {
    day: ticket.businessDay,
    number: ticket.number,
    service: named('service', ticket.service),
    class: named('class', ticket.priorityClass),
    issued: time(ticket.issuedAt),
    called: time(waited?.at),
    served: time(first('served')?.at),
    closed: time(ticket.closedAt),
    outcome: name('outcome', ticket.outcome ?? ticket.place),
    firstResponder: named('firstResponder', ticket.firstResponder),
    handler: named('handler', ticket.handler),
    hops: ticket.hops,
    desk: named('desk', marks.findLast(({ desk }) => desk !== undefined)?.desk),
    waitMinutes: minutes(waited?.minutes),
    serviceMinutes: worked.length === 0 ? undefined : minutes(worked.reduce((sum, { minutes: each = 0 }) => sum + each, 0)),
    noShows: marks.filter(({ what }) => what === 'no-show').length,
    attitude: ticket.rating?.attitude,
    ability: ticket.rating?.ability,
  }
}

function minutes(exact: number | undefined): number | undefined {
  return exact === undefined ? undefined : Math.round(exact * 10) / 10
}
