// What the queue promises whoever holds a ticket, looked for in a history without the help of the product's own decider.
import type { QueueEvent, QueueRules, Recorded, TicketId } from '@doorstep/model'
import type { Attempt, History } from './history.js'
import { same } from './text.js'

/** Broken promises as sentences, one each. */
export interface Broken {
  /** Acknowledged, and not in the journal. */
  readonly lost: readonly string[]
  /** One number for two commands, or one command answered as two. */
  readonly doubled: readonly string[]
  /** A ticket called to two desks, or a desk or a worker with two tickets. */
  readonly doubleCalls: readonly string[]
  /** A number left out, or one that nobody can have asked for. */
  readonly gaps: readonly string[]
}

type Issued = Extract<QueueEvent, { type: 'TicketIssued' }>
type Accepted = Extract<Attempt['answer'], { kind: 'accepted' }>

const issuedIn = (record: Recorded<QueueEvent>): Issued[] => record.events.filter((event) => event.type === 'TicketIssued')

/** The attempts of every command, by its id. */
export function byCommand(attempts: readonly Attempt[]): Map<string, Attempt[]> {
  const found = new Map<string, Attempt[]>()
  for (const attempt of attempts) found.set(attempt.command.id, [...(found.get(attempt.command.id) ?? []), attempt])
  return found
}

/** The records that were acknowledged, each with the command it answered. */
function acknowledged(attempts: readonly Attempt[]): { attempt: Attempt; record: Recorded<QueueEvent>; answer: Accepted }[] {
  return attempts.flatMap((attempt) => {
    const { answer } = attempt
    return answer?.kind === 'accepted' && answer.record ? [{ attempt, record: answer.record, answer }] : []
  })
}

/** Whether an attempt may have stored something: it was accepted, or nothing is known of it. */
export const mayHaveStored = ({ answer }: Attempt): boolean => answer === undefined || (answer.kind === 'accepted' && !!answer.record)

function lost({ attempts, records }: History): string[] {
  const stored = new Map(records.map((record) => [record.version, record]))
  const missing = new Map<string, string>()
  for (const { attempt, record } of acknowledged(attempts)) {
    if (same(stored.get(record.version), record)) continue
    const what = issuedIn(record)[0]?.number ?? record.events.map((event) => event.type).join(' and ')
    missing.set(
      attempt.command.id,
      `${what} was acknowledged to ${attempt.window} as version ${record.version}, which holds something else`,
    )
  }
  return [...missing.values()]
}

function doubled({ attempts, records }: History): string[] {
  const found: string[] = []
  const owners = new Map<TicketId, Set<string>>()
  const own = (command: string, record: Recorded<QueueEvent>) => {
    for (const { ticket } of issuedIn(record)) owners.set(ticket, (owners.get(ticket) ?? new Set()).add(command))
  }
  const ids = new Set<string>()
  for (const record of records) {
    own(record.id, record)
    if (ids.has(record.id)) found.push(`the command ${record.id} is stored twice`)
    ids.add(record.id)
  }
  const first = new Map<string, Recorded<QueueEvent>>()
  const firsts = new Set<string>()
  for (const { attempt, record, answer } of acknowledged(attempts)) {
    own(attempt.command.id, record)
    const before = first.get(attempt.command.id)
    if (before && !same(before, record)) found.push(`the command ${attempt.command.id} was given two outcomes`)
    else if (!answer.repeated && firsts.has(attempt.command.id)) found.push(`the command ${attempt.command.id} was twice answered as new`)
    first.set(attempt.command.id, record)
    if (!answer.repeated) firsts.add(attempt.command.id)
  }
  for (const [ticket, commands] of owners) {
    if (commands.size > 1) found.push(`${ticket} was issued ${commands.size} times: ${[...commands].join(', ')}`)
  }
  return found
}

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
function acknowledgedTwice({ attempts, records }: History): string[] {
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

function gaps({ attempts, records }: History, rules: QueueRules): string[] {
  const found: string[] = []
  const commands = byCommand(attempts)
  const last = new Map<string, number>()
  for (const record of records) {
    const asked = commands.get(record.id)?.some(mayHaveStored) === true
    if (!asked) found.push(`version ${record.version} holds the command ${record.id}, which nobody can have asked for with success`)
    for (const { businessDay, series, sequence, number } of issuedIn(record)) {
      const line = `${businessDay}/${series}`
      const before = last.get(line) ?? 0
      if (sequence > before + 1) found.push(`version ${record.version}: ${line} goes from ${before} to ${sequence}`)
      last.set(line, Math.max(before, sequence))
      const cap = rules.series.find(({ letter }) => letter === series)?.dailyCap ?? Infinity
      if (sequence > cap) found.push(`version ${record.version}: ${number} is beyond the day's cap of ${cap}`)
    }
  }
  return found
}

/**
 * Looks for every broken promise in a history.
 *
 * @example
 * const { lost, doubled, doubleCalls, gaps } = brokenPromises(history, rulesOf(2000))
 */
export function brokenPromises(history: History, rules: QueueRules): Broken {
  return {
    lost: lost(history),
    doubled: doubled(history),
    doubleCalls: [...calledTwice(history.records), ...acknowledgedTwice(history)],
    gaps: gaps(history, rules),
  }
}
