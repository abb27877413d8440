// Moments are kept while nothing in them changed.
import { EMPTY_FEED } from '../feed/view.js'
import { momentKeeper } from './moment.js'
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
