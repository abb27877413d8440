// A folder's findings with their places: lines of calendars, files that nothing names, and the order of the files and their lines.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkFolder, type PlacedFinding } from './check-folder.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-check-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | object): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 1))
}
const station = (parts: object) => ({ id: 'wutongli', name: '梧桐里', timeZone: 'Asia/Shanghai', parts })
const placeOf = ({ finding, file, line, column }: PlacedFinding) =>
  `${file} ${line ?? '-'}:${column ?? '-'} ${finding.kind === 'entry' ? finding.path || finding.expected : finding.failure.code}`

test('a calendar’s own lines are told by their number, a file’s JSON by line and column', async () => {
  write('station.json', station({ timetable: ['own.json', { href: 'x.ics', format: 'icalendar' }] }))
  write('own.json', { entries: [{ uid: 'a', title: '甲', start: 'soon' }] })
  write('x.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nthis is no property\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n')
  const { findings } = await checkFolder(folder)
  expect(findings.map(placeOf)).toEqual(expect.arrayContaining(['own.json 6:4 entries[0].start', 'x.ics 5:- line 5']) as unknown)
})

test('what nothing names is told, but for what is no part of this station', async () => {
  write('station.json', station({ services: 'services.json' }))
  write('services.json', { items: [] })
  for (const name of ['spare.json', 'notes.ics', 'UPPER.JSON', 'sub/b.json', 'x.schema.json', '.hidden/a.json', 'sub/.a.json', 'a.txt'])
    write(name, '{}')
  for (const name of ['node_modules/p/package.json', 'other/station.json', 'other/menu.json', 'other/deep/a.json']) write(name, '{}')
  const { findings, id, elsewhere } = await checkFolder(folder)
  expect(findings.map(placeOf)).toEqual(['UPPER.JSON', 'notes.ics', 'spare.json', 'sub/b.json'].map((name) => `${name} -:- not-linked`))
  expect(findings.every(({ finding }) => finding.severity === 'notice')).toBe(true)
  expect([id, elsewhere]).toEqual(['wutongli', []])
})

test('who is told what was meant is not told that nothing names it', async () => {
  write('station.json', station({ services: 'service.json' }))
  write('services.json', { items: [] })
  const { findings } = await checkFolder(folder)
  expect(findings.map(placeOf)).toEqual(['service.json -:- not-in-folder'])
  expect(findings[0]?.finding).toMatchObject({ failure: { detail: 'services.json' } })
})

test('findings come by their files, and in each by line and column', async () => {
  write('station.json', station({ services: 'b.json', menu: 'a.json' }))
  write('b.json', '{"items":[\n{"id":"x","name":"甲","category":"c","smmary":"s"},\n{"id":"y","category":"c"},{"id":"z","category":"c"}]}')
  write('a.json', '{ "dishes": {}, ')
  const places = (await checkFolder(folder)).findings.map(({ file, line, column }) => [file, line ?? 0, column ?? 0] as const)
  expect([...new Set(places.map(([file]) => file))]).toEqual(['b.json', 'a.json'])
  const inB = places.filter(([file]) => file === 'b.json').map(([, line, column]) => line * 1000 + column)
  expect(inB.length).toBeGreaterThan(3)
  expect(inB).toEqual(inB.toSorted((one, other) => one - other))
})
