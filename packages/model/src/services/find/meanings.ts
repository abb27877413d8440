// Words of the same meaning: what the finder asks of the groups that stand in a feed's table.
import { pairOf } from './han.js'
import { stem } from './latin.js'

/**
 * A word and the numbers of the groups it stands in: a question's words and an item's meet in the group. In `asked` it is only said by who
 * asks: noodles in a question mean a food licence, but noodles in an item mean nothing but noodles.
 */
interface Meant {
  readonly word: string
  readonly groups: number[]
  readonly asked: number[]
}

/** `same`: a word of the same meaning, and not one that is only asked. */
type Told = (group: number, start: number, end: number, same: boolean) => void

/** Most places of a text begin no word: one byte tells so without a look into the map. */
const byteOf = (start: number, next: number): number => (start * 31 + next) & 65535

/** Words of the same meaning, by the number of their group. */
export class Meanings {
  /** By the first two characters, the second 0 for a word of one. */
  readonly #chinese = new Map<number, Meant[]>()
  readonly #begins = new Uint8Array(65536)
  readonly #english = new Map<string, number[]>()
  /** The groups of what is done with a matter: whether it is what people want who name nothing. */
  readonly actions = new Map<number, boolean>()

  /** @param groups as they stand in the feed: `理发 剃头 haircut|食品经营 < 面馆 饭店`, simplified and small */
  constructor(groups: string) {
    groups.split('|').forEach((words, group) => {
      let asked = false
      for (const word of words.split(' ')) {
        if (word === '<') {
          asked = true
          continue
        }
        if (word === '+' || word === '-') {
          this.actions.set(group, word === '+')
          continue
        }
        if (/^[a-z]/.test(word)) {
          const root = stem(word)
          const groups = this.#english.get(root) ?? []
          this.#english.set(root, groups.includes(group) ? groups : [...groups, group])
          continue
        }
        const start = word.charCodeAt(0)
        const next = word.length > 1 ? word.charCodeAt(1) : 0
        const here = this.#chinese.get(pairOf(start, next)) ?? []
        let known = here.find((each) => each.word === word)
        if (!known) here.push((known = { word, groups: [], asked: [] }))
        ;(asked ? known.asked : known.groups).push(group)
        this.#chinese.set(pairOf(start, next), here)
        this.#begins[byteOf(start, next)] = 1
      }
    })
  }

  /** Calls `found` with each group's number and the span of the word of it that stands in `text` (folded), an item's or a question. */
  in(text: string, asking: boolean, found: Told): void {
    for (let at = 0; at < text.length; at++) {
      this.#beginning(text, at, 0, asking, found)
      if (at + 1 < text.length) this.#beginning(text, at, text.charCodeAt(at + 1), asking, found)
    }
  }

  #beginning(text: string, at: number, next: number, asking: boolean, found: Told): void {
    const start = text.charCodeAt(at)
    if (this.#begins[byteOf(start, next)] !== 1) return
    for (const { word, groups, asked } of this.#chinese.get(pairOf(start, next)) ?? []) {
      if (!text.startsWith(word, at)) continue
      for (const group of groups) found(group, at, at + word.length, true)
      if (asking) for (const group of asked) found(group, at, at + word.length, false)
    }
  }

  /** Every Chinese word with its groups. */
  *[Symbol.iterator](): Generator<Meant> {
    for (const words of this.#chinese.values()) yield* words
  }

  /** The groups of an English word, by its stem. */
  of(root: string): readonly number[] {
    return this.#english.get(root) ?? []
  }
}
