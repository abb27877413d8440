// The words of an item that were meant by other letters or characters, to be shown beside what was typed: zuche = 租车.
import { blurred, isHan } from './characters.js'
import type { ItemLists } from './lists.js'

/** Fewer characters alike than these tell nothing. */
const LEAST = 2

/**
 * The words of an item that `text` (folded) was understood as; undefined where they stand in it as they are, or nothing was understood by
 * sound. The longest run of characters in a name or keyword whose sounds, or initials, are what was typed; slips between are passed over.
 */
export function understood(lists: ItemLists, item: number, text: string): string | undefined {
  const typed = blurred(text.replace(/[^a-z0-9\p{Script=Han}]/gu, ''))
  let best: Run | undefined
  for (const phrase of lists.phrases(item)) {
    if (phrase.field > 1) break
    for (let start = 0; start < phrase.text.length; start++) {
      for (const run of [runFrom(lists, phrase.text, start, typed, false), runFrom(lists, phrase.text, start, typed, true)])
        if (run && run.told > (best?.told ?? 0)) best = run
    }
  }
  return best && !text.includes(best.words) ? best.words : undefined
}

interface Run {
  readonly words: string
  /** Letters and characters of what was typed that the run explains. */
  readonly told: number
}

/** The longest run of characters from `start` on that follows what was typed. */
function runFrom(lists: ItemLists, phrase: string, start: number, typed: string, initials: boolean): Run | undefined {
  let best: Run | undefined
  for (let from = 0; from < typed.length; from++) {
    let at = from
    let end = start
    while (at < typed.length && end < phrase.length) {
      const step = stepOf(lists, phrase.charCodeAt(end), typed, at, initials)
      if (step === 0) break
      at += step
      end++
    }
    if (end - start >= LEAST && at - from > (best?.told ?? 0)) best = { words: phrase.slice(start, end), told: at - from }
  }
  return best
}

/** How many letters or characters of what was typed at `at` say this character of a phrase; 0 for none. */
function stepOf(lists: ItemLists, character: number, typed: string, at: number, initials: boolean): number {
  const code = typed.charCodeAt(at)
  if (code === character) return 1
  const readings = lists.readings(character)
  if (isHan(code)) return readings.some(({ sound }) => lists.readings(code).some((each) => each.sound === sound)) ? 1 : 0
  if (initials) return readings.some(({ pinyin }) => pinyin.charCodeAt(0) === code) ? 1 : 0
  return Math.max(0, ...readings.map(({ pinyin }) => (typed.startsWith(pinyin, at) ? pinyin.length : 0)))
}
