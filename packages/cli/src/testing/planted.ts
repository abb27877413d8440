// A small right station in a folder of its own, faults planted in it, and what `doorstep check` says of them.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkFolder } from '../commands/check-folder.js'
import { checkLines } from '../commands/check-lines.js'
import { run } from '../run.js'

export const FILES: Readonly<Record<string, string>> = {
  'station.json': `{
  "id": "s1", "name": "梧桐站", "timeZone": "Asia/Shanghai",
  "openingHours": [{ "days": ["mo", "tu"], "opens": "08:30", "closes": "20:00" }],
  "desks": [{ "id": "d1", "name": "1号台", "series": ["G", "A"] }],
  "workers": [{ "id": "w1", "name": "王芳" }, { "id": "w2", "name": "顾晓燕" }],
  "backstop": { "secretary": "w2" },
  "queue": { "series": [{ "letter": "G" }, { "letter": "A", "categories": ["government"] }] },
  "parts": { "services": "services.json", "timetable": "timetable.json", "menu": "menu.json", "holidays": "2026.json" }
}
`,
  'services.json': `{
  "categories": [{ "id": "own", "name": "本站特色" }],
  "items": [
    { "id": "a", "name": "借雨伞", "category": "own", "handler": "w1", "desk": "d1",
      "documents": [{ "name": "身份证", "optional": true }], "fees": [{ "amount": 5 }], "status": "active" },
    { "id": "b", "name": { "zh-Hans": "换病历本", "en": "New booklet" }, "category": "government" }
  ]
}
`,
  'timetable.json': `{
  "rooms": [{ "id": "hall", "name": "大厅" }],
  "entries": [
    { "uid": "t", "title": "太极拳", "start": "2026-09-01T08:00", "duration": "PT1H", "room": "hall", "categories": ["health"],
      "recurrenceRules": [{ "frequency": "weekly" }], "recurrenceOverrides": { "2026-11-24T08:00": { "room": "hall" } } },
    { "uid": "duty", "kind": "duty", "title": "早班", "start": "2026-09-01T08:30", "worker": "w1", "desk": "d1" }
  ]
}
`,
  'menu.json': `{
  "points": [{ "id": "p1", "name": "一楼食堂" }],
  "pricePolicies": [{ "id": "old", "points": ["p1"], "steps": [[{ "minimumAge": 65, "amountOff": 2 }]] }],
  "dishes": { "egg": { "name": "炖蛋", "group": "main-meat", "price": 6, "allergens": ["peanut"], "marks": ["soft"] } },
  "meals": [{ "date": "2026-11-27", "meal": "lunch", "point": "p1", "dishes": ["egg"], "sets": [{ "name": "一荤", "dishes": ["egg"], "price": 8 }] }],
  "closed": [{ "date": "2026-12-01", "point": "p1" }]
}
`,
  '2026.json': '{ "year": 2026, "days": [{ "name": "元旦", "date": "2026-01-01", "isOffDay": true }] }\n',
}

/** A folder with the station's files; the caller takes it away. */
export function stationFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-check-'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  return folder
}

/** Runs `doorstep check`. */
export async function doorstep(...words: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await run(['check', ...words], { say: (line) => said.push(line), complain: (line) => complained.push(line) })
  return { code, said, complained: complained.join('\n') }
}

/** A fault: the file, what is written there in place of what, and what is said: at what (its end for nothing), and words in both languages. */
export type Plant = readonly [file: string, right: string, wrong: string, place: string, hans: string, en: string]

/** `services.json:4:37` for what stands there in the file; a file's own name is its place. */
function placeOf(folder: string, file: string, fragment: string): string {
  if (fragment in FILES || fragment.endsWith('.json')) return fragment
  const text = readFileSync(join(folder, file), 'utf8')
  if (fragment !== '') expect(text.split(fragment), `${fragment} stands once in ${file}`).toHaveLength(2)
  const before = text.slice(0, fragment === '' ? undefined : text.indexOf(fragment)).split('\n')
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

/** Plants a fault and expects it to be said, in both languages and at its place. */
export async function expectSaid(folder: string, [file, right, wrong, place, hans, en]: Plant): Promise<void> {
  const text = FILES[file] ?? ''
  expect(text.split(right), 'the fault is planted in one place').toHaveLength(2)
  writeFileSync(join(folder, file), text.replace(right, wrong))
  const { findings } = await checkFolder(folder)
  const chinese = checkLines(findings, 'zh-Hans')
  const at = chinese.findIndex((line) => line.startsWith(`${placeOf(folder, file, place)}: `) && line.includes(hans))
  expect(chinese[at], chinese.join('\n')).toBeDefined()
  expect(checkLines(findings, 'en')[at]).toContain(en)
  expect(checkLines(findings, 'zh-Hant')[at]).toMatch(/：|要改/)
}
