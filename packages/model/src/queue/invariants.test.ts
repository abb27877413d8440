// The invariants of queue.md over random histories: whatever is asked in whatever order, they hold.
import * as fc from 'fast-check'
import { Ledger } from '../journal/ledger.js'
import { VersionConflict, type Appended, type Entry, type Journal, type Recorded, type Version } from '../journal/journal.js'
import { addDays, dayNumber } from '../time/local.js'
import { decide, queueDecider } from './decide.js'
import { EMPTY_QUEUE, evolve, fold } from './evolve.js'
import type { QueueCommand, QueueEvent } from './messages.js'
import { lineAt, turnOf } from './policy.js'
import type { QueueRules } from './rules.js'
import type { QueueState } from './ticket.js'

const HISTORIES = Number(process.env['DOORSTEP_HISTORIES'] ?? 500)
const DESKS = ['d1', 'd2', 'd3']
const WORKERS = ['w1', 'w2', 'w3', 'w7']
const rules: QueueRules = {
  calendar: { timeZone: 'Asia/Shanghai', openingHours: [], specialOpeningHours: [], holidays: [] },
  desks: new Map([
    ['d1', undefined],
    ['d2', undefined],
    ['d3', ['C', 'G']],
  ]),
  workers: new Map(WORKERS.map((worker) => [worker, []])),
  backstop: ['w7'],
  series: [
    { letter: 'G', categories: [] },
    { letter: 'A', categories: ['government'], dailyCap: 8 },
    { letter: 'C', categories: ['health'] },
  ],
  classes: [{ id: 'senior', label: '80岁以上', headStartMinutes: 20 }],
  services: new Map([
    ['booklet', { category: 'government', offered: true, minutes: 12 }],
    ['clinic', { category: 'health', offered: true, minutes: 12 }],
  ]),
  graceMinutes: 15,
  noShowCalls: 2,
  noShowSeconds: 20,
  priorMinutes: 12,
  assignmentMinutes: 120,
  devices: undefined,
}

// A step waits a while (sometimes the clock runs back, a night passes, or the date is wrong) and then asks for something.
const pass = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 600_000, max: 3_600_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -7_200_000, max: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: 36_000_000, max: 100_000_000 }) },
  // a date that is wrong: days or a year ahead or back
  { weight: 1, arbitrary: fc.constantFrom(-366, -8, -1, 1, 8, 366).map((days) => days * 86_400_000) },
)
/** The commands about one ticket that the lobby's loop does not have. */
const REST = [
  ...([
    'callThis',
    'hold',
    'resume',
    'transfer',
    'setMatter',
    'assign',
    'accept',
    'decline',
    'timeOut',
    'invite',
    'escalate',
    'defer',
  ] as const),
  ...(['rate', 'closeFollowUp', 'withdraw', 'void', 'undo', 'printed', 'printFailed', 'reprint'] as const),
]
const desk = fc.constantFrom(...DESKS)
const worker = fc.constantFrom(...WORKERS)
const series = fc.constantFrom('G', 'A', 'C')
/** Which of the tickets so far, as an index from the newest. */
const which = fc.nat({ max: 5 })
/** Most commands come from the worker whose desk it is; the others must be refused. */
const own = fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })
const request = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('issue' as const),
      service: fc.constantFrom(undefined, 'booklet', 'clinic'),
      senior: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('signIn' as const, 'takeOver' as const), desk, worker }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('signOut' as const), desk, worker }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('callNext' as const), desk, own, worker }) },
  {
    weight: 10,
    arbitrary: fc.record({
      type: fc.constantFrom('recall' as const, 'noShow' as const, 'rejoin' as const, 'receive' as const, 'close' as const),
      which,
      own,
      worker,
      desk,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constantFrom(...REST), which, own, worker, desk }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('stopIssuing' as const, 'resumeIssuing' as const), worker }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('endLease' as const), desk }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('raiseNumbers' as const), worker, last: fc.dictionary(series, fc.nat({ max: 12 })) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('closeDay' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('reopenDay' as const), worker }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('ring' as const, 'answerBell' as const, 'endBell' as const), worker }) },
)
const history = fc.array(fc.record({ pass, request, twice: fc.boolean() }), { minLength: 1, maxLength: 120, size: 'max' })
type Step = { pass: number; request: typeof request extends fc.Arbitrary<infer Request> ? Request : never; twice: boolean }

function commandOf(id: string, { request: asked }: Step, state: QueueState): QueueCommand {
  const lobby = { device: 'lobby' }
  switch (asked.type) {
    case 'issue':
      return {
        id,
        actor: lobby,
        type: 'issue',
        ...(asked.service ? { service: asked.service } : {}),
        token: `token-${id}`,
        ...(asked.senior ? { priorityClass: 'senior' } : {}),
      }
    case 'closeDay':
      return { id, actor: lobby, type: 'closeDay' }
    case 'reopenDay':
      return { id, actor: { device: 'counter', worker: asked.worker }, type: 'reopenDay', day: state.closing?.day ?? '2026-11-20' }
    case 'signIn':
    case 'takeOver':
      return { id, actor: { device: 'counter', worker: asked.worker }, type: asked.type, desk: asked.desk, worker: asked.worker }
    case 'signOut':
      return { id, actor: { device: 'counter', worker: asked.worker }, type: 'signOut', desk: asked.desk }
    case 'callNext': {
      const own = state.desks.get(asked.desk)?.worker ?? asked.worker
      return { id, actor: { device: 'counter', worker: asked.own ? own : asked.worker }, type: 'callNext', desk: asked.desk }
    }
    case 'stopIssuing':
    case 'resumeIssuing':
      return { id, actor: { device: 'counter', worker: asked.worker }, type: asked.type, why: 'weather' } as QueueCommand
    case 'raiseNumbers':
      return { id, actor: { device: 'counter', worker: asked.worker }, type: 'raiseNumbers', last: asked.last }
    case 'ring':
      return { id, actor: lobby, type: 'ring' }
    case 'answerBell':
    case 'endBell': {
      const bell = state.bells.get('lobby')?.id ?? ''
      return { id, actor: { device: 'counter', worker: asked.worker }, type: asked.type, bell, answer: 'soon' }
    }
    case 'endLease':
      return { id, actor: lobby, type: 'endLease', desk: asked.desk, since: state.desks.get(asked.desk)?.since ?? 0 }
    default: {
      // prefer tickets the command could be about, so that histories get somewhere
      const live = [...state.tickets.values()].filter(({ place }) => !['waiting', 'closed', 'expired', 'voided'].includes(place))
      const ticket = [...live, ...state.tickets.values()][asked.which]
      const named = asked.type === 'accept' || asked.type === 'decline' ? ticket?.proposal?.worker : undefined
      const atDesk = ticket?.desk === undefined ? undefined : state.desks.get(ticket.desk)?.worker
      const own = named ?? atDesk ?? ticket?.handler ?? asked.worker
      const acting = asked.own ? own : asked.worker
      const mine = [...state.desks.values()].find((open) => open.worker === acting)?.desk ?? asked.desk
      const resident = ['rate', 'withdraw', 'printed', 'printFailed', 'reprint'].includes(asked.type)
      const actor = resident ? { device: 'lobby', token: ticket?.token ?? '' } : { device: 'counter', worker: acting }
      const details = {
        ...{ desk: mine, worker: asked.worker, service: 'clinic', department: 'x', due: '2026-12-31' },
        ...{ outcome: 'resolved', attitude: 1, ability: 5, promise: 'visit', urgent: asked.which === 0, code: 'cable' },
        why: asked.type === 'invite' ? 'site-visit' : asked.type === 'hold' ? 'papers' : asked.type === 'void' ? 'test' : 'urgent',
      }
      return { ...details, id, actor, type: asked.type, ticket: ticket?.id ?? 'none' } as unknown as QueueCommand
    }
  }
}

interface Played {
  state: QueueState
  events: QueueEvent[]
}

function play(
  steps: readonly Step[],
  look: (state: QueueState, command: QueueCommand, before: QueueState) => void = () => undefined,
): Played {
  let now = dayNumber('2026-11-20') * 86_400_000 + 3_600_000
  let state = EMPTY_QUEUE
  const events: QueueEvent[] = []
  steps.forEach((step, index) => {
    now += step.pass
    const command = commandOf(`c${index}`, step, state)
    const businessDay = addDays('1970-01-01', Math.floor((now + 8 * 3_600_000) / 86_400_000))
    const situation = { now, businessDay, rules }
    const decision = decide(state, command, situation)
    expect(decide(state, command, situation)).toEqual(decision)
    if (!decision.accepted) return
    const before = state
    state = fold(state, decision.events)
    events.push(...decision.events)
    look(state, command, before)
  })
  return { state, events }
}

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
      for (const event of play(steps).events) {
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
      play(steps, (state) => {
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
      play(steps, (state, _, before) => {
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
    expect(received).toBeGreaterThan(HISTORIES)
  })

  it('4. state is what the events fold to, in one go or one by one, and nothing given is changed', () => {
    holds((steps) => {
      const { state, events } = play(steps, (_, __, before) => void Object.freeze(before))
      const frozen = events.map((event) => Object.freeze(event))
      expect(fold(EMPTY_QUEUE, frozen)).toEqual(state)
      expect(frozen.reduce(evolve, EMPTY_QUEUE)).toEqual(state)
    })
  })

  it('6. nobody is overtaken for longer than the head start of the one who goes first', () => {
    holds((steps) => {
      play(steps, (state, command, before) => {
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
