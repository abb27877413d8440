// The figures of needs and orders, and the rows a spreadsheet gets.
import type { Recorded } from '../journal/journal.js'
import { NewerEvents } from '../journal/stored.js'
import { NEED_COLUMNS, NEEDS_TABLES, needsCsv, needsFigures, needsHistory, NeedsReading, ordersCsv, type NeedsHistory } from './history.js'
import type { NeedsEvent } from './messages.js'

const DAY = 86_400_000
/** 09:00 in Shanghai. */
const START = Date.UTC(2026, 0, 10, 1)
const at = (days: number): number => START + days * DAY
const year = { from: '2026-01-01', to: '2026-12-31', timeZone: 'Asia/Shanghai' }

const left = (need: string, number: number, days: number, category?: string): NeedsEvent => ({
  ...{ type: 'NeedLeft', need, number, parts: { words: 'secret-ref' }, due: '2026-01-15', at: at(days) },
  ...(category === undefined ? { kind: 'search' } : { kind: 'need', category }),
})
const by = 'w1'
const EVENTS: readonly NeedsEvent[] = [
  left('a', 1, 0, 'life'),
  left('b', 2, 0.5, 'health'),
  { type: 'NeedTaken', need: 'a', by, at: at(1) },
  { type: 'NeedPublished', need: 'a', title: '=修鞋', by, at: at(1) },
  { type: 'NeedSeconded', need: 'a', at: at(1) },
  left('c', 3, 2, 'life'),
  { type: 'NeedMerged', need: 'c', into: 'a', by, at: at(2) },
  { type: 'NeedAnswered', need: 'a', text: '来了', by, at: at(3) },
  { type: 'NeedAnswered', need: 'a', text: '每月5日来', by, at: at(4) },
  { type: 'NeedClosed', need: 'a', outcome: 'met', by, at: at(5) },
  { type: 'PrivatePartsForgotten', subject: 'a', at: at(5) },
  { type: 'PrivatePartsForgotten', subject: 'c', at: at(5) },
  left('s', 4, 6),
  { type: 'ResourceOrdered', order: 'o', number: 1, resource: 'opera', place: 'estate', people: 50, parts: {}, need: 'b', at: at(7) },
  { type: 'OrderConfirmed', order: 'o', day: '2026-01-20', by, at: at(8) },
  { type: 'OrderDelivered', order: 'o', came: 46, by, at: at(10) },
  { type: 'ResourceOrdered', order: 'p', number: 2, resource: 'opera', place: 'station', people: 5, parts: {}, at: at(11) },
  { type: 'OrderDeclined', order: 'p', why: 'too-few', by, at: at(11) },
  // long after: what ended has left the state by now
  left('d', 5, 400, 'life'),
]

const records = (events: readonly NeedsEvent[], schema = 1): Recorded<NeedsEvent>[] =>
  events.map((event, index) => ({
    ...{ version: index + 1, id: `r${index}`, at: event.at, actor: { device: 'test' }, schema, events: [event] },
  }))
const history = (): Promise<NeedsHistory> => needsHistory(records(EVENTS))
const lines = (csv: string): string[] => csv.slice(1).trimEnd().split('\r\n')

it('counts what was left in a year and what became of it, by category', async () => {
  const figures = needsFigures(await history(), year)
  expect(figures?.total).toEqual({ left: 3, open: 1, wanted: 4, met: 2, referred: 0, cannot: 0, withdrawn: 0, answerDays: [1, 3] })
  expect(figures?.byCategory['life']).toMatchObject({ left: 2, wanted: 3, met: 2, open: 0 })
  expect(figures?.byCategory['health']).toMatchObject({ left: 1, open: 1, answerDays: [] })
  expect(figures?.missed).toBe(1)
  expect(figures?.orders).toEqual({ ordered: 0, confirmed: 0, declined: 1, delivered: 1, cancelled: 0 })
  expect(figures?.came).toBe(46)
  expect(needsFigures(await history(), { ...year, from: '2025-01-01', to: '2025-12-31' })).toBeUndefined()
  expect(needsFigures(await history(), { ...year, from: '2027-01-01', to: '2027-12-31' })?.total.left).toBe(1)
})

it('days begin at midnight of the station, not of Greenwich', async () => {
  const late = await needsHistory(records([{ ...left('a', 1, 0, 'life'), at: Date.UTC(2025, 11, 31, 17) }]))
  expect(needsFigures(late, year)?.total.left).toBe(1)
  expect(needsFigures(late, { ...year, timeZone: 'UTC' })).toBeUndefined()
})

it('a row for each need, with the answer of the one it was merged into, and nothing a spreadsheet would run', async () => {
  const rows = lines(needsCsv(await history(), { timeZone: 'Asia/Shanghai', name: (column, id) => `${column}:${id}` }))
  expect(rows).toHaveLength(5)
  expect(rows[0]).toBe(NEED_COLUMNS.join(','))
  expect(rows[1]).toBe("2026-01-10,number:1,category:life,'=修鞋,3,stage:met,2026-01-15,2026-01-13,每月5日来,2026-01-15,handler:w1,,")
  expect(rows[3]).toContain('stage:met,2026-01-15,2026-01-13,每月5日来')
  expect(rows[3]).toMatch(/mergedInto:1$/)
  expect(rows.join()).not.toContain('secret')
})

it('a row for each order', async () => {
  expect(lines(ordersCsv(await history(), { timeZone: 'Asia/Shanghai', heading: (column) => column.toUpperCase() }))).toEqual([
    'ORDERED,NUMBER,RESOURCE,PEOPLE,PLACE,DAY,STAGE,WHY,CAME,CLOSED,HANDLER,NEED',
    '2026-01-17,1,opera,50,estate,2026-01-20,delivered,,46,2026-01-20,w1,2',
    '2026-01-21,2,opera,5,station,,declined,too-few,,2026-01-21,w1,',
  ])
})

it('is not guessed at when a later version wrote it', async () => {
  await expect(needsHistory(records(EVENTS, 3))).rejects.toThrow(NewerEvents)
})

it('passes over a record that a ledger sets aside, and throws what is no fault of a record', async () => {
  const broken = { ...left('x', 9, 1, 'life'), number: 'nine' } as unknown as NeedsEvent
  const read = await needsHistory(records([left('a', 1, 0, 'life'), broken, left('b', 2, 2, 'life')]))
  expect([...read.needs.keys()]).toEqual(['a', 'b'])
  const lost = {
    *[Symbol.iterator]() {
      yield* records([left('a', 1, 0, 'life')])
      throw new Error('the disk is gone')
    },
  }
  await expect(needsHistory(lost)).rejects.toThrow('the disk is gone')
})

it('brings its tables by name, each whole in one piece', async () => {
  const options = { timeZone: 'Asia/Shanghai' }
  const tables: Record<string, string[]> = {}
  for (const { name, csv } of NEEDS_TABLES) for await (const piece of csv(records(EVENTS), options)) (tables[name] ??= []).push(piece)
  const whole = await history()
  expect(tables).toEqual({ needs: [needsCsv(whole, options)], orders: [ordersCsv(whole, options)] })
})

it('who asks for what was answered already has waited no day', async () => {
  const events: NeedsEvent[] = [
    left('a', 1, 0, 'life'),
    { type: 'NeedAnswered', need: 'a', text: 'A', by, at: at(2) },
    left('late', 2, 9, 'life'),
    { type: 'NeedMerged', need: 'late', into: 'a', by, at: at(9) },
  ]
  expect(needsFigures(await needsHistory(records(events)), year)?.total.answerDays).toEqual([0, 2])
})

describe('looked at again and again', () => {
  /** A journal that grows, counts what it hands out, and may fail. */
  function growing() {
    const all = records(EVENTS)
    const seen = { upTo: 5, handed: 0, failsAt: -1 }
    async function* read(after = 0) {
      for (const record of all.slice(0, seen.upTo).filter(({ version }) => version > after)) {
        await Promise.resolve()
        if (record.version === seen.failsAt) throw new Error('the disk is busy')
        seen.handed += 1
        yield record
      }
    }
    return { all, seen, reading: new NeedsReading({ read }) }
  }

  it('reads each record once, and knows what a reading of all knows', async () => {
    const { all, seen, reading } = growing()
    const plain = ({ numbers, needs, orders, answeredAt, since }: NeedsHistory) => ({ numbers, needs, orders, answeredAt, since })
    expect(plain(await reading.read())).toEqual(plain(await needsHistory(all.slice(0, 5))))
    seen.upTo = all.length
    await Promise.all([reading.read(), reading.read()])
    await reading.read()
    expect(seen.handed).toBe(all.length)
    expect(plain(await reading.read())).toEqual(plain(await history()))
    expect((await history()).since).toBe(START)
  })

  it('goes on where it failed', async () => {
    const { all, seen, reading } = growing()
    Object.assign(seen, { upTo: all.length, failsAt: 7 })
    await expect(reading.read()).rejects.toThrow('the disk is busy')
    seen.failsAt = -1
    expect(needsFigures(await reading.read(), year)).toEqual(needsFigures(await history(), year))
    expect(seen.handed).toBe(all.length)
  })
})
