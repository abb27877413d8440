// The station around a page's components, without a browser: what it gives to whom, and what it opens, closes and opens again.
import { ContextEvent } from '@lit/context'
import { queueDecider, type QueueEvent, type QueueTypes } from '@doorstep/model/queue'
import { MINUTE_MS, StationClock } from '@doorstep/model/time'
import { MemoryJournal, MemoryPrivateStore, MemorySnapshotStore } from '@doorstep/sources/journal'
import { consume } from '../../../packages/elements/src/contexts/consume.js'
import { ledgerContext, stationContext, type LedgerContext, type StationContext } from '../../../packages/elements/src/contexts/station.js'
import { DoorstepMealCalendar } from '../../../packages/elements/src/meal-calendar/meal-calendar.js'
import { DoorstepStation } from '../../../packages/elements/src/station/station.js'
import { FRIDAY_MORNING, smallFeed } from '../../../packages/elements/src/testing/station.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()

const placed: Placed<DoorstepStation>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))

async function station(set: Partial<DoorstepStation>) {
  const element = new DoorstepStation()
  // what stands inside asks by an event that comes up to it
  const { dispatchEvent } = element
  const it = new Placed(Object.assign(element, set))
  placed.push(it)
  await element.updateComplete
  const child = new EventTarget() as Element
  const given: (StationContext | undefined)[] = []
  const ledgers: (LedgerContext<QueueTypes> | undefined)[] = []
  dispatchEvent.call(element, new ContextEvent(stationContext, child, (value) => void given.push(value), true))
  dispatchEvent.call(element, new ContextEvent(ledgerContext<QueueTypes>('queue'), child, (value) => void ledgers.push(value), true))
  const ledger = async () => {
    await eventually(() => expect(ledgers.at(-1)?.ledger.view.ready).toBe(true), { timeout: 5000 })
    return ledgers.at(-1) ?? expect.fail('no ledger')
  }
  return { it, element, given, ledgers, ledger, now: () => given.at(-1)?.now() }
}
/** The addresses that are asked for from now on; nothing ever answers. */
function listening(): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: URL | string) => {
    asked.push(String(url))
    return new Promise(() => undefined)
  })
  return asked
}
/** Resolves when what reads addresses has come, and has had its turn. */
async function come(): Promise<void> {
  await import('@doorstep/sources/feed')
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve))
}
let stations = 0
/** An address that nobody has read before: one feed is shared by all who read the same. */
const address = (): string => `https://station-${(stations += 1)}.example/station.json`
const ISSUE = { type: 'issue', id: 'c1', actor: { device: 'lobby' } } as const

describe('a station', () => {
  test('is found by every copy of the library on a page, under names that are written down', () => {
    const names: readonly [unknown, string][] = [
      [stationContext, 'doorstep/station'],
      [ledgerContext<QueueTypes>('queue'), 'doorstep/ledger/queue'],
    ]
    for (const [context, name] of names) expect(context === Symbol.for(name), name).toBe(true)
  })

  test('gives its feed and its clock, and asks for what its rules are made of', async () => {
    const feed = smallFeed()
    const { given, now, ledgers } = await station({ feed, clock: () => FRIDAY_MORNING })
    expect([given.at(-1)?.feed === feed, now(), given.at(-1)?.time?.()]).toEqual([true, FRIDAY_MORNING, undefined])
    expect([...feed.needed].sort()).toEqual(['holidays', 'services'])
    // without a journal there is no ledger
    expect(ledgers.filter(Boolean)).toEqual([])
    const bare = await station({})
    expect(bare.given.filter(Boolean)).toEqual([])
  })

  test('opens a ledger for each journal, as this device, with its stores; in it is decided by the feed and the clock', async () => {
    const personal = new MemoryPrivateStore(() => FRIDAY_MORNING)
    const journal = new MemoryJournal<QueueEvent>()
    const set = { feed: smallFeed(), clock: () => FRIDAY_MORNING, journals: { queue: journal }, device: 'lobby-1', personal }
    const { ledger } = await station(set)
    const context = await ledger()
    expect([context.device, context.personal === personal]).toEqual(['lobby-1', true])
    expect(context.situation()).toMatchObject({
      now: FRIDAY_MORNING,
      businessDay: '2026-11-20',
      rules: { graceMinutes: expect.any(Number) as number },
    })
    const outcome = await context.ledger.execute(ISSUE)
    expect(outcome.accepted).toBe(true)
    expect(context.ledger.view.state.tickets.size).toBe(1)
  })

  test('opens a long journal from its last picture', async () => {
    const snapshots = new MemorySnapshotStore()
    const read = vi.spyOn(snapshots, 'load')
    const { ledger } = await station({
      feed: smallFeed(),
      clock: () => FRIDAY_MORNING,
      journals: { queue: new MemoryJournal() },
      snapshots,
    })
    expect((await ledger()).ledger.view.state).toEqual(queueDecider.initial)
    expect(read.mock.calls[0]?.[0]).toBe('queue')
  })

  test('without a feed that was read has no world to decide in, and says so to who asks', async () => {
    const feed = smallFeed()
    const whole = feed.view
    feed.show({ station: { ...whole.station, value: undefined } })
    const { ledger } = await station({ feed, clock: () => FRIDAY_MORNING, journals: { queue: new MemoryJournal() } })
    const context = await ledger()
    expect(context.situation()).toBeUndefined()
    await expect(context.ledger.execute(ISSUE)).rejects.toThrow('There is no "queue"')
    feed.show(whole)
    expect(context.situation()?.businessDay).toBe('2026-11-20')
  })

  test('names a journal of a stream that nobody knows, and opens the others', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { ledger } = await station({
      feed: smallFeed(),
      clock: () => FRIDAY_MORNING,
      journals: { nonsense: new MemoryJournal(), queue: new MemoryJournal() },
    })
    await ledger()
    expect(error).toHaveBeenCalledWith("There is no stream 'nonsense': its journal is not opened.")
    error.mockRestore()
  })

  test('taken away lets go of feed and ledgers, and put back gives them again', async () => {
    const feed = smallFeed()
    const journal = new MemoryJournal<QueueEvent>()
    const { it, ledger, ledgers, given } = await station({ feed, clock: () => FRIDAY_MORNING, journals: { queue: journal } })
    await ledger()
    expect(journal.watchers).toBe(1)
    it.remove()
    expect(ledgers.at(-1)).toBeUndefined()
    await eventually(() => expect(journal.watchers).toBe(0))
    it.connect()
    await ledger()
    expect([given.at(-1)?.feed === feed, journal.watchers]).toEqual([true, 1])
  })

  test('given other journals, another device or another feed goes by these, and only these are opened anew', async () => {
    const [first, second] = [new MemoryJournal<QueueEvent>(), new MemoryJournal<QueueEvent>()]
    const { element, ledger, ledgers, given } = await station({
      feed: smallFeed(),
      clock: () => FRIDAY_MORNING,
      journals: { queue: first },
    })
    await ledger()
    Object.assign(element, { journals: { queue: second } })
    await element.updateComplete
    await eventually(() => expect([first.watchers, second.watchers]).toEqual([0, 1]))
    await ledger()
    element.device = 'desk'
    await element.updateComplete
    await eventually(() => expect(ledgers.at(-1)?.device).toBe('desk'))
    const count = ledgers.length
    const feed = smallFeed()
    element.feed = feed
    await element.updateComplete
    expect([given.at(-1)?.feed === feed, ledgers.length]).toEqual([true, count])
    element.journals = undefined
    await element.updateComplete
    await eventually(() => expect([ledgers.at(-1), second.watchers]).toEqual([undefined, 0]))
  })

  test('that is given a store of what is personal later goes by it', async () => {
    const { element, ledger, ledgers } = await station({ feed: smallFeed(), journals: { queue: new MemoryJournal<QueueEvent>() } })
    expect((await ledger()).personal).toBeUndefined()
    element.personal = new MemoryPrivateStore(() => FRIDAY_MORNING)
    await element.updateComplete
    await eventually(() => expect(ledgers.at(-1)?.personal).toBe(element.personal))
  })

  test.each<[string, (it: Placed<DoorstepStation>, other: string) => unknown, 'first' | 'other' | 'none']>([
    ['nothing happens', () => undefined, 'first'],
    ['another address is given', ({ element }, other) => (element.src = other), 'other'],
    ['a feed of the page’s own is given', ({ element }) => (element.feed = smallFeed()), 'none'],
    ['it is taken away', (it) => it.remove(), 'none'],
  ])('reads the address it has when what reads addresses has come: %s meanwhile', async (_, happens, reads) => {
    const [first, other] = [address(), address()]
    const asked = listening()
    const { it, given } = await station({ src: first })
    happens(it, other)
    await it.element.updateComplete
    const own = it.element.feed
    await come()
    expect(asked).toEqual({ first: [first], other: [other], none: [] }[reads])
    if (own) expect(given.at(-1)?.feed).toBe(own)
  })

  test('does by itself what the clock must do: the queue of yesterday ends', async () => {
    let now = FRIDAY_MORNING
    const journal = new MemoryJournal<QueueEvent>()
    const feed = smallFeed()
    const { ledger } = await station({ feed, clock: () => now, journals: { queue: journal } })
    const { ledger: queue } = await ledger()
    await queue.execute(ISSUE)
    now += 24 * 60 * MINUTE_MS
    feed.show(feed.view)
    await eventually(() => expect([...queue.view.state.tickets.values()].map(({ place }) => place)).toEqual(['expired']), { timeout: 5000 })
  })

  test('goes by a guarded clock where it has journals and no clock of the page, and hears what another window noted of it', async () => {
    const machineClock = new StationClock({ wall: () => FRIDAY_MORNING, elapsed: () => 1000 })
    const hear = vi.spyOn(machineClock, 'hear').mockReturnValue(true)
    const { element, ledger, given, it } = await station({ feed: smallFeed(), machineClock, journals: { queue: new MemoryJournal() } })
    await ledger()
    expect([given.at(-1)?.now(), given.at(-1)?.time?.()?.jump]).toEqual([FRIDAY_MORNING, undefined])
    const { draws } = it
    dispatchEvent(new Event('storage'))
    await element.updateComplete
    expect([hear.mock.calls.length > 0, it.draws > draws]).toEqual([true, true])
    it.remove()
    hear.mockClear()
    dispatchEvent(new Event('storage'))
    expect(hear).not.toHaveBeenCalled()
  })
})

test.each([
  ['nobody has heard', false, true, 2],
  ['somebody has heard', true, true, 1],
  ['has gone meanwhile', false, false, 1],
])('who asks before a station is defined, and %s, asks again or not', async (_, heard, stays, times) => {
  let define = (): void => undefined
  const defined = new Promise<void>((resolve) => (define = resolve))
  const { customElements } = globalThis
  Object.assign(globalThis, { customElements: { get: () => undefined, whenDefined: () => defined } })
  try {
    const controllers: { hostConnected?: () => void; hostDisconnected?: () => void }[] = []
    let asked = 0
    const host = {
      addController: (each: object) => controllers.push(each),
      dispatchEvent: ({ callback }: { callback: (given: unknown) => void }) => ((asked += 1), heard && callback('given'), true),
    }
    const received = vi.fn()
    // a provider of its own: who asked for one is known to the whole process
    consume(host as never, stationContext, received, `doorstep-${times}-${heard}`)
    for (const each of controllers) each.hostConnected?.()
    if (!stays) for (const each of controllers) each.hostDisconnected?.()
    define()
    await defined
    await Promise.resolve()
    expect([asked, received.mock.calls.length]).toEqual([times, heard ? 1 : 0])
  } finally {
    Object.assign(globalThis, { customElements })
  }
})

test.each<[string, (it: Placed<DoorstepMealCalendar>, other: string) => unknown, 'first' | 'other' | 'none']>([
  ['nothing happens', () => undefined, 'first'],
  ['another is given', ({ element }, other) => (element.src = other), 'other'],
  ['it is taken back', ({ element }) => (element.src = undefined), 'none'],
  ['the component is gone', (it) => it.remove(), 'none'],
])('a component reads the address it has when what reads addresses has come: %s meanwhile', async (_, happens, reads) => {
  const [first, other] = [address(), address()]
  const asked = listening()
  const it = new Placed(Object.assign(new DoorstepMealCalendar(), { src: first }))
  happens(it, other)
  await it.element.updateComplete
  await come()
  expect(asked).toEqual({ first: [first], other: [other], none: [] }[reads])
  it.close()
})
