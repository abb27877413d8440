// Simplified words in traditional characters and back, by what the pinyin keyboard's dictionary says of them.

/** The longest word that is written otherwise than its characters one by one. */
const LONGEST = 6

/**
 * Unpacks `packed`: pairs of a simplified character and its usual traditional one, a line break, then words that are written otherwise, each
 * with its form (`头发 頭髮`). Made for what a keyboard writes, not for texts: what is in no list stays as it is.
 */
export class Traditional {
  readonly #usual = new Map<string, string>()
  readonly #back = new Map<string, string>()
  readonly #words = new Map<string, string>()

  constructor(packed: string) {
    const [pairs = '', words = ''] = packed.split('\n')
    for (let at = 0; at < pairs.length; at += 2) {
      this.#usual.set(pairs.charAt(at), pairs.charAt(at + 1))
      this.#back.set(pairs.charAt(at + 1), pairs.charAt(at))
    }
    const parts = words.split(' ')
    for (let at = 0; at + 1 < parts.length; at += 2) this.#words.set(parts[at] ?? '', parts[at + 1] ?? '')
  }

  /** `text` in traditional characters. */
  of(text: string): string {
    let written = ''
    for (let at = 0; at < text.length;) {
      let size = Math.min(LONGEST, text.length - at)
      while (size > 1 && !this.#words.has(text.slice(at, at + size))) size--
      const part = text.slice(at, at + size)
      written += this.#words.get(part) ?? this.#usual.get(part) ?? part
      at += size
    }
    return written
  }

  /** `text` in simplified characters, one by one. */
  back(text: string): string {
    return Array.from(text, (character) => this.#back.get(character) ?? character).join('')
  }
}
