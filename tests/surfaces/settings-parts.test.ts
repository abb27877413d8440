// The parts of the settings in a browser: another station, records that cannot be opened, windows that hang, the sound, the check that is copied.
import { expect, fixture, html } from '@open-wc/testing'
import { SoundTrial } from '@doorstep/elements'
import { BellSetup } from '../../kiosk/src/settings/bell-setup.js'
import { MachineCheck } from '../../kiosk/src/settings/machine-check.js'
import type { MachineFacts } from '../../kiosk/src/settings/facts.js'
import { SoundSetup } from '../../kiosk/src/settings/sound-setup.js'
import { StationChoice } from '../../kiosk/src/settings/station-choice.js'
import { StorageRepair } from '../../kiosk/src/settings/storage-repair.js'
import { WindowsHere } from '../../kiosk/src/settings/windows-here.js'
import { USUAL_SOUND } from '../../kiosk/src/sound/settings.js'
import { lastThereKey } from '../../kiosk/src/windows/presence.js'
import type { HeardWindow } from '../../kiosk/src/windows/watch-windows.js'
import { button, found, reads, textOf } from '../../packages/elements/src/testing/page.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'

customElements.define('bell-setup', BellSetup)
customElements.define('machine-check', MachineCheck)
customElements.define('sound-setup', SoundSetup)
customElements.define('station-choice', StationChoice)
customElements.define('storage-repair', StorageRepair)
customElements.define('windows-here', WindowsHere)

const NOW = Date.parse('2026-11-20T10:24:00+08:00')
const { fetch, open } = window
afterEach(() => {
  Object.assign(window, { fetch, open })
  for (const key of ['doorstep-station', 'doorstep-stations', lastThereKey('db', 'display')]) localStorage.removeItem(key)
})

describe('another station', () => {
  const OWN = '/stations/own/station.json'
  async function choice(answers: Readonly<Record<string, string>> = {}) {
    window.fetch = async (asked) => {
      const { pathname } = new URL(asked instanceof Request ? asked.url : String(asked), location.href)
      const text = answers[pathname]
      return text === undefined
        ? new Response('', { status: 404 })
        : new Response(text, { headers: { 'content-type': 'application/json' } })
    }
    let begun = 0
    const element = await fixture<StationChoice>(
      html`<station-choice lang="zh-Hans" .address=${OWN} .begin=${() => (begun += 1)}></station-choice>`,
    )
    return { element, begun: () => begun, kept: () => localStorage.getItem('doorstep-station') }
  }
  const write = async (element: StationChoice, address: string): Promise<void> => {
    const field = await found<HTMLInputElement>(element, '[name=address]')
    field.value = address
    field.form?.requestSubmit()
  }

  it('is chosen among those this machine has shown, by name', async () => {
    localStorage.setItem('doorstep-stations', JSON.stringify([{ address: '/stations/b/station.json', database: 'doorstep:b', id: 'b' }]))
    const { element, begun, kept } = await choice()
    await reads(element, `这台机器现在显示的站点：${OWN}`)
    button(element, '换服务站').click()
    await reads(element, 'b (/stations/b/station.json)')
    await expect(element).to.be.accessible()
    element.shadowRoot?.querySelector('form')?.requestSubmit()
    await waitUntil(() => begun() === 1, 'the page begins anew')
    expect(kept()).to.equal('/stations/b/station.json')
  })

  it('is an address only where there is a station’s file', async () => {
    const { element, begun, kept } = await choice({ '/stations/c/station.json': '{"id":"c","timeZone":"Asia/Shanghai"}' })
    button(element, '换服务站').click()
    await reads(element, '演示用的站点')
    element.shadowRoot?.querySelector<HTMLInputElement>('input[type=radio][value=""]')?.click()
    for (const wrong of ['', '/stations/none/station.json', 'https://elsewhere.example/station.json', '/stations/c/']) {
      await write(element, wrong)
      await reads(element, '没有站点文件，没有换')
    }
    expect([begun(), kept()]).to.deep.equal([0, null])
    await write(element, 'stations/c/station.json')
    await waitUntil(() => begun() === 1, 'the page begins anew')
    expect(kept()).to.equal('/stations/c/station.json')
  })
})

describe('records that cannot be opened', () => {
  const repair = async (code: string, database = 'test') => {
    let reloads = 0
    const element = await fixture<StorageRepair>(
      html`<storage-repair lang="zh-Hans" .code=${code} .database=${database} .reload=${() => (reloads += 1)}></storage-repair>`,
    )
    return { element, reloads: () => reloads }
  }

  for (const [code, says] of [
    ['blocked', '另一个旧窗口占着记录'],
    ['newer', '这个窗口是旧版本'],
    ['full', '磁盘满了'],
    ['unavailable', '不要用无痕窗口'],
  ] as const)
    it(`throws nothing away for ${code}: it says what helps`, async () => {
      const { element, reloads } = await repair(code)
      await reads(element, says)
      expect(element.shadowRoot?.querySelector('details') === null).to.equal(true)
      button(element, '再打开一次').click()
      expect(reloads()).to.equal(1)
    })

  it('that are damaged are thrown away only by who says that they know, and only when nothing holds them', async () => {
    const database = `repair-${crypto.randomUUID()}`
    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(database)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error('not opened'))
    })
    const there = async () => (await indexedDB.databases()).some(({ name }) => name === database)
    const { element, reloads } = await repair('failed', database)
    await expect(element).to.be.accessible()
    element.shadowRoot?.querySelector<HTMLElement>('summary')?.click()
    const form = await found<HTMLFormElement>(element, 'form')
    form.requestSubmit()
    await element.updateComplete
    expect([await there(), reloads()]).to.deep.equal([true, 0])
    form.querySelector('input')?.click()
    await element.updateComplete
    form.requestSubmit()
    await reads(element, '没有成功。请关掉本站所有窗口')
    expect(reloads()).to.equal(0)
    held.close()
    form.requestSubmit()
    await waitUntil(() => reloads() === 1, 'the page begins anew')
    expect(await there()).to.equal(false)
  })
})

describe('the windows of a machine', () => {
  const heard = (more: Partial<HeardWindow>): HeardWindow => {
    return { id: 'a', kind: 'lobby', shows: '家门口服务站', name: '', since: NOW - 7_200_000, heardAt: NOW - 2000, ...more }
  }
  const here = (windows: readonly HeardWindow[], point: (id: string) => void = () => undefined) =>
    fixture<WindowsHere>(
      html`<windows-here
        lang="zh-Hans"
        .windows=${windows}
        .now=${NOW}
        .database=${'db'}
        .timeZone=${'Asia/Shanghai'}
        .point=${point}
      ></windows-here>`,
    )
  const kind = (element: WindowsHere, name: string) => textOf(element.shadowRoot?.querySelector(`[data-kind=${name}]`))

  it('say since when each is open, when it was heard, and what to do about one that hangs', async () => {
    localStorage.setItem(lastThereKey('db', 'display'), String(NOW - 86_400_000))
    const element = await here([heard({}), heard({ id: 'b', heardAt: NOW - 40_000 }), heard({ id: 'c', kind: 'desk', shows: '接待' })])
    expect(kind(element, 'lobby')).to.contain('家门口服务站 08:24 打开 · 刚才有回应')
    expect(kind(element, 'lobby')).to.contain('08:24 打开 · 40 秒没有回应 到那块屏前看看')
    expect(kind(element, 'desk')).to.contain('接待 08:24 打开')
    expect(kind(element, 'display')).to.contain('没有开着 · 最后一次看见是 11月19日 10:24')
    expect(kind(element, 'wall')).to.match(/没有开着$/)
    await expect(element).to.be.accessible()
    // by the clock that stands above the room, whatever the machine's own says
    element.ahead = -10_800_000
    await reads(element, '没有开着 · 最后一次看见是 11月19日 07:24')
    expect(kind(element, 'lobby')).to.contain('家门口服务站 05:24 打开 · 刚才有回应')
  })

  it('are pointed out, and say so; a browser that opens none is named', async () => {
    const pointed: string[] = []
    const element = await here([heard({ id: 'x' })], (id) => pointed.push(id))
    button(element, '指给我看').click()
    await reads(element, '那个窗口上正写着')
    expect(pointed).to.deep.equal(['x'])
    window.open = () => null
    button(element, '打开 叫号大屏').click()
    await reads(element, '浏览器不让打开新窗口')
  })

  it('that was opened from here is brought to the front from here', async () => {
    const focused: string[] = []
    const opened: { name: string; address: string }[] = []
    window.open = (address, name) => {
      opened.push({ name: String(name), address: String(address) })
      return { closed: false, focus: () => focused.push('it') } as unknown as Window
    }
    const element = await here([])
    button(element, '打开 居民一侧的屏').click()
    expect(opened[0]?.address).to.match(/^\/desk\/second\//)
    element.windows = [heard({ kind: 'second', name: opened[0]?.name ?? '' })]
    await reads(element, '换到它')
    button(element, '换到它').click()
    expect(focused).to.deep.equal(['it'])
  })
})

describe('the sound of calls', () => {
  let asked = 0
  async function setup(settings = USUAL_SOUND, walls = 1) {
    asked = 0
    window.fetch = () => ((asked += 1), Promise.resolve(new Response('', { status: 404 })))
    const element = await fixture<SoundSetup>(
      html`<sound-setup lang="zh-Hans" .settings=${settings} .station=${'/stations/own/station.json'} .walls=${walls}></sound-setup>`,
    )
    const kept: unknown[] = []
    element.addEventListener('sound-changed', (event) => kept.push(event.settings))
    return { element, kept, number: () => textOf(element.shadowRoot?.querySelector('output')) }
  }

  it('is set from 1 to 10 by keys and by the slider, and no further', async () => {
    const { element, kept, number } = await setup({ ...USUAL_SOUND, volume: 0.2 })
    const quieter = element.shadowRoot?.querySelector<HTMLElement>('[aria-label="轻一点"]')
    quieter?.click()
    await element.updateComplete
    quieter?.click()
    await element.updateComplete
    expect([number(), quieter?.getAttribute('aria-disabled')]).to.deep.equal(['1', 'true'])
    const slider = await found<HTMLInputElement>(element, 'input[type=range]')
    slider.value = '7'
    slider.dispatchEvent(new InputEvent('input'))
    await element.updateComplete
    expect(number()).to.equal('7')
    expect(kept).to.deep.equal([
      { ...USUAL_SOUND, volume: 0.1 },
      { ...USUAL_SOUND, volume: 0.7 },
    ])
    await expect(element).to.be.accessible()
  })

  it('that is off has nothing to try and no volume; a voice that is not there is not offered', async () => {
    const { element, kept } = await setup()
    expect(asked, 'nothing is asked for that is most likely not there').to.equal(0)
    button(element, '站里录了自己的声音').click()
    await reads(element, '没有找到。把录音放在 /stations/own/voice/')
    expect(asked).to.equal(1)
    expect(textOf(element)).not.to.contain('站里自己录的 ')
    button(element, '只显示，不出声').click()
    await waitUntil(() => element.shadowRoot?.querySelector('.volume') === null, 'no volume')
    expect(textOf(element)).not.to.contain('叫一声试试')
    expect(kept).to.deep.equal([{ ...USUAL_SOUND, silent: true }])
  })

  it('says when no window calls anybody', async () => {
    await reads((await setup(USUAL_SOUND, 0)).element, '现在没有开着叫号大屏')
  })
})

it('the bell at the desk has a volume of its own, which leaves the calls as they are, and a ring to try', async () => {
  const { ring } = SoundTrial.prototype
  const heard: number[] = []
  SoundTrial.prototype.ring = (volume) => {
    heard.push(volume)
    return Promise.resolve('rung')
  }
  const element = await fixture<BellSetup>(
    html`<bell-setup lang="zh-Hans" .settings=${{ ...USUAL_SOUND, volume: 0.3, bell: 0.6 }}></bell-setup>`,
  )
  const kept: unknown[] = []
  element.addEventListener('sound-changed', (event) => kept.push(event.settings))
  element.shadowRoot?.querySelector<HTMLElement>('[aria-label="铃声小一点"]')?.click()
  await element.updateComplete
  button(element, '响一下试试').click()
  await reads(element, '响过了')
  expect([kept, heard]).to.deep.equal([[{ ...USUAL_SOUND, volume: 0.3, bell: 0.5 }], [0.5]])
  await expect(element).to.be.accessible()
  SoundTrial.prototype.ring = ring
})

describe('the check', () => {
  const facts: MachineFacts = {
    ...{ at: NOW, stationAt: NOW, clockHeld: false, machineZone: 'UTC', stationZone: 'Asia/Shanghai', version: '0.1.0', build: 'a' },
    ...{ browser: 'Chrome', screen: '1x1', secure: true, storage: 'open', schema: 2, streams: [], numbersWait: false, backup: undefined },
    keeping: { persistent: true, used: 1, quota: undefined },
    ...{ address: '/s.json', station: 'own', findings: [], unread: false, printer: 'none', sound: USUAL_SOUND, windows: [], errors: [] },
  }
  it('is copied as one text; a browser that lets nothing be copied says so', async () => {
    const element = await fixture<MachineCheck>(html`<machine-check lang="zh-Hans" .facts=${facts}></machine-check>`)
    await reads(element, '机器的时区是 UTC，站点是 Asia/Shanghai')
    await expect(element).to.be.accessible()
    let copied = ''
    const clipboard = { writeText: async (text: string) => void (copied = text) }
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
    button(element, '复制全部').click()
    await reads(element, '复制好了')
    expect(copied).to.match(/^机器检查 2026-11-20 own\n/)
    clipboard.writeText = () => Promise.reject(new Error('denied'))
    button(element, '复制全部').click()
    await reads(element, '浏览器不让复制')
    Reflect.deleteProperty(navigator, 'clipboard')
  })
})
