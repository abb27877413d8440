// What lies before a worker, or before the whole station: matters with their days, what waits for whom, and promises kept and broken.
import { addDays, daysBetween, startOfWeek, type LocalDate } from '../time/local.js'
import { localDateTime } from '../time/zone.js'
import { backstopOn, type QueueRules } from './rules.js'
import { isLive, type DueDay, type QueueState, type Ticket } from './ticket.js'

/** How a worker comes to a matter: they received the resident, were asked by a colleague, or are the backstop (首问、指定、兜底). */
export type ChainLink = 'first' | 'designated' | 'backstop'

/**
 * Why a matter stands before a worker. `asked`: a colleague wants them to take it over. `returned`: the colleague who was asked does
 * not take it, or who had it is no longer on the list. `follow-up`: a low rating. `own`: to be gone on with. `waiting`: theirs, and a colleague has yet to answer.
 * `followed`: they received the resident, and somebody else has it now.
 */
export type DocketKind = 'asked' | 'returned' | 'follow-up' | 'own' | 'waiting' | 'followed'

/** When something is due: `week` until Sunday, `undated` where nobody has said a day. */
export type DocketTime = 'overdue' | 'today' | 'week' | 'later' | 'undated'

/** A matter as it lies before one worker. */
export interface DocketMatter {
  readonly ticket: Ticket
  readonly kind: DocketKind
  readonly link: ChainLink
  /** By which day; of one that a colleague asks for, the day they ask for. */
  readonly due: LocalDate | undefined
  /** Days until then: 0 today, negative when it is late. */
  readonly left: number | undefined
  readonly time: DocketTime
}

/** How days that something was due came out: closed or gone on with by then, or not; put off to another day in time. */
export interface PromiseCount {
  readonly kept: number
  readonly broken: number
  readonly moved: number
}

/** Everything before one worker. */
export interface Docket {
  readonly worker: string
  /** What is due first comes first; what has no day comes last. */
  readonly matters: readonly DocketMatter[]
  /** How many want something of the worker now: asked, returned, a low rating, overdue, due today, without a day. For a badge. */
  readonly urgent: number
}

type Rules = Pick<QueueRules, 'workers' | 'backstop'>

/** What lies before one worker; nothing of what is at a desk or in the line, which the desk shows. */
export function docketOf(state: QueueState, rules: Rules, worker: string, today: LocalDate): Docket {
  const matters = [...state.tickets.values()].flatMap((ticket) => matterOf(ticket, rules, worker, today) ?? []).sort(byDue)
  return { worker, matters, urgent: matters.filter(isUrgent).length }
}

/** One docket for each worker of the list, and for those who are no longer on it and still have a matter. A low rating is on one alone. */
export function stationDockets(state: QueueState, rules: Rules, today: LocalDate): readonly Docket[] {
  const tickets = [...state.tickets.values()]
  const gone = tickets.flatMap(({ place, handler }) => (place === 'pending' && handler !== undefined ? [handler] : []))
  const backstop = backstopOn(rules, today)
  return [...new Set([...rules.workers.keys(), ...gone])].map((worker) =>
    docketOf(state, { ...rules, backstop: worker === backstop ? [worker] : [] }, worker, today),
  )
}

/** Whether it wants something of the worker now; a matter of theirs without a day wants one. */
export function isUrgent({ kind, time }: Pick<DocketMatter, 'kind' | 'time'>): boolean {
  if (kind === 'asked' || kind === 'returned' || kind === 'follow-up') return true
  return kind !== 'followed' && (time === 'overdue' || time === 'today' || (time === 'undated' && kind === 'own'))
}

/**
 * What tells one thing that came up for a worker from another, so that it is new to them until they have seen it; undefined for a
 * matter that wants nothing now. What is due or too late comes up anew each day.
 */
export function newsOf({ kind, time, ticket }: DocketMatter, today: LocalDate): string | undefined {
  const { id, proposal, returned, escalated, hops } = ticket
  if (kind === 'asked') return `asked/${proposal?.id ?? id}`
  if (kind === 'returned') return `returned/${id}/${returned?.at ?? ''}`
  if (kind === 'follow-up') return `follow-up/${id}`
  if (kind === 'followed') return undefined
  if (time === 'overdue' || time === 'today') return `${time}/${id}/${today}`
  if (kind === 'own' && escalated !== undefined) return `escalated/${id}/${hops}`
  return kind === 'own' && time === 'undated' ? `undated/${id}` : undefined
}

/** All that has come up for a worker, each by what tells it from another, see {@link newsOf}. */
export function docketNews({ matters }: Docket, today: LocalDate): readonly string[] {
  return matters.flatMap((matter) => newsOf(matter, today) ?? [])
}

/**
 * How the days came out on which something was due from a day on, by worker; a day that passed and is still open is broken. What the
 * queue has let go of long ago is no longer counted: ask for a month.
 */
export function promisesOf(
  { tickets, dueDays }: QueueState,
  { calendar: { timeZone } }: Pick<QueueRules, 'calendar'>,
  from: LocalDate,
  today: LocalDate,
): ReadonlyMap<string, PromiseCount> {
  const counts = new Map<string, PromiseCount>()
  const count = ({ worker, due }: Pick<DueDay, 'worker' | 'due'>, how: keyof PromiseCount) => {
    const before = counts.get(worker) ?? { kept: 0, broken: 0, moved: 0 }
    if (due >= from) counts.set(worker, { ...before, [how]: before[how] + 1 })
  }
  const held = [...tickets.values()].filter(({ place }) => place !== 'voided')
  for (const day of [...dueDays, ...held.flatMap((ticket) => ticket.dueDays)]) {
    const late = localDateTime(day.at, timeZone).slice(0, 10) > day.due
    count(day, late ? 'broken' : day.ended === 'moved' ? 'moved' : 'kept')
  }
  for (const ticket of held) {
    const { due, handler } = ticket
    if (isLive(ticket) && due !== undefined && due < today && handler !== undefined) count({ worker: handler, due }, 'broken')
  }
  return counts
}

function matterOf(ticket: Ticket, rules: Rules, worker: string, today: LocalDate): DocketMatter | undefined {
  const kind = kindOf(ticket, rules, worker)
  if (kind === undefined) return undefined
  const due = kind === 'asked' ? ticket.proposal?.due : kind === 'follow-up' ? undefined : ticket.due
  const left = due === undefined ? undefined : daysBetween(today, due)
  return { ticket, kind, link: linkOf(ticket, kind, worker), due, left, time: timeOf(due, today) }
}

function kindOf(ticket: Ticket, { backstop }: Rules, worker: string): DocketKind | undefined {
  const { place, proposal, returned, handler, firstResponder, followUp } = ticket
  if (proposal?.worker === worker && (place === 'serving' || place === 'held' || place === 'pending')) return 'asked'
  if (returned && place === 'pending' && (returned.by === worker || handler === worker)) return 'returned'
  if (place === 'pending' && handler === worker) return proposal ? 'waiting' : 'own'
  if (isLive(ticket) && firstResponder === worker && handler !== undefined && handler !== worker) return 'followed'
  return followUp && followUp.closedAt === undefined && backstop.includes(worker) ? 'follow-up' : undefined
}

function linkOf({ firstResponder, escalated }: Ticket, kind: DocketKind, worker: string): ChainLink {
  if (kind === 'follow-up') return 'backstop'
  if (firstResponder === worker) return 'first'
  return escalated !== undefined && kind !== 'asked' ? 'backstop' : 'designated'
}

function timeOf(due: LocalDate | undefined, today: LocalDate): DocketTime {
  if (due === undefined) return 'undated'
  if (due <= today) return due < today ? 'overdue' : 'today'
  return due < addDays(startOfWeek(today), 7) ? 'week' : 'later'
}

// What has no date comes after everything that has one; of one day, what was taken first.
function byDue(one: DocketMatter, other: DocketMatter): number {
  const [first, second] = [one.due ?? '~', other.due ?? '~']
  return first === second ? one.ticket.since - other.ticket.since : first < second ? -1 : 1
}
