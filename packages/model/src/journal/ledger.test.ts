// A ledger on a journal in memory: what it decides, repeats and refuses, what it sets aside, how it loses and finds its journal.
import { NewerEvents, NumberingLost } from './stored.js'
import { type Recorded } from './journal.js'
import { type Added, CountingJournal, signal, ledgerOn, add, resetClock } from './testing/counting.js'

const settled = () => new Promise((done) => setTimeout(done))
beforeEach(resetClock)

test('what is decided is stored with who and when, shown to whoever listens, and told once however often it is asked', async () => {
  const journal = new CountingJournal()
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
  const journal = new CountingJournal()
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
  const journal = new CountingJournal()
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
  const journal = new CountingJournal()
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
  const journal = new CountingJournal()
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
  const journal = new CountingJournal()
  await expect(ledgerOn(journal).execute(add(1, 'a', 'f'))).rejects.toThrow(
    new Error('What was decided could not be read again, so it is not stored: it is faulty.'),
  )
  expect(journal.records).toEqual([])
})

test('of a later version nothing is folded, and it is named once; what came before is shown', async () => {
  const journal = new CountingJournal()
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
  const nothing = new CountingJournal()
  nothing.put(4, { schema: 3 })
  const none = ledgerOn(nothing)
  await none.ready.catch(() => undefined)
  expect(none.view.ready).toBe(false)
})

test('a journal that fails is asked again after growing pauses, and it is said since when nothing was heard', async () => {
  const journal = new CountingJournal()
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
  const journal = new CountingJournal()
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
  const journal = new CountingJournal()
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
  const journal = new CountingJournal()
  journal.put(1)
  journal.put(1)
  const ledger = ledgerOn(journal)
  await ledger.ready
  journal.records.pop()
  await expect(ledger.execute(add(1, 'a'))).rejects.toThrow('The journal has lost what was in it: it is at 1, and 2 was read before.')
  const busy = new CountingJournal()
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
    const journal = new CountingJournal()
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

  test('hears again by what it stores itself', async () => {
    const { journal, ledger } = await behind()
    await settled()
    journal.failing = new Error('gone')
    journal.wake()
    await settled()
    expect(ledger.view).toMatchObject({ failure: new Error('gone'), deafSince: 2 })
    journal.failing = undefined
    await ledger.execute(add(3, 'a'))
    expect(ledger.view).toMatchObject({ state: 3, failure: undefined, deafSince: undefined })
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
  const journal = new CountingJournal()
  for (let at = 0; at < 10_001; at += 1) journal.put(1)
  journal.last = () => Promise.resolve(6000)
  const ledger = ledgerOn(journal)
  const seen: unknown[] = []
  ledger.subscribe(({ progress }) => seen.push(progress))
  await ledger.ready
  expect(seen).toEqual([5 / 6, 1, undefined, undefined])
})

test('each listener hears until it says that it is done, whoever else has', async () => {
  const ledger = ledgerOn(new CountingJournal())
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
  const journal = new CountingJournal()
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
