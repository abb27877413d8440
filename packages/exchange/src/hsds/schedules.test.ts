// Schedules as weekly hours: what each part of a rule says, and what is named instead of guessed.
import { hoursIn } from './schedules.js'
import { rootOf } from './fields.js'

const read = (...schedules: object[]) => {
  const sources = schedules.map((fields, at) => ({ ...rootOf({ ...fields }), path: `s[${at}]` }))
  const { hours, incomplete } = hoursIn(sources)
  return { hours, incomplete, problems: sources.flatMap(({ problems }) => problems) }
}
const mark = (...values: string[]) => ({
  attributes: values.map((value) => ({ value, taxonomy_term: { code: 'day', taxonomy: 'Doorstep fields', name: 'day' } })),
})
const nine = { opens_at: '09:00', closes_at: '17:00' }
const hours = (days: string, opens = '09:00', closes = '17:00', more: object = {}) => ({ days: days.split(' '), ...more, opens, closes })
const ALL = 'mo tu we th fr sa su'

test.each<[schedule: object, hours: object[]]>([
  [{ freq: 'weekly', byday: ' tu , MO ', ...nine }, [hours('mo tu')]],
  // days alone are of a week
  [{ byday: 'SU', ...nine }, [hours('su')]],
  [{ freq: 'DAILY', ...nine }, [hours(ALL)]],
  [{ freq: 'DAILY', byday: 'MO', ...nine }, [hours('mo')]],
  [{ freq: 'WEEKLY', dtstart: '2026-11-21T00:00', ...nine }, [hours('sa')]],
  [{ freq: 'WEEKLY', byday: 'MO', dtstart: '2026-11-21', ...nine }, [hours('mo')]],
  [
    { freq: 'MONTHLY', byday: '1MO,+2TU,-1FR,WE', ...nine },
    [
      hours('mo', '09:00', '17:00', { nthOfMonth: [1] }),
      hours('tu', '09:00', '17:00', { nthOfMonth: [2] }),
      hours('fr', '09:00', '17:00', { nthOfMonth: [-1] }),
      hours('we'),
    ],
  ],
  [
    { freq: 'MONTHLY', byday: 'MO', bysetpos: '1, -1', ...nine },
    [hours('mo', '09:00', '17:00', { nthOfMonth: [1] }), hours('mo', '09:00', '17:00', { nthOfMonth: [-1] })],
  ],
  [{ freq: 'MONTHLY', byday: 'MO,TU', bysetpos: ' ', ...nine }, [hours('mo tu')]],
  // times with seconds and offsets are local
  [{ byday: 'MO', opens_at: '09:00:30.5+08:00', closes_at: '24:00Z' }, [hours('mo', '09:00', '24:00')]],
  [{ byday: 'MO', opens_at: '00:00', closes_at: '00:00:00' }, [hours('mo', '00:00', '24:00')]],
  [{ byday: 'SU', opens_at: '22:00', closes_at: '02:00' }, [hours('su', '22:00', '24:00'), hours('mo', '00:00', '02:00')]],
  [{ byday: 'MO', interval: 1, wkst: 'SU', timezone: 8, bymonthday: '3', until: '', bymonth: null, ...nine }, [hours('mo')]],
  [{ ...mark('holiday'), ...nine }, [hours('holiday')]],
  [{ byday: 'MO', ...mark('makeup', 'holiday'), ...nine }, [hours('mo holiday makeup')]],
  [{ byday: 'MO', valid_to: '2026-12-31', ...nine }, [hours('mo')]],
])('%j', (schedule, expected) => expect(read(schedule)).toEqual({ hours: expected, incomplete: false, problems: [] }))

test.each<[schedule: object, said: string, more?: string[]]>([
  [{ freq: 'HOURLY', byday: 'MO', ...nine }, "'freq=HOURLY byday=MO opens_at=09:00 closes_at=17:00'"],
  [{ freq: 'constructor', ...nine }, "'freq=constructor opens_at=09:00 closes_at=17:00'"],
  [{ freq: 'WEEKLY', byday: '1MO', ...nine }, "'freq=WEEKLY byday=1MO opens_at=09:00 closes_at=17:00'"],
  [{ freq: 'WEEKLY', byday: 'MO,XX', ...nine }, "'freq=WEEKLY byday=MO,XX opens_at=09:00 closes_at=17:00'"],
  [{ freq: 'MONTHLY', byday: '6MO', ...nine }, "'freq=MONTHLY byday=6MO opens_at=09:00 closes_at=17:00'"],
  [{ freq: 'WEEKLY', dtstart: '2026-02-30', ...nine }, "'freq=WEEKLY opens_at=09:00 closes_at=17:00'"],
  [{ freq: 'DAILY', bymonthday: 1, ...nine }, "'freq=DAILY bymonthday=1 opens_at=09:00 closes_at=17:00'"],
  [{ freq: 'DAILY', byyearday: 1, ...nine }, "'freq=DAILY opens_at=09:00 closes_at=17:00'"],
  [{ freq: 'MONTHLY', byday: 'MO', byyearday: [1], ...nine }, "'freq=MONTHLY byday=MO opens_at=09:00 closes_at=17:00'"],
  [{ freq: 'MONTHLY', byday: 'MO', bysetpos: 21, ...nine }, "'freq=MONTHLY byday=MO bysetpos=21 opens_at=09:00 closes_..."],
  [{ freq: 'MONTHLY', byday: 'MO', bysetpos: '1x', ...nine }, "'freq=MONTHLY byday=MO bysetpos=1x opens_at=09:00 closes_..."],
  [{ byday: 'MO', interval: 2, ...nine }, "'interval=2 byday=MO opens_at=09:00 closes_at=17:00'"],
  [{ byday: 'MO', count: 1, ...nine }, "'count=1 byday=MO opens_at=09:00 closes_at=17:00'"],
  [{ byday: 'MO', ...mark('holiday'), opens_at: '22:00', closes_at: '02:00' }, "'byday=MO opens_at=22:00 closes_at=02:00'"],
  [{ byday: 'MO', opens_at: '9:00', closes_at: '17:00' }, "'byday=MO opens_at=9:00 closes_at=17:00'", ['s[0].opens_at time']],
  [{ byday: 'MO', opens_at: '09:00', closes_at: '25:00' }, "'byday=MO opens_at=09:00 closes_at=25:00'", ['s[0].closes_at time']],
  [{ description: 'When the light is on' }, "'When the light is on'"],
  [{}, "'s[0].opens_at'"],
])('%j is no hours of a week', (schedule, found, more = []) => {
  const { hours: none, incomplete, problems } = read(schedule)
  expect([none, incomplete]).toEqual([[], true])
  expect(problems.at(-1)).toEqual({ path: 's[0]', found, expected: 'weekly-hours' })
  expect(problems.slice(0, -1).map(({ path, expected }) => `${path} ${expected}`)).toEqual(more)
})

test('one season for all is no season; of several the one that ends is not told', () => {
  const [summer, winter] = [{ valid_from: '2026-04-01', valid_to: '2026-09-30' }, { valid_from: '2026-10-01' }]
  expect(read({ byday: 'MO', ...nine, ...summer }, { byday: 'TU', ...nine, ...summer })).toMatchObject({
    hours: [hours('mo tu')],
    incomplete: false,
  })
  expect(read({ byday: 'MO', ...nine, ...summer }, { byday: 'TU', ...nine, ...winter })).toMatchObject({
    hours: [hours('tu')],
    incomplete: true,
    problems: [{ path: 's[0]' }],
  })
})

test('hours that are the same stand together, others apart', () => {
  expect(read({ byday: 'FR', ...nine }, { byday: 'MO', ...nine }, { byday: 'MO', opens_at: '18:00', closes_at: '19:00' }).hours).toEqual([
    hours('mo fr'),
    hours('mo', '18:00', '19:00'),
  ])
})
