// Whole days of a station as records, decided by the queue's own rules with chance from a seed: for measuring, and for histories of any length.
import { HOUR_MS } from '../../time/units.js'
import { chanceOf } from '../../testing/chance.mjs'
import type { Recorded } from '../../journal/journal.js'
import { addDays, type LocalDate } from '../../time/local.js'
import { instantOf } from '../../time/zone.js'
import { decide } from '../decide.js'
import { EMPTY_QUEUE, folding } from '../evolve.js'
import type { QueueCommand, QueueEvent } from '../messages.js'
import type { QueueRules } from '../rules.js'
import { QUEUE_SCHEMA } from '../upcast.js'
import { rules as playRules } from './play.js'

export interface DaysOptions {
  readonly from?: LocalDate
  readonly days: number
  readonly ticketsPerDay: number
  readonly seed?: number
}

type Bare = QueueCommand extends infer Each ? (Each extends QueueCommand ? Omit<Each, 'id' | 'actor'> : never) : never

const rules: QueueRules = {
  ...playRules,
  series: playRules.series.map(({ letter, categories }) => ({ letter, categories })),
  desks: new Map([
    ['d1', undefined],
    ['d2', undefined],
    ['d3', undefined],
  ]),
  noShowCalls: 1,
  noShowSeconds: 0,
}
const STAFF = [
  ['d1', 'w1'],
  ['d2', 'w2'],
  ['d3', 'w3'],
] as const
const HOURS = 11

/** The time zone of these days. */
export const DAYS_ZONE = 'Asia/Shanghai'

/**
 * The records of that many days with about that many tickets each: three desks, calls, no-shows, transfers, matters put off and
 * handed on, ratings, withdrawals, undone steps. Every day is closed but the last.
 */
export function* recordsOfDays({ from = '2026-01-01', days, ticketsPerDay, seed = 1 }: DaysOptions): Generator<Recorded<QueueEvent>> {
  const chance = chanceOf(seed)
  const queue = folding(EMPTY_QUEUE)
  const news: Recorded<QueueEvent>[] = []
  const rated: string[] = []
  let version = 0
  let count = 0
  let now = 0
  let day = from

  const ask = (command: Bare, worker?: string, token?: string): boolean => {
    count += 1
    now += 1000
    const actor = {
      device: worker === undefined ? 'lobby' : 'counter',
      ...(worker === undefined ? {} : { worker }),
      ...(token ? { token } : {}),
    }
    const whole = { ...command, id: `${seed.toString(16)}-${count.toString(16).padStart(24, '0')}`, actor } as QueueCommand
    const decision = decide(queue.state, whole, { now, businessDay: day, rules })
    if (!decision.accepted || decision.events.length === 0) return false
    decision.events.forEach(queue.apply)
    version += 1
    news.push({ version, id: whole.id, at: now, actor, schema: QUEUE_SCHEMA, events: decision.events })
    return true
  }

  const serve = (desk: string, worker: string): void => {
    const held = queue.state.desks.get(desk)?.ticket
    if (held === undefined) {
      if (!ask({ type: 'callNext', desk }, worker)) return
      const called = queue.state.desks.get(desk)?.ticket ?? ''
      const luck = chance()
      if (luck < 0.05) ask({ type: 'noShow', ticket: called }, worker)
      else if (luck < 0.07) ask({ type: 'recall', ticket: called }, worker)
      else if (luck < 0.08) ask({ type: 'undo', ticket: called }, worker)
      else if (luck < 0.1) ask({ type: 'transfer', ticket: called, service: 'clinic' }, worker)
      else ask({ type: 'receive', ticket: called }, worker)
      return
    }
    const ticket = queue.state.tickets.get(held)
    if (ticket?.place === 'called') {
      ask({ type: 'receive', ticket: held }, worker)
      return
    }
    const luck = chance()
    if (luck < 0.02) ask({ type: 'defer', ticket: held, due: addDays(day, 3), promise: 'call-back' }, worker)
    else if (luck < 0.04) ask({ type: 'assign', ticket: held, worker: worker === 'w1' ? 'w2' : 'w1', due: addDays(day, 2) }, worker)
    else if (luck < 0.06) ask({ type: 'hold', ticket: held, why: 'copying' }, worker)
    else if (luck < 0.97) {
      ask({ type: 'close', ticket: held, outcome: luck < 0.12 ? 'referred' : 'resolved' }, worker)
      if (luck < 0.07) ask({ type: 'undo', ticket: held }, worker)
      else if (luck < 0.4) rated.push(held)
    }
  }

  const tidy = (): void => {
    for (const ticket of [...queue.state.tickets.values()]) {
      const { id, place, proposal, handler } = ticket
      if (proposal) ask({ type: chance() < 0.8 ? 'accept' : 'decline', ticket: id }, proposal.worker)
      else if (place === 'held') ask({ type: 'close', ticket: id, outcome: 'resolved' }, handler)
      else if (place === 'pending' && chance() < 0.5) ask({ type: 'close', ticket: id, outcome: 'resolved' }, handler)
      else if (place === 'no-show' && chance() < 0.3) ask({ type: 'rejoin', ticket: id })
    }
    for (const id of rated.splice(0)) {
      const step = chance() < 0.9 ? 5 : 2
      ask({ type: 'rate', ticket: id, attitude: step, ability: 4 }, undefined, queue.state.tickets.get(id)?.token)
    }
  }

  for (let index = 0; index < days; index += 1, day = addDays(day, 1)) {
    now = instantOf(`${day}T08:30`, DAYS_ZONE)
    for (const [desk, worker] of STAFF) ask({ type: 'signIn', desk, worker }, worker)
    for (let taken = 0; taken < ticketsPerDay; taken += 1) {
      now = Math.max(now, instantOf(`${day}T08:30`, DAYS_ZONE) + Math.round((taken * HOURS * HOUR_MS) / ticketsPerDay))
      const luck = chance()
      const service = luck < 0.4 ? { service: 'booklet' } : luck < 0.7 ? { service: 'clinic' } : {}
      const token = Math.floor(chance() * 2 ** 52)
        .toString(16)
        .padStart(32, '0')
      ask({ type: 'issue', ...service, ...(chance() < 0.15 ? { priorityClass: 'senior' } : {}), token })
      const last = [...queue.state.tickets.keys()].at(-1) ?? ''
      ask({ type: 'printed', ticket: last })
      if (chance() < 0.02) ask({ type: 'withdraw', ticket: last }, undefined, token)
      for (const [desk, worker] of STAFF) serve(desk, worker)
      if (taken % 10 === 9) tidy()
    }
    for (const [desk, worker] of STAFF) {
      serve(desk, worker)
      ask({ type: 'signOut', desk }, worker)
    }
    tidy()
    now = instantOf(`${addDays(day, 1)}T00:00`, DAYS_ZONE)
    if (index < days - 1) {
      const today = day
      day = addDays(today, 1)
      ask({ type: 'closeDay' })
      day = today
    }
    yield* news.splice(0)
  }
}
