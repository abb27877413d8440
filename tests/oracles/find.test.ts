// Finding among 1,135 real service items: each by its own name, its pinyin, its initials, and its name with one character wrong.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createFinder } from '@doorstep/model/find'
import { pinyin } from 'pinyin-pro'
import { hitsOf } from '../bench/find/measure.js'
import { readQuestions } from '../bench/find/questions.js'
import { realList } from '../bench/find/real.js'
import { slipsOf } from '../bench/find/slips.js'
import { oracle } from './oracles.js'

const { items, index, byId } = realList(oracle('service-items/items.json'))
const names = items.map(({ name }) => (typeof name === 'string' ? name : ''))
const finder = createFinder(items, index)
const syllables = (text: string, pattern: 'pinyin' | 'first') =>
  pinyin(text.replace(/[^\p{Script=Han}]/gu, ''), { toneType: 'none', type: 'array', pattern, v: true }).join('')

/** Share of the items found among the first three by what `asked` makes of their name. */
function rate(asked: (name: string) => string): number {
  const found = items.filter((item, at) =>
    finder
      .find(asked(names[at] ?? ''))
      .slice(0, 3)
      .some((each) => each.item === item),
  )
  return found.length / items.length
}

it.each([
  ['its name', (name: string) => name, 0.97],
  ['its pinyin', (name: string) => syllables(name, 'pinyin'), 0.9],
  ['its initials', (name: string) => syllables(name, 'first'), 0.9],
  ['a wrong character', (name: string) => name.replace(/^(.)./u, '$1鑫'), 0.93],
] as const)('finds a real item by %s', (kind, asked, least) => {
  const share = rate(asked)
  console.log(`${items.length} real items by ${kind}: ${(share * 100).toFixed(1)}% among the first three`)
  expect(share).toBeGreaterThanOrEqual(least)
})

const folder = fileURLToPath(new URL('../bench/find/real', import.meta.url))
const NOTHING = 'none.tsv'
it.each(readdirSync(folder).filter((file) => file !== NOTHING))('answers what people ask of a list without keywords: %s', (file) => {
  const { hit1, hit3 } = hitsOf('doorstep', items, index, byId(readQuestions(`${folder}/${file}`)))
  console.log(`real/${file}: ${(hit1 * 100).toFixed(1)}% at once, ${(hit3 * 100).toFixed(1)}% among three`)
  expect(hit1).toBeGreaterThanOrEqual(0.55)
  expect(hit3).toBeGreaterThanOrEqual(0.75)
})

it('is seldom sure of what no office does, and of every seventh right answer at least', () => {
  const none = hitsOf('doorstep', items, index, byId(readQuestions(`${folder}/${NOTHING}`)))
  expect(none.unanswerable).toBeGreaterThan(200)
  expect(none.sureOfNothing / none.unanswerable).toBeLessThanOrEqual(0.03)
  const asked = readdirSync(folder).flatMap((file) => byId(readQuestions(`${folder}/${file}`)))
  const { sure, sureWrong, hit1, asked: answerable } = hitsOf('doorstep', items, index, asked)
  expect(sureWrong / sure).toBeLessThanOrEqual(0.05)
  expect(sure).toBeGreaterThan((hit1 * answerable) / 7)
})

it('leaves none of the names out that hold a word', () =>
  expect(
    finder
      .find('注销')
      .slice(0, names.filter((name) => name.includes('注销')).length)
      .every(({ item }) => typeof item.name === 'string' && item.name.includes('注销')),
  ).toBe(true))

it.each(slipsOf(items, index, 200, 3))('finds real items by pinyin with a letter $slip', ({ asked, hit3 }) => {
  expect(asked).toBeGreaterThan(150)
  expect(hit3).toBeGreaterThanOrEqual(0.93)
})
