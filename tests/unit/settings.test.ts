// The settings of a machine as they are kept, its last errors without persons, and the check of it: what is found, what to do, and the text.
import type { FeedFinding } from '@doorstep/model/feed'
import { MemoryJournal } from '@doorstep/sources/journal'
import { ERRORS_KEY, keepErrors, lastErrors, noteError, withoutPersons } from '../../kiosk/src/errors.js'
import { followNote } from '../../kiosk/src/follow-note.js'
import { checkMachine, checkText, troublesOf } from '../../kiosk/src/settings/check.js'
import { checkWords } from '../../kiosk/src/settings/check.words.js'
import { browserName, gatherFacts, type FactSources, type MachineFacts } from '../../kiosk/src/settings/facts.js'
import { readSound, USUAL_SOUND, voiceFolder } from '../../kiosk/src/sound/settings.js'

const NOW = Date.parse('2026-11-20T10:24:00+08:00')
const words = checkWords['zh-Hans']

function notesOf(kept: Record<string, string> = {}) {
  const held = new Map(Object.entries(kept))
  return { held, getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value) }
}
afterEach(() => vi.unstubAllGlobals())

describe('the sound of calls', () => {
  test.each<[string | null, Partial<typeof USUAL_SOUND>]>([
    [null, {}],
    ['', {}],
    ['no json', {}],
    ['null', {}],
    ['[1]', {}],
    ['{"volume":0.4,"silent":true,"voice":"own"}', { volume: 0.4, silent: true, voice: 'own' }],
    ['{"volume":0.44}', { volume: 0.4 }],
    ['{"volume":0.4,"bell":0.55}', { volume: 0.4, bell: 0.6 }],
    ['{"bell":0}', {}],
    ['{"volume":0}', {}],
    ['{"volume":1.1}', {}],
    ['{"volume":"0.4","silent":"yes","voice":"mine"}', {}],
  ])('written as %j is %j beside what is usual', (text, sound) => expect(readSound(text)).toEqual({ ...USUAL_SOUND, ...sound }))

  test('of the station’s own voice is beside its manifest', () => {
    expect(voiceFolder('/stations/wutongli/station.json')).toBe('/stations/wutongli/voice/')
    expect(voiceFolder('/feed.php?station=a/b')).toBe('/voice/')
  })
})

test('a note is read at once, and again when another window writes it or clears everything', () => {
  const heard = new EventTarget()
  const notes = notesOf({ sound: 'one' })
  vi.stubGlobal('localStorage', notes)
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard))
  const used: (string | null)[] = []
  followNote('sound', (text) => used.push(text))
  const change = (key: string | null) => heard.dispatchEvent(Object.assign(new Event('storage'), { key }))
  notes.setItem('sound', 'two')
  change('other')
  change('sound')
  notes.held.clear()
  change(null)
  expect(used).toEqual(['one', 'two', null])
})

describe('the last errors', () => {
  test.each([
    ['TypeError: x is not a function', 'TypeError: x is not a function'],
    ['Unexpected token \'修\', "修鞋 13800000000" is not valid JSON', 'Unexpected token “…”, “…” is not valid JSON'],
    ["it doesn't answer", "it doesn't answer"],
    ['号票 13800000000 王芳', '… ##### …'],
    ['at “王芳', 'at “…”'],
    ['long '.repeat(60), 'long '.repeat(40)],
  ])('%j is kept as %j', (says, kept) => expect(withoutPersons(says)).toBe(kept))

  test('are counted while they repeat, the last one first, twenty of them', () => {
    const notes = notesOf()
    noteError(notes, 'lobby', [new RangeError('no')], 1)
    noteError(notes, 'lobby', [new RangeError('no')], 2)
    noteError(notes, 'desk', ['at once', { a: 1 }], 3)
    noteError(notes, 'desk', [''], 4)
    expect(lastErrors(notes)).toEqual([
      { at: 3, device: 'desk', says: 'at once object', times: 1 },
      { at: 2, device: 'lobby', says: 'RangeError: no', times: 2 },
    ])
    for (let at = 4; at < 40; at += 1) noteError(notes, 'desk', [`e${at}`], at)
    expect(lastErrors(notes)).toHaveLength(20)
    expect(lastErrors(notes)[0]?.at).toBe(39)
  })

  test.each(['no json', '{}', '[{"at":"1"}]', 'null'])('written as %j are none', (text) =>
    expect(lastErrors(notesOf({ [ERRORS_KEY]: text }))).toEqual([]),
  )

  test('are those nobody caught, and those somebody said in the console, which says them still', () => {
    const heard = new EventTarget()
    vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard))
    const say = vi.fn()
    vi.stubGlobal('console', { ...console, error: say })
    const notes = notesOf()
    keepErrors('wall', () => notes)
    console.error('The disk', new Error('full'))
    heard.dispatchEvent(Object.assign(new Event('error'), { message: 'Script error.' }))
    heard.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new TypeError('lost') }))
    expect(lastErrors(notes).map(({ says }) => says)).toEqual(['TypeError: lost', 'Script error.', 'The disk Error: full'])
    expect(say).toHaveBeenCalledExactlyOnceWith('The disk', new Error('full'))
  })
})

const GOOD: MachineFacts = {
  ...{ at: NOW, stationAt: NOW, clockHeld: false, machineZone: 'Asia/Chongqing', stationZone: 'Asia/Shanghai' },
  ...{ version: '0.1.0', build: 'abcd1234', browser: 'Chrome 138', screen: '1366x768 @1', secure: true },
  ...{ storage: 'open', schema: 2, keeping: { persistent: true, used: 12_300_000, quota: 5_000_000_000 }, numbersWait: false },
  streams: [
    { stream: 'queue', records: 41, last: NOW - 60_000 },
    { stream: 'needs', records: 0, last: undefined },
  ],
  backup: {
    ...{ canChoose: true, folder: 'U盘', permission: 'granted', failure: undefined, due: false },
    last: { name: 'x', day: '2026-11-20', at: NOW, bytes: 1, records: 41 },
  },
  ...{ address: '/stations/own/station.json', station: 'own', findings: [], unread: false },
  ...{ printer: 'usb', sound: USUAL_SOUND, windows: [{ kind: 'lobby', silent: false }], errors: [] },
}
const finding: FeedFinding = {
  ...{ kind: 'entry', severity: 'fault', role: 'services', href: 'http://x/stations/own/services.json?v=1', path: 'items[3].hours' },
  ...{ found: "'王芳 13800000000'", expected: 'time', keys: undefined, place: [] },
}
const linesOf = (facts: Partial<MachineFacts>) => checkMachine({ ...GOOD, ...facts }, words).flatMap(({ lines }) => lines)
const todo = (facts: Partial<MachineFacts>) => troublesOf(checkMachine({ ...GOOD, ...facts }, words))

describe('the check of a machine', () => {
  test('says what is known, group by group, and that there is nothing to do', () => {
    expect(linesOf({}).map(({ label, value }) => `${label} ${value}`)).toEqual([
      '版本 0.1.0（abcd1234）',
      '浏览器 Chrome 138',
      '屏幕 1366x768 @1',
      '没有网络时 照样能打开',
      '记录存放 正常',
      '存放格式 2',
      '已用空间 12.3 MB，还可以用 4988 MB',
      '长期保存 是，浏览器不会自己清理',
      '号票 41 条，最近一条 2026-11-20 10:23',
      '需求和点单 0 条',
      '取号 正常',
      '备份 最近一次 2026-11-20',
      '这台机器的时间 2026-11-20 10:24',
      '站里用的时间 和机器一样',
      // another name of the same time is no fault
      '时区 Asia/Chongqing',
      '站点 own',
      '地址 /stations/own/station.json',
      '内容 都读得懂',
      '打印机 USB 线',
      '叫号声音 音量 10（最大 10）',
      '开着的窗口 大厅屏',
    ])
    expect(todo({})).toEqual([])
  })

  test('tells all times as the station has them, wherever the machine takes itself to be', () => {
    const times = (machineZone: string) =>
      linesOf({ machineZone, clockHeld: true, stationAt: NOW - 3_600_000, errors: [{ at: NOW, device: 'lobby', says: 'x', times: 1 }] })
        .map(({ label, value }) => `${label} ${value}`)
        .filter((line) => /\d\d:\d\d/.test(line))
    expect(times('America/New_York')).toEqual([
      '号票 41 条，最近一条 2026-11-20 10:23',
      '这台机器的时间 2026-11-20 10:24',
      '站里用的时间 2026-11-20 09:24',
      '2026-11-20 10:24 lobby x',
    ])
  })

  const { trouble } = words
  test.each<[string, Partial<MachineFacts>, unknown]>([
    ['no https', { secure: false, build: undefined }, trouble.insecure],
    ['nothing kept for a start without network', { build: undefined }, trouble.notOffline],
    ['storage of a newer version', { storage: 'newer' }, trouble.storage.newer],
    ['little room', { keeping: { persistent: true, used: 4_950_000_000, quota: 5_000_000_000 } }, trouble.full],
    ['records that may be cleared', { keeping: { persistent: false, used: 1, quota: undefined } }, trouble.notKept],
    ['a journal that cannot be read', { streams: [{ stream: 'queue', records: undefined, last: undefined }] }, trouble.unreadStream],
    ['numbers that wait', { numbersWait: true }, trouble.numbersWait],
    ['a backup that failed', { backup: { ...GOOD.backup!, failure: 'gone' } }, trouble.backupFailed],
    ['no backup of today', { backup: { ...GOOD.backup!, due: true, last: undefined } }, trouble.backupDue],
    ['a clock that jumped', { clockHeld: true, stationAt: NOW - 3_600_000 }, trouble.clockHeld],
    ['another zone', { machineZone: 'UTC' }, trouble.zone('UTC', 'Asia/Shanghai')],
    ['a station that cannot be read', { unread: true, station: undefined, findings: [finding] }, trouble.unread],
    ['faults in the files', { findings: [finding] }, trouble.files],
    ['a window that hangs', { windows: [{ kind: 'display', silent: true }] }, trouble.silentWindow],
  ])('with %s says what is wrong and what to do, and nothing else', (_, facts, expected) => {
    expect(todo(facts)).toEqual([expected])
    for (const { what, how } of todo(facts)) expect([what.length > 3, how.length > 5]).toEqual([true, true])
  })

  test('asks for no backup of a station without records, or with storage that is shut', () => {
    const due = { ...GOOD.backup!, due: true, last: undefined }
    expect(todo({ backup: due, streams: [{ stream: 'queue', records: 0, last: undefined }] })).toEqual([])
    expect(todo({ storage: 'failed', backup: due })).toEqual([trouble.storage.failed])
  })

  test('is one text, in which nothing personal stands', () => {
    const errors = [{ at: NOW, device: 'lobby', says: 'TypeError: x', times: 3 }]
    const facts: MachineFacts = { ...GOOD, findings: [finding], errors, clockHeld: true }
    const text = checkText(checkMachine(facts, words), facts.findings, words, '机器检查')
    expect(text.split('\n').slice(0, 4)).toEqual(['机器检查', '', '[程序]', '版本：0.1.0（abcd1234）'])
    expect(text).toContain('\n  ! 机器的时间跳过')
    expect(text).toContain('\n  - services.json items[3].hours (time)\n')
    expect(text).toContain('2026-11-20 10:24 lobby：TypeError: x（连续 3 次）')
    expect(text).not.toMatch(/王芳|13800000000/)
  })

  test.each(['zh-Hans', 'zh-Hant', 'en'] as const)('says everything in %s', (language) => {
    const groups = checkMachine({ ...GOOD, storage: 'failed', clockHeld: true, findings: [finding] }, checkWords[language])
    for (const { lines } of groups) for (const { label, value } of lines) expect(`${label}${value}`).not.toMatch(/undefined|NaN|\[object/)
    expect(Object.keys(checkWords[language].groups)).toEqual(groups.map(({ name }) => name))
  })
})

describe('what is known of a machine', () => {
  test.each([
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
      'Chrome 138 (X11; Linux x86_64)',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/138.0.0.0 Safari/537.36 Edg/138.0.1', 'Edge 138 (Windows NT 10.0)'],
    ['Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140 (X11; rv:140.0)'],
    ['Mozilla/5.0 (Macintosh) AppleWebKit/605 Version/18.1 Safari/605', 'Safari 18 (Macintosh)'],
    ['Something', 'Something'],
  ])('%s is %s', (userAgent, name) => expect(browserName({ userAgent })).toBe(name))

  function sources(more: Partial<FactSources> = {}, opened: object = {}): FactSources {
    vi.stubGlobal('navigator', { userAgent: 'Something', serviceWorker: { controller: {} } })
    vi.stubGlobal('screen', { width: 1366, height: 768 })
    vi.stubGlobal('devicePixelRatio', 1.5)
    vi.stubGlobal('isSecureContext', true)
    vi.stubGlobal('caches', { keys: async () => ['doorstep-files-old', 'doorstep-versions', 'doorstep-files-0123456789'] })
    vi.stubGlobal('indexedDB', { databases: async () => [{ name: 'db', version: 2 }] })
    const view = { station: { value: { id: 'own', timeZone: 'Asia/Shanghai' }, failures: [] } }
    const keeping = { persistent: undefined, used: undefined, quota: undefined }
    return {
      ...{
        database: 'db',
        address: '/s.json',
        now: NOW,
        time: undefined,
        findings: [],
        windows: [],
        notes: notesOf({ 'db:printer': '{"connection":"usb"}' }),
      },
      ...{ view: view as never, opened: { language: 'en', keeping, ...opened } as never, ...more },
    }
  }

  test('is counted from its journals, and a part that fails is not known', async () => {
    const journal = new MemoryJournal<unknown>()
    await journal.append({ id: 'a', at: NOW - 5, actor: { device: 'x' }, schema: 1, events: [{ type: 'A' }] }, 0)
    const broken = { last: () => Promise.reject(new Error('disk')) }
    const storage = { database: {}, numbering: { journals: { queue: journal, needs: broken }, lost: async () => true } }
    const facts = await gatherFacts(sources({}, { storage, backups: Promise.reject(new Error('disk')) }))
    expect(facts.streams).toEqual([
      { stream: 'queue', records: 1, last: NOW - 5 },
      { stream: 'needs', records: undefined, last: undefined },
    ])
    expect(facts).toMatchObject({
      numbersWait: true,
      backup: undefined,
      storage: 'open',
      schema: 2,
      build: '01234567',
      station: 'own',
      printer: 'usb',
    })
    expect([facts.screen, facts.clockHeld, facts.unread]).toEqual(['1366x768 @1.5', false, false])
  })

  test('tells a database that cannot be opened from a browser that keeps nothing', async () => {
    const failed = (code: string) => ({ storage: { failure: { code } } })
    expect((await gatherFacts(sources({}, failed('unavailable')))).storage).toBe('failed')
    expect((await gatherFacts(sources({ database: 'other' }, failed('unavailable')))).storage).toBe('unavailable')
    expect((await gatherFacts(sources({}, failed('blocked')))).storage).toBe('blocked')
  })
})
