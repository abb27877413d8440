// The words of an item that were meant by other letters or characters, to be shown beside what was typed: zuche = 租车.
import { blurred, syllablesOf } from './characters.js'
import { isHan } from './han.js'
import { isOneSlipApart, stem } from './latin.js'
import type { ItemLists } from './lists.js'
import { written } from './spelling.js'
import { EMPTY_ENGLISH, withoutSmallWords } from './spoken.js'

/** Fewer characters alike than these tell nothing; of initials, which are the beginning of anything, a few more. */
const LEAST = 2
const LEAST_INITIALS = 3

/**
 * The words of an item that `text` (folded) was understood as: those that were spelt, or else those of the same meaning. Undefined where
 * they stand in `text` as they are, or where most of it was something else.
 */
export function understood(lists: ItemLists, item: number, text: string): string | undefined {
  const typed = written(text.replace(/[^a-z0-9\p{Script=Han}]/gu, ''))
  const isMost = ({ words, told }: Run): boolean => told * 2 >= typed.length && !text.includes(words)
  const exact = longest(lists, item, typed, runsFrom)
  const slipped = longest(lists, item, typed, runsWithSlip)
  const spelt = slipped.told > exact.told ? slipped : exact
  if (isMost(exact) && isMost(spelt)) return spelt.words
  const otherwise = /\p{Script=Han}/u.test(text)
    ? meantAs(lists, item, text)
    : (soundsAs(lists, item, text) ?? inEnglish(lists, item, text))
  return otherwise ?? (isMost(spelt) ? spelt.words : undefined)
}

/** A part of what was said, and its length: the item's own words for it, undefined where they are the same or there are none. */
interface QuestionPart {
  readonly length: number
  readonly own: string | undefined
}

/** The item's own words of all parts of `text` that are said otherwise, where they are half of what was said at least. */
function ownWords(parts: readonly QuestionPart[], text: string, all: number): string | undefined {
  const others = parts.filter(({ own }) => own !== undefined && !text.includes(own))
  let said = 0
  for (const { length } of others) said += length
  return said === 0 || said * 2 < all ? undefined : [...new Set(others.map(({ own }) => own))].join(' ')
}

/** Chinese words of the same meaning: 社会保险 for 社保. */
function meantAs(lists: ItemLists, item: number, text: string): string | undefined {
  const phrases = lists.phrases(item)
  const spans: { groups: number[]; start: number; end: number }[] = []
  lists.table.meanings.in(text, true, (group, start, end) => {
    const last = spans.at(-1)
    if (last && start < last.end && end - start <= last.end - last.start) last.groups.push(...(end === last.end ? [group] : []))
    else {
      if (last && start < last.end) spans.pop()
      spans.push({ groups: [group], start, end })
    }
  })
  const parts = spans.map(({ groups, start, end }) => {
    const word = text.slice(start, end)
    return { length: word.length, own: phrases.some((phrase) => phrase.text.includes(word)) ? undefined : wordOf(lists, item, groups) }
  })
  return ownWords(parts, text, withoutSmallWords(text, () => false).replace(/[^\p{L}\p{N}]/gu, '').length)
}

/** Pinyin of words of the same meaning: 噪声 for `zaoyin`. */
function soundsAs(lists: ItemLists, item: number, text: string): string | undefined {
  const { syllables } = syllablesOf(blurred(text.replace(/[^a-z]/g, '')), lists.table.sounds)
  const spoken: QuestionPart[] = []
  for (let start = 0; start < syllables.length; start++)
    for (let end = Math.min(start + 4, syllables.length); end > start + 1; end--) {
      const word = syllables.slice(start, end).join('')
      const own = wordOf(lists, item, lists.sounds.words.get(word) ?? [])
      if (own === undefined) continue
      spoken.push({ length: word.length, own })
      start = end - 1
      break
    }
  return ownWords(spoken, text, syllables.join('').length)
}

/** English of the same meaning, or with a slip: haircut for `barber` and `hairct`. */
function inEnglish(lists: ItemLists, item: number, text: string): string | undefined {
  const { meanings } = lists.table
  const words = lists.englishPhrases(item).flatMap((phrase) => phrase.text.match(/[a-z0-9]+/g) ?? [])
  const said = text.split(' ').filter((word) => !EMPTY_ENGLISH.has(word))
  const parts = said.map((word): QuestionPart => {
    const root = stem(word)
    if (words.some((each) => stem(each) === root)) return { length: word.length, own: undefined }
    const groups = meanings.of(root)
    const own =
      words.find((each) => meanings.of(stem(each)).some((group) => groups.includes(group))) ??
      wordOf(lists, item, groups) ??
      (root.length > 3 ? words.find((each) => each.charAt(0) === root.charAt(0) && isOneSlipApart(root, stem(each))) : undefined)
    return { length: word.length, own }
  })
  return ownWords(parts, text, said.join('').length)
}

/** The longest word of one of these groups in the first text of an item that has one. */
function wordOf(lists: ItemLists, item: number, groups: readonly number[]): string | undefined {
  if (groups.length === 0) return undefined
  for (const { text } of lists.phrases(item)) {
    let best = ''
    lists.table.meanings.in(text, false, (group, start, end) => {
      if (groups.includes(group) && end - start > best.length) best = text.slice(start, end)
    })
    if (best !== '') return best
  }
  return undefined
}

/** The longest run of characters in a name or keyword that was typed, as `runs` finds them. */
function longest(lists: ItemLists, item: number, typed: string, runs: typeof runsFrom): Run {
  let best: Run = { words: '', told: 0 }
  for (const phrase of lists.phrases(item)) {
    if (phrase.field > 1) break
    for (let start = 0; start < phrase.text.length; start++)
      for (const run of runs(lists, phrase.text, start, typed)) if (run.told > best.told) best = run
  }
  return best
}

/** How many of these letters at most are pinyin, as it is written, of words of the item: all of `zhuce` of 注册, and of `zuce`, as many say it, none. */
export function spelt(lists: ItemLists, item: number, letters: string): number {
  let most = 0
  for (const { text, field } of lists.phrases(item)) {
    if (field > 1) break
    for (let start = 0; start < text.length; start++)
      for (const { told } of runsFrom(lists, text, start, letters, true)) most = Math.max(most, told)
  }
  return most
}

interface Run {
  readonly words: string
  /** Letters and characters of what was typed that the run explains. */
  readonly told: number
}

/** The longest runs of characters from `start` on that follow what was typed: by their sounds, and by their initials. */
function runsFrom(lists: ItemLists, phrase: string, start: number, typed: string, exactly = false): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < typed.length; from++)
    for (const initials of exactly ? [false] : [false, true]) {
      let at = from
      let end = start
      for (let step = 1; step > 0 && at < typed.length && end < phrase.length; end += step > 0 ? 1 : 0) {
        step = stepOf(lists, phrase.charCodeAt(end), typed, at, initials, exactly)
        at += step
      }
      const words = phrase.slice(start, end)
      if (count(words) >= (initials ? LEAST_INITIALS : LEAST)) runs.push({ words, told: at - from })
    }
  return runs
}

/** Chinese characters in a text: the letters of 学习app alone are no word. */
const count = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** The runs of Chinese characters from `start` on whose sounds are what was typed but for one slip. */
function runsWithSlip(lists: ItemLists, phrase: string, start: number, typed: string): Run[] {
  const runs: Run[] = []
  let letters = ''
  for (let end = start; end < phrase.length && letters.length <= typed.length; end++) {
    const sound = isHan(phrase.charCodeAt(end)) ? lists.readings(phrase.charCodeAt(end))[0]?.pinyin : undefined
    if (sound === undefined) break
    letters += sound
    if (end > start && isOneSlipApart(typed, written(letters))) runs.push({ words: phrase.slice(start, end + 1), told: typed.length - 1 })
  }
  return runs
}

/** How many letters or characters of what was typed at `at` say this character of a phrase; 0 for none. */
function stepOf(lists: ItemLists, character: number, typed: string, at: number, initials: boolean, exactly: boolean): number {
  const code = typed.charCodeAt(at)
  if (code === character) return 1
  const readings = lists.readings(character)
  if (isHan(code)) return readings.some(({ sound }) => lists.readings(code).some((each) => each.sound === sound)) ? 1 : 0
  if (initials) return readings.some(({ pinyin }) => pinyin.charCodeAt(0) === code) ? 1 : 0
  const spellings = readings.map(({ letters, pinyin }) => (exactly ? letters : pinyin))
  return Math.max(0, ...spellings.map((letters) => (typed.startsWith(letters, at) ? letters.length : 0)))
}
