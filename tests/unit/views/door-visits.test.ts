// One visit and the next at the door of a room: nothing of who was there is left for who comes.
import type { Station } from '@doorstep/model/station'
import { DoorstepDoor } from '../../../packages/elements/src/door/doorstep-door.js'
import { fresh } from '../../../packages/elements/src/testing/feeds.js'
import { smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { chooses, staffOf, types } from './at-door.js'
import { having, held, placed, Room, room, settles, top } from './door-room.js'
import { Placed, withoutBrowser } from './page.js'

withoutBrowser()
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  placed.splice(0).forEach((each) => each.close())
  vi.useRealTimers()
})

describe('the door of a room', () => {
  const LEVELS = ['worker', 'keeper'] as const
  test.each(LEVELS)(
    'of a %s opens the rest for whom a keeper’s PIN was shown, and not for who came while it was looked at',
    async (level) => {
      const pins = having('w1', 'w2', 'w7')
      const staff = staffOf(pins)
      await settles(await room(undefined))
      staff.enter('w1', 0)
      const it = new Placed(new Room({ level }), { staff })
      placed.push(it)
      await settles(it)
      const release = held(pins)
      await top(it, '7777')
      staff.enter('w2', 0)
      release()
      await settles(it)
      expect([staff.worker, staff.awake, staff.opens('keeper')]).toEqual(['w2', true, false])
      staff.sleep()
    },
  )

  test.each(LEVELS)('of a %s keeps nothing that was typed of a keeper’s PIN for who comes next, nor for whoever slept', async (level) => {
    const staff = staffOf(having('w1', 'w2', 'w7'))
    await settles(await room(undefined))
    staff.enter('w1', 0)
    const it = new Placed(new Room({ level }), { staff })
    placed.push(it)
    const typed = () => it.lines.filter((line) => line.includes('777'))
    const comes = [() => staff.enter('w2', 0), () => (staff.sleep(), staff.enter('w2', 0))]
    for (const next of comes) {
      await settles(it)
      it.tells('input', { class: 'digits' }, '@input', { target: { value: '777' } })
      await settles(it)
      expect(typed()).toHaveLength(1)
      next()
      await settles(it)
      expect(typed()).toEqual([])
    }
    staff.sleep()
  })

  test.each(LEVELS)('of a %s asks the same one first in each visit, whoever was chosen in the one before', async (level) => {
    const staff = staffOf(having('w1', 'w2', 'w7'))
    await settles(await room(undefined))
    staff.enter('w1', 0)
    const at: Station = { ...station, backstop: { secretary: 'w7', deputy: 'w2' } }
    staff.use(staff.store, at, [])
    const it = new Placed(Object.assign(new Room({ level }), { at }), { staff })
    placed.push(it)
    await settles(it)
    const asked = () => it.lines.find((line) => line.startsWith('input'))
    expect(asked()).toContain('陆伟')
    it.does('周敏')
    await settles(it)
    expect(asked()).toContain('周敏')
    await top(it, '9999')
    expect(it.text).toContain('密码不对')
    it.does('陆伟')
    await settles(it)
    expect([asked()?.includes('陆伟'), it.text.includes('密码不对')]).toEqual([true, false])
    it.does('周敏')
    staff.sleep()
    staff.enter('w1', 0)
    await settles(it)
    expect(asked()).toContain('陆伟')
    staff.sleep()
  })

  test('that was taken off the page and put back keeps nothing of who is here then for who comes next', async () => {
    const staff = staffOf(having('w1', 'w2'))
    await settles(await room(undefined))
    staff.enter('w1', 0)
    const it = new Placed(new Room({}), { staff })
    placed.push(it)
    await settles(it)
    it.remove()
    it.connect()
    await settles(it)
    const shut = it.element.shut.mock.calls.length
    staff.enter('w2', 0)
    expect([it.element.door.worker, it.element.shut.mock.calls.length - shut]).toEqual(['w2', 1])
    staff.sleep()
  })
})

describe('the sign-in', () => {
  type Door = Placed<DoorstepDoor>
  const two: Station = { ...station, backstop: { secretary: 'w7', deputy: 'w2' } }
  const drawn = async ({ element }: Door): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await vi.advanceTimersByTimeAsync(0)
      await element.updateComplete
    }
  }
  /** The sign-in of a station with a secretary and a deputy, after `w1` was chosen. */
  async function chosen(...have: readonly string[]): Promise<Door> {
    const feed = smallFeed()
    feed.show({ station: fresh(two) })
    const it = new Placed(Object.assign(new DoorstepDoor(), { pins: having(...have), room: 'worker' }), { feed })
    signIns.push(it)
    await drawn(it)
    await chooses(it, 'w1')
    await drawn(it)
    return it
  }
  const signIns: Door[] = []
  afterEach(() => signIns.splice(0).forEach((each) => each.close()))
  const title = ({ lines }: Door) => lines[lines.findIndex((line) => line.startsWith('form')) + 1]
  const field = ({ lines }: Door) => lines.find((line) => line.startsWith('input'))

  test.each<[string, readonly string[], string, (it: Door) => unknown]>([
    ['another worker', ['w1', 'w7'], 'h2 周敏，请输密码', (it) => chooses(it, 'w7')],
    ['the deputy in the secretary’s place', ['w2', 'w7'], 'h2 陆伟，请输密码', (it) => it.does('陆伟')],
    ['whoever can make it anew', ['w1', 'w7'], 'h2 周敏，请输密码', (it) => it.does('忘了密码')],
  ])('has nothing of what was typed or said before for %s', async (_, have, next, ask) => {
    const it = await chosen(...have)
    await types(it, '9999')
    await drawn(it)
    expect(it.text).toContain('密码不对')
    it.tells('input', { class: 'digits' }, '@input', { target: { value: '123' } })
    await drawn(it)
    expect(field(it)).toContain('[.value=123]')
    await ask(it)
    await drawn(it)
    expect([title(it), field(it)?.includes('[.value=]'), it.text.includes('密码不对')]).toEqual([next, true, false])
  })

  test('asks the secretary first again when somebody else is chosen, and a new PIN twice anew after a step back', async () => {
    const it = await chosen('w2', 'w7')
    it.does('陆伟')
    await drawn(it)
    await types(it, '2222')
    await drawn(it)
    await types(it, '1234')
    await drawn(it)
    expect(title(it)).toBe('h2 再输一次')
    it.tells('button', { class: 'quiet other' }, '@click')
    await drawn(it)
    await chooses(it, 'w1')
    await drawn(it)
    expect(title(it)).toBe('h2 周敏，请输密码')
    await types(it, '7777')
    await drawn(it)
    expect(title(it)).toBe('h2 新的密码')
  })
})
