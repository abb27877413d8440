// Our finder and two maintained libraries behind one face: the same items, the same folding and, for the libraries, pinyin as fields.
import type { CharacterIndex } from '@doorstep/model/find'
import type { ServiceItem } from '@doorstep/model/services'
import { LANGUAGES, textIn, type LocalisedText } from '@doorstep/model/text'
import { createFinder } from '@doorstep/model/find'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'

export interface Engine {
  find(words: string): readonly string[]
  /** Whether the first of them looks as if it were what was meant; a library shows all alike. */
  sure?(words: string): boolean
}

/** The feed's own table, turned round: what a careful user of a library would write. */
function tableOf(index: CharacterIndex) {
  const simplified = new Map<string, string>()
  for (const [plain = '', ...others] of index.variants.split(' ').map((group) => Array.from(group)))
    for (const other of others) simplified.set(other, plain)
  const reading = new Map<string, string>()
  for (const [, syllable = '', characters = ''] of index.pinyin.matchAll(/([a-z]+)([^ ]+)/g))
    for (const character of characters) if (!reading.has(character)) reading.set(character, syllable)
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/./gu, (character) => simplified.get(character) ?? character)
  const sounds = (text: string) => Array.from(text).flatMap((character) => reading.get(character) ?? [])
  return { fold, sounds }
}

function documentsOf(items: readonly ServiceItem[], { fold, sounds }: ReturnType<typeof tableOf>) {
  const all = (text: LocalisedText | undefined) => [...new Set(LANGUAGES.map((language) => fold(textIn(text, [language]))))].join(' ')
  return items.map((item) => {
    const chinese = [item.name, ...item.keywords].map((text) => sounds(textIn(text, ['zh-Hans'])))
    return {
      id: item.id,
      name: all(item.name),
      keywords: item.keywords.map(all),
      summary: all(item.summary),
      pinyin: chinese.map((syllables) => syllables.join('')),
      initials: chinese.map((syllables) => syllables.map((syllable) => syllable.charAt(0)).join('')),
    }
  })
}

/** Words for Latin letters; characters and their pairs for Chinese. */
function bigrams(text: string): string[] {
  return [...text.matchAll(/[a-z0-9]+|\p{Script=Han}+/gu)].flatMap(([run]) => {
    if (/^[a-z0-9]/.test(run)) return [run]
    const characters = Array.from(run)
    return characters.length === 1 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`)
  })
}

export const engines: Record<string, (items: readonly ServiceItem[], index: CharacterIndex) => Engine> = {
  doorstep: (items, index) => {
    // a list of its own, so that nothing built before is used again
    const finder = createFinder([...items], index)
    // what the page does in idle moments
    while (finder.prepare());
    return { find: (words) => finder.find(words).map(({ item }) => item.id), sure: (words) => finder.find(words)[0]?.sure === true }
  },
  MiniSearch: (items, index) => {
    const table = tableOf(index)
    const search = new MiniSearch({
      fields: ['name', 'keywords', 'summary', 'pinyin', 'initials'],
      tokenize: bigrams,
      processTerm: (term) => term,
      extractField: (document: Record<string, unknown>, field) => [document[field]].flat().join(' '),
      searchOptions: {
        boost: { name: 3, keywords: 2, initials: 2 },
        prefix: (term) => /^[a-z]/.test(term),
        fuzzy: (term) => (/^[a-z]{4}/.test(term) ? 0.2 : false),
      },
    })
    search.addAll(documentsOf(items, table))
    return { find: (words) => search.search(table.fold(words)).map(({ id }) => String(id)) }
  },
  'Fuse.js': (items, index) => {
    const table = tableOf(index)
    const fuse = new Fuse(documentsOf(items, table), {
      keys: [
        { name: 'name', weight: 3 },
        { name: 'keywords', weight: 2 },
        { name: 'summary', weight: 1 },
        { name: 'pinyin', weight: 2 },
        { name: 'initials', weight: 2 },
      ],
      threshold: 0.5,
      ignoreLocation: true,
      minMatchCharLength: 1,
    })
    return { find: (words) => fuse.search(table.fold(words)).map(({ item }) => item.id) }
  },
}
