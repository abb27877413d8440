// How a syllable may be typed: in full, only begun, by its initial alone, or as it is heard in the south; each way with what it costs.

/** A syllable that some letters may stand for. Costs are in nats: what it takes to believe that somebody typed it so. */
export interface Spelling {
  readonly syllable: string
  readonly cost: number
  /** The syllable is only begun: usual for the last one, unusual before others. */
  readonly begun: boolean
}

export const COSTS = {
  /** Only the initial: `s` or `sh` for shui. */
  initial: 1.4,
  /** Some letters more, and not all: `shu` for shui, with another syllable behind it. */
  part: 3.5,
  /** Not as it is written but as it is heard. */
  heard: 2.2,
  /** A syllable of a word that nothing was typed of yet. */
  unsaid: 1,
  /** The last syllable is not yet whole. */
  open: 1,
  /** What nobody has written together, so that a pair that is known wins. */
  strange: 1.2,
  /** A longer word saves more letters, so it may stand before a shorter one that is likelier, for each character. */
  longer: 0.3,
  /** What follows a shorter part of what stands before counts less, for each character. */
  nearer: 0.7,
  /** A word chosen before in this session is preferred by so much. */
  chosen: 2.5,
  /** A word of this station: before what is as long and rare elsewhere, behind what everybody says. */
  here: 11.5,
  /** A letter that fits nothing. */
  unreadable: 14,
} as const

const INITIAL = /^(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?/
const SOUTH_INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^z(?!h)/, 'zh'],
  [/^ch/, 'c'],
  [/^c(?!h)/, 'ch'],
  [/^sh/, 's'],
  [/^s(?!h)/, 'sh'],
  [/^n/, 'l'],
  [/^l/, 'n'],
]
const SOUTH_FINALS: readonly (readonly [RegExp, string])[] = [
  [/ng$/, 'n'],
  [/(?<=[aei])n$/, 'ng'],
]

/** A syllable as speakers around Shanghai may write it: zh and z, n and l, in and ing are not told apart. */
function heard(syllable: string): string[] {
  const swap = (text: string, swaps: readonly (readonly [RegExp, string])[]): string[] => {
    const found = swaps.find(([pattern]) => pattern.test(text))
    return found ? [text.replace(...found)] : []
  }
  const initials = swap(syllable, SOUTH_INITIALS)
  return [...initials, ...[syllable, ...initials].flatMap((text) => swap(text, SOUTH_FINALS))]
}

/** What some letters may stand for, for every run of letters that begins one of the `syllables`. */
export function spellings(syllables: Iterable<string>): ReadonlyMap<string, readonly Spelling[]> {
  const found = new Map<string, Map<string, Spelling>>()
  const add = (letters: string, reading: Spelling): void => {
    let readings = found.get(letters)
    if (!readings) found.set(letters, (readings = new Map<string, Spelling>()))
    const known = readings.get(reading.syllable)
    if (!known || known.cost > reading.cost) readings.set(reading.syllable, reading)
  }
  for (const syllable of syllables) {
    const written = [{ text: syllable, cost: 0 }, ...heard(syllable).map((text) => ({ text, cost: COSTS.heard }))]
    for (const { text, cost } of written) {
      add(text, { syllable, cost, begun: false })
      const initial = INITIAL.exec(text)?.[0] ?? ''
      for (let end = 1; end < text.length; end++) {
        const short = end <= Math.max(1, initial.length)
        add(text.slice(0, end), { syllable, cost: cost + (short ? COSTS.initial : COSTS.part), begun: true })
      }
    }
  }
  return new Map(Array.from(found, ([letters, readings]) => [letters, [...readings.values()]]))
}
