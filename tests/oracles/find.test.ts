// Finding among 1,135 real service items: each by its own name, its pinyin, its initials, and its name with one character wrong.
import { readFileSync } from 'node:fs'
import { characterIndex } from '@doorstep/exchange/characters'
import { readServices } from '@doorstep/model'
import { createFinder } from '@doorstep/model/find'
import { pinyin } from 'pinyin-pro'
import { oracle } from './oracles.js'

interface Department {
  readonly items: readonly { readonly sub_items: readonly { readonly name: string }[] }[]
}

const departments = JSON.parse(readFileSync(oracle('service-items/items.json'), 'utf8')) as Department[]
const names = [...new Set(departments.flatMap(({ items }) => items.flatMap(({ sub_items }) => sub_items.map(({ name }) => name))))]
const items = readServices({ items: names.map((name, at) => ({ id: `i${at}`, name, category: 'government' })) }).value?.items ?? []
const finder = createFinder(items, characterIndex(names))
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
