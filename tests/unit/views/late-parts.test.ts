// What comes late and finds that the person has gone, or does not come at all: no paper for nobody, and tables without their words.
import { late } from '../../../packages/elements/src/base/late.js'
import type { TicketScene } from '../../../packages/elements/src/ticket-dispenser/ticket-screen.js'
import { TicketPaper } from '../../../packages/elements/src/ticket-dispenser/paper.js'
import { TicketScreen } from '../../../packages/elements/src/ticket-dispenser/ticket-screen.js'
import { recordsStreams } from '../../../packages/elements/src/records/parts.js'
import { MemoryJournal } from '@doorstep/sources/journal'
import { called, current, rules, today } from './desk-house.js'
import { services, station } from '../../../packages/elements/src/testing/station.js'
import { withoutBrowser } from './page.js'
import { seen } from './seen.js'

withoutBrowser()

/** A host whose late parts come when the test says so. */
function hostWith(part: unknown) {
  let come = (): void => undefined
  const held = new Promise<void>((resolve) => (come = resolve))
  const late = { value: undefined as unknown, retry: undefined as (() => void) | undefined, fetch: async () => (await held, part) }
  const host = { late: () => late, addController: () => undefined, requestUpdate: () => undefined, missing: new Set() } as never
  return { host, late, come: () => come() }
}

describe('the paper of a ticket', () => {
  const house = called()
  const ticket = current(house)
  const scene = {
    ...{ ticket, station, item: services.items[0], queue: house.state, now: house.now },
    situation: { now: house.now, businessDay: today, rules },
    reader: { language: 'zh-Hans', text: () => '' },
    printer: { print: () => Promise.resolve() },
  } as unknown as TicketScene
  const printed = async (then: TicketScene | undefined): Promise<string[]> => {
    const slips: string[] = []
    const { host, come } = hostWith({ printOnce: (_: unknown, { number }: { number: string }) => void slips.push(number) })
    let shown: TicketScene | undefined = scene
    const printing = new TicketScreen(host, {} as never).print(() => shown)
    shown = then
    come()
    await printing
    return slips
  }

  test('is printed when what prints has come, for the ticket that still stands there', async () => {
    expect(await printed(scene)).toEqual([ticket.number])
    expect(await printed({ ...scene, ticket: { ...ticket, handler: 'w2' } })).toEqual([ticket.number])
  })

  test.each<[string, TicketScene | undefined]>([
    ['nobody stands there any more', undefined],
    ['the next one stands there', { ...scene, ticket: { ...ticket, id: 'another' } }],
    ['the printer was taken away', { ...scene, printer: undefined }],
  ])('is not printed once %s', async (_, then) => expect(await printed(then)).toEqual([]))
})

describe('a paper that is asked for once more', () => {
  const ticket = { ...current(called()), paper: 'printed' } as const
  const refused = { accepted: false, refusal: { code: 'wrong-place' } }
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
  afterEach(() => void vi.restoreAllMocks())

  test.each<[string, () => unknown, boolean]>([
    ['is printed, marked', () => ({ accepted: true }), true],
    ['is not when the queue refuses it', () => refused, false],
    ['is not when that cannot be noted', () => Promise.reject(new Error('full')), false],
  ])('%s; after that another may be asked for', async (_, answers, printed) => {
    const told: string[] = []
    const slips: unknown[] = []
    const execute = async ({ type }: { type: string }) => (told.push(type), answers())
    const paper = new TicketPaper({ requestUpdate: () => undefined } as never, { execute } as never)
    const printer = { print: async (slip: unknown) => (slips.push(slip), { outcome: 'printed' }) } as never
    const facts = { number: ticket.number, station: station.name, issuedAt: '2026-11-20T10:24' } as never
    const state = () => seen(paper.renderState(ticket, 'zh-Hans'))
    const busy = () =>
      seen(paper.renderReprint(() => undefined, ticket, 'zh-Hans'))
        .join()
        .includes('aria-disabled=true')
    const once = () => paper.reprint(printer, ticket, facts, 'zh-Hans')
    const asked = once()
    expect([state(), busy()]).toEqual([['p[role=status] 正在打印…'], true])
    // a second tap is no second paper
    await Promise.all([asked, once()])
    expect([state(), busy(), slips.length]).toEqual([['p[role=status] 纸质号已打印'], false, printed ? 1 : 0])
    expect(told).toEqual(printed ? ['reprint', 'printed'] : ['reprint'])
    expect(JSON.stringify(slips).includes('补打')).toBe(printed)
    await once()
    expect(slips).toHaveLength(printed ? 2 : 0)
  })
})

describe('a part that does not come', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  test('is asked for again after growing pauses, of a minute at most, and at once when the network is back', async () => {
    const asked: number[] = []
    let there = false
    const began = Date.now()
    const coming = late(() => {
      asked.push((Date.now() - began) / 1000)
      return there ? Promise.resolve('part') : Promise.reject(new Error('not there'))
    })
    await vi.advanceTimersByTimeAsync(250_000)
    const pauses = asked.slice(1).map((at, before) => at - (asked[before] ?? 0))
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
    there = true
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect([asked.at(-1), await coming]).toEqual([250, 'part'])
    dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(300_000)
    expect(asked).toHaveLength(11)
  })
})

test('a stream of the records whose part has not come is there without it, until it comes', async () => {
  const { host, late } = hostWith(undefined)
  const [queue] = await recordsStreams(host, { queue: new MemoryJournal<unknown>() })
  expect(queue?.part).toBeUndefined()
  expect(queue?.tables.map(({ name }) => name)).toEqual(['tickets'])
  const part = { table: () => ({}) }
  late.value = part
  expect(queue?.part).toBe(part)
})
