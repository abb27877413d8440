// `doorstep check` on folders with a planted fault each: what it names, where, and in whose words.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFolder } from './commands/check-folder.js'
import { checkLines } from './commands/check-lines.js'
import { expectSaid, FILES, stationFolder, type Plant } from './testing/planted.js'

let folder = ''
beforeEach(() => {
  folder = stationFolder()
})
afterEach(() => rmSync(folder, { recursive: true }))

const PLANTS: readonly Plant[] = [
  // references that lead nowhere: each by its name, with what residents see without it
  [
    'services.json',
    '"handler": "w1"',
    '"handler": "w9"',
    '"handler": "w9"',
    "服务事项第1项“借雨伞”，经办人（handler）：工作人员里没有 'w9'，居民看不到名字",
    "'w9' is not among the workers; residents read no name",
  ],
  ['services.json', '"desk": "d1"', '"desk": "d7"', '"desk": "d7"', "接待台（desk）：接待台里没有 'd7'", "'d7' is not among the desks"],
  ['services.json', '"category": "own"', '"category": "onw"', '"category": "onw"', '是不是想写 own？', 'Did you mean own?'],
  [
    'services.json',
    '"category": "government"',
    '"category": "goverment"',
    '"category": "goverment"',
    '服务事项第2项“换病历本”，类别（category）',
    'Did you mean government?',
  ],
  [
    'timetable.json',
    '"PT1H", "room": "hall"',
    '"PT1H", "room": "hal"',
    '"room": "hal"',
    "教室（room）：教室里没有 'hal'，居民看不到在哪间教室。是不是想写 hall？",
    "'hal' is not among the rooms; residents do not read in which room. Did you mean hall?",
  ],
  [
    'timetable.json',
    '{ "room": "hall" }',
    '{ "room": "attic" }',
    '"room": "attic"',
    '个别日子的变动“2026-11-24T08:00”，教室（room）',
    "'attic' is not among the rooms",
  ],
  ['timetable.json', '["health"]', '["helth"]', '"helth"', '是不是想写 health？', 'Did you mean health?'],
  [
    'timetable.json',
    '"worker": "w1"',
    '"worker": "wang"',
    '"worker": "wang"',
    '课表条目第2项“早班”，值班人（worker）',
    "'wang' is not among the workers",
  ],
  ['timetable.json', '"desk": "d1"', '"desk": "front"', '"desk": "front"', "接待台里没有 'front'", "'front' is not among the desks"],
  [
    'menu.json',
    '["egg"], "sets"',
    '["egg", "eggs"], "sets"',
    '"eggs"',
    "每餐的菜单第1项“2026-11-27 lunch”，菜第2项“eggs”：菜里没有 'eggs'，居民看不到这道菜。是不是想写 egg？",
    'residents do not see this dish',
  ],
  [
    'menu.json',
    '"dishes": ["egg"], "price"',
    '"dishes": ["soup"], "price"',
    '"soup"',
    "菜里没有 'soup'",
    'set no. 1 “一荤”, dish no. 1 “soup”',
  ],
  [
    'menu.json',
    '"lunch", "point": "p1"',
    '"lunch", "point": "p2"',
    '"point": "p2"',
    "助餐点里没有 'p2'，按不分助餐点显示",
    'it is shown for every meal point',
  ],
  [
    'menu.json',
    '"2026-12-01", "point": "p1"',
    '"2026-12-01", "point": "east"',
    '"point": "east"',
    '停餐的日子第1项“2026-12-01”',
    "'east' is not among the meal points",
  ],
  ['menu.json', '"points": ["p1"], "steps"', '"points": ["px"], "steps"', '"px"', "助餐点里没有 'px'", "'px' is not among the meal points"],
  ['menu.json', 'main-meat', 'mainmeat', '"group": "mainmeat"', '是不是想写 main-meat？', 'Did you mean main-meat?'],
  ['menu.json', '"peanut"', '"penut"', '"penut"', "'penut' 看起来是把 peanut 写错了", "'penut' looks like a slip of peanut"],
  ['menu.json', '"soft"', '"Soft"', '"Soft"', '看起来是把 soft 写错了', 'slip of soft'],
  [
    'station.json',
    '"secretary": "w2"',
    '"secretary": "w8"',
    '"secretary": "w8"',
    '兜底负责人（backstop），书记（secretary）',
    "'w8' is not among the workers",
  ],
  [
    'station.json',
    '"series": ["G", "A"]',
    '"series": ["G", "A", "B"]',
    '"B"',
    '这个接待台叫不到这些号',
    'this desk cannot call these numbers',
  ],
  [
    'station.json',
    '"categories": ["government"]',
    '"categories": ["govern"]',
    '"govern"',
    "类别里没有 'govern'",
    "'govern' is not among the categories",
  ],
  // fields that are slips
  ['station.json', '"openingHours"', '"openning_hours"', '"openning_hours"', '看起来是把 openingHours 写错了', 'Call it openingHours.'],
  ['station.json', '"menu": "menu.json", ', '"menus": "menu.json", ', '"menus"', '各个文件的链接（parts），menus：', 'Call it menu.'],
  [
    'services.json',
    '"optional": true',
    '"requird": false',
    '"requird"',
    '"optional": true',
    'All papers must be brought unless one says "optional": true.',
  ],
  ['services.json', '"status": "active"', '"elsewere": { "name": "街道" }', '"elsewere"', '把它改成 elsewhere。', 'Call it elsewhere.'],
  ['timetable.json', '"duration"', '"durration"', '"durration"', '看起来是把 duration 写错了', 'slip of duration'],
  ['menu.json', '"price": 6', '"prise": 6', '"prise"', '菜“炖蛋”（egg），prise', 'slip of price'],
  ['2026.json', '"year": 2026,', '"year": 2026, "paper": ["x"],', '"paper"', '看起来是把 papers 写错了', 'slip of papers'],
  // what a reader finds, in everyday words
  [
    'services.json',
    '"amount": 5',
    '"amount": "5元"',
    '"amount": "5元"',
    "'5元' 不是 0 或以上的数，居民看不到这一项。写金额，不加引号",
    'Write an amount without quotes',
  ],
  ['services.json', '"status": "active"', '"status": "actve"', '"status": "actve"', '是不是想写 active？', 'Did you mean active?'],
  [
    'services.json',
    '"name": "借雨伞", ',
    '',
    '{ "id": "a"',
    '服务事项第1项“a”，名称（name）：这一栏没有填，居民看不到这一项',
    'this field is missing; residents do not see this entry',
  ],
  ['services.json', '"id": "b"', '"id": "a"', '"id": "a", "name": { "zh', "'a' 用了两次", "'a' is used twice"],
  [
    'services.json',
    '"handler": "w1"',
    '"handler": "w1", "handler": "w2"',
    '"handler": "w2"',
    "'handler' 在同一项里写了两次",
    "'handler' stands twice",
  ],
  [
    'station.json',
    '"opens": "08:30"',
    '"opens": "8:30"',
    '"opens": "8:30"',
    "开放时间第1项，开门时间（opens）：'8:30' 不是时间",
    'Write "08:30".',
  ],
  ['station.json', '"closes": "20:00"', '"closes": "08:00"', '"closes": "08:00"', '关门要晚于开门', 'Closing must be later than opening'],
  [
    'station.json',
    'Asia/Shanghai',
    'Shanghai',
    '"timeZone"',
    "时区（timeZone）：'Shanghai' 不是时区（例如 Asia/Shanghai），这个文件读不了",
    'this file cannot be read; the screens still show what was read before',
  ],
  ['station.json', '"days": ["mo", "tu"]', '"days": ["mo", "周二"]', '"周二"', '星期几第2项“周二”', "'周二' is not one of mo, tu, we"],
  [
    'timetable.json',
    '2026-09-01T08:00"',
    '2026-9-1 08:00"',
    '"start": "2026-9-1',
    '写成 "2026-09-01T08:00"。',
    'Write "2026-09-01T08:00".',
  ],
  ['timetable.json', '"weekly"', '"hourly"', '"frequency": "hourly"', "'hourly' 不在可选的", "'hourly' is not one of daily, weekly"],
  ['timetable.json', '{ "frequency": "weekly" }', '{ "frequency": "weekly", "byHour": [8] }', '"byHour"', "'byHour'", "'byHour'"],
  ['timetable.json', '"PT1H"', '"1小时"', '"duration": "1小时"', '一个半小时写 "PT1H30M"', 'An hour and a half is "PT1H30M"'],
  ['menu.json', '"2026-11-27"', '"2026-11-31"', '"date": "2026-11-31"', "'2026-11-31' 不是日期", 'Write a date that exists'],
  ['menu.json', '"meal": "lunch"', '"meal": "午餐"', '"meal": "午餐"', "'午餐' 不在可选的", 'Write one of: breakfast, lunch, dinner.'],
  ['menu.json', '"dishes": ["egg"], "sets"', '"dishes": "egg", "sets"', '"dishes": "egg"', '用方括号括起来', 'Put it in square brackets'],
  ['2026.json', 'true', '"是"', '"isOffDay": "是"', '写 true（是）或 false（否），不加引号', 'Write true or false, without quotes.'],
  // files
  [
    'services.json',
    '"借雨伞", ',
    '"借雨伞" ',
    '"category": "own"',
    '看第 4 行和它上一行：两项之间少了一个逗号',
    'Look at line 4 and the one before: a comma between two entries is missing',
  ],
  ['services.json', '"id": "a",', '"id"： "a",', '： "a"', '这里是中文的标点或空格“：”', 'a sign or a blank of a Chinese keyboard'],
  ['menu.json', '  "closed": [{ "date": "2026-12-01", "point": "p1" }]\n}\n', '', '', 'menu.json 不完整', 'Its end is missing'],
  [
    'station.json',
    '"menu.json"',
    '"menue.json"',
    'menue.json',
    '文件夹里没有 menue.json。是不是 menu.json？',
    'there is no menue.json in the folder. Did you mean menu.json?',
  ],
  ['station.json', '"menu": "menu.json", ', '', 'menu.json', 'station.json 没有用到这个文件', 'station.json does not name this file'],
]

describe('doorstep check names', () => {
  it.each(PLANTS)('in %s: %s -> %s', (...plant) => expectSaid(folder, plant))

  it('texts in a wrong encoding, web pages, empty files and too large ones, each in its own words', async () => {
    const words: Record<string, string> = {}
    for (const [name, bytes] of Object.entries({
      'UTF-16': Buffer.from('\ufeff{"items":[]}', 'utf16le'),
      GBK: Buffer.from([0x7b, 0x22, 0xb2, 0xa1, 0x22, 0x3a, 0x31, 0x7d]),
      page: Buffer.from('<!doctype html><title>404</title>'),
      empty: Buffer.from(''),
      spaces: Buffer.from(' \n\n'),
      list: Buffer.from('[]'),
      large: Buffer.alloc(4_100_000, 32),
    })) {
      writeFileSync(join(folder, 'services.json'), bytes)
      words[name] = checkLines((await checkFolder(folder)).findings, 'zh-Hans')[0] ?? ''
    }
    expect(words).toEqual({
      'UTF-16': 'services.json: 要改: services.json 不是用 UTF-8 保存的。用记事本“另存为”，编码选 UTF-8，再放上去。',
      GBK: 'services.json: 要改: services.json 不是用 UTF-8 保存的。用记事本“另存为”，编码选 UTF-8，再放上去。',
      page: 'services.json: 要改: services.json 那里是一个网页，不是资料。看看网址是不是指到了网页；要用公共网络先登录的，先登录。',
      empty: 'services.json: 要改: services.json 是空的。把文件重新存一遍再放上去。',
      spaces: 'services.json: 要改: services.json 是空的。把文件重新存一遍再放上去。',
      list: 'services.json:1:1: 要改: 服务事项（items）：这一栏没有填，这个文件读不了，屏上仍是上一次读到的内容。补上这一栏。',
      large: 'services.json: 要改: services.json 超过了 4 MB，没有读。分成几个文件，或者删掉过期的内容。',
    })
  })

  it('what another server answers, and tells a server that is silent as a notice', async () => {
    const ask = async (answer: () => Promise<Response>) => {
      writeFileSync(
        join(folder, 'station.json'),
        (FILES['station.json'] ?? '').replace('"menu.json"', '"https://canteen.example/m/menu.json"'),
      )
      rmSync(join(folder, 'menu.json'), { force: true })
      const { findings, elsewhere } = await checkFolder(folder, answer)
      expect(elsewhere).toEqual(['https://canteen.example/m/menu.json'])
      return checkLines(findings, 'en')
    }
    const status = (code: number) => ask(() => Promise.resolve(new Response('', { status: code })))
    const says = (words: string) => expect.stringContaining(words) as string
    expect(await status(403)).toEqual([
      says('fault: the server does not let anybody read menu.json (it answered 403)'),
      '1 fault, 0 notices.',
    ])
    expect(await status(404)).toEqual([says('fault: menu.json is not there (the server answered 404)'), '1 fault, 0 notices.'])
    expect(await status(500)).toEqual([says('fault: the server has a fault of its own'), '1 fault, 0 notices.'])
    expect(await status(503)).toEqual([says('fault: the server is too busy'), '1 fault, 0 notices.'])
    expect(await ask(() => Promise.reject(new Error('no route')))).toEqual([
      says('notice: menu.json cannot be reached'),
      '0 faults, 1 notice.',
    ])
    expect(await ask(() => Promise.resolve(new Response(FILES['menu.json'])))).toEqual(['Nothing wrong was found.'])
  })

  it('nothing that refers into a file which could not be read', async () => {
    writeFileSync(join(folder, 'services.json'), '{ "items": [ ')
    const lines = checkLines((await checkFolder(folder)).findings, 'en')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('cut off')
  })

  it('the faults of a calendar of another standard at its own lines', async () => {
    writeFileSync(
      join(folder, 'station.json'),
      (FILES['station.json'] ?? '').replace('"timetable.json"', '["timetable.json", { "href": "x.ics", "format": "icalendar" }]'),
    )
    writeFileSync(join(folder, 'x.ics'), 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:x\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR\n')
    const { findings } = await checkFolder(folder)
    expect(checkLines(findings, 'en')[0]).toMatch(
      /^x\.ics: fault: VEVENT\[0\]\.DTSTART: 'soon' is not a date and time; residents do not see this entry/,
    )
  })
})
