// The invariants of queue.md over random histories: whatever is asked in whatever order, they hold.
import * as fc from 'fast-check'
import { Ledger } from '../journal/ledger.js'
import { VersionConflict, type Appended, type Entry, type Journal, type Recorded, type Version } from '../journal/journal.js'
import { queueDecider } from './decide.js'
import { EMPTY_QUEUE, evolve, fold } from './evolve.js'
import type { QueueCommand, QueueEvent } from './messages.js'
import { lineAt, turnOf } from './policy.js'
import { history, playSteps, rules, type Step } from './testing/histories.js'

const HISTORIES = Number(process.env['DOORSTEP_HISTORIES'] ?? 500)

function holds(check: (steps: readonly Step[]) => void): void {
  fc.assert(fc.property(history, check), { numRuns: HISTORIES })
}

describe(`always true (${HISTORIES} histories each)`, () => {
  it('1. a number of a day is unique and has no gap but one that a worker explained', () => {
    let issuedInAll = 0
    let raisedInAll = 0
    holds((steps) => {
      const last = new Map<string, number>()
      const seen = new Set<string>()
      for (const event of playSteps(steps).events) {
        if (event.type === 'NumbersRaised') {
          for (const [letter, number] of Object.entries(event.last)) {
            const key = `${event.businessDay}/${letter}`
            expect(number).toBeGreaterThan(last.get(key) ?? 0)
            last.set(key, number)
            raisedInAll += 1
          }
        }
        if (event.type !== 'TicketIssued') continue
        issuedInAll += 1
        expect(seen.has(event.ticket)).toBe(false)
        seen.add(event.ticket)
        const series = `${event.businessDay}/${event.series}`
        expect(event.sequence).toBe((last.get(series) ?? 0) + 1)
        last.set(series, event.sequence)
      }
    })
    expect(issuedInAll).toBeGreaterThan(HISTORIES)
    expect(raisedInAll).toBeGreaterThan(HISTORIES / 5)
  })

  it('2. a desk, and a worker, has at most one ticket that is called or serving', () => {
    holds((steps) => {
      playSteps(steps, (state) => {
        const atDesks = [...state.tickets.values()].filter(({ place }) => place === 'called' || place === 'serving')
        expect(new Set(atDesks.map((ticket) => ticket.desk)).size).toBe(atDesks.length)
        const workers = [...state.desks.values()].map((open) => open.worker)
        expect(new Set(workers).size).toBe(workers.length)
        for (const ticket of atDesks) expect(state.desks.get(ticket.desk ?? '')?.ticket).toBe(ticket.id)
        for (const open of state.desks.values()) {
          if (open.ticket !== undefined) expect(atDesks.map((ticket) => ticket.id)).toContain(open.ticket)
        }
      })
    })
  })

  it('3. the first responder never changes and is never empty after receive; there is exactly one handler', () => {
    let received = 0
    holds((steps) => {
      playSteps(steps, (state, _, before) => {
        for (const ticket of state.tickets.values()) {
          const earlier = before.tickets.get(ticket.id)
          if (earlier?.firstResponder !== undefined) expect(ticket.firstResponder).toBe(earlier.firstResponder)
          if (ticket.firstResponder === undefined) {
            expect(ticket.servedAt).toBeUndefined()
            continue
          }
          received += 1
          expect(rules.workers.has(ticket.handler ?? '')).toBe(true)
          // nobody's matter is lost: it is closed, struck out, or lives on with its handler
          if (earlier?.firstResponder !== undefined) expect(ticket.place).not.toBe('expired')
        }
      })
    })
    // it was met, in a short run too
    expect(received).toBeGreaterThan(HISTORIES / 20)
  })

  it('4. state is what the events fold to, in one go or one by one, and nothing given is changed', () => {
    holds((steps) => {
      const { state, events } = playSteps(steps, (_, __, before) => void Object.freeze(before))
      const frozen = events.map((event) => Object.freeze(event))
      expect(fold(EMPTY_QUEUE, frozen)).toEqual(state)
      expect(frozen.reduce(evolve, EMPTY_QUEUE)).toEqual(state)
    })
  })

  it('6. nobody is overtaken for longer than the head start of the one who goes first', () => {
    holds((steps) => {
      playSteps(steps, (state, command, before) => {
        if (command.type !== 'callNext') return
        const ticket = state.tickets.get(state.desks.get(command.desk)?.ticket ?? '')
        if (!ticket) return
        for (const other of lineAt(before, rules, command.desk)) {
          if (!state.tickets.has(other.id) || state.tickets.get(other.id)?.place !== 'waiting') continue
          if (ticket.headSince !== undefined || before.tickets.get(ticket.id)?.headSince !== undefined) continue
          expect(turnOf(ticket)).toBeLessThanOrEqual(turnOf(other))
          expect(ticket.since - other.since).toBeLessThanOrEqual(ticket.headStartMinutes * 60_000)
        }
      })
    })
  })
})

/** A journal that fails and conflicts on purpose, for what a ledger must survive. */
class RoughJournal implements Journal<QueueEvent> {
  records: Recorded<QueueEvent>[] = []
  constructor(private readonly mood: () => 'fine' | 'lost' | 'stored-but-unheard') {}

  async append(entry: Entry<QueueEvent>, expected: Version): Promise<Appended<QueueEvent>> {
    const first = await this.find(entry.id)
    if (first) return { record: first, repeated: true }
    const version = this.records.at(-1)?.version ?? 0
    if (version !== expected) throw new VersionConflict(expected, version)
    const mood = this.mood()
    if (mood === 'lost') throw new Error('the disk is full')
    const record = { ...entry, version: version + 3 }
    this.records.push(record)
    if (mood === 'stored-but-unheard') throw new Error('no answer')
    return { record, repeated: false }
  }
  async find(id: string): Promise<Recorded<QueueEvent> | undefined> {
    await Promise.resolve()
    return this.records.find((record) => record.id === id)
  }
  async *read(after: Version = 0): AsyncIterable<Recorded<QueueEvent>> {
    await Promise.resolve()
    yield* this.records.filter((record) => record.version > after)
  }
  async *watch(after: Version): AsyncIterable<Recorded<QueueEvent>> {
    yield* this.read(after)
  }
}

describe('5. an acknowledged ticket survives, and one that could not be stored is not shown', () => {
  it('over journals that lose appends or their answers, with every command retried under its id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('fine', 'lost', 'stored-but-unheard'), { minLength: 5, maxLength: 30 }), async (moods) => {
        const left = [...moods] as ('fine' | 'lost' | 'stored-but-unheard')[]
        const journal = new RoughJournal(() => left.shift() ?? 'fine')
        const signal = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined }
        const situation = () => ({ now: 1_000, businessDay: '2026-11-20', rules })
        const windows = [1, 2].map(() => new Ledger({ decider: queueDecider, journal, situation, signal, now: () => 1_000 }))
        const shown: string[] = []
        for (let turn = 0; turn < moods.length; turn += 1) {
          const ledger = windows[turn % 2]
          if (!ledger) throw new Error('no window')
          const command: QueueCommand = { id: `t${turn}`, actor: { device: 'lobby' }, type: 'issue' }
          const outcome = await ledger.execute(command).catch(() => ledger.execute(command).catch(() => undefined))
          const event = outcome?.accepted === true ? outcome.record?.events[0] : undefined
          if (event?.type === 'TicketIssued') shown.push(event.ticket)
        }
        const stored = journal.records.flatMap((record) => record.events).filter((event) => event.type === 'TicketIssued')
        expect(new Set(shown).size).toBe(shown.length)
        for (const ticket of shown) expect(stored.map((event) => event.ticket)).toContain(ticket)
        expect(new Set(stored.map((event) => event.ticket)).size).toBe(stored.length)
      }),
      { numRuns: Math.min(HISTORIES, 200) },
    )
  })
})
