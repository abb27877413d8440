// The pictures of the tickets, whole: what each says, tables, and offers of a busy week, a quiet day and a long year; and what is drawn to which size.
import { mergeTallies, NO_TALLY, SUMMARY_SCHEMA, type Summary, type Tally } from '@doorstep/model/queue'
import { ticketPictures, type PictureScene } from '../../../packages/elements/src/records/pictures/pictures.js'
import { services, workers } from '../../../packages/elements/src/records/pictures/data.js'
import { renderHeadlines } from '../../../packages/elements/src/records/pictures/headlines.js'
import { bar, columns, heat, stacked } from '../../../packages/elements/src/records/pictures/plots.js'
import { words as en } from '../../../packages/elements/src/records/pictures/pictures.words.en.js'
import { words } from '../../../packages/elements/src/records/pictures/pictures.words.zh-hans.js'
import { reportPeriod } from '../../../packages/elements/src/records/period.js'
import { partsOf, seen, textOf, type Part } from './seen.js'

const names = { service: (id: string) => ({ booklet: '病历本更换', clinic: '全科门诊' })[id] ?? id, worker: (id: string) => `社工${id}` }
const visit: Tally = { ...NO_TALLY, issued: 1, calls: 1, served: 1, firstContacts: 1, resolved: 1, waits: [[4, 1]], services: [[9, 1]] }
const busy: Tally = {
  ...mergeTallies([visit, visit, visit]),
  ...{
    waits: [
      [0, 1],
      [31, 1],
    ],
    services: [],
    resolved: 1,
    referred: 2,
    withdrawn: 1,
    voided: 3,
    expired: 4,
    hops: 5,
    outOfTurn: 6,
  },
  ...{ calls: 8, noShows: 2, rejoined: 1, kept: 3, broken: 1, deferred: 7, escalated: 2, followUps: 2, followedUp: 1 },
  ratings: { attitude: [1, 0, 0, 0, 3], ability: [0, 1, 0, 3, 0] },
}
const week: Summary = {
  ...{ schema: SUMMARY_SCHEMA, from: '2026-11-16', to: '2026-11-22', days: 3, total: mergeTallies([busy, visit]) },
  byService: { '': visit, booklet: busy, clinic: { ...visit, issued: 2, served: 0, waits: [], services: [] } },
  byWorker: { w1: { ...visit, firstContacts: 0 }, w2: busy, w3: NO_TALLY },
  byHour: { 9: busy, 11: visit },
  byDay: { '2026-11-16': 3, '2026-11-17': 1, '2026-11-22': 2, '2026-11-23': 2 },
  byWeekday: { mo: { 9: 3, 11: 2 }, tu: { 9: 1 } },
}
const scene = (more: Partial<PictureScene> = {}): PictureScene => ({
  ...{ summary: week, period: reportPeriod('week', '2026-11-20'), today: '2026-11-20', since: undefined, words, language: 'zh-Hans' },
  ...{ names, only: undefined, ...more },
})
/** What a picture says, as it is printed: its numbers a line for each row. */
const whole = (more?: Partial<PictureScene>): readonly string[] =>
  ticketPictures(scene(more)).flatMap(({ id, title, note, empty, plot, table, below = [], isTable }) => [
    `== ${id}: ${title}`,
    ...(plot === undefined ? [empty] : [note, ...seen(plot).map((line) => `   ${line}`), ...below]),
    ...(table ? [table.heads, ...table.rows].map((row) => `| ${row.map((cell) => cell ?? '–').join(' | ')}`) : []),
    ...(isTable ? [`more: ${isTable.more}`] : []),
  ])
const day: Summary = { ...week, byDay: { '2026-11-20': 3 }, byWeekday: { fr: { 9: 3 } } }

test.each<[string, Partial<PictureScene>]>([
  ['a busy week', {}],
  ['a busy week, for one worker, in English', { only: 'w1', words: en, language: 'en' }],
])('%s', (_, more) => expect(`\n${whole(more).join('\n')}\n`).toMatchSnapshot())

test('a day has no picture of days, and its hours are columns', () => {
  const pictures = ticketPictures(scene({ summary: day, period: reportPeriod('day', '2026-11-20') }))
  expect(pictures.map(({ id }) => id)).toEqual(['when', 'waits', 'what', 'who', 'missed', 'ratings', 'promises', 'counts'])
  const [when] = pictures
  expect([when?.note, when?.table?.rows, texts(when?.plot, 'above')]).toEqual([words.whenOneDay, [['星期五', 3]], ['3 49.72%']])
})

test('bars are as long as their share of the most, and points of five', () => {
  expect(drawn(one('what', {})?.plot)).toEqual(['bar brick 100%', 'bar brick 66.67%', 'bar brick 33.33%'])
  expect(drawn(one('who', {})?.plot)).toEqual(['room 100%', 'bar gold 80%'])
})

/** The lines of one picture below and beside its plot. */
const one = (id: string, more: Partial<PictureScene>) => ticketPictures(scene(more)).find((picture) => picture.id === id)
const of = (total: Partial<Tally>) => ({ summary: { ...week, total: { ...week.total, ...total } } })

test.each<[string, Partial<Tally>, readonly string[]]>([
  ['one that was dissatisfied', { followUps: 1, followedUp: 0 }, ['不满意的 1 件，这段时间没有回访。']],
  ['one of before that was seen to', { followUps: 0, followedUp: 1 }, ['不满意的 0 件，回访了 1 件。']],
  ['nobody', { followUps: 0, followedUp: 0 }, []],
])('below the ratings stands how %s was followed up', (_, total, below) => expect(one('ratings', of(total))?.below).toEqual(below))

test.each<[string, Partial<Tally>, object]>([
  ['nobody was called', { noShows: 0, calls: 0 }, { plot: undefined, empty: words.noCalls }],
  ['all came', { noShows: 0, calls: 4 }, { plot: undefined, empty: words.pictures.missed.empty }],
  ['nobody came back', { noShows: 2, calls: 8, rejoined: 0 }, { below: ['叫号 8 次的 25%'] }],
  ['the calls of an earlier version were not counted', { noShows: 2, calls: 0 }, { below: [] }],
])('of missed calls: %s', (_, total, says) => expect(one('missed', of(total))).toMatchObject(says))

test.each<[string, Partial<Tally>, readonly string[]]>([
  ['kept alone', { kept: 1, broken: 0, deferred: 0, escalated: 0, hops: 0 }, ['good 100% 0%']],
  ['broken alone', { kept: 0, broken: 2, deferred: 0, escalated: 0, hops: 0 }, ['bad 100% 0%']],
  ['none that came to its day', { kept: 0, broken: 0, deferred: 1, escalated: 0, hops: 0 }, []],
])('promises: %s', (_, total, parts) =>
  expect(drawn(one('promises', of(total))?.plot).flatMap((rect) => (rect.startsWith('part') ? [rect.slice(5)] : []))).toEqual(parts),
)

test('nine rows have a button for the ninth, eight have none', () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}`, visit]))
  for (const [id, by, says] of [
    ['what', 'byService', words.all(9)],
    ['who', 'byWorker', words.all(9)],
  ] as const) {
    const rows = (count: number) => one(id, { summary: { ...week, [by]: many(count) } })
    expect([rows(8)?.isTable, rows(9)?.isTable]).toEqual([{ more: undefined }, { more: says }])
    const hidden = all(rows(9)?.plot).filter(({ tag, attributes }) => tag === 'tr' && attributes['class'] === 'more')
    expect(hidden).toHaveLength(1)
  }
})

test.each<[string, Partial<PictureScene>, readonly string[]]>([
  ['a week that runs, up to today', {}, ['周一', '周二', '周三', '周四', '周五']],
  ['a week that is over', { today: '2026-12-01' }, ['周一', '周二', '周三', '周四', '周五', '周六', '周日']],
  ['records that begin with the period', { since: '2026-11-16', today: '2026-11-17' }, ['周一', '周二']],
  ['records that begin within it', { since: '2026-11-17', today: '2026-11-18' }, ['周二', '周三']],
  ['records that begin on its last day', { since: '2026-11-22', today: '2026-12-01' }, ['周日']],
  ['records that begin after it', { since: '2026-11-23', today: '2026-11-17' }, ['周一', '周二']],
])('the days of %s', (_, more, labels) => expect(axis(one('days', more)?.plot)).toEqual(labels))

test.each<[string, string, string, readonly string[]]>([
  ['eight days', '2026-11-01', '2026-11-08', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ['over the end of a month', '2026-11-29', '2026-12-06', ['11/29', '30', '12/1', '2', '3', '4', '5', '6']],
  [
    'seventeen days over the end of a month',
    '2026-10-20',
    '2026-11-05',
    ['10/20', '10/22', '10/24', '10/26', '10/28', '10/30', '11/1', '11/3', '11/5'],
  ],
  ['months of one year', '2026-01-01', '2026-05-31', ['1月', '2月', '3月', '4月', '5月']],
  ['months over New Year', '2025-11-01', '2026-02-28', ['2025/11', '12月', '2026/1', '2月']],
])('the columns of %s', (_, from, to, labels) => {
  const summary = { ...week, byDay: { [from]: 1 } }
  expect(axis(one('days', { summary, period: { kind: 'dates', from, to }, today: '2027-06-01' })?.plot)).toEqual(labels)
})

/** Every part of a template, in order. */
function all(template: unknown): readonly Part[] {
  const below = (part: Part | string): readonly Part[] => (typeof part === 'string' ? [] : [part, ...part.children.flatMap(below)])
  return partsOf(template).flatMap(below)
}
/** What stands at the foot of a plot. */
const axis = (template: unknown): readonly string[] =>
  all(template).flatMap(({ attributes, children }) =>
    String(attributes['class']).startsWith('axis') ? [textOf({ tag: '', attributes: {}, children })] : [],
  )
/** The rectangles of a plot: class, how wide and from where, how high and from where. */
const drawn = (template: unknown): readonly string[] =>
  all(template).flatMap(({ tag, attributes: { class: kind, x, y, width, height } }) =>
    tag === 'rect'
      ? [[kind, width, x, ...(String(height).endsWith('%') ? [height, y] : [])].filter((each) => typeof each === 'string').join(' ')]
      : [],
  )
/** The texts of a class in a plot, with where they stand. */
const texts = (template: unknown, kind: string): readonly string[] =>
  all(template).flatMap(({ tag, attributes, children }) =>
    tag === 'text' && String(attributes['class']).split(' ').includes(kind)
      ? [`${textOf({ tag: '', attributes: {}, children })} ${String(attributes['x'])}`]
      : [],
  )

test('columns are as high as their share of the highest, of whichever row, and inside the plot', () => {
  const two = columns({
    columns: [
      { label: 'a', values: [1, 4] },
      { label: 'b', values: [2, 0] },
    ],
  })
  expect(drawn(two)).toEqual([
    'bar b0 6.72% 34.67% 25% 75%',
    'bar b1 6.72% 41.67% 100% 0%',
    'bar b0 6.72% 51.33% 50% 50%',
    'bar b1 6.72% 58.33% 0% 100%',
  ])
  expect(texts(two, 'above')).toEqual(['1 38.03%', '4 45.03%', '2 54.69%'])
  expect(texts(two, 'axis')).toEqual(['a 41.67%', 'b 58.33%'])
  // nothing at all is drawn as nothing
  expect(drawn(columns({ columns: [{ label: 'a', values: [0] }], edges: true }))).toEqual(['bar b0 13.44% 1.33% 0% 100%'])
})

test('a histogram begins at the left, and its mark is said where there is room', () => {
  const at = (share: number) =>
    columns({ columns: [1, 2, 3].map((each) => ({ label: `${each}`, values: [each] })), edges: true, mark: { at: share, label: '一半' } })
  expect(texts(at(0.5), 'axis')).toEqual(['1 0.67%', '2 17.33%', '3 34%'])
  expect(texts(at(0.5), 'says')).toEqual(['▲ 25%', '一半 25%'])
  const wide = (share: number) =>
    columns({ columns: Array.from({ length: 8 }, () => ({ label: '', values: [1] })), mark: { at: share, label: '一半' } })
  expect([texts(wide(0.6), 'end'), texts(wide(0.61), 'end')]).toEqual([[], ['一半 61%']])
})

test('of many columns some have a label, and none a number where they are bare', () => {
  const many = (count: number, bare = false) =>
    columns({ columns: Array.from({ length: count }, (_, at) => ({ label: String(at + 1), values: [1] })), bare })
  expect([16, 17, 31, 92].map((count) => axis(many(count)).slice(0, 3).join())).toEqual(['1,2,3', '1,3,5', '1,5,9', '1,11,21'])
  expect([texts(many(40), 'above').length, texts(many(40, true), 'above').length]).toEqual([40, 0])
})

test('cells are shaded by their share of the most, and nought is neither shaded nor written', () => {
  const hours = Array.from({ length: 6 }, (_, at) => String(at))
  const plot = heat([{ label: '周一', values: [0, 1, 2, 3, 9, 10] }], { heads: hours, unit: '点' }, (value) => `${value}!`)
  expect(all(plot).flatMap(({ tag, attributes }) => (tag === 'rect' ? [attributes['class']] : []))).toEqual(
    ['s0', 's1', 's1', 's2', 's5', 's5'].map((shade) => `cell ${shade}`),
  )
  expect(texts(plot, 'in').map((text) => text.split(' ')[0])).toEqual(['1!', '2!', '3!', '9!', '10!'])
  const around = heat(
    [{ label: '', values: Array.from({ length: 17 }, () => 1) }],
    { heads: Array.from({ length: 17 }, (_, at) => String(at)), unit: '' },
    String,
  )
  expect(texts(around, 'middle')).toHaveLength(9)
})

test('a bar is a share of its room and never longer, and what is too narrow for its number has none', () => {
  expect(drawn(bar(0.125, 'jade'))).toEqual(['bar jade 12.5%'])
  expect(drawn(bar(1.2, 'gold', true))).toEqual(['room 100%', 'bar gold 100%'])
  const parts = (...values: readonly number[]) => stacked(values.map((value, at) => ({ value, kind: at === 0 ? 'good' : 'bad' })))
  expect(drawn(parts(3, 1))).toEqual(['part good 75% 0%', 'part bad 25% 75%'])
  expect(texts(parts(3, 1), 'in')).toEqual(['3 37.5%', '1 87.5%'])
  expect([texts(parts(92, 8), 'bad').length, texts(parts(93, 7), 'bad').length]).toEqual([1, 0])
  expect(drawn(parts(0, 2))).toEqual(['part bad 100% 0%'])
})

test.each(['firstContacts', 'served', 'resolved', 'referred', 'kept', 'broken'] as const)('who did nothing but %s has a line', (did) => {
  const byWorker = { w1: { ...NO_TALLY, [did]: 1 }, w2: { ...NO_TALLY, hops: 1, deferred: 1, waits: [[3, 1]] as const } }
  expect(workers({ byWorker }).map(({ id, [did]: count }) => [id, count])).toEqual([['w1', 1]])
})

test('who had more first contacts comes first, then who received more; a service by its numbers, and one nobody took a number for too', () => {
  const of = (firstContacts: number, served: number, issued = 0): Tally => ({ ...NO_TALLY, firstContacts, served, issued })
  const rated: Tally = { ...NO_TALLY, ratings: { attitude: [0, 0, 0, 0, 1], ability: [0, 0, 0, 0, 1] } }
  const byWorker = { a: of(1, 9), b: of(2, 0), c: of(1, 10), d: rated, aa: of(1, 9) }
  expect(workers({ byWorker }).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'aa', 'd'])
  const byService = { a: of(0, 3, 1), b: of(0, 0, 2), c: of(0, 4, 1), d: of(5, 0), e: of(0, 1) }
  expect(services({ byService }).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'e'])
})

test.each<[now: number, then: number, string | undefined]>([
  [5, 5, words.longer('10月', 2)],
  [4, 5, undefined],
  [5, 4, undefined],
])('a median of %i is compared with one of %i where both are enough', (now, then, change) => {
  const taking = (minutes: number, times: number): Tally => ({ ...NO_TALLY, waits: [[minutes, times]], served: 1 })
  const lines = (more: object = {}) =>
    seen(
      renderHeadlines(
        { total: taking(6, now), schema: SUMMARY_SCHEMA },
        { name: '10月', unfinished: false, total: taking(4, then), ...more },
        words,
      ),
    )
  expect(lines().filter((line) => line.includes('10月长') || line.includes('10月短'))).toEqual(change === undefined ? [] : [`dd ${change}`])
  expect(lines({ unfinished: true }).includes(`dd ${words.wholeDay('10月', words.minutes(4))}`)).toBe(change !== undefined)
})
