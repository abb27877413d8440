// Moments are kept while nothing in them changed.
import { EMPTY_FEED } from '../feed/view.js'
import { momentKeeper, onceAMoment, type Moment } from './moment.js'
import { momentAt } from './testing/house.js'

// a Friday
const MORNING = '2026-11-20T10:20'

test('a moment stays the same for a minute, and no longer', () => {
  const { station, queue } = momentAt(MORNING)
  const part = { asOf: 0, loading: false, stale: false, problems: [], failures: [] }
  const view = { ...EMPTY_FEED, station: { ...part, value: station } }
  const keeper = momentKeeper()
  const at = Date.parse('2026-11-20T10:20:05+08:00')
  const first = keeper(view, queue && { ready: true, state: queue }, at)
  expect(keeper({ ...view }, queue && { ready: true, state: queue }, at + 50_000)).toBe(first)
  expect(keeper(view, queue && { ready: true, state: queue }, at + 60_000)).not.toBe(first)
  expect(keeper(view, undefined, at + 60_000)?.queue).toBeUndefined()
  expect(keeper(view, queue && { ready: false, state: queue }, at)?.queue).toBeUndefined()
  expect(keeper(EMPTY_FEED, undefined, at)).toBeUndefined()
})

test('an answer is worked out once for each moment, one that is no or nothing as well', () => {
  const [now, later] = [momentAt(MORNING), momentAt('2026-11-20T10:21')]
  for (const answer of [7, 0, '', false, null]) {
    const answers = new WeakMap<Moment, unknown>()
    const workOut = vi.fn(() => answer)
    expect([now, now, later, now].map((moment) => onceAMoment(answers, moment, workOut))).toEqual([answer, answer, answer, answer])
    expect(workOut).toHaveBeenCalledTimes(2)
  }
})
