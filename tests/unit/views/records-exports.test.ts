// What is taken away of the records opens in a strict reader: every table of every stream and of a picture, and every record as a line.
import type { NeedsEvent } from '@doorstep/model/needs'
import type { QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal } from '@doorstep/sources/journal'
import { fileOf, saveFile } from '../../../packages/elements/src/base/save-file.js'
import { linesFile, tableFile, type ExportScene } from '../../../packages/elements/src/records/exports.js'
import { recordsStreams } from '../../../packages/elements/src/records/parts.js'
import { tableBlob } from '../../../packages/elements/src/records/pictures/picture.js'
import { words } from '../../../packages/elements/src/records/records.words.zh-hans.js'
import { strictCsv } from '../../../packages/elements/src/records/testing/strict-csv.js'
import { DAYS_ZONE, recordsOfDays } from '../../../packages/model/src/queue/testing/year.js'
import { eventually } from './page.js'

/** What people write, and what they should not. */
const WRITTEN = [
  '修鞋摊，每月 5 日来',
  'Müller, Öl & "Süßes"; 20 %',
  '要带：\n- 身份证\r\n- 病历本',
  '=HYPERLINK("http://elsewhere.example","点这里")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '第一行\n=1+1',
  'a;=1+1',
  '＝１＋１',
  '+8613800000000',
  'line\u2028separator \u0085 next',
  "𠮷田“引号”'单引号'",
  ' ',
]
/** A cell that a spreadsheet might run, in a country of commas or of semicolons. */
const RUNS = /^[\s\0]*[=+\-@＝＋－＠]|[;\t\r\n]\s*(?:[=@＝＠]|[+\-＋－]\S)/

async function journals() {
  const queue = new MemoryJournal<QueueEvent>()
  let version = 0
  for (const { version: _, ...entry } of recordsOfDays({ from: '2026-11-18', days: 2, ticketsPerDay: 30, seed: 5 }))
    version = (await queue.append({ ...entry, actor: { ...entry.actor, token: 'secret-token' } }, version)).record.version
  const needs = new MemoryJournal<NeedsEvent>()
  for (const [at, title] of WRITTEN.entries()) {
    const need = `n${at}`
    const when = Date.parse('2026-11-18T09:00:00+08:00') + at
    const left = { number: at + 1, kind: 'need', category: 'life', parts: {}, token: 'secret-token', due: '2026-11-25', at: when } as const
    const events: NeedsEvent[] = [
      { type: 'NeedLeft', need, ...left },
      { type: 'NeedPublished', need, title, by: 'w1', at: when },
      { type: 'NeedAnswered', need, text: title, by: 'w1', at: when },
      {
        type: 'ResourceOrdered',
        order: `o${at}`,
        number: at + 1,
        resource: 'opera',
        place: 'estate',
        people: 5,
        parts: {},
        need,
        at: when,
      },
    ]
    await needs.append({ id: need, at: when, actor: { device: 'x' }, schema: 1, events }, at)
  }
  return { queue, needs }
}

/** Names as a feed might have them. */
const named = (id: string): string =>
  WRITTEN[Array.from(id, (sign) => sign.charCodeAt(0)).reduce((sum, code) => sum + code, 0) % WRITTEN.length] ?? id
const scene: ExportScene = {
  ...{ words, language: 'zh-Hans', timeZone: DAYS_ZONE, today: '2026-11-20' },
  names: { service: named, category: named, worker: named, desk: named, class: named },
}
const late = <T>(fetch: () => Promise<T>) => {
  const part: { value: T | undefined; fetch: () => Promise<void> } = {
    value: undefined,
    fetch: async () => void (part.value = await fetch()),
  }
  return part
}

test('every table of every stream, with whatever people wrote in it', async () => {
  const streams = await recordsStreams({ late } as unknown as Parameters<typeof recordsStreams>[0], await journals())
  await eventually(() => expect(streams.every(({ part }) => part)).toBe(true))
  const seen = new Map<string, readonly (readonly string[])[]>()
  for (const stream of streams) {
    const { part, tables } = stream
    for (const table of tables) {
      if (!part) continue
      const { name, file } = await tableFile(stream, part, table, scene)
      const rows = strictCsv(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer()))
      expect(name).toMatch(/-2026-11-20\.csv$/)
      expect(rows.flat().filter((cell) => RUNS.test(cell))).toEqual([])
      expect(rows.flat().filter((cell) => /undefined|null|NaN|secret/.test(cell))).toEqual([])
      seen.set(table.name, rows)
    }
  }
  expect([...seen].map(([name, rows]) => [name, rows.length - 1])).toEqual([
    ['tickets', 60],
    ['needs', WRITTEN.length],
    ['orders', WRITTEN.length],
  ])
  // what was written is read, but for the sign that keeps it from being run
  const [heads = [], ...needs] = seen.get('needs') ?? []
  const titles = needs.map((row) => row[heads.indexOf('给大家看的话')]?.replace(/^'|(?<=[;\t\r\n]\s*)'(?=[=+@])/g, ''))
  expect(titles).toEqual(WRITTEN)
})

test('the table of a picture', async () => {
  const rows = [...WRITTEN.map((name, at) => [name, at, -at, undefined] as const)]
  const blob = tableBlob({ heads: ['事项', '=取号', '差', '–'], rows })
  const [heads, ...read] = strictCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer()))
  expect(heads).toEqual(['事项', "'=取号", '差', '–'])
  // numbers stay numbers, below nothing too
  expect(read.map(([, came, less, none]) => [came, less, none])).toEqual(WRITTEN.map((_, at) => [String(at), String(-at), '']))
  expect(read.map(([name = '']) => name).filter((name) => RUNS.test(name))).toEqual([])
})

test('every record of every stream as a line of JSON', async () => {
  const all = await journals()
  const streams = await recordsStreams({ late } as unknown as Parameters<typeof recordsStreams>[0], all)
  const { name, file } = await linesFile(streams, scene)
  expect(name).toMatch(/\.jsonl$/)
  const text = await file.text()
  expect(text.endsWith('\n')).toBe(true)
  const lines = text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as { stream: string; version: number; events: unknown[] })
  for (const [stream, journal] of Object.entries(all)) {
    const its = lines.filter((line) => line.stream === stream)
    let version = 0
    for await (const record of journal.read()) {
      expect(its[version]).toMatchObject({ version: record.version, id: record.id })
      version += 1
    }
    expect(its).toHaveLength(version)
  }
  expect(text).not.toMatch(/token|\uFEFF/)
})

test('a long file has each of its parts once, in their order', async () => {
  const parts = ['a'.repeat(999_999), 'b', 'c'.repeat(2_000_000), 'd', 'e'.repeat(3)]
  async function* all() {
    yield* parts
  }
  const file = await fileOf(all(), 'text/csv')
  expect([file.size, file.type, (await file.text()) === parts.join('')]).toEqual([3_000_004, 'text/csv', true])
  expect((await fileOf((async function* () {})(), 'text/csv')).size).toBe(0)
})

test('a file is handed over under its name, and let go of a minute later', () => {
  vi.useFakeTimers()
  const revoked = vi.spyOn(URL, 'revokeObjectURL')
  const click = vi.fn<(href: string, name: string) => void>()
  const link = { href: '', download: '', click: () => click(link.href, link.download) }
  vi.stubGlobal('document', { createElement: () => link })
  saveFile('a.csv', new Blob(['x']))
  expect(click.mock.calls).toEqual([[expect.stringMatching(/^blob:/), 'a.csv']])
  vi.advanceTimersByTime(59_999)
  expect(revoked).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(revoked).toHaveBeenCalledWith(link.href)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
