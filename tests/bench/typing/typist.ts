// A simulated typist on the pinyin keyboard: which keys and candidates they tap to write a sentence, and how many taps that takes.
import type { PinyinInput } from '@doorstep/model/pinyin-input'

export interface Typist {
  /** How a word is typed: its full pinyin, its initials, or whichever of the two this typist knows to be shorter. */
  readonly habit: 'full' | 'initials' | 'either'
  /** How many candidates are seen at once. */
  readonly page: (texts: readonly string[], from: number) => number
}

/** Pages that are looked through before another way is tried. */
const PATIENCE = 8
const PUNCTUATION = /^[，。？！、]/

/** Taps for the next word, and what was written by them. */
interface Step {
  readonly taps: number
  readonly text: string
}

/**
 * Taps for `words`, a sentence cut into words, with `pinyin` of every character. Whoever types picks a candidate as soon as one is seen that
 * is what comes next and no shorter than the word they are at; when all its letters are typed they also take less, or turn pages.
 */
export function taps(input: PinyinInput, words: readonly string[], pinyin: readonly string[], typist: Typist): number {
  const sentence = words.join('')
  let written = 0
  let count = 0
  while (written < sentence.length) {
    const rest = sentence.slice(written)
    if (PUNCTUATION.test(rest)) {
      written++
      count++
      continue
    }
    const wanted = wordAt(words, written)
    const ways = typist.habit === 'either' ? (['full', 'initials'] as const) : [typist.habit]
    const steps = ways.map((habit) => step(input, sentence, written, wanted, pinyin, habit, typist))
    const best = steps.reduce((one, other) => (other.taps / other.text.length < one.taps / one.text.length ? other : one))
    count += best.taps
    written += best.text.length
  }
  return count
}

function wordAt(words: readonly string[], at: number): string {
  let start = 0
  for (const word of words) {
    if (at < start + word.length) return word.slice(at - start)
    start += word.length
  }
  return ''
}

function step(
  input: PinyinInput,
  sentence: string,
  written: number,
  wanted: string,
  pinyin: readonly string[],
  habit: 'full' | 'initials',
  { page }: Typist,
): Step {
  const before = sentence.slice(0, written)
  const rest = sentence.slice(written)
  const spelt = pinyin.slice(written, written + wanted.length)
  const letters = spelt.map((syllable) => (habit === 'full' ? syllable : syllable.slice(0, 1))).join('')
  const fits = (text: string, least: number): boolean => text.length >= least && rest.startsWith(text)
  for (let typed = 0; typed <= letters.length; typed++) {
    const shown = input.candidates(before, letters.slice(0, typed))
    const texts = shown.filter((candidate) => candidate.letters === typed).map(({ text }) => text)
    const all = shown.map(({ text }) => text)
    const seen = all.slice(0, page(all, 0)).filter((text) => texts.includes(text) && fits(text, wanted.length))
    const text = longest(seen)
    if (text !== undefined) return { taps: typed + 1, text }
    if (typed < letters.length) continue
    // all letters are there: the next pages
    for (let from = page(all, 0), turned = 1; from < all.length && turned <= PATIENCE; turned++) {
      const size = page(all, from)
      const found = longest(all.slice(from, from + size).filter((candidate) => texts.includes(candidate) && fits(candidate, wanted.length)))
      if (found !== undefined) return { taps: typed + turned + 1, text: found }
      from += size
    }
  }
  if (habit === 'initials') {
    // in vain: the letters are taken away again, by one key, and the word is typed in full
    const full = step(input, sentence, written, wanted, pinyin, 'full', { habit, page })
    return { ...full, taps: full.taps + letters.length + 1 }
  }
  // not known as one word: part of it
  if (wanted.length > 1) return step(input, sentence, written, wanted.slice(0, -1), pinyin, 'full', { habit, page })
  return { taps: letters.length + PATIENCE + 1, text: wanted }
}

const longest = (texts: readonly string[]): string | undefined =>
  texts.reduce<string | undefined>((best, text) => (best === undefined || text.length > best.length ? text : best), undefined)
