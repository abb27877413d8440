// Who stands before the staff's rooms, on which machine: the situations of the PIN matrix.
import type { Station } from '@doorstep/model/station'
import type { LitElement } from 'lit'
import { DoorstepDoor } from '../../../packages/elements/src/door/doorstep-door.js'
import { fresh, type StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { chooses, enters } from './at-door.js'
import { Machine } from './machine-pins.js'
import { eventually, Placed } from './page.js'

const placed: Placed<LitElement>[] = []
/** What a test has placed, for the end of it. */
export const closePlaced = (): void => placed.splice(0).forEach((each) => each.close())
export function place<Component extends LitElement>(...given: ConstructorParameters<typeof Placed<Component>>): Placed<Component> {
  const it = new Placed(...given)
  placed.push(it)
  return it
}

/** Who stands there, on which machine. */
export const SITUATIONS = {
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
export type Situation = keyof typeof SITUATIONS
export const SITUATION_NAMES = Object.keys(SITUATIONS) as Situation[]

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
export type Plain = Exclude<Situation, keyof typeof EDGES>
export const plainOf = (situation: Situation): Plain => (situation in EDGES ? EDGES[situation as keyof typeof EDGES] : (situation as Plain))

const pinsOf = (door: Placed<DoorstepDoor>): Machine => door.element.pins as Machine
/** Whose list the door goes by, from now on. */
const feeds = new WeakMap<object, StillFeed>()
async function lists(door: Placed<DoorstepDoor>, at: Station): Promise<void> {
  feeds.get(door.element)?.show({ station: fresh(at) })
  await eventually(() => expect([...door.element.staff.keepers, door.element.staff.shut('worker')]).not.toEqual(['w7', undefined]))
}

export const having = (...workers: string[]): Machine => Object.assign(new Machine(), { have: new Set(workers) })

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

/** The feed a door goes by; a room behind it goes by the same. */
export const feedOf = (door: Placed<DoorstepDoor>): StillFeed => feeds.get(door.element) ?? smallFeed()
