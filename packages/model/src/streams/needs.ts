// Needs and orders of a station, as a stream.
import { needsDecider } from '../needs/decide.js'
import type { NeedsCommand, NeedsEvent, NeedsRefusal } from '../needs/messages.js'
import type { NeedsState } from '../needs/need.js'
import { needsRules, type NeedsRules } from '../needs/rules.js'
import type { Stream } from './stream.js'

export const needsStream: Stream<NeedsState, NeedsCommand, NeedsEvent, NeedsRules, NeedsRefusal> = {
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
}
