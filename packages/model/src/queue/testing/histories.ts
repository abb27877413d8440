// Random histories of a queue, for tests of what is always true: whatever is asked in whatever order, by clocks that are wrong at times.
import * as fc from 'fast-check'
import { addDays, dayNumber } from '../../time/local.js'
import { DAY_MS, HOUR_MS } from '../../time/units.js'
import { decide } from '../decide.js'
import { EMPTY_QUEUE, fold } from '../evolve.js'
import type { QueueCommand, QueueEvent } from '../messages.js'
import type { QueueRules } from '../rules.js'
import type { QueueState } from '../ticket.js'

const DESKS = ['d1', 'd2', 'd3']
const WORKERS = ['w1', 'w2', 'w3', 'w7']
export const rules: QueueRules = {
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
  { weight: 2, arbitrary: fc.integer({ min: 600_000, max: HOUR_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: -2 * HOUR_MS, max: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: 36_000_000, max: 100_000_000 }) },
  // a date that is wrong: days or a year ahead or back
  { weight: 1, arbitrary: fc.constantFrom(-366, -8, -1, 1, 8, 366).map((days) => days * DAY_MS) },
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
/** Steps, each a while after the one before. */
export const history = fc.array(fc.record({ pass, request, twice: fc.boolean() }), { minLength: 1, maxLength: 120, size: 'max' })
export type Step = { pass: number; request: typeof request extends fc.Arbitrary<infer Request> ? Request : never; twice: boolean }

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

export interface Played {
  readonly state: QueueState
  readonly events: readonly QueueEvent[]
  /** What the clock shows at the end. */
  readonly now: number
}

/** Where a history begins: at nine in the morning of 20 November 2026, with nothing. */
export const NOTHING_PLAYED: Played = { state: EMPTY_QUEUE, events: [], now: dayNumber('2026-11-20') * DAY_MS + HOUR_MS }

export const situationAt = (now: number) => ({ now, businessDay: addDays('1970-01-01', Math.floor((now + 8 * HOUR_MS) / DAY_MS)), rules })

/** Plays steps one after the other; `look` is told of every command that was accepted. */
export function playSteps(
  steps: readonly Step[],
  look: (state: QueueState, command: QueueCommand, before: QueueState) => void = () => undefined,
  from: Played = NOTHING_PLAYED,
): Played {
  let { now, state } = from
  const events = [...from.events]
  for (const step of steps) {
    now += step.pass
    const command = commandOf(`c${now}/${events.length}`, step, state)
    const situation = situationAt(now)
    const decision = decide(state, command, situation)
    expect(decide(state, command, situation)).toEqual(decision)
    if (!decision.accepted) continue
    const before = state
    state = fold(state, decision.events)
    events.push(...decision.events)
    look(state, command, before)
  }
  return { state, events, now }
}
