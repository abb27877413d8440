// Says calls aloud: in one window of many, with clips, or with the browser's voice where there are none. Fetched only where sound is wanted.
import { textIn, type LocalisedText } from '@doorstep/model/text'
import { Leader, type Pulse } from './leader.js'
import { announcement, type ClipLanguage } from './sentence.js'
import { WebSound, type SoundOutput } from './sound.js'
import { speak } from './speech.js'
import { callSentence } from './spoken-number.js'

/**
 * Whether calls are heard: `on`; `elsewhere`, because another window says them; `blocked` until somebody touches the page;
 * `no-device`; `no-voice`, the chime alone.
 */
export type SoundState = 'on' | 'elsewhere' | 'blocked' | 'no-device' | 'no-voice'

/** One call, as it is to be said. */
export interface Spoken {
  readonly callId: string
  readonly number: string
  readonly desk: LocalisedText
  readonly languages: readonly ClipLanguage[]
}

export interface AnnouncerOptions {
  /** The same for all windows that share a loudspeaker. */
  readonly name: string
  /** Called when `state` may be another. */
  readonly changed: () => void
  /** Folder of clips other than this package's. */
  readonly clips?: string
  /** For tests: sounds that are not heard, voices, hearts that beat faster. */
  readonly sound?: SoundOutput
  readonly voice?: typeof speak
  readonly pulse?: Pulse
}

/** A window that does not announce waits this long for the one that does; then the call has had its time on the wall. */
const LONGEST_MS = 30_000
const AGAIN_MS = 600
/** Browsers take a moment to start their sound, and a lock to be had: nothing is said of it before. */
const SETTLES_MS = 1000

/** Says calls, one at a time: its caller asks for the next when the last is over. */
export class Announcer {
  #sound: SoundOutput
  #leader: Leader
  #speak: typeof speak
  #voiceless = false
  #settled = false

  constructor(private readonly options: AnnouncerOptions) {
    this.#sound = options.sound ?? new WebSound(() => this.#consider(), options.clips)
    this.#leader = new Leader(options.name, options.pulse)
    this.#speak = options.voice ?? speak
    this.#consider()
    setTimeout(() => {
      this.#settled = true
      options.changed()
    }, SETTLES_MS)
    // fetched and decoded before the first call, not during it
    void this.#sound.has('zh').then((has) => this.#setVoiceless(!has))
  }

  get state(): SoundState {
    if (!this.#settled) return 'on'
    if (this.#sound.state === 'blocked') return this.#leader.elsewhere ? 'elsewhere' : 'blocked'
    if (this.#sound.state === 'no-device') return 'no-device'
    if (this.#leader.elsewhere) return 'elsewhere'
    return this.#voiceless ? 'no-voice' : 'on'
  }

  /** From 0 to 1. */
  set volume(volume: number) {
    this.#sound.volume = volume
  }

  /** Resolves when the call has been said, by this window or another; false when nobody said it. */
  async say(call: Spoken): Promise<boolean> {
    for (const until = performance.now() + LONGEST_MS; performance.now() < until;) {
      const remaining = this.#leader.remaining(call.callId)
      if (remaining === 0) return true
      if (this.#leader.leads) return this.#say(call)
      if (!this.#leader.elsewhere) return false
      await this.#leader.change(Math.min(remaining ?? Infinity, until - performance.now()))
    }
    return false
  }

  /** After a person's touch: tries again whatever kept this window silent. */
  async resume(): Promise<void> {
    await this.#sound.resume()
    this.#setVoiceless(!(await this.#sound.has('zh')))
    this.#consider()
  }

  close(): void {
    this.#leader.close()
    this.#sound.close()
  }

  async #say({ callId, number, desk, languages }: Spoken): Promise<boolean> {
    const has = await Promise.all(languages.map((language) => this.#sound.has(language)))
    const cues = announcement(
      number,
      desk,
      languages.filter((_, at) => has[at]),
    )
    const played = await this.#sound.play(cues, (seconds) => this.#leader.saying(callId, seconds * 1000))
    this.#consider()
    if (!played) return false
    const spoken = cues.length > 1
    this.#setVoiceless(!spoken && !(await this.#saySelf(callSentence(number, textIn(desk, ['zh-Hans', 'zh-Hant']), 'zh-Hans'))))
    // a chime alone is over too soon for the number to be read
    return !this.#voiceless
  }

  async #saySelf(sentence: string): Promise<boolean> {
    if (!(await this.#speak(sentence, this.#sound.volume))) return false
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    return this.#speak(sentence, this.#sound.volume)
  }

  #setVoiceless(voiceless: boolean): void {
    this.#voiceless = voiceless
    this.options.changed()
  }

  // A window that cannot be heard leaves announcing to one that can.
  #consider(): void {
    if (this.#sound.state === 'blocked') this.#leader.leave()
    else this.#leader.join()
    this.options.changed()
  }
}
