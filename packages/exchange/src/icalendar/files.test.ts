// Whole files: which events are read, in which zones, what a change of one date changes, and where faults are told.
import { importICalendar } from './icalendar.js'

const SHANGHAI = { timeZone: 'Asia/Shanghai' }
const within = (name: string, ...lines: string[]) => [`BEGIN:${name}`, ...lines, `END:${name}`]
const calendar = (...lines: string[]) => within('VCALENDAR', ...lines).join('\r\n')
const event = (...lines: string[]) => within('VEVENT', ...lines)
const at = (time: string, ...lines: string[]) => event('UID:1', 'SUMMARY:A', `DTSTART${time}`, ...lines)
const read = (...lines: string[]) => importICalendar(calendar(...lines), SHANGHAI)
const told = ({ problems }: ReturnType<typeof read>) => problems.map(({ path, expected }) => `${path} ${expected}`)

test('events stand in calendars, also one within another', () => {
  const titled = (title: string) => event(`UID:${title}`, `SUMMARY:${title}`, 'DTSTART:20261121T003000Z')
  const { value, problems } = read(...within('VCALENDAR', ...titled('inner')), ...titled('outer'), ...within('X-BOX', 'X-A:1'))
  expect([value?.entries.map(({ title }) => title), problems]).toEqual([['inner', 'outer'], []])
  // a file of tasks alone is a calendar without events
  expect(read(...within('VTODO', 'UID:2'))).toMatchObject({ value: { entries: [] }, problems: [] })
})

test('floating times are meant in the zone of the first calendar that has one', () => {
  const zoned = (name: string) => within('VCALENDAR', `X-WR-TIMEZONE:${name}`, ...at(':20261121T083000'))
  const start = (lines: string[]) => importICalendar(lines.join('\r\n'), SHANGHAI).value?.entries[0]?.start
  expect(start([...within('VCALENDAR', 'X-NOTHING:1'), ...zoned('Asia/Tokyo')])).toBe('2026-11-21T07:30')
  expect(start([...zoned('Asia/Tokyo'), ...within('VCALENDAR', 'X-WR-TIMEZONE:Europe/Berlin')])).toBe('2026-11-21T07:30')
  expect(start(within('VCALENDAR', ...zoned('Asia/Tokyo')))).toBe('2026-11-21T07:30')
})

const zone = (...lines: string[]) => within('VTIMEZONE', 'TZID:Ours', ...lines)
const part = (name: string, from: string, to: string, ...lines: string[]) =>
  within(name, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, ...lines)
test.each<[what: string, zone: string[], name: string, wall: string, start: string]>([
  ['a name of three parts behind a prefix', [], '/x.org/1/America/Argentina/Buenos_Aires', '20261121T083000', '2026-11-21T19:30'],
  ['the place it says it is', zone('X-LIC-LOCATION:Asia/Tokyo'), 'Ours', '20261121T083000', '2026-11-21T07:30'],
  [
    'a zone west of Greenwich',
    zone(...part('STANDARD', '-0500', '-0500', 'DTSTART:19700101T000000')),
    'Ours',
    '20261121T083000',
    '2026-11-21T21:30',
  ],
  ['half an hour', zone(...part('STANDARD', '+0530', '+0530', 'DTSTART:19700101T000000')), 'Ours', '20261121T083000', '2026-11-21T11:00'],
  [
    'changes by date alone',
    zone(
      ...part('STANDARD', '+0100', '+0000', 'DTSTART:20250101T000000', 'RDATE:20260901T000000'),
      ...part('DAYLIGHT', '+0000', '+0100', 'DTSTART:20260401T000000'),
    ),
    'Ours',
    '20260731T083000',
    '2026-07-31T15:30',
  ],
  [
    'the last change there was',
    zone(
      ...part('STANDARD', '+0100', '+0000', 'DTSTART:20250101T000000', 'RDATE:20260901T000000'),
      ...part('DAYLIGHT', '+0000', '+0100', 'DTSTART:20260401T000000'),
    ),
    'Ours',
    '20260902T083000',
    '2026-09-02T16:30',
  ],
  [
    'a part that says no offset is none',
    zone(...within('STANDARD', 'DTSTART:20260101T000000'), ...part('STANDARD', '+0900', '+0900', 'DTSTART:19700101T000000')),
    'Ours',
    '20261121T083000',
    '2026-11-21T07:30',
  ],
])('a zone by %s', (_, definition, name, wall, start) => {
  const result = read(...definition, ...at(`;TZID=${name}:${wall}`))
  expect([result.value?.entries[0]?.start, result.problems]).toEqual([start, []])
})

const BERLIN = zone(
  ...part('DAYLIGHT', '+0100', '+0200', 'DTSTART:19700329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
  ...part('STANDARD', '+0200', '+0100', 'DTSTART:19701025T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
)
test('a date is taken out by the moment, on whatever clock it is written', () => {
  const out = (start: string, date: string) =>
    read(...BERLIN, ...at(`;TZID=Ours:${start}`, 'RRULE:FREQ=WEEKLY;COUNT=3', `EXDATE:${date}`)).value?.entries[0]?.recurrenceOverrides
  expect(out('20260703T100000', '20260710T080000Z')).toEqual({ '2026-07-10T16:00': { excluded: true } })
  expect(out('20260109T100000', '20260116T090000Z')).toEqual({ '2026-01-16T17:00': { excluded: true } })
  // written in summer time where the event began in winter: the rule has it an hour later
  expect(out('20260320T100000', '20260403T080000Z')).toEqual({ '2026-04-03T17:00': { excluded: true } })
})

test('a change is of the date that was added, at its own hour, and else of the date the rule gives', () => {
  const winter = at(';TZID=Europe/Berlin:20260105T100000', 'RRULE:FREQ=WEEKLY;COUNT=40', 'RDATE;TZID=Europe/Berlin:20260707T100000')
  const change = (date: string) =>
    event('UID:1', 'SUMMARY:B', `RECURRENCE-ID;TZID=Europe/Berlin:${date}`, `DTSTART;TZID=Europe/Berlin:${date}`)
  expect(read(...winter, ...change('20260707T100000')).value?.entries[0]?.recurrenceOverrides).toEqual({
    '2026-07-07T16:00': { title: 'B' },
  })
  expect(read(...winter, ...change('20260706T100000')).value?.entries[0]?.recurrenceOverrides).toEqual({
    '2026-07-07T16:00': {},
    '2026-07-06T17:00': { start: '2026-07-06T16:00', title: 'B' },
  })
})

test('a change says only what is different, new places and words as its note', () => {
  const usual = at(':20261103T003000Z', 'RRULE:FREQ=WEEKLY', 'DURATION:PT1H', 'LOCATION:Hall', 'DESCRIPTION:Bring tea')
  const changed = (...lines: string[]) =>
    read(...usual, ...event('UID:1', 'SUMMARY:A', 'RECURRENCE-ID:20261110T003000Z', 'DTSTART:20261110T003000Z', 'DURATION:PT1H', ...lines))
      .value?.entries[0]?.recurrenceOverrides['2026-11-10T08:30']
  expect(changed('LOCATION:Hall', 'DESCRIPTION:Bring tea')).toEqual({})
  expect(changed('LOCATION:Garden', 'DESCRIPTION:Bring tea')).toEqual({ note: 'Garden' })
  expect(changed('LOCATION:Hall', 'DESCRIPTION:No tea')).toEqual({ note: 'No tea' })
  expect(changed('LOCATION:Garden', 'DESCRIPTION:No tea')).toEqual({ note: 'Garden\nNo tea' })
  // what a change leaves out is not said to be nothing
  expect(changed()).toEqual({})
  expect(changed('STATUS:TENTATIVE')).toEqual({ status: 'tentative' })
})

test('of one UID the latest is read, in whatever order they stand', () => {
  const version = (sequence: string, title: string) =>
    event('UID:1', `SEQUENCE:${sequence}`, `SUMMARY:${title}`, 'DTSTART:20261121T003000Z')
  const titles = (...versions: string[][]) => read(...versions.flat()).value?.entries.map(({ title, uid }) => [title, uid])
  expect(titles(version('1', 'old'), version('2', 'new'))).toEqual([['new', '1']])
  expect(titles(version('x', 'none'), version('1', 'new'))).toEqual([['new', '1']])
  expect(titles(version('1', 'a'), version('1', 'b'))).toEqual([
    ['a', '1'],
    ['b', '1#VEVENT[1]'],
  ])
})

test('one date of a series that is not in the file stands alone, and never repeats', () => {
  const { value, problems } = read(...at(':20261111T013000Z', 'RECURRENCE-ID:20261110T003000Z', 'RRULE:FREQ=DAILY'))
  expect(value?.entries).toMatchObject([{ uid: '1#VEVENT[0]', start: '2026-11-11T09:30', recurrenceRules: [] }])
  expect(value?.entries[0]?.recurrenceOverrides).toEqual({})
  expect(problems).toEqual([])
  const nameless = read(...event('SUMMARY:A', 'DTSTART:20261111T013000Z', 'RECURRENCE-ID:20261110T003000Z'))
  expect(nameless.value?.entries.map(({ uid }) => uid)).toEqual(['event#VEVENT[0]'])
})

test('a fault the timetable finds is told at the event it stands in', () => {
  const long = (uid: string, ...lines: string[]) => event(`UID:${uid}`, `SUMMARY:${'长'.repeat(600)}`, 'DTSTART:20261121T003000Z', ...lines)
  const result = read(...at(':20261121T003000Z'), ...long('2'), ...long('3', 'RECURRENCE-ID:20261121T003000Z'))
  expect(told(result)).toEqual(['VEVENT[1].SUMMARY too-large:500', 'VEVENT[2].SUMMARY too-large:500'])
})

test('what is told of many dates of a list is told once', () => {
  const result = read(...at(':20261121T003000Z', 'EXDATE;TZID=Nowhere:20261122T083000,20261123T083000'))
  expect(told(result)).toEqual(['VEVENT[0].EXDATE.TZID time-zone'])
})

test('a file is read up to four million characters', () => {
  const padded = (size: number) => importICalendar(calendar().padEnd(size, '\n'), SHANGHAI).problems
  expect(padded(4_000_000)).toEqual([])
  expect(padded(4_000_001)).toEqual([{ path: '', found: '4000001', expected: 'too-large:4000000' }])
})

test.each([
  ['FREQ=HOURLY', 'recurrence:FREQ=HOURLY'],
  ['FREQ=DAILY;BYHOUR=9', 'recurrence:BYHOUR'],
  ['FREQ=DAILY;UNTIL=tomorrow', 'recurrence:UNTIL'],
  ['FREQ=DAILY;UNTIL=20260230', 'recurrence:UNTIL'],
  ['FREQ=DAILY;UNTIL=2026-11-30', 'recurrence:UNTIL'],
  ['FREQ=MONTHLY', 'recurrence:FREQ=MONTHLY'],
  ['FREQ=YEARLY', 'recurrence:FREQ=YEARLY'],
  ['FREQ=DAILY;BYMONTH=12', 'recurrence:BYMONTH'],
  ['FREQ=DAILY;BYMONTHDAY=1', 'recurrence:BYMONTHDAY'],
])('a rule %s whose dates move to the next day is refused by %s', (rule, expected) => {
  const result = read(...at(':20261121T230000Z', `RRULE:${rule}`))
  expect(result.problems).toEqual([{ path: 'VEVENT[0].RRULE', found: `'${rule}'`, expected }])
  expect(result.value?.entries[0]?.recurrenceRules).toEqual([])
})

test('weekdays move with the date, forwards and backwards, and the week with them', () => {
  const rules = (timeZone: string, time: string, rule: string) =>
    importICalendar(calendar(...at(`:${time}`, `RRULE:${rule}`)), { timeZone }).value?.entries[0]?.recurrenceRules
  const weekly = (days: string[], firstDayOfWeek: string) => [{ frequency: 'weekly', byDay: days.map((day) => ({ day })), firstDayOfWeek }]
  expect(rules('Asia/Shanghai', '20261101T230000Z', 'FREQ=WEEKLY;BYDAY=SU,MO')).toEqual(weekly(['mo', 'tu'], 'tu'))
  expect(rules('Asia/Shanghai', '20261101T230000Z', 'FREQ=WEEKLY;WKST=SU;BYDAY=SU')).toEqual(weekly(['mo'], 'mo'))
  expect(rules('America/Panama', '20261102T013000Z', 'FREQ=WEEKLY;BYDAY=MO,SU')).toEqual(weekly(['su', 'sa'], 'su'))
  expect(rules('Asia/Shanghai', '20261101T023000Z', 'FREQ=WEEKLY;BYDAY=SU')).toEqual([{ frequency: 'weekly', byDay: [{ day: 'su' }] }])
})

// summer time begins in Berlin on the 29th of March
test.each<[rule: string, shifts: boolean]>([
  ['FREQ=WEEKLY;COUNT=12', false],
  ['FREQ=WEEKLY;COUNT=13', true],
  ['FREQ=WEEKLY;UNTIL=20260328T235900Z', false],
  ...Array.from({ length: 15 }, (_, at): [string, boolean] => [`FREQ=DAILY;UNTIL=202604${String(at + 1).padStart(2, '0')}`, true]),
])('that a rule %s in Berlin goes on into summer time is told: %s', (rule, shifts) => {
  const result = read(...at(';TZID=Europe/Berlin:20260105T100000', `RRULE:${rule}`))
  expect(told(result)).toEqual(shifts ? ['VEVENT[0].DTSTART zone-shift'] : [])
})

test('the name and parameters of a line are read up to two thousand characters', () => {
  const line = (length: number) => `LOCATION;X-A=${'a'.repeat(length - 13)}:Hall`
  const told = (length: number) => read(...at(':20261121T003000Z', line(length)))
  expect([told(1999).value?.entries[0]?.location, told(1999).problems]).toEqual(['Hall', []])
  expect(told(2000)).toMatchObject({ problems: [{ path: 'VEVENT[0].LOCATION', expected: 'calendar-line' }] })
})
