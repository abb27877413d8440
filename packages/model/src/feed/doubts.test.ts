// What a file says that does nothing, or two things at once: each kind at its place, and beside it what is right and looks much like it.
import { doubtsIn } from './doubts.js'
import type { FileRole } from './finding.js'

const said = (role: FileRole, input: unknown) =>
  doubtsIn(role, input).map(({ keys, found, expected }) => `${keys.join('/')} | ${JSON.stringify(found)} | ${expected}`)

const span = (days: string, opens: string, closes: string, more: object = {}) => ({
  days: days === '' ? [] : days.split(' '),
  opens,
  closes,
  ...more,
})
const hours = (...spans: object[]) => ({ openingHours: spans })
const specials = (...days: object[]) => ({ specialOpeningHours: days })
const open = { date: '2027-02-06', opens: '09:00', closes: '12:00' }
const shut = { date: '2027-02-06' }
const away = (...absences: object[]) => ({
  workers: [
    { id: 'w1', name: 'W' },
    { id: 'w2', name: 'W', absences },
  ],
})
const queue = (series: object[], ...desks: (string | undefined)[]) => ({
  queue: { series },
  desks: desks.map((letters, at) => ({ id: `d${at}`, name: 'D', ...(letters !== undefined && { series: letters.split(' ') }) })),
})
const G = { letter: 'G' }
const of = (letter: string, ...categories: string[]) => ({ letter, categories })

test.each<[what: string, input: unknown, doubts: readonly string[]]>([
  ['hours of no day', hours(span('mo', '08:00', '12:00'), span('', '08:00', '12:00')), ['openingHours/1/days | [] | no-days']],
  [
    'hours that overlap by a minute, at the later one',
    hours(span('mo tu', '08:00', '12:00'), span('tu we', '11:59', '13:00')),
    ['openingHours/1 | "11:59-13:00" | overlap:08:00-12:00'],
  ],
  [
    'hours that overlap earlier ones from below, the first of several',
    hours(span('mo', '10:00', '12:00'), span('mo', '12:00', '14:00'), span('mo', '08:00', '12:01')),
    ['openingHours/2 | "08:00-12:01" | overlap:10:00-12:00'],
  ],
  [
    'hours within hours',
    hours(span('mo', '08:00', '18:00'), span('mo', '09:00', '10:00')),
    ['openingHours/1 | "09:00-10:00" | overlap:08:00-18:00'],
  ],
  ['hours that meet', hours(span('mo', '08:00', '12:00'), span('mo', '12:00', '13:00'), span('mo', '07:00', '08:00')), []],
  ['the same hours on other days', hours(span('mo', '08:00', '12:00'), span('tu', '08:00', '12:00')), []],
  ['hours of the first Monday only', hours(span('mo', '08:00', '12:00'), span('mo', '09:00', '13:00', { nthOfMonth: [1] })), []],
  ['hours after those of the first Monday', hours(span('mo', '08:00', '12:00', { nthOfMonth: [1] }), span('mo', '09:00', '13:00')), []],
  [
    'hours that cannot be read are left to others, and counted',
    hours(span('mo', '8', '12:00'), span('', '08:00', '12:00')),
    ['openingHours/1/days | [] | no-days'],
  ],
  ['a day that is closed and open', specials(shut, open), ['specialOpeningHours/1 | "2027-02-06" | two-things']],
  ['a day that is open and closed', specials(open, shut), ['specialOpeningHours/1 | "2027-02-06" | two-things']],
  [
    'a day three times, against the first',
    specials(open, { ...open, opens: '10:00' }, shut),
    ['specialOpeningHours/2 | "2027-02-06" | two-things'],
  ],
  ['a day with two spans, and another that is closed', specials(open, { ...open, opens: '10:00' }, { date: '2027-02-07' }), []],
  ['a day closed twice', specials(shut, shut), []],
  [
    'leave that ends before it begins',
    away({ from: '2026-12-01', to: '2026-12-01' }, { from: '2026-12-05', to: '2026-12-04' }),
    ['workers/1/absences/1/to | "2026-12-04" | ends-before'],
  ],
  ['numbers and no desk', queue([G]), ['queue | "" | no-desks']],
  ['no numbers and no desk', queue([]), []],
  ['a letter nobody calls', queue([G, of('A', 'x')], 'G', 'G'), ['queue/series/1 | "A" | nobody-calls']],
  ['a letter the only desk does not call', queue([G, of('A', 'x')], 'G'), ['queue/series/1 | "A" | nobody-calls']],
  ['a letter that one desk of several calls', queue([G, of('A', 'x')], 'G', 'A'), []],
  ['a desk that calls all', queue([G, of('A', 'x')], 'G', undefined), []],
  ['no number a day', queue([{ ...G, dailyCap: 0 }], undefined), ['queue/series/0/dailyCap | 0 | no-numbers']],
  ['one number a day', queue([{ ...G, dailyCap: 1 }], undefined), []],
  ['two letters for all the rest', queue([G, of('A')], undefined), ['queue/series/1 | "A" | never-used']],
  [
    'a letter all of whose categories two others have',
    queue([of('A', 'x'), of('B', 'y'), of('C', 'x', 'y')], undefined),
    ['queue/series/2 | "C" | never-used'],
  ],
  ['a letter with a category of its own left', queue([of('A', 'x'), of('B', 'x', 'y')], undefined), []],
])('station.json: %s', (_, input, doubts) => expect(said('station', input)).toEqual(doubts))

const item = (more: object) => ({ items: [{ id: 'a', name: 'A', category: 'own', ...more }] })

test('services.json: the hours of an item', () => {
  expect(
    said('services', item({ hours: [span('mo', '08:00', '12:00'), span('mo', '09:00', '10:00'), span('', '09:00', '10:00')] })),
  ).toEqual(['items/0/hours/1 | "09:00-10:00" | overlap:08:00-12:00', 'items/0/hours/2/days | [] | no-days'])
  expect(said('services', item({ hours: null }))).toEqual([])
})

test.each(['www.a', 'WWW.sh.gov.cn', 'sh.gov.cn', 'sh.gov.cn/a', 'my-house.org', 'a.com', 'a.net?x', 'a.edu#x', 'a.gov'])(
  'services.json: %s has no https:// before it',
  (url) => expect(said('services', item({ url }))).toEqual([`items/0/url | "${url}" | no-scheme:https://${url}`]),
)

test.each(['https://www.a.cn', 'a.html', 'forms/a.cn', 'a.cnx', 'wwwx.pdf', '/www.a.cn', 'a', null])(
  'services.json: %s is an address',
  (url) => expect(said('services', item({ url }))).toEqual([]),
)

const START = '2026-11-24T08:00'
const weekly = [{ frequency: 'weekly' }]
const entry = (more: object) => ({ entries: [{ uid: 'e', title: 'E', start: START, ...more }] })
const yearly = (more: object) => ({ recurrenceRules: [{ frequency: 'yearly', byMonth: [2], ...more }] })

test.each<[what: string, more: object, doubts: readonly string[]]>([
  ['duty of nobody', { kind: 'duty' }, ['entries/0 | "" | nobody']],
  ['duty of somebody', { kind: 'duty', worker: 'w1' }, []],
  ['an activity of nobody', {}, []],
  ['a day that never is', yearly({ byMonthDay: [30] }), ['entries/0/recurrenceRules | "" | never']],
  [
    'a repetition that ended before it began',
    { recurrenceRules: [{ ...weekly[0], until: '2026-11-24T07:59' }] },
    ['entries/0/recurrenceRules | "" | never'],
  ],
  ['a repetition that ends with its first', { recurrenceRules: [{ ...weekly[0], until: START }] }, []],
  // the 29th of February is a Monday in 2072 and next in 2112, because 2100 has none
  ['a leap day on a weekday, 40 years on', { start: '2072-03-01T08:00', ...yearly({ byMonthDay: [29], byDay: [{ day: 'mo' }] }) }, []],
  ['a rule nobody can repeat, of which it is said elsewhere', { kind: 'duty', recurrenceRules: [{ ...weekly[0], byHour: [8] }] }, []],
])('timetable.json: %s', (_, more, doubts) => expect(said('timetable', entry(more))).toEqual(doubts))

const changed = (key: string, override: object, rules: object[] = weekly) =>
  entry({ recurrenceRules: rules, recurrenceOverrides: { [key]: override } })
test.each<[what: string, input: unknown, doubts: readonly string[]]>([
  ['one that takes place', changed('2026-12-01T08:00', { excluded: true }), []],
  ['one that takes place, with seconds', changed('2026-12-01T08:00:00', { excluded: true }), []],
  ['the one there is', changed(START, { excluded: true }, []), []],
  [
    'one at another hour, whatever it says',
    changed('2026-12-01T09:00', { room: 'r' }),
    ['entries/0/recurrenceOverrides/2026-12-01T09:00 | "2026-12-01T09:00" | other-time:2026-12-01T08:00'],
  ],
  ...['2026-11-30T08:00', '2026-12-02T08:00', '2026-11-17T08:00'].flatMap((day) =>
    [{ excluded: true }, { status: 'cancelled' }].map((override): [string, unknown, string[]] => [
      `none on ${day}, ${JSON.stringify(override)}`,
      changed(day, override),
      [`entries/0/recurrenceOverrides/${day} | "${day}" | not-on-that-day`],
    ]),
  ),
  ['a day more, which is how one is added', changed('2026-12-02T08:00', { status: 'confirmed' }), []],
])('timetable.json: a change to %s', (_, input, doubts) => expect(said('timetable', input)).toEqual(doubts))

const lunch = { date: '2026-11-27', meal: 'lunch', dishes: [] }
const meals = (...changes: object[]) => ({ dishes: {}, meals: changes.map((each) => ({ ...lunch, ...each })) })
const times = (opens: string, closes: string) => ({ points: [{ id: 'p', name: 'P', mealTimes: { lunch: { opens, closes } } }] })
const rule = (...rules: object[]) => ({ pricePolicies: [{ id: 'p', steps: [[{}], rules] }] })

test.each<[what: string, input: unknown, doubts: readonly string[]]>([
  ['a meal of no time', times('11:00', '11:00'), ['points/0/mealTimes/lunch/closes | "11:00" | after-opening']],
  ['a meal that ends before', times('11:00', '10:59'), ['points/0/mealTimes/lunch/closes | "10:59" | after-opening']],
  ['a meal of a minute', times('11:00', '11:01'), []],
  ['a meal twice', meals({}, {}), ['meals/1 | "2026-11-27 lunch" | served-twice']],
  ['a meal twice at one place', meals({ point: 'p' }, {}, { point: 'p' }), ['meals/2 | "2026-11-27 lunch" | served-twice']],
  ['meals apart by day, meal and place', meals({}, { date: '2026-11-28' }, { meal: 'dinner' }, { point: 'p' }), []],
  ['ages that fit nobody', rule({}, { minimumAge: 70, maximumAge: 69 }), ['pricePolicies/0/steps/1/1/maximumAge | 69 | fits-nobody']],
  ['one age, ages from and up to', rule({ minimumAge: 70, maximumAge: 70 }, { minimumAge: 70 }, { maximumAge: 0 }), []],
])('menu.json: %s', (_, input, doubts) => expect(said('menu', input)).toEqual(doubts))

test('holidays: a day that is off and is not', () => {
  const day = (date: string, isOffDay: boolean) => ({ name: '国庆节', date, isOffDay })
  const days = [day('2026-10-01', true), day('2026-10-02', true), day('2026-10-01', true), day('2026-10-01', false)]
  expect(said('holidays', { days })).toEqual(['days/3 | "2026-10-01" | two-things'])
})

test.each(['station', 'services', 'timetable', 'menu', 'holidays'] as const)('%s: nothing is odd in what is no such file', (role) => {
  for (const input of [undefined, null, 'x', 5, [], {}, { items: {}, workers: 'x', openingHours: null, queue: [], entries: 3, days: {} }])
    expect(doubtsIn(role, input)).toEqual([])
})
