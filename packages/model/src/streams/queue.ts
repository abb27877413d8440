// The tickets of a station, as a stream.
import { queueDecider } from '../queue/decide.js'
import type { QueueCommand, QueueEvent, QueueRefusal } from '../queue/messages.js'
import { queueRules, type QueueRules } from '../queue/rules.js'
import type { QueueState } from '../queue/ticket.js'
import type { Stream } from './stream.js'

export const queueStream: Stream<QueueState, QueueCommand, QueueEvent, QueueRules, QueueRefusal> = {
  name: 'queue',
  decider: queueDecider,
  rules: ({ station, services, holidays }) => station.value && queueRules(station.value, services.value, holidays.value ?? []),
  given: (event) => (event.type === 'TicketIssued' ? [{ under: event.series, number: event.sequence, day: event.businessDay }] : []),
  raised: (event) => {
    if (event.type !== 'NumbersRaised') return []
    return Object.entries(event.last).map(([under, number]) => ({ under, number, day: event.businessDay }))
  },
  begins: (event) => (event.type === 'TicketIssued' ? event.ticket : undefined),
  continues: (event) => (event.type !== 'TicketIssued' && 'ticket' in event ? event.ticket : undefined),
}
