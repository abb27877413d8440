// What there is to say of one matter, a row for each state; when its card is drawn again; and how long ago something was.
import type { DocketMatter } from '@doorstep/model/queue'
import { mattersWords } from '../../../packages/elements/src/matters/matters.words.js'
import { matterFacts, promiseOf, renderDay, type FactsScene } from '../../../packages/elements/src/matters/matter-facts.js'
import { cardWords } from '../../../packages/elements/src/counter/card.words.js'
import { chainOf } from '../../../packages/elements/src/counter/chain.js'
import type { MattersScene } from '../../../packages/elements/src/matters/matters-scene.js'
import { signsOf } from '../../../packages/elements/src/matters/matters-view.js'
import { counterWords } from '../../../packages/elements/src/counter/counter.words.js'
import { ageOf } from '../../../packages/elements/src/needs/age.js'
import { rules, today } from './desk-house.js'
import { seen } from './seen.js'

const words = counterWords['zh-Hans']
const says = mattersWords['zh-Hans']
const scene = {
  ...{ words, says, services: [], text: () => '' },
  names: { worker: (id: string) => `社工${id}`, day: (date: string) => date.slice(5), at: (moment: number) => `${moment} 点` },
  // the clock is ten off the time that only grows
  clock: (steady: number) => steady + 10,
  day: (moment: number) => `${moment} 日`,
} as unknown as FactsScene
const matter = (ticket: object, more: object = {}): DocketMatter =>
  ({
    kind: 'own',
    due: '2026-11-25',
    left: 5,
    time: 'week',
    ...more,
    ticket: { id: 't', handler: 'w9', invited: [], dueDays: [], ...ticket },
  }) as unknown as DocketMatter
const proposal = { by: 'w1', worker: 'w2', due: '2026-11-28', expires: 100 }
const rating = { worker: 'w3', attitude: 1, ability: 2 }

test.each<[string, object, object, readonly string[]]>([
  ['one’s own', {}, {}, []],
  ['asked of me', { proposal }, { kind: 'asked' }, [says.askedBy('社工w1', '110 点')]],
  [
    'asked of me, and promised',
    { proposal, promise: 'answer', due: '2026-11-21' },
    { kind: 'asked' },
    [says.askedBy('社工w1', '110 点'), says.promised('11-21', words.promises.answer)],
  ],
  ['asked of a colleague', { proposal, promise: 'answer', due: '2026-11-21' }, {}, [says.waitsForColleague('社工w2', '110 点', '11-28')]],
  ['declined', { returned: { why: 'declined', worker: 'w2' } }, { kind: 'returned' }, [says.returned.declined('社工w2')]],
  ['declined, and gone on with', { returned: { why: 'declined', worker: 'w2' } }, {}, []],
  ['a colleague’s', {}, { kind: 'followed' }, [says.handledBy('社工w9')]],
  ['rated badly', { rating }, { kind: 'follow-up' }, [`${words.rated(1, 2)}\u00a0·\u00a0${words.ratedWorker('社工w3')}`]],
  ['rated', { rating }, {}, []],
  [
    'waiting for two departments',
    {
      invited: [
        { department: 'a', at: 7 },
        { department: 'b', at: 8 },
      ],
    },
    {},
    [says.waitsForDepartment('a', '7 日'), says.waitsForDepartment('b', '8 日')],
  ],
])('of a matter %s is told what it waits for', (_, ticket, more, facts) => expect(matterFacts(scene, matter(ticket, more))).toEqual(facts))

const moved = { ended: 'moved' }
test.each<[string, object, object, string, string]>([
  ['put off', { promise: 'answer' }, {}, says.promised('11-25', words.promises.answer), ''],
  ['accepted', {}, {}, says.agreed('11-25'), ''],
  ['asked', { promise: 'answer' }, { kind: 'asked' }, says.asked('11-25'), ''],
  ['without a day', { promise: 'answer', dueDays: [moved] }, { due: undefined }, '', ''],
  ['rated', { promise: 'answer' }, { kind: 'follow-up' }, '', ''],
  ['put off three times', { dueDays: [moved, { ended: 'kept' }, moved, { ended: 'broken' }, {}] }, {}, says.agreed('11-25'), says.moved(2)],
])('of a matter %s the promise is told', (_, ticket, more, promise, times) =>
  expect(promiseOf(scene, matter(ticket, more))).toEqual({ promise, moved: times }),
)

test.each<[number | undefined, object, readonly string[]]>([
  [-2, {}, ['span.late', words.overdue(2), '11-25']],
  [-1, {}, ['span.late', words.overdue(1), '11-25']],
  [0, {}, [words.dueToday]],
  [1, {}, [`${says.inDays(1)} 11-25`]],
  [5, {}, [`${says.inDays(5)} 11-25`]],
  [undefined, { due: undefined }, [says.groups.undated]],
  [5, { kind: 'follow-up' }, []],
])('the day of what is due in %s days', (left, more, lines) =>
  expect(
    seen(renderDay(scene, matter({}, { left, ...more })))
      .join(' ')
      .split(' ')
      .filter(Boolean),
  ).toEqual(lines.flatMap((line) => line.split(' '))),
)

const card = cardWords['zh-Hans']
test.each<[string, object, readonly string[]]>([
  ['that nobody received', { handler: undefined }, [`open  ${card.firstWhenReceived}`, `open  ${card.nobodyNamed}`]],
  ['with who received it', { firstResponder: 'w1', handler: 'w1' }, [`now 社工w1 ${card.hasIt}`, `open  ${card.nobodyNamed}`]],
  [
    'a colleague is asked for, by the clock',
    { firstResponder: 'w1', handler: 'w1', proposal },
    [`now 社工w1 ${card.hasIt}`, `asked 社工w2 ${card.asked('110 点')}`],
  ],
  [
    'that two did not take',
    { firstResponder: 'w1', handler: 'w1', declined: ['w2', 'w3'] },
    [`now 社工w1 ${card.hasIt}`, `past 社工w3 ${card.declined}`],
  ],
  ['with a colleague', { firstResponder: 'w1', handler: 'w2', declined: ['w3'] }, ['past 社工w1 ', `now 社工w2 ${card.hasIt}`]],
  ['the secretary was asked for', { firstResponder: 'w1', handler: 'w7' }, ['past 社工w1 ', `now 社工w7 ${card.hasIt}`]],
  [
    'that was passed up',
    { firstResponder: 'w1', handler: 'w7', escalated: 1 },
    ['past 社工w1 ', `open  ${card.nobodyNamed}`, `now 社工w7 ${card.hasIt}`],
  ],
])('the chain of a matter %s', (_, ticket, links) => {
  const chain = chainOf({ ...scene, language: 'zh-Hans', rules, today } as never, matter({ declined: [], ...ticket }).ticket)
  const rest = links.length === 3 ? [] : [`open 社工w7 ${card.ifNobody}`]
  expect(chain.map(({ is, who, state }) => `${is} ${who} ${state}`)).toEqual([...links, ...rest])
  expect(chain.map(({ role }) => role)).toEqual([card.first, card.named, card.backstop])
})

describe('a card', () => {
  const BASE = {
    ...{ state: 1, rules: 1, station: 1, services: 1, words: 1, says: 1, today: 1, seat: 1, worker: 1, now: 600_000, panel: undefined },
    ...{ keys: true, chosen: 'other', form: {}, storedNote: () => '' },
  }
  const signs = (more: object = {}, of: object = {}, ticket: object = { rating: { note: 'n' } }) =>
    JSON.stringify(signsOf({ ...BASE, ...more } as unknown as MattersScene, matter(ticket, of)))

  test.each(['state', 'rules', 'station', 'services', 'words', 'says', 'today', 'seat', 'worker'])(
    'is drawn again when the %s is another',
    (name) => expect(signs({ [name]: 2 })).not.toBe(signs()),
  )
  test.each<[string, object, object?]>([
    ['a minute is over', { now: 660_000 }],
    ['what a resident wrote is there', { storedNote: () => '谢谢' }],
    ['something opens on it', { panel: { kind: 'close', ticket: 't' } }],
    ['its keys work', { chosen: 't' }],
    ['it is of another kind', {}, { kind: 'returned' }],
    ['it is late', {}, { time: 'overdue' }],
  ])('is drawn again when %s', (_, more, of) => expect(signs(more, of)).not.toBe(signs()))
  test.each<[string, object]>([
    ['a second has gone by', { now: 659_999 }],
    ['something opens on another one', { panel: { kind: 'close', ticket: 'u' } }],
    ['another one’s keys work', { chosen: 'u' }],
  ])('stays as it is when %s', (_, more) => expect(signs(more)).toBe(signs()))
  test('is drawn with each letter while something is open on it', () => {
    const open = { panel: { kind: 'close', ticket: 't' } }
    expect(signs({ ...open, form: { why: 'x' } })).not.toBe(signs(open))
  })
  test('asks for no note where none was written', () => {
    const storedNote = vi.fn(() => '')
    signs({ storedNote }, {}, {})
    expect(storedNote).not.toHaveBeenCalled()
    signs({ storedNote })
    expect(storedNote).toHaveBeenCalledWith('n')
  })
})

test.each([
  ['2026-11-20T23:59:00+08:00', '今天'],
  ['2026-11-20T00:00:00+08:00', '今天'],
  ['2026-11-19T23:59:00+08:00', '昨天'],
  ['2026-11-17T07:00:00+08:00', '3天前'],
  ['2026-11-21T00:30:00+08:00', '今天'],
])('what was left at %s was left %s, by the station’s days', (at, age) =>
  expect(ageOf(Date.parse(at), { today: '2026-11-20', timeZone: 'Asia/Shanghai', language: 'zh-Hans' })).toBe(age),
)
