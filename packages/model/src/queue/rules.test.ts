// What the queue takes from a feed: which series a service is of, who is there, who is last in charge, and every number with its default.
import * as v from 'valibot'
import { servicesSchema } from '../services/schema.js'
import { stationSchema } from '../station/schema.js'
import { backstopOn, isAway, isPresent, queueRules, seriesFor } from './rules.js'

const station = (more: object = {}) =>
  v.parse(stationSchema, {
    ...{
      id: 's',
      name: 'S',
      timeZone: 'Asia/Shanghai',
      desks: [
        { id: 'd1', name: 'D', series: ['G'] },
        { id: 'd2', name: 'D' },
      ],
    },
    workers: [{ id: 'w1', name: 'W', absences: [{ from: '2026-12-01', to: '2026-12-02' }] }],
    queue: { series: [{ letter: 'G' }] },
    ...more,
  })

test('a station without a queue, or without a series, has no rules', () => {
  expect(queueRules(station({ queue: undefined }), undefined, [])).toBeUndefined()
  expect(queueRules(station({ queue: { series: [] } }), undefined, [])).toBeUndefined()
})

test('a station has its numbers, and the usual ones where it says none', () => {
  const usual = queueRules(station(), undefined, [])
  expect(usual).toMatchObject({
    ...{ devices: undefined, backstop: [], graceMinutes: 15, noShowCalls: 3, noShowSeconds: 60, priorMinutes: 12, assignmentMinutes: 120 },
    ...{ pace: { tickets: 6, seconds: 60 }, classes: [], services: new Map() },
    desks: new Map([
      ['d1', ['G']],
      ['d2', undefined],
    ]),
    workers: new Map([['w1', [{ from: '2026-12-01', to: '2026-12-02' }]]]),
  })
  const own = {
    ...{ series: [{ letter: 'G' }], devices: ['lobby'], graceMinutes: 1, noShowCalls: 2, noShowSeconds: 3, priorMinutes: 4 },
    ...{ assignmentMinutes: 5, paceTickets: 1, paceSeconds: 7, classes: [{ id: 'old', label: 'O', headStartMinutes: 9 }] },
  }
  expect(queueRules(station({ queue: own, backstop: { secretary: 'w1', deputy: 'w2' } }), undefined, [])).toMatchObject({
    ...{ devices: new Set(['lobby']), backstop: ['w1', 'w2'], graceMinutes: 1, noShowCalls: 2, noShowSeconds: 3, priorMinutes: 4 },
    ...{ assignmentMinutes: 5, pace: { tickets: 1, seconds: 7 }, classes: own.classes },
  })
  expect(queueRules(station({ backstop: { secretary: 'w1' } }), undefined, [])?.backstop).toEqual(['w1'])
  expect(queueRules(station({ queue: { ...own, paceTickets: 0 } }), undefined, [])?.pace).toBeUndefined()
})

test('a service is offered that is active and done here, and takes its minutes or the usual ones', () => {
  const item = (id: string, more: object = {}) => ({ id, name: id, category: 'life', ...more })
  const items = [
    item('a', { minutes: 5 }),
    item('b', { status: 'inactive' }),
    item('c', { status: 'suspended' }),
    item('d', { elsewhere: { name: 'E' } }),
  ]
  const of = (offered: boolean, minutes = 12) => ({ category: 'life', offered, minutes })
  expect(queueRules(station(), v.parse(servicesSchema, { items }), [])?.services).toEqual(
    new Map([
      ['a', of(true, 5)],
      ['b', of(false)],
      ['c', of(false)],
      ['d', of(false)],
    ]),
  )
})

test('a category has the series that names it, else the general one, else the first', () => {
  const series = [
    { letter: 'A', categories: ['x'] },
    { letter: 'G', categories: [] },
    { letter: 'H', categories: [] },
  ]
  const letter = (category: string | undefined, of = series) => seriesFor({ series: of }, category)?.letter
  expect([letter('x'), letter('y'), letter(undefined)]).toEqual(['A', 'G', 'G'])
  expect([letter('y', series.slice(0, 1)), letter('y', [])]).toEqual(['A', undefined])
})

const away = [{ from: '2026-12-01', to: '2026-12-02' }]
const rules = {
  workers: new Map([
    ['w1', away],
    ['w2', []],
  ]),
  backstop: ['w1', 'w2'],
}
test('away is from the first day to the last', () => {
  const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']
  expect(days.map((day) => isAway(away, day))).toEqual([false, true, true, false])
  expect(days.map((day) => isPresent(rules, 'w1', day))).toEqual([true, false, false, true])
  expect(isPresent(rules, 'w9', '2026-12-01')).toBe(false)
})

test('last in charge is the secretary, the deputy while they are away, and if both are, still the secretary', () => {
  const both = {
    ...rules,
    workers: new Map([
      ['w1', away],
      ['w2', away],
    ]),
  }
  expect([backstopOn(rules, '2026-11-30'), backstopOn(rules, '2026-12-01'), backstopOn(both, '2026-12-01')]).toEqual(['w1', 'w2', 'w1'])
  // somebody on the list comes before somebody who left it
  expect(backstopOn({ ...both, backstop: ['w9', 'w2'] }, '2026-12-01')).toBe('w2')
  expect(backstopOn({ ...both, backstop: ['w9', 'w8'] }, '2026-12-01')).toBe('w9')
  expect(backstopOn({ ...both, backstop: [] }, '2026-12-01')).toBeUndefined()
})
