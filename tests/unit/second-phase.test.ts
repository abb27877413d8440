// What the second screen of a desk shows: who is called and served there, and the rating for a minute after.
import { readStation } from '@doorstep/model/feed'
import { decide, EMPTY_QUEUE, queueDecider, queueRules, type QueueCommand, type QueueState } from '@doorstep/model/queue'
import { RATING_SECONDS, phaseOf, THANKS_SECONDS } from '../../kiosk/src/second/phase.js'

const MORNING = Date.parse('2026-11-20T10:00:00+08:00')
const station = readStation({
  id: 's',
  name: 's',
  timeZone: 'Asia/Shanghai',
  desks: [
    { id: 'd1', name: '1' },
    { id: 'd2', name: '2' },
  ],
  workers: [
    { id: 'w1', name: 'w1' },
    { id: 'w2', name: 'w2' },
  ],
  queue: { series: [{ letter: 'G' }] },
}).value
const rules = station && queueRules(station, undefined, [])

type Asked = QueueCommand extends infer Each ? (Each extends QueueCommand ? Omit<Each, 'id' | 'actor'> : never) : never

/** The queue after some commands of the first worker, each a second after the one before. */
class Played {
  state: QueueState = EMPTY_QUEUE
  now = MORNING

  act(asked: Asked, { worker = 'w1', token = 'one' } = {}): this {
    if (!rules) throw new Error('no rules')
    this.now += 1000
    const command: QueueCommand = {
      ...asked,
      id: String(this.now),
      actor: { device: 'test', ...(asked.type === 'rate' ? { token } : { worker }) },
    }
    const decision = decide(this.state, command, { now: this.now, businessDay: '2026-11-20', rules })
    if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal))
    for (const event of decision.events) this.state = queueDecider.evolve(this.state, event)
    return this
  }

  scene(after = 0, seen: Parameters<typeof phaseOf>[3] = { touched: 0 }, desk = 'd1'): string {
    const scene = phaseOf(this.state, desk, this.now + after * 1000, seen)
    return scene.at === 'idle' ? scene.at : `${scene.at} ${scene.ticket.number}`
  }
}

const first = '2026-11-20/G001'
const second = '2026-11-20/G002'
const closed = (): Played =>
  new Played()
    .act({ type: 'signIn', desk: 'd1', worker: 'w1' })
    .act({ type: 'issue', token: 'one' })
    .act({ type: 'issue', token: 'two' })
    .act({ type: 'callNext', desk: 'd1' })
    .act({ type: 'receive', ticket: first })
    .act({ type: 'close', ticket: first, outcome: 'resolved' })

test('from nobody to called to served, at this desk and no other', () => {
  const played = new Played().act({ type: 'signIn', desk: 'd1', worker: 'w1' }).act({ type: 'issue', token: 'one' })
  expect(played.scene()).toBe('idle')
  expect(played.act({ type: 'callNext', desk: 'd1' }).scene()).toBe('called G001')
  expect(played.act({ type: 'receive', ticket: first }).scene()).toBe('serving G001')
  expect(played.scene(0, { touched: 0 }, 'd2')).toBe('idle')
})

test('after closing the rating is asked for a minute, and no longer', () => {
  const played = closed()
  expect(played.scene()).toBe('rating G001')
  expect(played.scene(RATING_SECONDS - 1)).toBe('rating G001')
  expect(played.scene(RATING_SECONDS)).toBe('idle')
  expect(played.scene(0, { touched: 0 }, 'd2')).toBe('idle')
})

test('a touch gives another minute', () => {
  const played = closed()
  const touched = played.now + 50_000
  expect(played.scene(RATING_SECONDS + 49, { touched })).toBe('rating G001')
  expect(played.scene(RATING_SECONDS + 50, { touched })).toBe('idle')
})

test('thanks stay a moment after the rating', () => {
  const played = closed().act({ type: 'rate', ticket: first, attitude: 5, ability: 5 })
  // a window that was not asking does not thank
  expect(played.scene(0, { touched: 0 })).toBe('idle')
  expect(played.scene(THANKS_SECONDS - 1, { touched: 0, asking: first })).toBe('rating G001')
  expect(played.scene(THANKS_SECONDS, { touched: 0, asking: first })).toBe('idle')
})

test('the next one called waits for the chair; the next one received has it', () => {
  const played = closed().act({ type: 'callNext', desk: 'd1' })
  expect(played.scene()).toBe('rating G001')
  expect(played.scene(RATING_SECONDS)).toBe('called G002')
  expect(played.act({ type: 'receive', ticket: second }).scene()).toBe('serving G002')
})

test('a closing that is undone is served again; what nobody could rate asks nothing', () => {
  expect(closed().act({ type: 'undo', ticket: first }).scene()).toBe('serving G001')
  const without = new Played()
    .act({ type: 'signIn', desk: 'd1', worker: 'w1' })
    .act({ type: 'issue' })
    .act({ type: 'callNext', desk: 'd1' })
    .act({ type: 'receive', ticket: first })
    .act({ type: 'close', ticket: first, outcome: 'resolved' })
  expect(without.scene()).toBe('idle')
})

test('a matter closed later from the list asks nobody: its resident is at home', () => {
  const played = new Played()
    .act({ type: 'signIn', desk: 'd1', worker: 'w1' })
    .act({ type: 'issue', token: 'one' })
    .act({ type: 'callNext', desk: 'd1' })
    .act({ type: 'receive', ticket: first })
    .act({ type: 'defer', ticket: first, due: '2026-11-25', promise: 'answer' })
    .act({ type: 'close', ticket: first, outcome: 'resolved' })
  expect(played.scene()).toBe('idle')
})
