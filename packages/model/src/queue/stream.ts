// The tickets of a station, as a stream.
import type { Stream, StreamTypes } from '../streams/stream.js'
import { isSomebodyHere } from './closing.js'
import { queueDecider } from './decide.js'
import { dueInQueue } from './due.js'
import type { QueueCommand, QueueEvent, QueueRefusal } from './messages.js'
import { HIGHEST_NUMBER } from './numbers.js'
import { queueRules, type QueueRules } from './rules.js'
import { lastNumber, type QueueState } from './ticket.js'
import { ticketsTable } from './tickets-csv.js'

export interface QueueTypes extends StreamTypes {
  readonly name: 'queue'
  readonly state: QueueState
  readonly command: QueueCommand
  readonly event: QueueEvent
  readonly rules: QueueRules
  readonly refusal: QueueRefusal
}

export const queueStream: Stream<QueueTypes> = {
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
  numbers: {
    last: (state, { station }, day) =>
      (station.value?.queue?.series ?? []).map(({ letter: under }) => {
        return { under, number: lastNumber(state, day, under), day, highest: HIGHEST_NUMBER }
      }),
    raise: (last) => ({ type: 'raiseNumbers', last }),
  },
  due: dueInQueue,
  atStake: isSomebodyHere,
  tables: [ticketsTable],
}
