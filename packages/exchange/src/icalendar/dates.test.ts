// How long events last, and which dates are added to a repetition or taken out of it, through the whole importer.
import { importICalendar } from './icalendar.js'

const imported = (...lines: string[]) => {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:A', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
  const { value, problems } = importICalendar(text, { timeZone: 'Asia/Shanghai' })
  return { entry: value?.entries[0], problems }
}
const TIME = 'DTSTART:20261121T003000Z'
const DAY = 'DTSTART;VALUE=DATE:20261121'
const fault = (path: string, found: string, expected: string) => ({ path: `VEVENT[0].${path}`, found, expected })

test.each<[lines: string[], duration: string, problem?: object]>([
  [[TIME, 'DTEND:20261121T003000Z'], 'PT0M'],
  [[DAY, 'DTEND;VALUE=DATE:20261121'], 'P1D'],
  [[TIME, 'DTEND:20271122T003000Z'], 'PT8784H'],
  [[TIME, 'DTEND:20271122T003100Z'], 'PT0M', fault('DTEND', "'20271122T003100Z'", 'duration')],
  [[TIME, 'DTEND:20261121T002900Z'], 'PT0M', fault('DTEND', "'20261121T002900Z'", 'after-start')],
  // a colon within quotes is not the value's
  [[TIME, 'DTEND;X-FROM="UTC+08:00":20261121T002900Z'], 'PT0M', fault('DTEND', "'20261121T002900Z'", 'after-start')],
  [[DAY, 'DTEND:nonsense'], 'P1D', fault('DTEND', "'nonsense'", 'date-time')],
  [[TIME, 'DURATION:+pt45m'], 'PT45M'],
  [[TIME, 'DURATION:P366D'], 'P366D'],
  [[TIME, 'DURATION:P366DT1M'], 'PT0M', fault('DURATION', "'P366DT1M'", 'duration')],
  [[TIME, 'DURATION:-PT5M'], 'PT0M', fault('DURATION', "'-PT5M'", 'duration')],
  // an end says more than a length
  [[TIME, 'DTEND:20261121T013000Z', 'DURATION:PT5H'], 'PT1H'],
])('%j lasts %s', (lines, duration, problem) => {
  const { entry, problems } = imported(...lines)
  expect(entry?.duration).toBe(duration)
  expect(problems).toEqual(problem ? [problem] : [])
})

const overrides = (...lines: string[]) => imported(...lines).entry?.recurrenceOverrides
const RULE = 'RRULE:FREQ=DAILY'

test('a date is taken out in whatever way it is written', () => {
  const out = { '2026-11-23T08:30': { excluded: true } }
  expect(overrides(TIME, RULE, 'EXDATE:20261123T003000Z')).toEqual(out)
  expect(overrides(TIME, RULE, 'EXDATE;VALUE=DATE:20261123')).toEqual(out)
  expect(overrides(TIME, RULE, 'EXDATE;TZID=Europe/Berlin:20261123T013000')).toEqual(out)
  // an event of whole days has no time of day
  expect(overrides(DAY, RULE, 'EXDATE;VALUE=DATE:20261123')).toEqual({ '2026-11-23T00:00': { excluded: true } })
  expect(overrides(DAY, RULE, 'EXDATE:20261123T003000')).toEqual({ '2026-11-23T00:00': { excluded: true } })
  // 23:00 in UTC is the next day in Shanghai, also by the date alone
  expect(overrides('DTSTART:20261121T230000Z', RULE, 'EXDATE;VALUE=DATE:20261123')).toEqual({ '2026-11-24T07:00': { excluded: true } })
})

test('a date that is added has its own length; the first is there already; what is taken out stays out', () => {
  expect(overrides(TIME, 'RDATE:20261121T003000Z,20261130T003000Z')).toEqual({ '2026-11-30T08:30': {} })
  expect(overrides(TIME, 'RDATE;VALUE=DATE:20261130')).toEqual({ '2026-11-30T08:30': {} })
  expect(overrides(TIME, 'RDATE;VALUE=PERIOD:20261130T003000Z/PT2H')).toEqual({ '2026-11-30T08:30': { duration: 'PT2H' } })
  expect(overrides(TIME, 'RDATE;VALUE=PERIOD:20261130T003000Z/20261130T000000Z')).toEqual({ '2026-11-30T08:30': { duration: 'PT0M' } })
  expect(overrides(TIME, 'RDATE:20261130T003000Z', 'EXDATE:20261130T003000Z')).toEqual({ '2026-11-30T08:30': { excluded: true } })
})

test('a date that cannot be read is named, and the others hold', () => {
  const bad = imported(TIME, 'EXDATE:20261399T003000Z,20261123T003000Z', 'RDATE;VALUE=PERIOD:20261130T003000Z/P400D,20261201T003000Z/PT1H')
  expect(Object.keys(bad.entry?.recurrenceOverrides ?? {})).toEqual(['2026-12-01T08:30', '2026-11-23T08:30'])
  expect(bad.problems.map(({ path, expected }) => `${path} ${expected}`)).toEqual([
    'VEVENT[0].RDATE date-time',
    'VEVENT[0].EXDATE date-time',
  ])
})

test('of several lists each is named by its number, and of one list three thousand dates are read', () => {
  const two = imported(TIME, 'EXDATE:nonsense', 'EXDATE:20261123T003000Z')
  expect(two.problems.map(({ path }) => path)).toEqual(['VEVENT[0].EXDATE[0]'])
  const dates = (count: number) =>
    Array.from({ length: count }, (_, at) => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10).replaceAll('-', '')).join(',')
  expect(imported(TIME, `EXDATE;VALUE=DATE:${dates(3000)}`).problems).toEqual([])
  const many = imported(TIME, `EXDATE;VALUE=DATE:${dates(3001)}`)
  expect(many.problems).toEqual([fault('EXDATE', '3001', 'too-many:3000')])
  expect(Object.keys(many.entry?.recurrenceOverrides ?? {})).toHaveLength(3000)
})

test.each<[lines: string[], entry: object, problems: string[]]>([
  [['ORGANIZER;CN= :mailto:a@e.org'], { title: 'A' }, []],
  [['LOCATION:  ', 'DESCRIPTION: x '], { description: 'x' }, []],
  [['CATEGORIES:Open  Air,open air,法律服務,政务,社區管理服务'], { categories: ['open-air', 'legal', 'government', 'community'] }, []],
  [['CATEGORIES:黨群服務,生活,健康,文化,?!'], { categories: ['party', 'life', 'health', 'culture'] }, []],
  [['STATUS:cancelled'], { status: 'cancelled' }, []],
  [['STATUS:'], { status: 'confirmed' }, []],
  [['EXRULE:FREQ=DAILY'], { recurrenceRules: [] }, ['EXRULE recurrence:EXRULE']],
  [['RECURRENCE-ID;RANGE=THISANDFUTURE:20261121T003000Z'], {}, ['RECURRENCE-ID this-and-future']],
])('an event with %j', (lines, expected, problems) => {
  const read = imported(TIME, ...lines)
  expect(read.entry).toMatchObject(expected)
  expect(read.problems.map(({ path, expected: code }) => `${path.replace('VEVENT[0].', '')} ${code}`)).toEqual(problems)
})

test('blanks are nobody and nowhere', () => {
  const read = imported(TIME, 'ORGANIZER;CN= :mailto:a@e.org', 'LOCATION:  ').entry
  for (const part of ['organiser', 'location']) expect(read).not.toHaveProperty(part)
})

test('whole days say so, and a change of no date is left out', () => {
  expect(imported(DAY).entry?.showWithoutTime).toBe(true)
  expect(imported(TIME).entry).not.toHaveProperty('showWithoutTime')
  const changed = imported(TIME, 'RECURRENCE-ID:nonsense')
  expect([changed.entry, changed.problems]).toEqual([undefined, [{ ...fault('RECURRENCE-ID', "'nonsense'", 'date-time'), leftOut: true }]])
})

test.each<[start: string, until: string, ends: string]>([
  // a date alone is all of that day on the event's own clock, here eight hours behind
  [TIME, '20261124', '2026-11-25T07:59'],
  [DAY, '20261124', '2026-11-24T23:59'],
  [DAY, '20261124T000000Z', '2026-11-24T23:59'],
  [TIME, '20261124T003000Z', '2026-11-24T08:30'],
  [TIME, '20261124t003000z', '2026-11-24T08:30'],
  ['DTSTART;TZID=Asia/Tokyo:20261121T093000', '20261124T093000', '2026-11-24T08:30'],
  ['DTSTART;TZID=Asia/Tokyo:20261121T093000', '20261124T003000Z', '2026-11-24T08:30'],
  ['DTSTART;TZID=Asia/Shanghai:20261121T083000', '20261124T083000', '2026-11-24T08:30'],
])('a rule of %s until %s ends %s', (start, until, ends) => {
  const { entry, problems } = imported(start, `RRULE:FREQ=DAILY;UNTIL=${until}`)
  expect(problems).toEqual([])
  expect(entry?.recurrenceRules[0]?.until).toBe(ends)
})
