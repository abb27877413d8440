// The loudspeaker of a wall: one AudioContext, the clips decoded once, and whether anything can be heard at all.
import { clipSource, complete, loadClips, schedule, type Clips } from './clips.js'
import { chimeSamples } from './chime.js'
import type { ClipLanguage, Cue } from './sentence.js'

/**
 * What a loudspeaker can do: `on`; `blocked` until somebody touches the page, as browsers want it; `no-device` where the machine has
 * none or it takes nothing.
 */
export type Loudspeaker = 'on' | 'blocked' | 'no-device'

/** What an announcer needs of its sound; tests give a fake one. */
export interface SoundOutput {
  readonly state: Loudspeaker
  volume: number
  /** Whether a language's clips are there; fetches them if need be. */
  has(language: ClipLanguage): Promise<boolean>
  /**
   * Plays to the end. `started` is told at once how many seconds it takes.
   *
   * @returns whether it was played whole
   */
  play(cues: readonly Cue[], started?: (seconds: number) => void): Promise<boolean>
  /** After a person's touch: tries again whatever failed. */
  resume(): Promise<void>
  close(): void
}

/** Seconds before an announcement begins, so that nothing of it is late. */
const LEAD = 0.1
/** Seconds between two looks at the context's clock: at least as many pass between two announcements, a breath. */
const LOOK = { least: 0.5, most: 2 } as const

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/** Sound by the browser's own AudioContext. */
export class WebSound implements SoundOutput {
  #context: AudioContext | undefined
  #gain: GainNode | undefined
  #chime: AudioBuffer | undefined
  #clips = new Map<ClipLanguage, Clips>()
  #missing = false
  #stuck = false
  #volume = 1
  #closing = new AbortController()

  /**
   * @param changed called when `state` may be another
   * @param folder of clips other than this package's
   */
  constructor(
    private readonly changed: () => void,
    private readonly folder?: string,
  ) {
    if (!('AudioContext' in globalThis)) return
    this.#context = new AudioContext()
    this.#gain = new GainNode(this.#context)
    this.#gain.connect(this.#context.destination)
    const { signal } = this.#closing
    this.#context.addEventListener('statechange', changed, { signal })
    this.#devices()?.addEventListener('devicechange', () => void this.#look(), { signal })
    void this.#look()
    // without a touch this waits for ever where the browser wants one, and starts at once where it does not
    this.#context.resume().catch(() => undefined)
  }

  get state(): Loudspeaker {
    if (!this.#context || this.#missing || this.#stuck) return 'no-device'
    return this.#context.state === 'running' ? 'on' : 'blocked'
  }

  get volume(): number {
    return this.#volume
  }

  set volume(volume: number) {
    this.#volume = volume
    // over 20 ms, because a jump is heard as a click
    if (this.#gain && this.#context) this.#gain.gain.setTargetAtTime(volume, this.#context.currentTime, 0.02)
  }

  async has(language: ClipLanguage): Promise<boolean> {
    if (!this.#context) return false
    if (this.#clips.has(language)) return true
    try {
      this.#clips.set(language, await loadClips(clipSource(language, this.folder), this.#context))
      return true
    } catch (failure) {
      console.warn(`The ${language} clips of the calls cannot be used.`, failure)
      return false
    }
  }

  async play(cues: readonly Cue[], started?: (seconds: number) => void): Promise<boolean> {
    const context = this.#context
    if (!context || !this.#gain || context.state !== 'running' || !complete(cues, this.#clips)) return false
    this.#chime ??= this.#chimeOf(context)
    const { ends, stop } = schedule(this.#gain, cues, { clips: this.#clips, chime: this.#chime, at: context.currentTime + LEAD })
    started?.(ends - context.currentTime)
    const whole = await this.#until(context, ends)
    if (!whole) stop()
    return whole
  }

  async resume(): Promise<void> {
    this.#stuck = false
    await Promise.all([this.#context?.resume(), this.#look()])
    this.changed()
  }

  close(): void {
    this.#closing.abort()
    void this.#context?.close()
  }

  // The context's clock is the loudspeaker's: when it stands still, nothing is heard, whatever the state says.
  async #until(context: AudioContext, ends: number): Promise<boolean> {
    for (let last = context.currentTime; context.currentTime < ends; last = context.currentTime) {
      await pause(Math.min(LOOK.most, Math.max(LOOK.least, ends - context.currentTime)))
      if (context.state !== 'running') return false
      if (context.currentTime > last) continue
      this.#stuck = true
      this.changed()
      return false
    }
    return true
  }

  #chimeOf(context: AudioContext): AudioBuffer {
    const samples = chimeSamples(context.sampleRate)
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: context.sampleRate })
    buffer.copyToChannel(samples, 0)
    return buffer
  }

  #devices(): MediaDevices | undefined {
    // Only a browser that lets one choose the output of a context also lists the outputs to everyone.
    return 'setSinkId' in AudioContext.prototype ? navigator.mediaDevices : undefined
  }

  async #look(): Promise<void> {
    const devices = await this.#devices()
      ?.enumerateDevices()
      .catch(() => undefined)
    if (!devices) return
    this.#missing = !devices.some(({ kind }) => kind === 'audiooutput')
    this.changed()
  }
}
