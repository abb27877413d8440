// Every room of the staff for everybody who may stand before it: what the door says, and that nothing of what is shut is drawn or read.
import type { Journal } from '@doorstep/model/journal'
import type { LitElement } from 'lit'
import { DoorstepBackups } from '../../../packages/elements/src/backups/backups.js'
import { DoorstepCounter } from '../../../packages/elements/src/counter/counter.js'
import type { StaffContext, StaffLevel } from '../../../packages/elements/src/contexts/staff-context.js'
import { DoorstepDoor } from '../../../packages/elements/src/door/doorstep-door.js'
import { DoorstepPins } from '../../../packages/elements/src/door/doorstep-pins.js'
import { DoorstepMatters } from '../../../packages/elements/src/matters/matters.js'
import { DoorstepNeedsDesk } from '../../../packages/elements/src/needs/needs-desk.js'
import { NeedsHouse } from '../../../packages/elements/src/needs/testing/needs-house.js'
import type { StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { DoorstepRecords } from '../../../packages/elements/src/records/records.js'
import { playedMornings, recordsOf } from '../../../packages/elements/src/records/testing/played.js'
import { Others } from '../../../packages/elements/src/testing/tickets.js'
import { eventually, withoutBrowser, type Placed } from './page.js'
import { closePlaced, feedOf, having, place, plainOf, SITUATION_NAMES, SITUATIONS, type Plain, type Situation } from './pin-situations.js'

withoutBrowser()
beforeEach(() => void vi.stubGlobal('navigator', {}))
afterEach(closePlaced)

const TOP = 'worker with the secretary’s PIN on top'
const KEEPER: readonly Situation[] = ['secretary', TOP]

const NAMES = '您是谁？'
const ASLEEP = '王芳，请输密码'
const FIRST = '请 周敏 先在这台机器上设好自己的密码'
const LOST = '这里原来有密码'
const INSECURE = '不能用密码'
const UNREADABLE = '读不到这台机器上的密码'
const UNSET = '王芳 的密码要请书记在这台机器上设。请 周敏 先输自己的密码。'
const OPEN = ''
/** What is said to whoever was taken off the list, in the place of what a plain one reads. */
const WORDS: Readonly<Partial<Record<Situation, string>>> = { 'worker taken off the list at a desk': NAMES }

/** What stands in the place of a room of a level; nothing where the room is drawn. */
const LEVELS: Readonly<Record<StaffLevel, Readonly<Record<Plain, string>>>> = {
  desk: {
    nobody: NAMES,
    worker: OPEN,
    'worker asleep': ASLEEP,
    'worker asleep at a desk': OPEN,
    secretary: OPEN,
    'worker with the secretary’s PIN on top': OPEN,
    'no PINs yet, nobody': NAMES,
    'no PINs yet, a worker': OPEN,
    'restored, nobody': NAMES,
    'restored, a worker': OPEN,
    'no https, a worker': OPEN,
    'PINs unreadable': UNREADABLE,
    'a worker without a PIN': UNSET,
  },
  house: {
    nobody: NAMES,
    worker: OPEN,
    'worker asleep': ASLEEP,
    'worker asleep at a desk': ASLEEP,
    secretary: OPEN,
    'worker with the secretary’s PIN on top': OPEN,
    'no PINs yet, nobody': NAMES,
    'no PINs yet, a worker': OPEN,
    'restored, nobody': NAMES,
    'restored, a worker': OPEN,
    'no https, a worker': OPEN,
    'PINs unreadable': OPEN,
    'a worker without a PIN': UNSET,
  },
  own: {
    nobody: NAMES,
    worker: OPEN,
    'worker asleep': ASLEEP,
    'worker asleep at a desk': ASLEEP,
    secretary: OPEN,
    'worker with the secretary’s PIN on top': OPEN,
    'no PINs yet, nobody': NAMES,
    'no PINs yet, a worker': OPEN,
    'restored, nobody': LOST,
    'restored, a worker': LOST,
    'no https, a worker': OPEN,
    'PINs unreadable': UNREADABLE,
    'a worker without a PIN': UNSET,
  },
  worker: {
    nobody: NAMES,
    worker: OPEN,
    'worker asleep': ASLEEP,
    'worker asleep at a desk': ASLEEP,
    secretary: OPEN,
    'worker with the secretary’s PIN on top': OPEN,
    'no PINs yet, nobody': FIRST,
    'no PINs yet, a worker': FIRST,
    'restored, nobody': LOST,
    'restored, a worker': LOST,
    'no https, a worker': INSECURE,
    'PINs unreadable': UNREADABLE,
    'a worker without a PIN': UNSET,
  },
  keeper: {
    nobody: NAMES,
    // the room is there, and asks for the secretary's PIN itself
    worker: OPEN,
    'worker asleep': ASLEEP,
    'worker asleep at a desk': ASLEEP,
    secretary: OPEN,
    'worker with the secretary’s PIN on top': OPEN,
    'no PINs yet, nobody': FIRST,
    'no PINs yet, a worker': FIRST,
    'restored, nobody': LOST,
    'restored, a worker': LOST,
    'no https, a worker': INSECURE,
    'PINs unreadable': UNREADABLE,
    'a worker without a PIN': UNSET,
  },
}

/** Whether the element draws what is slotted into it. */
const drawsRooms = ({ lines }: Placed<DoorstepDoor>): boolean => !lines.some((line) => /^div.*\[\?hidden\]/.test(line))

describe.each(Object.keys(LEVELS) as StaffLevel[])('behind a door a room of the level %s', (level) => {
  test.each(SITUATION_NAMES)('for: %s', async (situation) => {
    const door = await SITUATIONS[situation]()
    door.element.room = level
    await door.element.updateComplete
    const says = LEVELS[level][plainOf(situation)]
    if (says !== OPEN) await door.reads(WORDS[situation] ?? says)
    const opens = says === OPEN && (level !== 'keeper' || KEEPER.includes(situation))
    expect([drawsRooms(door), door.element.staff.opens(level)]).toEqual([says === OPEN, opens])
  })
})

test('who remembers a worker, and does not know yet whether the machine was restored, opens nothing of theirs', async () => {
  const element = new DoorstepDoor()
  Object.assign(element, { pins: having(), had: undefined, room: 'own', worker: 'w1' })
  const door = place(element)
  await eventually(() => expect(door.element.staff.known).toBeDefined())
  expect([door.element.staff.shut('own'), drawsRooms(door)]).toEqual(['loading', false])
  // nor is said that there never was a PIN, by which more may be mended than on a restored one
  expect((['worker', 'keeper', 'house'] as const).map((level) => door.element.staff.shut(level))).toEqual(['loading', 'loading', undefined])
  door.element.had = []
  await eventually(() => expect([door.element.staff.shut('own'), drawsRooms(door)]).toEqual([undefined, true]))
  door.element.had = ['w7']
  await eventually(() => expect([door.element.staff.shut('own'), drawsRooms(door)]).toEqual(['restored', false]))
})

/** A room with what there is in it, and what of that it has read. */
interface Room {
  readonly it: Placed<LitElement>
  readonly reads: () => number
}

async function needsRoom(staff: StaffContext, feed: StillFeed): Promise<Room> {
  const house = new NeedsHouse()
  await house.busy()
  const read = vi.spyOn(house.personal, 'get')
  const it = place(new DoorstepNeedsDesk(), {
    staff,
    feed,
    journals: { needs: house.journal as unknown as Journal<never> },
    personal: house.personal,
    now: () => house.now,
  })
  return { it: it as unknown as Placed<LitElement>, reads: () => read.mock.calls.length }
}

async function recordsRoom(staff: StaffContext, feed: StillFeed): Promise<Room> {
  const records = recordsOf(await playedMornings())
  const read = vi.spyOn(records.summaries, 'read')
  const journals = { queue: records.journals['queue'] as unknown as Journal<never> }
  const it = place(Object.assign(new DoorstepRecords(), { records }), { staff, feed, journals })
  return { it: it as unknown as Placed<LitElement>, reads: () => read.mock.calls.length }
}

async function backupsPart(staff: StaffContext, feed: StillFeed): Promise<Room> {
  const { journal } = await playedMornings()
  const state = async () => ({ canChoose: true, folder: 'U盘', permission: 'granted', last: undefined, failure: undefined, due: true })
  const upkeep = { journals: { queue: journal }, backups: { state } } as unknown as DoorstepBackups['upkeep']
  const it = place(Object.assign(new DoorstepBackups(), { upkeep }), {
    staff,
    feed,
    journals: { queue: journal as unknown as Journal<never> },
  })
  // whether a machine has lost its data is looked at for everybody: then it is mended without PINs
  return { it: it as unknown as Placed<LitElement>, reads: () => 0 }
}

async function pinsPart(staff: StaffContext, feed: StillFeed): Promise<Room> {
  const it = place(new DoorstepPins(), { staff, feed })
  return { it: it as unknown as Placed<LitElement>, reads: () => 0 }
}

/** A queue: 王芳 sits at the first desk and promised G001 for today, and G002 waits. */
async function busyQueue(): Promise<Others> {
  const others = new Others()
  const { id } = await others.issue()
  await others.signIn()
  await others.callNext()
  await others.receive(id)
  await others.act({ type: 'defer', ticket: id, due: '2026-11-20', promise: 'call-back' }, 'w1')
  await others.issue()
  return others
}

async function mattersRoom(staff: StaffContext, feed: StillFeed): Promise<Room> {
  const { journal } = await busyQueue()
  const it = place(new DoorstepMatters(), { staff, feed, journals: { queue: journal as unknown as Journal<never> } })
  return { it: it as unknown as Placed<LitElement>, reads: () => 0 }
}

async function reception(staff: StaffContext, feed: StillFeed): Promise<Room> {
  const { journal } = await busyQueue()
  // what a page remembers of the desk it was at
  const at = staff.desk === undefined ? {} : { desk: staff.desk, worker: staff.worker }
  const it = place(Object.assign(new DoorstepCounter(), at), { staff, feed, journals: { queue: journal as unknown as Journal<never> } })
  return { it: it as unknown as Placed<LitElement>, reads: () => 0 }
}

interface Expected {
  readonly room: (staff: StaffContext, feed: StillFeed) => Promise<Room>
  /** What each situation shows; where nothing stands, nothing of what `hides` says is drawn, nor read. */
  readonly shows: Readonly<Partial<Record<Plain, string>>>
  /** Whether it asks a worker for a keeper's PIN on top, or says why there is none. */
  readonly asks?: true
  readonly hides: RegExp
  /** What of it is the keepers' alone. */
  readonly keepers?: RegExp
  /** What brings a machine back, within reach where PINs cannot be read. */
  readonly mends?: string
}

/** What stands in the place of what is the keepers'. */
const ASKS_TOP = '这部分要 周敏 的密码才打开'
const ASKS: Readonly<Partial<Record<Situation, string>>> = {
  'secretary who is none any more': '这部分要 陆伟 的密码才打开',
  'worker, a new secretary without a PIN': '请 陆伟 先在这台机器上设好自己的密码',
  'worker where nobody is named secretary': '在 station.json 里写上',
  'worker where nobody on the list is secretary': '在 station.json 里写上',
}

const ROOMS: Readonly<Record<string, Expected>> = {
  reception: {
    room: reception,
    // who has not sat down is asked for a desk, and sees nobody's number yet
    shows: {
      worker: '1号接待台',
      'worker asleep at a desk': 'G002',
      secretary: '1号接待台',
      [TOP]: '1号接待台',
      'no PINs yet, a worker': '1号接待台',
    },
    hides: /G00\d/,
  },
  'own matters': {
    room: mattersRoom,
    shows: { worker: 'G001', secretary: '全站', [TOP]: '全站', 'no PINs yet, a worker': 'G001', 'no https, a worker': 'G001' },
    hides: /G00\d/,
    keepers: /全站/,
  },
  needs: { room: needsRoom, shows: { worker: '鞋跟掉了', secretary: '鞋跟掉了', [TOP]: '鞋跟掉了' }, hides: /鞋跟|138|修 伞/ },
  records: {
    room: recordsRoom,
    shows: {
      worker: '接待人次',
      secretary: '下载全部记录',
      [TOP]: '下载全部记录',
    },
    asks: true,
    hides: /下载|人次|王芳|陆伟/,
    keepers: /下载全部记录/,
  },
  'settings: backups': {
    room: backupsPart,
    shows: { worker: '', secretary: 'U盘', [TOP]: 'U盘' },
    asks: true,
    hides: /U盘/,
    keepers: /U盘/,
    mends: '[type=file]',
  },
  'settings: PINs': {
    room: pinsPart,
    shows: { worker: '我的密码', secretary: '大家的密码', [TOP]: '大家的密码' },
    asks: true,
    hides: /我的密码|大家的密码|陆伟/,
    keepers: /大家的密码|陆伟 社工/,
  },
}

describe.each(Object.entries(ROOMS))('%s', (_, { room, shows, asks, hides, keepers, mends }) => {
  test.each(SITUATION_NAMES)('for: %s', async (situation) => {
    const door = await SITUATIONS[situation]()
    const { it, reads } = await room(door.element.staff, feedOf(door))
    const plain = plainOf(situation)
    // nobody else has promised anything
    const says = room === mattersRoom && situation === 'secretary who is none any more' ? '周敏' : shows[plain]
    if (says !== undefined) {
      await it.reads(says)
      if (asks && !KEEPER.includes(plain)) await it.reads(ASKS[situation] ?? ASKS_TOP)
    } else {
      // long enough for what would come late
      for (let turn = 0; turn < 5; turn += 1) await it.element.updateComplete.then(() => new Promise((resolve) => setTimeout(resolve)))
      expect(it.text).not.toMatch(hides)
      // what brings a broken machine back is within reach, and nothing that takes data away
      if (mends !== undefined && situation === 'PINs unreadable') expect(it.text).toContain(mends)
      else expect([reads(), mends !== undefined && it.text.includes(mends)]).toEqual([0, false])
    }
    if (keepers && !KEEPER.includes(plain)) expect(it.text).not.toMatch(keepers)
    // and nothing that was read stays for who comes next
    door.element.staff.leave()
    await eventually(() => expect(it.text).not.toMatch(hides))
  })
})

test('a worker who looks at everybody’s when a keeper’s PIN holds no more is asked for it, and goes back to their own', async () => {
  const door = await SITUATIONS[TOP]()
  const { it } = await mattersRoom(door.element.staff, feedOf(door))
  await it.reads('全站')
  it.does('全站')
  await it.reads(/aria-pressed=true.*全站/)
  door.element.staff.lower()
  await it.reads(ASKS_TOP)
  it.does('我的')
  await it.reads('G001')
  expect(it.text).not.toMatch(/全站/)
})
