// Who is called where, followed without the help of the product's own decider: nobody to two desks, no desk with two.
import type { Recorded } from '@doorstep/model/journal'
import type { QueueEvent, TicketId } from '@doorstep/model/queue'
import { acknowledged } from '../promises.js'
import type { QueueHistory } from './history.js'

/** Follows who is called where, event by event; deliberately nothing but three maps. */
function calledTwice(records: readonly Recorded<QueueEvent>[]): string[] {
  const found: string[] = []
  const deskOf = new Map<TicketId, string>()
  const ticketAt = new Map<string, TicketId>()
  const workerAt = new Map<string, string>()
  const free = (ticket: TicketId | undefined) => {
    const desk = ticket === undefined ? undefined : deskOf.get(ticket)
    if (ticket === undefined || desk === undefined) return
    deskOf.delete(ticket)
    if (ticketAt.get(desk) === ticket) ticketAt.delete(desk)
  }
  for (const { version, events } of records) {
    const say = (sentence: string) => found.push(`version ${version}: ${sentence}`)
    for (const event of events) {
      switch (event.type) {
        case 'DayClosed':
          for (const map of [deskOf, ticketAt, workerAt]) map.clear()
          break
        case 'DeskOpened':
        case 'DeskTakenOver':
          for (const [desk, worker] of workerAt) {
            if (worker === event.worker && desk !== event.desk) say(`${worker} is at ${desk} and at ${event.desk}`)
          }
          workerAt.set(event.desk, event.worker)
          break
        case 'DeskClosed':
          if (ticketAt.has(event.desk)) say(`${event.desk} was left with ${ticketAt.get(event.desk)}`)
          workerAt.delete(event.desk)
          break
        case 'DeskLeaseEnded':
          free(ticketAt.get(event.desk))
          workerAt.delete(event.desk)
          break
        case 'TicketCalled':
        case 'Resumed': {
          const there = deskOf.get(event.ticket)
          const held = ticketAt.get(event.desk)
          if (there !== undefined) say(`${event.ticket} comes to ${event.desk} and is at ${there}`)
          if (held !== undefined) say(`${event.ticket} comes to ${event.desk}, which has ${held}`)
          if (!workerAt.has(event.desk)) say(`${event.ticket} comes to ${event.desk}, where nobody is`)
          deskOf.set(event.ticket, event.desk)
          ticketAt.set(event.desk, event.ticket)
          break
        }
        case 'NoShowMarked':
        case 'Held':
        case 'Transferred':
        case 'PassedOn':
        case 'Closed':
          free(event.ticket)
          break
        default:
      }
    }
  }
  return found
}

/** Calls that were acknowledged and are not in the journal: somebody else called the same ticket, so two desks wait for one person. */
function acknowledgedTwice({ attempts, records }: QueueHistory): string[] {
  const stored = new Set(records.map((record) => record.id))
  const callers = new Map<TicketId, Set<string>>()
  const note = (command: string, record: Recorded<QueueEvent>) => {
    for (const event of record.events) {
      if (event.type === 'TicketCalled') callers.set(event.ticket, (callers.get(event.ticket) ?? new Set()).add(command))
    }
  }
  for (const record of records) note(record.id, record)
  for (const { attempt, record } of acknowledged(attempts)) note(attempt.command.id, record)
  return [...callers].flatMap(([ticket, commands]) => {
    const unstored = [...commands].filter((id) => !stored.has(id))
    return unstored.length > 0 && commands.size > 1 ? [`${ticket} was called by ${[...commands].join(' and ')}`] : []
  })
}

/** Tickets called to two desks, desks and workers with two tickets, as sentences. */
export function doubleCalls(history: QueueHistory): string[] {
  return [...calledTwice(history.records), ...acknowledgedTwice(history)]
}
