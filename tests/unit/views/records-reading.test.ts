// Reading the tickets of a period: kept days and today, the period before where the records reach back to it, and years that are counted anew.
import type { Recorded } from '@doorstep/model/journal'
import { mergeSummaries, summarise, type QueueEvent, type Summary } from '@doorstep/model/queue'
import { MemoryJournal, MemorySummaryStore } from '@doorstep/sources/journal'
import { ticketReading, type TicketFigures } from '../../../packages/elements/src/records/reading.js'
import { DAYS_ZONE, recordsOfDays } from '../../../packages/model/src/queue/testing/year.js'

const records = [...recordsOfDays({ from: '2026-11-02', days: 9, ticketsPerDay: 6, seed: 3 })]
const days = summarise(records, DAYS_ZONE)
const between = (from: string, to: string): Summary | undefined => mergeSummaries(days.filter((day) => from <= day.from && day.from <= to))

async function journalWith(all: readonly Recorded<QueueEvent>[]): Promise<MemoryJournal<QueueEvent>> {
  const journal = new MemoryJournal<QueueEvent>()
  let version = 0
  for (const { version: _, ...entry } of all) version = (await journal.append(entry, version)).record.version
  return journal
}

const week = { kind: 'week', from: '2026-11-09', to: '2026-11-15' } as const
const weekBefore = { from: '2026-11-02', to: '2026-11-08' }
const none = (): void => undefined

function reading(journal: MemoryJournal<QueueEvent>, summaries = new MemorySummaryStore()) {
  const found = ticketReading({ journals: { queue: journal }, summaries }, DAYS_ZONE)
  if (!found) throw new Error('no tickets')
  return { read: found, summaries }
}

test('a page without tickets has none', () => {
  expect(ticketReading({ journals: {}, summaries: new MemorySummaryStore() }, DAYS_ZONE)).toBeUndefined()
})

test('a period is its days, today as far as it has come, and goes on with what happens', async () => {
  const journal = await journalWith(records.slice(0, -20))
  const { read } = reading(journal)
  const first = await read.read(week, weekBefore, none)
  const counted = summarise(records.slice(0, -20), DAYS_ZONE)
  expect(first.summary).toEqual(mergeSummaries(counted.filter((day) => day.from >= week.from)))
  let version = records.length - 20
  for (const { version: _, ...entry } of records.slice(-20)) version = (await journal.append(entry, version)).record.version
  const next = await read.read(week, weekBefore, none)
  expect(next.summary).toEqual(between(week.from, week.to))
  expect(next.counting).toBe(false)
})

test('it is compared with a period only where the records reach back to its beginning', async () => {
  const { read } = reading(await journalWith(records))
  const compared = async (from: string, to: string) => (await read.read(week, { from, to }, none)).before
  expect(await compared('2026-11-02', '2026-11-03')).toEqual(between('2026-11-02', '2026-11-03'))
  expect(await compared('2026-11-01', '2026-11-03')).toBeUndefined()
})

test('a day that is open again stands for the one that was stored, and is counted once', async () => {
  const day = records.filter(({ events }) => events.every(({ at }) => at < Date.parse('2026-11-03T00:00:00+08:00')))
  const at = Date.parse('2026-11-02T20:00:00+08:00')
  const event = (type: 'DayClosed' | 'DayReopened', version: number): Recorded<QueueEvent> => ({
    ...{ version, id: type, at, actor: { device: 'x' }, schema: day[0]?.schema ?? 0 },
    events: [{ type, day: '2026-11-02', at, by: 'w1' }],
  })
  const all = [...day, event('DayClosed', day.length + 1), event('DayReopened', day.length + 2)]
  const { read, summaries } = reading(await journalWith(all))
  const { summary } = await read.read({ kind: 'day', from: '2026-11-02', to: '2026-11-02' }, weekBefore, none)
  expect(await summaries.read('2026-11-02', '2026-11-02')).toHaveLength(1)
  expect(summary?.total.issued).toBe(day.flatMap(({ events }) => events).filter(({ type }) => type === 'TicketIssued').length)
})

test('while years are counted anew, what is stored is there, with how far it has come', async () => {
  const journal = await journalWith(records)
  const { read, summaries } = reading(journal)
  const old = days.slice(0, -1).map(({ schema: _, byDay: __, byWeekday: ___, ...day }) => day as Summary)
  await summaries.save(old, { version: 1, schema: 1, state: {} as never })
  let go: () => void = none
  const held = new Promise<void>((resolve) => (go = resolve))
  const whole = journal.read.bind(journal)
  journal.read = async function* (after) {
    await held
    yield* whole(after)
  }
  const told: TicketFigures[] = []
  const reads = read.read(week, weekBefore, (figures) => told.push(figures))
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(told[0]).toMatchObject({
    counting: true,
    before: undefined,
    summary: { schema: 2, total: { issued: between('2026-11-09', '2026-11-09')?.total.issued } },
  })
  go()
  const { summary, counting } = await reads
  expect(summary).toEqual(between(week.from, week.to))
  expect(counting).toBe(false)
  expect(read.reached).toBeUndefined()
  // what was replaced meanwhile is what is read from now on
  expect(await summaries.read('2026-11-02', '2026-11-02')).toEqual(days.slice(0, 1))
})

test('what could not be read is asked again', async () => {
  const { read, summaries } = reading(await journalWith(records))
  const fail = vi.spyOn(summaries, 'read').mockRejectedValue(new Error('the disk'))
  await expect(read.read(week, weekBefore, none)).rejects.toThrow('the disk')
  fail.mockRestore()
  expect((await read.read(week, weekBefore, none)).summary).toEqual(between(week.from, week.to))
})
