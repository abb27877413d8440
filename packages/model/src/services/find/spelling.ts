// All phrases of a feed in letters: one long text to look into, with a bar before each phrase.
import type { Posting } from './lists.js'

const [BAR, N, G] = [124, 110, 103]

/** Phrases in letters; a phrase's place among `ends` is its place among `postings`. */
export interface Spelt {
  readonly letters: string
  readonly ends: readonly number[]
  readonly postings: Posting
  /** The phrases by their first letter: one typed letter is the beginning of thousands. */
  readonly beginnings: ReadonlyMap<number, readonly number[]>
}

/** Writes phrases as `Spelt` has them: megabytes, of which strings put together would make thousands. */
export class Speller {
  #codes = new Uint8Array(65536).fill(BAR, 0, 1)
  #length = 1
  readonly #ends: number[] = []
  readonly #postings: number[] = []
  readonly #beginnings = new Map<number, number[]>()

  /** Letters and digits only; across syllables too they are blurred: yin-ge is typed yinge. */
  writeSyllable(letters: string): void {
    const clash = this.#codes[this.#length - 1] === N && letters.charCodeAt(0) === G
    this.write(clash ? letters.slice(1) : letters)
  }

  write(letters: string): void {
    let length = this.#length
    if (length + letters.length > this.#codes.length) {
      const more = new Uint8Array(2 * (length + letters.length))
      more.set(this.#codes)
      this.#codes = more
    }
    const codes = this.#codes
    for (let at = 0; at < letters.length; at++) codes[length++] = letters.charCodeAt(at)
    this.#length = length
  }

  end(posting: number): void {
    const first = this.#codes[(this.#ends.at(-1) ?? 0) + 1] ?? BAR
    const beginning = this.#beginnings.get(first)
    if (beginning) beginning.push(this.#ends.length)
    else this.#beginnings.set(first, [this.#ends.length])
    this.#ends.push(this.#length)
    this.#postings.push(posting)
    this.write('|')
  }

  get spelt(): Spelt {
    let letters = ''
    // as many at once as an engine surely takes for arguments; spread, each would pass through an iterator
    for (let at = 0; at < this.#length; at += 8192)
      letters += Reflect.apply(String.fromCharCode, undefined, this.#codes.subarray(at, Math.min(at + 8192, this.#length))) as string
    return { letters, ends: this.#ends, postings: this.#postings, beginnings: this.#beginnings }
  }
}

/** Calls `found` for every phrase that begins with `part` or, `inside`, holds it: its posting, and the share of it that was said. */
export function standing(
  { letters, ends, postings, beginnings }: Spelt,
  part: string,
  inside: boolean,
  found: (posting: number, begins: boolean, covered: number) => void,
): void {
  const startOf = (phrase: number): number => (ends[phrase - 1] ?? 0) + 1
  const tell = (phrase: number, begins: boolean): void =>
    found(postings[phrase] ?? 0, begins, part.length / ((ends[phrase] ?? 0) - startOf(phrase)))
  if (!inside) {
    for (const phrase of beginnings.get(part.charCodeAt(0)) ?? []) if (letters.startsWith(part, startOf(phrase))) tell(phrase, true)
    return
  }
  let phrase = 0
  for (let at = letters.indexOf(part); at !== -1; at = letters.indexOf(part, at + 1)) {
    while ((ends[phrase] ?? Infinity) <= at) phrase++
    tell(phrase, at === startOf(phrase))
  }
}
