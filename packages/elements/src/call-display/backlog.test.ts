// Which calls are announced, and in which order.
import type { TicketPlace, QueueState, RecentCall, Ticket } from '@doorstep/model/queue'
import { expect } from '@open-wc/testing'
import { hear, nextCall, type Backlog } from './backlog.js'

const NOW = 1_000_000
const call = (callId: string, ticket = callId, at = NOW): RecentCall => ({ callId, ticket, number: ticket, desk: 'd1', worker: 'w1', at })

// Only places and calls matter here.
function stateOf(places: Readonly<Record<string, TicketPlace>>): QueueState {
  const tickets = new Map(Object.entries(places).map(([id, place]) => [id, { id, place } as Ticket]))
  return { tickets, recentCalls: [] } as unknown as QueueState
}

function drain(backlog: Backlog, state: QueueState, now = NOW): string[] {
  const said: string[] = []
  for (let { call, rest } = nextCall(backlog, state, now); call; { call, rest } = nextCall(rest, state, now)) said.push(call.callId)
  return said
}

describe('the backlog of calls', () => {
  it('16. has nothing to announce of what was called before, and the first call after an empty board', () => {
    const reloaded = hear(undefined, [call('2'), call('1')])
    expect(drain(reloaded, stateOf({ '1': 'called', '2': 'called' }))).to.deep.equal([])
    const first = hear(hear(undefined, []), [call('1')])
    expect(drain(first, stateOf({ '1': 'called' }))).to.deep.equal(['1'])
  })

  it('17. has every call once, the oldest first, and a recall again', () => {
    const three = hear(hear(undefined, []), [call('3'), call('2'), call('1')])
    const state = stateOf({ '1': 'called', '2': 'called', '3': 'called' })
    expect(drain(three, state)).to.deep.equal(['1', '2', '3'])
    const again = hear(three, [call('1b', '1'), call('3'), call('2'), call('1')])
    expect(drain(again, state)).to.deep.equal(['1', '2', '3', '1b'])
    const { rest } = nextCall(again, state, NOW)
    expect(drain(hear(rest, [call('1b', '1'), call('3'), call('2'), call('1')]), state)).to.deep.equal(['2', '3', '1b'])
  })

  it('keeps what waits when the journal’s list of twelve has moved past it', () => {
    let backlog = hear(undefined, [])
    const all = Array.from({ length: 20 }, (_, at) => call(String(at)))
    for (let at = 1; at <= all.length; at += 1) backlog = hear(backlog, all.slice(Math.max(0, at - 12), at).reverse())
    const state = stateOf(Object.fromEntries(all.map(({ ticket }) => [ticket, 'called'])))
    expect(drain(backlog, state)).to.deep.equal(all.map(({ callId }) => callId))
  })

  it('drops a call that was taken back, whose day is over, or that comes long after its person', () => {
    const backlog = hear(hear(undefined, []), [call('1')])
    for (const place of ['waiting', 'expired'] as const) expect(drain(backlog, stateOf({ '1': place })), place).to.deep.equal([])
    expect(drain(backlog, stateOf({}))).to.deep.equal([])
    expect(drain(backlog, stateOf({ '1': 'serving' }), NOW + 60_000)).to.deep.equal(['1'])
    expect(drain(backlog, stateOf({ '1': 'serving' }), NOW + 121_000)).to.deep.equal([])
    // two minutes of the queue's own time, whatever was done to the clock since
    const late = { ...stateOf({ '1': 'serving' }), clock: { read: NOW + 86_400_000, steady: NOW + 60_000 } }
    expect(drain(backlog, late, NOW + 86_460_000)).to.deep.equal(['1'])
    expect(drain(backlog, late, NOW + 86_461_000)).to.deep.equal([])
    // a wall whose clock is wrong still calls whoever is called
    expect(drain(backlog, stateOf({ '1': 'called' }), NOW + 86_400_000)).to.deep.equal(['1'])
  })
})
