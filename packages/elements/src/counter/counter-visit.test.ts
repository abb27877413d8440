// What a whole visit takes at a counter: four keys or four taps; and the papers that were ticked off on the way.
import { expect } from '@open-wc/testing'
import { all, key, labelOf } from '../testing/counter-by-keys.js'
import { CounterHouse, serving } from '../testing/counter-house.js'
import { reads, textOf } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepCounter } from './counter.js'

describe('a visit: call, receive, papers, close', () => {
  const ticked = (counter: DoorstepCounter): boolean[] => all(counter, '.papers input').map((each) => (each as HTMLInputElement).checked)
  const visit = ['TicketCalled', 'ServiceStarted', 'FirstContactEstablished', 'Closed']

  it('takes four keys', async () => {
    const house = new CounterHouse()
    await house.issue({ service: 'medical-booklet' })
    const counter = await house.at('d1', 'w1')
    let keys = 0
    const counts = (): number => (keys += 1)
    document.addEventListener('keydown', counts)
    await key('n')
    await reads(counter, '已经叫号')
    await key('r')
    await reads(counter, '核对材料 0/2')
    await key('c')
    await reads(counter, '核对材料 1/2')
    // what is not essential is left to the worker, who ticks it by its number
    expect(ticked(counter)).to.deep.equal([true, false])
    await key('f')
    await waitUntil(async () => (await house.types()).includes('Closed'), 'it is closed')
    document.removeEventListener('keydown', counts)
    expect([keys, (await house.types()).slice(-4)]).to.deep.equal([4, visit])
  })

  it('takes four taps', async () => {
    const house = new CounterHouse()
    await house.issue({ service: 'medical-booklet' })
    const counter = await house.at('d1', 'w1')
    let taps = 0
    counter.addEventListener('click', () => (taps += 1))
    for (const words of ['叫下一位', '开始接待', '都带齐了', '办好了']) {
      await reads(counter, words)
      await waitUntil(() => all(counter, '.current button').some((each) => textOf(each).startsWith(words)), words)
      all(counter, '.current button')
        .find((each) => textOf(each).startsWith(words))
        ?.click()
    }
    await waitUntil(async () => (await house.types()).includes('Closed'), 'it is closed')
    expect([taps, (await house.types()).slice(-4)]).to.deep.equal([4, visit])
  })

  it('keeps the ticks with the ticket until it is over', async () => {
    const house = new CounterHouse()
    const counter = await serving(house, { service: 'medical-booklet' })
    await key('2')
    await reads(counter, '核对材料 1/2')
    expect(ticked(counter)).to.deep.equal([false, true])
    await key('h')
    await key('1')
    await reads(counter, '放在一边的')
    await key('j')
    await key(await labelOf(counter, '接着办'))
    await reads(counter, '核对材料 1/2')
    // the box has the focus, and a letter is a key all the same
    all(counter, '.papers input')[0]?.click()
    all(counter, '.papers input')[0]?.focus()
    await reads(counter, '核对材料 2/2')
    expect(JSON.stringify(await house.records())).not.to.contain('papers":[')
    await key('f')
    await reads(counter, 'G001 办好了')
    await key('u')
    await reads(counter, '核对材料 2/2')
    await key('f')
    await house.issue({ service: 'medical-booklet' })
    await reads(counter, 'G002')
    await key('n')
    await reads(counter, '已经叫号')
    await key('r')
    await reads(counter, '核对材料 0/2')
  })
})
