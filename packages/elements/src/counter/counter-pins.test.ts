// Signing in with a PIN: who makes whose, what a wrong one costs, what is forgotten; and that no PIN leaves its store.
import { MemoryPinRecords, StoredPins, type Pins } from '@doorstep/sources/journal'
import { expect } from '@open-wc/testing'
import { buttons, choose, CounterHouse, press } from '../testing/counter-house.js'
import { fresh, StillFeed } from '../testing/feeds.js'
import { reads, textOf } from '../testing/page.js'
import { services, station } from '../testing/station.js'
import type { DoorstepCounter } from './counter.js'
import { pinStep, type PinSituation } from '../door/pin-controller.js'
import { waitUntil } from '../testing/wait.js'

/** Fills the fields there are, in their order, and sends them with the Enter key's event. */
async function fill(counter: DoorstepCounter, ...values: readonly string[]): Promise<void> {
  await waitUntil(() => fields(counter).length === values.length, `${values.length} fields in: ${textOf(counter)}`)
  for (const [index, field] of fields(counter).entries()) field.value = values[index] ?? ''
  counter.shadowRoot?.querySelector('form')?.requestSubmit()
}
const fields = (counter: DoorstepCounter): HTMLInputElement[] => [
  ...(counter.shadowRoot?.querySelectorAll<HTMLInputElement>('form input') ?? []),
]

const stored = (): { pins: Pins; clock: { now: number } } => {
  const clock = { now: 1_790_000_000_000 }
  return { pins: new StoredPins(new MemoryPinRecords(), { rounds: 310_000, elapsed: () => clock.now }), clock }
}

describe('signing in with a PIN', () => {
  let house: CounterHouse
  beforeEach(() => {
    house = new CounterHouse()
  })

  it('is not asked without a store, and that is said', async () => {
    const counter = await house.counter()
    await reads(counter, '这里没有设密码，谁都可以登录。')
    expect(fields(counter)).to.have.length(0)
  })

  it('begins with the secretary’s own; then the worker’s is made, and the worker is at the desk', async () => {
    const { pins } = stored()
    const counter = await house.counter({ pins })
    await choose(counter, '1号接待台', '王芳')
    await reads(counter, '第一个密码是 周敏 的')
    await fill(counter, '2580', '2580')
    await reads(counter, '给 王芳 设一个密码')
    await expect(counter).to.be.accessible()
    await fill(counter, '735192', '735192')
    await reads(counter, '叫下一位')
    expect([...(await pins.workers())].sort()).to.deep.equal(['w1', 'w7'])
    expect(JSON.stringify(await house.records())).not.to.match(/2580|735192/)
    expect(counter.shadowRoot?.innerHTML).not.to.match(/2580|735192/)
    await press(counter, '结束接待')
    await choose(counter, '1号接待台', '王芳')
    expect(textOf(counter), 'who leaves is not told that the desk was lost').not.to.contain('收掉')
    await fill(counter, '735192')
    await reads(counter, '结束接待')
  })

  it('lets the secretary sign in right after making their own', async () => {
    const { pins } = stored()
    const counter = await house.counter({ pins })
    await choose(counter, '2号接待台', '周敏')
    await fill(counter, '2580', '2580')
    await reads(counter, '叫下一位')
  })

  it('needs the secretary’s PIN to make another worker’s', async () => {
    const { pins } = stored()
    await pins.set('w7', '2580')
    const counter = await house.counter({ pins })
    await choose(counter, '1号接待台', '王芳')
    await reads(counter, '王芳 的密码要请书记在这台机器上设。')
    await fill(counter, '0000')
    await reads(counter, '密码不对。')
    expect([...(await pins.workers())]).to.deep.equal(['w7'])
    await fill(counter, '2580')
    await reads(counter, '给 王芳 设一个密码')
    await fill(counter, '12', '12')
    await reads(counter, '密码要 4 到 8 位数字。')
    await fill(counter, '1234', '1235')
    await reads(counter, '两次输的不一样。')
    // choosing somebody else throws away what the secretary has shown
    await choose(counter, '1号接待台', '陆伟')
    await reads(counter, '陆伟 的密码要请书记')
    expect(await house.types()).to.deep.equal([])
  })

  it('makes wrong tries wait, in words, and does not sign in meanwhile', async () => {
    const { pins, clock } = stored()
    await pins.set('w7', '2580')
    await pins.set('w1', '1234')
    const counter = await house.counter({ pins })
    await choose(counter, '1号接待台', '王芳')
    for (const wrong of ['0000', '1111', '2222']) {
      await fill(counter, wrong)
      await reads(counter, /密码不对|请等/)
      await waitUntil(
        () => !counter.shadowRoot?.querySelector('form .primary[aria-disabled=true]') || textOf(counter).includes('请等'),
        'tried',
      )
    }
    await reads(counter, /请等 [45] 秒再试/)
    expect(buttons(counter)).not.to.contain('开始接待')
    await expect(counter).to.be.accessible()
    await fill(counter, '1234')
    clock.now += 60_000
    expect(await house.types()).to.deep.equal([])
    // another window is not a way around it
    clock.now -= 60_000
    const other = await house.counter({ pins })
    await choose(other, '1号接待台', '王芳')
    await fill(other, '1234')
    await reads(other, /请等 \d+ 秒再试/)
    clock.now += 5000
    const third = await house.counter({ pins })
    await choose(third, '1号接待台', '王芳')
    await fill(third, '1234')
    await reads(third, '结束接待')
  })

  it('is made anew by the secretary when forgotten; nobody makes their own anew', async () => {
    const { pins } = stored()
    await pins.set('w7', '2580')
    await pins.set('w1', '1234')
    const counter = await house.counter({ pins })
    await choose(counter, '1号接待台', '王芳')
    await press(counter, '忘了密码')
    await fill(counter, '1234')
    await reads(counter, '密码不对。')
    await fill(counter, '2580')
    await fill(counter, '4321', '4321')
    await reads(counter, '叫下一位')
    expect((await pins.check('w1', '4321')).outcome).to.equal('right')
    expect((await pins.check('w1', '1234')).outcome).to.equal('wrong')
    const other = await house.counter({ pins })
    await choose(other, '2号接待台', '周敏')
    await press(other, '忘了密码')
    await reads(other, '能设密码的是 周敏')
    expect(fields(other)).to.have.length(0)
  })

  it('takes a desk over with the PIN of who takes it, knowing what is there', async () => {
    const { pins } = stored()
    await pins.set('w7', '2580')
    await pins.set('w2', '1234')
    await house.issue()
    const first = await house.at('d1', 'w1')
    await press(first, '叫下一位')
    await reads(first, '已经叫号')
    const second = await house.counter({ pins })
    await choose(second, '1号接待台', '陆伟')
    await reads(second, '王芳 那里还有 G001，接替以后由您接着办。')
    await fill(second, '1234')
    await reads(second, '已经叫号')
    await reads(first, '陆伟 接替了这个接待台。')
    expect((await house.events()).at(-1)).to.include({ type: 'DeskTakenOver', from: 'w1', worker: 'w2' })
  })

  it('is not given by choosing the names of somebody who sits there', async () => {
    const { pins } = stored()
    await pins.set('w7', '2580')
    await pins.set('w1', '1234')
    await house.at('d1', 'w1')
    const second = await house.counter({ pins })
    await choose(second, '1号接待台', '王芳')
    await reads(second, '王芳 的密码')
    expect(textOf(second)).not.to.contain('叫下一位')
  })

  it('where PINs may come later, lets people in until the first one is made, in whatever window', async () => {
    const { pins } = stored()
    const counter = await house.counter({ pins, pinsOptional: true })
    const other = await house.counter({ pins, pinsOptional: true })
    await reads(counter, '周敏 设好自己的密码以后，每个人都要用密码。')
    await choose(other, '1号接待台', '王芳')
    await press(counter, '设书记的密码')
    await fill(counter, '2580', '2580')
    await waitUntil(async () => (await pins.workers()).size === 1, 'the first PIN is made')
    await press(other, '开始接待')
    await reads(other, '王芳 的密码要请书记')
    expect(await house.types()).to.deep.equal([])
  })

  it('lets people in before the first one, where it may come later', async () => {
    const { pins } = stored()
    const counter = await house.counter({ pins, pinsOptional: true })
    await choose(counter, '1号接待台', '王芳')
    await press(counter, '开始接待')
    await reads(counter, '结束接待')
  })

  it('says when the PINs cannot be read, and lets nobody in', async () => {
    const { pins } = stored()
    pins.workers = () => Promise.reject(new Error('gone'))
    const counter = await house.counter({ pins, pinsOptional: true })
    await reads(counter, '读不到这台机器上的密码，不能登录。')
    expect(buttons(counter)).not.to.contain('开始接待')
  })

  it('is not used by a station that names no secretary, and that is said', async () => {
    const { backstop: _, ...rest } = station
    const feed = new StillFeed({ station: fresh(rest), services: fresh(services) })
    const counter = await house.counter({ pins: stored().pins, feed })
    await reads(counter, '服务站没有写明书记')
  })

  it('knows the next step in every situation', () => {
    const situation = (given: Partial<PinSituation>): PinSituation => ({
      ...{ known: new Set<string>(), keepers: ['s', 'd'], former: [], worker: 'w' },
      ...{ optional: false, begun: false, forgotten: false, authorised: false },
      ...given,
    })
    const known = (...ids: string[]): ReadonlySet<string> => new Set(ids)
    expect(pinStep(situation({ keepers: [] })).kind).to.equal('free')
    expect(pinStep(situation({ known: undefined })).kind).to.equal('loading')
    expect(pinStep(situation({}))).to.deep.equal({ kind: 'make', worker: 's' })
    expect(pinStep(situation({ optional: true })).kind).to.equal('free')
    expect(pinStep(situation({ optional: true, begun: true }))).to.deep.equal({ kind: 'make', worker: 's' })
    expect(pinStep(situation({ known: known('s') }))).to.deep.equal({ kind: 'keeper', keepers: ['s'] })
    expect(pinStep(situation({ known: known('s', 'd') }))).to.deep.equal({ kind: 'keeper', keepers: ['s', 'd'] })
    expect(pinStep(situation({ known: known('s'), authorised: true }))).to.deep.equal({ kind: 'make', worker: 'w' })
    expect(pinStep(situation({ known: known('s', 'w') }))).to.deep.equal({ kind: 'enter', worker: 'w' })
    expect(pinStep(situation({ known: known('s', 'w'), forgotten: true }))).to.deep.equal({ kind: 'keeper', keepers: ['s'] })
    expect(pinStep(situation({ known: known('s', 'd'), worker: 's', forgotten: true }))).to.deep.equal({ kind: 'keeper', keepers: ['d'] })
    expect(pinStep(situation({ known: known('s'), worker: 's', forgotten: true })).kind).to.equal('stuck')
    expect(pinStep(situation({ known: known('s'), worker: undefined })).kind).to.equal('free')
    // a new secretary has come, who has no PIN here yet
    const come = situation({ known: known('old', 'x'), former: ['old'], optional: true })
    expect(pinStep(come)).to.deep.equal({ kind: 'keeper', keepers: ['old'] })
    expect(pinStep({ ...come, authorised: true })).to.deep.equal({ kind: 'make', worker: 's' })
    expect(pinStep({ ...come, worker: undefined, begun: true })).to.deep.equal({ kind: 'keeper', keepers: ['old'] })
    // whom nobody vouches for makes none, nor whoever forgot theirs
    expect(pinStep({ ...come, former: [] }).kind).to.equal('stuck')
    expect(pinStep({ ...come, worker: 'old', forgotten: true }).kind).to.equal('stuck')
    // as long as it is not known who has one, nothing is free
    expect(pinStep(situation({ known: undefined, keepers: [] })).kind).to.equal('loading')
    expect(pinStep(situation({ known: known('w'), optional: true }))).to.deep.equal({ kind: 'enter', worker: 'w' })
  })
})
