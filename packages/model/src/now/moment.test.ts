// Moments are kept while nothing in them changed.
import { EMPTY_FEED } from '../feed/view.js'
import { momentKeeper, onceAMoment, queueToday, type Moment } from './moment.js'
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

test('a moment is another one as soon as a part of it is, and a queue of yesterday is none', () => {
  const moment = momentAt(MORNING, { menu: { dishes: {}, meals: [] } })
  const { station, services, timetable, menu, holidays, queue, instant } = moment
  const part = { asOf: 0, loading: false, stale: false, problems: [], failures: [] }
  const values = { station, services, timetable, menu, holidays }
  const view = (some: Partial<typeof values> = {}) => ({
    ...EMPTY_FEED,
    ...Object.fromEntries(Object.entries({ ...values, ...some }).map(([name, value]) => [name, { ...part, value }])),
  })
  const keeper = momentKeeper()
  const seen = { ready: true, state: queue as NonNullable<typeof queue> }
  const first = keeper(view(), seen, instant)
  expect(first).toEqual(moment)
  for (const name of Object.keys(values) as (keyof typeof values)[]) {
    const [before, copy] = [keeper(view(), seen, instant), structuredClone(values[name])]
    expect(keeper(view({ [name]: copy }), seen, instant), name).not.toBe(before)
  }
  const last = keeper(view(), seen, instant)
  expect(keeper(view(), { ...seen, state: { ...seen.state } }, instant)).not.toBe(last)
  // years that were never published are the same at every look
  const quiet = keeper(view({ holidays: undefined as never }), seen, instant)
  expect(quiet?.holidays).toEqual([])
  expect(keeper(view({ holidays: undefined as never }), seen, instant)).toBe(quiet)
})

test.each([
  [undefined, false],
  ['2026-11-19', false],
  ['2026-11-20', true],
  // a clock that was wrong
  ['2026-11-21', true],
])('a queue of %s is one of the 20th: %s', (day, its) => {
  const moment = momentAt(MORNING)
  const queue = { ...(moment.queue as NonNullable<Moment['queue']>), day }
  expect(queueToday({ ...moment, queue })).toBe(its ? queue : undefined)
  expect(queueToday({ ...moment, queue: undefined })).toBeUndefined()
})
