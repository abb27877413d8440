// Chinese on the keyboard: the engine with its dictionary, in simplified or traditional characters. Fetched when a key is touched.
import { PINYIN_WORDS } from '@doorstep/exchange/pinyin-words'
import { PinyinDictionary, PinyinInput, type Candidate, type Traditional } from '@doorstep/model/pinyin-input'
import type { ServiceItem } from '@doorstep/model/services'
import { composing } from './composing.js'

/** Taken apart once for all keyboards of a page. */
let dictionary: PinyinDictionary | undefined

export class Chinese {
  // one for each keyboard, and a keyboard for each person: what somebody chose goes with them
  #input: PinyinInput
  #learnt: unknown

  /** @param traditional what makes its words traditional; without it they are simplified */
  constructor(private readonly traditional: Traditional | undefined) {
    this.#input = new PinyinInput((dictionary ??= new PinyinDictionary(PINYIN_WORDS)))
  }

  /** The names of a station's services, and what people call them, come before other words. */
  learn(items: readonly ServiceItem[]): void {
    if (this.#learnt === items) return
    this.#learnt = items
    for (const { name, keywords } of items)
      this.#input.learn([name, ...keywords].map((text) => (typeof text === 'string' ? text : (text['zh-Hans'] ?? ''))))
  }

  /** What may be meant at the end of `value`, or come next there. */
  candidates(value: string): Candidate[] {
    const letters = composing(value)
    const before = value.slice(0, value.length - letters.length)
    const found = this.#input.candidates(this.traditional?.back(before) ?? before, letters)
    const { traditional } = this
    return traditional ? found.map(({ text, letters: used }) => ({ text: traditional.of(text), letters: used })) : found
  }

  /** How many letters at the end of `value` are one syllable, or what was typed of it. */
  lastSyllable(value: string): number {
    return this.#input.syllables(composing(value)).at(-1)?.length ?? 0
  }

  /** `value` with a candidate in place of the letters it stands for. */
  choose(value: string, { text, letters }: Candidate): string {
    this.#input.chose(this.traditional?.back(text) ?? text)
    const begins = value.length - composing(value).length
    return value.slice(0, begins) + text + value.slice(begins + letters)
  }
}
