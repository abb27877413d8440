// All phrases of a feed in letters: one long text to look into, with a bar before each phrase.
import type { Posting } from './postings.js'

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

/** How many phrases would begin with `part` by chance alone, were each of its letters as likely as it is to begin one. */
export function byChance({ ends, beginnings }: Spelt, part: string): number {
  let count = ends.length
  for (const letter of part) count *= (beginnings.get(letter.charCodeAt(0))?.length ?? 1) / ends.length
  return count
}

/** So many letters at least: of fewer, one slip makes any word of any other. */
const LEAST_LETTERS = 4

/**
 * Calls `found`, as `standing` does, for every phrase that holds `part` but for one slip: a letter left out, put in, another, or swapped
 * with its neighbour. One slip leaves one half of the letters whole, so that each half is looked up and the other compared beside it.
 */
export function nearlyStanding(spelt: Spelt, part: string, found: (posting: number, begins: boolean, covered: number) => void): void {
  if (part.length < LEAST_LETTERS) return
  const { letters, ends, postings, beginnings } = spelt
  const half = part.length >> 1
  const [head, tail] = [part.slice(0, half), part.slice(half)]
  const tell = (phrase: number, start: number): void => {
    const first = (ends[phrase - 1] ?? 0) + 1
    found(postings[phrase] ?? 0, start === first, Math.min(1, part.length / ((ends[phrase] ?? 0) - first)))
  }
  // a short head stands everywhere: it must begin its phrase
  if (half < 4) {
    for (const phrase of beginnings.get(part.charCodeAt(0)) ?? []) {
      const start = (ends[phrase - 1] ?? 0) + 1
      if (letters.startsWith(head, start) && slipsAfter(letters, start + half, tail)) tell(phrase, start)
    }
  } else {
    everywhere(spelt, head, (phrase, at) => {
      if (slipsAfter(letters, at + half, tail)) tell(phrase, at)
    })
  }
  everywhere(spelt, tail, (phrase, at) => {
    for (const start of startsBefore(letters, at, head))
      if (start > (ends[phrase - 1] ?? 0) && (half > 3 || letters.charCodeAt(start - 1) === BAR)) tell(phrase, start)
  })
  const swapped = head.slice(0, -1) + tail.charAt(0) + head.slice(-1) + tail.slice(1)
  if (swapped !== part) standing(spelt, swapped, half > 3, found)
}

/**
 * Letters with what no pinyin has made into what it may be: a slip within a sound that is written with two letters (-ng, zh, ch, sh) is
 * more than one once they are blurred into one.
 */
export const mended = (letters: string): string =>
  letters
    .replace(/n([aeio])g/g, '$1ng')
    .replace(/([zcs])([aeioung])h/g, '$2$1h')
    .replace(/([dfvwx])h/g, '$1')
    .replace(/[bhjm]g/g, 'ng')

/** Letters as phrases are written: blurred, and across syllables too. */
export const written = (letters: string): string => letters.replace(/ng+/g, 'n').replace(/([zcs])h/g, '$1')

function everywhere({ letters, ends }: Spelt, part: string, found: (phrase: number, at: number) => void): void {
  let phrase = 0
  for (let at = letters.indexOf(part); at !== -1; at = letters.indexOf(part, at + 1)) {
    while ((ends[phrase] ?? Infinity) <= at) phrase++
    found(phrase, at)
  }
}

/** Whether `rest` stands at `at` but for one slip. */
function slipsAfter(letters: string, at: number, rest: string): boolean {
  let same = 0
  while (same < rest.length && letters.charCodeAt(at + same) === rest.charCodeAt(same)) same++
  const here = at + same
  if (letters.startsWith(rest.slice(same + 1), here)) return true
  if (letters.charCodeAt(here) === BAR) return false
  return (
    letters.startsWith(rest.slice(same + 1), here + 1) ||
    letters.startsWith(rest.slice(same), here + 1) ||
    (letters.charCodeAt(here) === rest.charCodeAt(same + 1) &&
      letters.charCodeAt(here + 1) === rest.charCodeAt(same) &&
      letters.startsWith(rest.slice(same + 2), here + 2))
  )
}

/** Where `rest`, but for one slip, may begin that ends before `at`. */
function startsBefore(letters: string, at: number, rest: string): number[] {
  let same = 0
  while (same < rest.length && letters.charCodeAt(at - 1 - same) === rest.charCodeAt(rest.length - 1 - same)) same++
  const here = at - same
  // none left: it stands there as it is, or its first letter was left out
  const left = rest.slice(0, rest.length - same)
  const [less, least] = [left.slice(0, -1), left.slice(0, -2)]
  const starts = [here - less.length, here - 1 - less.length, here - 1 - left.length, here - 2 - least.length]
  const swapped =
    left.length > 1 &&
    letters.charCodeAt(here - 1) === left.charCodeAt(left.length - 2) &&
    letters.charCodeAt(here - 2) === left.charCodeAt(left.length - 1)
  return starts.filter((start, way) => (way < 3 || swapped) && letters.startsWith([less, less, left, least][way] ?? '', start))
}
