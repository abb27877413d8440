// Needs and orders of a station, as a stream.
import type { Stream, StreamTypes } from '../streams/stream.js'
import { needsDecider } from './decide.js'
import { forgettable, overdueNeeds, refsOf } from './forget.js'
import { NEEDS_TABLES } from './history.js'
import type { NeedsCommand, NeedsEvent, NeedsRefusal } from './messages.js'
import type { NeedsState } from './need.js'
import { HIGHEST_NEED, needsRules, type NeedsRules } from './rules.js'

export interface NeedsTypes extends StreamTypes {
  readonly name: 'needs'
  readonly state: NeedsState
  readonly command: NeedsCommand
  readonly event: NeedsEvent
  readonly rules: NeedsRules
  readonly refusal: NeedsRefusal
}

export const needsStream: Stream<NeedsTypes> = {
  name: 'needs',
  decider: needsDecider,
  rules: ({ station, services }) => station.value && needsRules(station.value, services.value),
  given: (event) => {
    if (event.type === 'NeedLeft') return [{ under: 'need', number: event.number }]
    return event.type === 'ResourceOrdered' ? [{ under: 'order', number: event.number }] : []
  },
  raised: (event) => {
    if (event.type !== 'NeedsNumbersRaised') return []
    return Object.entries(event.last).map(([under, number]) => ({ under, number }))
  },
  begins: (event) => (event.type === 'NeedLeft' ? event.need : event.type === 'ResourceOrdered' ? event.order : undefined),
  continues: (event) => {
    if (event.type === 'NeedLeft' || event.type === 'ResourceOrdered') return undefined
    if ('need' in event) return event.need
    return 'order' in event ? event.order : 'subject' in event ? event.subject : undefined
  },
  numbers: {
    last: ({ numbers }) => Object.entries(numbers).map(([under, number]) => ({ under, number, highest: HIGHEST_NEED })),
    raise: (last) => ({ type: 'raiseNumbers', last }),
  },
  due: (state, { now, businessDay }) => [
    ...forgettable(state, now).map((subject) => ({
      command: { type: 'forget' as const, id: `forget/${subject.id}`, subject: subject.id },
      forgets: refsOf(subject),
    })),
    ...overdueNeeds(state, businessDay).map(({ id, due }) => ({
      command: { type: 'escalate' as const, id: `escalate/${id}/${due}`, need: id },
    })),
  ],
  tables: NEEDS_TABLES,
}
