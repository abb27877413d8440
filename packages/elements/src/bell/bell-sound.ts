// The bell's sound at a desk: a chime twice, again every few seconds, as long as it rings and nobody has answered.
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { late } from '../base/late.js'
import type { Cue } from '../call-display/sentence.js'
import type { SoundOutput } from '../call-display/sound.js'

const EVERY_MS = 8000
/** The bell at a desk: twice and without a voice after it, so that nobody takes it for a call. */
export const RING: readonly Cue[] = [
  { chime: true, after: 0 },
  { chime: true, after: 0.15 },
]
const TOUCHES = ['pointerdown', 'keydown']
/** One window of a machine sounds at a time. */
const LOCK = 'doorstep/bell'

type OpenSound = (changed: () => void) => Promise<SoundOutput>
const openWebSound: OpenSound = async (changed) => {
  const { WebSound } = await late(() => import('../call-display/sound.js'))
  return new WebSound(changed)
}

interface BellOptions {
  readonly open?: OpenSound
  /** Milliseconds from one ring to the next. */
  readonly every?: number
  /** How loud, from 0 to 1; asked at each ring. */
  readonly volume?: () => number
}

/** Sounds for its host while `rings` says so: the desk's side of the lobby's bell. */
export class BellSound implements ReactiveController {
  #opening: Promise<SoundOutput> | undefined
  #sound: SoundOutput | undefined
  #here = false
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly rings: () => boolean,
    private readonly options: BellOptions = {},
  ) {
    host.addController(this)
  }

  /** Whether it should be heard, and cannot. */
  get silent(): boolean {
    return this.#timer !== undefined && this.#sound !== undefined && this.#sound.state !== 'on'
  }

  hostConnected(): void {
    this.#here = true
  }

  hostUpdated(): void {
    // what was to be drawn when its host was taken off the page is drawn all the same
    if (!this.#here || !this.rings()) return this.#stop()
    if (this.#timer !== undefined) return
    this.#timer = setInterval(() => void this.#ring(), this.options.every ?? EVERY_MS)
    // browsers want a touch, or a key, before a page may be heard
    for (const sign of TOUCHES) addEventListener(sign, this.#touched)
    void this.#ring()
  }

  hostDisconnected(): void {
    this.#here = false
    this.#stop()
    // also one that is still being opened
    void this.#opening?.then((sound) => sound.close()).catch(() => undefined)
    this.#sound = this.#opening = undefined
  }

  #stop(): void {
    if (this.#timer === undefined) return
    clearInterval(this.#timer)
    this.#timer = undefined
    for (const sign of TOUCHES) removeEventListener(sign, this.#touched)
  }

  #touched = (): void => void this.#sound?.resume()

  async #ring(): Promise<void> {
    this.#opening ??= (this.options.open ?? openWebSound)(() => this.host.requestUpdate())
    const sound = await this.#opening.catch((failure: unknown) => {
      // the banner stands there all the same, and the next turn asks again
      console.error(failure)
      this.#opening = undefined
    })
    if (!sound || this.#timer === undefined) return
    this.#sound = sound
    sound.volume = this.options.volume?.() ?? 1
    this.host.requestUpdate()
    const locks = navigator.locks as LockManager | undefined
    const play = (): Promise<unknown> => sound.play(RING)
    await (locks ? locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? play() : undefined)) : play())
  }
}
