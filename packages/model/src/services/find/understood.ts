// The words of an item that were meant by other letters or characters, to be shown beside what was typed: zuche = 租车.
import { isHan } from './han.js'
import { isOneSlipApart } from './latin.js'
import type { ItemLists } from './lists.js'
import { written } from './spelling.js'

/** Fewer characters alike than these tell nothing; of initials, which are the beginning of anything, a few more. */
const LEAST = 2
const LEAST_INITIALS = 3

/**
 * The words of an item that `text` (folded) was understood as: the longest run of characters in a name or keyword whose sounds, or
 * initials, were typed, or were but for one slip. Undefined where they stand in `text` as they are, or where most of it was something else.
 */
export function understood(lists: ItemLists, item: number, text: string): string | undefined {
  const typed = written(text.replace(/[^a-z0-9\p{Script=Han}]/gu, ''))
  let best: Run = { words: '', told: 0 }
  for (const phrase of lists.phrases(item)) {
    if (phrase.field > 1) break
    for (let start = 0; start < phrase.text.length; start++)
      for (const run of runsFrom(lists, phrase.text, start, typed)) if (run.told > best.told) best = run
  }
  return best.told * 2 < typed.length || text.includes(best.words) ? undefined : best.words
}

/** Whether most of these letters are pinyin, as it is written, of words of the item: `zhuce` of 注册, and `zuce`, as many say it, not. */
export function isSpelt(lists: ItemLists, item: number, letters: string): boolean {
  return lists
    .phrases(item)
    .some(
      ({ text, field }) =>
        field < 2 &&
        Array.from(text).some((_, start) => runsFrom(lists, text, start, letters, true).some(({ told }) => told * 2 > letters.length)),
    )
}

interface Run {
  readonly words: string
  /** Letters and characters of what was typed that the run explains. */
  readonly told: number
}

/** The longest runs of characters from `start` on that follow what was typed: by their sounds, by their initials, and with one slip. */
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
      if (end - start >= (initials ? LEAST_INITIALS : LEAST)) runs.push({ words: phrase.slice(start, end), told: at - from })
    }
  if (exactly) return runs
  let letters = ''
  for (let end = start; end < phrase.length && letters.length <= typed.length; end++) {
    letters += lists.readings(phrase.charCodeAt(end))[0]?.pinyin ?? phrase.charAt(end)
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
