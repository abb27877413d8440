// Reads the lobby's screens out for whoever asked for the voice, and knows whether this machine has one for the language.
import type { Language } from '@doorstep/model/text'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Speech } from './speech.js'

// A widget needs a moment to have its part of the feed on the screen before it can be read out.
const SETTLE_MS = 400
// A voice that hangs in a sentence has no listener.
const LONGEST_SENTENCE_MS = 45_000

export interface ReadingOptions {
  /** The words of the screen as it is. */
  readonly words: () => string
  readonly language: () => Language
  /** Whether screens are to be read out now. */
  readonly wanted: () => boolean
}

export class ReadingController implements ReactiveController {
  #host: ReactiveControllerHost
  #speech = new Speech((caption) => this.#show(caption))
  #caption: string | undefined
  #shown = 0
  #missing = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    host: ReactiveControllerHost,
    private readonly options: ReadingOptions,
  ) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.stop()
  }

  /** The sentence that is spoken. */
  get caption(): string | undefined {
    return this.#caption
  }

  /** The voice was asked for, and this machine has none for the language. Another language may have one: the wish stands. */
  get missing(): boolean {
    return this.#missing
  }

  /** Whether somebody is being read to. */
  get busy(): boolean {
    return this.#caption !== undefined && performance.now() - this.#shown < LONGEST_SENTENCE_MS
  }

  /** Says something now. @returns whether this machine has a voice for it */
  async say(text: string): Promise<boolean> {
    const heard = await this.#speech.say(text, this.options.language())
    this.#missing = !heard
    this.#host.requestUpdate()
    return heard
  }

  /** Reads the screen out, once what was opened is on it. */
  screen(): void {
    this.stop()
    if (!this.options.wanted()) return
    this.#timer = setTimeout(() => {
      if (this.options.wanted()) void this.say(this.options.words())
    }, SETTLE_MS)
  }

  /** Says nothing more, and forgets that a voice was missing. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#speech.stop()
    this.#missing = false
  }

  #show(caption: string | undefined): void {
    this.#caption = caption
    this.#shown = performance.now()
    this.#host.requestUpdate()
  }
}
