// A station with much to do, put into the database of the page this is loaded in: 60 days of tickets, 60 who wait, a worker with 60 matters, needs.
import { readServices, readStation } from '@doorstep/model/feed'
import type { NeedsEvent } from '@doorstep/model/needs'
import { decide, EMPTY_QUEUE, queueRules, QUEUE_SCHEMA, type QueueCommand, type QueueEvent } from '@doorstep/model/queue'
import { addDays, instantOf, localDateTime, MINUTE_MS } from '@doorstep/model/time'
import { openIndexedDb, type PrivateEntry } from '@doorstep/sources/journal'
import { NEEDS_SCHEMA } from '../../packages/model/src/needs/evolve.js'
import { folding } from '../../packages/model/src/queue/evolve.js'
import { recordsOfDays } from '../../packages/model/src/queue/testing/year.js'

export interface BusyStation {
  /** The database's name. */
  readonly name: string
  /** The address of the station's manifest. */
  readonly manifest: string
  /** The desk that is open, and the worker at it, whose the matters are. */
  readonly desk: string
  readonly worker: string
  /** Who had a PIN where the records come from. */
  readonly pinHolders?: readonly string[]
}

type Bare = QueueCommand extends infer Each ? (Each extends QueueCommand ? Omit<Each, 'id' | 'actor'> : never) : never

const DAYS = 60
const MANY = 60
const COLLEAGUE = 'w2'
const PROMISED = ['call-back', 'visit', 'papers-ready', 'answer'] as const
const WRITTEN = '小区东门外的路灯坏了半个月，晚上买菜回来看不清台阶，隔壁单元的张阿婆上个礼拜差点摔了一跤，盼早点修好'
const NEEDS = ['life', 'culture', 'community', 'health'] as const

/** Fills the database anew. The machine's clock says which day is today. */
export async function fillStation({ name, manifest, desk, worker, pinHolders }: BusyStation): Promise<void> {
  const read = async (address: string): Promise<unknown> => (await fetch(address)).json()
  const station = readStation(await read(manifest)).value
  const services = readServices(await read(new URL('services.json', new URL(manifest, location.href)).href)).value
  const rules = station && queueRules(station, services, [])
  if (!station || !services || !rules) throw new Error('The station cannot be read.')
  const ids = services.items
    .filter(({ list, status, elsewhere }) => list !== 'resource' && status === 'active' && !elsewhere)
    .map(({ id }) => id)
  const today = localDateTime(Date.now(), station.timeZone).slice(0, 10)
  const queue = folding(EMPTY_QUEUE)
  const records: { stream: string; record: object }[] = []
  let version = 0
  const write = (at: number, actor: object, events: readonly QueueEvent[]): void => {
    version += 1
    events.forEach(queue.apply)
    records.push({ stream: 'queue', record: { version, id: `busy-${version}`, at, actor, schema: QUEUE_SCHEMA, events } })
  }
  let taken = 0
  for (const { at, actor, events } of recordsOfDays({ from: addDays(today, -DAYS), days: DAYS, ticketsPerDay: 24 }))
    write(
      at,
      actor,
      // those days know two services
      events.map((event) => {
        if (event.type !== 'TicketIssued' || event.service === undefined) return event
        taken += 1
        return { ...event, service: ids[Math.floor(((taken * 7919) % 97) ** 2 / 470) % ids.length] ?? '' }
      }),
    )

  let now = instantOf(`${today}T08:31`, station.timeZone)
  const ask = (command: Bare, by?: string): void => {
    now += 1000
    const actor = { device: by === undefined ? 'lobby' : 'counter', ...(by === undefined ? {} : { worker: by }) }
    const decision = decide(queue.state, { ...command, id: `ask-${version}`, actor }, { now, businessDay: today, rules })
    if (!decision.accepted) throw new Error(`${command.type}: ${JSON.stringify(decision.refusal)}`)
    if (decision.events.length > 0) write(now, actor, decision.events)
  }
  ask({ type: 'closeDay' })
  const issue = (nth: number): string => {
    now += MINUTE_MS / 2
    const priority = nth % 5 === 3 ? { priorityClass: rules.classes[nth % rules.classes.length]?.id ?? '' } : {}
    ask({ type: 'issue', ...(nth % 7 === 6 ? {} : { service: ids[(nth * 5) % ids.length] ?? '' }), ...priority })
    return [...queue.state.tickets.keys()].at(-1) ?? ''
  }
  for (const [at, who] of [
    [desk, worker],
    ['d2', COLLEAGUE],
  ] as const)
    ask({ type: 'signIn', desk: at, worker: who }, who)
  for (let nth = 0; nth < MANY; nth += 1) {
    issue(nth)
    // some are asked of this worker by the colleague
    const [at, who] = nth % 6 === 5 ? (['d2', COLLEAGUE] as const) : ([desk, worker] as const)
    ask({ type: 'callNext', desk: at }, who)
    const ticket = queue.state.desks.get(at)?.ticket ?? ''
    ask({ type: 'receive', ticket }, who)
    const due = addDays(today, [0, 0, 1, 3, 7, 14][nth % 6] ?? 0)
    if (who !== worker) ask({ type: 'assign', ticket, worker, due }, who)
    else if (nth % 6 === 4) {
      ask({ type: 'invite', ticket, department: 'subdistrict-office', why: 'site-visit' }, who)
      ask({ type: 'defer', ticket, due, promise: 'visit' }, who)
    } else ask({ type: 'defer', ticket, due, promise: PROMISED[nth % PROMISED.length] ?? 'answer' }, who)
  }
  for (let nth = 0; nth < MANY; nth += 1) issue(nth)

  const entries: PrivateEntry[] = []
  const wish = (number: number): NeedsEvent[] => {
    const [words, contact] = [`busy-words-${number}`, `busy-contact-${number}`]
    const at = now - number * 5 * 3_600_000
    const expires = now + 20 * 24 * 3_600_000
    entries.push({ ref: words, value: WRITTEN.slice(0, 8 + number * 4), expires }, { ref: contact, value: '13800001234', expires })
    const need = `need-${number}`
    const category = NEEDS[number % NEEDS.length] ?? 'life'
    const left: NeedsEvent = {
      ...{ type: 'NeedLeft', need, number, kind: 'need', category, parts: { words, contact } },
      ...{ due: localDateTime(at + 7 * 24 * 3_600_000, station.timeZone).slice(0, 10), at },
    }
    return number % 3 === 0 ? [left, { type: 'NeedTaken', need, by: worker, at: at + 60_000 }] : [left]
  }
  for (let number = 1; number <= 12; number += 1)
    records.push({
      stream: 'needs',
      record: {
        version: number,
        id: `busy-need-${number}`,
        at: now,
        actor: { device: 'lobby' },
        schema: NEEDS_SCHEMA,
        events: wish(number),
      },
    })
  const database = await openIndexedDb(name)
  const contents = { records: records as never, private: entries, ...(pinHolders ? { pinHolders } : {}) }
  await database.contents.restore(contents, { replace: true })
  await database.numbersSaid()
  database.close()
}
