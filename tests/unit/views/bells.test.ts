// The lobby's bell at a desk: who rang, who comes, what is offered to whom, and when a desk makes a sound.
import { EMPTY_QUEUE, type QueueState } from '@doorstep/model/queue'
import { isRinging, renderBells, type BellScene } from '../../../packages/elements/src/bell/bells.js'
import { ringWords } from '../../../packages/elements/src/bell/ring.words.js'
import { opened, type House } from './desk-house.js'
import { seen, withHandler, textOf } from './seen.js'

const words = ringWords['zh-Hans']
const scene = ({ state, now }: House, more: Partial<BellScene> = {}): BellScene => ({
  ...{ state, now, language: 'zh-Hans', worker: 'w1', silent: false, ask: () => undefined },
  ...{ names: { at: (instant) => new Date(instant).toISOString().slice(11, 16), worker: (id) => `社工${id}` }, ...more },
})
const rung = () => opened().do({ type: 'ring' })
const bellOf = ({ state }: House) => [...state.bells.values()][0]?.id ?? expect.fail('nobody rang')
const answered = (answer: 'now' | 'soon', by: string) => {
  const house = rung()
  return house.do({ type: 'answerBell', bell: bellOf(house), answer }, by)
}
const soon = (by: string) => answered('soon', by)
const offers = (house: House, more?: Partial<BellScene>) => renderBells(scene(house, more)).map((bell) => withHandler(bell).map(textOf))
const says = (house: House, more?: Partial<BellScene>) => renderBells(scene(house, more)).flatMap((bell) => seen(bell))

test.each<[string, () => House, Partial<BellScene>, readonly string[]]>([
  ['one that rings', rung, {}, [words.bellCome, words.bellSoonAnswer, words.bellNobody]],
  ['one to which a colleague said in a while', () => soon('w2'), {}, [words.bellCome, words.bellSoonAnswer, words.bellNobody]],
  ['one to which I said in a while', () => soon('w1'), {}, [words.bellCome, words.bellNobody]],
  ['one that rings where nobody is here', rung, { worker: undefined }, []],
  ['one that was answered where nobody is here', () => soon('w1'), { worker: undefined }, []],
])('to %s is offered what can be done now', (_, house, more, all) => expect(offers(house(), more)).toEqual([all]))

test('who comes in a while is named, and that a desk cannot be heard only while nobody has answered', () => {
  expect(says(rung()).join('\n')).not.toMatch(/社工/)
  expect(says(soon('w2')).join('\n')).toContain(words.bellSoon('社工w2'))
  const silent = (house: House) => says(house, { silent: true }).join('\n').includes(words.bellSilent)
  expect([silent(rung()), silent(soon('w2')), says(rung()).join('\n').includes(words.bellSilent)]).toEqual([true, false, false])
})

test('each button asks for what it reads', () => {
  const asked: unknown[] = []
  const house = rung()
  const bell = bellOf(house)
  for (const banner of renderBells(scene(house, { ask: (what) => void asked.push(what) })))
    for (const { attributes } of withHandler(banner)) (attributes['@click'] as () => void)()
  expect(asked).toEqual([
    { type: 'answerBell', bell, answer: 'now' },
    { type: 'answerBell', bell, answer: 'soon' },
    { type: 'endBell', bell },
  ])
})

test.each<[string, QueueState, boolean]>([
  ['nobody rang', EMPTY_QUEUE, false],
  ['somebody rang', rung().state, true],
  ['somebody comes in a while', soon('w1').state, false],
  ['somebody is on the way', answered('now', 'w1').state, false],
])('a desk sounds where %s: %s', (_, state, sounds) => {
  const { now } = opened()
  expect(isRinging({ view: { state }, situation: { now } } as never)).toBe(sounds)
  expect([
    isRinging({ view: undefined, situation: { now } } as never),
    isRinging({ view: { state }, situation: undefined } as never),
  ]).toEqual([false, false])
})
