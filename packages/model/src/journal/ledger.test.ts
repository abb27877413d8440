// A ledger on a journal in memory: what it decides, repeats and refuses, what it sets aside, how it opens, loses and finds its journal.
import type { Command, Decider } from './decider.js'
import { VersionConflict, type Entry, type Journal, type Recorded } from './journal.js'
import { Ledger, type LedgerOptions } from './ledger.js'
import { sealed } from './seal.js'
import { NewerEvents, NumberingLost } from './stored.js'
import type { Snapshot } from './stores.js'

/** A counter that is added to; 0 is "so already", more than 9 is refused, and `after` before there are 5; `n` gives a number, `r` raises, `x` cannot be folded, `f` is faulty. */
interface Add extends Command {
  readonly type: 'add'
  readonly by: number
  readonly word?: string
}
interface Added {
  readonly by: number
  readonly word?: string
}
const counter: Decider<number, Add, Added, undefined> = {
  initial: 0,
  schema: 2,
  decide: (state, { by, word }) => {
    if (word === 'after' && state < 5) return { accepted: false, refusal: { code: 'too-little' } }
    if (by > 9) return { accepted: false, refusal: { code: 'too-much' } }
    return { accepted: true, events: by === 0 ? [] : [{ by, ...(word !== undefined && { word }) }] }
  },
  evolve: (state, { by }) => state + by,
  fold: (state, events) => {
    for (const { by, word } of events) {
      if (word === 'x') throw new Error('it cannot be folded')
      state += by
    }
    return state
  },
  fault: (event) => ((event as Added).word === 'f' ? 'it is faulty' : undefined),
  numbers: ({ word }) => (word === 'n' ? 'given' : word === 'r' ? 'raised' : undefined),
}

class Memory implements Journal<Added> {
  records: Recorded<Added>[] = []
  #wake: (() => void)[] = []
  failing: Error | undefined
  watched = 0

  put(by: number, more: object = {}, event: object = {}): Recorded<Added> {
    const version = this.records.length + 1
    const record = { version, id: `p${version}`, at: 1, actor: { device: 'd' }, schema: 2, events: [{ by, ...event }], ...more }
    this.records.push(record)
    this.wake()
    return record
  }
  wake(): void {
    this.#wake.splice(0).forEach((each) => each())
  }
  append(entry: Entry<Added>, expected: number) {
    const first = this.records.find(({ id }) => id === entry.id)
    if (first) return Promise.resolve({ record: first, repeated: true })
    if (expected !== this.records.length) return Promise.reject(new VersionConflict(expected, this.records.length))
    const record = { ...entry, version: this.records.length + 1 }
    this.records.push(record)
    return Promise.resolve({ record, repeated: false })
  }
  find(id: string) {
    return this.failing ? Promise.reject(this.failing) : Promise.resolve(this.records.find((each) => each.id === id))
  }
  async *read(after = 0) {
    if (this.failing) throw this.failing
    yield* this.records.filter(({ version }) => version > after)
  }
  async *watch(after: number, signal: { readonly aborted: boolean }) {
    this.watched += 1
    for (let at = after; !signal.aborted;) {
      if (this.failing) throw this.failing
      const next = this.records.find(({ version }) => version > at)
      if (next) {
        at = next.version
        yield next
      } else await new Promise<void>((wake) => this.#wake.push(wake))
    }
  }
  last() {
    return Promise.resolve(this.records.length)
  }
}

const signal = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined }
let clock = 0
beforeEach(() => (clock = 0))
type Options = LedgerOptions<number, Add, Added, undefined>
const ledgerOn = (journal: Journal<Added>, more: Partial<Options> = {}) =>
  new Ledger({
    ...{ decider: counter, journal, signal, now: () => (clock += 1) },
    situation: () => ({ now: 50, businessDay: '2026-11-20', rules: undefined }),
    ...more,
  })
const add = (by: number, id: string, word?: string): Add => {
  return { type: 'add', by, id, actor: { device: 'd' }, ...(word !== undefined && { word }) }
}
const settled = () => new Promise((done) => setTimeout(done))

test('what is decided is stored with who and when, shown to whoever listens, and told once however often it is asked', async () => {
  const journal = new Memory()
  const ledger = ledgerOn(journal)
  expect(ledger.view).toMatchObject({ state: 0, version: 0, ready: false })
  await ledger.ready
  const seen: number[] = []
  const stop = ledger.subscribe(({ state }) => seen.push(state))
  const first = await ledger.execute(add(3, 'a'))
  expect(first).toEqual({ accepted: true, repeated: false, record: journal.records[0] })
  expect(journal.records).toEqual([{ version: 1, id: 'a', at: 50, actor: { device: 'd' }, schema: 2, events: [{ by: 3 }] }])
  expect(await ledger.execute(add(3, 'a'))).toEqual({ accepted: true, repeated: true, record: journal.records[0] })
  expect(await ledger.execute(add(0, 'b'))).toEqual({ accepted: true, repeated: false })
  expect(await ledger.execute(add(10, 'c'))).toEqual({ accepted: false, refusal: { code: 'too-much' } })
  // what would be refused now was carried out before
  expect(await ledger.execute(add(10, 'a'))).toEqual({ accepted: true, repeated: true, record: journal.records[0] })
  expect(await ledger.execute(add(0, 'a'))).toMatchObject({ repeated: true })
  expect(ledger.view).toMatchObject({ state: 3, version: 1, ready: true, progress: undefined, failure: undefined, numbersUnsure: false })
  stop()
  await ledger.execute(add(1, 'd'))
  expect(seen).toEqual([3])
})

test('what others stored is heard, and decided on', async () => {
  const journal = new Memory()
  const ledger = ledgerOn(journal)
  await ledger.ready
  await settled()
  journal.put(5)
  await settled()
  expect(ledger.view).toMatchObject({ state: 5, version: 1 })
  // another was faster, and was not heard yet
  journal.records.push({ ...journal.records[0]!, version: 2, id: 'q' })
  expect(await ledger.execute(add(1, 'a'))).toMatchObject({ accepted: true, record: { version: 3 } })
  expect(ledger.view.state).toBe(11)
})

test('a long journal tells how far it has been read, and is folded in pieces', async () => {
  const journal = new Memory()
  for (let at = 0; at < 12_000; at += 1) journal.put(1)
  const ledger = ledgerOn(journal)
  const seen: unknown[] = []
  ledger.subscribe(({ version, progress, ready }) => seen.push([version, progress, ready]))
  await ledger.ready
  expect(seen).toEqual([
    [5000, 5000 / 12_000, false],
    [10_000, 10_000 / 12_000, false],
    [12_000, undefined, false],
    [12_000, undefined, true],
  ])
  expect(ledger.view.state).toBe(12_000)
})

test('a record that cannot be read or folded is set aside with its reason, and all others hold', async () => {
  const journal = new Memory()
  journal.put(1)
  journal.put(2, {}, { word: 'x' })
  journal.put(4, {}, { word: 'f' })
  journal.put(8)
  journal.put(16, { events: 'none' })
  const ledger = ledgerOn(journal)
  await ledger.ready
  expect(ledger.view).toMatchObject({ state: 9, version: 5, numbersUnsure: true, failure: undefined })
  expect(ledger.view.setAside).toEqual([
    { version: 2, id: 'p2', schema: 2, why: 'it cannot be folded' },
    { version: 3, id: 'p3', schema: 2, why: 'it is faulty' },
    { version: 5, id: 'p5', schema: 2, why: 'it holds no events' },
  ])
})

test('no number is given after that until a worker says which were the last; one that was given is told', async () => {
  const journal = new Memory()
  journal.put(1, { id: 'old' }, { word: 'n' })
  journal.put(4, {}, { word: 'f' })
  const ledger = ledgerOn(journal)
  await expect(ledger.execute(add(1, 'a', 'n'))).rejects.toBeInstanceOf(NumberingLost)
  expect(await ledger.execute(add(1, 'old', 'n'))).toEqual({ accepted: true, repeated: true, record: journal.records[0] })
  expect(await ledger.execute(add(1, 'b'))).toMatchObject({ accepted: true, repeated: false })
  await ledger.execute(add(1, 'c', 'r'))
  expect(ledger.view.numbersUnsure).toBe(false)
  expect(await ledger.execute(add(1, 'a', 'n'))).toMatchObject({ accepted: true, repeated: false })
})

test('what could not be read again is not stored', async () => {
  const journal = new Memory()
  await expect(ledgerOn(journal).execute(add(1, 'a', 'f'))).rejects.toThrow(
    new Error('What was decided could not be read again, so it is not stored: it is faulty.'),
  )
  expect(journal.records).toEqual([])
})

test('of a later version nothing is folded, and it is named once; what came before is shown', async () => {
  const journal = new Memory()
  journal.put(3)
  journal.put(4, { schema: 3 })
  journal.put(5)
  const ledger = ledgerOn(journal, { pause: () => Promise.resolve() })
  await expect(ledger.ready).rejects.toBeInstanceOf(NewerEvents)
  await settled()
  expect(ledger.view).toMatchObject({ state: 3, version: 1, ready: true, deafSince: 2 })
  expect(ledger.view.failure).toBeInstanceOf(NewerEvents)
  const why = 'Record 2 is of schema 3, which this program does not know: it has to be updated.'
  expect(ledger.view.setAside).toEqual([{ version: 2, id: 'p2', schema: 3, why }])
  // it is not asked again
  expect(journal.watched).toBe(0)
  // and named once, however often it is tried
  await expect(ledger.execute(add(1, 'a'))).rejects.toBeInstanceOf(NewerEvents)
  expect(ledger.view.setAside).toHaveLength(1)
  const nothing = new Memory()
  nothing.put(4, { schema: 3 })
  const none = ledgerOn(nothing)
  await none.ready.catch(() => undefined)
  expect(none.view.ready).toBe(false)
})

test('a journal that fails is asked again after growing pauses, and it is said since when nothing was heard', async () => {
  const journal = new Memory()
  journal.put(3)
  journal.failing = new Error('gone')
  const pauses: number[] = []
  let since: unknown[] = []
  const pause = (milliseconds: number) => {
    pauses.push(milliseconds)
    if (pauses.length <= 8) since = [...new Set([...since, ledger.view.deafSince])]
    if (pauses.length === 8) journal.failing = undefined
    // the ninth is the last that is looked at
    return pauses.length > 8 ? new Promise<void>(() => undefined) : Promise.resolve()
  }
  const ledger = ledgerOn(journal, { pause })
  await expect(ledger.ready).rejects.toThrow('gone')
  expect(ledger.view).toMatchObject({ ready: false, failure: new Error('gone'), deafSince: 1 })
  await settled()
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  // since the first time it was not heard, not the latest
  expect(since).toEqual([1])
  expect(ledger.view).toMatchObject({ ready: true, state: 3, failure: undefined, deafSince: undefined })
  // after it was heard the pauses begin anew
  journal.put(1)
  await settled()
  journal.failing = new Error('again')
  journal.wake()
  await settled()
  expect(pauses[8]).toBe(1000)
})

test('a ledger that is over asks no more', async () => {
  const journal = new Memory()
  journal.put(1)
  journal.failing = new Error('gone')
  const over = { ...signal, aborted: false }
  let pauses = 0
  const pause = () => {
    pauses += 1
    over.aborted = pauses === 2
    return Promise.resolve()
  }
  const ledger = ledgerOn(journal, { pause, signal: over })
  await ledger.ready.catch(() => undefined)
  await settled()
  expect([pauses, journal.watched]).toEqual([2, 0])
})

test('without a pause a failure ends it, and a command asks again', async () => {
  const journal = new Memory()
  journal.failing = new Error('gone')
  const ledger = ledgerOn(journal)
  await ledger.ready.catch(() => undefined)
  await settled()
  await expect(ledger.execute(add(1, 'a'))).rejects.toThrow('gone')
  journal.failing = undefined
  expect(await ledger.execute(add(1, 'b'))).toMatchObject({ accepted: true })
  expect([ledger.view.ready, journal.watched]).toEqual([true, 0])
})

test('a journal that has lost what was read, or moves on for ever, is not decided on', async () => {
  const journal = new Memory()
  journal.put(1)
  journal.put(1)
  const ledger = ledgerOn(journal)
  await ledger.ready
  journal.records.pop()
  await expect(ledger.execute(add(1, 'a'))).rejects.toThrow('The journal has lost what was in it: it is at 1, and 2 was read before.')
  const busy = new Memory()
  let tries = 0
  const append = busy.append.bind(busy)
  busy.append = (entry, expected) => {
    tries += 1
    busy.records.push({ ...entry, id: `other${tries}`, version: busy.records.length + 1 })
    return append(entry, expected)
  }
  await expect(ledgerOn(busy).execute(add(1, 'a'))).rejects.toThrow('the journal moved on 100 times while a command was decided')
  expect(tries).toBe(100)
})

describe('a window that has not heard everything', () => {
  /** Stored by another window, and not told. */
  const stored = (version: number, id: string, by: number): Recorded<Added> => {
    return { version, id, at: 1, actor: { device: 'd' }, schema: 2, events: [{ by }] }
  }
  const behind = async () => {
    const journal = new Memory()
    const ledger = ledgerOn(journal)
    await ledger.ready
    return { journal, ledger }
  }

  test('refuses nothing on what it knows: it looks first, and decides again', async () => {
    const { journal, ledger } = await behind()
    expect(await ledger.execute(add(1, 'a', 'after'))).toMatchObject({ refusal: { code: 'too-little' } })
    journal.records.push(stored(1, 'q', 5))
    expect(await ledger.execute(add(1, 'b', 'after'))).toMatchObject({ accepted: true, record: { version: 2 } })
  })

  test('that asks again for what another has stored folds what came before it too', async () => {
    const { journal, ledger } = await behind()
    journal.records.push(stored(1, 'before', 5), stored(2, 'a', 1))
    expect(await ledger.execute(add(1, 'a'))).toMatchObject({ repeated: true, record: { version: 2 } })
    expect(ledger.view).toMatchObject({ state: 6, version: 2 })
  })

  test('hears its own records once', async () => {
    const { journal, ledger } = await behind()
    await settled()
    await ledger.execute(add(3, 'a'))
    journal.wake()
    await settled()
    expect(ledger.view).toMatchObject({ state: 3, version: 1 })
  })

  test('is told what the storage said, at once', async () => {
    const { journal, ledger } = await behind()
    const append = vi.fn(() => Promise.reject(new Error('the disk is full')))
    journal.append = append
    await expect(ledger.execute(add(1, 'a'))).rejects.toThrow('the disk is full')
    expect(append).toHaveBeenCalledTimes(1)
  })
})

test('a journal that grows while it is read is never more than whole', async () => {
  const journal = new Memory()
  for (let at = 0; at < 10_001; at += 1) journal.put(1)
  journal.last = () => Promise.resolve(6000)
  const ledger = ledgerOn(journal)
  const seen: unknown[] = []
  ledger.subscribe(({ progress }) => seen.push(progress))
  await ledger.ready
  expect(seen).toEqual([5 / 6, 1, undefined, undefined])
})

test('each listener hears until it says that it is done, whoever else has', async () => {
  const ledger = ledgerOn(new Memory())
  await ledger.ready
  const heard: string[] = []
  const stop = ledger.subscribe(() => heard.push('one'))
  ledger.subscribe(() => {
    heard.push('two')
    // ended while all are told
    stop()
  })
  ledger.subscribe(() => heard.push('three'))
  await ledger.execute(add(1, 'a'))
  await ledger.execute(add(1, 'b'))
  expect(heard.join(' ')).toBe('one two three two three')
})

test('commands are taken one after the other, also after one that failed', async () => {
  const journal = new Memory()
  const ledger = ledgerOn(journal)
  await ledger.ready
  const order: string[] = []
  const asked = ['a', 'b', 'f', 'c'].map((id) =>
    ledger.execute(add(1, id, id)).then(
      () => order.push(id),
      () => order.push(`${id} failed`),
    ),
  )
  await Promise.all(asked)
  expect(order).toEqual(['a', 'b', 'f failed', 'c'])
  expect(journal.records.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

describe('a snapshot', () => {
  const at = (records: number) => {
    const journal = new Memory()
    for (let each = 0; each < records; each += 1) journal.put(1)
    return journal
  }
  const kept = (snapshot: Snapshot | undefined) => {
    const saved: Snapshot[] = []
    const store = { load: () => Promise.resolve(snapshot), save: (_: string, each: Snapshot) => Promise.resolve(void saved.push(each)) }
    return { saved, snapshots: { store, stream: 's' } }
  }
  // the state shows that it was taken: the journal folds to 3
  const good = sealed({
    version: 2,
    schema: 2,
    state: 100,
    last: 'p2',
    raised: 1,
    setAside: [{ version: 1, id: 'p1', schema: 2, why: 'w' }],
  })

  test.each<[what: string, snapshot: Snapshot | undefined, state: number]>([
    ['of this journal is gone on from', good, 101],
    ['that is not there', undefined, 3],
    ['that was changed', { ...good, state: 200 }, 3],
    ['of another schema', sealed({ version: 2, schema: 1, state: 100, last: 'p2' }), 3],
    ['of another journal', sealed({ version: 2, schema: 2, state: 100, last: 'other' }), 3],
    ['of another place in it', sealed({ version: 1, schema: 2, state: 100, last: 'p2' }), 3],
    ['of no place', sealed({ version: 2, schema: 2, state: 100 }), 3],
  ])('%s', async (_, snapshot, state) => {
    const ledger = ledgerOn(at(3), { snapshots: kept(snapshot).snapshots })
    await ledger.ready
    expect(ledger.view).toMatchObject({ state, version: 3 })
    if (state === 101) expect(ledger.view).toMatchObject({ setAside: good.setAside, numbersUnsure: false })
  })

  test('is kept after two hundred records, with its seal, when the journal was opened and after', async () => {
    const few = kept(undefined)
    await ledgerOn(at(199), { snapshots: few.snapshots }).ready
    expect(few.saved).toEqual([])
    const { saved, snapshots } = kept(undefined)
    const journal = at(200)
    const ledger = ledgerOn(journal, { snapshots })
    await ledger.ready
    expect(saved).toEqual([sealed({ version: 200, schema: 2, state: 200, last: 'p200', setAside: [], raised: 0 })])
    for (let each = 0; each < 200; each += 1) await ledger.execute(add(1, `a${each}`))
    expect(saved.map(({ version }) => version)).toEqual([200, 400])
    expect(saved[1]).toMatchObject({ last: 'a199', state: 400 })
  })

  test('keeps what was set aside and the last word for the numbers, so that a window opened from it gives none too early', async () => {
    const journal = new Memory()
    for (let each = 1; each <= 200; each += 1) journal.put(1, {}, each === 7 ? { word: 'f' } : each === 9 ? { word: 'r' } : {})
    const { saved, snapshots } = kept(undefined)
    await ledgerOn(journal, { snapshots }).ready
    const aside = [{ version: 7, id: 'p7', schema: 2, why: 'it is faulty' }]
    expect(saved).toMatchObject([{ state: 199, setAside: aside, raised: 9 }])
    const opened = async (raised: number) => {
      const ledger = ledgerOn(journal, {
        snapshots: kept(sealed({ version: 200, schema: 2, state: 199, last: 'p200', setAside: aside, raised })).snapshots,
      })
      await ledger.ready
      return ledger.view
    }
    expect(await opened(9)).toMatchObject({ state: 199, setAside: aside, numbersUnsure: false })
    expect(await opened(6)).toMatchObject({ state: 199, setAside: aside, numbersUnsure: true })
  })

  test('that cannot be loaded or kept costs nothing', async () => {
    const broken = { load: () => Promise.reject(new Error('no')), save: () => Promise.reject(new Error('no')) }
    const ledger = ledgerOn(at(200), { snapshots: { store: broken, stream: 's' } })
    await ledger.ready
    expect(ledger.view.state).toBe(200)
  })
})
