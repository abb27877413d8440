// The lines of a check in each language, by every part of them.
import type { FeedFinding } from '@doorstep/model/feed'
import { NoStation, type PlacedFinding } from './check-folder.js'
import { checkLines, countOf, noStationLine } from './check-lines.js'

const HREF = 'http://folder.invalid/stations/here/menu.json'
const file = (code: 'empty' | 'not-in-folder', severity: 'fault' | 'notice' = 'fault'): FeedFinding => ({
  ...{ kind: 'file', severity, role: 'menu', href: HREF, failure: { code, href: HREF } },
})
const entry = (expected: string, severity: 'fault' | 'notice', found = ''): FeedFinding => ({
  ...{ kind: 'entry', severity, role: 'station', href: HREF, keys: [], place: [], path: '', found, expected },
})
const at = (finding: FeedFinding, line?: number, column?: number): PlacedFinding => ({ finding, file: 'menu.json', line, column })

test('each line has its place, as far as it is known, its weight, what is wrong and what to do', () => {
  const findings = [at(file('empty'), 3, 7), at(file('empty', 'notice'), 3), at(entry('not-linked', 'notice'))]
  expect(checkLines(findings, 'zh-Hans')).toEqual([
    'menu.json:3:7: 要改: menu.json 是空的。把文件重新存一遍再放上去。',
    'menu.json:3: 请看: menu.json 是空的。把文件重新存一遍再放上去。',
    expect.stringMatching(/^menu\.json: 请看: 整个文件：station\.json 没有用到这个文件，.+。/),
    '1 处要改，2 处请看一下。',
  ])
  expect(checkLines(findings, 'zh-Hant')).toEqual([
    expect.stringMatching(/^menu\.json:3:7: 要改: menu\.json .+。/),
    expect.stringMatching(/^menu\.json:3: 請看: /),
    expect.stringMatching(/^menu\.json: 請看: .+：.*沒有用到這個檔案，.+。/),
    '1 處要改，2 處請看一下。',
  ])
  expect(checkLines(findings, 'en')).toEqual([
    expect.stringMatching(/^menu\.json:3:7: fault: menu\.json is empty\. [A-Z]/),
    expect.stringMatching(/^menu\.json:3: notice: /),
    expect.stringMatching(/^menu\.json: notice: .+: station\.json does not name this file\b.*\. [A-Z]/),
    '1 fault, 2 notices.',
  ])
})

test('a right folder says so', () =>
  expect((['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => checkLines([], language))).toEqual([
    ['没有发现问题。'],
    ['沒有發現問題。'],
    ['Nothing wrong was found.'],
  ]))

test('the last line counts each that was named, and those that were not', () => {
  const last = (...findings: FeedFinding[]) =>
    checkLines(
      findings.map((finding) => at(finding)),
      'en',
    ).at(-1)
  expect(last(file('empty', 'notice'))).toBe('0 faults, 1 notice.')
  expect(last(file('empty'), file('empty'))).toBe('2 faults, 0 notices.')
  const more = entry('more-faults', 'fault', '40')
  expect([countOf([at(file('empty')), at(more)], 'fault'), countOf([at(more)], 'notice')]).toEqual([41, 0])
})

test.each([
  ['missing', '没有 a/b 这个文件夹，看看名字和位置写对没有。', 'There is no folder a/b: see whether its name and place are right.'],
  ['file', 'a/b 是一个文件，要写放 station.json 的文件夹。', 'a/b is a file: name the folder with station.json in it.'],
  [
    'unreadable',
    '电脑不让读 a/b 这个文件夹，看看它的读取权限。',
    'This computer does not let a/b be read: see to the permission to read it.',
  ],
  ['empty', 'a/b 里没有 station.json，看看是不是写错了文件夹。', 'There is no station.json in a/b: see whether it is the right folder.'],
  [
    'misnamed',
    'a/b 里的 S.json 要叫 station.json（全部小写，后面没有 .txt）：改了名字再查。',
    'S.json in a/b should be called station.json, in small letters and without .txt: rename it first.',
  ],
  ['above', '站的文件在里面一层，写 S.json。', 'The station’s files lie one folder further in: name S.json.'.replace('’', "'")],
] as const)('%s is said in each language', (why, hans, en) => {
  const fault = new NoStation(why, 'a/b', 'S.json')
  expect([noStationLine(fault, 'zh-Hans'), noStationLine(fault, 'en')]).toEqual([hans, en])
  expect(noStationLine(fault, 'zh-Hant')).toMatch(/[資檔電裏].*。$/)
  expect(noStationLine(fault, 'zh-Hant')).toContain(why === 'above' ? 'S.json' : 'a/b')
})
