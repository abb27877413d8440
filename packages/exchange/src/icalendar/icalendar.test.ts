// iCalendar by small files of our own: clocks, repetitions, changed dates, and what broken or hostile files get.
import { describeProblem } from '@doorstep/model/schema'
import { occurrencesBetween, type Timetable } from '@doorstep/model/timetable'
import { importICalendar } from './icalendar.js'

const SHANGHAI = { timeZone: 'Asia/Shanghai' }
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const one = (...lines: string[]) => event('UID:1', 'SUMMARY:Tai chi', ...lines)
const first = (text: string, options = SHANGHAI) => importICalendar(text, options).value?.entries[0]
const dates = (value: Timetable | undefined, from: string, to: string) =>
  occurrencesBetween(value?.entries ?? [], from, to, []).map(({ start }) => start)

const CUSTOM_BERLIN = [
  'BEGIN:VTIMEZONE',
  'TZID:Our Berlin',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

describe('an event', () => {
  it('brings its words', () => {
    const { value, problems } = importICalendar(
      calendar(
        event(
          'UID:a@b',
          'SUMMARY;LANGUAGE=zh:太极\\, 晨练',
          'DESCRIPTION:two\\nlines <b>&amp;',
          'LOCATION:Hall',
          'ORGANIZER;CN="School; north":mailto:s@e.org',
          'CATEGORIES:健康服务,Open air,?',
          'STATUS:TENTATIVE',
          'DTSTART:20261121T003000Z',
          'DTEND:20261121T020000Z',
          'BEGIN:VALARM',
          'DESCRIPTION:not this',
          'TRIGGER:-PT5M',
          'END:VALARM',
        ),
      ),
      SHANGHAI,
    )
    expect(problems).toEqual([])
    expect(value?.entries).toMatchObject([
      {
        uid: 'a@b',
        title: '太极, 晨练',
        description: 'two\nlines <b>&amp;',
        location: 'Hall',
        organiser: 'School; north',
        categories: ['health', 'open-air'],
        status: 'tentative',
        start: '2026-11-21T08:30',
        duration: 'PT1H30M',
      },
    ])
  })

  it.each([
    ['UTC', ['DTSTART:20261121T003000Z'], '2026-11-21T08:30'],
    ['an IANA zone without VTIMEZONE', ['DTSTART;TZID=Europe/Berlin:20261121T013000'], '2026-11-21T08:30'],
    ['an IANA zone behind a prefix', ['DTSTART;TZID=/citadel.org/20260108_1/Europe/Berlin:20260721T013000'], '2026-07-21T07:30'],
    ['floating', ['DTSTART:20261121T083000'], '2026-11-21T08:30'],
    ['the station', ['DTSTART;TZID=Asia/Shanghai:20261121T083000'], '2026-11-21T08:30'],
    ['a date', ['DTSTART;VALUE=DATE:20261121'], '2026-11-21T00:00'],
    ['a date without VALUE', ['DTSTART:20261121'], '2026-11-21T00:00'],
  ])('in %s is told by the clock of the station', (_, lines, start) => {
    expect(first(calendar(one(...lines)))?.start).toBe(start)
  })

  it.each([
    ['winter', '20260110T013000', '2026-01-10T08:30'],
    ['summer', '20260710T013000', '2026-07-10T07:30'],
    ['the evening before summer time', '20260328T233000', '2026-03-29T06:30'],
    ['the morning after', '20260329T033000', '2026-03-29T09:30'],
    ['long before the zone was defined', '19500101T000000', '1950-01-01T07:00'],
  ])('in a zone of its own follows VTIMEZONE in %s', (_, wall, start) => {
    expect(first(calendar(...CUSTOM_BERLIN, one(`DTSTART;TZID=Our Berlin:${wall}`)))?.start).toBe(start)
  })

  it('without a zone is meant in X-WR-TIMEZONE', () => {
    expect(first(calendar('X-WR-TIMEZONE:Europe/London', one('DTSTART:20261121T003000')))?.start).toBe('2026-11-21T08:30')
  })

  it('without a zone in an X-WR-TIMEZONE nobody knows is the station’s, and the zone is named', () => {
    const { value, problems } = importICalendar(calendar('X-WR-TIMEZONE:Nowhere', one('DTSTART:20261121T083000')), SHANGHAI)
    expect(value?.entries[0]?.start).toBe('2026-11-21T08:30')
    expect(problems).toEqual([{ path: 'VCALENDAR.X-WR-TIMEZONE', found: "'Nowhere'", expected: 'time-zone' }])
  })

  it.each([
    ['no end', ['DTSTART:20261121T003000Z'], 'PT0M'],
    ['no end of a date', ['DTSTART;VALUE=DATE:20261121'], 'P1D'],
    ['three days', ['DTSTART;VALUE=DATE:20261121', 'DTEND;VALUE=DATE:20261124'], 'P3D'],
    ['a duration', ['DTSTART:20261121T003000Z', 'DURATION:P1DT2H'], 'P1DT2H'],
    ['an end in another zone', ['DTSTART:20261121T003000Z', 'DTEND;TZID=Europe/Berlin:20261121T023000'], 'PT1H'],
  ])('with %s lasts', (_, lines, duration) => {
    expect(first(calendar(one(...lines)))?.duration).toBe(duration)
  })

  it('without a summary has a title in every language', () => {
    expect(first(calendar(event('UID:1', 'DTSTART:20261121T003000Z')))?.title).toEqual({
      'zh-Hans': '（无标题）',
      'zh-Hant': '（無標題）',
      en: '(untitled)',
    })
  })

  it('is read from folded lines, LF, a byte order mark and a fragment without a calendar', () => {
    const text = `\uFEFF${one('DTSTART', ' :20261121T00', '\t3000Z').replaceAll('\r\n', '\n').replace('SUMMARY:Tai chi', 'SUMMARY:Tai\n  chi')}`
    expect(first(text)).toMatchObject({ title: 'Tai chi', start: '2026-11-21T08:30' })
  })

  it.each(['PRIVATE', 'CONFIDENTIAL', 'private', 'Confidential'])('that is %s stays off a public screen, and is named', (access) => {
    const { value, problems } = importICalendar(calendar(one(`CLASS:${access}`, 'DTSTART:20261121T003000Z')), SHANGHAI)
    expect(value?.entries).toEqual([])
    expect(problems).toEqual([{ path: 'VEVENT[0].CLASS', found: `'${access.toUpperCase()}'`, expected: 'private', leftOut: true }])
  })

  it.each(['PUBLIC', 'X-OPEN'])('that is %s is shown', (access) => {
    const { value, problems } = importICalendar(calendar(one(`CLASS:${access}`, 'DTSTART:20261121T003000Z')), SHANGHAI)
    expect(value?.entries).toHaveLength(1)
    expect(problems).toEqual([])
  })
})

describe('a repetition', () => {
  it('keeps its rule, its end, its extra and its excluded dates', () => {
    const { value, problems } = importICalendar(
      calendar(
        one(
          'DTSTART;TZID=Asia/Shanghai:20261103T083000',
          'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261124T003000Z',
          'EXDATE;TZID=Asia/Shanghai:20261110T083000',
          'EXDATE;VALUE=DATE:20261117',
          'RDATE;VALUE=PERIOD:20261126T003000Z/PT3H,20261127T003000Z/20261127T020000Z',
        ),
      ),
      SHANGHAI,
    )
    expect(problems).toEqual([])
    expect(dates(value, '2026-11-01', '2027-01-01')).toEqual([
      '2026-11-03T08:30',
      '2026-11-24T08:30',
      '2026-11-26T08:30',
      '2026-11-27T08:30',
    ])
    expect(value?.entries[0]?.recurrenceOverrides['2026-11-27T08:30']).toEqual({ duration: 'PT1H30M' })
  })

  it('moves its weekdays along when the date changes on the way', () => {
    const { value, problems } = importICalendar(
      calendar(one('DTSTART:20261102T230000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO,SU;COUNT=3', 'EXDATE:20261108T230000Z')),
      SHANGHAI,
    )
    expect(problems).toEqual([])
    expect(dates(value, '2026-11-01', '2027-01-01')).toEqual(['2026-11-03T07:00', '2026-11-10T07:00'])
  })

  it('on a day of the month that would move is shown once and named', () => {
    const { value, problems } = importICalendar(calendar(one('DTSTART:20261130T230000Z', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1')), SHANGHAI)
    expect(dates(value, '2026-01-01', '2028-01-01')).toEqual(['2026-12-01T07:00'])
    expect(problems).toMatchObject([{ path: 'VEVENT[0].RRULE', expected: 'recurrence:FREQ=MONTHLY' }])
  })

  it('in a zone with summer time is converted and said, unless the station has the same summer time', () => {
    const text = calendar(one('DTSTART;TZID=Europe/Berlin:20260105T100000', 'RRULE:FREQ=WEEKLY'))
    expect(importICalendar(text, SHANGHAI).problems).toMatchObject([
      { path: 'VEVENT[0].DTSTART', found: "'Europe/Berlin'", expected: 'zone-shift' },
    ])
    expect(importICalendar(text, { timeZone: 'Europe/Paris' }).problems).toEqual([])
    expect(importICalendar(text.replace('FREQ=WEEKLY', 'FREQ=WEEKLY;COUNT=8'), SHANGHAI).problems).toEqual([])
    expect(importICalendar(text.replace('FREQ=WEEKLY', 'FREQ=WEEKLY;UNTIL=20260301'), SHANGHAI).problems).toEqual([])
  })

  it('that is not known is shown once and named, and never expanded', () => {
    for (const rule of ['FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=9', 'RSCALE=CHINESE;FREQ=YEARLY', 'FREQ=DAILY;UNTIL=tomorrow', 'nonsense']) {
      const { value, problems } = importICalendar(calendar(one('DTSTART:20261121T003000Z', `RRULE:${rule}`)), SHANGHAI)
      expect(dates(value, '2020-01-01', '2040-01-01')).toEqual(['2026-11-21T08:30'])
      expect(problems).toHaveLength(1)
      expect(problems[0]?.path).toBe('VEVENT[0].RRULE')
      expect(problems[0]?.expected).toMatch(/^recurrence:/)
    }
    expect(
      importICalendar(calendar(one('DTSTART:20261121T003000Z', 'RRULE:FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=5')), SHANGHAI).problems,
    ).toEqual([])
  })

  it('has dates that are moved, renamed and cancelled', () => {
    const { value, problems } = importICalendar(
      calendar(
        one('DTSTART:20261103T003000Z', 'DURATION:PT1H', 'LOCATION:Hall', 'RRULE:FREQ=WEEKLY;COUNT=4'),
        one('RECURRENCE-ID:20261110T003000Z', 'DTSTART:20261111T013000Z', 'DURATION:PT2H', 'LOCATION:Garden'),
        event('UID:1', 'RECURRENCE-ID:20261117T003000Z', 'DTSTART:20261117T003000Z', 'DURATION:PT1H', 'LOCATION:Hall', 'SUMMARY:Qigong'),
        one('RECURRENCE-ID:20261124T003000Z', 'DTSTART:20261124T003000Z', 'DURATION:PT1H', 'LOCATION:Hall', 'STATUS:CANCELLED'),
      ),
      SHANGHAI,
    )
    expect(problems).toEqual([])
    expect(value?.entries).toHaveLength(1)
    expect(value?.entries[0]?.recurrenceOverrides).toEqual({
      '2026-11-10T08:30': { start: '2026-11-11T09:30', duration: 'PT2H', note: 'Garden' },
      '2026-11-17T08:30': { title: 'Qigong' },
      '2026-11-24T08:30': { status: 'cancelled' },
    })
  })

  it('of which only one date is in the file becomes an entry of its own', () => {
    expect(
      importICalendar(calendar(one('RECURRENCE-ID:20261110T003000Z', 'DTSTART:20261111T013000Z')), SHANGHAI).value?.entries,
    ).toMatchObject([{ start: '2026-11-11T09:30' }])
  })
})

describe('two events with one UID', () => {
  it('are the later SEQUENCE, or both and a problem', () => {
    const at = (sequence: number, title: string) => event('UID:1', `SEQUENCE:${sequence}`, `SUMMARY:${title}`, 'DTSTART:20261121T003000Z')
    expect(importICalendar(calendar(at(2, 'new'), at(1, 'old')), SHANGHAI)).toMatchObject({
      value: { entries: [{ title: 'new' }] },
      problems: [],
    })
    const both = importICalendar(calendar(at(1, 'a'), at(1, 'b')), SHANGHAI)
    expect(both.value?.entries.map(({ title }) => title)).toEqual(['a', 'b'])
    expect(both.problems).toMatchObject([{ path: 'VEVENT[1].UID', expected: 'unique-id' }])
  })
})

describe('a broken file', () => {
  const good = event('UID:good', 'SUMMARY:Good', 'DTSTART:20261121T003000Z')
  it.each([
    ['no start', one(), 'VEVENT[0].DTSTART', 'date-time', 0],
    ['a start in words', one('DTSTART:TOMORROW'), 'VEVENT[0].DTSTART', 'date-time', 0],
    ['a day that does not exist', one('DTSTART:20260230T100000Z'), 'VEVENT[0].DTSTART', 'date-time', 0],
    ['an unknown zone', one('DTSTART;TZID=Nowhere:20261121T083000'), 'VEVENT[0].DTSTART.TZID', 'time-zone', 1],
    ['an end before the start', one('DTSTART:20261121T003000Z', 'DTEND:20261120T003000Z'), 'VEVENT[0].DTEND', 'after-start', 1],
    ['an endless duration', one('DTSTART:20261121T003000Z', 'DURATION:P999999999999999999W'), 'VEVENT[0].DURATION', 'duration', 1],
    ['an empty RDATE', one('DTSTART:20261121T003000Z', 'RDATE:'), 'VEVENT[0].RDATE', 'date-time', 1],
    ['a status of its own', one('DTSTART:20261121T003000Z', 'STATUS:MAYBE'), 'VEVENT[0].STATUS', 'one-of:CONFIRMED CANCELLED TENTATIVE', 1],
    ['no UID', event('SUMMARY:A', 'DTSTART:20261121T003000Z'), 'VEVENT[0].UID', 'text', 1],
    ['a line without a colon', one('DTSTART:20261121T003000Z', 'X'), 'line 7', 'calendar-line', 1],
    ['an open quote', one('DTSTART;TZID="Asia/Shanghai:20261121T083000'), 'VEVENT[0].DTSTART', 'calendar-line', 0],
    ['an event without END', one('DTSTART:20261121T003000Z').replace('\r\nEND:VEVENT', ''), 'line 7', 'component-end', 1],
  ])('with %s says so and keeps what is good', (_, bad, path, expected, kept) => {
    const { value, problems } = importICalendar(calendar(bad, good), SHANGHAI)
    expect(problems).toMatchObject([{ path, expected }])
    expect(value?.entries.length).toBe(kept + 1)
    expect(value?.entries.at(-1)?.title).toBe('Good')
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      expect(describeProblem(problems[0]!, language)).not.toContain(expected.split(':')[0] === 'one-of' ? '(one-of' : `(${expected}`)
    }
  })

  it('that was cut off keeps the whole events', () => {
    const text = calendar(good, one('DTSTART:20261121T003000Z'))
    const { value, problems } = importICalendar(text.slice(0, text.indexOf('Tai')), SHANGHAI)
    expect(value?.entries.map(({ title }) => title)).toEqual(['Good'])
    expect(problems.map(({ expected }) => expected)).toContain('component-end')
  })

  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><html><body>Not found</body></html>'],
    ['a visiting card', 'BEGIN:VCARD\r\nFN:A\r\nEND:VCARD'],
  ])('that is %s is refused', (_, text) => {
    const { value, problems } = importICalendar(text, SHANGHAI)
    expect(value).toBeUndefined()
    expect(problems.at(-1)?.expected).toBe('calendar')
  })

  it('throws for a station zone that does not exist, for that is a bug', () => {
    expect(() => importICalendar('', { timeZone: 'Mars/Olympus' })).toThrow(RangeError)
  })
})

describe('a hostile file', () => {
  it.each([
    ['a line of a megabyte', calendar(one('DTSTART:20261121T003000Z', `DESCRIPTION:${'x\\,'.repeat(350_000)}`))],
    ['a megabyte of parameters', calendar(one('DTSTART:20261121T003000Z', `LOCATION${';A=B'.repeat(250_000)}:x`))],
    ['quoted parameters with colons', calendar(one('DTSTART:20261121T003000Z', `LOCATION;A=":"${';A=":"'.repeat(150_000)}:x`))],
    ['deep nesting', 'BEGIN:X\r\n'.repeat(100_000) + 'END:X\r\n'.repeat(100_000)],
    ['endless ENDs', calendar('END:X\r\n'.repeat(100_000))],
    [
      'ten thousand excluded dates',
      calendar(one('DTSTART:20261121T003000Z', `EXDATE:${'20261121T003000Z,'.repeat(50_000)}20261122T003000Z`)),
    ],
    [
      'five thousand changes of one date',
      calendar(
        one('DTSTART:20261103T003000Z', 'RRULE:FREQ=DAILY'),
        ...Array.from({ length: 5000 }, () => one('RECURRENCE-ID:20261110T003000Z', 'DTSTART:20261111T013000Z')),
      ),
    ],
    [
      'names of objects',
      calendar(
        event(
          'UID:__proto__',
          'SUMMARY:constructor',
          'DTSTART:20261121T003000Z',
          '__PROTO__:x',
          'CONSTRUCTOR;A=B:x',
          'CATEGORIES:__proto__',
        ),
      ),
    ],
  ])('with %s is read or refused, and not for ever', (_, text) => {
    const { value, problems } = importICalendar(text, SHANGHAI)
    expect(value !== undefined || problems.length > 0).toBe(true)
  })
})
