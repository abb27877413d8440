// Every command on a ticket: in which places it may be, by whom, and what is said to everybody else.
import { decide } from './decide.js'
import { FULL, NOW, at, stateWith, DAY } from './testing/full.js'
import { queueFault } from './shapes.js'
import { rules as playRules } from './testing/play.js'
import type { QueueCommand } from './messages.js'
import type { QueueRules } from './rules.js'
import type { QueueState, Ticket } from './ticket.js'
import { TICKET_PLACES, type TicketPlace } from './words.js'

const rules: QueueRules = { ...playRules, workers: new Map(['w0', 'w1', 'w2', 'w3', 'w4', 'w7', 'w8'].map((worker) => [worker, []])) }
/** The ticket of these tests: at d1 with w1, who handles it; received first by w0; nothing proposed, nothing declined. */
const ready: Partial<Ticket> = { proposal: undefined, declined: [], timedOut: undefined, followUp: undefined as never }
type Asked = Record<string, unknown> & { readonly type: QueueCommand['type'] }

function decided(asked: Asked, worker: string | undefined, ticket: Partial<Ticket> = {}, state: Partial<QueueState> = {}) {
  const actor = { device: 'lobby', ...(worker !== undefined && { worker }), ...(asked['token'] !== undefined && { token: asked['token'] }) }
  const command = { id: 'c', actor, ticket: 't', ...asked } as unknown as QueueCommand
  const decision = decide({ ...stateWith({ ...ready, ...ticket }), ...state }, command, { now: at, businessDay: DAY, rules })
  if (!decision.accepted) return decision.refusal
  expect(decision.events.map(queueFault).filter((fault) => fault !== undefined)).toEqual([])
  return decision.events.map(({ type }) => type).join(' ')
}
const code = (result: ReturnType<typeof decided>) => (typeof result === 'string' ? result : result.code)

const freeDesk = {
  desks: new Map([
    ['d1', { desk: 'd1', worker: 'w1', since: 1 }],
    ['d2', { desk: 'd2', worker: 'w2', since: 2 }],
  ]),
}

interface Rule {
  readonly asked: Asked
  readonly places: readonly TicketPlace[]
  readonly event: string
  /** Who is refused, and with which code. */
  readonly refused: Readonly<Record<string, string>>
  readonly ticket?: Partial<Ticket>
  readonly state?: Partial<QueueState>
}
const LIVE: readonly TicketPlace[] = ['waiting', 'called', 'serving', 'held', 'pending', 'no-show']
const atDesk = { nobody: 'not-your-desk', w2: 'not-your-desk' }
const own = { nobody: 'not-the-handler', w2: 'not-the-handler', w0: 'not-the-handler', w7: 'not-the-handler' }

const RULES: readonly Rule[] = [
  { asked: { type: 'printFailed', code: 'paper' }, places: LIVE, event: 'PrintFailed', refused: {} },
  { asked: { type: 'printed' }, places: LIVE, event: 'Printed', refused: {} },
  { asked: { type: 'reprint' }, places: LIVE, event: 'Reprinted', refused: {} },
  {
    ...{ asked: { type: 'callThis', desk: 'd1', why: 'urgent' }, places: ['waiting', 'held', 'no-show'], event: 'TicketCalled' },
    ...{ state: freeDesk, refused: atDesk },
  },
  { asked: { type: 'recall' }, places: ['called'], event: 'Recalled', refused: atDesk },
  { asked: { type: 'rejoin' }, places: ['no-show'], event: 'Requeued', refused: {}, ticket: { missedAt: NOW } },
  { asked: { type: 'receive' }, places: ['called'], event: 'ServiceStarted', refused: atDesk },
  { asked: { type: 'hold', why: 'papers' }, places: ['serving'], event: 'Held', refused: atDesk },
  {
    ...{ asked: { type: 'resume', desk: 'd1' }, places: ['held', 'pending'], event: 'Resumed', state: freeDesk },
    refused: own,
  },
  { asked: { type: 'transfer', service: 'clinic' }, places: ['called', 'serving'], event: 'Transferred', refused: atDesk },
  { asked: { type: 'setMatter', service: 'clinic' }, places: ['called', 'serving', 'held', 'pending'], event: 'MatterSet', refused: own },
  // whoever serves it is free for the next; whoever received it first takes nobody's desk away
  {
    ...{ asked: { type: 'assign', worker: 'w4', due: DAY }, places: ['serving', 'pending'], event: 'PassedOn' },
    refused: { ...own, w0: 'AssignmentProposed' },
  },
  {
    ...{ asked: { type: 'invite', department: 'police', why: 'site-visit' }, places: ['serving', 'pending'], event: 'DepartmentInvited' },
    refused: own,
  },
  {
    ...{ asked: { type: 'escalate', urgent: true }, places: ['serving', 'pending'], event: 'EscalatedToBackstop' },
    refused: { ...own, w0: 'EscalatedToBackstop' },
  },
  { asked: { type: 'defer', due: DAY, promise: 'visit' }, places: ['serving', 'pending'], event: 'Deferred', refused: own },
  {
    ...{ asked: { type: 'close', outcome: 'resolved' }, places: ['serving', 'pending'], event: 'Closed' },
    refused: { ...own, w7: 'Closed', w8: 'Closed' },
  },
  { asked: { type: 'withdraw', token: 'k' }, places: ['waiting', 'no-show'], event: 'Withdrawn', refused: {} },
  {
    ...{ asked: { type: 'rate', attitude: 3, ability: 5, token: 'k', as: undefined }, places: ['closed'], event: 'Rated' },
    ...{ ticket: { closedAt: at }, refused: { w1: 'own-rating', w0: 'own-rating', w2: 'Rated', nobody: 'Rated' } },
  },
  {
    asked: { type: 'void', why: 'test' },
    places: LIVE,
    event: 'Voided',
    refused: { nobody: 'not-signed-in', stranger: 'not-signed-in', w2: 'Voided' },
  },
  {
    ...{ asked: { type: 'timeOut' }, places: ['serving', 'held', 'pending'], event: 'AssignmentDeclined', refused: {} },
    ticket: { proposal: { id: 'p', worker: 'w2', by: 'w1', due: DAY, expires: NOW } },
  },
]
const PROPOSED: Partial<Ticket> = { proposal: { id: 'p', worker: 'w2', by: 'w1', due: DAY, expires: NOW + 1 } }

test.each<[asked: Asked, answer: string]>([
  [{ type: 'assign', worker: 'w3', due: DAY }, 'AssignmentProposed'],
  [{ type: 'escalate', urgent: true }, 'EscalatedToBackstop'],
  [{ type: 'defer', due: DAY, promise: 'visit' }, 'not-the-handler'],
  [{ type: 'invite', department: 'police', why: 'site-visit' }, 'not-the-handler'],
])('the backstop sees to a matter of anybody that waits: %o', (asked, answer) => {
  for (const worker of ['w7', 'w8']) expect(code(decided(asked, worker, { place: 'pending', desk: undefined })), worker).toBe(answer)
  expect(code(decided(asked, 'w7', { place: 'serving' })), 'nobody’s desk is taken away').toBe('not-the-handler')
})

describe.each(RULES)('$asked.type', ({ asked, places, event, refused, ticket = {}, state = {} }) => {
  const who = asked.type === 'rate' ? 'w3' : 'w1'
  test('is done in its places alone', () => {
    for (const place of TICKET_PLACES) {
      const result = decided(asked, who, { ...ticket, place }, state)
      if (places.includes(place)) expect(result, place).toBe(event)
      else expect(result, place).toMatchObject({ code: 'wrong-place', place })
    }
    expect(decided({ ...asked, ticket: 'gone' }, who, ticket, state)).toEqual({ code: 'unknown-ticket', ticket: 'gone' })
  })
  test('is done by whom it is for', () => {
    const [place] = places
    for (const [worker, answer] of Object.entries(refused))
      expect(code(decided(asked, worker === 'nobody' ? undefined : worker, { ...ticket, place: place ?? 'waiting' }, state)), worker).toBe(
        answer,
      )
  })
})

test.each<[asked: Asked, worker: string | undefined, outcome: unknown]>([
  [{ type: 'accept' }, 'w2', 'HandlerChanged'],
  [{ type: 'accept' }, 'w1', { code: 'not-proposed-to-you', worker: 'w2' }],
  [{ type: 'accept' }, undefined, { code: 'not-proposed-to-you', worker: 'w2' }],
  [{ type: 'decline' }, 'w2', 'AssignmentDeclined'],
  [{ type: 'decline' }, 'w1', { code: 'not-proposed-to-you', worker: 'w2' }],
  [{ type: 'timeOut' }, undefined, { code: 'not-due-yet' }],
  // while a colleague is asked nothing else is done with it, but to put it off, and a department may come
  [{ type: 'assign', worker: 'w3', due: DAY }, 'w1', { code: 'proposal-open', worker: 'w2' }],
  [{ type: 'close', outcome: 'resolved' }, 'w1', { code: 'proposal-open', worker: 'w2' }],
  [{ type: 'transfer', service: 'clinic' }, 'w1', { code: 'proposal-open', worker: 'w2' }],
  [{ type: 'invite', department: 'police', why: 'site-visit' }, 'w1', 'DepartmentInvited'],
])('asked of w2: %o by %s', (asked, worker, outcome) => expect(decided(asked, worker, PROPOSED)).toEqual(outcome))

test('what nobody proposed nobody accepts or declines, in places where it may be', () => {
  for (const type of ['accept', 'decline'] as const) {
    expect(decided({ type }, 'w2')).toEqual({ code: 'no-proposal' })
    for (const place of TICKET_PLACES)
      expect(code(decided({ type }, 'w2', { ...PROPOSED, place })), place).toBe(
        ['serving', 'held', 'pending'].includes(place) ? (type === 'accept' ? 'HandlerChanged' : 'AssignmentDeclined') : 'wrong-place',
      )
  }
  expect(decided({ type: 'resume', desk: 'd1' }, 'w1', { ...PROPOSED, place: 'held' }, freeDesk)).toEqual({
    code: 'proposal-open',
    worker: 'w2',
  })
})

test.each<[asked: Asked, ticket: Partial<Ticket>, outcome: unknown]>([
  [{ type: 'assign', worker: 'stranger', due: DAY }, {}, { code: 'unknown-worker', worker: 'stranger' }],
  [{ type: 'assign', worker: 'w1', due: DAY }, {}, { code: 'already-handler', worker: 'w1' }],
  [{ type: 'assign', worker: 'w4', due: DAY }, { declined: ['w4'] }, { code: 'already-declined', worker: 'w4' }],
  [{ type: 'assign', worker: 'w4', due: '2026-11-19' }, {}, { code: 'due-passed', due: '2026-11-19' }],
  [{ type: 'assign', worker: 'w4', due: DAY }, { hops: 2 }, 'PassedOn'],
  [{ type: 'assign', worker: 'w4', due: DAY }, { place: 'pending', desk: undefined }, 'AssignmentProposed'],
  // the desk was taken over: its worker serves on, whatever the handler asks of a colleague
  [{ type: 'assign', worker: 'w4', due: DAY }, { desk: 'd2' }, 'AssignmentProposed'],
  [{ type: 'assign', worker: 'w4', due: DAY }, { hops: 3 }, 'EscalatedToBackstop'],
  [{ type: 'defer', due: '2026-11-19', promise: 'visit' }, {}, { code: 'due-passed', due: '2026-11-19' }],
  [{ type: 'escalate' }, {}, { code: 'no-reason-to-escalate' }],
  [{ type: 'escalate' }, { hops: 3 }, 'EscalatedToBackstop'],
  [{ type: 'escalate' }, { timedOut: true }, 'EscalatedToBackstop'],
  [{ type: 'escalate' }, { declined: ['w0', 'w2', 'w3'] }, { code: 'no-reason-to-escalate' }],
  [{ type: 'escalate' }, { declined: ['w0', 'w2', 'w3', 'w4'] }, 'EscalatedToBackstop'],
  [{ type: 'escalate', urgent: true }, { handler: 'w7' }, { code: 'already-handler', worker: 'w7' }],
  [{ type: 'decline' }, { proposal: { id: 'p', worker: 'w1', by: 'w2', due: DAY, expires: NOW } }, 'AssignmentDeclined'],
  [{ type: 'transfer', service: 'gone' }, {}, { code: 'unknown-service', service: 'gone' }],
  [{ type: 'transfer', service: 'closed-one' }, {}, { code: 'service-not-offered', service: 'closed-one' }],
  [{ type: 'setMatter', service: 'gone' }, {}, { code: 'unknown-service', service: 'gone' }],
  [{ type: 'setMatter', service: 'closed-one' }, {}, { code: 'service-not-offered', service: 'closed-one' }],
  [{ type: 'setMatter', service: 'clinic' }, { service: 'clinic' }, ''],
  [{ type: 'setMatter', service: 'clinic' }, { service: undefined as never }, 'MatterSet'],
  [{ type: 'setMatter', service: 'clinic' }, { place: 'held', desk: undefined }, 'MatterSet'],
  [{ type: 'callNext', desk: 'd1' }, {}, { code: 'desk-busy', desk: 'd1', ticket: 't' }],
  [{ type: 'callNext', desk: 'd2' }, {}, { code: 'not-your-desk', desk: 'd2', worker: 'w2' }],
  [{ type: 'callNext', desk: 'd9' }, {}, { code: 'desk-not-open', desk: 'd9' }],
  [
    { type: 'resume', desk: 'd1' },
    { place: 'pending', desk: undefined },
    { code: 'desk-busy', desk: 'd1', ticket: 't' },
  ],
  [
    { type: 'resume', desk: 'd2' },
    { place: 'held', desk: undefined },
    { code: 'not-your-desk', desk: 'd2', worker: 'w2' },
  ],
  [{ type: 'receive' }, { place: 'called', desk: undefined }, { code: 'wrong-place', ticket: 't', place: 'called', desk: undefined }],
  [{ type: 'printed' }, { paper: 'printed' }, ''],
  [{ type: 'undo' }, { before: undefined }, { code: 'nothing-to-undo' }],
  [{ type: 'undo' }, { before: { was: {}, at: NOW - 10_000, by: 'w1' } }, 'Undone'],
  [{ type: 'undo' }, { before: { was: {}, at: NOW - 10_001, by: 'w1' } }, { code: 'nothing-to-undo' }],
  [{ type: 'undo' }, { before: { was: {}, at: NOW, by: 'w2' } }, { code: 'nothing-to-undo' }],
  [{ type: 'undo' }, { before: { was: { desk: undefined }, at: NOW, by: 'w1' } }, 'Undone'],
  [{ type: 'undo' }, { before: { was: { desk: 'd2' }, at: NOW, by: 'w1' } }, { code: 'nothing-to-undo' }],
  [{ type: 'undo' }, { before: { was: { desk: 'd9' }, at: NOW, by: 'w1' } }, { code: 'nothing-to-undo' }],
  [{ type: 'undo', ticket: 'gone' }, {}, { code: 'unknown-ticket', ticket: 'gone' }],
  [{ type: 'withdraw', token: 'x' }, { place: 'waiting' }, { code: 'wrong-token' }],
  [{ type: 'rejoin' }, { place: 'no-show', missedAt: NOW - 15 * 60_000 }, 'Requeued'],
  [{ type: 'rejoin' }, { place: 'no-show', missedAt: NOW - 15 * 60_000 - 1 }, { code: 'grace-over', minutes: 15 }],
  [{ type: 'recall' }, { place: 'called', calls: [{ callId: 'c', desk: 'd1', worker: 'w1', at: NOW - 10_000 }] }, 'Recalled'],
  [
    { type: 'recall' },
    { place: 'called', calls: [{ callId: 'c', desk: 'd1', worker: 'w1', at: NOW - 9_001 }] },
    { code: 'too-soon', seconds: 1 },
  ],
  // it is the latest call that was just now
  [
    { type: 'recall' },
    { place: 'called', calls: [60, 4].map((seconds) => ({ callId: 'c', desk: 'd1', worker: 'w1', at: NOW - seconds * 1000 })) },
    { code: 'too-soon', seconds: 6 },
  ],
  [{ type: 'noShow' }, { place: 'called' }, { code: 'not-missed-yet', calls: 2, seconds: 0 }],
])('%o of %o', (asked, ticket, outcome) => expect(decided(asked, 'w1', ticket)).toEqual(outcome))

test('missed is who was called three times, the first a minute ago', () => {
  const calls = (count: number, seconds: number) => Array.from({ length: count }, () => ({ ...FULL.calls[0]!, at: NOW - seconds * 1000 }))
  const missed = (count: number, seconds: number) => decided({ type: 'noShow' }, 'w1', { place: 'called', calls: calls(count, seconds) })
  expect([missed(3, 60), missed(3, 59.5), missed(2, 60), missed(4, 300)]).toEqual([
    ...['NoShowMarked', { code: 'not-missed-yet', calls: 0, seconds: 1 }, { code: 'not-missed-yet', calls: 1, seconds: 0 }, 'NoShowMarked'],
  ])
  expect(missed(0, 0)).toEqual({ code: 'not-missed-yet', calls: 3, seconds: 60 })
})

test('a first reception names the first responder, a later one does not', () => {
  expect(decided({ type: 'receive' }, 'w1', { place: 'called' })).toBe('ServiceStarted')
  expect(decided({ type: 'receive' }, 'w1', { place: 'called', firstResponder: undefined as never })).toBe(
    'ServiceStarted FirstContactEstablished',
  )
})

describe('a rating', () => {
  const rate = (more: object, ticket: Partial<Ticket> = {}) =>
    decided({ type: 'rate', attitude: 5, ability: 5, token: 'k', ...more }, undefined, { place: 'closed', closedAt: at, ...ticket })
  test('of two or less opens a follow-up', () => {
    expect([rate({}), rate({ ability: 3 }), rate({ ability: 2 }), rate({ attitude: 1 })]).toEqual([
      ...['Rated', 'Rated', 'Rated FollowUpOpened', 'Rated FollowUpOpened'],
    ])
  })
  test('is given once, within seven days, with the token, of somebody', () => {
    const week = 7 * 86_400_000
    expect([rate({}, { closedAt: at - week }), rate({}, { closedAt: at - week - 1 })]).toEqual(['Rated', { code: 'rating-over', days: 7 }])
    expect(rate({}, { rating: { attitude: 5, ability: 5, worker: 'w1', at } })).toEqual({ code: 'rated-already' })
    expect([rate({ token: 'x' }), rate({}, { token: undefined as never })]).toEqual([{ code: 'wrong-token' }, { code: 'wrong-token' }])
    const nobody = { handler: undefined as never, firstResponder: undefined as never }
    expect(rate({}, nobody)).toEqual({ code: 'wrong-place', ticket: 't', place: 'closed', desk: undefined })
    expect(rate({}, { handler: undefined as never })).toBe('Rated')
  })
  test('is followed up by the backstop, once', () => {
    const close = (worker: string | undefined, closedAt?: number) =>
      decided({ type: 'closeFollowUp' }, worker, { followUp: { worker: 'w7', at: 1, ...(closedAt !== undefined && { closedAt }) } })
    expect([close('w7'), close('w8'), close('w7', 2)]).toEqual(['FollowUpClosed', 'FollowUpClosed', { code: 'no-follow-up' }])
    for (const worker of ['w1', undefined]) expect(close(worker)).toEqual({ code: 'not-the-handler', handler: 'w7' })
    expect(decided({ type: 'closeFollowUp' }, 'w7')).toEqual({ code: 'no-follow-up' })
  })
})

describe('desks and stops', () => {
  test.each<[asked: Asked, worker: string | undefined, outcome: unknown]>([
    [{ type: 'signIn', desk: 'd9', worker: 'w3' }, 'w3', { code: 'unknown-desk', desk: 'd9' }],
    [{ type: 'signIn', desk: 'd3', worker: 'stranger' }, 'w3', { code: 'unknown-worker', worker: 'stranger' }],
    [{ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1', ''],
    [{ type: 'signIn', desk: 'd3', worker: 'w3' }, 'w3', 'DeskOpened'],
    [{ type: 'takeOver', desk: 'd3', worker: 'w3' }, 'w3', 'DeskOpened'],
    [{ type: 'signIn', desk: 'd1', worker: 'w3' }, 'w3', { code: 'desk-taken', desk: 'd1', worker: 'w1', since: 1 }],
    [{ type: 'takeOver', desk: 'd1', worker: 'w3' }, 'w3', 'DeskTakenOver'],
    [{ type: 'signIn', desk: 'd3', worker: 'w1' }, 'w1', { code: 'worker-elsewhere', worker: 'w1', desk: 'd1' }],
    [{ type: 'signIn', desk: 'd3', worker: 'w2' }, 'w2', 'DeskClosed DeskOpened'],
    [{ type: 'takeOver', desk: 'd1', worker: 'w2' }, 'w2', 'DeskClosed DeskTakenOver'],
    [{ type: 'signOut', desk: 'd3' }, 'w3', ''],
    [{ type: 'signOut', desk: 'd2' }, 'w1', { code: 'not-your-desk', desk: 'd2', worker: 'w2' }],
    [{ type: 'signOut', desk: 'd1' }, 'w1', { code: 'desk-busy', desk: 'd1', ticket: 't' }],
    [{ type: 'signOut', desk: 'd2' }, 'w2', 'DeskClosed'],
    [{ type: 'endLease', desk: 'd1', since: 1 }, undefined, 'DeskLeaseEnded'],
    [{ type: 'endLease', desk: 'd1', since: 2 }, undefined, ''],
    [{ type: 'endLease', desk: 'd3', since: 1 }, undefined, ''],
    [{ type: 'stopIssuing', why: 'staff' }, undefined, { code: 'not-signed-in' }],
    [{ type: 'stopIssuing', why: 'staff' }, 'stranger', { code: 'not-signed-in' }],
    [{ type: 'stopIssuing', why: 'staff' }, 'w1', 'IssuingStopped'],
    [{ type: 'stopIssuing', why: 'weather', until: 5 }, 'w1', ''],
    [{ type: 'stopIssuing', why: 'weather', until: 6 }, 'w1', 'IssuingStopped'],
    [{ type: 'stopIssuing', why: 'staff', until: 5 }, 'w1', 'IssuingStopped'],
    [{ type: 'resumeIssuing' }, undefined, { code: 'not-signed-in' }],
    [{ type: 'resumeIssuing' }, 'stranger', { code: 'not-signed-in' }],
    [{ type: 'resumeIssuing' }, 'w1', 'IssuingResumed'],
  ])('%o by %s', (asked, worker, outcome) =>
    expect(decided(asked, worker, {}, { stopped: { why: 'weather', by: 'w1', until: 5 } })).toEqual(outcome),
  )
  test('what is not stopped is not resumed', () => expect(decided({ type: 'resumeIssuing' }, 'w1')).toBe(''))
})

test('a matter that nobody handles is not done by nobody', () => {
  const nobodys = { place: 'pending', desk: undefined, handler: undefined as never } as const
  for (const type of ['close', 'invite', 'escalate', 'assign'] as const)
    expect(code(decided({ type, outcome: 'resolved', worker: 'w4', due: DAY }, undefined, nobodys)), type).toBe('not-the-handler')
})
