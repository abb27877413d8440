// Every room of the staff for everybody who may stand before it: what the door says, and that nothing of what is shut is drawn or read.
import type { Journal } from '@doorstep/model/journal'
import type { Station } from '@doorstep/model/station'
import type { LitElement } from 'lit'
import { DoorstepBackups } from '../../../packages/elements/src/backups/backups.js'
import { DoorstepCounter } from '../../../packages/elements/src/counter/counter.js'
import type { StaffContext, StaffLevel } from '../../../packages/elements/src/contexts/staff-context.js'
import { DoorstepDoor } from '../../../packages/elements/src/door/doorstep-door.js'
import { DoorstepPins } from '../../../packages/elements/src/door/doorstep-pins.js'
import { DoorstepMatters } from '../../../packages/elements/src/matters/matters.js'
import { DoorstepNeedsDesk } from '../../../packages/elements/src/needs/needs-desk.js'
import { NeedsHouse } from '../../../packages/elements/src/needs/testing/needs-house.js'
import { fresh, type StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { DoorstepRecords } from '../../../packages/elements/src/records/records.js'
import { playedMornings, recordsOf } from '../../../packages/elements/src/records/testing/played.js'
import { Others } from '../../../packages/elements/src/testing/tickets.js'
import { chooses, enters } from './at-door.js'
import { Machine } from './machine-pins.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()
beforeEach(() => void vi.stubGlobal('navigator', {}))
const placed: Placed<LitElement>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))
function place<Component extends LitElement>(...given: ConstructorParameters<typeof Placed<Component>>): Placed<Component> {
  const it = new Placed(...given)
  placed.push(it)
  return it
}

/** Who stands there, on which machine. */
const SITUATIONS = {
  nobody: async () => doorOf(having('w1', 'w7')),
  worker: async () => entered('w1'),
  'worker asleep': async () => asleep(await entered('w1')),
  'worker asleep at a desk': async () => {
    const door = await entered('w1')
    door.element.staff.sit('d1')
    return asleep(door)
  },
  secretary: async () => entered('w7'),
  'worker with the secretary’s PIN on top': async () => {
    const door = await entered('w1')
    door.element.staff.grant('w7')
    return door
  },
  'no PINs yet, nobody': async () => doorOf(having()),
  'no PINs yet, a worker': async () => chosen(await doorOf(having())),
  'restored, nobody': async () => doorOf(having(), ['w1', 'w7']),
  'restored, a worker': async () => chosen(await doorOf(having(), ['w1', 'w7'])),
  'no https, a worker': async () => chosen(await doorOf(undefined)),
  'PINs unreadable': async () => doorOf(Object.assign(having('w1', 'w7'), { broken: true })),
  'PINs unreadable once': async () => {
    const pins = having('w1', 'w7')
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.spyOn(pins, 'workers').mockRejectedValueOnce(new Error('the disk'))
    return doorOf(pins)
  },
  'a worker without a PIN': async () => {
    const door = await chosen(await doorOf(having()))
    pinsOf(door).elsewhere('w7')
    await eventually(() => expect(door.element.staff.known?.size).toBe(1))
    return door
  },
  'worker whose PIN was made anew in another window': async () => {
    const door = await entered('w1')
    pinsOf(door).elsewhere('w1')
    return door
  },
  'worker whose PIN was taken away in another window': async () => {
    const door = await entered('w1')
    pinsOf(door).elsewhere('w1', false)
    await eventually(() => expect(door.element.staff.known?.has('w1')).toBe(false))
    return door
  },
  'worker, the secretary’s PIN on top made anew in another window': async () => {
    const door = await entered('w1')
    door.element.staff.grant('w7')
    pinsOf(door).elsewhere('w7')
    return door
  },
  'worker taken off the list': async () => {
    const door = await entered('w1')
    await lists(door, { ...station, workers: station.workers.filter(({ id }) => id !== 'w1') })
    return door
  },
  'worker taken off the list at a desk': async () => {
    const door = await entered('w1')
    door.element.staff.sit('d1')
    await lists(door, { ...station, workers: station.workers.filter(({ id }) => id !== 'w1') })
    return door
  },
  'secretary who is none any more': async () => {
    const door = await entered('w7', having('w2', 'w7'))
    await lists(door, { ...station, backstop: { secretary: 'w2' } })
    return door
  },
  'worker, a new secretary without a PIN': async () => {
    const door = await entered('w1')
    await lists(door, { ...station, backstop: { secretary: 'w2' } })
    return door
  },
  'worker where nobody is named secretary': async () => {
    const door = await entered('w1')
    const { backstop: _, ...unnamed } = station
    await lists(door, unnamed)
    return door
  },
  'worker where nobody on the list is secretary': async () => {
    const door = await entered('w1')
    await lists(door, { ...station, backstop: { secretary: 'w9' } })
    return door
  },
} as const
type Situation = keyof typeof SITUATIONS
const SITUATION_NAMES = Object.keys(SITUATIONS) as Situation[]

/** Situations at the edge, by the plain one in which the same is open and the same shut. */
const EDGES = {
  'PINs unreadable once': 'nobody',
  'worker whose PIN was made anew in another window': 'worker asleep',
  'worker whose PIN was taken away in another window': 'a worker without a PIN',
  'worker, the secretary’s PIN on top made anew in another window': 'worker',
  'worker taken off the list': 'nobody',
  'worker taken off the list at a desk': 'worker asleep at a desk',
  'secretary who is none any more': 'worker',
  'worker, a new secretary without a PIN': 'worker',
  'worker where nobody is named secretary': 'worker',
  'worker where nobody on the list is secretary': 'worker',
} as const satisfies Partial<Record<Situation, Situation>>
type Plain = Exclude<Situation, keyof typeof EDGES>
const plainOf = (situation: Situation): Plain => (situation in EDGES ? EDGES[situation as keyof typeof EDGES] : (situation as Plain))

const pinsOf = (door: Placed<DoorstepDoor>): Machine => door.element.pins as Machine
/** Whose list the door goes by, from now on. */
const feeds = new WeakMap<object, StillFeed>()
async function lists(door: Placed<DoorstepDoor>, at: Station): Promise<void> {
  feeds.get(door.element)?.show({ station: fresh(at) })
  await eventually(() => expect([...door.element.staff.keepers, door.element.staff.shut('worker')]).not.toEqual(['w7', undefined]))
}

const having = (...workers: string[]): Machine => Object.assign(new Machine(), { have: new Set(workers) })

async function doorOf(pins: Machine | undefined, had: readonly string[] = []): Promise<Placed<DoorstepDoor>> {
  if (pins?.broken) vi.spyOn(console, 'error').mockImplementation(() => undefined)
  // the first room of a desk is reception
  const feed = smallFeed()
  const door = place(Object.assign(new DoorstepDoor(), { pins, had, room: 'desk' }), { feed })
  feeds.set(door.element, feed)
  await eventually(() => expect([door.element.staff.store, door.element.staff.shut('desk') === 'loading']).toEqual([pins, false]))
  return door
}
async function entered(worker: string, pins = having('w1', 'w7')): Promise<Placed<DoorstepDoor>> {
  const door = await doorOf(pins)
  await enters(door, worker, worker === 'w1' ? '1111' : '7777')
  await eventually(() => expect(door.element.staff.awake).toBe(true))
  return door
}
async function chosen(door: Placed<DoorstepDoor>): Promise<Placed<DoorstepDoor>> {
  await chooses(door, 'w1')
  await eventually(() => expect(door.element.staff.worker).toBe('w1'))
  return door
}
async function asleep(door: Placed<DoorstepDoor>): Promise<Placed<DoorstepDoor>> {
  door.element.staff.sleep()
  await door.element.updateComplete
  return door
}

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
    const { it, reads } = await room(door.element.staff, feeds.get(door.element) ?? smallFeed())
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
  const { it } = await mattersRoom(door.element.staff, feeds.get(door.element) ?? smallFeed())
  await it.reads('全站')
  it.does('全站')
  await it.reads(/aria-pressed=true.*全站/)
  door.element.staff.lower()
  await it.reads(ASKS_TOP)
  it.does('我的')
  await it.reads('G001')
  expect(it.text).not.toMatch(/全站/)
})
