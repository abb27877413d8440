// The browser's own voice, for a wall whose clips cannot be had: only a local Mandarin voice that is proven to speak.

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name'>

/**
 * The local Mandarin voice of those a browser lists. Not Cantonese; none that needs a network; and not espeak's, which on
 * Debian reads Chinese characters with an English mouth.
 */
export function mandarin<Each extends Voice>(voices: readonly Each[]): Each | undefined {
  return voices.find(
    ({ lang, localService, name }) => localService && /^(zh|cmn)([-_](cn|tw|hans|hant)|$)/i.test(lang) && !/espeak/i.test(name),
  )
}

/** Milliseconds until a voice must have begun, and until a sentence must be over. */
const BEGINS = 1000
const ENDS = 20_000

/** Says a sentence. Resolves false as soon as it is clear that nothing was said: a voice in the list is no proof. */
export function speak(text: string, volume: number): Promise<boolean> {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined
  const voice = synthesis && mandarin(synthesis.getVoices())
  if (!synthesis || !voice) return Promise.resolve(false)
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text)
    Object.assign(utterance, { voice, lang: voice.lang, rate: 0.9, volume })
    let timer = setTimeout(() => settle(false), BEGINS)
    const settle = (spoken: boolean) => {
      clearTimeout(timer)
      if (!spoken) synthesis.cancel()
      resolve(spoken)
    }
    utterance.onstart = () => {
      clearTimeout(timer)
      timer = setTimeout(() => settle(false), ENDS)
    }
    utterance.onend = () => settle(true)
    utterance.onerror = () => settle(false)
    synthesis.speak(utterance)
  })
}
