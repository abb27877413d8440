// The figures of the pictures are those of the events: recounted from them in a few lines, over fifty random histories.
import type { NeedsCommand, NeedsEvent, NeedsFigures } from '@doorstep/model/needs'
import { needsDecider, needsFigures, needsHistory } from '@doorstep/model/needs'
import type { Recorded } from '@doorstep/model/journal'
import { mergeSummaries, summarise, type QueueEvent, type Summary } from '@doorstep/model/queue'
import { HOUR_MS, MINUTE_MS } from '@doorstep/model/time'
import { arrivals, cameBy, missed, services, steps, times, workers } from '../../../packages/elements/src/records/pictures/data.js'
import { chanceOf } from '../../../packages/model/src/testing/chance.mjs'
import { DAYS_ZONE, recordsOfDays } from '../../../packages/model/src/queue/testing/year.js'

const HISTORIES = 50
const local = (at: number): string => new Date(at + 8 * HOUR_MS).toISOString()
const dayOf = (at: number): string => local(at).slice(0, 10)
const hourOf = (at: number): number => Number(local(at).slice(11, 13))
const minutes = (ms: number): number => Math.round(ms / MINUTE_MS)
const half = (all: readonly number[]): number | undefined => [...all].sort((one, other) => one - other)[Math.ceil(all.length / 2) - 1]
const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)
const MON_FIRST = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const

type Of<Type extends QueueEvent['type']> = Extract<QueueEvent, { type: Type }>

/** What happened and was not taken back: an undo takes the last thing done to its ticket, but nobody's first contact. */
function lasting(records: readonly { readonly events: readonly QueueEvent[] }[]): QueueEvent[] {
  const BESIDE = ['Printed', 'PrintFailed', 'Reprinted', 'FirstContactEstablished']
  let kept: { event: QueueEvent; record: number }[] = []
  records.forEach(({ events }, record) => {
    for (const event of events) {
      if (event.type !== 'Undone') kept.push({ event, record })
      else {
        const its = (each: QueueEvent) => 'ticket' in each && each.ticket === event.ticket
        const last = kept.findLast((each) => its(each.event) && !BESIDE.includes(each.event.type))?.record
        kept = kept.filter((each) => each.record !== last || !its(each.event) || each.event.type === 'FirstContactEstablished')
      }
    }
  })
  return kept.map(({ event }) => event)
}

/** The same from the events alone. */
function recounted(events: readonly QueueEvent[]) {
  const of = <Type extends QueueEvent['type']>(type: Type) => events.filter((event): event is Of<Type> => event.type === type)
  const issued = new Map(of('TicketIssued').map((event) => [event.ticket, event]))
  const waits = [...issued.values()].flatMap(({ ticket, at }) => {
    const first = of('TicketCalled').find((call) => call.ticket === ticket)
    return first ? [{ service: issued.get(ticket)?.service ?? '', minutes: minutes(first.at - at) }] : []
  })
  // times at a desk, with the service and worker of that time; and the days matters are due
  const [service, since, due] = [new Map<string, string>(), new Map<string, number>(), new Map<string, string>()]
  const proposed = new Map<string, string>()
  const took: { service: string; minutes: number }[] = []
  const promises = { kept: 0, broken: 0 }
  for (const event of events) {
    if (event.type === 'DayClosed') {
      since.clear()
      for (const [ticket, day] of due) if (day <= event.day) ((promises.broken += 1), due.delete(ticket))
    }
    if (!('ticket' in event)) continue
    const { type, ticket, at } = event
    if (type === 'TicketIssued') service.set(ticket, event.service ?? '')
    if (type === 'ServiceStarted' || type === 'Resumed') since.set(ticket, at)
    if (
      ['Held', 'Transferred', 'Deferred', 'PassedOn', 'Closed', 'HandlerChanged', 'EscalatedToBackstop'].includes(type) &&
      since.has(ticket)
    ) {
      took.push({ service: service.get(ticket) ?? '', minutes: minutes(at - (since.get(ticket) ?? at)) })
      since.delete(ticket)
    }
    if (type === 'Transferred') service.set(ticket, event.service)
    if (type === 'AssignmentProposed' || type === 'PassedOn') proposed.set(ticket, event.due)
    if ((type === 'Resumed' || type === 'Closed') && due.has(ticket)) {
      promises[dayOf(at) <= (due.get(ticket) ?? '') ? 'kept' : 'broken'] += 1
      due.delete(ticket)
    }
    if (type === 'Deferred') due.set(ticket, event.due)
    if (type === 'HandlerChanged') due.set(ticket, proposed.get(ticket) ?? '')
  }
  return { of, issued, waits, took, promises }
}

/** The same history, in which nobody goes on with each third matter that was put off. */
function forgetful(records: readonly Recorded<QueueEvent>[]): Recorded<QueueEvent>[] {
  const [put, forgotten] = [new Set<string>(), new Set<string>()]
  return records.map((record) => ({
    ...record,
    events: record.events.filter((event) => {
      if (!('ticket' in event)) return true
      const drop = forgotten.has(event.ticket)
      if (event.type === 'Deferred' && put.add(event.ticket).size % 3 === 1) forgotten.add(event.ticket)
      return !drop
    }),
  }))
}

/** Fifty histories of nine days, on some of which hardly anybody comes. */
const histories = Array.from({ length: HISTORIES }, (_, seed) => {
  const from = `2026-0${1 + (seed % 9)}-1${seed % 10}`
  return forgetful([...recordsOfDays({ from, days: 9, ticketsPerDay: seed % 5 === 0 ? 2 : 8 + (seed % 23), seed: seed + 1 })])
})

test(`the pictures of tickets, over ${HISTORIES} histories`, () => {
  const seen = { undone: 0, kept: 0, broken: 0, missed: 0, rated: 0 }
  for (const records of histories) {
    const summary: Summary | undefined = mergeSummaries(summarise(records, DAYS_ZONE))
    if (!summary) throw new Error('nothing was counted')
    const events = lasting(records)
    const { of, issued, waits, took, promises } = recounted(events)
    const numbers = [...issued.values()]

    // when people come: each weekday by hour, on the average of the days there are
    const when = arrivals(summary)
    const dates = [...new Set(events.map(({ at, type }) => (type === 'DayClosed' ? '' : dayOf(at))))].filter(Boolean)
    const weekday = (day: string) => MON_FIRST[new Date(`${day}T00:00Z`).getUTCDay()]
    expect(when.rows.map((row) => row.weekday).sort()).toEqual([...new Set(dates.map(weekday))].sort())
    for (const row of when.rows) {
      expect(row.days).toBe(dates.filter((day) => weekday(day) === row.weekday).length)
      when.hours.forEach((hour, at) => {
        const came = numbers.filter((ticket) => weekday(dayOf(ticket.at)) === row.weekday && hourOf(ticket.at) === hour).length
        expect([row.came[at], row.average[at]]).toEqual([came, came / row.days])
      })
    }
    expect(sum(when.rows.flatMap(({ came }) => came))).toBe(numbers.length)
    const [first = '', last = ''] = [dates.toSorted()[0], dates.toSorted().at(-1)]
    for (const { day, came } of cameBy(summary, { from: first, to: last }).rows)
      expect(came).toBe(numbers.filter(({ at }) => dayOf(at) === day).length)

    // how long they wait
    const all = waits.map((wait) => wait.minutes)
    const bins = times(summary.total.waits)
    expect(bins?.half).toBe(half(all))
    expect(bins?.times ?? 0).toBe(all.length)
    expect(bins?.most).toBe(Math.max(...all))
    for (const { from, to = Infinity, times: people } of bins?.bins ?? [])
      expect(people).toBe(all.filter((wait) => from <= wait && wait < to).length)
    expect(sum((bins?.bins ?? []).map((bin) => bin.times))).toBe(all.length)

    // what they come for, and how long it takes
    for (const { id, issued: came, half: took50, wait } of services(summary)) {
      expect(came).toBe(numbers.filter(({ service = '' }) => service === id).length)
      expect(took50).toBe(half(took.filter(({ service }) => service === id).map((each) => each.minutes)))
      if (id === 'booklet') expect(wait).toBe(half(waits.filter(({ service }) => service === id).map((each) => each.minutes)))
    }

    // who does it
    const named = [
      ...new Set(events.flatMap((event) => ('by' in event ? [event.by] : 'worker' in event && 'ticket' in event ? [event.worker] : []))),
    ]
    for (const id of named) {
      const row = workers(summary).find((each) => each.id === id)
      const rated = of('Rated').filter(({ worker }) => worker === id)
      expect(row?.firstContacts ?? 0).toBe(of('FirstContactEstablished').filter(({ worker }) => worker === id).length)
      expect(row?.served ?? 0).toBe(of('ServiceStarted').filter(({ worker }) => worker === id).length)
      expect(row?.resolved ?? 0).toBe(of('Closed').filter(({ by, outcome }) => by === id && outcome === 'resolved').length)
      expect(row?.rated ?? 0).toBe(rated.length)
      if (rated.length > 0) expect(row?.points?.attitude).toBeCloseTo(sum(rated.map(({ attitude }) => attitude)) / rated.length, 9)
    }

    // ratings, missed calls, promises, and what was settled on the day
    for (const { step, attitude, ability } of steps(summary.total)) {
      expect(attitude).toBe(of('Rated').filter((rating) => rating.attitude === step).length)
      expect(ability).toBe(of('Rated').filter((rating) => rating.ability === step).length)
    }
    for (const { hour, calls, missed: none } of missed(summary)) {
      expect(calls).toBe(of('TicketCalled').filter(({ at }) => hourOf(at) === hour).length)
      expect(none).toBe(of('NoShowMarked').filter(({ at }) => hourOf(at) === hour).length)
    }
    const { kept, broken, calls, noShows, rejoined, deferred, sameDay, followUps, followedUp } = summary.total
    expect({ kept, broken }).toEqual(promises)
    expect([calls, noShows, rejoined]).toEqual([of('TicketCalled').length, of('NoShowMarked').length, of('Requeued').length])
    expect([deferred, followUps, followedUp]).toEqual([of('Deferred').length, of('FollowUpOpened').length, of('FollowUpClosed').length])
    expect(sameDay).toBe(
      of('Closed').filter(({ outcome, ticket, at }) => outcome === 'resolved' && ticket.slice(0, 10) === dayOf(at)).length,
    )
    const { length: was } = records.flatMap((record) => record.events).filter(({ type }) => type === 'Undone')
    seen.undone += was
    seen.kept += kept
    seen.broken += broken
    seen.missed += noShows
    seen.rated += of('Rated').length
  }
  // and there was something to count
  expect(Object.entries(seen).filter(([, count]) => count < 10)).toEqual([])
})

/** Needs that are left, wanted by others too, taken, answered and closed over some days. */
function needsOf(seed: number): NeedsEvent[] {
  const chance = chanceOf(seed)
  const pick = <Item>(...items: Item[]): Item => items[Math.floor(chance() * items.length)] as Item
  const rules = {
    workers: new Map(['w1', 'boss'].map((worker) => [worker, []])),
    backstop: ['boss'],
    categories: new Set(['life', 'health', 'culture']),
    resources: new Map<string, boolean>(),
  }
  let state = needsDecider.initial
  let now = Date.parse('2026-11-02T09:00:00+08:00')
  const events: NeedsEvent[] = []
  for (let step = 0; step < 80; step += 1) {
    now += Math.floor(chance() * 9) * HOUR_MS
    const need = `n${Math.floor(chance() * 12)}`
    const category = pick('life', 'health', 'culture')
    const asked = pick<Record<string, unknown>>(
      ...[
        { type: 'leave', need, kind: pick('need', 'need', 'missed'), category, parts: {} },
        { type: 'second', need },
        { type: 'take', need },
      ],
      ...[
        { type: 'answer', need, text: '好' },
        { type: 'close', need, outcome: pick('met', 'withdrawn') },
      ],
    )
    const command = { ...asked, id: `c${step}`, actor: { device: 'd', worker: 'w1' } } as unknown as NeedsCommand
    const decision = needsDecider.decide(state, command, { now, businessDay: dayOf(now), rules })
    if (!decision.accepted) continue
    state = needsDecider.fold(state, decision.events)
    events.push(...decision.events)
  }
  return events
}

test(`the pictures of needs, over ${HISTORIES} histories`, async () => {
  let answered = 0
  const stretch = { from: '2026-11-04', to: '2026-11-12', timeZone: DAYS_ZONE }
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const events = needsOf(seed)
    const records = events.map((event, index) => ({
      ...{ version: index + 1, id: `r${index}`, at: event.at, actor: { device: 'd' }, schema: needsDecider.schema, events: [event] },
    }))
    const figures: NeedsFigures | undefined = needsFigures(await needsHistory(records), stretch)
    const left = events.flatMap((event) =>
      event.type === 'NeedLeft' && event.kind === 'need' && stretch.from <= dayOf(event.at) && dayOf(event.at) <= stretch.to ? [event] : [],
    )
    const about = (type: NeedsEvent['type'], need: string) =>
      events.filter((event) => event.type === type && 'need' in event && event.need === need)
    expect(figures?.total.left ?? 0).toBe(left.length)
    for (const [category, tally] of Object.entries(figures?.byCategory ?? {})) {
      const its = left.filter((event) => event.category === category)
      expect(tally.left).toBe(its.length)
      expect(tally.wanted).toBe(sum(its.map(({ need }) => 1 + about('NeedSeconded', need).length)))
      expect(tally.open).toBe(its.filter(({ need }) => about('NeedClosed', need).length === 0).length)
      const days = its.flatMap(({ need, at }) =>
        about('NeedAnswered', need)
          .slice(0, 1)
          .map((answer) => Math.round((Date.parse(dayOf(answer.at)) - Date.parse(dayOf(at))) / 86_400_000)),
      )
      expect(tally.answerDays).toEqual(days.sort((one, other) => one - other))
      answered += days.length
    }
  }
  expect(answered).toBeGreaterThan(HISTORIES)
})
