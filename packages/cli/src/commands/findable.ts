// What `doorstep index` says of a list: items without everyday words, and the words that do not lead to their item.
import type { CharacterIndex } from '@doorstep/model/find'
import type { ServiceItem } from '@doorstep/model/services'
import { fallbacks, textIn } from '@doorstep/model/text'
import { createFinder, type Finder } from '@doorstep/model/find'

/** How an item is not found. `words` is what was asked, where one thing was. */
export interface Unfound {
  readonly item: ServiceItem
  readonly kind: 'name' | 'pinyin' | 'alike' | 'everyday' | 'keyword'
  readonly words: string
}

export interface Findability {
  /** Items that nobody wrote everyday words for. */
  readonly withoutKeywords: readonly ServiceItem[]
  readonly unfound: readonly Unfound[]
}

/** So many of the best are looked at, as a person does. */
const SEEN = 3
/** So many questions are asked of a list: a minute and not an hour for one of thousands. */
const MOST_ASKED = 20_000

const chinese = (text: ServiceItem['name']): string => textIn(text, fallbacks('zh-Hans'))

/** Asks for every item by its own words: its name, its pinyin where it has no keywords, and each keyword it has. */
export function findabilityOf(items: readonly ServiceItem[], index: CharacterIndex): Findability {
  const finder = createFinder(items, index)
  const syllables = readingsOf(index)
  const official = officialWords(index)
  const withoutKeywords = items.filter(({ keywords }) => keywords.length === 0)
  const names = new Map<string, number>()
  for (const item of items) names.set(bare(item), (names.get(bare(item)) ?? 0) + 1)
  const unfound: Unfound[] = []
  let asked = 0
  const ask = (item: ServiceItem, kind: Unfound['kind'], words: string): void => {
    if (words === '' || asked++ >= MOST_ASKED) return
    if (!isSeen(finder, item, words)) unfound.push({ item, kind, words })
  }
  for (const item of items) {
    const name = chinese(item.name)
    const isAlike = (names.get(bare(item)) ?? 0) > 1
    if (isAlike) unfound.push({ item, kind: 'alike', words: name })
    else ask(item, 'name', name)
    if (item.keywords.length > 0) {
      for (const keyword of item.keywords) ask(item, 'keyword', chinese(keyword))
      continue
    }
    if (!isAlike) ask(item, 'pinyin', Array.from(name, (character) => syllables.get(character) ?? '').join(''))
    if (!official.some((word) => name.includes(word))) unfound.push({ item, kind: 'everyday', words: '' })
  }
  return { withoutKeywords, unfound }
}

const isSeen = (finder: Finder, item: ServiceItem, words: string): boolean =>
  finder
    .find(words)
    .slice(0, SEEN)
    .some((found) => found.item === item)

/** What of a name is said: without signs and spaces two may be the same. */
const bare = ({ name }: ServiceItem): string => chinese(name).replace(/[^\p{L}\p{N}]/gu, '')

function readingsOf({ pinyin }: CharacterIndex): ReadonlyMap<string, string> {
  const readings = new Map<string, string>()
  for (const [, syllable = '', characters = ''] of pinyin.matchAll(/([a-z]+)([^ ]+)/g))
    for (const character of characters) if (!readings.has(character)) readings.set(character, syllable)
  return readings
}

/** The words of the table that stand in items; everyday words lead to them. */
const officialWords = ({ meanings = '' }: CharacterIndex): string[] =>
  meanings.split('|').flatMap((group) => (group.split(' < ')[0] ?? '').split(' ').filter((word) => /^\p{Script=Han}{2,}$/u.test(word)))

/** So many items are named one by one. */
const NAMED = 40

const REASONS: Readonly<Record<Unfound['kind'], (words: string) => readonly [chinese: string, english: string]>> = {
  name: (words) => [`用它自己的名称“${words}”找，前三个里没有它`, `not among the first three by its own name`],
  pinyin: (words) => [`用拼音 ${words} 找，前三个里没有它`, `not among the first three by its pinyin ${words}`],
  alike: (words) => [`有另一项也叫“${words}”，用话分不出是哪一项`, `another item has the same name: no words tell them apart`],
  everyday: () => ['没有一句日常的话能找到它，只能用名称里的字', 'no everyday word leads to it, only the words of its name'],
  keyword: (words) => [`用它的关键词“${words}”找，前三个里没有它`, `not among the first three by its keyword “${words}”`],
}

/** The report in lines, Chinese and English, of `most` items; none for a list without fault. */
export function findabilityLines({ withoutKeywords, unfound }: Findability, most = NAMED): string[] {
  const byItem = new Map<ServiceItem, Unfound[]>()
  for (const each of unfound) byItem.set(each.item, [...(byItem.get(each.item) ?? []), each])
  const named = [...new Set([...byItem.keys(), ...withoutKeywords])]
  if (named.length === 0) return []
  const without = new Set(withoutKeywords)
  const lines = [
    `${without.size} 项没有关键词（keywords），${byItem.size} 项有找不到的说法。给它们写上居民平常怎么说，就好找了：`,
    `${without.size} items have no keywords, ${byItem.size} are not found by something. Write down what residents call them:`,
  ]
  for (const item of named.slice(0, most)) {
    const why = (byItem.get(item) ?? []).map(({ kind, words }) => REASONS[kind](words))
    const [chineseWhy, englishWhy] = [0, 1].map((language) =>
      [...(without.has(item) ? [language === 0 ? '没有关键词' : 'no keywords'] : []), ...why.map((words) => words[language])].join(
        language === 0 ? '；' : '; ',
      ),
    )
    lines.push(`  ${item.id} ${chinese(item.name)}: ${chineseWhy ?? ''} | ${englishWhy ?? ''}`)
  }
  if (named.length > most)
    lines.push(`  还有 ${named.length - most} 项，加 --all 都列出来 | and ${named.length - most} more: --all names them`)
  return lines
}
