// Counts the taps for the sentences of the typing bench, with the dictionary that is delivered and the candidates seen on the lobby's glass.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PINYIN_WORDS } from '@doorstep/exchange/pinyin-words'
import { PinyinDictionary, PinyinInput } from '@doorstep/model/pinyin-input'
import { pinyin } from 'pinyin-pro'
import { pageSize, type CandidateRoom } from '../../../packages/elements/src/keyboard/page.js'
import { taps, type Typist } from './typist.js'

const SHAPE = { narrowest: 2.4, around: 1, between: 0.5 }
/**
 * The candidates that are seen, in characters of theirs: searching on 1080 x 1920 and on 1920 x 1080, and in a form on either, where there
 * is less room. tests/e2e/writing.test.ts measures that it is at least that.
 */
export const GLASSES = {
  portrait: { rows: 3, width: 25.2, ...SHAPE },
  landscape: { rows: 1, width: 45, ...SHAPE },
  form: { rows: 2, width: 25.2, ...SHAPE },
} as const satisfies Record<string, CandidateRoom>

export interface Sentences {
  readonly tuned: readonly string[]
  readonly held: readonly string[]
}

/** The sentences, of each subject the first five and the last five. */
export function readSentences(root: string): Sentences {
  const sets = { tuned: new Array<string>(), held: new Array<string>() }
  let nth = 0
  for (const line of readFileSync(`${root}tests/bench/typing/sentences.txt`, 'utf8').split('\n')) {
    if (line.startsWith('##')) nth = 0
    else if (line !== '' && !line.startsWith('#')) sets[nth++ < 5 ? 'tuned' : 'held'].push(line)
  }
  return sets
}

/** The sentences of a file beside this one. */
export function readLines(root: string, file: string): string[] {
  return readFileSync(`${root}tests/bench/typing/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Questions that others wrote for the finder, without what is typed wrong on purpose or not in Chinese. */
export function readStrangers(root: string): string[] {
  return ['blind-b', 'blind-d', 'blind-j', 'held-out'].flatMap((name) =>
    readFileSync(`${root}tests/bench/find/${name}.tsv`, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split('\t')[0] ?? '')
      .filter(
        (line) =>
          /^[\p{Script=Han}，。？！]+$/u.test(line) &&
          Array.from(line).every((character) => SIMPLE.has(character) || /\P{L}/u.test(character)),
      ),
  )
}

const SIMPLE = new Set(PINYIN_WORDS.split('\n')[0])
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Taps for each character of `sentences`. */
export function tapsPerCharacter(sentences: readonly string[], habit: Typist['habit'], room: CandidateRoom = GLASSES.form): number {
  const input = new PinyinInput(new PinyinDictionary(PINYIN_WORDS))
  const page: Typist['page'] = (texts, from) => pageSize(texts, from, room)
  let count = 0
  for (const sentence of sentences) {
    const cut = Array.from(words.segment(sentence), ({ segment }) => segment)
    const sounds = pinyin(sentence, { toneType: 'none', type: 'array', v: true })
    count += taps(input, cut, sounds, { habit, page })
  }
  return count / sentences.join('').length
}

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
