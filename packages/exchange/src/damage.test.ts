// Damaged files: whatever is cut out of or pushed into a good file, an importer answers with a value or with problems, soon.
import fc from 'fast-check'
import { describeProblem } from '@doorstep/model/schema'
import { occurrencesBetween } from '@doorstep/model/timetable'
import { importHsds } from './hsds/hsds.js'
import { importICalendar } from './icalendar/icalendar.js'
import { importOpenMensa } from './openmensa/openmensa.js'

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'BEGIN:VTIMEZONE',
  'TZID:Ours',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY;LANGUAGE="zh":Tai chi',
  'DTSTART;TZID=Ours:20261103T083000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20271124T003000Z',
  'EXDATE;TZID=Ours:20261110T083000',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:1',
  'RECURRENCE-ID;TZID=Ours:20261117T083000',
  'DTSTART:20261118T083000Z',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')
const MENU = `<?xml version="1.0"?><openmensa version="2.1" xmlns="http://openmensa.org/open-mensa-v2"><canteen><name>M</name>
<day date="2026-11-23"><category name="午餐·大荤"><meal><name>A &amp; B</name><note>vegan</note><price role="other">3.20</price></meal></category></day>
<day date="2026-11-24"><closed/></day></canteen></openmensa>`
const SERVICES = JSON.stringify({
  contents: [
    {
      id: '1',
      name: 'A',
      status: 'active',
      url: 'https://example.org',
      last_modified: '2026-01-02T00:00:00Z',
      phones: [{ id: '2', number: '1' }],
      schedules: [{ id: '3', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }],
      attributes: [
        { id: '4', taxonomy_term: { id: '5', name: 'B' } },
        { id: '6', value: '8', taxonomy_term: { id: '7', code: 'minutes', name: 'minutes', taxonomy: 'Doorstep fields' } },
      ],
      contacts: [{ id: '8', attributes: [{ id: '9', value: 'w1', taxonomy_term: { code: 'handler', taxonomy: 'Doorstep fields' } }] }],
      service_at_locations: [{ id: '10', location: { id: '11', location_type: 'physical', name: 'C', phones: [{ number: '2' }] } }],
    },
  ],
})

const TABLES = JSON.stringify({
  'services.csv': [{ id: '1', name: 'A', status: 'active', organization_id: '2' }],
  'organizations.csv': [{ id: '2', name: 'B', description: 'B' }],
  'service_at_location.csv': [{ id: '3', service_id: '1', location_id: '4' }],
  'locations.csv': [{ id: '4', location_type: 'physical', name: 'C' }],
  'phones.csv': [{ id: '5', location_id: '4', service_id: '1', number: '2' }],
  'attributes.csv': [{ id: '6', link_id: '1', taxonomy_term_id: '7' }],
  'taxonomy_terms.csv': [{ id: '7', name: 'D' }],
})

const splinter = fc.oneof(
  fc.constantFrom(
    ':',
    ';',
    '"',
    '=',
    '\r\n',
    '\n ',
    'Z',
    '9999',
    '-',
    ',',
    '<',
    '>',
    '&',
    ']]>',
    '<!--',
    '{',
    '[',
    'null',
    '\u0000',
    '\uD800',
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    '"__proto__":',
  ),
  fc.string({ maxLength: 8 }),
)
const damage = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(20), put: splinter }), {
  minLength: 1,
  maxLength: 5,
})

function damaged(text: string, blows: readonly { at: number; cut: number; put: string }[]): string {
  return blows.reduce((left, { at, cut, put }) => {
    const place = Math.floor(at * left.length)
    return left.slice(0, place) + put + left.slice(place + cut)
  }, text)
}

describe.each([
  ['an iCalendar file', CALENDAR, (text: string) => importICalendar(text, { timeZone: 'Asia/Shanghai' })],
  ['an OpenMensa feed', MENU, importOpenMensa],
  ['an HSDS file', SERVICES, (text: string) => importHsds(text)],
  ['a set of HSDS tables', TABLES, (text: string) => importHsds(text)],
])('%s', (_, text, read) => {
  it('is good before it is damaged', () => {
    expect(read(text).value).toBeDefined()
    expect(read(text).problems.filter(({ expected }) => expected !== 'zone-shift')).toEqual([])
  })

  it('gives a value or a problem when it is damaged, and its entries can be used', () => {
    fc.assert(
      fc.property(damage, (blows) => {
        const { value, problems } = read(damaged(text, blows))
        expect(value !== undefined || problems.length > 0).toBe(true)
        for (const problem of problems) expect(describeProblem(problem, 'zh-Hant')).not.toBe('')
        if (value && 'entries' in value) occurrencesBetween(value.entries, '2026-01-01', '2027-01-01', [])
      }),
      { numRuns: 400 },
    )
  })
})
