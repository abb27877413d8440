// The PINs of the settings: whose can be changed, made, reset and removed by whom, and that a wait holds here too.
import { MemoryPinRecords, StoredPins, waitAfter, type Pins } from '@doorstep/sources/journal'
import { DoorstepPins } from '../../../packages/elements/src/door/doorstep-pins.js'
import type { Staff } from '../../../packages/elements/src/door/staff.js'
import { FRIDAY_MORNING, station } from '../../../packages/elements/src/testing/station.js'
import { staffOf, types } from './at-door.js'
import { Machine } from './machine-pins.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()
const placed: Placed<DoorstepPins>[] = []
const staffs: Staff[] = []
afterEach(() => {
  placed.splice(0).forEach((each) => each.close())
  staffs.splice(0).forEach((each) => each.hostDisconnected())
})

interface Opening {
  readonly had?: readonly string[]
  readonly deputy?: string
}

/** Inside a door that a worker opened with their PIN; `granted` has shown theirs on top. */
async function open(pins: Pins | undefined, worker?: string, granted?: string, { had, deputy }: Opening = {}) {
  const at = deputy === undefined ? station : { ...station, backstop: { secretary: 'w7', deputy } }
  const staff = staffOf(pins, had, at)
  staffs.push(staff)
  await staff.refresh()
  if (worker !== undefined) staff.enter(worker, FRIDAY_MORNING)
  if (granted !== undefined) staff.grant(granted)
  const it = new Placed(new DoorstepPins(), { staff })
  placed.push(it)
  await it.reads('密码')
  return { it, staff }
}
const having = (...workers: string[]): Machine => Object.assign(new Machine(), { have: new Set(workers) })
/** What can be done, a line for each worker. */
const rows = ({ lines }: Placed<DoorstepPins>): string[] =>
  lines
    .join('\n')
    .split(/\n?li(?:\.\w+)?\n/)
    .slice(1)
    .map((row) =>
      row
        .split('\n')
        .map((line) => line.replace(/^button.*\] /, ''))
        .filter((line) => !/^(?:p|form|h4|input|div)\b/.test(line))
        .join(' '),
    )

describe('the PINs of a machine', () => {
  test('nothing is said of them to nobody, or to whoever sleeps', async () => {
    for (const { it, staff } of [await open(having('w1', 'w7')), await open(having('w1', 'w7'), 'w1')]) {
      staff.sleep()
      await it.element.updateComplete
      expect(it.text).not.toMatch(/有密码|王芳|周敏/)
    }
  })

  test('a worker changes their own and sees nobody else’s, until a keeper’s PIN is shown on top', async () => {
    const pins = having('w1', 'w7')
    const { it, staff } = await open(pins, 'w1')
    await it.reads('我的密码')
    expect(it.text).toContain('要 周敏 的密码才打开')
    expect(it.text).not.toMatch(/陆伟|大家的密码/)
    it.does('改密码 王芳')
    await it.element.updateComplete
    await types(it, '9999')
    await it.reads('密码不对。')
    await types(it, '1111')
    await it.reads('新的密码')
    await types(it, '12')
    await it.reads('密码要 4 到 8 位数字。')
    await types(it, '4321')
    await it.reads('再输一次')
    const set = vi.spyOn(pins, 'set')
    await types(it, '4322')
    await it.reads('两次输的不一样。')
    expect(set).not.toHaveBeenCalled()
    for (const words of ['新的密码', '再输一次']) {
      await it.reads(words)
      await types(it, '4321')
    }
    await it.reads('王芳 的密码设好了。')
    expect(set.mock.calls).toEqual([['w1', '4321', { first: false }]])
    staff.grant('w7')
    await it.reads('大家的密码')
  })

  test('the secretary makes, resets and removes the others’; their own they change with the one of until now, and do not remove', async () => {
    const pins = having('w1', 'w7', 'left')
    const { it } = await open(pins, 'w7')
    await it.reads('3 人里 2 人有')
    expect(rows(it).map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^王芳 社工.* 有密码.*重新设.*删掉/),
      expect.stringMatching(/^陆伟 社工.* 还没有.*设密码/),
      expect.stringMatching(/^周敏 书记.* 有密码.*改密码/),
      expect.stringMatching(/^left 已经不在工作人员名单上.* 有密码.*删掉/),
    ])
    expect(rows(it)[2]).not.toMatch(/重新设|删掉/)
    expect(rows(it)[3]).not.toMatch(/重新设|设密码/)
    it.does('设密码 陆伟')
    for (const words of ['新的密码', '再输一次']) {
      await it.reads(words)
      await types(it, '2222')
    }
    await it.reads('陆伟 的密码设好了。')
    await it.reads('3 人里 3 人有')
    // two taps, and the first can be taken back
    it.does('删掉 left')
    await it.reads('删掉 left 的密码？')
    it.does('不删')
    await it.element.updateComplete
    expect([it.text.includes('删掉 left 的密码？'), pins.have.has('left')]).toEqual([false, true])
    it.does('删掉 left')
    await it.reads('删掉 left 的密码？')
    it.does('删掉')
    await it.reads('left 的密码删掉了。')
    expect([...pins.have].sort()).toEqual(['w1', 'w2', 'w7'])
    expect(it.text).not.toContain('已经不在工作人员名单上')
  })

  test('a forgotten PIN of the secretary is made anew by the deputy, and of the deputy by the secretary', async () => {
    for (const [doer, other] of [
      ['w2', '周敏'],
      ['w7', '陆伟'],
    ] as const) {
      const { it } = await open(having('w2', 'w7'), doer, undefined, { deputy: 'w2' })
      await it.reads('大家的密码')
      const row = rows(it).find((each) => each.startsWith(other))
      expect(row).toContain('重新设')
      // those who make everybody's cannot be left without one
      expect(row).not.toContain('删掉')
    }
    // with a keeper's PIN on top of their own, a worker's is reset, and the keeper's is changed with the one of until now
    const { it } = await open(having('w1', 'w7'), 'w1', 'w7')
    await it.reads('大家的密码')
    expect(rows(it)[0]).toContain('重新设')
    expect(rows(it)[2]).toContain('改密码')
    expect(rows(it)[2]).not.toContain('重新设')
  })

  test('digits typed for one worker and given up are not there for the next', async () => {
    const { it } = await open(having('w1', 'w2', 'w7'), 'w7')
    await it.reads('大家的密码')
    it.does('重新设 王芳')
    await it.reads('新的密码')
    it.tells('input', { class: 'digits' }, '@input', { target: { value: '55' } })
    await it.element.updateComplete
    const field = (): string | undefined => it.lines.find((line) => line.startsWith('input['))
    expect(field()).toMatch(/王芳.*\[\.value=55\]/)
    it.does('重新设 陆伟')
    await it.element.updateComplete
    expect(field()).toMatch(/陆伟.*\[\.value=\]/)
  })

  test('what was begun is forgotten when it shuts: nothing of it goes on for who comes next', async () => {
    const pins = having('w1', 'w7')
    const set = vi.spyOn(pins, 'set')
    const { it, staff } = await open(pins, 'w7')
    await it.reads('大家的密码')
    it.does('重新设 王芳')
    await it.reads('新的密码')
    await types(it, '5555')
    await it.reads('再输一次')
    staff.sleep()
    await eventually(() => expect(it.text).not.toContain('再输一次'))
    staff.enter('w1', FRIDAY_MORNING)
    await it.reads('我的密码')
    expect(it.text).not.toMatch(/再输一次|新的密码/)
    expect(set).not.toHaveBeenCalled()
  })

  test('what was begun with a keeper’s PIN on top is over when that is shut again, and it is asked for once more', async () => {
    const pins = having('w1', 'w7')
    const set = vi.spyOn(pins, 'set')
    const { it, staff } = await open(pins, 'w1', 'w7')
    await it.reads('大家的密码')
    it.does('设密码 陆伟')
    await it.reads('新的密码')
    staff.lower()
    await it.reads('这部分要 周敏 的密码才打开')
    expect(it.text).not.toMatch(/新的密码|陆伟 社工/)
    expect(set).not.toHaveBeenCalled()
  })

  test('wrong tries of one’s own wait here as at the door, and there as here', async () => {
    const clock = { now: 0 }
    const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000, elapsed: () => clock.now })
    for (const worker of ['w1', 'w7']) await pins.set(worker, '1111')
    const check = vi.spyOn(pins, 'check')
    const { it } = await open(pins, 'w1')
    it.does('改密码 王芳')
    // one PIN is asked for at a time
    await eventually(() => expect(it.text).not.toContain('这部分要 周敏 的密码才打开'))
    for (let wrong = 0; wrong < 3; wrong += 1) {
      const tried = check.mock.calls.length
      await types(it, '0000')
      await eventually(() => expect(check.mock.calls.length).toBe(tried + 1))
      await it.reads(wrong < 2 ? '密码不对。' : '请等')
    }
    expect(await pins.check('w1', '1111')).toEqual({ outcome: 'waiting', waitMs: waitAfter(3) })
    // closing what is open and opening it anew is no way round
    it.does('返回')
    await it.element.updateComplete
    it.does('改密码 王芳')
    await it.reads('请等')
    await types(it, '1111')
    await it.element.updateComplete
    expect(it.text).not.toContain('新的密码')
  })

  test('says who had one before a restore, why nothing can be done without one, and where there can be none', async () => {
    const restored = await open(new Machine(), 'w1', undefined, { had: ['w1', 'w7'] })
    await restored.it.reads('这里原来有密码')
    expect(restored.it.text).toContain('设书记的密码')
    const again = await open(having('w7'), 'w7', undefined, { had: ['w1', 'w7'] })
    await again.it.reads('原来有，要重新设')
    await (await open(new Machine(), 'w1')).it.reads('请 周敏 先在这台机器上设好自己的密码')
    await (await open(undefined, 'w1')).it.reads('不能用密码')
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await (await open(Object.assign(new Machine(), { broken: true }), 'w1')).it.reads('读不到这台机器上的密码')
  })
})
