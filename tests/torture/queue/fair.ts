// Who is called before whom: nobody who came later is called first without a reason, whatever a clock said when they came.
import type { Recorded } from '@doorstep/model/journal'
import { queueDecider, eventsOf, type QueueEvent, type QueueRules, type TicketId } from '@doorstep/model/queue'
import { byCommand, mayHaveStored } from '../promises.js'
import type { QueueHistory } from './history.js'

/** One who waits. `held` is when the number was in a hand for certain, `asked` when it was first asked for. */
interface Waiting {
  readonly line: string
  readonly headStart: number
  readonly asked: number
  readonly held: number
  /** Whether it was sent to the head of a line: by a transfer, or by a desk that failed. */
  readonly head: boolean
}

/**
 * Calls in turn that passed over somebody, as sentences. Only those count as earlier who had their number in the hand before the other
 * one asked for theirs: between two who tap at once either may be first.
 */
export function unfairCalls({ base = [], attempts, records }: QueueHistory, rules: QueueRules): string[] {
  const found: string[] = []
  const commands = byCommand(attempts)
  const all = new Map<TicketId, Waiting>()
  let waiting = new Set<TicketId>()
  /** Who is called and not there yet. */
  const called = new Set<TicketId>()
  /** The last day that was ended, and whom that sent away who has not been heard of since: whether they stood at the head. */
  let ended: { readonly day: string; readonly was: Map<TicketId, boolean> } | undefined
  const at = new Map<string, TicketId>()
  const toHead = (ticket: TicketId, line?: string) => {
    const known = all.get(ticket)
    if (!known) return
    all.set(ticket, { ...known, line: line ?? known.line, head: true })
    waiting.add(ticket)
  }
  const judge = (version: number, { ticket, desk, reason }: Extract<QueueEvent, { type: 'TicketCalled' }>) => {
    const called = all.get(ticket)
    if (!called || called.head || reason.code === 'out-of-turn') return
    const served = rules.desks.get(desk)
    for (const id of waiting) {
      const other = all.get(id)
      if (!other || id === ticket || (served && !served.includes(other.line))) continue
      if (other.headStart < called.headStart || other.held >= called.asked) continue
      found.push(`version ${version}: ${desk} calls ${ticket}, and ${id} came before it and waits`)
      return
    }
  }
  const born = new Set(base.map(({ version }) => version))
  for (const { version, id, events } of records) {
    for (const event of events) {
      if ('ticket' in event) {
        ended?.was.delete(event.ticket)
        called.delete(event.ticket)
      }
      switch (event.type) {
        case 'TicketIssued': {
          const asked = commands.get(id)?.filter(mayHaveStored) ?? []
          // whoever was brought back by a restore came before everybody who comes after it
          const first = (times: readonly number[]) => (born.has(version) ? -Infinity : Math.min(...times))
          all.set(event.ticket, {
            line: event.line,
            headStart: event.headStartMinutes,
            asked: first(asked.map(({ invoked }) => invoked)),
            held: first(asked.map(({ answered }) => answered)),
            head: false,
          })
          waiting.add(event.ticket)
          break
        }
        case 'TicketCalled':
          judge(version, event)
          waiting.delete(event.ticket)
          called.add(event.ticket)
          at.set(event.desk, event.ticket)
          break
        case 'Resumed':
          at.set(event.desk, event.ticket)
          break
        case 'Transferred':
          toHead(event.ticket, event.line)
          break
        case 'DeskLeaseEnded': {
          const there = at.get(event.desk)
          if (there !== undefined) toHead(there)
          at.delete(event.desk)
          break
        }
        case 'Requeued': {
          // who missed a call goes on where they stood; nobody can say that they were passed over meanwhile
          const known = all.get(event.ticket)
          if (known) all.set(event.ticket, { ...known, held: Infinity, head: false })
          waiting.add(event.ticket)
          break
        }
        case 'NoShowMarked':
        case 'Held':
        case 'PassedOn':
        case 'Closed':
          for (const [desk, ticket] of at) if (ticket === event.ticket) at.delete(desk)
          break
        case 'DayClosed': {
          const was = new Map(ended?.day === event.day ? ended.was : [])
          for (const ticket of waiting) was.set(ticket, all.get(ticket)?.head === true)
          for (const ticket of called) was.set(ticket, true)
          ended = { day: event.day, was }
          waiting = new Set()
          called.clear()
          at.clear()
          break
        }
        case 'DayReopened':
          if (ended?.day !== event.day) break
          for (const [ticket, head] of ended.was) {
            if (head) toHead(ticket)
            else waiting.add(ticket)
          }
          ended = undefined
          break
        default:
      }
    }
  }
  return found
}

const placesIn = (records: readonly Recorded<QueueEvent>[]) =>
  queueDecider.fold(
    queueDecider.initial,
    records.flatMap((record) => eventsOf(record)),
  ).tickets

/**
 * Those who waited at one moment and are sent away at a later one, as sentences. Only the end of a day that is not over by the right
 * date is a wrong one.
 */
export function sentAway(before: readonly Recorded<QueueEvent>[], after: readonly Recorded<QueueEvent>[], today: string): string[] {
  const since = after.slice(before.length).flatMap((record) => eventsOf(record))
  if (!since.some((event) => event.type === 'DayClosed' && event.day >= today)) return []
  const now = placesIn(after)
  return [...placesIn(before).values()].flatMap(({ id, place }) =>
    (place === 'waiting' || place === 'called') && now.get(id)?.place === 'expired' ? [`${id} waited, and a wrong date sent it away`] : [],
  )
}
