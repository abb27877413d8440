// The door of one room that stands alone, by a clock that is moved by hand: who passes, what is said to whom, and when it shuts by itself.
import { chooses, types } from './at-door.js'
import { enter, having, held, inside, placed, room, settles, top, type Room } from './door-room.js'
import { Machine } from './machine-pins.js'
import { withoutBrowser, type Placed } from './page.js'

withoutBrowser()
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  placed.splice(0).forEach((each) => each.close())
  vi.useRealTimers()
})

describe('a door', () => {
  test('is none without PINs, nor before the first is made; a strict one stays shut, and says what opens it', async () => {
    expect(inside(await room(undefined))).toEqual(['worker', 'keeper'])
    const insecure = await room(undefined, { strict: true })
    expect([inside(insecure), insecure.text.includes('不能用密码')]).toEqual([[], true])
    expect(inside(await room(new Machine()))).toEqual(['worker', 'keeper'])
    const strict = await room(new Machine(), { strict: true })
    expect([inside(strict), strict.text.includes('请 周敏 先在这台机器上设好自己的密码')]).toEqual([[], true])
    // which can be done right there
    strict.does('设书记的密码')
    await settles(strict)
    for (const pin of ['7777', '7777']) await types(strict, pin)
    await settles(strict)
    expect([inside(strict), strict.element.door.worker]).toEqual([['worker', 'keeper'], 'w7'])
  })

  test('opens for a worker what is the workers’, and with the secretary’s PIN on top the rest', async () => {
    const it = await room(having('w1', 'w7'))
    expect(inside(it)).toEqual([])
    await enter(it, 'w1', '1111')
    expect([inside(it), it.element.door.worker]).toEqual([['worker'], 'w1'])
    expect(it.text).toContain('王芳，离开这一页')
    // whoever may pass here is named
    expect(it.text).toContain('要 周敏 的密码才打开')
    await top(it, '1234')
    expect([inside(it), it.text.includes('密码不对。')]).toEqual([['worker'], true])
    await top(it, '7777')
    expect([inside(it), it.element.door.worker]).toEqual([['worker', 'keeper'], 'w1'])
    it.does('王芳，离开这一页')
    await settles(it)
    expect([inside(it), it.element.shut.mock.calls.length, it.text.includes('离开这一页')]).toEqual([[], 1, false])
    await enter(it, 'w1', '1111')
    // the secretary's PIN was shown to the visit before
    expect(inside(it)).toEqual(['worker'])
    it.does('王芳，离开这一页')
    await settles(it)
    await enter(it, 'w7', '7777')
    expect(inside(it)).toEqual(['worker', 'keeper'])
  })

  test('keeps what is the secretary’s shut where they have no PIN yet, and says so', async () => {
    const it = await room(having('w2'))
    await enter(it, 'w2', '2222')
    expect([inside(it), it.text.includes('请 周敏 先在这台机器上设好自己的密码')]).toEqual([['worker'], true])
  })

  test('lets nobody in by a PIN they do not have: the secretary makes it', async () => {
    const pins = having('w7')
    const it = await room(pins)
    await chooses(it, 'w1')
    await settles(it)
    expect([it.text.includes('王芳 的密码要请书记在这台机器上设'), pins.checks]).toEqual([true, 0])
    await types(it, '')
    expect(pins.checks).toBe(0)
    await types(it, '1111')
    await settles(it)
    expect(it.text).toContain('密码不对。')
    await types(it, '7777')
    await settles(it)
    expect(it.text).toContain('给 王芳 设一个密码')
    await types(it, '12')
    expect(it.text).toContain('密码要 4 到 8 位数字。')
    for (const pin of ['1111', '1112']) await types(it, pin)
    await settles(it)
    expect(it.text).toContain('两次输的不一样。')
    for (const pin of ['1111', '1111']) await types(it, pin)
    await settles(it)
    expect([inside(it), it.element.door.worker, pins.have.has('w1')]).toEqual([['worker'], 'w1', true])
  })

  test('alone takes nobody’s PIN away, where nobody is left who may make one: it would be open then, and has warned nobody', async () => {
    const pins = having('w1', 'w7')
    const it = await room(pins)
    await chooses(it, 'w7')
    await settles(it)
    it.does('忘了密码')
    await settles(it)
    expect([it.text.includes('能设密码的是 周敏'), /重来|删掉/.test(it.text)]).toEqual([true, false])
  })

  test('makes wrong tries wait, also for whoever chooses somebody else and comes back', async () => {
    const pins = having('w1', 'w7')
    const it = await room(pins)
    pins.waits = 30_000
    await enter(it, 'w7', '1')
    expect(it.text).toContain('请等 30 秒再试')
    const { checks } = pins
    await types(it, '7777')
    await settles(it)
    expect([pins.checks, inside(it)]).toEqual([checks, []])
    await chooses(it, 'w1')
    await settles(it)
    expect(it.text).not.toContain('请等')
    await chooses(it, 'w7')
    await settles(it)
    expect(it.text).toContain('请等 30 秒再试')
    await types(it, '7777')
    expect(pins.checks).toBe(checks)
    // the seconds are counted down while somebody looks
    await vi.advanceTimersByTimeAsync(10_000)
    await settles(it)
    expect(it.text).toMatch(/请等 (?:19|20) 秒再试/)
    await vi.advanceTimersByTimeAsync(21_000)
    pins.waits = 0
    await types(it, '7777')
    await settles(it)
    expect(inside(it)).toEqual(['worker', 'keeper'])
  })

  test('says that the PINs cannot be read, tries again, and is open to nobody meanwhile', async () => {
    const pins = new Machine()
    pins.broken = true
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const it = await room(pins)
    const shut = () => [inside(it), it.element.door.unreadable, it.text.includes('读不到这台机器上的密码')]
    // one read that failed is none: where they cannot be read, restoring is open
    expect([shut(), it.element.door.staff.shut('house')]).toEqual([[[], false, false], 'loading'])
    await vi.advanceTimersByTimeAsync(250)
    await settles(it)
    expect([shut(), it.element.door.staff.shut('house'), pins.reads]).toEqual([[[], true, true], undefined, 2])
    pins.broken = false
    pins.have = new Set(['w7'])
    await vi.advanceTimersByTimeAsync(10_000)
    await settles(it)
    expect([it.element.door.unreadable, it.text.includes('您是谁？')]).toEqual([false, true])
    // nor does one shut out who is here
    await enter(it, 'w7', '7777')
    pins.workers = vi.fn(pins.workers).mockRejectedValueOnce(new Error('the disk'))
    await vi.advanceTimersByTimeAsync(10_300)
    await settles(it)
    expect([shut(), pins.workers]).toEqual([[['worker', 'keeper'], false, false], expect.objectContaining({})])
    expect(pins.workers).toHaveBeenCalledTimes(2)
    const none = await room(undefined)
    expect(none.element.door.unreadable).toBe(false)
  })

  test('sees within ten seconds the first PIN that is made in another window, and one that is taken away', async () => {
    const pins = new Machine()
    const it = await room(pins)
    expect(inside(it)).toEqual(['worker', 'keeper'])
    pins.have = new Set(['w1', 'w7'])
    await vi.advanceTimersByTimeAsync(9000)
    expect(inside(it)).toEqual(['worker', 'keeper'])
    await vi.advanceTimersByTimeAsync(1000)
    await settles(it)
    expect(inside(it)).toEqual([])
    await enter(it, 'w1', '1111')
    expect(inside(it)).toEqual(['worker'])
    const { draws } = it
    await vi.advanceTimersByTimeAsync(30_000)
    // nothing is drawn anew where nothing changed
    expect(it.draws).toBe(draws)
    pins.have = new Set(['w7'])
    await vi.advanceTimersByTimeAsync(10_000)
    await settles(it)
    expect([inside(it), it.element.shut.mock.calls.length]).toEqual([[], 1])
  })

  test('shuts after five minutes without a touch, and not while somebody works; the name stays, the PIN alone is asked', async () => {
    const it = await room(having('w1', 'w7'))
    await enter(it, 'w1', '1111')
    for (let turn = 0; turn < 3; turn += 1) {
      await vi.advanceTimersByTimeAsync(299_000)
      it.element.dispatchEvent(new Event(turn === 1 ? 'keydown' : 'pointerdown'))
      await settles(it)
      expect(inside(it)).toEqual(['worker'])
    }
    await top(it, '7777')
    await vi.advanceTimersByTimeAsync(300_000)
    await settles(it)
    expect([inside(it), it.element.shut.mock.calls.length]).toEqual([[], 1])
    expect(it.text).toContain('王芳，请输密码')
    expect(it.text).not.toContain('您是谁？')
    await types(it, '1111')
    await settles(it)
    expect(inside(it)).toEqual(['worker'])
  })

  test('that is taken down while a PIN is looked at lets nobody in, and who went back stays outside', async () => {
    const pins = having('w1', 'w7')
    for (const go of [
      (it: Placed<Room>) => it.close(),
      // one step back, to the names
      (it: Placed<Room>) => it.tells('button', { class: 'quiet other' }, '@click'),
    ]) {
      const it = await room(pins)
      const release = held(pins)
      await chooses(it, 'w1')
      await settles(it)
      await types(it, '1111')
      go(it)
      release()
      await settles(it)
      expect([it.element.door.staff.worker, it.element.door.staff.awake]).toEqual([undefined, false])
    }
  })

  test('takes a keeper’s PIN for whom it was shown, and not for whoever is chosen while it is looked at', async () => {
    const pins = having('w1', 'w7')
    const it = await room(pins)
    const release = held(pins)
    await chooses(it, 'w2')
    await settles(it)
    await types(it, '7777')
    await chooses(it, 'w1')
    await settles(it)
    release()
    await settles(it)
    it.does('忘了密码')
    await settles(it)
    expect(it.text).toContain('请 周敏 来输自己的密码，再给 王芳 设一个新的')
    expect(it.text).not.toContain('给 王芳 设一个密码')
  })

  test('forgets after five minutes what was begun at it: a keeper who went away leaves nobody to make a PIN', async () => {
    const pins = having('w7')
    const it = await room(pins)
    await chooses(it, 'w1')
    await settles(it)
    await types(it, '7777')
    await settles(it)
    expect(it.text).toContain('给 王芳 设一个密码')
    await vi.advanceTimersByTimeAsync(290_000)
    it.element.dispatchEvent(new Event('pointerdown'))
    await vi.advanceTimersByTimeAsync(290_000)
    expect(it.text).toContain('给 王芳 设一个密码')
    await vi.advanceTimersByTimeAsync(20_000)
    await settles(it)
    expect(it.text).not.toContain('给 王芳 设一个密码')
    await chooses(it, 'w1')
    await settles(it)
    expect([it.text.includes('王芳 的密码要请书记'), pins.have.has('w1')]).toEqual([true, false])
  })

  test('is shut for whoever wakes a machine that slept, by a touch or by looking', async () => {
    const pins = having('w1', 'w7')
    for (const wake of ['touch', 'look'] as const) {
      const it = await room(pins)
      await enter(it, 'w1', '1111')
      vi.setSystemTime(Date.now() + 300_000)
      if (wake === 'touch') it.element.dispatchEvent(new Event('pointerdown'))
      else document.dispatchEvent(new Event('visibilitychange'))
      await settles(it)
      expect(inside(it), wake).toEqual([])
    }
  })

  test('is shut when the page is left or the room is taken away, and then hears of nothing more', async () => {
    const pins = having('w1', 'w7')
    const it = await room(pins)
    await enter(it, 'w1', '1111')
    dispatchEvent(new Event('pagehide'))
    await settles(it)
    expect([inside(it), it.element.shut.mock.calls.length]).toEqual([[], 1])
    await types(it, '1111')
    await settles(it)
    expect(inside(it)).toEqual(['worker'])
    it.remove()
    expect([it.element.shut.mock.calls.length, it.element.door.worker]).toEqual([2, undefined])
    const { reads } = pins
    pins.have.clear()
    await vi.advanceTimersByTimeAsync(60_000)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(pins.reads).toBe(reads)
  })
})
