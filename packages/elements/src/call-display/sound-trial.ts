// Trying how a call sounds here: said once at once, whoever else announces, and what came of it.
import type { Language, LocalisedText } from '@doorstep/model/text'
import { RING } from '../bell/bell-sound.js'
import { announcement, type ClipLanguage } from './sentence.js'
import { WebSound, type Loudspeaker, type SoundOutput } from './sound.js'

/** What came of it: the whole call was played, or its chime alone, or nothing, and why. */
export type TriedCall = 'said' | 'chime' | Exclude<Loudspeaker, 'on'>

export interface CallToTry {
  readonly number: string
  readonly desk: LocalisedText
  readonly language: Language
  /** From 0 to 1. */
  readonly volume: number
}

/**
 * The loudspeaker of this machine, for a page that sets it up.
 *
 * @example
 * const sound = new SoundTrial(() => this.requestUpdate())
 * await sound.call({ number: 'A012', desk: '2号接待台', language: 'zh-Hans', volume: 0.8 })
 */
export class SoundTrial {
  readonly #sound: SoundOutput

  /**
   * @param changed called when `state` may be another
   * @param clips folder of clips other than this package's
   * @param sound for tests
   */
  constructor(changed: () => void, clips?: string, sound: SoundOutput = new WebSound(changed, clips)) {
    this.#sound = sound
  }

  /** What the browser says about the loudspeaker. */
  get state(): Loudspeaker {
    return this.#sound.state
  }

  /** Says a call, from a person's touch. */
  async call({ number, desk, language, volume }: CallToTry): Promise<TriedCall> {
    const sound = this.#sound
    const clips: ClipLanguage = language === 'en' ? 'en' : 'zh'
    sound.volume = volume
    await sound.resume()
    if (sound.state !== 'on') return sound.state
    const cues = announcement(number, desk, (await sound.has(clips)) ? [clips] : [])
    if (await sound.play(cues)) return cues.length > 1 ? 'said' : 'chime'
    return sound.state === 'on' ? 'blocked' : sound.state
  }

  /** Rings as the lobby's bell does at a desk, from a person's touch; `volume` from 0 to 1. */
  async ring(volume: number): Promise<'rung' | Exclude<Loudspeaker, 'on'>> {
    const sound = this.#sound
    sound.volume = volume
    await sound.resume()
    if (sound.state !== 'on') return sound.state
    if (await sound.play(RING)) return 'rung'
    return sound.state === 'on' ? 'blocked' : sound.state
  }

  close(): void {
    this.#sound.close()
  }
}
