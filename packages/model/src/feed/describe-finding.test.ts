// A finding in words: what it costs the residents, how a place is written, and which advice comes first.
import { describeFinding } from './describe-finding.js'
import type { EntryFinding, PlaceStep } from './finding.js'

const finding: EntryFinding = {
  ...{ kind: 'entry', severity: 'fault', role: 'services', href: 'services.json', path: 'items[0].x', found: "'x'", expected: 'id' },
  ...{ keys: ['items', 0, 'x'], place: [{ field: 'items' }, { entry: 0 }, { field: 'x' }] },
}
const said = (changes: Partial<EntryFinding>) => describeFinding({ ...finding, ...changes }, 'en')
const where = (...place: PlaceStep[]) => said({ keys: ['x'], place }).where

test('a place is read from the outside in: lists by the number and name of their entry, records by its name', () => {
  expect(where({ field: 'opens' })).toBe('opening time (opens)')
  expect(where({ field: 'desks' })).toBe('desks')
  expect(where({ field: 'unheard' })).toBe('unheard')
  expect(where({ field: 'desks' }, { entry: 1, name: 'D2' })).toMatch(/no\. 2 “D2”$/)
  expect(where({ field: 'dishes' }, { entry: 'a', name: 'a' })).toBe('dish “a”')
  expect(where({ field: 'dishes' }, { entry: 'a' })).toBe('dish “a”')
  expect(where({ entry: 4 })).toBe(' no. 5')
  expect(where({ field: 'x' }, { entry: 0 }, { entry: 1 }, { field: 'y' })).toBe('x no. 1,  no. 2, y')
  expect(where()).toBe('the whole file')
})

test('of a place that lies deep the first twelve steps are told', () => {
  const deep = Array.from({ length: 13 }, (_, at) => ({ field: `f${at}` }))
  expect(where(...deep)).toBe(
    deep
      .slice(0, 12)
      .map(({ field }) => field)
      .join(', '),
  )
})

test('what it costs: an entry that is left out, else a file that is not read, else what a reference no longer says', () => {
  const nowhere = { expected: 'no-such:worker ' }
  expect(said({ ...nowhere, leftOut: true, fatal: true }).what).toMatch(/; residents do not see this entry$/)
  expect(said({ ...nowhere, fatal: true }).what).toMatch(/; this file cannot be read; /)
  expect(said(nowhere).what).toMatch(/; residents read no name$/)
  expect(said({ expected: 'no-such:mark ' }).what).not.toContain(';')
  expect(said({ expected: 'id' }).what).not.toContain(';')
  expect(describeFinding({ ...finding, ...nowhere }, 'zh-Hans').what).toBe("工作人员里没有 'x'，居民看不到名字")
})

test.each<[changes: Partial<EntryFinding>, how: string]>([
  // what was meant, where it can be told
  [{ expected: 'date', found: "'2026/11/7'" }, '2026-11-07'],
  [{ expected: 'time', found: "'8:30 PM'" }, '20:30'],
  [{ expected: 'date-time', found: "'2026-9-1 8:00'" }, '2026-09-01T08:00'],
  [{ expected: 'one-of:desk online', found: "'desck'" }, 'desk'],
  [{ expected: 'no-such:desk d1' }, 'd1'],
])('%j: it is meant %s', (changes, meant) => expect(said(changes).how).toContain(meant))

test('where nobody knows what was meant there is the advice of its kind', () => {
  expect(said({ expected: 'date', found: "'tomorrow'" }).how).toMatch(/"\d{4}-\d{2}-\d{2}"/)
  expect(said({ expected: 'overlap:08:00-12:00', found: '09:00-10:00' })).toMatchObject({
    what: '09:00-10:00 overlaps 08:00-12:00 on the same day',
    how: 'Make one span of the two, or mend the times.',
  })
  expect(said({ expected: 'other-time:2026-12-01T08:00' })).toMatchObject({
    what: "'x' meets nothing: on that day it is at 08:00",
    how: 'Write "2026-12-01T08:00".',
  })
  expect(said({ expected: 'no-scheme:https://www.a.cn' }).how).toBe('Write "https://www.a.cn".')
  expect(said({ expected: 'unheard-of' }).how).toBe('')
})

test('a field that is missing is told as that, whatever should stand there', () => {
  for (const expected of ['id', 'text', 'one-of:a b', 'date'])
    expect(said({ expected, found: 'undefined' })).toMatchObject({ what: 'this field is missing', how: 'Add it.' })
})

test.each([
  ['https://e.org/a/menu.json#x/y', 'menu.json'],
  ['menu.json?a=b/c', 'menu.json'],
  ['%E8%8F%9C.json', '菜.json'],
])('the file %s is %s', (href, name) => expect(said({ href }).file).toBe(name))
