// The wall display in a real browser: what it says and shows, on walls of both shapes, with the queue, without it, and when it fails.
import { MemoryJournal } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import { localDateTime } from '@doorstep/model/time'
import { aTimeout, expect, html } from '@open-wc/testing'
import '../define/call-display.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT } from '../testing/station.js'
import type { AnnouncerOptions, Spoken } from './announcer.js'
import type { CallAnnouncer, DoorstepCallDisplay } from './call-display.js'
import { waitUntil } from '../testing/wait.js'

const DAY = localDateTime(FRIDAY_MORNING, 'Asia/Shanghai').slice(0, 10)

/** Says nothing that is heard, but writes down when each call began and ended. */
class FakeAnnouncer implements CallAnnouncer {
  state: CallAnnouncer['state'] = 'on'
  volume = 0.5
  readonly log: string[] = []
  readonly spoken: Spoken[] = []
  resumed = 0
  closed = false
  options: AnnouncerOptions | undefined
  lasts = 40

  readonly open = (options: AnnouncerOptions): Promise<CallAnnouncer> => {
    this.options = options
    return Promise.resolve(this)
  }
  async say(call: Spoken): Promise<boolean> {
    this.spoken.push(call)
    this.log.push(`+${call.callId}`)
    await aTimeout(this.lasts)
    this.log.push(`-${call.callId}`)
    return true
  }
  resume(): Promise<void> {
    this.resumed += 1
    this.state = 'on'
    this.options?.changed()
    return Promise.resolve()
  }
  close(): void {
    this.closed = true
  }
  become(state: CallAnnouncer['state']): void {
    this.state = state
    this.options?.changed()
  }
}

/** A station's queue and a wall in front of it. */
class Hall {
  readonly journal = new MemoryJournal<QueueEvent>()
  readonly sound = new FakeAnnouncer()
  #version = 0
  #count = 0

  async happens(...events: readonly QueueEvent[]): Promise<void> {
    const entry = { id: `e${(this.#count += 1)}`, at: FRIDAY_MORNING, actor: { device: 'test' }, schema: 1, events }
    this.#version = (await this.journal.append(entry, this.#version)).record.version
  }

  async issued(...numbers: readonly string[]): Promise<void> {
    for (const number of numbers) {
      await this.happens({
        type: 'TicketIssued',
        ticket: `${DAY}/${number}`,
        businessDay: DAY,
        series: number.replace(/\d+$/, ''),
        line: number.replace(/\d+$/, ''),
        sequence: Number(/\d+$/.exec(number)?.[0]),
        number,
        headStartMinutes: 0,
        at: FRIDAY_MORNING - 60_000,
      })
    }
  }

  async called(number: string, desk = 'd2', callId = `call-${number}`): Promise<void> {
    const reason = { code: 'first-in-line', waitedMinutes: 5 } as const
    await this.happens({ type: 'TicketCalled', ticket: `${DAY}/${number}`, desk, worker: 'w2', callId, reason, at: FRIDAY_MORNING })
  }

  async wall(
    size = 'inline-size: 1280px; block-size: 720px',
    set: Partial<DoorstepCallDisplay> = {},
    lang = 'zh-Hans',
    at = FRIDAY_MORNING,
  ): Promise<DoorstepCallDisplay> {
    const display = document.createElement('doorstep-call-display')
    Object.assign(display, { openAnnouncer: this.sound.open }, set)
    const page = await stationPage(html`${display}`, { journal: this.journal, lang, now: () => at })
    // the kiosk's fonts
    page.style.cssText = `display: block; font-family: 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; ${size}`
    // the queue has been read, or cannot be
    await reads(display, /在等|有人等|waiting|读不到/)
    return display
  }
}

const part = (display: DoorstepCallDisplay, selector: string): Element | null => display.shadowRoot?.querySelector(selector) ?? null

describe('doorstep-call-display', () => {
  it('16. announces nothing of before it was there; the first call after an empty board it does', async () => {
    const hall = new Hall()
    await hall.issued('A001', 'A002')
    await hall.called('A001')
    const late = await hall.wall()
    await reads(late, '正在叫号 A001')
    await hall.called('A002')
    await waitUntil(() => hall.sound.log.includes('-call-A002'))
    expect(hall.sound.log).to.deep.equal(['+call-A002', '-call-A002'])
    const empty = new Hall()
    await empty.wall()
    await empty.issued('A001')
    await empty.called('A001')
    await waitUntil(() => empty.sound.log.includes('-call-A001'))
    expect(empty.sound.spoken).to.deep.equal([
      { callId: 'call-A001', number: 'A001', desk: { 'zh-Hans': '2号接待台', 'zh-Hant': '2號接待台', en: 'Desk 2' }, languages: ['zh'] },
    ])
  })

  it('17. says three calls of one second one after the other, each on the wall while it is said, and a recall again', async () => {
    const hall = new Hall()
    hall.sound.lasts = 150
    const display = await hall.wall()
    await hall.issued('A001', 'A002', 'A003')
    await hall.called('A001', 'd1')
    await hall.called('A002', 'd2')
    await hall.called('A003', 'd3')
    for (const number of ['A001', 'A002', 'A003']) {
      await waitUntil(() => hall.sound.log.at(-1) === `+call-${number}`)
      await display.updateComplete
      expect(textOf(part(display, '.number'))).to.equal(number)
    }
    await hall.happens({ type: 'Recalled', ticket: `${DAY}/A001`, desk: 'd1', worker: 'w1', callId: 'again', at: FRIDAY_MORNING })
    await waitUntil(() => hall.sound.log.includes('-again'))
    const expected = ['call-A001', 'call-A002', 'call-A003', 'again'].flatMap((callId) => [`+${callId}`, `-${callId}`])
    expect(hall.sound.log).to.deep.equal(expected)
  })

  it('has the caption of the call in a live region, also where nobody says it', async () => {
    const hall = new Hall()
    const display = await hall.wall(undefined, { silent: true })
    await hall.issued('A012')
    await hall.called('A012')
    await reads(display, '请A零一二号到2号接待台')
    expect(part(display, '.caption')?.closest('[aria-live]')?.getAttribute('aria-live')).to.equal('assertive')
  })

  it('asks nobody to listen where the station is closed, but while somebody of the day still waits', async () => {
    const hall = new Hall()
    const display = await hall.wall(undefined, undefined, 'zh-Hans', FRIDAY_NIGHT)
    expect(textOf(part(display, '.call'))).to.equal('现在关门了，明天 9:00 开门')
    await hall.issued('A001')
    await reads(display, '请留意叫号')
    const morning = await new Hall().wall()
    expect(textOf(part(morning, '.call'))).to.equal('请留意叫号')
  })

  it('opens no sound without a queue, or where it is silent, and closes it when it goes', async () => {
    const hall = new Hall()
    const silent = await hall.wall(undefined, { silent: true })
    await reads(silent, '这块屏不出声')
    expect(hall.sound.options).to.be.undefined
    button(silent, '打开声音').click()
    await waitUntil(() => hall.sound.options !== undefined)
    await waitUntil(() => !textOf(silent).includes('不出声'))
    expect(silent.silent).to.be.false
    silent.remove()
    expect(hall.sound.closed).to.be.true
    const alone = document.createElement('doorstep-call-display')
    const unused = new FakeAnnouncer()
    alone.openAnnouncer = unused.open
    await stationPage(html`${alone}`)
    await reads(alone, '没有接上叫号')
    expect(unused.options).to.be.undefined
  })

  it('18. says plainly when it cannot be heard, with a button that tries again', async () => {
    const hall = new Hall()
    const display = await hall.wall()
    for (const [state, says] of [
      ['blocked', '声音没有打开'],
      ['no-device', '没有找到扬声器'],
      ['no-voice', '只有提示音'],
    ] as const) {
      hall.sound.become(state)
      await reads(display, says)
      await expect(display).to.be.accessible()
      button(display, '打开声音').click()
      await waitUntil(() => part(display, '.sound') === null)
    }
    expect(hall.sound.resumed).to.equal(3)
    hall.sound.become('elsewhere')
    await display.updateComplete
    expect(part(display, '.sound')).to.equal(null)
  })

  it('says so when its sound cannot be loaded, and tries again when asked', async () => {
    const hall = new Hall()
    let tries = 0
    const openAnnouncer = (options: AnnouncerOptions): Promise<CallAnnouncer> =>
      (tries += 1) === 1 ? Promise.reject(new Error('offline')) : hall.sound.open(options)
    const display = await hall.wall(undefined, { openAnnouncer })
    await reads(display, '声音没有读到')
    button(display, '打开声音').click()
    await waitUntil(() => hall.sound.options !== undefined && part(display, '.sound') === null)
  })

  it('lets go of a sound that comes after the display has left', async () => {
    const hall = new Hall()
    let come = (): void => undefined
    const openAnnouncer = (options: AnnouncerOptions): Promise<CallAnnouncer> =>
      new Promise((resolve) => (come = () => resolve(hall.sound.open(options))))
    const display = await hall.wall(undefined, { openAnnouncer })
    display.remove()
    expect(hall.sound.closed).to.equal(false)
    come()
    await waitUntil(() => hall.sound.closed)
  })

  it('passes its volume on, and says English where it is asked for', async () => {
    const hall = new Hall()
    const display = await hall.wall(undefined, { volume: 0.3, withEnglish: true })
    await waitUntil(() => hall.sound.volume === 0.3)
    display.volume = 1
    await display.updateComplete
    expect(hall.sound.volume).to.equal(1)
    await hall.issued('A001')
    await hall.called('A001')
    await waitUntil(() => hall.sound.spoken.length === 1)
    expect(hall.sound.spoken[0]?.languages).to.deep.equal(['zh', 'en'])
  })

  it('19. when the queue fails it shows the last state with its age, and never that nobody waits', async () => {
    for (const waiting of [0, 2]) {
      const hall = new Hall()
      await hall.issued(...['A001', 'A002', 'A003'].slice(0, waiting + 1))
      await hall.called('A001')
      let fail: (failure: Error) => void = () => undefined
      const failure = new Promise<never>((_, reject) => (fail = reject))
      hall.journal.watch = async function* () {
        await failure
      }
      const display = await hall.wall()
      await reads(display, waiting === 0 ? '现在没有人等' : '2 位在等')
      fail(new Error('connection lost'))
      await reads(display, '叫号没有新消息')
      expect(textOf(display)).to.contain('A001').and.not.to.contain('没有人等')
      expect(textOf(display).includes('2 位在等')).to.equal(waiting === 2)
    }
    const never = new Hall()
    never.journal.read = async function* () {
      await Promise.reject(new Error('no'))
    }
    const display = await never.wall()
    await reads(display, '现在读不到叫号，请问工作人员')
    expect(textOf(display)).not.to.contain('没有人等').and.not.to.contain('正在接上')
  })

  it('shows the numbers that are next, as many as the station wants', async () => {
    const hall = new Hall()
    await hall.issued('A001', 'A002', 'A003', 'A004')
    const display = await hall.wall(undefined, { withWaiting: 3 })
    await reads(display, '4 位在等 接下来 A001 A002 A003')
    expect(textOf(display)).not.to.contain('A004')
    display.withWaiting = 0
    await display.updateComplete
    expect(textOf(display)).not.to.contain('接下来')
  })

  // A 43-inch wall of 1920 by 1080 has 2.02 px to a millimetre; at 5 m capitals must be 61 mm high (docs/sound.md). What stands beside the
  // call is read from 3 m: calls before and people waiting by capitals of a two-hundredth of that, and nothing is smaller than 11 mm.
  for (const [shape, size] of [
    ['wide', 'inline-size: 1920px; block-size: 1080px; --doorstep-text: 36.5px'],
    ['tall', 'inline-size: 1080px; block-size: 1920px; --doorstep-text: 36.5px'],
  ] as const) {
    it(`fits a ${shape} wall: the number called is at least 61 mm high, nothing is cut off, with 1, 4 and 12 calls`, async () => {
      for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
        for (const [calls, heard] of [
          [1, false],
          [4, false],
          [12, false],
          [12, true],
        ] as const) {
          const hall = new Hall()
          const numbers = Array.from(
            { length: calls },
            (_, at) => `${at === calls - 1 && calls === 4 ? 'AB1' : 'A'}${String(at + 1).padStart(3, '0')}`,
          )
          await hall.issued(...numbers, 'C001', 'C002', 'C003', 'C004', 'C005', 'C006')
          for (const number of numbers) await hall.called(number)
          const display = await hall.wall(size, { withWaiting: 5 }, lang)
          if (!heard) hall.sound.become('blocked')
          await waitUntil(() => (heard || part(display, '.sound') !== null) && part(display, '.number') !== null)
          const number = part(display, '.number')
          if (!number) throw new Error('no number')
          const context = document.createElement('canvas').getContext('2d')
          if (!context) throw new Error('no canvas')
          const millimetres = (element: Element): number => {
            const { fontSize, fontFamily, fontWeight } = getComputedStyle(element)
            context.font = `${fontWeight} ${fontSize} ${fontFamily}`
            return context.measureText('H').actualBoundingBoxAscent / 2.02
          }
          const which = `${lang}, ${calls} calls${heard ? '' : ', not heard'}`
          expect(millimetres(number), which).to.be.at.least(61)
          for (const [selector, least] of [
            ['tbody th, tbody td, .waiting > p:first-child, .caption', 15],
            ['.board p, .board h2, .board th, .board span, .clock', 11],
          ] as const) {
            for (const element of display.shadowRoot?.querySelectorAll(selector) ?? []) {
              if (element.getClientRects().length === 0 || element.closest('caption')) continue
              expect(millimetres(element), `${textOf(element)}: ${which}`).to.be.at.least(least)
            }
          }
          for (const selector of ['.number', '.call', '.board']) {
            const { scrollWidth, clientWidth, scrollHeight, clientHeight } = part(display, selector) ?? document.body
            expect(scrollWidth - clientWidth, `${selector} is too wide: ${which}`).to.be.at.most(1)
            if (selector !== '.number') expect(scrollHeight - clientHeight, `${selector} is too high: ${which}`).to.be.at.most(1)
          }
          expect(part(display, 'tbody')?.childElementCount).to.equal(Math.min(calls, heard ? 4 : 3))
          display.closest('doorstep-station')?.remove()
        }
      }
    })
  }
})
