// What the commands make of folders and of their own words: which files nothing names, in which order faults are told, what an index holds.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { checkFolder } from './commands/check-folder.js'
import { checkLines } from './commands/check-lines.js'
import { systemLanguage } from './commands/check-station.js'
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

describe('a folder', () => {
  const misnamed = async (name: string) => {
    rmSync(join(folder, 'station.json'))
    put(name, JSON.stringify(STATION))
    return checkFolder(folder).catch((fault: unknown) => fault)
  }
  test.each(['STATION.JSON', 'station.json.txt', 'Station.json.bak'])('with %s in it has a station of another name', async (name) =>
    expect(await misnamed(name)).toMatchObject({ why: 'misnamed', path: folder, like: name }),
  )
  test.each(['my-station.json', 'station.jsonx', 'station.json.txt.bak', 'station_json'])('with %s in it has none', async (name) =>
    expect(await misnamed(name)).toMatchObject({ why: 'empty', path: folder, like: '' }),
  )
  test('whose station.json is a folder, or a link to nothing, has none; the one below is named as it was called', async () => {
    rmSync(join(folder, 'station.json'))
    mkdirSync(join(folder, 'station.json'))
    await expect(checkFolder(folder)).rejects.toMatchObject({ why: 'empty' })
    rmSync(join(folder, 'station.json'), { recursive: true })
    symlinkSync('nowhere.json', join(folder, 'station.json'))
    await expect(checkFolder(folder)).rejects.toMatchObject({ why: 'empty' })
    put('inner/station.json', JSON.stringify(STATION))
    const called = relative(process.cwd(), folder)
    await expect(checkFolder(called)).rejects.toMatchObject({ why: 'above', path: called, like: join(called, 'inner') })
  })
})

test('gives the station’s id, and the feed as a screen sees it', async () => {
  const { id, view, elsewhere } = await checkFolder(folder)
  expect([id, view.station.value?.name, view.services.value?.items.length, elsewhere]).toEqual(['s1', '梧桐站', 1, []])
  put('station.json', '{')
  expect((await checkFolder(folder)).id).toBeUndefined()
})

test('asks another server as a screen does, and only for what is elsewhere', async () => {
  put('station.json', JSON.stringify({ ...STATION, parts: { services: ['services.json', 'https://a.example/services.json'] } }))
  const asked: unknown[][] = []
  const { elsewhere, findings } = await checkFolder(folder, async (address, options) => {
    asked.push([address, options?.cache])
    return new Response('{ "items": [] }')
  })
  expect(asked).toEqual([['https://a.example/services.json', 'no-cache']])
  expect([elsewhere, findings]).toEqual([['https://a.example/services.json'], []])
})

test('what the folder has not is told by what was meant, in this order: its name, a file in it, a slip', async () => {
  const meant = async (name: string, ...files: string[]) => {
    put('station.json', JSON.stringify({ ...STATION, parts: { services: 'services.json', menu: name } }))
    for (const file of files) put(file)
    const { findings } = await checkFolder(folder)
    for (const file of files) rmSync(join(folder, file.split('/')[0] ?? ''), { recursive: true })
    const told = findings.map(({ finding, file }) => [file, finding.kind === 'file' ? finding.failure.detail : finding.expected])
    return told.find(([file]) => file === name)
  }
  expect(await meant('menu.json', 'food/Menu.json', 'menu.jsn')).toEqual(['menu.json', 'food/Menu.json'])
  expect(await meant('menu.json', 'menu.json.txt')).toEqual(['menu.json', 'menu.json.txt'])
  expect(await meant('menu', 'menu/week.json', 'menue')).toEqual(['menu', 'menu/week.json'])
  expect(await meant('menu.json', 'menue.json')).toEqual(['menu.json', 'menue.json'])
  expect(await meant('menu.json', 'other.json')).toEqual(['menu.json', undefined])
})

test('which file nothing names is not said of one that was probably meant, nor of one with signs that addresses escape', async () => {
  put('station.json', JSON.stringify({ ...STATION, parts: { services: 'services.json', menu: 'menue.json', timetable: '课表.json' } }))
  put('menu.json')
  put('课表.json', '{ "entries": [] }')
  const { findings } = await checkFolder(folder)
  expect(findings.map(({ file, finding: { severity } }) => [severity, file])).toEqual([['fault', 'menue.json']])
  put('more/50% 课#表?.json')
  const more = await checkFolder(folder)
  expect(more.findings.at(-1)).toMatchObject({ file: 'more/50% 课#表?.json', finding: { severity: 'notice', expected: 'not-linked' } })
})
