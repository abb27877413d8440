// A machine whose station cannot be read: who may set it to another one, by taps alone.
import { expect } from '@open-wc/testing'
import { MemoryPinRecords, StoredPins, type Pins } from '@doorstep/sources/journal'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'
import { sayLost } from '../../kiosk/src/station-lost.js'

const OTHERS = [
  { address: '/stations/east/station.json', id: 'east' },
  { address: '/stations/wutongli/station.json', id: undefined },
]

let takeAway: () => void
let chosen: string[]
const box = () => document.querySelector<HTMLElement>('.lost')
const says = (words: string) => waitUntil(() => box()?.textContent.includes(words), words)
const button = (text: string) => [...(box()?.querySelectorAll('button') ?? [])].find((each) => each.textContent === text)
const tap = (...texts: string[]) => texts.forEach((text) => button(text)?.click())

function lose(pins: Pins): void {
  document.documentElement.lang = 'zh-Hans'
  chosen = []
  takeAway = sayLost({
    station: '/stations/own/station.json',
    failure: { code: 'http', href: '/stations/own/station.json', status: 404 },
    pins: () => pins,
    others: OTHERS,
    choose: (station) => chosen.push(station),
  })
}
afterEach(() => takeAway())

describe('a lost station', () => {
  it('is set to another one with a PIN that is tapped, one digit of it taken back', async () => {
    const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
    await pins.set('w2', '2580')
    lose(pins)
    expect(box()?.textContent).to.include('own/station.json 不在那里（服务器回答 404）')
    tap('换一个服务站')
    await says('谁的密码')
    const pin = box()?.querySelector('input')
    expect([pin?.type, pin?.inputMode, pin?.autocomplete, document.activeElement === pin]).to.deep.equal([
      'password',
      'numeric',
      'one-time-code',
      true,
    ])
    expect(box()?.querySelector('form p')?.getAttribute('role')).to.equal('status')
    expect([...(box()?.querySelectorAll('label') ?? [])].map(({ control }) => control?.tagName)).to.deep.equal(['SELECT', 'INPUT'])
    expect([...(box()?.querySelectorAll('button') ?? [])].map((each) => `${each.type} ${each.textContent}`)).to.deep.equal([
      ...Array.from('1234567890', (digit) => `button ${digit}`),
      ...['button 删一个', 'submit 确定', 'button 不换了'],
    ])
    expect([...(box()?.querySelectorAll('option') ?? [])].map((each) => each.value)).to.deep.equal(['w2'])
    expect(button('演示服务站（不是真的）')).to.equal(undefined)
    tap('2', '5', '8', '1', '确定')
    await says('密码不对。')
    expect(button('演示服务站（不是真的）')).to.equal(undefined)
    tap('2', '5', '8', '1', '删一个', '0', '确定')
    await says('这台机器以后显示：')
    tap('east (/stations/east/station.json)')
    expect(chosen).to.deep.equal(['/stations/east/station.json'])
  })

  it('is not set to another one without a PIN because one read of them failed', async () => {
    const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
    await pins.set('w2', '2580')
    const { workers } = pins
    let reads = 0
    lose(Object.assign(pins, { workers: () => ((reads += 1) === 1 ? Promise.reject(new Error('the disk')) : workers.call(pins)) }))
    tap('换一个服务站')
    await says('谁的密码')
    expect([reads, chosen, box()?.textContent.includes('这台机器以后显示')]).to.deep.equal([2, [], false])
  })

  it('makes whoever guesses wait, and can be left as it is', async () => {
    const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
    await pins.set('w2', '2580')
    lose(pins)
    tap('换一个服务站')
    await says('谁的密码')
    for (let tries = 0; tries < 3; tries++) {
      await waitUntil(() => box()?.querySelector('input')?.value === '')
      tap('1', '1', '1', '1', '确定')
      await says(tries < 2 ? '密码不对。' : '')
    }
    await waitUntil(() => {
      tap('1', '1', '1', '1', '确定')
      return /请等 \d+ 秒再试。/.test(box()?.textContent ?? '')
    })
    tap('不换了')
    await says('现在读不到')
    expect(chosen).to.deep.equal([])
  })

  it('lets everybody choose where no PIN was made, in the language of the page', async () => {
    lose(new StoredPins(new MemoryPinRecords()))
    document.documentElement.lang = 'en'
    await says('this machine is set to the station')
    expect(box()?.className).to.equal('lost')
    tap('Choose another station')
    await says('From now on this machine shows:')
    expect(button('east (/stations/east/station.json)') === undefined).to.equal(false)
    tap('Leave it')
    await says('this machine is set to the station')
    tap('Choose another station')
    await says('From now on this machine shows:')
    tap('The demo station (not a real one)')
    expect(chosen).to.deep.equal(['/stations/wutongli/station.json'])
  })

  it('says so when the PIN cannot be looked up, and lets nobody in for it', async () => {
    const logged = console.error
    console.error = () => undefined
    const broken: Pins = {
      workers: () => Promise.resolve(new Set(['w2'])),
      check: () => Promise.reject(new Error('the database is closed')),
      set: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    }
    lose(broken)
    tap('换一个服务站')
    await says('谁的密码')
    tap('1', '1', '1', '1', '确定')
    await says('密码现在查不了')
    expect(button('演示服务站（不是真的）')).to.equal(undefined)
    console.error = logged
  })
})
