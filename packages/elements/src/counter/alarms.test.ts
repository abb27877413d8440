// What only a worker can put right: a clock that jumped, a day that ended too early, one hand that plays at the entrance.
import { MemoryJournal } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import { localDateTime, StationClock } from '@doorstep/model/time'
import { expect, fixture, html } from '@open-wc/testing'
import '../define/call-display.js'
import '../define/counter.js'
import '../define/ticket-dispenser.js'
import type { DoorstepCounter } from './counter.js'
import { press, signIn } from '../testing/counter-house.js'
import { reads, textOf } from '../testing/page.js'
import { fresh, StillFeed } from '../testing/feeds.js'
import { station } from '../testing/station.js'
import type { DoorstepStation } from '../station/station.js'
import { waitUntil } from '../testing/wait.js'

const DAY = 86_400_000
const real = Date.now
const zoneDay = (at: number): string => localDateTime(at, station.timeZone).slice(0, 10)

/** A machine that is never closed, whose clock can be set; what has passed since the start cannot. */
const always = (queue: object = {}): StillFeed =>
  new StillFeed({ station: fresh({ ...station, openingHours: [], ...(station.queue ? { queue: { ...station.queue, ...queue } } : {}) }) })

async function open<Inside extends Element>(journal: MemoryJournal<QueueEvent>, inside: string, feed = always()): Promise<Inside> {
  const page = await fixture<DoorstepStation>(
    html`<doorstep-station
      lang="zh-Hans"
      .feed=${feed}
      .journals=${{ queue: journal }}
      .machineClock=${new StationClock({ wall: () => Date.now(), elapsed: () => performance.now(), notes: sessionStorage })}
    ></doorstep-station>`,
  )
  const element = document.createElement(inside)
  element.toggleAttribute('silent', true)
  page.append(element)
  return element as unknown as Inside
}

const events = async (journal: MemoryJournal<QueueEvent>): Promise<QueueEvent[]> => {
  const found: QueueEvent[] = []
  for await (const record of journal.read()) found.push(...record.events)
  return found
}
const alarm = (counter: DoorstepCounter, kind: string): Element | null | undefined =>
  counter.shadowRoot?.querySelector(`[data-alarm=${kind}]`)

describe('a clock that jumps while people wait', () => {
  let shift = 0
  beforeEach(() => {
    shift = 0
    Date.now = () => real() + shift
    sessionStorage.clear()
  })
  afterEach(() => {
    Date.now = real
  })

  async function waiting(): Promise<{ journal: MemoryJournal<QueueEvent>; counter: DoorstepCounter }> {
    const journal = new MemoryJournal<QueueEvent>()
    const counter = await open<DoorstepCounter>(journal, 'doorstep-counter')
    await signIn(counter, '1号接待台', '王芳')
    const lobby = await open<HTMLElement>(journal, 'doorstep-ticket-dispenser')
    await press(lobby, '取号')
    await reads(counter, 'G001')
    return { journal, counter }
  }

  for (const by of [DAY, 365 * DAY, -DAY]) {
    it(`by ${by / DAY} days is said at the desk and on the wall; nobody is sent away, and all goes on`, async () => {
      const { journal, counter } = await waiting()
      const wall = await open<HTMLElement>(journal, 'doorstep-call-display')
      await reads(wall, '1 位在等')
      shift = by
      await waitUntil(() => alarm(counter, 'clock'), 'the jump is said')
      await expect(counter).to.be.accessible()
      await press(counter, '叫下一位')
      await reads(counter, '开始接待')
      await waitUntil(() => textOf(wall).includes('时钟不准'), 'the wall says it')
      expect((await events(journal)).map(({ type }) => type)).not.to.include('DayClosed')
      // a window that is opened meanwhile goes by the same time
      const late = await open<HTMLElement>(journal, 'doorstep-ticket-dispenser')
      await press(late, '取号')
      await waitUntil(async () => (await events(journal)).filter(({ type }) => type === 'TicketIssued').length === 2, 'a second ticket')
      const issued = (await events(journal)).filter((event) => event.type === 'TicketIssued')
      expect(issued.map(({ number, businessDay }) => [number, businessDay])).to.deep.equal([
        ['G001', zoneDay(real())],
        ['G002', zoneDay(real())],
      ])
      shift = 0
      await waitUntil(() => !alarm(counter, 'clock'), 'it goes by itself')
    })
  }

  it('is believed when a worker says so; a day that ended by that is taken back once the clock is right', async () => {
    const { journal, counter } = await waiting()
    shift = DAY
    await waitUntil(() => alarm(counter, 'clock'), 'the jump is said')
    await press(counter, '时钟是对的')
    await waitUntil(async () => (await events(journal)).some(({ type }) => type === 'DayClosed'), 'the day ends')
    await signIn(counter, '1号接待台', '王芳')
    expect(alarm(counter, 'ended')).to.equal(null)
    const lobby = await open<HTMLElement>(journal, 'doorstep-ticket-dispenser')
    await press(lobby, '取号')
    await reads(counter, 'G001')
    // the clock is put right: that is a jump again, and somebody waits
    shift = 0
    await waitUntil(() => alarm(counter, 'clock'), 'the jump back is said')
    await press(counter, '时钟是对的')
    await waitUntil(() => alarm(counter, 'ended'), 'the early end is said')
    await expect(counter).to.be.accessible()
    expect(textOf(alarm(counter, 'ended'))).to.include('1 位')
    await press(counter, '恢复')
    await waitUntil(() => !alarm(counter, 'ended'), 'it is taken back')
    const waits = [...(counter.shadowRoot?.querySelectorAll('.waiting [data-ticket]') ?? [])].map((row) => row.getAttribute('data-ticket'))
    expect(waits).to.deep.equal([`${zoneDay(real())}/G001`, `${zoneDay(real() + DAY)}/G001`])
  })

  it('with nobody waiting is followed without a word: a machine that slept is not asked about', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const counter = await open<DoorstepCounter>(journal, 'doorstep-counter')
    await signIn(counter, '1号接待台', '王芳')
    shift = DAY
    await waitUntil(async () => (await events(journal)).some(({ type }) => type === 'DayClosed'), 'the day ends')
    expect(alarm(counter, 'clock')).to.not.be.ok
  })
})

describe('one hand that plays', () => {
  it('is told at the desk, and its tickets are struck out by one button', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const feed = always({ paceTickets: 3, paceSeconds: 60 })
    const counter = await open<DoorstepCounter>(journal, 'doorstep-counter', feed)
    await signIn(counter, '1号接待台', '王芳')
    const lobby = await open<HTMLElement>(journal, 'doorstep-ticket-dispenser', feed)
    for (let taken = 0; taken < 3; taken += 1) {
      await press(lobby, '取号')
      await press(lobby, '好，知道了')
    }
    // said before it is tried, and over by itself when the time is over
    await reads(lobby, '取号太快了')
    await waitUntil(() => alarm(counter, 'rush'), 'the desk is told')
    expect(textOf(alarm(counter, 'rush'))).to.include('G001–G003')
    await expect(counter).to.be.accessible()
    await press(counter, '这些号都作废')
    await waitUntil(() => !alarm(counter, 'rush'), 'it is over')
    expect((await events(journal)).filter((event) => event.type === 'Voided').map(({ why }) => why)).to.deep.equal(
      Array<string>(3).fill('misuse'),
    )
  })
})
