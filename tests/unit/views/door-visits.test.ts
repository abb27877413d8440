// One visit and the next at the door of a room: nothing of who was there is left for who comes.
import { staffOf } from './at-door.js'
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
