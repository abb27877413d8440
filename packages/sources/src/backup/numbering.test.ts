// Case 26 of queue.md: a loss is noticed, and no number is given until somebody has said which were the last.
import { NumberingLost, type Entry, type Journal } from '@doorstep/model/journal'
import type { NeedsEvent } from '@doorstep/model/needs'
import type { QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal } from '../journal/memory.js'
import { Numbering } from './numbering.js'

class Notes {
  held = new Map<string, string>()
  full = false
  getItem(key: string): string | null {
    return this.held.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError')
    this.held.set(key, value)
  }
}

/** A machine: its notes outlive its database, which may be lost. */
class Machine {
  readonly notes = new Notes()
  generation = 'first'
  /** What the database itself holds after a restore. */
  asked = false
  needs = new MemoryJournal<NeedsEvent>()
  store = new MemoryJournal<QueueEvent>()

  numbering(generation = async () => this.generation): Numbering {
    return new Numbering({
      ...{ generation, notes: this.notes, key: 'numbers' },
      open: (stream) => (stream === 'queue' ? this.store : this.needs),
      ...{ asked: async () => this.asked, said: async () => void (this.asked = false) },
    })
  }

  /** A window that was just opened, and the queue's journal as it has it. */
  window() {
    const numbering = this.numbering()
    const journal = numbering.journal<QueueEvent>('queue')
    return Object.assign(numbering, { journal }) as Omit<Numbering, 'journal'> & { readonly journal: typeof journal }
  }

  loseAll(): void {
    this.generation = 'second'
    this.store = new MemoryJournal<QueueEvent>()
  }
}

const issued = (sequence: number, series = 'G'): Entry<QueueEvent> => {
  const number = `${series}00${sequence}`
  const ticket = {
    ticket: `2026-11-20/${number}`,
    businessDay: '2026-11-20',
    series,
    line: series,
    sequence,
    number,
    headStartMinutes: 0,
    at: 5,
  }
  return { id: `issue-${number}`, at: 5, actor: { device: 'lobby' }, schema: 3, events: [{ type: 'TicketIssued', ...ticket }] }
}
const signedIn: Entry<QueueEvent> = {
  ...{ id: 'desk', at: 5, actor: { device: 'counter' }, schema: 3 },
  events: [{ type: 'DeskOpened', businessDay: '2026-11-20', desk: 'd1', worker: 'w1', at: 5 }],
}

describe('numbers', () => {
  it('are given on a new machine, and go on after a restart', async () => {
    const machine = new Machine()
    const before = machine.window()
    expect(await before.lost()).toBe(false)
    await before.journal.append(issued(1), 0)
    const after = machine.window()
    expect(await after.lost()).toBe(false)
    await after.journal.append(issued(2), 1)
    expect(after.lastNoted('2026-11-20')).toEqual({ G: 2 })
    expect(after.lastNoted('2026-11-21')).toBeUndefined()
  })

  it('wait when the database is another one, or is empty', async () => {
    const machine = new Machine()
    await machine.window().journal.append(issued(1), 0)
    machine.loseAll()
    const lost = machine.window()
    expect(await lost.lost()).toBe(true)
    await expect(lost.journal.append(issued(1), 0)).rejects.toBeInstanceOf(NumberingLost)
    // a desk may open meanwhile; the database is no longer empty, and still another one
    await lost.journal.append(signedIn, 0)
    await expect(lost.journal.append(issued(1), 1)).rejects.toBeInstanceOf(NumberingLost)
    machine.generation = 'first'
    machine.store = new MemoryJournal<QueueEvent>()
    expect(await machine.window().lost()).toBe(true)
  })

  it('propose what was noted outside the database', async () => {
    const machine = new Machine()
    const { journal } = machine.window()
    await journal.append(issued(7), 0)
    await journal.append(issued(3, 'C'), 1)
    machine.loseAll()
    expect(machine.window().lastNoted('2026-11-20')).toEqual({ G: 7, C: 3 })
  })

  it('wait after a restore on a machine that has noted nothing, until somebody has said which were the last', async () => {
    const fresh = new Machine()
    fresh.asked = true
    const { journal } = fresh.window()
    expect(await fresh.window().lost()).toBe(true)
    await expect(journal.append(issued(3), 0)).rejects.toBeInstanceOf(NumberingLost)
    await fresh.window().resume()
    expect(await fresh.window().lost()).toBe(false)
    await journal.append(issued(5), 0)
  })

  it('of needs and orders wait in the same way, and are noted through the days', async () => {
    const machine = new Machine()
    const needs = (): Journal<NeedsEvent> => machine.numbering().journal('needs')
    const left = (number: number): Entry<NeedsEvent> => ({
      ...{ id: `n${number}`, at: 5, actor: { device: 'lobby' }, schema: 2 },
      events: [{ type: 'NeedLeft', need: `n${number}`, number, kind: 'need', category: 'c', parts: {}, due: '2026-11-25', at: 5 }],
    })
    await needs().append(left(1), 0)
    await machine.window().journal.append(issued(1), 0)
    await needs().append(left(2), 1)
    expect(machine.window().lastRunning()).toEqual({ need: 2 })
    machine.loseAll()
    machine.needs = new MemoryJournal()
    await expect(needs().append(left(1), 0)).rejects.toBeInstanceOf(NumberingLost)
    // what gives no number goes on
    await needs().append({ ...left(9), id: 's', events: [{ type: 'NeedSeconded', need: 'n1', at: 5 }] }, 0)
    await machine.window().resume()
    expect(machine.window().lastRunning()).toEqual({ need: 2 })
    await needs().append(left(3), 1)
    // an older restore
    machine.asked = true
    await expect(needs().append(left(2), 2)).rejects.toBeInstanceOf(NumberingLost)
  })

  it('go on in every window once somebody has said which were the last', async () => {
    const machine = new Machine()
    await machine.window().journal.append(issued(1), 0)
    machine.loseAll()
    const [one, other] = [machine.window(), machine.window()]
    await expect(one.journal.append(issued(1), 0)).rejects.toBeInstanceOf(NumberingLost)
    await other.resume()
    // nobody had a number today: nothing was stored, and that is no second loss
    expect(await one.lost()).toBe(false)
    await one.journal.append(issued(8), 0)
    expect(await machine.window().lost()).toBe(false)
  })

  it('give a stored ticket again under its command, lost or not', async () => {
    const machine = new Machine()
    const { journal } = machine.window()
    const { record } = await journal.append(issued(1), 0)
    machine.generation = 'restored'
    expect(await machine.window().journal.append(issued(1), 1)).toEqual({ record, repeated: true })
  })

  it('are stored even when nothing can be noted, and a note that cannot be read says nothing', async () => {
    const machine = new Machine()
    machine.notes.full = true
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { journal } = machine.window()
    expect((await journal.append(issued(1), 0)).repeated).toBe(false)
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
    // one of an earlier program, which noted no day, says whose numbers they were and no more
    for (const note of ['{"generation":', `{"generation":"${machine.generation}"}`]) {
      const empty = new Machine()
      empty.notes.held.set('numbers', note)
      expect(await empty.window().lost(), note).toBe(false)
    }
  })

  it('are not stored when the database cannot say which one it is', async () => {
    const machine = new Machine()
    const generation = () => Promise.reject(new Error('no storage'))
    await expect(machine.numbering(generation).journal('queue').append(issued(1), 0)).rejects.toThrow('no storage')
    expect(await machine.store.find('issue-G001')).toBeUndefined()
  })

  it('are noted by their series, the highest of a day, and anew on the next', async () => {
    const machine = new Machine()
    const { journal, lastNoted } = machine.window()
    const noted = (day: string) => lastNoted.call(machine.numbering(), day)
    await journal.append(issued(7), 0)
    await journal.append(issued(3, 'C'), 1)
    // numbers may come in any order, as after a raise that another window made
    await journal.append(issued(5), 2)
    expect(noted('2026-11-20')).toEqual({ G: 7, C: 3 })
    const next = { ...issued(1), id: 'next', events: issued(1).events.map((event) => ({ ...event, businessDay: '2026-11-21' })) }
    await journal.append(next, 3)
    expect([noted('2026-11-20'), noted('2026-11-21')]).toEqual([undefined, { G: 1 }])
  })

  it('that were given before are not noted a second time', async () => {
    const machine = new Machine()
    const { journal } = machine.window()
    await journal.append(issued(1), 0)
    machine.notes.held.clear()
    expect(await journal.append(issued(1), 1)).toMatchObject({ repeated: true })
    expect(machine.notes.held.size).toBe(0)
  })

  it('are of the streams that there are, and each journal is the one it guards', async () => {
    const machine = new Machine()
    const numbering = machine.numbering()
    expect(() => numbering.journal('bookings')).toThrow(new RangeError("There is no stream 'bookings' among queue, needs."))
    const journal = numbering.journal<QueueEvent>('queue')
    const { record } = await journal.append(issued(1), 0)
    await journal.append(signedIn, 1)
    expect(await journal.find(record.id)).toEqual(record)
    expect(await journal.last?.()).toBe(2)
    const ids: string[] = []
    for await (const { id } of journal.read(1)) ids.push(id)
    for await (const { id } of journal.watch(0, new AbortController().signal)) {
      ids.push(id)
      break
    }
    expect(ids).toEqual(['desk', 'issue-G001'])
    const bare = new Numbering({
      ...{ generation: async () => 'a', notes: machine.notes, key: 'numbers' },
      open: () => Object.assign(new MemoryJournal<unknown>(), { last: undefined }),
    })
    expect(bare.journal('queue')).not.toHaveProperty('last')
    // a database that knows of no restore asks nobody
    expect(await bare.lost()).toBe(true)
    await bare.resume()
    expect(await bare.lost()).toBe(false)
  })
})
