// The end of a day: where everybody goes, what is forgotten, and what an end that came by a wrong clock gives back.
import { dayEnded, endedEarly, isSomebodyHere } from '../closing.js'
import { at, CALL, DAY, FULL, happen, NOW, stateWith } from '../testing/full.js'
import { Play, rules } from '../testing/play.js'
import type { QueueState, Ticket } from '../ticket.js'
import { TICKET_PLACES, type TicketPlace } from '../words.js'

const close = (state: QueueState, day = DAY) => happen(state, { type: 'DayClosed', day })
const reopen = (state: QueueState, day = DAY) => happen(state, { type: 'DayReopened', day, by: 'w1' })
const gone = { desk: undefined, before: undefined }

test.each<[place: TicketPlace, ticket: Partial<Ticket>, changed: Partial<Ticket>, was: object | undefined]>([
  ['waiting', {}, { ...gone, place: 'pending', headSince: undefined }, { place: 'waiting', headSince: 7 }],
  ['waiting', { handler: undefined as never }, { ...gone, place: 'expired', headSince: undefined }, { place: 'waiting', headSince: 7 }],
  ['called', {}, { ...gone, place: 'pending', headSince: undefined }, { place: 'called', headSince: NOW }],
  ['no-show', { handler: undefined as never }, { ...gone, place: 'expired', headSince: undefined }, { place: 'no-show', headSince: 7 }],
  ['serving', {}, { ...gone, place: 'pending' }, { place: 'held', headSince: 7 }],
  ['held', {}, { ...gone, place: 'pending' }, { place: 'held', headSince: 7 }],
  ['pending', {}, { before: undefined }, undefined],
  ['closed', {}, { before: undefined }, undefined],
  ['expired', {}, { before: undefined }, undefined],
])('%s %o', (place, ticket, changed, was) => {
  const state = stateWith({ place, ...ticket })
  const after = close(state)
  expect(after.tickets.get('t')).toEqual({ ...FULL, place, ...ticket, ...changed })
  expect(after.closing).toEqual({ day: DAY, was: new Map(was ? [['t', was]] : []), stopped: undefined })
})

test('everything of the day is over', () => {
  const full: QueueState = {
    ...stateWith(),
    ...{ closings: 4, stopped: { why: 'weather', by: 'w1' }, away: new Map([['d3', 5]]) },
    recentCalls: [{ ...CALL, ticket: 't', number: 'A012' }],
    bells: new Map([['lobby', { id: 'b', device: 'lobby', rungAt: 1, since: 1 }]]),
  }
  const after = close(full, '2026-11-21')
  expect(after).toMatchObject({ day: '2026-11-21', dayClosed: true, closings: 5, recentCalls: [], stopped: undefined })
  expect([after.desks.size, after.away.size, after.bells.size]).toEqual([0, 0, 0])
  expect(after.closing).toMatchObject({ day: '2026-11-21', stopped: { why: 'weather', by: 'w1' } })
  expect(full.desks.size).toBe(2)
})

test.each<[businessDay: string, ticket: Partial<Ticket>, kept: boolean]>([
  ['2026-11-14', {}, true],
  ['2026-11-13', {}, false],
  ['2026-11-13', { place: 'expired' }, false],
  ['2026-11-13', { place: 'voided' }, false],
  ['2026-11-13', { place: 'pending' }, true],
  ['2026-11-13', { place: 'waiting' }, true],
  ['2026-11-13', { followUp: { worker: 'w7', at: 1 } }, true],
  ['2026-11-13', { followUp: { worker: 'w7', at: 1, closedAt: 2 } }, false],
])('a ticket of %s %o is kept for seven days, the last one included: %s', (businessDay, ticket, kept) => {
  expect(close(stateWith({ place: 'closed', ...ticket, businessDay })).tickets.has('t')).toBe(kept)
})

test.each<[ended: Partial<Ticket>, now: TicketPlace, back: Partial<Ticket>]>([
  [{ place: 'waiting' }, 'pending', { place: 'waiting', headSince: 7 }],
  [{ place: 'called' }, 'pending', { place: 'waiting', headSince: NOW }],
  [{ place: 'no-show' }, 'pending', { place: 'no-show', headSince: 7 }],
  [{ place: 'serving' }, 'pending', { place: 'held', headSince: 7 }],
  [{ place: 'no-show', handler: undefined as never }, 'expired', { place: 'no-show', headSince: 7 }],
])('%o is given back', (ended, now, back) => {
  const closed = close(stateWith(ended))
  expect(closed.tickets.get('t')?.place).toBe(now)
  const after = reopen(closed)
  expect(after.tickets.get('t')).toEqual({ ...FULL, ...ended, ...gone, ...back, calls: [] })
  expect(after).toMatchObject({ day: DAY, dayClosed: false, closing: undefined })
})

test('what went on in between, another day, and a stop of now are left as they are', () => {
  const closed = close({ ...stateWith(), stopped: { why: 'weather', by: 'w1' } })
  const moved = happen(closed, { type: 'Closed', ticket: 't', by: 'w1', outcome: 'resolved' })
  expect(reopen(moved).tickets.get('t')?.place).toBe('closed')
  expect(reopen(closed, '2026-11-19')).toEqual({ ...closed, clock: { read: at, steady: NOW } })
  expect(reopen(stateWith())).toMatchObject({ day: DAY, tickets: stateWith().tickets })
  expect(reopen(closed).stopped).toEqual({ why: 'weather', by: 'w1' })
  const stopped = happen(closed, { type: 'IssuingStopped', why: 'staff', by: 'w2' })
  expect(reopen(stopped).stopped).toEqual({ why: 'staff', by: 'w2' })
})

test('a day that is ended again can give back both times; another day’s end starts anew', () => {
  const first = close(stateWith({ place: 'waiting' }))
  expect(close(first).closing?.was).toEqual(new Map([['t', { place: 'waiting', headSince: 7 }]]))
  expect(close(first, '2026-11-21').closing?.was.size).toBe(0)
})

const on = (day: string | undefined, dayClosed = false) => dayEnded({ ...stateWith(), day, dayClosed }, DAY)
test('a day is over when the clock is past it and nobody has ended it', () => {
  expect([on('2026-11-19'), on('2026-11-19', true), on(DAY), on('2026-11-21'), on(undefined)]).toEqual([
    ...['2026-11-19', undefined, undefined, undefined, undefined],
  ])
})

test('a day that was ended early says how many people that sent away, while they are', () => {
  const closed = close(stateWith({ place: 'waiting' }))
  expect(endedEarly(closed, DAY)).toEqual({ day: DAY, people: 1 })
  expect(endedEarly(closed, '2026-11-19')).toEqual({ day: DAY, people: 1 })
  expect(endedEarly(closed, '2026-11-21')).toBeUndefined()
  expect(endedEarly(stateWith(), DAY)).toBeUndefined()
  const people = (place: TicketPlace) => endedEarly({ ...closed, tickets: new Map([['t', { ...FULL, place }]]) }, DAY)?.people
  expect(TICKET_PLACES.map(people)).toEqual([0, 0, 0, 0, 1, 0, 0, 1, 0])
  expect(endedEarly({ ...closed, tickets: new Map() }, DAY)?.people).toBe(0)
})

test('somebody is here who has a ticket in hand, while the station is open or posts no hours', () => {
  const hours = [{ days: ['fr' as const], opens: '09:00', closes: '17:00' }]
  // Friday, 20 November 2026, in Shanghai
  const [noon, night] = [Date.UTC(2026, 10, 20, 4), Date.UTC(2026, 10, 20, 12)]
  const here = (place: TicketPlace, when: number, openingHours = hours) =>
    isSomebodyHere(stateWith({ place }), { calendar: { ...rules.calendar, openingHours } }, when)
  expect(TICKET_PLACES.map((place) => here(place, noon))).toEqual([true, true, true, true, false, true, false, false, false])
  expect([here('waiting', night), here('waiting', night, [])]).toEqual([false, true])
  const special = { ...rules.calendar, openingHours: [], specialOpeningHours: [{ date: DAY }] }
  expect(isSomebodyHere(stateWith({ place: 'waiting' }), { calendar: special }, noon)).toBe(false)
})

test('the day is ended when it is over, and taken back by a worker of the station for the day that was ended', () => {
  const play = new Play()
  play.number()
  expect(play.do({ type: 'closeDay' })).toEqual({ code: 'day-not-over', day: '2026-11-20' })
  play.clock('2026-11-21T08:00').do({ type: 'closeDay' })
  play.clock('2026-11-20T09:01')
  expect(play.do({ type: 'reopenDay', day: '2026-11-20' })).toEqual({ code: 'not-signed-in' })
  expect(play.do({ type: 'reopenDay', day: '2026-11-20' }, 'stranger')).toEqual({ code: 'not-signed-in' })
  expect(play.do({ type: 'reopenDay', day: '2026-11-19' }, 'w1')).toEqual({ code: 'day-not-closed', day: '2026-11-19' })
  const { now } = play.situation()
  expect(play.do({ type: 'reopenDay', day: '2026-11-20' }, 'w1')).toEqual([{ type: 'DayReopened', day: '2026-11-20', by: 'w1', at: now }])
})
