// What the commands make of folders and of their own words: which files nothing names, in which order faults are told, what an index holds.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServiceItem } from '@doorstep/model'
import { checkFolder } from './commands/check-folder.js'
import { checkLines, noStationLine } from './commands/check-lines.js'
import { systemLanguage } from './commands/check-station.js'
import { NoStation } from './commands/check-folder.js'
import { findabilityLines } from './commands/findable.js'
import { withIndex } from './commands/index-services.js'
import { run } from './run.js'

const STATION = {
  id: 's1',
  name: '梧桐站',
  timeZone: 'Asia/Shanghai',
  openingHours: [{ days: ['mo'], opens: '08:30', closes: '20:00' }],
  parts: { services: 'services.json' },
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-folders-'))
  put('station.json', JSON.stringify(STATION))
  put('services.json', '{ "items": [{ "id": "a", "name": "借雨伞", "category": "life" }] }')
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(name: string, text = '{}'): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}

async function doorstep(...words: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await run(words, { say: (line) => said.push(line), complain: (line) => complained.push(line) })
  return { code, said, complained: complained.join('\n') }
}

test('names every file that looks like a part and that nothing names, by its name, and no other', async () => {
  for (const name of ['b.json', 'a.ics', 'C.JSON', 'more/课表 1.json']) put(name)
  for (const name of ['read.txt', 'json', '.hidden.json', '.git/a.json', 'more/.x/a.json', 'node_modules/a/b.json', 'services.schema.json'])
    put(name)
  mkdirSync(join(folder, 'folder.json'))
  const { findings } = await checkFolder(folder)
  const unnamed = findings.filter(({ finding }) => finding.kind === 'entry' && finding.expected === 'not-linked')
  expect(unnamed.map(({ file }) => file)).toEqual(['C.JSON', 'a.ics', 'b.json', 'more/课表 1.json'])
  for (const { finding, line } of unnamed) {
    expect(finding).toMatchObject({ severity: 'notice', role: 'station', keys: [] })
    expect(line).toBeUndefined()
  }
  expect(checkLines(findings, 'en').at(-1)).toBe('0 faults, 4 notices.')
})

test('tells the faults of a file from its beginning to its end, also within a line, and goes on by files', async () => {
  put('station.json', JSON.stringify({ ...STATION, parts: { services: 'services.json', menu: 'menu.json' } }))
  put('services.json', '{ "items": [\n  { "id": "b", "name": 7, "desk": 5 },\n\n  { "id": 8, "name": "乙" },\n  { "id": "c" }\n] }')
  put('menu.json', '{ "dishes": { "x": { "name": 1 } } }')
  const { findings } = await checkFolder(folder)
  const places = findings
    .filter(({ finding }) => finding.severity === 'fault')
    .map(({ file, line = 0, column = 0 }) => ({ file, at: line * 1000 + column }))
  const ofServices = places.filter(({ file }) => file === 'services.json').map(({ at }) => at)
  expect(ofServices.length).toBeGreaterThan(2)
  expect(ofServices).toEqual([...ofServices].sort((one, other) => one - other))
  expect(ofServices[0]).toBeGreaterThan(2000)
  // all of one file before the next
  const files = places.map(({ file }) => file)
  expect(files).toEqual([...new Set(files)].flatMap((name) => files.filter((file) => file === name)))
})

test.each([
  [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-Hans'],
  [{ LC_ALL: '', LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-Hant'],
  [{ LANG: 'en_GB@euro' }, 'en'],
  [{ LANG: 'zh_HK' }, 'zh-Hant'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  [{ LANG: 'C' }, 'en'],
])('a machine that says %j reads %s', (variables, language) => expect(systemLanguage(variables)).toBe(language))

test('says what is wrong with its own call, and ends with another status than for a fault', async () => {
  const clean = await doorstep('check', folder, '--lang', 'en')
  expect([clean.code, clean.said]).toEqual([0, ['Nothing wrong was found.']])
  for (const [words, says] of [
    [['check'], 'name one station folder'],
    [['check', folder, folder], 'name one station folder'],
    [['check', folder, '--lang', 'de'], "--lang takes zh-Hans, zh-Hant or en, not 'de'"],
    [['check', folder, '--loud'], '--loud'],
    [['check', join(folder, 'nowhere'), '--lang', 'en'], 'There is no folder'],
    [['check', join(folder, 'services.json'), '--lang', 'en'], 'is a file: name the folder'],
    [['index'], 'name one station folder or one services.json'],
    [['index', folder, folder], 'name one station folder or one services.json'],
    [['index', join(folder, 'nowhere')], 'there is no'],
  ] as const) {
    const { code, complained } = await doorstep(...words)
    expect(complained, words.join(' ')).toContain(says)
    expect(code, words.join(' ')).not.toBe(0)
  }
  put('extra.json')
  expect((await doorstep('check', folder)).code).toBe(0)
  expect((await doorstep('check', folder, '--strict')).code).toBe(1)
})

test('says why a folder is no station’s in each language', () => {
  const says = (why: NoStation['why']) =>
    (['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => noStationLine(new NoStation(why, 'x/y'), language))
  for (const why of ['missing', 'file', 'unreadable', 'empty'] as const) {
    expect(new Set(says(why)).size).toBe(3)
    for (const line of says(why)) expect(line).toContain('x/y')
  }
  expect(says('empty')[0]).toBe('x/y 里没有 station.json，看看是不是写错了文件夹。')
})

test('an index holds the characters of every text that is looked into, once, and changes nothing else', () => {
  const item = {
    id: 'a',
    category: 'life',
    name: '犇',
    keywords: ['淼'],
    summary: '焱',
    department: { 'zh-Hans': '垚', en: 'street' },
    eligibility: '骉',
  }
  const text = `${JSON.stringify({ items: [item] }, undefined, 2)}\n`
  const written = withIndex(text)
  const { index, ...rest } = JSON.parse(written) as { index: { pinyin: string } }
  expect(rest).toEqual({ items: [item] })
  for (const character of '犇淼焱垚骉') expect(index.pinyin).toContain(character)
  expect(index.pinyin).not.toContain('彧')
  expect(withIndex(written)).toBe(written)
  expect(() => withIndex('{')).toThrow('not JSON')
  expect(() => withIndex('{ "stuff": [] }')).toThrow('not a list of services')
})

test('an index is written beside a list and moved over it; a second time there is nothing to do', async () => {
  const first = await doorstep('index', folder)
  expect(first.said[0]).toMatch(/services\.json: index written, \d+ bytes more/)
  expect((await doorstep('index', join(folder, 'services.json'))).said[0]).toContain('nothing to do')
})

test('names forty items one by one, and says how many more there are', () => {
  const items = Array.from({ length: 41 }, (_, nth) => ({ id: `i${nth}`, name: `事${nth}`, keywords: [] }) as unknown as ServiceItem)
  const lines = (count: number, most?: number) => findabilityLines({ withoutKeywords: items.slice(0, count), unfound: [] }, most)
  expect(lines(0)).toEqual([])
  expect(lines(40)).toHaveLength(42)
  expect(lines(41)).toHaveLength(43)
  expect(lines(41).at(-1)).toBe('  还有 1 项，加 --all 都列出来 | and 1 more: --all names them')
  expect(lines(41, Infinity)).toHaveLength(43)
  expect(lines(41, Infinity).at(-1)).toContain('i40')
  const [item] = items
  if (!item) throw new Error('no item')
  expect(
    findabilityLines({
      withoutKeywords: [],
      unfound: [
        { item, kind: 'pinyin', words: 'shi' },
        { item, kind: 'name', words: '事0' },
      ],
    }),
  ).toEqual([
    '0 项没有关键词（keywords），1 项有找不到的说法。给它们写上居民平常怎么说，就好找了：',
    '0 items have no keywords, 1 are not found by something. Write down what residents call them:',
    '  i0 事0: 用拼音 shi 找，前三个里没有它；用它自己的名称“事0”找，前三个里没有它 | not among the first three by its pinyin shi; not among the first three by its own name',
  ])
})
