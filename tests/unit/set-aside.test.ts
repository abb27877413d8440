// What a ledger does with records it cannot fold, with snapshots that are not what they say, and with a journal that does not answer.
import { Ledger, NumberingLost, sealed, type Entry, type Journal, type Recorded, type SnapshotStore } from '@doorstep/model/journal'
import { needsDecider, type NeedsEvent } from '@doorstep/model/needs'
import { queueDecider, type QueueCommand, type QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal, MemorySnapshotStore } from '@doorstep/sources/journal'
import { Play } from '../../packages/model/src/queue/testing/play.js'

const AT = Date.UTC(2026, 10, 20, 1)
const here = { id: '', actor: { device: 'lobby' } }
const world = { now: AT, businessDay: '2026-11-20', rules: new Play().situation().rules }
const issue = (id: string): QueueCommand => ({ ...here, id, type: 'issue' })
const raise = (id: string, last: Record<string, number>): QueueCommand => ({
  ...{ id, type: 'raiseNumbers', last },
  actor: { device: 'records', worker: 'w1' },
})
const entry = (id: string, events: readonly unknown[], schema = queueDecider.schema): Entry<QueueEvent> => ({
  ...{ id, at: AT, actor: { device: 'lobby' }, schema },
  // what stands in storage is what was put there, by whomever
  events: events as readonly QueueEvent[],
})

interface Signal {
  aborted: boolean
  addEventListener(): void
  removeEventListener(): void
}

function openQueue(journal: Journal<QueueEvent>, store?: SnapshotStore, pause?: (milliseconds: number) => Promise<void>) {
  const signal: Signal = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined }
  const snapshots = store && { store, stream: 'queue' }
  const ledger = new Ledger({
    ...{ decider: queueDecider, journal, signal, situation: () => world, now: () => AT },
    ...(snapshots ? { snapshots } : {}),
    ...(pause ? { pause } : {}),
  })
  return { ledger, end: () => (signal.aborted = true) }
}

async function journalOf(...entries: readonly Entry<QueueEvent>[]): Promise<MemoryJournal<QueueEvent>> {
  const journal = new MemoryJournal<QueueEvent>()
  let version = 0
  for (const each of entries) version = (await journal.append(each, version)).record.version
  return journal
}

const ticket = (sequence: number): Record<string, unknown> => ({
  ...{ type: 'TicketIssued', ticket: `2026-11-20/G00${sequence}`, businessDay: '2026-11-20', series: 'G', line: 'G', sequence },
  ...{ number: `G00${sequence}`, headStartMinutes: 0, at: AT },
})

/** Each is one kind of what may stand in a damaged journal; what is right with the others is what `ticket` has. */
const FAULTS: Readonly<Record<string, unknown>> = {
  'no type': {},
  'nothing at all': null,
  'a text': 'TicketIssued',
  'a list': [],
  'an unknown type': { type: 'TicketEaten', at: AT },
  'the name of something every object has': { type: 'constructor', at: AT },
  'a missing number': { ...ticket(2), sequence: undefined },
  'no number': { ...ticket(2), sequence: NaN },
  'a number that is a text': { ...ticket(2), sequence: '2' },
  'a number no station reaches': { ...ticket(2), sequence: 2 ** 53 - 1 },
  'a day that does not exist': { ...ticket(2), businessDay: '2026-02-30' },
  'the year 9999': { type: 'DayClosed', day: '9999-12-31', at: AT },
  'a day closed before it came': { type: 'DayClosed', day: '2027-11-20', at: AT },
  'a moment that is none': { type: 'DayClosed', day: '2026-11-20', at: Infinity },
  'a reason nobody knows': { type: 'Held', ticket: '2026-11-20/G001', by: 'w1', why: 'tired', at: AT },
  'a call without its reason': { type: 'TicketCalled', ticket: '2026-11-20/G001', desk: 'd1', worker: 'w1', callId: 'c', at: AT },
}

describe('a record that cannot be folded', () => {
  it.each(Object.entries(FAULTS))('is set aside and named: %s', async (_, event) => {
    const journal = await journalOf(entry('one', [ticket(1)]), entry('bad', [ticket(3), event]), entry('two', [ticket(2)]))
    const { ledger } = openQueue(journal)
    await ledger.ready
    // the whole record, because what was decided together means nothing in parts; and reading goes on after it
    expect(ledger.view.setAside).toEqual([{ version: 2, id: 'bad', schema: queueDecider.schema, why: expect.any(String) as string }])
    expect([...ledger.view.state.tickets.keys()]).toEqual(['2026-11-20/G001', '2026-11-20/G002'])
    expect(ledger.view).toMatchObject({ ready: true, version: 3, failure: undefined, numbersUnsure: true })
  })

  it('is said what is wrong with it', async () => {
    const journal = await journalOf(entry('bad', [{ ...ticket(2), sequence: 'two' }]))
    const { ledger } = openQueue(journal)
    await ledger.ready
    expect(ledger.view.setAside[0]?.why).toBe('TicketIssued.sequence is not a whole number from 1 to 100000: "two"')
  })

  it('is found among many even when only folding shows it, and one of an earlier version too', async () => {
    const breaking = { ...queueDecider, fault: () => undefined }
    const journal = await journalOf(entry('one', [ticket(1)]), entry('bad', [null]), entry('old', [null], 1), entry('two', [ticket(2)]))
    const signal = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined }
    const ledger = new Ledger({ decider: breaking, journal, signal, situation: () => world, now: () => AT })
    await ledger.ready
    expect(ledger.view.setAside.map(({ id }) => id)).toEqual(['bad', 'old'])
    expect(ledger.view.state.tickets.size).toBe(2)
  })

  it('lets no number be given until a worker has said which were the last, whatever that changes', async () => {
    const journal = await journalOf(entry('one', [ticket(1)]), entry('bad', [{}]))
    const { ledger } = openQueue(journal)
    await expect(ledger.execute(issue('two'))).rejects.toBeInstanceOf(NumberingLost)
    // everything else goes on, and a number that is given already is the same again
    const signIn: QueueCommand = {
      id: 'in',
      type: 'signIn',
      desk: [...world.rules.desks.keys()][0] ?? '',
      worker: 'w1',
      actor: { device: 'counter', worker: 'w1' },
    }
    expect(await ledger.execute(signIn)).toMatchObject({ accepted: true })
    expect(await ledger.execute(issue('one'))).toMatchObject({ accepted: true, repeated: true })
    expect(await ledger.execute(raise('said', { G: 1 }))).toMatchObject({ accepted: true })
    expect(ledger.view).toMatchObject({ numbersUnsure: false, setAside: [{ id: 'bad' }] })
    expect(await ledger.execute(issue('two'))).toMatchObject({ record: { events: [{ number: 'G002' }] } })
    // a window that opens later knows it too
    const { ledger: later } = openQueue(journal)
    await later.ready
    expect(later.view.numbersUnsure).toBe(false)
    await journal.append(entry('worse', [{ type: 'Nothing' }]), ledger.view.version)
    await expect(later.execute(issue('three'))).rejects.toBeInstanceOf(NumberingLost)
  })

  it('holds for needs and orders as well', async () => {
    const journal = new MemoryJournal<NeedsEvent>()
    await journal.append({ ...entry('bad', []), schema: 1, events: [{ type: 'NeedLeft' } as NeedsEvent] }, 0)
    const rules = { workers: new Map([['w1', []]]), backstop: [], categories: new Set(['c']), resources: new Map() }
    const signal = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined }
    const ledger = new Ledger({ decider: needsDecider, journal, signal, situation: () => ({ ...world, rules }), now: () => AT })
    const leave = { id: 'n', type: 'leave', need: 'n', kind: 'need', category: 'c', parts: {}, actor: { device: 'lobby' } } as const
    await expect(ledger.execute(leave)).rejects.toBeInstanceOf(NumberingLost)
    await ledger.execute({ id: 'r', type: 'raiseNumbers', last: { need: 23 }, actor: { device: 'records', worker: 'w1' } })
    expect(await ledger.execute(leave)).toMatchObject({ record: { events: [{ number: 24 }] } })
  })

  it('of a later version ends the folding: what came before is shown, and nothing is given', async () => {
    const journal = await journalOf(entry('one', [ticket(1)]), entry('new', [{ type: 'Later' }], 99), entry('two', [ticket(2)]))
    const { ledger } = openQueue(journal)
    await expect(ledger.ready).rejects.toThrow('schema 99')
    expect(ledger.view).toMatchObject({ ready: true, version: 1, setAside: [{ version: 2, id: 'new', schema: 99 }] })
    expect([...ledger.view.state.tickets.keys()]).toEqual(['2026-11-20/G001'])
    await expect(ledger.execute(issue('three'))).rejects.toThrow('has to be updated')
    expect(ledger.view.setAside).toHaveLength(1)
  })

  it('is never written by this program', async () => {
    const { ledger } = openQueue(await journalOf())
    await ledger.ready
    const bad = raise('r', { G: 1 })
    await expect(ledger.execute({ ...bad, actor: { device: 'x', worker: 'w1' }, last: { G: 2.5 } } as QueueCommand)).rejects.toThrow()
    expect(ledger.view.version).toBe(0)
  })
})

describe('a snapshot', () => {
  const many = async () => {
    const journal = await journalOf(entry('bad', [{}]))
    const store = new MemorySnapshotStore()
    const { ledger } = openQueue(journal, store)
    await ledger.execute(raise('r', { G: 1 }))
    for (let number = 0; number < 200; number += 1) await ledger.execute(issue(`t${number}`))
    const snapshot = await store.load('queue')
    if (!snapshot) throw new Error('there is no snapshot')
    return { journal, store, snapshot, state: ledger.view.state }
  }
  /** Which versions a ledger reads when it opens. */
  async function readFrom(journal: MemoryJournal<QueueEvent>, store: SnapshotStore) {
    let first: number | undefined
    const watched: Journal<QueueEvent> = {
      append: (...all) => journal.append(...all),
      find: (id) => journal.find(id),
      read: (after = 0) => {
        first ??= after
        return journal.read(after)
      },
      watch: (...all) => journal.watch(...all),
    }
    const { ledger, end } = openQueue(watched, store)
    await ledger.ready
    end()
    return { first, view: ledger.view }
  }

  it('saves reading what it holds, and brings along what was set aside', async () => {
    const { journal, store, snapshot, state } = await many()
    const { first, view } = await readFrom(journal, store)
    expect(first).toBe(snapshot.version)
    expect(view.state).toEqual(state)
    expect(view).toMatchObject({ setAside: [{ id: 'bad' }], numbersUnsure: false })
  })

  it('that is not what it says is as if there were none', async () => {
    const { journal, snapshot, state } = await many()
    const { seal: _, ...unsealed } = snapshot
    const lowered = { ...(snapshot.state as typeof state), sequences: { G: 1 } }
    const wrong = {
      'without a seal': unsealed,
      'a state that is none': { ...snapshot, state: 'state' },
      'a state with one number changed': { ...snapshot, state: lowered },
      'a state without its tickets': { ...snapshot, state: { ...(snapshot.state as object), tickets: new Map() } },
      'above what the journal holds': sealed({ ...unsealed, version: 5000 }),
      'of another journal': sealed({ ...unsealed, last: 'a command of elsewhere' }),
      'of another schema': sealed({ ...unsealed, schema: 1 }),
    }
    for (const [what, held] of Object.entries(wrong)) {
      const { first, view } = await readFrom(journal, { load: async () => held, save: async () => undefined })
      expect(first, what).toBe(0)
      expect(view.state, what).toEqual(state)
    }
  })
})

/** A journal whose reads and watches fail as often as it is told. */
class Failing implements Journal<QueueEvent> {
  failures = 0
  constructor(private readonly journal: MemoryJournal<QueueEvent>) {}
  append: Journal<QueueEvent>['append'] = (...all) => this.journal.append(...all)
  find: Journal<QueueEvent>['find'] = (id) => this.journal.find(id)
  read = (after?: number): AsyncIterable<Recorded<QueueEvent>> => this.#failing(() => this.journal.read(after))
  watch: Journal<QueueEvent>['watch'] = (after, signal) =>
    this.#failing(
      async function* (this: Failing) {
        for await (const record of this.journal.watch(after, signal)) {
          if (this.failures > 0) throw new Error('UnknownError: the disk did not answer')
          yield record
        }
      }.bind(this),
    )
  async *#failing(records: () => AsyncIterable<Recorded<QueueEvent>>): AsyncGenerator<Recorded<QueueEvent>> {
    if (this.failures > 0) {
      this.failures -= 1
      throw new Error('UnknownError: the disk did not answer')
    }
    yield* records()
  }
}

describe('a journal that does not answer', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve))

  it('is asked again after growing pauses; the window says since when it hears nothing, and hears again', async () => {
    const memory = await journalOf(entry('one', [ticket(1)]))
    const journal = new Failing(memory)
    const pauses: number[] = []
    const goOn: (() => void)[] = []
    const { ledger, end } = openQueue(journal, undefined, (milliseconds) => {
      pauses.push(milliseconds)
      return new Promise((resolve) => goOn.push(resolve))
    })
    await ledger.ready
    await settled()
    journal.failures = 7
    await memory.append(entry('two', [ticket(2)]), 1)
    await settled()
    expect(ledger.view).toMatchObject({ ready: true, version: 1, deafSince: AT })
    expect(String(ledger.view.failure)).toContain('the disk did not answer')
    for (let turn = 0; turn < 7; turn += 1) {
      expect(ledger.view.state.tickets.size).toBe(1)
      goOn.shift()?.()
      await settled()
    }
    goOn.shift()?.()
    await settled()
    expect(pauses.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(ledger.view).toMatchObject({ version: 2, failure: undefined, deafSince: undefined })
    await memory.append(entry('three', [ticket(3)]), 2)
    await settled()
    expect(ledger.view.state.tickets.size).toBe(3)
    end()
  })

  it('at the opening too: the window opens when it answers', async () => {
    const journal = new Failing(await journalOf(entry('one', [ticket(1)])))
    journal.failures = 3
    const { ledger, end } = openQueue(journal, undefined, settled as () => Promise<void>)
    await expect(ledger.ready).rejects.toThrow('did not answer')
    expect(ledger.view).toMatchObject({ ready: false, deafSince: AT })
    await vi.waitFor(() => expect(ledger.view).toMatchObject({ ready: true, version: 1, failure: undefined }))
    end()
  })

  it('lets nothing be decided on half of what is known', async () => {
    const journal = new Failing(await journalOf(entry('one', [ticket(1)])))
    journal.failures = 2
    const { ledger } = openQueue(journal)
    await expect(ledger.execute(issue('two'))).rejects.toThrow('did not answer')
    expect(await ledger.execute(issue('two'))).toMatchObject({ record: { events: [{ number: 'G002' }] } })
  })
})
