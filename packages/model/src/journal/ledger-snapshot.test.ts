// A ledger that opens from a snapshot: which it takes, when it keeps one, and what stands in it.
import { sealed } from './seal.js'
import type { Snapshot } from './stores.js'
import { CountingJournal, ledgerOn, add, resetClock } from './testing/counting.js'

beforeEach(resetClock)

describe('a snapshot', () => {
  const at = (records: number) => {
    const journal = new CountingJournal()
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
    const journal = new CountingJournal()
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
