// A whole feed looked through: what leads nowhere, what stands twice, what is a slip; and how grave each finding is.
import { describeFinding } from './describe-finding.js'
import type { EntryFinding, FeedFileText, FeedFinding, FileRole } from './finding.js'
import { reviewFeed } from './review.js'

const file = (role: FileRole, input: unknown, more: Partial<FeedFileText> = {}): FeedFileText => {
  return { href: `https://e.org/${role}.json`, role, native: true, input, problems: [], failure: undefined, ...more }
}
const STATION = {
  ...{ id: 's', name: 'S', timeZone: 'Asia/Shanghai' },
  desks: [{ id: 'd1', name: 'D', series: ['A'] }],
  workers: [{ id: 'w1', name: 'W' }],
  backstop: { secretary: 'w1' },
  queue: { series: [{ letter: 'A', categories: ['own', 'health'] }], classes: [{ id: 'old', label: 'x', headStartMinutes: 1 }] },
}
const SERVICES = { categories: [{ id: 'own', name: 'O' }], items: [{ id: 'a', name: 'A', category: 'own', desk: 'd1', handler: 'w1' }] }
const whole = () => [file('station', STATION), file('services', SERVICES)]
const brief = (findings: readonly FeedFinding[]) =>
  findings.map((each) =>
    each.kind === 'file' ? `${each.href} ${each.failure.code}` : `${each.role} ${each.path} ${each.found} ${each.expected}`,
  )
const entries = (findings: readonly FeedFinding[]) => findings.filter((each): each is EntryFinding => each.kind === 'entry')

test('a feed without a fault has no finding', () => expect(reviewFeed(whole())).toEqual([]))

test.each<[what: string, services: object, finding: string]>([
  ['a desk that is nowhere', { desk: 'd9' }, "services items[0].desk 'd9' no-such:desk "],
  ['a worker that is nowhere', { handler: 'nobody' }, "services items[0].handler 'nobody' no-such:worker "],
  ['a category that is a slip', { category: 'helth' }, "services items[0].category 'helth' no-such:category health"],
  ['a field that is a slip', { summry: 'x' }, "services items[0].summry 'summry' unknown-field:summary"],
])('%s is told at its place', (_, wrong, finding) => {
  const items = [{ ...SERVICES.items[0], ...wrong }]
  expect(brief(reviewFeed([file('station', STATION), file('services', { ...SERVICES, items })]))).toEqual([finding])
})

test('what refers into a file that could not be read is believed, and into one that is not there it is not', () => {
  const lost = file('station', undefined, { failure: { code: 'offline', href: 'x' } })
  expect(brief(reviewFeed([lost, file('services', SERVICES)]))).toEqual(['https://e.org/station.json offline'])
  expect(brief(reviewFeed([file('services', SERVICES)]))).toEqual([
    "services items[0].desk 'd1' no-such:desk ",
    "services items[0].handler 'w1' no-such:worker ",
  ])
})

test('a name that stands twice in a file is told the second time, of each kind by itself', () => {
  const desks = ['d1', 'x', 'x', 'x'].map((id) => ({ id, name: 'D' }))
  const workers = ['w1', 'x'].map((id) => ({ id, name: 'W' }))
  expect(brief(reviewFeed([file('station', { ...STATION, desks, workers }), file('services', SERVICES)]))).toEqual([
    "station desks[2].id 'x' unique-id",
    "station desks[3].id 'x' unique-id",
  ])
})

test('a reference that cannot even be read is told once: what was meant where that is known, else what is wrong with it', () => {
  const told = (desk: string) => {
    const items = [{ ...SERVICES.items[0], desk }]
    const problems = [{ path: 'items[0].desk', found: `'${desk}'`, expected: 'id', href: 'h', leftOut: true }]
    const findings = entries(reviewFeed([file('station', STATION), file('services', { ...SERVICES, items }, { problems })]))
    return findings.map(({ expected, leftOut }) => [expected, leftOut])
  }
  expect(told('no such')).toEqual([['id', true]])
  // D is what the desk d1 is called
  expect(told('D')).toEqual([['no-such:desk d1', true]])
})

test('words a menu may have of its own are told where they are slips of known ones', () => {
  const dish = (words: object) => ({ name: 'X', group: 'soup', ...words })
  const menu = {
    dishes: {
      a: dish({ allergens: ['peanut', 'peanuts', 'dust'], marks: ['spicy', 'vegetarain', 'ours'], nutrition: { proteinsG: 1, iodine: 1 } }),
    },
    meals: [{ date: '2026-11-27', meal: 'lunch', dishes: ['a', 'b'] }],
  }
  expect(brief(reviewFeed([file('menu', menu)]))).toEqual([
    "menu dishes.a.allergens[1] 'peanuts' slip:peanut",
    "menu dishes.a.marks[1] 'vegetarain' slip:vegetarian",
    "menu dishes.a.nutrition.proteinsG 'proteinsG' slip:proteinG",
    "menu meals[0].dishes[1] 'b' no-such:dish ",
  ])
})

test('a field that stands twice is told', () => {
  const twice = file('services', SERVICES, { doubles: [['items', 0, 'name']] })
  expect(brief(reviewFeed([file('station', STATION), twice]))).toEqual(["services items[0].name 'name' double-field"])
})

test('what a reader found is told with its names, and in a file of another standard by its path alone', () => {
  const problem = { path: 'items[0].hours', found: 'x', expected: 'list', leftOut: true, href: 'h' }
  const [native, foreign] = [true, false].map(
    (each) => entries(reviewFeed([file('services', { items: [{ id: 'a', name: 'A' }] }, { native: each, problems: [problem] })]))[0],
  )
  expect(native).toMatchObject({
    keys: ['items', 0, 'hours'],
    place: [{ field: 'items' }, { entry: 0, name: 'A' }, { field: 'hours' }],
    severity: 'fault',
  })
  expect(foreign).toMatchObject({ keys: undefined, place: [], path: 'items[0].hours', leftOut: true })
})

test('a faulty file is told at its places where it has any, else as a whole', () => {
  const failure = { code: 'invalid', href: 'x' } as const
  const problem = { path: 'id', found: '1', expected: 'id', href: 'h' }
  const of = (more: Partial<FeedFileText>) => brief(reviewFeed([file('station', undefined, more)]))
  expect(of({ failure, problems: [problem] })).toEqual(['station id 1 id'])
  expect(of({ failure })).toEqual(['https://e.org/station.json invalid'])
  // what is broken before it is read has no places
  for (const code of ['malformed', 'cut-off'] as const)
    expect(of({ failure: { code, href: 'x' }, problems: [problem] })).toEqual([`https://e.org/station.json ${code}`])
  expect(of({ failure: { code: 'offline', href: 'x' }, problems: [problem] })).toEqual([
    'https://e.org/station.json offline',
    'station id 1 id',
  ])
})

test('it is fatal where the file cannot be read for it, and not where an entry was left out or a limit cut', () => {
  const failure = { code: 'invalid', href: 'x' } as const
  const fatal = (expected: string, more: object = {}, failed: object = { failure }) =>
    entries(reviewFeed([file('station', STATION, { problems: [{ path: 'id', found: '1', expected, href: 'h', ...more }], ...failed })]))[0]
      ?.fatal
  expect(fatal('id')).toBe(true)
  expect(fatal('id', { leftOut: true })).toBeUndefined()
  expect(fatal('id', {}, {})).toBeUndefined()
  for (const limit of ['too-large:5', 'too-many:5', 'too-deep:5', 'more-faults']) expect(fatal(limit), limit).toBeUndefined()
})

test('what another standard lost on its way is a notice, the rest are faults', () => {
  const severity = (expected: string) =>
    entries(
      reviewFeed([file('timetable', { entries: [] }, { native: false, problems: [{ path: 'a', found: 'b', expected, href: 'h' }] })]),
    )[0]?.severity
  const notices = [
    'zone-shift',
    'this-and-future',
    'private',
    'closed-or-category',
    'only-one',
    'no-place:x',
    'one-language:en',
    'one-line',
    'menu-elsewhere',
    'next-page:2',
    'more-faults',
  ]
  expect(notices.map(severity)).toEqual(notices.map(() => 'notice'))
  for (const fault of ['recurrence:BYHOUR', 'date', 'unique-id', 'zone']) expect(severity(fault), fault).toBe('fault')
})

test('what is odd is told at its place: a fault where it does nothing, a notice where two things can both be meant', () => {
  const [day, later] = [
    { days: ['mo'], opens: '08:00', closes: '12:00' },
    { days: ['mo'], opens: '11:00', closes: '13:00' },
  ]
  const workers = [{ id: 'w1', name: 'W', absences: [{ from: '2026-12-02', to: '2026-12-01' }] }]
  const findings = entries(reviewFeed([file('station', { ...STATION, workers, openingHours: [day, later] }), file('services', SERVICES)]))
  expect(findings).toMatchObject([
    { path: 'openingHours[1]', found: "'11:00-13:00'", expected: 'overlap:08:00-12:00', severity: 'notice', place: [{}, { entry: 1 }] },
    { path: 'workers[0].absences[0].to', expected: 'ends-before', severity: 'fault', keys: ['workers', 0, 'absences', 0, 'to'] },
  ])
  const meal = { date: '2026-11-27', meal: 'lunch', dishes: [] }
  expect(entries(reviewFeed([file('menu', { dishes: {}, meals: [meal, meal] })]))).toMatchObject([
    { path: 'meals[1]', expected: 'served-twice', severity: 'notice' },
  ])
})

test('a hundred findings of a kind are listed, and how many more there are', () => {
  const items = Array.from({ length: 104 }, (_, at) => ({ id: `a${at}`, name: 'A', category: 'own', desk: 'nowhere' }))
  const findings = reviewFeed([file('station', STATION), file('services', { ...SERVICES, items })])
  expect(findings).toHaveLength(101)
  expect(findings.at(-1)).toMatchObject({ path: '', found: '4', expected: 'more-faults', severity: 'notice' })
  expect(reviewFeed([file('station', STATION), file('services', { ...SERVICES, items: items.slice(0, 100) })])).toHaveLength(100)
})

describe('in words', () => {
  const finding: EntryFinding = {
    ...{ kind: 'entry', severity: 'fault', role: 'services', href: 'https://e.org/s/ser%76ices.json?x' },
    ...{ path: 'items[0].hours[0].opens', found: "'25:00'", expected: 'time', keys: ['items', 0, 'hours', 0, 'opens'] },
    place: [{ field: 'items' }, { entry: 0, name: '伞' }, { field: 'hours' }, { entry: 0 }, { field: 'opens' }],
  }
  test('where, what and how are said in each language', () => {
    expect(describeFinding(finding, 'zh-Hans')).toEqual({
      ...{ file: 'services.json', where: '服务事项第1项“伞”，办理时间第1项，开门时间（opens）' },
      ...{ what: "'25:00' 不是时间", how: '写成四位的钟点，例如 "08:30"；半夜12点写 "24:00"。' },
    })
    expect(describeFinding({ ...finding, leftOut: true }, 'zh-Hant').what).toBe("'25:00' 不是時間，居民看不到這一項")
    expect(describeFinding({ ...finding, fatal: true }, 'en').what).toBe(
      "'25:00' is not a time; this file cannot be read; the screens still show what was read before",
    )
  })

  test.each<[changes: Partial<EntryFinding>, what: string, how: string]>([
    [{ found: 'undefined' }, 'this field is missing', 'Add it.'],
    [{ found: "'w9'", expected: 'no-such:worker w1' }, "'w9' is not among the workers; residents read no name", 'Did you mean w1?'],
    [{ found: "'w9'", expected: 'no-such:allergen ' }, "'w9' is not among the allergens", 'Write an id that is there, or add it first.'],
    [
      { found: "'w9'", expected: 'no-such:desk d1', leftOut: true },
      "'w9' is not among the desks; residents do not see this entry",
      'Did you mean d1?',
    ],
    [{ found: "'deskk'", expected: 'one-of:desk online' }, "'deskk' is not one of desk, online", 'Did you mean desk?'],
    [{ found: "'xyzzy'", expected: 'one-of:desk online' }, "'xyzzy' is not one of desk, online", 'Write one of: desk, online.'],
    [{ found: "'a'", expected: 'new-code:b' }, "'a' is not valid here (new-code:b)", ''],
  ])('%j', (changes, what, how) => expect(describeFinding({ ...finding, ...changes }, 'en')).toMatchObject({ what, how }))

  test('a place without keys is its path, one at the top is the whole file', () => {
    expect(describeFinding({ ...finding, keys: undefined }, 'en').where).toBe('items[0].hours[0].opens')
    expect(describeFinding({ ...finding, keys: [], place: [] }, 'en').where).toBe('the whole file')
    expect(
      describeFinding({ ...finding, keys: ['dishes', 'a'], place: [{ field: 'dishes' }, { entry: 'a', name: 'Soup' }] }, 'en').where,
    ).toBe('dish “Soup” (a)')
    expect(describeFinding({ ...finding, keys: ['x', 0], place: [{ field: 'x' }, { entry: 0 }] }, 'en').where).toBe('x no. 1')
    expect(describeFinding({ ...finding, href: 'a/%zz.json' }, 'en').file).toBe('%zz.json')
  })

  test('a file that could not be had is told with its reason', () => {
    const lost = { kind: 'file', severity: 'fault', href: 'https://e.org/s/menu.json', failure: { code: 'empty', href: 'x' } } as const
    expect(describeFinding(lost, 'en')).toEqual({
      ...{ file: 'menu.json', where: 'the whole file', what: 'menu.json is empty', how: 'Save the file anew and put it there again.' },
    })
  })
})
