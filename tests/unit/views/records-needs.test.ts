// Needs in the records: compared with the period before where the records reach back to it, and read once however often they are looked at.
import type { Recorded } from '@doorstep/model/journal'
import type { NeedsEvent } from '@doorstep/model/needs'
import { DAY_MS } from '@doorstep/model/time'
import { MemoryJournal } from '@doorstep/sources/journal'
import { needsPart } from '../../../packages/elements/src/records/needs-part.js'
import type { FiguresReader, PartFigures } from '../../../packages/elements/src/records/part.js'
import { counted, was, type Against } from '../../../packages/elements/src/records/pictures/headlines.js'
import { words } from '../../../packages/elements/src/records/pictures/pictures.words.zh-hans.js'
import { seen } from './seen.js'

const zone = { timeZone: 'Asia/Shanghai' }
const november = { from: '2026-11-01', to: '2026-11-30', ...zone }
const october = { from: '2026-10-01', to: '2026-10-31', ...zone }
const at = (day: string): number => Date.parse(`${day}T10:00:00+08:00`)

let number = 0
const left = (day: string): NeedsEvent => {
  number += 1
  return { type: 'NeedLeft', need: `n${number}`, number, kind: 'need', category: 'life', parts: {}, due: '2026-12-31', at: at(day) }
}
const answered = (need: NeedsEvent, days: number): NeedsEvent[] =>
  need.type === 'NeedLeft' ? [need, { type: 'NeedAnswered', need: need.need, text: '好', by: 'w1', at: need.at + days * DAY_MS }] : []

async function partOf(...events: readonly NeedsEvent[]) {
  const journal = new MemoryJournal<NeedsEvent>()
  let version = 0
  const add = async (event: NeedsEvent): Promise<void> => {
    const entry: Omit<Recorded<NeedsEvent>, 'version'> = {
      id: `r${version}`,
      at: event.at,
      actor: { device: 'x' },
      schema: 2,
      events: [event],
    }
    version = (await journal.append(entry, version)).record.version
  }
  for (const event of events.toSorted((one, other) => one.at - other.at)) await add(event)
  const reads = vi.spyOn(journal, 'read')
  const { figures } = needsPart
  if (!figures) throw new Error('needs have figures')
  const read = figures.open(journal)
  const reader = (against: Against): FiguresReader => ({
    ...{ language: 'zh-Hans', names: { category: (id: string) => id } as FiguresReader['names'], words: {} as FiguresReader['words'] },
    ...{ changed: (now, before) => counted(now, against, before, words), was: (value) => was(against, value, words) },
  })
  const shown = (found: PartFigures, against: Against) => ({
    pictures: figures.pictures(found, reader(against)).flatMap(({ plot, below = [] }) => [...seen(plot), ...below]),
    saying: figures.saying(found, reader(against)),
  })
  return { read, shown, add, reads }
}
const against: Against = { name: '10月', unfinished: false }

test('a month beside the one before it', async () => {
  const { read, shown } = await partOf(
    ...[1, 1, 2, 2, 3].flatMap((days, nth) => answered(left(`2026-10-0${nth + 1}`), days)),
    ...[0, 0, 1, 1, 9, 9].flatMap((days, nth) => answered(left(`2026-11-0${nth + 1}`), days)),
    left('2026-11-09'),
    { type: 'ResourceOrdered', order: 'o', number: 1, resource: 'r', place: 'estate', people: 9, parts: {}, at: at('2026-11-09') },
  )
  const { pictures, saying } = shown(await read(november, october), against)
  expect(pictures.filter((line) => line.includes('10月'))).toEqual([
    'dd 比10月多 2',
    'dd 比10月多 2',
    '10月 一半不超过 2 天，九成不超过 3 天（5 条）',
    '比10月多 1',
  ])
  expect(saying).toEqual(['居民提了 7 条需求（比10月多 2），6 条有了答复。'])
})

test('a period in which nothing was left is 0, and one before the first record is not', async () => {
  const { read, shown } = await partOf(left('2026-09-30'), left('2026-11-03'))
  expect(shown(await read(november, october), against).saying).toEqual(['居民提了 1 条需求（比10月多 1），0 条有了答复。'])
  const september = { from: '2026-09-01', to: '2026-09-30', ...zone }
  expect((await read(october, september)).before).toBeUndefined()
  expect(shown(await read(october, september), against)).toEqual({ pictures: [], saying: [] })
})

test('a day that is not over is set beside the whole of the other one', async () => {
  const { read, shown } = await partOf(left('2026-11-13'), left('2026-11-13'), left('2026-11-20'))
  const found = await read({ from: '2026-11-20', to: '2026-11-20', ...zone }, { from: '2026-11-13', to: '2026-11-13', ...zone })
  expect(shown(found, { name: '前一个周五', unfinished: true }).saying).toEqual(['居民提了 1 条需求（前一个周五全天 2），0 条有了答复。'])
})

test('each look reads what has come since the one before', async () => {
  const { read, add, reads } = await partOf(left('2026-10-05'), left('2026-11-03'))
  await read(november, october)
  await add(left('2026-11-04'))
  expect((await read(november, october)).now).toMatchObject({ total: { left: 2 } })
  await read(november, october)
  expect(reads.mock.calls).toEqual([[0], [2], [3]])
})
