// Feeds without measure: what is over a limit is cut or left out and named, the rest is read; names and numbers of any kind.
import * as v from 'valibot'
import { readHolidays } from '../feed/readers/holidays.js'
import { readMenu } from '../feed/readers/menu.js'
import { readServices, readingServices } from '../feed/readers/services.js'
import { readStation } from '../feed/readers/station.js'
import { readTimetable } from '../feed/readers/timetable.js'
import { LANGUAGES } from '../text/localised.js'
import { DEEPEST, LONGEST_NAME, LONGEST_PROSE, MOST_ENTRIES, MOST_FAULTS, MOST_FILES, MOST_OF_STATION, withinLimits } from './limits.js'
import { ENTRIES_A_STEP, parse } from './parse.js'
import { recordOf, textSchema } from './primitives.js'
import { describeProblem, type Problem } from './problem.js'
import { quoted } from './quoted.js'

const item = (id: string, more: object = {}) => ({ id, name: '病历本更换', category: 'life', ...more })
const items = (count: number) => Array.from({ length: count }, (_, at) => item(`i${at}`))
const meal = (dishes: readonly string[], more: object = {}) => ({ date: '2026-11-23', meal: 'lunch', dishes, ...more })
const manifest = { id: 's', name: '站', timeZone: 'Asia/Shanghai' }
const says = (problems: readonly Problem[]) => problems.map(({ path, found, expected }) => [path, found, expected])

describe('a feed without measure', () => {
  it('is read as far as its lists go, and the limit is named', () => {
    const { value, problems } = readServices({ items: items(50_000) })
    expect(value?.items).toHaveLength(MOST_ENTRIES)
    expect(value?.items.at(-1)?.id).toBe(`i${MOST_ENTRIES - 1}`)
    expect(says(problems)).toEqual([['items', '50000', `too-many:${MOST_ENTRIES}`]])
    expect(LANGUAGES.map((language) => describeProblem(problems[0] as Problem, language))).toEqual([
      'items：50000 项超过了可读的 10000 项',
      'items：50000 項超過了可讀的 10000 項',
      'items: 50000 are more than the 10000 that are read',
    ])
  })

  it('has the same limit in every list and record of every part, and all up to it is kept', () => {
    const dishes = Object.fromEntries(Array.from({ length: MOST_ENTRIES + 1 }, (_, at) => [`d${at}`, { name: '菜', group: 'soup' }]))
    const menu = readMenu({ dishes, meals: Array.from({ length: MOST_ENTRIES }, () => meal(['d1'])) })
    expect(Object.keys(menu.value?.dishes ?? {})).toHaveLength(MOST_ENTRIES)
    expect(menu.value?.meals).toHaveLength(MOST_ENTRIES)
    expect(says(menu.problems)).toEqual([['dishes', String(MOST_ENTRIES + 1), `too-many:${MOST_ENTRIES}`]])
    const entries = Array.from({ length: MOST_ENTRIES + 5 }, (_, at) => ({ uid: `u${at}`, title: '课', start: '2026-11-23T09:00' }))
    expect(readTimetable({ entries }).value?.entries).toHaveLength(MOST_ENTRIES)
    const desks = Array.from({ length: MOST_OF_STATION + 1 }, (_, at) => ({ id: `d${at}`, name: '台' }))
    const parts = { services: Array.from({ length: MOST_FILES }, (_, at) => `s${at}.json`) }
    const station = readStation({ ...manifest, desks, parts })
    expect(station.value?.desks).toHaveLength(MOST_OF_STATION)
    expect(station.value?.parts.services).toHaveLength(MOST_FILES)
  })

  it('has its long texts cut, by the kind of field, and the entry stays', () => {
    const long = '长'.repeat(10_000_000)
    const { value, problems } = readServices({ items: [item('a', { name: long, summary: { en: long } }), item('b')] })
    expect(value?.items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(value?.items[0]?.name).toBe(`${'长'.repeat(LONGEST_NAME - 1)}…`)
    expect(value?.items[0]?.summary).toEqual({ en: `${'长'.repeat(LONGEST_PROSE - 1)}…` })
    expect(says(problems)).toEqual([
      ['items[0].name', '10000000', `too-large:${LONGEST_NAME}`],
      ['items[0].summary.en', '10000000', `too-large:${LONGEST_PROSE}`],
    ])
    const station = readStation({ ...manifest, name: { 'zh-Hans': long } })
    expect(station.value?.name).toEqual({ 'zh-Hans': `${'长'.repeat(LONGEST_NAME - 1)}…` })
    // never within a character
    expect(readServices({ items: [item('a', { name: '😀'.repeat(1000) })] }).value?.items[0]?.name).toMatch(/^(?:😀){249}…$/u)
  })

  it('loses an id or an address that is too long with its entry: cut, it would be another one', () => {
    const { value, problems } = readServices({ items: [item('x'.repeat(300)), item('b'), item('c', { url: `/${'y'.repeat(3000)}` })] })
    expect(value?.items.map(({ id }) => id)).toEqual(['b'])
    expect(says(problems)).toEqual([
      ['items[0].id', '300', 'too-large:200'],
      ['items[2].url', '3001', 'too-large:2000'],
    ])
  })

  it('is read to a depth', () => {
    let deep: unknown = 'bottom'
    for (let level = 0; level < 100_000; level++) deep = level % 2 ? [deep] : { deep }
    const { value, problems } = readServices({ items: [item('a', { extra: deep }), item('b')], around: deep })
    expect(value?.items.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(problems.map(({ expected }) => expected)).toEqual([`too-deep:${DEEPEST}`, `too-deep:${DEEPEST}`])
    expect(readServices({ items: [deep] }).value?.items).toEqual([])
    expect(readServices(deep).value).toBeUndefined()
    expect(quoted(deep).length).toBeLessThanOrEqual(60)
  })

  it('has its first faults listed, and how many more there are', () => {
    const { value, problems } = readServices({ items: [...Array.from({ length: 5000 }, () => ({ id: 1 })), item('good')] })
    expect(value?.items.map(({ id }) => id)).toEqual(['good'])
    expect(problems).toHaveLength(MOST_FAULTS + 1)
    expect(says(problems.slice(-1))).toEqual([['', String(3 * 5000 - MOST_FAULTS), 'more-faults']])
    expect(describeProblem(problems.at(-1) as Problem, 'zh-Hans')).toBe('另有 14900 处错误没有列出')
  })

  it('is read in steps of a bounded number of entries, each fault at its own place', () => {
    const list = items(ENTRIES_A_STEP * 3 + 7)
    list[ENTRIES_A_STEP + 3] = { id: 'bad' } as never
    const reading = readingServices({ items: list, categories: [{ id: 'x', name: 'X' }] })
    let steps = 1
    let step = reading.next()
    for (; !step.done; step = reading.next()) steps += 1
    expect(steps).toBe(4)
    expect(step.value.value?.items).toEqual(readServices({ items: list }).value?.items)
    expect(step.value.value?.items).toHaveLength(list.length - 1)
    expect(step.value.value?.categories).toEqual([{ id: 'x', name: 'X' }])
    expect(step.value.problems.map(({ path }) => path)).toEqual([
      `items[${ENTRIES_A_STEP + 3}].name`,
      `items[${ENTRIES_A_STEP + 3}].category`,
    ])
  })

  it('is found out by the strict reading too', () => {
    const parsed = parse(textSchema, 'x'.repeat(LONGEST_PROSE + 1))
    expect(!parsed.ok && says(parsed.problems)).toEqual([['', String(LONGEST_PROSE + 1), `too-large:${LONGEST_PROSE}`]])
  })
})

describe('names as keys', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '0', '-1', 'length']

  it('are dishes, groups and measures like any other', () => {
    const text = `{ "dishes": {${names.map((name) => `"${name}": { "name": "${name}", "group": "${name}", "nutrition": { "${name}": 3 } }`).join(',')}},
      "meals": [{ "date": "2026-11-23", "meal": "lunch", "dishes": ${JSON.stringify(names)} }] }`
    const { value, problems } = readMenu(JSON.parse(text))
    expect(problems).toEqual([])
    for (const name of names) {
      expect(Object.hasOwn(value?.dishes ?? {}, name)).toBe(true)
      expect(value?.dishes[name]?.name).toBe(name)
      expect(Object.entries(value?.dishes[name]?.nutrition ?? {})).toEqual([[name, 3]])
    }
    expect(value?.meals[0]?.dishes).toEqual(names)
  })

  it('are left out alone when their value is bad, and a bad name is named', () => {
    const { value, problems } = readMenu(
      JSON.parse(
        '{ "dishes": { "__proto__": { "group": "soup" }, "a b": { "name": "x", "group": "soup" }, "constructor": { "name": "y", "group": "soup" } }, "meals": [] }',
      ),
    )
    expect(Object.keys(value?.dishes ?? {})).toEqual(['constructor'])
    expect(says(problems)).toEqual([
      ['dishes.__proto__.name', 'undefined', 'object'],
      ['dishes.a b', "'a b'", 'id'],
    ])
  })

  it('never change what other objects are', () => {
    readMenu(JSON.parse('{ "dishes": { "__proto__": { "polluted": true } }, "meals": [], "__proto__": { "polluted": true } }'))
    readServices(JSON.parse('{ "items": [{ "__proto__": { "polluted": true } }], "__proto__": { "items": [] } }'))
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('are refused where no object stands', () => {
    for (const input of [null, 'x', 3]) expect(v.safeParse(recordOf(textSchema, textSchema), input).success).toBe(false)
  })
})

describe('numbers, dates and times', () => {
  const faults = (read: (input: unknown) => { problems: readonly Problem[] }, json: string) =>
    read(JSON.parse(json)).problems.map(({ path, found, expected }) => `${path} ${found} ${expected}`)

  it('are finite and not absurd', () => {
    const dish = (fields: string) => `{ "dishes": { "a": { "name": "x", "group": "soup", ${fields} } }, "meals": [] }`
    expect(faults(readMenu, dish('"price": 1e999'))).toEqual(['dishes.a.price Infinity range:0 1000000'])
    expect(faults(readMenu, dish('"price": -1'))).toEqual(['dishes.a.price -1 amount'])
    expect(faults(readMenu, dish('"price": 2e6'))).toEqual(['dishes.a.price 2000000 range:0 1000000'])
    expect(faults(readMenu, dish('"nutrition": { "energyKcal": 1e999 }'))).toEqual([
      'dishes.a.nutrition.energyKcal Infinity range:0 1000000',
    ])
    const policy = (rule: string) => `{ "dishes": {}, "meals": [], "pricePolicies": [{ "id": "p", "steps": [[${rule}]] }] }`
    expect(faults(readMenu, policy('{ "percentOff": 150 }'))[0]).toMatch(/percentOff 150 range:0 100$/)
    expect(faults(readMenu, policy('{ "minimumAge": 1e300 }'))[0]).toMatch(/minimumAge 1e\+300 range:0 150$/)
    expect(faults(readServices, '{ "items": [{ "id": "a", "name": "x", "category": "c", "minutes": 1e9 }] }')).toEqual([
      'items[0].minutes 1000000000 range:0 10080',
    ])
    const geo = (latitude: string, longitude: string) =>
      faults(readStation, JSON.stringify(manifest).replace('}', `, "geo": { "latitude": ${latitude}, "longitude": ${longitude} } }`))
    expect(geo('90.1', '-1e999')).toEqual(['geo.latitude 90.1 range:-90 90', 'geo.longitude -Infinity range:-180 180'])
    expect(geo('31.2', '121.5')).toEqual([])
    expect(faults(readHolidays, '{ "year": 1e999, "days": [] }')).toEqual(['year Infinity range:1900 9999'])
  })

  it('have rules, dates, times and durations that can be', () => {
    const entry = (fields: object) =>
      faults(readTimetable, JSON.stringify({ entries: [{ uid: 'u', title: 't', start: '2026-11-23T09:00', ...fields }] }))
    expect(entry({ recurrenceRules: [{ frequency: 'daily', interval: 1e9 }] })).toEqual([
      'entries[0].recurrenceRules[0].interval 1000000000 range:1 1000',
    ])
    for (const start of ['0000-00-00T09:00', '0001-01-01T09:00', '275760-09-13T00:00', '2026-11-23T24:01', '2026-02-30T09:00'])
      expect(entry({ start })).toEqual([`entries[0].start '${start}' date-time`])
    expect(entry({ duration: 'P1000000000W' })).toEqual(["entries[0].duration 'P1000000000W' longest-duration:P366D"])
    expect(entry({ duration: 'P366D', recurrenceRules: [{ frequency: 'weekly', interval: 2, until: '9999-12-31T00:00' }] })).toEqual([])
    expect(faults(readHolidays, '{ "year": 2026, "days": [{ "name": "x", "date": "0000-00-00", "isOffDay": true }] }')).toEqual([
      "days[0].date '0000-00-00' date",
    ])
    expect(describeProblem({ path: 'x', found: 'Infinity', expected: 'range:0 1000000' }, 'zh-Hans')).toBe(
      'x：Infinity 不在 0 到 1000000 之间',
    )
  })
})

test('names and what stands in one line are short, the finder’s tables long, everything else is prose', () => {
  const cutAt = (...keys: string[]): number => {
    const told: string[] = []
    withinLimits('x'.repeat(600_000), keys, (_, __, expected) => told.push(expected))
    return Number(told[0]?.split(':')[1])
  }
  for (const name of ['name', 'title', 'label', 'zone', 'position', 'telephone', 'number', 'tier', 'department']) {
    expect(cutAt('items', name), name).toBe(500)
    expect(cutAt('items', name, 'zh-Hant'), name).toBe(500)
  }
  for (const table of ['pinyin', 'variants', 'meanings']) expect(cutAt('index', table), table).toBe(500_000)
  for (const prose of ['summary', 'steps', 'en']) expect(cutAt(prose), prose).toBe(5000)
  expect(cutAt()).toBe(5000)
})

test('a text is cut with an ellipsis, and never within a character', () => {
  const cut = (text: string) => withinLimits(text, ['name'], () => undefined)
  expect(cut('x'.repeat(500))).toBe('x'.repeat(500))
  expect(cut('x'.repeat(501))).toBe(`${'x'.repeat(499)}…`)
  expect(cut(`${'x'.repeat(498)}😀😀`)).toBe(`${'x'.repeat(498)}…`)
  expect(cut(`${'x'.repeat(497)}😀😀`)).toBe(`${'x'.repeat(497)}😀…`)
})

test('of a list, and of an object, as many are read as may be, the first ones, and the others are told', () => {
  const cut = (value: unknown, most?: number) => {
    const told: string[] = []
    const within = withinLimits(value, ['a'], (keys, found, expected) => told.push(`${keys.join('.')} ${found} ${expected}`), most)
    return [within, ...told]
  }
  const list = [1, 2, 3]
  expect(cut(list, 2)).toEqual([[1, 2], 'a 3 too-many:2'])
  expect(cut(list, 3)).toEqual([list])
  expect(cut(list, 3)[0]).toBe(list)
  const long = (length: number) => Array.from({ length }, (_, at) => at)
  expect(cut([long(3001)])).toEqual([[long(3000)], 'a.0 3001 too-many:3000'])
  expect(cut([long(3000)])).toEqual([[long(3000)]])
  const wide = (fields: number) => Object.fromEntries(long(fields).map((at) => [`f${at}`, at]))
  expect(cut(wide(3001))).toEqual([wide(3000), 'a 3001 too-many:3000'])
  const whole = { a: { b: [1] } }
  expect(cut(whole)[0]).toBe(whole)
})

test('what stands deeper than thirty-two levels is nothing', () => {
  const nested = (levels: number): unknown => (levels === 0 ? { end: 1 } : [nested(levels - 1)])
  const told = (levels: number) => {
    const said: string[] = []
    const within = withinLimits(nested(levels), [], (_, found, expected) => said.push(`${found} ${expected}`))
    return [JSON.stringify(within).includes('end'), ...said]
  }
  expect(told(32)).toEqual([true])
  expect(told(33)).toEqual([false, '{...} too-deep:32'])
  expect(told(34)).toEqual([false, '[...] too-deep:32'])
})
