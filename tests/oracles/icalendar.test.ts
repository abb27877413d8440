// iCalendar import against real and deliberately broken files, and against the jCal that ical.js expects of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { describeProblem } from '@doorstep/model/schema'
import { LANGUAGES } from '@doorstep/model/text'
import { importICalendar } from '../../packages/exchange/src/icalendar/icalendar.js'
import { oracle } from './oracles.js'

const options = { timeZone: 'Asia/Shanghai' }
const filesOf = (folder: string) =>
  readdirSync(oracle(`icalendar/${folder}`))
    .filter((name) => name.endsWith('.ics'))
    .map((name) => `${folder}/${name}`)
const textOf = (name: string) => readFileSync(oracle(`icalendar/${name}`), 'utf8')

const collective = filesOf('collective')
const libical = filesOf('libical')
const pairs = filesOf('ical.js-parser')

test('the files are all there', () => {
  expect([collective.length, libical.length, pairs.length]).toEqual([99, 120, 21])
})

describe('every event of every file', () => {
  test.each([...collective, ...libical, ...pairs])('%s is an entry, or is named', (name) => {
    const text = textOf(name)
    const { value, problems } = importICalendar(text, options)

    const events = [...text.replaceAll('\r', '').matchAll(/^BEGIN:VEVENT$[^]*?^END:VEVENT$/gm)].map(([event]) => event)
    if (value === undefined) {
      expect(events).toEqual([])
      expect(problems).not.toEqual([])
    } else {
      const leftOut = new Set(problems.filter((problem) => problem.leftOut).map(({ path }) => /^VEVENT\[\d+\]/.exec(path)?.[0]))
      const changes = value.entries
        .flatMap((entry) => Object.values(entry.recurrenceOverrides))
        .filter((change) => change.start || change.note)
      // a later SEQUENCE of the same UID takes the place of the earlier one
      const versions = new Map<string, Set<string>>()
      for (const event of events.filter((one) => !/^RECURRENCE-ID/m.test(one))) {
        const [uid, sequence] = ['UID', 'SEQUENCE'].map((property) => new RegExp(`^${property}:(.*)$`, 'm').exec(event)?.[1] ?? '')
        if (uid) versions.set(uid, (versions.get(uid) ?? new Set()).add(sequence ?? ''))
      }
      const replaced = [...versions.values()].reduce((sum, sequences) => sum + sequences.size - 1, 0)
      expect(value.entries.length + replaced + leftOut.size + changes.length).toBe(events.length)
    }
    for (const problem of problems) {
      for (const language of LANGUAGES) expect(describeProblem(problem, language).length).toBeGreaterThan(5)
    }
  })
})

describe('zones', () => {
  test.each(libical.filter((name) => /^BEGIN:VTIMEZONE/m.test(textOf(name)) && /X-LIC-LOCATION/.test(textOf(name))))(
    '%s: the file’s own definition agrees with the one of the platform',
    (name) => {
      const text = textOf(name)
      const location = /^X-LIC-LOCATION:(.*?)\r?$/m.exec(text)?.[1] ?? ''
      const custom = text.replace(/^X-LIC-LOCATION:.*\r?\n/m, '').replace(/^TZID:.*$/m, 'TZID:custom zone')
      const starts = ['20260115T120000', '20260715T120000', '20260301T120000', '20261101T120000']
      const events = (zone: string) =>
        starts.map((start, at) => `BEGIN:VEVENT\r\nUID:${at}\r\nDTSTART;TZID=${zone}:${start}\r\nEND:VEVENT\r\n`).join('')
      const told = (zone: string) =>
        importICalendar(custom.replace('END:VCALENDAR', `${events(zone)}END:VCALENDAR`), options).value?.entries.map(({ start }) => start)
      expect(told('custom zone')).toHaveLength(4)
      // a rule of Morocco cannot be written in a VTIMEZONE without a list of dates; such zones are the platform's business
      if (/RDATE|RRULE/.test(text) || !/DAYLIGHT/.test(text)) expect(told('custom zone')).toEqual(told(location))
    },
  )
})

type JCal = [name: string, properties: [name: string, parameters: object, type: string, ...values: unknown[]][], components: JCal[]]

function eventsOf(component: JCal): JCal[] {
  return component[0] === 'vevent' ? [component] : component[2].flatMap(eventsOf)
}

describe('what ical.js expects of its own files', () => {
  test.each(pairs)('%s', (name) => {
    const expected = JSON.parse(readFileSync(oracle(`icalendar/${name.replace(/ics$/, 'json')}`), 'utf8')) as JCal | JCal[]
    const roots = (Array.isArray(expected[0]) ? expected : [expected]) as JCal[]
    const events = roots.flatMap(eventsOf)
    const { value, problems } = importICalendar(textOf(name), { timeZone: 'UTC' })
    const property = (event: JCal, wanted: string) => event[1].find(([found]) => found === wanted)?.[3]
    const dated = events.filter((event) => property(event, 'dtstart') !== undefined)
    expect((value?.entries ?? []).map(({ title, start }) => ({ title, start: start.slice(0, 16) }))).toEqual(
      dated.map((event) => ({
        title: property(event, 'summary'),
        start: `${String(property(event, 'dtstart'))}T00:00`.slice(0, 16),
      })),
    )
    expect(problems.filter(({ expected: code }) => code === 'date-time')).toHaveLength(events.length - dated.length)
  })
})
