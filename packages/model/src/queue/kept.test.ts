// What the queue must survive of its journal: events of older and newer versions, and records that are gone (cases 26 and 27).
import { Ledger } from '../journal/ledger.js'
import { NewerEvents } from '../journal/stored.js'
import { VersionConflict, type Appended, type Entry, type Journal, type Recorded, type Version } from '../journal/journal.js'
import { queueDecider } from './decide.js'
import type { QueueEvent } from './messages.js'
import { id, Play } from './testing/play.js'
import { upcast } from './upcast.js'

/** A journal that holds what it is given. */
class Given implements Journal<QueueEvent> {
  constructor(readonly records: Recorded<QueueEvent>[]) {}
  append(entry: Entry<QueueEvent>, expected: Version): Promise<Appended<QueueEvent>> {
    const version = this.records.at(-1)?.version ?? 0
    if (version !== expected) return Promise.reject(new VersionConflict(expected, version))
    const record = { ...entry, version: version + 1 }
    this.records.push(record)
    return Promise.resolve({ record, repeated: false })
  }
  find(): Promise<undefined> {
    return Promise.resolve(undefined)
  }
  async *read(after: Version = 0): AsyncIterable<Recorded<QueueEvent>> {
    await Promise.resolve()
    yield* this.records.filter((record) => record.version > after)
  }
  watch(after: Version): AsyncIterable<Recorded<QueueEvent>> {
    return this.read(after)
  }
}

const signal = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined }
const open = (journal: Journal<QueueEvent>) =>
  new Ledger({ decider: queueDecider, journal, situation: () => new Play().situation(), now: () => 0, signal })

describe('27. versions of events', () => {
  const issued = {
    type: 'TicketIssued',
    ticket: id('A001'),
    businessDay: '2026-11-20',
    series: 'A',
    sequence: 1,
    number: 'A001',
    headStartMinutes: 0,
    at: 1,
  }
  const record = (schema: number): Recorded<QueueEvent> => ({
    version: 1,
    id: 'old',
    at: 1,
    actor: { device: 'lobby' },
    schema,
    events: [issued as unknown as QueueEvent],
  })

  it('an older one is read as today’s', async () => {
    const ledger = open(new Given([record(1)]))
    await ledger.ready
    expect(ledger.view.state.tickets.get(id('A001'))).toMatchObject({ line: 'A', place: 'waiting' })
    const closed = { type: 'Closed', ticket: id('A001'), outcome: 'resolved', worker: 'w1', at: 2 } as unknown as QueueEvent
    expect(upcast(closed, 1)).toMatchObject({ by: 'w1' })
  })

  it('a newer one is refused cleanly: nothing is guessed, nothing is issued', async () => {
    const journal = new Given([record(99)])
    const ledger = open(journal)
    await expect(ledger.ready).rejects.toBeInstanceOf(NewerEvents)
    expect(ledger.view).toMatchObject({ ready: false, version: 0 })
    await expect(ledger.execute({ id: 'x', actor: { device: 'lobby' }, type: 'issue' })).rejects.toBeInstanceOf(Error)
    expect(journal.records).toHaveLength(1)
  })
})

describe('26. a journal that lost what was in it', () => {
  it('is noticed before a number is used again', async () => {
    const journal = new Given([])
    const ledger = open(journal)
    const issue = (name: string) => ledger.execute({ id: name, actor: { device: 'lobby' }, type: 'issue' })
    await issue('one')
    await issue('two')
    journal.records.length = 0
    await expect(issue('three')).rejects.toThrow(/has lost what was in it/)
    expect(journal.records).toHaveLength(0)
  })
})
