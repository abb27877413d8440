// What the clock and the staff list ask of the queue: proposals that ran out, matters of people who left. Ends of days: streams.test.ts.
import { dueInQueue } from './due.js'
import { NOW, at, stateWith } from './testing/full.js'
import { rules as playRules } from './testing/play.js'
import type { QueueRules } from './rules.js'
import type { Ticket } from './ticket.js'

const rules: QueueRules = { ...playRules, workers: new Map(['w0', 'w1', 'w2', 'w7'].map((worker) => [worker, []])) }
const PENDING: Partial<Ticket> = { place: 'pending', desk: undefined }
const proposal = { id: 'p', worker: 'w2', by: 'w1', due: '2026-11-23', expires: NOW }
const due = (ticket: Partial<Ticket>, now = at, here = rules) =>
  dueInQueue(stateWith({ ...PENDING, ...ticket }), { now, businessDay: '2026-11-20', rules: here }).map(({ command }) => command)
const without = (...gone: string[]) => ({ ...rules, workers: new Map([...rules.workers].filter(([worker]) => !gone.includes(worker))) })

it('a proposal that ran out, from its very moment on, and once for all who look', () => {
  expect(due({ proposal }, at - 1)).toEqual([])
  expect(due({ proposal })).toEqual([{ type: 'timeOut', ticket: 't', id: 'timeOut/p' }])
})

it('a proposal to somebody who is no longer on the list, and a matter of theirs; each time they come back and go again anew', () => {
  expect(due({ proposal }, at - 1, without('w2'))).toEqual([{ type: 'timeOut', ticket: 't', id: 'timeOut/p' }])
  const left = (hops: number) => due({ proposal: undefined, handler: 'w2', hops }, at, without('w2')).map(({ id }) => id)
  expect(left(1)).toEqual(['timeOut/t/w2/1'])
  expect(left(2)).toEqual(['timeOut/t/w2/2'])
  expect(due({ proposal: undefined, handler: 'w2' })).toEqual([])
})

it('nothing for a backstop that is not on the list: there is nobody else', () => {
  expect(due({ proposal: undefined, handler: 'gone' }, at, { ...rules, backstop: ['gone'] })).toEqual([])
  expect(due({ proposal: undefined, handler: 'gone' })).toHaveLength(1)
})

it('nothing of what is over, or waits in the line', () => {
  for (const place of ['waiting', 'called', 'no-show', 'closed', 'expired', 'voided'] as const)
    expect(due({ place, proposal }), place).toEqual([])
  for (const place of ['serving', 'held', 'pending'] as const) expect(due({ place, proposal }), place).toHaveLength(1)
})
