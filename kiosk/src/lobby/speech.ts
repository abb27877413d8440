// Speaks Chinese or English where this machine is proven to have a voice for it, and says so where it has none.
import type { Language } from '@doorstep/model/text'

// Traditional characters are read by any Mandarin voice; Taiwan's first, because it knows their readings best.
const VOICES: Record<Language, readonly string[]> = {
  'zh-Hans': ['zh-cn', 'cmn', 'zh'],
  'zh-Hant': ['zh-tw', 'zh-cn', 'cmn', 'zh'],
  en: ['en-gb', 'en'],
}
// Cantonese voices are `zh-HK` or `yue`: most people of a Shanghai lobby would not understand them.
const NOT_MANDARIN = /^(zh[-_]hk|zh[-_]mo|yue)/i

const PATIENCE_MS = 1000

/** The local voice for a language, of those a browser lists: one that needs no network, because the station may have none. */
export function localVoice<Voice extends { readonly lang: string; readonly localService: boolean; readonly name: string }>(
  voices: readonly Voice[],
  language: Language,
): Voice | undefined {
  // espeak's Chinese on Debian reads characters with an English mouth, and starts without an error: no voice is better
  const local = voices.filter(
    ({ localService, lang, name }) => localService && !NOT_MANDARIN.test(lang) && !(/^(zh|cmn)/i.test(lang) && /espeak/i.test(name)),
  )
  for (const tag of VOICES[language]) {
    const found = local.find((voice) => {
      const lang = voice.lang.toLowerCase().replace('_', '-')
      return lang === tag || lang.startsWith(`${tag}-`)
    })
    if (found) return found
  }
  return undefined
}

/** Sentences of a text, so that a long screen is spoken in pieces a person can follow on the caption. */
export function sentences(text: string): readonly string[] {
  return (text.match(/[^。！？!?\n]+[。！？!?]*/g) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/** What is spoken is always on the screen too; undefined when nothing is. */
export type Caption = (sentence: string | undefined) => void

/**
 * A machine's voice. Debian's Chromium lists none, and some lists promise voices that never start: only a `start` event
 * within a second proves one.
 */
export class Speech {
  #turn = 0

  constructor(private readonly caption: Caption) {}

  /** Speaks sentence by sentence. Resolves false as soon as it is clear that this machine has no voice for the language. */
  async say(text: string, language: Language): Promise<boolean> {
    this.stop()
    const turn = this.#turn
    const voice = await this.#voice(language)
    if (!voice) return false
    if (turn !== this.#turn) return true
    const parts = sentences(text)
    const started = await this.#speak(parts[0] ?? '', voice, turn, () => void this.#rest(parts.slice(1), voice, turn))
    // what was cut short by the next screen says nothing about the machine's voice
    if (turn !== this.#turn) return true
    if (!started) this.stop()
    return started
  }

  stop(): void {
    this.#turn += 1
    globalThis.speechSynthesis?.cancel()
    this.caption(undefined)
  }

  async #rest(parts: readonly string[], voice: SpeechSynthesisVoice, turn: number): Promise<void> {
    const [next, ...later] = parts
    if (turn !== this.#turn) return
    if (next === undefined) return this.caption(undefined)
    if (!(await this.#speak(next, voice, turn, () => void this.#rest(later, voice, turn))) && turn === this.#turn) this.stop()
  }

  #speak(sentence: string, voice: SpeechSynthesisVoice, turn: number, ended: () => void): Promise<boolean> {
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = 0.9
      const timer = setTimeout(() => resolve(false), PATIENCE_MS)
      let begun = false
      const settle = (started: boolean) => {
        clearTimeout(timer)
        resolve(started)
      }
      utterance.onstart = () => {
        begun = true
        if (turn === this.#turn) this.caption(sentence)
        settle(true)
      }
      utterance.onerror = () => {
        settle(false)
        // what breaks in the middle has no end: the caption must not stay for it
        if (begun && turn === this.#turn) this.stop()
      }
      utterance.onend = ended
      speechSynthesis.speak(utterance)
    })
  }

  // Browsers fill the list a moment after the first look.
  async #voice(language: Language): Promise<SpeechSynthesisVoice | undefined> {
    const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined
    if (!synthesis) return undefined
    const now = localVoice(synthesis.getVoices(), language)
    if (now) return now
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS)
      synthesis.addEventListener('voiceschanged', () => (clearTimeout(timer), resolve()), { once: true })
    })
    return localVoice(synthesis.getVoices(), language)
  }
}
