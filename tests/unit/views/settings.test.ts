// The settings of a machine as they live: what stands beside each section in every state, which section is in hand, and what a section says last.
import { MemoryJournal } from '@doorstep/sources/journal'
import { DeskSettings } from '../../../kiosk/src/settings/desk-settings.js'
import type { MachineFacts } from '../../../kiosk/src/settings/facts.js'
import { MachineCheck } from '../../../kiosk/src/settings/machine-check.js'
import { StationChoice } from '../../../kiosk/src/settings/station-choice.js'
import { StorageRepair } from '../../../kiosk/src/settings/storage-repair.js'
import { SECTIONS } from '../../../kiosk/src/settings/settings.words.shape.js'
import { WindowsHere } from '../../../kiosk/src/settings/windows-here.js'
import { USUAL_SOUND } from '../../../kiosk/src/sound/settings.js'
import type { StaffContext, StaffShut } from '../../../packages/elements/src/contexts/staff-context.js'
import { fresh, StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { station } from '../../../packages/elements/src/testing/station.js'
import { eventually, Placed, withoutBrowser } from './page.js'
import { partIn, textOf } from './seen.js'

withoutBrowser()
const held = new Map<string, string>()
let opens: unknown
beforeAll(() => {
  const globals = {
    ...{
      location: { hash: '#settings', search: '?station=own', href: 'https://station.example/desk/' },
      history: { replaceState: () => undefined },
      devicePixelRatio: 1,
    },
    ...{ screen: { width: 1366, height: 768 }, isSecureContext: true, caches: { keys: async () => ['doorstep-files-0123456789'] } },
    navigator: { userAgent: 'Something', serviceWorker: { controller: {} }, storage: {} },
    indexedDB: { databases: async () => [] },
    localStorage: { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, text: string) => void held.set(key, text) },
    window: { open: () => opens },
    StorageEvent: class extends Event {
      readonly key: string
      constructor(type: string, { key }: { key: string }) {
        super(type)
        this.key = key
      }
    },
    BroadcastChannel: class extends EventTarget {
      postMessage(): void {}
      close(): void {}
    },
  }
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  for (const [at, part] of [DeskSettings, MachineCheck, StationChoice, StorageRepair, WindowsHere].entries())
    customElements.define(`tried-settings-${at}`, part)
})
beforeEach(() => {
  held.clear()
  // every twenty seconds it looks again; the clock is turned by hand
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => vi.useRealTimers())

/** A station where this machine is, whatever its zone. */
const feed = new StillFeed({ station: fresh({ ...station, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }) })
const AGAIN_MS = 20_000
const BACKUP = { canChoose: true, folder: undefined, permission: 'granted', failure: undefined, last: undefined }

interface Situation {
  readonly failure?: string
  readonly lost?: boolean
  readonly records?: number
  readonly due?: boolean
  readonly place?: string
}

/** The settings on a machine in this situation, once it was looked at. */
async function settings({ failure, lost = false, records = 0, due, place = '' }: Situation) {
  const queue = new MemoryJournal<unknown>()
  for (let nth = 0; nth < records; nth += 1)
    await queue.append({ id: `r${nth}`, at: 5, actor: { device: 'x' }, schema: 1, events: [{ type: 'A' }] }, nth)
  const now = { lost }
  const storage =
    failure === undefined
      ? { database: {}, numbering: { journals: { queue }, lost: async () => now.lost } }
      : { failure: { code: failure } }
  const opened = {
    ...{ language: 'zh-Hans', storage, keeping: { persistent: true, used: 1, quota: undefined } },
    backups: due === undefined ? undefined : Promise.resolve({ state: async () => ({ ...BACKUP, due }) }),
  }
  const element = new DeskSettings()
  Object.assign(element, { place, machine: { station: '/s.json', database: 'db', pins: undefined, opened: Promise.resolve(opened) } })
  const it = new Placed(element, { feed })
  const note = (name: string) => {
    const [words, small] = partIn(it.view, 'button', { 'data-to': name }).children.filter((child) => textOf(child) !== '')
    expect(textOf(words ?? '')).not.toBe('')
    return small === undefined ? '' : `${typeof small !== 'string' && small.attributes['class'] === 'wrong' ? '! ' : ''}${textOf(small)}`
  }
  await eventually(() => expect(note('machine')).not.toBe(''))
  const inHand = () => SECTIONS.filter((name) => partIn(it.view, 'button', { 'data-to': name }).attributes['aria-current'] === 'true')
  return { it, note, inHand, now, notes: () => SECTIONS.map(note) }
}

const GOOD = ['不打印', '音量 10（最大 10）', '0 个开着']
test.each<[string, Situation, readonly string[]]>([
  ['new', {}, ['还没有记录', '都正常']],
  ['without a place for backups', { records: 1 }, ['', '都正常']],
  ['backed up', { records: 1, due: false }, ['今天已备份', '都正常']],
  ['not backed up today', { records: 1, due: true }, ['! 今天还没备份', '! 有 1 处要处理']],
  ['whose numbers wait', { lost: true, records: 1, due: false }, ['! 取号暂停了', '! 有 1 处要处理']],
  ['whose records cannot be opened', { failure: 'failed' }, ['! 记录打不开', '! 有 1 处要处理']],
])('beside the sections of a machine %s', async (_, situation, [backups, machine]) => {
  const { it, notes } = await settings(situation)
  expect(notes()).toEqual([...GOOD, backups, '谁有密码，改密码', machine])
  it.close()
})

describe('the section in hand', () => {
  test.each<[string, Situation, string]>([
    ['is the first where all is well', {}, 'printer'],
    ['is the one the address names', { place: 'sound' }, 'sound'],
    ['is none that does not exist', { place: 'elsewhere' }, 'printer'],
    ['is the backups where numbers wait', { lost: true }, 'backups'],
    ['is the backups where the records cannot be opened', { failure: 'full' }, 'backups'],
    ['stays what the address names where numbers wait', { lost: true, place: 'printer' }, 'printer'],
    ['stays what the address names where the records cannot be opened', { failure: 'full', place: 'machine' }, 'machine'],
  ])('%s', async (_, situation, section) => {
    const { it, inHand } = await settings(situation)
    expect(inHand()).toEqual([section])
    it.close()
  })

  test('is not taken from who uses it when numbers begin to wait, though it is looked at again', async () => {
    const { it, inHand, now, note } = await settings({ place: 'sound', records: 1, due: false })
    now.lost = true
    vi.advanceTimersByTime(AGAIN_MS)
    await eventually(() => expect(note('backups')).toBe('! 取号暂停了'))
    expect(inHand()).toEqual(['sound'])
    now.lost = false
    vi.advanceTimersByTime(AGAIN_MS)
    await eventually(() => expect(note('backups')).toBe('今天已备份'))
    it.close()
  })

  test('does not look again while another room is in hand, or after it is gone', async () => {
    const { it, note, now } = await settings({ records: 1, due: false })
    it.element.hidden = true
    now.lost = true
    vi.advanceTimersByTime(AGAIN_MS)
    await new Promise(setImmediate)
    expect(note('backups')).toBe('今天已备份')
    it.remove()
    expect(vi.getTimerCount()).toBe(0)
    it.close()
  })
})

test('what is set in one section is kept, heard of beside it, and leaves the others as they are', async () => {
  const { it, note } = await settings({ place: 'sound' })
  it.tells('sound-setup', {}, '@sound-changed', { settings: { ...USUAL_SOUND, volume: 0.4 } })
  await eventually(() => expect(note('sound')).toBe('音量 4（最大 10）'))
  it.tells('bell-setup', {}, '@sound-changed', { settings: { ...USUAL_SOUND, silent: true, bell: 0.2 } })
  await eventually(() => expect([note('sound'), note('printer')]).toEqual(['静音', '不打印']))
  expect([...held.keys()]).toEqual(['db:sound'])
  expect(JSON.parse(held.get('db:sound') ?? '')).toEqual({ ...USUAL_SOUND, silent: true, bell: 0.2 })
  it.close()
})

test('a window the browser did not open is said once: not any more when one was opened', async () => {
  const it = new Placed(new WindowsHere())
  const status = () => textOf(partIn(it.view, 'p', { class: 'says' }))
  for (const [handle, says] of [
    [null, '浏览器不让打开新窗口，请在地址栏右边点“允许弹出窗口”，再按一次。'],
    [{ closed: false }, ''],
  ] as const) {
    opens = handle
    await it.reads('叫号大屏')
    it.does('打开 叫号大屏')
    await eventually(() => expect(status()).toBe(says))
  }
  it.close()
})

test('the check has the station’s day in its text, also where it is not that of the machine', async () => {
  const at = Date.parse('2026-11-20T07:24:00+08:00')
  const facts: Partial<MachineFacts> = {
    ...{ at, stationAt: at, machineZone: 'UTC', stationZone: 'Asia/Shanghai', version: '0', build: 'a', browser: '', screen: '' },
    ...{ secure: true, storage: 'open', schema: 1, streams: [], keeping: { persistent: true, used: 1, quota: undefined }, findings: [] },
    ...{
      address: '/s.json',
      station: 'own',
      unread: false,
      printer: 'none',
      sound: USUAL_SOUND,
      windows: [],
      errors: [],
      backup: undefined,
    },
  }
  const copied: string[] = []
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } })
  const it = new Placed(Object.assign(new MachineCheck(), { facts: facts as MachineFacts }))
  await it.reads('复制全部')
  it.does('复制全部')
  await it.reads('复制好了')
  expect(copied[0]?.split('\n').filter((line) => /2026-11-/.test(line))).toEqual([
    '机器检查 2026-11-20 own',
    '这台机器的时间：2026-11-20 07:24',
  ])
  it.close()
})

/** The door around a room: a keeper's visit, until it is shut for this reason. */
function doorOf(why?: StaffShut) {
  const listeners = new Set<() => void>()
  const door = {
    why,
    ...{ keepers: [], store: undefined, known: new Set<string>() },
    worker: 'w7',
    opens: () => door.why === undefined,
    shut: () => door.why,
    subscribe: (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener)),
    shuts: (reason: StaffShut | undefined) => {
      door.why = reason
      listeners.forEach((listener) => listener())
    },
  }
  return { staff: door as unknown as StaffContext, shuts: door.shuts }
}

test.each<[StaffShut | undefined, boolean]>([
  [undefined, true],
  // the PINs are as lost as the records, or there never were any
  ...(['unreadable', 'none', 'unnamed', 'insecure'] as const).map((why): [StaffShut, boolean] => [why, true]),
  ...(['nobody', 'unset', 'asleep', 'keeper', 'restored', 'loading'] as const).map((why): [StaffShut, boolean] => [why, false]),
])('records that are damaged may be thrown away where the door is shut for %s: %s', async (why, may) => {
  const it = new Placed(Object.assign(new StorageRepair(), { code: 'failed', station }), { staff: doorOf(why).staff })
  await it.reads('再打开一次')
  expect(it.text.includes('丢掉，从空的开始')).toBe(may)
  it.close()
})

test('another station is asked for anew each time: nothing of the last time stands there, also after the door was shut', async () => {
  const { staff, shuts } = doorOf()
  const it = new Placed(Object.assign(new StationChoice(), { address: '/stations/own/station.json', station }), { staff })
  const asks = async () => {
    await it.reads('换服务站')
    it.does('换服务站')
    await it.reads('不换了')
    return [it.text.includes('没有站点文件'), it.text.includes('站点文件的地址')]
  }
  expect(await asks()).toEqual([false, false])
  for (const ends of [() => it.does('不换了'), () => shuts('keeper')]) {
    it.tells('input', { '.value': '' }, '@change')
    await it.reads('站点文件的地址')
    it.submits({ station: '', address: 'https://elsewhere.example/' })
    await it.reads('没有站点文件')
    ends()
    await eventually(() => expect(it.text).not.toContain('不换了'))
    shuts(undefined)
    expect(await asks()).toEqual([false, false])
  }
  it.close()
})
