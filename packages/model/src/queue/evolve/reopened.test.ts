// What an end of day that came by a wrong clock leaves alone when it is taken back: whatever somebody has gone on with since.
import * as fc from 'fast-check'
import { decide } from '../decide.js'
import { fold } from '../evolve.js'
import type { QueueEvent } from '../messages.js'
import { at, DAY, happen, NOW, stateWith, type Bare } from '../testing/full.js'
import { history, playSteps, situationAt, type Played, type Step } from '../testing/histories.js'
import { Play } from '../testing/play.js'
import { DAY_MS } from '../../time/units.js'
import type { QueueState, Ticket } from '../ticket.js'

const plain = { proposal: undefined, due: undefined, promise: undefined } as const
const closed = (ticket: Partial<Ticket> = {}) => happen(stateWith({ ...plain, ...ticket }), { type: 'DayClosed', day: DAY })
const reopen = (state: QueueState) => happen(state, { type: 'DayReopened', day: DAY, by: 'w1' })
const proposal = { proposal: 'p2', worker: 'w2', due: '2026-11-30', expires: at }
const asked: Bare = { type: 'AssignmentProposed', ticket: 't', by: 'w1', ...proposal }

test.each<[event: Bare, left: Partial<Ticket>]>([
  [
    { type: 'Deferred', ticket: 't', by: 'w1', due: '2026-11-30', promise: 'visit' },
    { place: 'pending', due: '2026-11-30', promise: 'visit' },
  ],
  [asked, { place: 'pending', proposal: { id: 'p2', worker: 'w2', by: 'w1', due: '2026-11-30', expires: NOW } }],
  [
    { type: 'HandlerChanged', ticket: 't', worker: 'w2', from: 'w1', why: 'removed' },
    { place: 'pending', handler: 'w2' },
  ],
  [
    { type: 'EscalatedToBackstop', ticket: 't', worker: 'w7', why: 'urgent' },
    { place: 'pending', handler: 'w7', escalated: 'urgent' },
  ],
  [
    { type: 'AssignmentDeclined', ticket: 't', worker: 'w2', why: 'timed-out' },
    { place: 'pending', proposal: undefined },
  ],
  [{ type: 'DepartmentInvited', ticket: 't', by: 'w1', department: 'police', why: 'site-visit' }, { place: 'pending' }],
  [
    { type: 'MatterSet', ticket: 't', by: 'w1', service: 'clinic' },
    { place: 'pending', service: 'clinic' },
  ],
  [{ type: 'Resumed', ticket: 't', by: 'w1', desk: 'd1' }, { place: 'serving' }],
  [{ type: 'Closed', ticket: 't', by: 'w1', outcome: 'resolved' }, { place: 'closed' }],
  [{ type: 'Voided', ticket: 't', by: 'w1', why: 'test' }, { place: 'voided' }],
])('after %o it stays as it is', (event, left) => {
  const before = happen(closed({ calls: [] }), event)
  const after = reopen(before)
  expect(after.tickets.get('t')).toMatchObject(left)
  expect({ ...after.tickets.get('t'), before: undefined }).toEqual({ ...before.tickets.get('t'), before: undefined })
})

test('what was done and taken back was not gone on with, and its undo is over with the end of the day', () => {
  const put = happen(closed(), { type: 'Deferred', ticket: 't', by: 'w1', due: '2026-11-30', promise: 'visit' })
  const back = happen(put, { type: 'Undone', ticket: 't', by: 'w1' })
  expect(reopen(back).tickets.get('t')).toMatchObject({ place: 'held', due: undefined })
  expect(reopen(put).tickets.get('t')?.before).toBeUndefined()
  // the second step taken back leaves the first one
  const again = happen(put, { type: 'Deferred', ticket: 't', by: 'w1', due: '2026-12-01', promise: 'visit' })
  expect(reopen(happen(again, { type: 'Undone', ticket: 't', by: 'w1' })).tickets.get('t')).toMatchObject({
    place: 'pending',
    due: '2026-11-30',
  })
})

test('paper that came out since changes nothing of it', () => {
  expect(reopen(happen(closed(), { type: 'Printed', ticket: 't' })).tickets.get('t')).toMatchObject({ place: 'held', paper: 'printed' })
})

test('a stop that was ended since stays ended', () => {
  const stopped = { ...closed(), stopped: undefined }
  const before = { ...stopped, closing: { ...stopped.closing, day: DAY, was: new Map(), stopped: { why: 'weather', by: 'w1' } } as const }
  expect(reopen(before).stopped).toEqual({ why: 'weather', by: 'w1' })
  const again = happen(happen(before, { type: 'IssuingStopped', why: 'staff', by: 'w2' }), { type: 'IssuingResumed', by: 'w2' })
  expect(reopen(again).stopped).toBeUndefined()
})

test('what was kept by a clock that was ahead was kept by its day', () => {
  const play = new Play()
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.number()
  for (const type of ['callNext', 'receive'] as const) play.do({ type, desk: 'd1', ticket: '2026-11-20/G001' }, 'w1')
  play.do({ type: 'defer', ticket: '2026-11-20/G001', due: '2026-11-20', promise: 'visit' }, 'w1')
  play.clock('2026-11-23T09:05').do({ type: 'close', ticket: '2026-11-20/G001', outcome: 'resolved' }, 'w1')
  play.clock('2026-11-20T09:10').do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')
  expect(play.ticket('G001').dueDays).toMatchObject([{ due: '2026-11-20', ended: 'done', at: play.situation().now }])
})

/** The tickets somebody has gone on with in these events, what was taken back left out. */
function goneOn(events: readonly QueueEvent[]): ReadonlySet<string> {
  const steps = new Map<string, number>()
  for (const event of events) {
    if (!('ticket' in event) || ['Printed', 'PrintFailed', 'Reprinted'].includes(event.type)) continue
    steps.set(event.ticket, (steps.get(event.ticket) ?? 0) + (event.type === 'Undone' ? -1 : 1))
  }
  return new Set([...steps].flatMap(([id, count]) => (count > 0 ? [id] : [])))
}

const HISTORIES = Number(process.env['DOORSTEP_HISTORIES'] ?? 500)
const SENT = ['waiting', 'called', 'no-show', 'serving', 'held']
const BACK: Readonly<Record<string, string>> = { called: 'waiting', serving: 'held' }
const shown = ({ place, handler, proposal, due, promise, service, hops, invited, firstResponder }: Ticket) => ({
  ...{ place, handler, proposal, due, promise, service, hops, invited, firstResponder },
})

test(`over ${HISTORIES} random days: nobody is left away, and nothing that went on is taken back`, () => {
  const seen = { back: 0, kept: 0 }
  const calm = (steps: readonly Step[]): Step[] => steps.map((step) => ({ ...step, pass: Math.abs(step.pass) % 90_000 }))
  fc.assert(
    fc.property(history, history, (morning, wrong) => {
      const day = playSteps(calm(morning))
      const ahead = situationAt(day.now + DAY_MS)
      const ending = decide(day.state, { id: 'close', actor: { device: 'lobby' }, type: 'closeDay' }, ahead)
      if (!ending.accepted) return
      const ended: Played = { state: fold(day.state, ending.events), events: [], now: ahead.now }
      const since = playSteps(calm(wrong), () => undefined, ended)
      if (since.events.some(({ type }) => type === 'DayClosed' || type === 'DayReopened')) return
      const businessDay = situationAt(day.now).businessDay
      const reopening = { id: 'reopen', actor: { device: 'counter', worker: 'w1' }, type: 'reopenDay', day: businessDay } as const
      const decision = decide(since.state, reopening, situationAt(since.now - DAY_MS))
      if (!decision.accepted) throw new Error(decision.refusal.code)
      const after = fold(since.state, decision.events)
      const gone = goneOn(since.events)
      for (const ticket of day.state.tickets.values()) {
        const [between, now] = [since.state.tickets.get(ticket.id), after.tickets.get(ticket.id)]
        if (!between || !now) throw new Error(`${ticket.id} is gone`)
        const back = SENT.includes(ticket.place) && !gone.has(ticket.id)
        seen[back ? 'back' : 'kept'] += 1
        expect(shown(now)).toEqual(back ? { ...shown(ticket), place: BACK[ticket.place] ?? ticket.place } : shown(between))
        if (now.place === 'expired') expect(ticket.place).toBe('expired')
      }
    }),
    { numRuns: HISTORIES },
  )
  // both were met, in a short run too
  expect(seen.back).toBeGreaterThan(HISTORIES / 20)
  expect(seen.kept).toBeGreaterThan(HISTORIES / 20)
})
