// Who is called before whom: nobody who came later is called first without a reason, whatever a clock said when they came.
import { queueDecider, eventsOf, type QueueEvent, type QueueRules, type Recorded, type TicketId } from '@doorstep/model'
import type { QueueHistory } from './streams.js'
import { byCommand, mayHaveStored } from './promises.js'

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
  const closed = new Map<string, ReadonlySet<TicketId>>()
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
        case 'Closed':
          for (const [desk, ticket] of at) if (ticket === event.ticket) at.delete(desk)
          break
        case 'DayClosed':
          closed.set(event.day, waiting)
          waiting = new Set()
          at.clear()
          break
        default:
          reopened(event, closed)?.forEach((ticket) => waiting.add(ticket))
      }
    }
  }
  return found
}

/** Those a day's wrong closing sent away, when an event takes it back. */
function reopened(event: object, closed: ReadonlyMap<string, ReadonlySet<TicketId>>): ReadonlySet<TicketId> | undefined {
  if (!('type' in event) || event.type !== 'DayReopened' || !('day' in event)) return undefined
  return closed.get(String(event.day))
}

const placesIn = (records: readonly Recorded<QueueEvent>[]) =>
  queueDecider.fold(
    queueDecider.initial,
    records.flatMap((record) => eventsOf(record)),
  ).tickets

/** Those who waited at one moment and are sent away at a later one of the same day, as sentences. */
export function sentAway(before: readonly Recorded<QueueEvent>[], after: readonly Recorded<QueueEvent>[]): string[] {
  const now = placesIn(after)
  return [...placesIn(before).values()].flatMap(({ id, place }) =>
    (place === 'waiting' || place === 'called') && now.get(id)?.place === 'expired' ? [`${id} waited, and a wrong date sent it away`] : [],
  )
}
