// What the events of the queue do to desks, numbers, papers and calls, and what an undo gives back.
import { at, DAY, FULL, happen, NOW, stateWith, type Bare } from '../testing/full.js'
import type { QueueState, Ticket } from '../ticket.js'

describe('an undo', () => {
  test('gives everything back that was changed, and the desk', () => {
    const closed = happen(stateWith(), { type: 'Closed', ticket: 't', by: 'w1', outcome: 'resolved' })
    const undone = happen(closed, { type: 'Undone', ticket: 't', by: 'w1' })
    expect(undone.tickets.get('t')).toEqual({ ...FULL, before: undefined })
    expect(undone.desks.get('d1')).toEqual({ desk: 'd1', worker: 'w1', since: 1, ticket: 't' })
  })

  test('of a call frees the desk; of a reception leaves the first responder in charge', () => {
    const { handler: _, ...unhandled } = FULL
    const nobodys = {
      ...stateWith(),
      tickets: new Map<string, Ticket>([['t', { ...unhandled, place: 'waiting', desk: undefined, calls: [] }]]),
    }
    const called = happen(nobodys, {
      ...{ type: 'TicketCalled', ticket: 't', desk: 'd2', worker: 'w2', callId: 'c2' },
      reason: { code: 'first-in-line', waitedMinutes: 1 },
    })
    const back = happen(called, { type: 'Undone', ticket: 't', by: 'w2' })
    expect([back.tickets.get('t')?.place, back.desks.get('d2')?.ticket]).toEqual(['waiting', undefined])
    expect(back.tickets.get('t')?.handler).toBe('w0')
    expect(happen(stateWith({ before: undefined }), { type: 'Undone', ticket: 't', by: 'w1' }).tickets.get('t')).toEqual({
      ...FULL,
      before: undefined,
    })
  })
})

describe('a desk', () => {
  const opened = { businessDay: DAY, desk: 'd1', worker: 'w9' } as const
  test('that opens has nobody at it, one that is taken over keeps who is there', () => {
    expect(happen({ ...stateWith(), away: new Map([['d1', 5]]) }, { type: 'DeskOpened', ...opened })).toMatchObject({ away: new Map() })
    expect(happen(stateWith(), { type: 'DeskOpened', ...opened }).desks.get('d1')).toEqual({ desk: 'd1', worker: 'w9', since: at })
    const taken = happen(stateWith(), { type: 'DeskTakenOver', ...opened, from: 'w1' })
    expect(taken.desks.get('d1')).toEqual({ desk: 'd1', worker: 'w9', since: at, ticket: 't' })
    expect(happen(stateWith(), { type: 'DeskTakenOver', ...opened, desk: 'd2', from: 'w2' }).desks.get('d2')).toEqual({
      desk: 'd2',
      worker: 'w9',
      since: at,
    })
  })

  test('that closes is away since then; one whose machine failed gives its ticket back to the head of the line', () => {
    const closed = happen(stateWith(), { type: 'DeskClosed', desk: 'd2', worker: 'w2' })
    expect([[...closed.desks.keys()], closed.away]).toEqual([['d1'], new Map([['d2', NOW]])])
    const failed = happen(stateWith(), { type: 'DeskLeaseEnded', desk: 'd1', worker: 'w1' })
    expect(failed.tickets.get('t')).toEqual({ ...FULL, place: 'waiting', headSince: NOW, calls: [], desk: undefined, before: undefined })
    expect([[...failed.desks.keys()], failed.away]).toEqual([['d2'], new Map([['d1', NOW]])])
    expect(happen(stateWith(), { type: 'DeskLeaseEnded', desk: 'd2', worker: 'w2' }).tickets.get('t')).toEqual(FULL)
  })
})

test('issuing stops with its reason, until an hour or until somebody resumes it', () => {
  const stopped = happen(stateWith(), { type: 'IssuingStopped', why: 'weather', by: 'w1', until: at + 5 })
  expect(stopped.stopped).toEqual({ why: 'weather', by: 'w1', until: at + 5 })
  expect(Object.keys(happen(stateWith(), { type: 'IssuingStopped', why: 'weather', by: 'w1' }).stopped ?? {})).toEqual(['why', 'by'])
  expect(happen(stopped, { type: 'IssuingResumed', by: 'w1' }).stopped).toBeUndefined()
})

test('a paper that did not come is remembered until one does, or another day', () => {
  const failed = happen(stateWith(), { type: 'PrintFailed', ticket: 't', code: 'paper' })
  expect(failed.unprinted).toEqual({ ticket: 't', code: 'paper', at })
  expect(happen(failed, { type: 'Printed', ticket: 't' }).unprinted).toBeUndefined()
  expect(happen(failed, { type: 'NumbersRaised', businessDay: DAY, last: {}, by: 'w1' }).unprinted).toEqual(failed.unprinted)
  expect(happen(failed, { type: 'NumbersRaised', businessDay: '2026-11-21', last: {}, by: 'w1' })).toMatchObject({
    unprinted: undefined,
    day: '2026-11-21',
    dayClosed: false,
  })
})

test('numbers are of their day, and never lowered', () => {
  const raise = (state: QueueState, last: Readonly<Record<string, number>>, businessDay = DAY) =>
    happen(state, { type: 'NumbersRaised', businessDay, last, by: 'w1' })
  const once = raise(stateWith(), { A: 5, G: 0 })
  expect(once.sequences).toEqual(
    new Map([
      [
        DAY,
        new Map([
          ['A', 5],
          ['G', 0],
        ]),
      ],
    ]),
  )
  const more = raise(raise(once, { A: 3, C: 1 }), { A: 9 }, '2026-11-21')
  expect(more.sequences.get(DAY)).toEqual(
    new Map([
      ['A', 5],
      ['G', 0],
      ['C', 1],
    ]),
  )
  expect(more.sequences.get('2026-11-21')).toEqual(new Map([['A', 9]]))
  expect(once.sequences.get(DAY)?.has('C')).toBe(false)
})

test('the latest twelve calls are kept, the newest first', () => {
  let state = stateWith()
  for (let at = 1; at <= 14; at += 1) state = happen(state, { type: 'Recalled', ticket: 't', desk: 'd2', worker: 'w2', callId: `r${at}` })
  expect(state.recentCalls.map(({ callId }) => callId)).toEqual(Array.from({ length: 12 }, (_, at) => `r${14 - at}`))
  expect(state.recentCalls[0]).toEqual({ callId: 'r14', desk: 'd2', worker: 'w2', at: NOW, ticket: 't', number: 'A012' })
})

test('nothing happens to a ticket that is no longer there', () => {
  const gone = { ...stateWith(), tickets: new Map<string, Ticket>() }
  for (const event of [
    { type: 'Recalled', ticket: 't', desk: 'd2', worker: 'w2', callId: 'c' },
    { type: 'NoShowMarked', ticket: 't', by: 'w1' },
    { type: 'Closed', ticket: 't', by: 'w1', outcome: 'resolved' },
    { type: 'Undone', ticket: 't', by: 'w1' },
    { type: 'FollowUpClosed', ticket: 't', by: 'w1' },
  ] satisfies Bare[])
    expect(happen(gone, event)).toMatchObject({ tickets: new Map(), desks: gone.desks, recentCalls: [] })
})
