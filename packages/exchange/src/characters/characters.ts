// The table a feed is found by: sounds from pinyin-pro, traditional forms from OpenCC, words of the same meaning from the thesaurus.
import type { CharacterIndex } from '@doorstep/model/find'
import * as opencc from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { OFFICE_MEANINGS } from './offices.js'
import { MEANINGS } from './thesaurus.js'

const HAN = /^\p{Script=Han}$/u

/** The 3,755 characters of everyday Chinese: level 1 of GB 2312, rows 16 to 55. */
function everyday(): string[] {
  const decoder = new TextDecoder('gbk')
  const found: string[] = []
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (HAN.test(character)) found.push(character)
    }
  return found
}

const syllablesOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true })

/**
 * The table for a feed with these `texts`. A character of the feed gets every reading it has in the texts (长者 zhang, 长期 chang);
 * beside them stand all everyday characters with their commonest reading, because a slip of the keyboard is one of those: 病厉本.
 * The same texts always give the same table. Syllables are without tone, ü is v.
 */
export function characterIndex(texts: Iterable<string>): CharacterIndex {
  const simplify = opencc.Converter({ from: 't', to: 'cn' })
  const readings = new Map<string, Set<string>>()
  for (const text of texts)
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      const plain = simplify(run)
      const characters = Array.from(plain)
      syllablesOf(plain).forEach((syllable, at) => {
        const character = characters[at] ?? ''
        const known = readings.get(character)
        if (known) known.add(syllable)
        else readings.set(character, new Set([syllable]))
      })
    }
  for (const character of everyday()) if (!readings.has(character)) readings.set(character, new Set(syllablesOf(character)))

  const sounds = new Map<string, string>()
  for (const [character, syllables] of readings)
    for (const syllable of syllables) if (/^[a-z]+$/.test(syllable)) sounds.set(syllable, (sounds.get(syllable) ?? '') + character)
  const variants = new Map<string, string>()
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code)
    const plain = simplify(character)
    if (plain !== character && readings.has(plain)) variants.set(plain, (variants.get(plain) ?? '') + character)
  }
  return { pinyin: written(sounds), variants: written(variants), meanings: `${MEANINGS}|${OFFICE_MEANINGS}` }
}

/** In an order of its own, so that a moved item does not move the whole table. */
function written(groups: ReadonlyMap<string, string>): string {
  return [...groups]
    .map(([key, characters]) => key + Array.from(characters).sort().join(''))
    .sort()
    .join(' ')
}
