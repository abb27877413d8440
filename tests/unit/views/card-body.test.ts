// What a worker needs to know of the matter in hand: papers to tick, how it is done and where, and the tables' names of what is counted.
import type { ServiceItem } from '@doorstep/model/services'
import { cardWords } from '../../../packages/elements/src/counter/card.words.js'
import { renderBody } from '../../../packages/elements/src/counter/card-body.js'
import { ticketsPart } from '../../../packages/elements/src/records/tickets-part.js'
import { words as records } from '../../../packages/elements/src/records/records.words.zh-hans.js'
import { services } from '../../../packages/elements/src/testing/station.js'
import { current, opened, words } from './desk-house.js'
import { seen, withHandler } from './seen.js'

const card = cardWords['zh-Hans']
const [booklet] = services.items
const paper = (name: string, more: object = {}) => ({ name, form: 'original', ...more })

/** Somebody at the desk for a service that wants these papers; so many are ticked. */
function bench(documents: readonly object[], ticked: readonly number[] = [], place: 'serving' | 'called' = 'serving', more: object = {}) {
  const item = { ...booklet, documents, ...more } as unknown as ServiceItem
  const house = opened().do({ type: 'issue', service: item.id }).do({ type: 'callNext', desk: 'd1' })
  if (place === 'serving') house.do({ type: 'receive', ticket: current(house).id })
  const told: (readonly number[])[] = []
  const set = { services: [item], ticked: () => new Set(ticked), tick: (_: unknown, papers: readonly number[]) => void told.push(papers) }
  const view = renderBody(house.scene(set).scene, current(house))
  const offers = () => seen(view).some((line) => line.includes(card.allPapers))
  return { view, told, lines: seen(view), offers }
}
const THREE = [paper('医保卡'), paper('旧病历本', { optional: true }), paper('户口簿')]

test.each<[ticked: readonly number[], all: readonly number[] | undefined]>([
  [[], [0, 2]],
  [[1], [1, 0, 2]],
  [[2], [2, 0]],
  [
    [2, 1],
    [2, 1, 0],
  ],
  [[0, 2], undefined],
  [[0, 1, 2], undefined],
])('with %j ticked all that are needed are ticked at once, and none is lost', (ticked, all) => {
  const { view, told, offers } = bench(THREE, ticked)
  expect(offers()).toBe(all !== undefined)
  for (const { attributes } of withHandler(view)) if (attributes['data-key'] === 'papers') (attributes['@click'] as () => void)()
  expect(told).toEqual(all ? [all] : [])
})

test('a paper is ticked and unticked, the others stay; ticked ones are counted', () => {
  const { view, told, lines } = bench(THREE, [1, 2])
  const boxes = withHandler(view, '@change')
  expect(boxes.map(({ attributes }) => attributes['.checked'])).toEqual([false, true, true])
  for (const { attributes } of boxes) (attributes['@change'] as () => void)()
  expect(told).toEqual([[1, 2, 0], [2], [1]])
  expect(lines.join('\n')).toContain(card.ticked(2, 3))
})

test('papers of who is only called are listed and not ticked; a service without papers says so', () => {
  const called = bench(THREE, [], 'called')
  expect([called.offers(), withHandler(called.view, '@change'), called.lines.join('\n').includes(words.bring)]).toEqual([false, [], true])
  expect(bench([]).lines).toContain(`p ${card.noPapers}`.slice(2))
})

test('the table of tickets has a name for each id, and leaves what has none', () => {
  const named = (kind: string) => (id: string) => `${kind}:${id}`
  const names = { service: named('s'), category: named('c'), worker: named('w'), desk: named('d'), class: named('k') }
  const { name, heading, label, fileName } = ticketsPart.table('tickets', { words: records, language: 'zh-Hans', names })
  const columns = ['service', 'class', 'desk', 'firstResponder', 'handler', 'outcome', 'minutes', 'constructor']
  expect(columns.map((column) => name(column, 'x'))).toEqual(['s:x', 'k:x', 'd:x', 'w:x', 'w:x', 'x', 'x', 'x'])
  expect(name('outcome', 'resolved')).toBe(records.ends.resolved)
  expect([heading('service'), heading('x'), label, fileName('2026-11-20')]).toEqual([
    records.columns.service,
    'x',
    records.csv,
    records.fileName('2026-11-20'),
  ])
})
