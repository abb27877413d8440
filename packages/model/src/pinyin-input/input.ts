// A pinyin keyboard's engine: what may be meant by some letters behind some text, the likeliest first, and what may come next.
import type { PinyinDictionary, Sounds, Word } from './dictionary.js'
import { COSTS } from './spellings.js'

/** Something to choose: `text` stands for the first `letters` letters of what was typed. */
export interface Candidate {
  readonly text: string
  readonly letters: number
}

interface Match extends Candidate {
  readonly cost: number
  /** What the word alone costs. */
  readonly own: number
}

/** The letters from a place on as a word and the words behind it; no word stands for a letter that fits nothing. */
interface Way {
  readonly word: Match | undefined
  readonly next: Way | undefined
  readonly cost: number
}

/** How much of a word's likelihood comes from what stands before it, where that is known. */
const NEIGHBOUR = 0.95
/** So many characters before a word are looked at. */
const TAIL = 4
/** So many ways to go on from each place of a sentence are weighed by what stands before them. */
const WAYS = 12
/** Candidates at most. */
const MOST = 300
const PREDICTED = 24

/** Stands in the dictionary before what a sentence begins with. */
export const BEGIN = '。'

const HAN_RUN = /\p{Script=Han}+/gu
const HAN_END = /\p{Script=Han}+$/u

/** What a word costs that is so likely behind what stands before it; no more than alone. */
const behind = (own: number, likely: number): number => Math.min(own, -Math.log(NEIGHBOUR * likely + (1 - NEIGHBOUR) * Math.exp(-own)))

export class PinyinInput {
  readonly #chosen = new Set<string>()
  /** What follows the text before the letters, which stays while they are typed. */
  #followed: { readonly tail: string; readonly words: ReadonlyMap<string, number> } | undefined

  constructor(private readonly words: PinyinDictionary) {}

  /**
   * What `letters` (a to z, and ' between syllables) may mean behind `before`, the likeliest first; without letters, what may come next.
   * Words that use up only some of the letters are among them: choosing one leaves the rest.
   */
  candidates(before: string, letters: string): Candidate[] {
    const tail = HAN_END.exec(before)?.[0].slice(-TAIL) ?? ''
    const start = tail === '' ? BEGIN : tail
    return letters === '' ? this.#next(start) : this.#composed(start, letters)
  }

  /** `letters` cut into syllables, each in full, begun, or by its initial alone: into as few and as whole ones as there can be. */
  syllables(letters: string): string[] {
    const least = [0]
    const starts: number[] = []
    for (let end = 1; end <= letters.length; end++) {
      least[end] = Infinity
      for (let start = 0; start < end; start++) {
        const part = letters.slice(start, end).replace(/^'/, '')
        const readings = this.words.readings.get(part)
        const spelt = readings ? Math.min(...readings.map(({ cost }) => cost)) : end - start === 1 ? COSTS.unreadable : Infinity
        const cost = (least[start] ?? Infinity) + 1 + spelt
        if (cost < (least[end] ?? Infinity)) [least[end], starts[end]] = [cost, start]
      }
    }
    const parts: string[] = []
    for (let end = letters.length; end > 0; end = starts[end] ?? 0) parts.unshift(letters.slice(starts[end] ?? 0, end))
    return parts
  }

  /** Words that are common here: the names of a station's services, and what people call them. */
  learn(texts: Iterable<string>): void {
    for (const text of texts) for (const [run] of text.matchAll(HAN_RUN)) if (run.length > 1) this.words.add(run, COSTS.here)
    this.#followed = undefined
  }

  /** Remembers a choice: it comes sooner the next time. Nothing else does, so who comes next needs an engine of their own. */
  chose(text: string): void {
    this.#chosen.add(text)
  }

  /** What is known to follow `tail`, and how likely that is, between 0 and 1. */
  #following(tail: string): ReadonlyMap<string, number> {
    if (this.#followed?.tail === tail) return this.#followed.words
    const found = new Map<string, number>()
    for (let from = 0; from < tail.length; from++) {
      const part = tail.slice(from)
      const alone = this.words.cost(part)
      if (alone === undefined) continue
      for (const { text, cost } of this.words.after(part)) {
        const rest = text.slice(part.length)
        // a longer beginning says more of what follows
        const likely = Math.min(1, Math.exp(alone - cost - from * COSTS.nearer))
        if (likely > (found.get(rest) ?? 0)) found.set(rest, likely)
      }
    }
    this.#followed = { tail, words: found }
    return found
  }

  #next(tail: string): Candidate[] {
    const known = [...this.#following(tail)].sort(([, one], [, other]) => other - one).map(([text]) => text)
    // then what is said behind anything: 的, 了, 不
    return [...new Set([...known.slice(0, PREDICTED), ...this.words.commonest])].slice(0, PREDICTED).map((text) => ({ text, letters: 0 }))
  }

  #composed(tail: string, letters: string): Candidate[] {
    const ways = this.#ways(letters, this.#from(letters, 0, this.#following(tail)))
    const rankedAt = (text: string, used: number, cost: number) => ({ text, letters: used, cost: cost - COSTS.longer * (text.length - 1) })
    const ranked = ways.map(({ word, cost }) => rankedAt(word.text, word.letters, cost))
    const [best] = ways
    const sentence = best && this.#sentence(best)
    if (sentence) ranked.push(rankedAt(sentence, letters.length, best.cost))
    ranked.sort((one, other) => one.cost - other.cost)
    const shown = new Set<string>()
    return (
      ranked
        .filter(({ text }) => !shown.has(text) && shown.add(text))
        // a character that somebody types is among them, however rare
        .filter(({ text }, at) => at < MOST || text.length === 1)
        .map(({ text, letters: used }) => ({ text, letters: used }))
    )
  }

  /** All `letters` by each of `first`, the words they may begin with, and the likeliest words behind it; the cheapest first. */
  #ways(letters: string, first: readonly Match[]): (Way & { readonly word: Match })[] {
    const size = letters.length
    const end: Way = { word: undefined, next: undefined, cost: 0 }
    const onwards: (readonly Way[])[] = []
    onwards[size] = [end]
    const from = (at: number, words: readonly Match[]) => {
      const ways = words.map((word) => {
        const [next = end] = onwards[at + word.letters] ?? []
        return { word, next, cost: word.cost + next.cost }
      })
      ways.sort((one, other) => one.cost - other.cost)
      const likely = ways.slice(0, WAYS).map((way) => this.#joined(way.word, onwards[at + way.word.letters] ?? []))
      return [...likely, ...ways.slice(WAYS)].sort((one, other) => one.cost - other.cost)
    }
    for (let at = size - 1; at > 0; at--) {
      const ways = from(at, this.#from(letters, at, undefined)).slice(0, WAYS)
      const [next = end] = onwards[at + 1] ?? []
      onwards[at] = ways.length > 0 ? ways : [{ word: undefined, next, cost: COSTS.unreadable + next.cost }]
    }
    return from(0, first)
  }

  /** A word, and of several ways to go on the one that is likeliest behind it. */
  #joined(word: Match, onwards: readonly Way[]): Way & { readonly word: Match } {
    let [best, least] = [onwards[0], Infinity]
    for (const way of onwards) {
      const cost = way.cost - (way.word ? this.#gain(word.text, way.word) : 0)
      if (cost < least) [best, least] = [way, cost]
    }
    return { word, next: best, cost: word.cost + least }
  }

  /** How much less a word costs behind another than alone, where the dictionary has both together: 灯 before 不亮. */
  #gain(before: string, { text, own }: Match): number {
    let least = own
    for (let from = Math.max(0, before.length - TAIL); from < before.length; from++) {
      const part = before.slice(from)
      const together = this.words.cost(part + text)
      const alone = together === undefined ? undefined : this.words.cost(part)
      if (together !== undefined && alone !== undefined) least = Math.min(least, behind(own, Math.min(1, Math.exp(alone - together))))
    }
    return own - least
  }

  /** All letters as the best words one after the other, where they are several and all are words. */
  #sentence(best: Way): string | undefined {
    let [text, count] = ['', 0]
    for (let way: Way | undefined = best; way?.next; way = way.next, count++) {
      if (!way.word) return undefined
      text += way.word.text
    }
    return count > 1 ? text : undefined
  }

  /** Every word that the letters from `at` may stand for, with as many of them as it takes; `following`: what is likely there. */
  #from(letters: string, at: number, following: ReadonlyMap<string, number> | undefined): Match[] {
    const found = new Map<string, Match>()
    const offer = ({ text, cost: common }: Word, used: number, spent: number): void => {
      const own = this.#chosen.has(text) ? common - COSTS.chosen : common
      const likely = following?.get(text)
      const alone = following ? own + COSTS.strange : own
      const cost = spent + (likely === undefined ? alone : behind(own, likely))
      // the same word by fewer letters and by more are two things to choose
      const key = used === letters.length - at ? text : `${text}${used}`
      const known = found.get(key)
      if (!known || cost < known.cost) found.set(key, { text, letters: used, cost, own })
    }
    const below = (node: Sounds, used: number, spent: number): void => {
      for (const after of node.next.values()) {
        for (const word of after.words) offer(word, used, spent + COSTS.unsaid)
        below(after, used, spent + COSTS.unsaid)
      }
    }
    const walk = (node: Sounds, from: number, spent: number): void => {
      const start = letters[from] === "'" ? from + 1 : from
      for (let end = start + 1; end <= letters.length; end++) {
        const readings = this.words.readings.get(letters.slice(start, end))
        if (!readings) break
        const last = end === letters.length
        for (const { syllable, cost, begun } of readings) {
          const after = node.next.get(syllable)
          if (!after) continue
          const total = spent + (last && begun ? Math.min(cost, COSTS.open) : cost)
          const used = end - at + (letters[end] === "'" ? 1 : 0)
          for (const word of after.words) offer(word, used, total)
          if (!last) walk(after, end, total)
          // what goes on beyond the letters is offered to whoever is typing the first word, and not within a sentence
          else if (at === 0) below(after, used, total)
        }
      }
    }
    walk(this.words.root, at, 0)
    return [...found.values()]
  }
}
