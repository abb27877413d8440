// Who is called next and why: the order of a line, which desks call from it, who is ahead, and how that is said.
import { at, NOW, stateWith, FULL } from './testing/full.js'
import { aheadOf, lineAt, reasonFor, serves, sharedLine, turnOf, waited, waitingLine } from './policy.js'
import { capReached } from './cap.js'
import type { QueueState, Ticket } from './ticket.js'

const MINUTE = 60_000
const waiting = (id: string, minutesAgo: number, more: Partial<Ticket> = {}): Ticket => ({
  ...{ ...FULL, id, number: id, place: 'waiting', line: 'G', desk: undefined, headSince: undefined, headStartMinutes: 0, calls: [] },
  ...{ since: NOW - minutesAgo * MINUTE, ...more },
})
const queueOf = (tickets: readonly Ticket[], desks: readonly string[] = []): QueueState => ({
  ...stateWith(),
  tickets: new Map(tickets.map((ticket) => [ticket.id, ticket])),
  desks: new Map(desks.map((desk) => [desk, { desk, worker: 'w', since: 1 }])),
})
const ids = (tickets: readonly Ticket[]) => tickets.map(({ id }) => id).join(' ')
const rules = {
  desks: new Map([
    ['any', undefined],
    ['g', ['G', 'A']],
    ['c', ['C']],
  ]),
}

test('a line stands in the order of turns: those at its head first, then by the time of issue less the head start', () => {
  expect(turnOf(waiting('a', 5, { headStartMinutes: 20 }))).toBe(NOW - 25 * MINUTE)
  const line = [
    waiting('late', 1),
    waiting('senior', 5, { headStartMinutes: 20 }),
    waiting('early', 24),
    waiting('earlier', 26),
    waiting('sent', 3, { headSince: NOW - 2 }),
    waiting('sent-before', 2, { headSince: NOW - 9 }),
    waiting('sent-with-it', 4, { headSince: NOW - 9 }),
    waiting('called', 50, { place: 'called' }),
  ]
  expect(ids(waitingLine(queueOf(line)))).toBe('sent-with-it sent-before sent earlier senior early late')
  // of two at the same moment the one that was issued first
  expect(ids(waitingLine(queueOf([waiting('x', 3), waiting('y', 3)])))).toBe('x y')
  expect(ids(waitingLine(queueOf([waiting('x', 3), waiting('y', 2, { line: 'C' })]), (each) => each === 'C'))).toBe('y')
})

test('a desk calls its own lines, and those that no desk names', () => {
  const calls = (desk: string, of = rules) => ['G', 'A', 'C', 'Z'].filter((line) => serves(of, desk, line)).join('')
  expect([calls('any'), calls('g'), calls('c'), calls('gone')]).toEqual(['GACZ', 'GA', 'C', ''])
  const named = { desks: new Map([...rules.desks].filter(([desk]) => desk !== 'any')) }
  expect([calls('g', named), calls('c', named)]).toEqual(['GAZ', 'CZ'])
})

test('ahead are those who are called before at the desks that are open, at all while none is', () => {
  const tickets = [waiting('g', 9), waiting('a', 8, { line: 'A' }), waiting('c', 7, { line: 'C' }), waiting('me', 6)]
  const me = tickets[3] as Ticket
  const named = { desks: new Map([...rules.desks].filter(([desk]) => desk !== 'any')) }
  expect(ids(lineAt(queueOf(tickets), rules, 'g'))).toBe('g a me')
  expect(ids(sharedLine(queueOf(tickets), rules, 'G', ['g', 'c']))).toBe('g a me')
  // nobody shares a desk where none calls the line
  expect(ids(sharedLine(queueOf(tickets), rules, 'G', ['c']))).toBe('g me')
  expect(aheadOf(queueOf(tickets, ['any']), me, rules)).toBe(3)
  expect(aheadOf(queueOf(tickets, ['g']), me, rules)).toBe(2)
  expect(aheadOf(queueOf(tickets, ['c']), me, rules)).toBe(1)
  expect(aheadOf(queueOf(tickets), me, named)).toBe(2)
  // a desk that the station has no more is none
  expect(aheadOf(queueOf(tickets, ['gone']), me, named)).toBe(2)
  expect(aheadOf(queueOf(tickets), waiting('elsewhere', 1, { place: 'called' }), rules)).toBe(0)
})

test('why somebody is called: at the head, by a head start that passed somebody, or as the first', () => {
  const senior = waiting('senior', 5, { priorityClass: 'old', headStartMinutes: 20 })
  const reason = (of: Ticket, tickets: readonly Ticket[]) => reasonFor(queueOf(tickets), of, waitingLine(queueOf(tickets)), at)
  const first = { code: 'first-in-line', waitedMinutes: 5 }
  expect(reason(senior, [waiting('early', 9), senior])).toEqual({
    ...{ code: 'head-start', priorityClass: 'old', minutes: 20, waitedMinutes: 5 },
  })
  expect(reason(senior, [senior, waiting('late', 3)])).toEqual(first)
  // who came before and waits in another line, or no more, was not passed
  expect(reason(senior, [waiting('early', 9, { place: 'called' }), senior])).toEqual(first)
  const plain = waiting('plain', 5)
  expect(reason(plain, [waiting('early', 4), plain])).toEqual(first)
  expect(reason({ ...senior, headSince: 3 }, [senior])).toEqual({ code: 'at-the-head', waitedMinutes: 5 })
})

test('whole minutes are waited, and never less than none', () => {
  const after = (seconds: number) => waited({ since: NOW }, NOW + seconds * 1000)
  expect([after(0), after(59), after(60), after(179), after(-90)]).toEqual([0, 0, 1, 2, 0])
})

test('a cap counts the numbers of its series and day, but for those that were struck out', () => {
  const struck = (id: string, more: Partial<Ticket> = {}) => waiting(id, 1, { place: 'voided', series: 'A', ...more })
  const reached = (dailyCap: number | undefined, ...tickets: Ticket[]) =>
    capReached(
      { ...queueOf(tickets), sequences: new Map([[FULL.businessDay, new Map([['A', 3]])]]) },
      { letter: 'A', categories: [], dailyCap },
      FULL.businessDay,
    )
  expect([reached(4), reached(3), reached(2), reached(0), reached(undefined)]).toEqual([false, true, true, true, false])
  expect(reached(3, struck('a'))).toBe(false)
  expect(reached(2, struck('a'))).toBe(true)
  expect(reached(3, struck('a', { series: 'G' }))).toBe(true)
  expect(reached(3, struck('a', { businessDay: '2026-11-19' }))).toBe(true)
  expect(reached(3, struck('a', { place: 'closed' }))).toBe(true)
})
