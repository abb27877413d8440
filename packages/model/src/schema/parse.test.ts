// Reading a feed: the value, or every problem with its path and a sentence.
import * as fc from 'fast-check'
import { readHolidays } from '../feed/readers/holidays.js'
import { readMenu } from '../feed/readers/menu.js'
import { readServices } from '../feed/readers/services.js'
import { readStation } from '../feed/readers/station.js'
import { readTimetable } from '../feed/readers/timetable.js'
import { servicesSchema } from '../services/schema.js'
import { stationSchema } from '../station/schema.js'
import { LANGUAGES } from '../text/localised.js'
import { parse } from './parse.js'
import { describeProblem } from './problem.js'

const good = { id: 'good', name: '好', category: 'life' }
const sentences = (parsed: ReturnType<typeof parse>) => (parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem, 'en')))

describe('parse', () => {
  it('gives the value with its defaults and the fields it does not know', () => {
    const parsed = parse(servicesSchema, { items: [{ ...good, colour: 'red' }] })
    expect(parsed).toMatchObject({
      ok: true,
      value: { categories: [], items: [{ ...good, list: 'service', documents: [], colour: 'red' }] },
    })
  })

  it('names every problem by path, what was found and what is expected', () => {
    const parsed = parse(servicesSchema, {
      items: [
        good,
        { ...good, hours: [{ days: ['mo'], opens: '25:00', closes: '26:00' }] },
        { id: 'x', category: 'life' },
        { ...good, url: 'javascript:alert(1)' },
        { ...good, name: {} },
      ],
    })
    expect(sentences(parsed)).toEqual([
      "items[1].hours[0].opens: '25:00' is not a time",
      "items[1].hours[0].closes: '26:00' is not a time",
      'items[2].name: is missing',
      "items[3].url: 'javascript:alert(1)' is not a web address",
      'items[4].name: {} is not a text, nor texts by language ("zh-Hans", "zh-Hant", "en")',
    ])
  })

  it('knows dates that do not exist, zones that do not exist, and a closing before the opening', () => {
    const parsed = parse(stationSchema, {
      id: 's',
      name: 's',
      timeZone: 'Mars/Olympus',
      openingHours: [{ days: ['mo'], opens: '09:00', closes: '08:00' }],
      specialOpeningHours: [{ date: '2027-02-30' }, { date: '2027-02-06', opens: '09:00' }],
    })
    expect(sentences(parsed)).toEqual([
      "timeZone: 'Mars/Olympus' is not a time zone such as Asia/Shanghai",
      "openingHours[0].closes: '08:00' is not later than the opening time",
      "specialOpeningHours[0].date: '2027-02-30' is not a date",
      'specialOpeningHours[1].closes: is missing',
    ])
  })

  it('says it in three languages', () => {
    const problem = { path: 'items[3].hours', found: "'25:00'", expected: 'time' }
    expect(LANGUAGES.map((language) => describeProblem(problem, language))).toEqual([
      "items[3].hours：'25:00' 不是时间",
      "items[3].hours：'25:00' 不是時間",
      "items[3].hours: '25:00' is not a time",
    ])
  })
})

describe('the lenient readers', () => {
  it('leave a bad entry out, name it, and keep the rest', () => {
    const { value, problems } = readServices({ items: [{ id: 1 }, good, 'nonsense'] })
    expect(value?.items.map((item) => item.id)).toEqual(['good'])
    expect(problems.every((problem) => problem.leftOut)).toBe(true)
    expect(new Set(problems.map((problem) => problem.path.slice(0, 8)))).toEqual(new Set(['items[0]', 'items[2]']))
  })

  it('leave a bad dish out of a record', () => {
    const { value, problems } = readMenu({ dishes: { a: { name: '甲', group: 'soup' }, b: { name: '乙' } }, meals: [] })
    expect(Object.keys(value?.dishes ?? {})).toEqual(['a'])
    expect(problems).toMatchObject([{ path: 'dishes.b.group', leftOut: true }])
  })

  it('give nothing where the whole is wrong, and say why', () => {
    expect(readStation({ name: 'x' })).toMatchObject({ value: undefined, problems: [{ path: 'id' }, { path: 'timeZone' }] })
    expect(readServices([])).toMatchObject({ value: undefined })
    expect(readTimetable(null).problems.map((problem) => describeProblem(problem, 'en'))).toEqual(['null is not an object'])
  })

  it('never throw, whatever JSON they are given', () => {
    const readers = [readStation, readServices, readTimetable, readMenu]
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...readers), (input, read) => {
        const { value, problems } = read(input)
        expect(value !== undefined || problems.length > 0).toBe(true)
      }),
    )
  })

  it.each(['openingHours', 'desks', 'parts', 'items', 'categories', 'entries', 'rooms', 'dishes', 'meals', 'closed', 'days'])(
    'name a list %s in whose place nothing stands, or something else',
    (name) => {
      const whole = { id: 's', name: 'S', timeZone: 'Asia/Shanghai', items: [], entries: [], dishes: {}, meals: [], year: 2026, days: [] }
      const readers = [readStation, readServices, readTimetable, readMenu, readHolidays]
      for (const wrong of [null, 5, 'x']) {
        const told = readers.flatMap((read) => read({ ...whole, [name]: wrong }).problems)
        expect(told).toMatchObject([{ path: name, found: typeof wrong === 'string' ? "'x'" : String(wrong) }])
      }
    },
  )

  it('do not change what they are given', () => {
    const input = { items: [{ id: 1 }, good] }
    const before = structuredClone(input)
    readServices(input)
    expect(input).toEqual(before)
  })
})
