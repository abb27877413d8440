// `doorstep check` on what people write who know no JSON, and on what can be read and says nothing.
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { doorstep, expectSaid, FILES, stationFolder, type Plant } from './testing/planted.js'

let folder = ''
beforeEach(() => {
  folder = stationFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text)
const said = async (language: string) => (await doorstep(folder, '--lang', language)).said

/** In services.json: what is written in place of what, at what it is found, and what is advised. */
const MISTAKES: readonly (readonly [right: string, wrong: string, at: string, hans: string, en: string])[] = [
  [
    '"New booklet" }, "category": "government" }\n',
    '"New booklet" }, "category": "government" },\n',
    ']\n}',
    '多了一个逗号',
    'a comma too many',
  ],
  ['"items"', '// 服务\n  "items"', '// 服务', '不能写注释', 'cannot hold remarks'],
  ['"items"', '# 服务\n  "items"', '# 服务', '不能写注释', 'cannot hold remarks'],
  ['"items"', '/* 服务 */ "items"', '/* 服务', '不能写注释', 'cannot hold remarks'],
  ['"借雨伞"', '“借雨伞”', '“借', '中文的标点或空格““”', 'a sign or a blank of a Chinese keyboard, ““”'],
  ['"category": "own", ', '"category": "own"， ', '， "handler"', '中文的标点或空格“，”', '“，”'],
  ['"items"', '\u3000"items"', '\u3000"items"', '中文的标点或空格', 'a sign or a blank'],
  ['"items"', 'items', 'items', '英文双引号', 'double quotes'],
  ['"借雨伞"', "'借雨伞'", "'借", '英文双引号', 'double quotes'],
  ['"optional": true', '"optional": True', 'True', '全部小写', 'small letters'],
  ['"amount": 5', '"amount": NaN', 'NaN', '没有的就整栏不写', 'leave out a field that has nothing'],
  ['"amount": 5', '"amount": 05', '05', '前面不加 0', 'no 0 or + before'],
  ['"amount": 5', '"amount": ', '}], "status"', '冒号后面没有写内容', 'Nothing stands after the colon'],
  ['"amount": 5', '"amount" 5', '5 }', '少了英文冒号', 'A colon is missing'],
  ['借雨伞', '借\n雨伞', '"借\n', '中间换了行', 'a line was broken within it'],
  ['借雨伞', '借\\雨伞', '"借\\', '换成 /', 'Write / in the place of'],
  ['  ]\n}\n', '  ]\n}}\n', '}\n', '后面多出来的删掉', 'take out what follows'],
]

it.each(MISTAKES)('no JSON: %j -> %j', async (right, wrong, at, hans, en) => {
  const text = (FILES['services.json'] ?? '').replace(right, wrong)
  const place = at === '}\n' ? text.lastIndexOf(at) : text.indexOf(at)
  const before = text.slice(0, place).split('\n')
  put('services.json', text)
  const [line] = await said('zh-Hans')
  expect(line).toMatch(new RegExp(`^services\\.json:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: 要改: `))
  expect(line).toContain(hans)
  expect((await said('en'))[0]).toContain(en)
  expect(await doorstep(folder)).toMatchObject({ code: 1, complained: '' })
})

it.each([
  ['PK\u0003\u0004rest', '表格或文档程序的文件', 'a spreadsheet or document'],
  ['%PDF-1.4', ' PDF，不是文字', 'a PDF, not text'],
  ['id,name\na,借雨伞\n', '以 { 开头。表格另存的文件（CSV）读不了', 'What a spreadsheet saves (CSV)'],
  ['<?xml version="1.0"?><a/>', 'openmensa', 'openmensa'],
  ['BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 'icalendar', 'icalendar'],
])('a file of another program: %j', async (text, hans, en) => {
  put('services.json', text)
  expect(await said('zh-Hans')).toEqual([expect.stringContaining(hans), '1 处要改，0 处请看一下。'])
  expect((await said('en'))[0]).toContain(en)
})

const ODD: readonly Plant[] = [
  // what can be read and says nothing
  ['station.json', '["mo", "tu"]', '[]', '"days"', '没有写星期几', 'no weekday is named'],
  [
    'station.json',
    '"series": ["G", "A"]',
    '"series": ["G"]',
    '{ "letter": "A"',
    "没有一个接待台叫 'A' 的号",
    "no desk calls the numbers of 'A'",
  ],
  [
    'station.json',
    '[{ "id": "d1", "name": "1号台", "series": ["G", "A"] }]',
    '[]',
    '"queue"',
    '没有接待台，取了号也没人叫',
    'there is no desk',
  ],
  ['station.json', '{ "letter": "G" }', '{ "letter": "G", "dailyCap": 0 }', '"dailyCap"', '一张也取不到', 'none can be taken'],
  ['station.json', '"categories": ["government"]', '"categories": []', '{ "letter": "A"', '用不上', "'A' is never used"],
  [
    'station.json',
    '{ "id": "w1", "name": "王芳" }',
    '{ "id": "w1", "name": "王芳", "absences": [{ "from": "2026-12-05", "to": "2026-12-01" }] }',
    '"to": "2026',
    '在开始的那天以前',
    'before the first day',
  ],
  [
    'station.json',
    '"desks"',
    '"specialOpeningHours": [{ "date": "2027-02-06", "opens": "09:00", "closes": "12:00" }, { "date": "2027-02-06" }], "desks"',
    '{ "date": "2027-02-06" }',
    '写了两次，说法不一样',
    'stands twice and says two things',
  ],
  [
    'station.json',
    '"closes": "20:00" }',
    '"closes": "20:00" }, { "days": ["tu"], "opens": "19:00", "closes": "21:00" }',
    '{ "days": ["tu"]',
    "'19:00-21:00' 和同一天的 08:30-20:00 有重叠",
    'overlaps 08:30-20:00 on the same day',
  ],
  [
    'services.json',
    '"status": "active"',
    '"url": "www.sh.gov.cn/a"',
    '"url"',
    '写成 "https://www.sh.gov.cn/a"。',
    'Write "https://www.sh.gov.cn/a".',
  ],
  [
    'timetable.json',
    '{ "frequency": "weekly" }',
    '{ "frequency": "weekly", "until": "2026-08-01T00:00" }',
    '"recurrenceRules"',
    '一次也不会有',
    'it never takes place',
  ],
  [
    'timetable.json',
    '{ "frequency": "weekly" }',
    '{ "frequency": "yearly", "byMonth": [2], "byMonthDay": [30] }',
    '"recurrenceRules"',
    '一次也不会有',
    'it never takes place',
  ],
  [
    'timetable.json',
    '"2026-11-24T08:00": { "room": "hall" }',
    '"2026-11-24T09:00": { "excluded": true }',
    '"2026-11-24T09:00"',
    '那天是 08:00，这一条改不到它。写成 "2026-11-24T08:00"。',
    'on that day it is at 08:00. Write "2026-11-24T08:00".',
  ],
  [
    'timetable.json',
    '"2026-11-24T08:00": { "room": "hall" }',
    '"2026-11-25T08:00": { "excluded": true }',
    '"2026-11-25T08:00"',
    '本来就没有，这一条不起作用',
    'is no date it takes place on',
  ],
  ['timetable.json', '"worker": "w1", ', '', '{ "uid": "duty"', '没有写值班的是谁', 'who is on duty is missing'],
  [
    'menu.json',
    '"name": "一楼食堂"',
    '"name": "一楼食堂", "mealTimes": { "lunch": { "opens": "12:00", "closes": "10:30" } }',
    '"closes"',
    '关门要晚于开门',
    'Closing must be later',
  ],
  ['menu.json', '"minimumAge": 65', '"minimumAge": 65, "maximumAge": 60', '"maximumAge"', '谁也轮不到', 'it fits nobody'],
  [
    '2026.json',
    '"isOffDay": true }',
    '"isOffDay": true }, { "name": "元旦", "date": "2026-01-01", "isOffDay": false }',
    '{ "name": "元旦", "date": "2026-01-01", "isOffDay": false }',
    '说法不一样',
    'says two things',
  ],
  // names as people say them
  [
    'services.json',
    '"handler": "w1"',
    '"handler": "王芳"',
    '"handler"',
    "工作人员里没有 '王芳'，居民看不到这一项。是不是想写 w1？",
    'Did you mean w1?',
  ],
  ['menu.json', '"dishes": ["egg"], "sets"', '"dishes": ["炖蛋"], "sets"', '"炖蛋"], "sets"', '是不是想写 egg？', 'Did you mean egg?'],
  ['services.json', '"status": "active"', '"办理时间": "周一"', '"办理时间"', '把它改成 hours。', 'Call it hours.'],
  ['menu.json', '"name": "一楼食堂"', '"name": "一楼食堂", "mealTimes": { "午餐": {} }', '"午餐"', '把它改成 lunch。', 'Call it lunch.'],
  ['services.json', '"name": "借雨伞"', '"name": "  "', '"name": "  "', "'  ' 不是文字", 'is not a text'],
  [
    'menu.json',
    '"dishes": { "egg": { "name": "炖蛋", "group": "main-meat", "price": 6, "allergens": ["peanut"], "marks": ["soft"] } },',
    '"dishes": [{ "id": "egg" }],',
    '"dishes": [{',
    '用花括号括起来',
    'Put it in braces',
  ],
  // dates and times as a spreadsheet writes them
  ['menu.json', '"date": "2026-11-27"', '"date": "2026/11/7"', '"date": "2026/', '写成 "2026-11-07"。', 'Write "2026-11-07".'],
  ['menu.json', '"date": "2026-11-27"', '"date": 46353', '"date": 4', '写成 "2026-11-27"。', 'Write "2026-11-27".'],
  ['menu.json', '"date": "2026-11-27"', '"date": "2026年11月27日"', '"date": "2026年', '写成 "2026-11-27"。', 'Write "2026-11-27".'],
  ['station.json', '"opens": "08:30"', '"opens": "08：30"', '"opens"', '写成 "08:30"。', 'Write "08:30".'],
  ['station.json', '"closes": "20:00"', '"closes": "下午8点半"', '"closes"', '写成 "20:30"。', 'Write "20:30".'],
  ['station.json', '"closes": "20:00"', '"closes": 0.833333', '"closes"', '写成 "20:00"。', 'Write "20:00".'],
]
it.each(ODD)('in %s: %s -> %s', (...plant) => expectSaid(folder, plant))

describe('files and folders', () => {
  it('of a name that no address can have are read, and of another name or place are told with what was meant', async () => {
    for (const [name, told] of [
      ['菜单.json', undefined],
      ['100%.json', undefined],
      ['Menu.json', 'there is no Menu.json in the folder. Did you mean menu.json? Capitals count.'],
      ['/menu.json', '/menu.json: fault: menu.json lies outside of the folder'],
    ] as const) {
      put('station.json', (FILES['station.json'] ?? '').replace('"menu.json"', JSON.stringify(name)))
      if (told === undefined) renameSync(join(folder, 'menu.json'), join(folder, name))
      expect((await said('en'))[0]).toContain(told ?? 'Nothing wrong')
      if (told === undefined) renameSync(join(folder, name), join(folder, 'menu.json'))
    }
  })

  it('of which a folder is named are told by one of its files', async () => {
    mkdirSync(join(folder, 'holidays'))
    renameSync(join(folder, '2026.json'), join(folder, 'holidays/2026.json'))
    put('station.json', (FILES['station.json'] ?? '').replace('"2026.json"', '"holidays"'))
    expect((await said('zh-Hans'))[0]).toContain('文件夹里没有 holidays。是不是 holidays/2026.json？')
  })

  it('that lead to nothing or to a folder are not there', async () => {
    for (const make of [(at: string) => symlinkSync('nowhere.json', at), (at: string) => mkdirSync(at)]) {
      rmSync(join(folder, 'menu.json'), { recursive: true })
      make(join(folder, 'menu.json'))
      expect(await said('en')).toEqual([
        expect.stringMatching(/^menu\.json: fault: there is no menu\.json in the folder\./),
        '1 fault, 0 notices.',
      ])
    }
    rmSync(join(folder, 'menu.json'), { recursive: true })
    put('menu.json', FILES['menu.json'] ?? '')
  })

  it('of a station.json that cannot be read are not said to be of no use', async () => {
    put('station.json', `{ "id": "s1", }`)
    expect(await said('en')).toEqual([expect.stringContaining('a comma too many'), '1 fault, 0 notices.'])
  })

  it('of another station in a folder below are that station’s', async () => {
    mkdirSync(join(folder, 'second'))
    for (const [name, text] of Object.entries(FILES)) put(join('second', name), text)
    expect(await said('en')).toEqual(['Nothing wrong was found.'])
  })

  it('around the station, or a station.json of another name, are told by what to write', async () => {
    expect((await doorstep(join(folder, '..'), '--lang', 'en')).complained).toMatch(/one folder further in: name .*|no station\.json/)
    mkdirSync(join(folder, 'inner'))
    for (const name of ['Station.json', 'station.json.txt']) {
      renameSync(join(folder, 'station.json'), join(folder, name))
      expect((await doorstep(folder, '--lang', 'zh-Hans')).complained).toContain(`${name} 要叫 station.json`)
      renameSync(join(folder, name), join(folder, 'station.json'))
    }
    renameSync(join(folder, 'station.json'), join(folder, 'inner/station.json'))
    expect(await doorstep(folder, '--lang', 'en')).toMatchObject({
      code: 1,
      complained: expect.stringContaining(join(folder, 'inner')) as string,
    })
  })

  it('with lines of any system are told by the right line', async () => {
    for (const end of ['\r\n', '\r']) {
      put('services.json', (FILES['services.json'] ?? '').replace('"借雨伞", ', '"借雨伞" ').replaceAll('\n', end))
      expect((await said('en'))[0]).toMatch(/^services\.json:4:32: /)
    }
  })

  it('that are nested without end are read as far as the limit', async () => {
    put('services.json', `{ "items": [], "x": ${'['.repeat(30_000)}${']'.repeat(30_000)} }`)
    const { code, said: lines } = await doorstep(folder, '--lang', 'en')
    expect([code, lines.length]).toEqual([1, 2])
    expect(lines[0]).toContain('deeper than the 32 levels')
  })
})
