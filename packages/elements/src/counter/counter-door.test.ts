// The counter inside the staff's door: only the desk is asked, once; who signs in next has it; who sits is not shut out while they talk.
import { MemoryPinRecords, StoredPins } from '@doorstep/sources/journal'
import { expect, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../define/counter.js'
import '../define/door.js'
import type { DoorstepDoor } from '../door/doorstep-door.js'
import { signInAtDoor } from '../testing/at-door.js'
import { buttons, CounterHouse, press } from '../testing/counter-house.js'
import { reads, stationPage, textOf } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepCounter } from './counter.js'

describe('the counter behind a door', () => {
  let house: CounterHouse
  let door: DoorstepDoor
  let counter: DoorstepCounter
  async function open(set: Partial<DoorstepCounter> = {}, here?: string): Promise<void> {
    const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
    for (const worker of ['w1', 'w2']) await pins.set(worker, '1357')
    const page = await stationPage(
      html`<doorstep-door .pins=${pins} room="desk" .worker=${here}
        ><doorstep-counter .desk=${set.desk} .worker=${set.worker}></doorstep-counter
      ></doorstep-door>`,
      { journal: house.journal, now: () => house.now },
    )
    const [around, inside] = [page.querySelector('doorstep-door'), page.querySelector('doorstep-counter')]
    if (!around || !inside) throw new Error('no door')
    ;[door, counter] = [around, inside]
  }
  /** Signs in at the door, and waits until the room behind it is there. */
  async function enter(worker: string): Promise<void> {
    await signInAtDoor(door, worker, '1357')
    await waitUntil(() => door.staff.worker === worker && counter.checkVisibility(), `${worker} is in`)
  }
  beforeEach(() => {
    house = new CounterHouse()
  })

  it('asks who signed in for the desk alone, once, by a tap or a key, and shows no PIN of its own', async () => {
    await open()
    await enter('w1')
    await reads(counter, '您在哪个接待台')
    expect(buttons(counter)).to.deep.equal(['1 1号接待台', '2 2号接待台'])
    expect(textOf(counter)).not.to.match(/密码|您是谁/)
    await sendKeys({ press: '2' })
    await reads(counter, '结束接待')
    expect((await house.events()).at(-1)).to.include({ type: 'DeskOpened', desk: 'd2', worker: 'w1' })
    expect([counter.worker, door.staff.desk]).to.deep.equal(['w1', 'd2'])
    // the desk is given back, not the worker
    await press(counter, '结束接待')
    await reads(counter, '您在哪个接待台')
    expect([counter.worker, counter.desk, door.staff.desk]).to.deep.equal(['w1', undefined, undefined])
  })

  it('goes over to whoever signs in at the same machine, with the person who is there', async () => {
    await house.issue()
    await open()
    await enter('w1')
    await press(counter, '1号接待台')
    await press(counter, '叫下一位')
    await press(counter, '开始接待')
    await reads(counter, '首问 王芳')
    door.staff.change()
    await enter('w2')
    await reads(counter, '1号接待台 陆伟')
    await reads(counter, '正在接待')
    const taken = (await house.events()).filter(({ type }) => type === 'DeskTakenOver')
    expect(taken).to.have.length(1)
    expect(taken[0]).to.include({ desk: 'd1', from: 'w1', worker: 'w2' })
    expect(door.staff.desk).to.equal('d1')
  })

  it('is back at its desk after a reload, asleep and open; who leaves gives an empty desk back', async () => {
    await house.append({ type: 'DeskOpened', businessDay: '2026-11-20', desk: 'd1', worker: 'w1', at: house.now })
    await open({ desk: 'd1', worker: 'w1' }, 'w1')
    await waitUntil(() => counter.checkVisibility(), 'reception is open for whoever sits there')
    await reads(counter, '1号接待台 王芳')
    expect([door.staff.opens('desk'), door.staff.opens('own')]).to.deep.equal([true, false])
    expect(await house.types()).to.deep.equal(['DeskOpened'])
    door.staff.leave()
    await waitUntil(async () => (await house.types()).includes('DeskClosed'), 'the desk is given back')
    await waitUntil(() => counter.worker === undefined && counter.desk === undefined)
    expect(counter.checkVisibility()).to.equal(false)
  })

  it('asks before it takes a desk from somebody else', async () => {
    await house.append({ type: 'DeskOpened', businessDay: '2026-11-20', desk: 'd1', worker: 'w2', at: house.now })
    await open()
    await enter('w1')
    await press(counter, '1号接待台')
    await reads(counter, '接替 陆伟')
    expect(await house.types()).to.deep.equal(['DeskOpened'])
    await press(counter, '接替 陆伟')
    await reads(counter, '1号接待台 王芳')
    expect((await house.events()).at(-1)).to.include({ type: 'DeskTakenOver', from: 'w2', worker: 'w1' })
  })
})
