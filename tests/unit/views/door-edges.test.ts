// The door at its edges: two windows, a clock that is moved, PINs nobody can make any more, names that are shared, digits as they are typed.
import type { Station } from '@doorstep/model/station'
import { DoorstepDoor } from '../../../packages/elements/src/door/doorstep-door.js'
import { fresh, type StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { chooses, enters, types } from './at-door.js'
import { Machine } from './machine-pins.js'
import { Placed, withoutBrowser } from './page.js'

withoutBrowser()
const placed: Placed<DoorstepDoor>[] = []
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  placed.splice(0).forEach((each) => each.close())
  vi.useRealTimers()
})

interface Window {
  readonly it: Placed<DoorstepDoor>
  readonly staff: DoorstepDoor['staff']
  readonly feed: StillFeed
}

/** A window of the desk, by the room of the level. */
async function opens(pins: DoorstepDoor['pins'], set: Partial<DoorstepDoor> = {}, at: Station = station): Promise<Window> {
  const feed = smallFeed()
  feed.show({ station: fresh(at) })
  const it = new Placed(Object.assign(new DoorstepDoor(), { pins, room: 'worker', ...set }), { feed })
  placed.push(it)
  await settles(it)
  return { it, staff: it.element.staff, feed }
}
async function settles({ element }: Placed<DoorstepDoor>): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await vi.advanceTimersByTimeAsync(0)
    await element.updateComplete
  }
}
async function passes({ it }: Window, worker: string): Promise<void> {
  await enters(it, worker, (worker.at(-1) ?? '').repeat(4))
  await settles(it)
}
const having = (...workers: string[]): Machine => Object.assign(new Machine(), { have: new Set(workers) })
/** Time passes, and somebody touches the machine all the while. */
async function works(it: Placed<DoorstepDoor>, minutes: number): Promise<void> {
  for (let left = minutes; left > 0; left -= 4) {
    await vi.advanceTimersByTimeAsync(Math.min(4, left) * 60_000)
    document.dispatchEvent(new Event(left % 8 > 4 ? 'wheel' : 'pointerdown'))
    await settles(it)
  }
}

describe('what a keeper’s PIN opened on top of a worker’s', () => {
  test('is shut again after five minutes, however much the worker works on', async () => {
    const window = await opens(having('w1', 'w7'))
    await passes(window, 'w1')
    window.staff.grant('w7')
    await works(window.it, 4)
    expect(window.staff.keeper).toBe('w7')
    await works(window.it, 2)
    expect([window.staff.keeper, window.staff.opens('worker')]).toEqual([undefined, true])
  })

  test('is shut at once by a tap, and by a keeper who is none any more', async () => {
    const window = await opens(having('w1', 'w7'))
    await passes(window, 'w1')
    window.staff.grant('w7')
    window.staff.lower()
    expect([window.staff.keeper, window.staff.opens('worker')]).toEqual([undefined, true])
    window.staff.grant('w7')
    const told = vi.fn()
    window.staff.subscribe(told)
    window.feed.show({ station: fresh({ ...station, backstop: { secretary: 'w2' } }) })
    await settles(window.it)
    // the rooms hear of it, which have read what is the keepers'
    expect([window.staff.shut('keeper'), told.mock.calls.length > 0]).toEqual(['keeper', true])
  })
})

describe('a clock that is moved', () => {
  test.each([-86_400_000, 86_400_000])('by %i ms keeps no keeper’s word for whoever comes after five minutes', async (by) => {
    const pins = having('w7')
    const { it } = await opens(pins)
    await chooses(it, 'w1')
    await settles(it)
    await types(it, '7777')
    await settles(it)
    expect(it.text).toContain('给 王芳 设一个密码')
    vi.setSystemTime(Date.now() + by)
    await vi.advanceTimersByTimeAsync(310_000)
    await settles(it)
    expect(it.text).not.toContain('给 王芳 设一个密码')
  })
})

describe('the first PIN', () => {
  test('of two windows that begin at once is made by one; the other asks for it, and changes nothing', async () => {
    const pins = having()
    const [one, other] = [await opens(pins), await opens(pins)]
    for (const { it } of [one, other]) {
      it.does('设书记的密码')
      await settles(it)
      await types(it, '7777')
      expect(it.text).toContain('再输一次')
    }
    await types(one.it, '7777')
    await settles(one.it)
    expect([one.staff.worker, one.staff.keeper]).toEqual(['w7', 'w7'])
    // nobody told the other window
    const set = vi.spyOn(pins, 'set')
    await types(other.it, '7777')
    await settles(other.it)
    await expect(set.mock.results[0]?.value).rejects.toThrow('w7')
    expect([other.staff.worker, other.it.text.includes('您是谁？'), other.it.text.includes('新的密码')]).toEqual([undefined, true, false])
  })

  test('made elsewhere is heard of at once, also by whoever was making one', async () => {
    const pins = having()
    const { it, staff } = await opens(pins, { room: 'own' })
    await chooses(it, 'w1')
    await settles(it)
    expect(staff.opens('own')).toBe(true)
    pins.elsewhere('w7')
    await settles(it)
    expect([staff.shut('own'), it.text.includes('王芳 的密码要请书记')]).toEqual(['unset', true])
    const making = await opens(having(), { room: 'own' })
    making.it.does('设书记的密码')
    await settles(making.it)
    ;(making.it.element.pins as Machine).elsewhere('w7')
    await settles(making.it)
    expect([making.it.text.includes('您是谁？'), making.it.text.includes('新的密码')]).toEqual([true, false])
  })
})

describe('a new secretary', () => {
  const changed: Station = { ...station, backstop: { secretary: 'w2' } }

  test('makes their PIN after the one before has shown theirs, also one who is off the list', async () => {
    const pins = having('w1', 'w7')
    const { it, feed, staff } = await opens(pins)
    feed.show({ station: fresh({ ...changed, workers: changed.workers.filter(({ id }) => id !== 'w7') }) })
    await settles(it)
    await chooses(it, 'w2')
    await settles(it)
    expect(it.text).toContain('陆伟 在这台机器上还没有密码。请 原来的书记（w7） 先输自己的密码')
    await types(it, '1111')
    await settles(it)
    expect([it.text.includes('密码不对。'), pins.have.has('w2')]).toEqual([true, false])
    await types(it, '7777')
    await settles(it)
    expect(it.text).toContain('给 陆伟 设一个密码')
    for (const words of ['新的密码', '再输一次']) {
      expect(it.text).toContain(words)
      await types(it, '2222')
      await settles(it)
    }
    expect([staff.worker, staff.keeper]).toEqual(['w2', 'w2'])
    // from now on the one before vouches for nobody
    expect([...(await pins.keepers(['w9']))]).toEqual(['w2'])
  })

  test('for whom nobody can vouch makes none: not by a name without a PIN, and not by anybody’s PIN', async () => {
    const pins = having('w1')
    const { it } = await opens(pins, {}, changed)
    for (const name of ['w2', 'w7']) {
      await chooses(it, name)
      await settles(it)
      expect(it.text).toContain('能设密码的是 陆伟，可是他们的密码在这台机器上没有，或者忘了。')
      expect(it.lines.filter((line) => line.startsWith('input'))).toEqual([])
    }
  })
})

describe('where nobody is left who may make a PIN', () => {
  /** The secretary, the only one of the machine who makes PINs, has forgotten theirs. */
  async function forgot(pins: Machine): Promise<Window> {
    const window = await opens(pins)
    await chooses(window.it, 'w7')
    await settles(window.it)
    window.it.does('忘了密码')
    await settles(window.it)
    expect(window.it.text).toContain('能设密码的是 周敏')
    return window
  }

  test('all PINs are begun anew, after an hour in which it is said', async () => {
    const pins = having('w1', 'w7')
    const { it, staff } = await forgot(pins)
    it.does('密码全部重来')
    await settles(it)
    expect(it.text).toContain('还有 60 分钟')
    await works(it, 59)
    expect([/还有 [12] 分钟/.test(it.text), it.text.includes('现在删掉，重新设'), pins.have.size]).toEqual([true, false, 2])
    // neither does a clock that is moved make it shorter
    vi.setSystemTime(Date.now() + 86_400_000)
    await settles(it)
    expect(it.text).toMatch(/还有 [12] 分钟/)
    await works(it, 2)
    await chooses(it, 'w7')
    await settles(it)
    it.does('忘了密码')
    await settles(it)
    it.does('现在删掉，重新设')
    await settles(it)
    expect([pins.have.size, it.text.includes('这台机器上的第一个密码是 周敏 的'), it.text.includes('要是没人说过')]).toEqual([
      0,
      true,
      false,
    ])
    // what was guarded before stays shut until there is one
    expect((['own', 'worker', 'keeper'] as const).map((level) => staff.shut(level))).toEqual(['restored', 'restored', 'restored'])
    for (let turn = 0; turn < 2; turn += 1) {
      await types(it, '7777')
      await settles(it)
    }
    expect([staff.keeper, [...pins.have]]).toEqual(['w7', ['w7']])
  })

  test('anybody stops it, with or without a PIN', async () => {
    const pins = having('w1', 'w7')
    const { it, staff } = await forgot(pins)
    it.does('密码全部重来')
    await settles(it)
    await passes({ it, staff, feed: smallFeed() }, 'w1')
    // it stands above the rooms too
    expect([staff.opens('worker'), it.text.includes('要是没人说过这件事')]).toEqual([true, true])
    it.does('停下')
    await settles(it)
    await works(it, 61)
    expect([it.text.includes('要是没人说过这件事'), pins.have.size]).toEqual([false, 2])
  })

  test('every other window says so and may stop it, a reload loses nothing, and two windows make it no shorter', async () => {
    const pins = having('w1', 'w7')
    const asking = await forgot(pins)
    const other = await opens(pins)
    asking.it.does('密码全部重来')
    await works(asking.it, 20)
    expect([asking.it.text, other.it.text].map((text) => /还有 (?:40|41) 分钟/.test(text))).toEqual([true, true])
    asking.it.close()
    await works(other.it, 20)
    const again = await opens(pins)
    const left = () => /还有 (\d+) 分钟/.exec(again.it.text)?.[1]
    expect(left()).toMatch(/20|21/)
    await works(again.it, 12)
    expect(left()).toMatch(/^(?:8|9)$/)
    other.it.does('停下')
    await works(again.it, 1)
    expect([again.it, other.it].map(({ text }) => text.includes('要是没人说过这件事'))).toEqual([false, false])
    // whoever still saw it a moment ago does nothing by it
    expect(pins.said).toBeUndefined()
  })

  test('what no window has said for an hour is asked for anew, and so is what cannot be read; what cannot be noted is said here', async () => {
    const pins = having('w7')
    for (const said of [
      JSON.stringify({ ms: 3_600_000, by: 'x', at: Date.now() - 3_700_000 }),
      '{"ms":-1,"by":"x","at":0}',
      'null',
      '[',
      '{}',
    ]) {
      pins.said = said
      const { it } = await forgot(pins)
      expect([it.text.includes('密码全部重来'), it.text.includes('现在删掉')], said).toEqual([true, false])
    }
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    pins.notice = { read: () => undefined, write: () => expect.fail('full') }
    const { it } = await forgot(pins)
    it.does('密码全部重来')
    await works(it, 20)
    expect(it.text).toMatch(/还有 (?:40|41) 分钟/)
    vi.restoreAllMocks()
  })

  test('an hour that nobody could see is none: of a window out of sight, of a machine that slept', async () => {
    const { it } = await forgot(having('w7'))
    const sight = vi.spyOn(document, 'hidden', 'get')
    const turns = (hidden: boolean): void => {
      sight.mockReturnValue(hidden)
      document.dispatchEvent(new Event('visibilitychange'))
    }
    it.does('密码全部重来')
    await works(it, 20)
    turns(true)
    await works(it, 90)
    turns(false)
    await settles(it)
    expect(it.text).toMatch(/还有 (?:39|40|41) 分钟/)
    // timers stand still meanwhile
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000)
    document.dispatchEvent(new Event('visibilitychange'))
    await settles(it)
    expect(it.text).toMatch(/还有 (?:39|40|41) 分钟/)
    vi.restoreAllMocks()
  })

  test('it is forgotten where nobody came for it in the hour after', async () => {
    const { it } = await forgot(having('w7'))
    it.does('密码全部重来')
    await works(it, 119)
    expect(it.text).toContain('时间到了')
    await works(it, 2)
    expect(it.text).not.toContain('要是没人说过这件事')
  })
})

describe('names', () => {
  test('that two workers share are told apart wherever one is asked, and others are not', async () => {
    const [first, second, third] = station.workers
    if (!first || !second || !third) throw new Error('three workers')
    const twins: Station = { ...station, workers: [first, { ...second, name: first.name }, third] }
    const { it } = await opens(having('w1', 'w2', 'w7'), {}, twins)
    const names = it.lines.filter((line) => /(?:社工|书记)$/.test(line))
    expect(names).toEqual(['王芳 (w1) 社工', '王芳 (w2) 社工', '周敏 书记'])
    await chooses(it, 'w2')
    await settles(it)
    expect(it.text).toContain('王芳 (w2)，请输密码')
  })

  test('of whoever is taken off the list while their PIN is looked at open nothing', async () => {
    const pins = having('w1', 'w7')
    const { it, feed, staff } = await opens(pins)
    const { check } = pins
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    pins.check = async (...asked) => (await released, check(...asked))
    await chooses(it, 'w1')
    await settles(it)
    await types(it, '1111')
    feed.show({ station: fresh({ ...station, workers: station.workers.slice(1) }) })
    await settles(it)
    release()
    await settles(it)
    expect([staff.worker, staff.awake, it.text.includes('您是谁？')]).toEqual([undefined, false, true])
  })
})

describe('a PIN as it is typed', () => {
  test('may come in full width from an input method, and is at most eight digits', async () => {
    const window = await opens(having('w1', 'w7'))
    await chooses(window.it, 'w1')
    await settles(window.it)
    await types(window.it, '１１１１')
    await settles(window.it)
    expect(window.staff.awake).toBe(true)
  })

  test('while a wait goes on is not called wrong, neither then nor after', async () => {
    const pins = having('w1', 'w7')
    const window = await opens(pins)
    const { check } = pins
    // tried in another window: this one knows of no wait yet
    pins.check = async () => ({ outcome: 'waiting', waitMs: 5000 })
    await passes(window, 'w1')
    expect([window.it.text.includes('请等 5 秒再试'), window.it.text.includes('密码不对')]).toEqual([true, false])
    await vi.advanceTimersByTimeAsync(5500)
    await settles(window.it)
    expect(window.it.text).not.toMatch(/请等|密码不对/)
    pins.check = check
    await types(window.it, '1111')
    await settles(window.it)
    expect(window.staff.awake).toBe(true)
  })
})
