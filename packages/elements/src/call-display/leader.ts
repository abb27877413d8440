// One window of many that announces: the one that holds a lock, as long as its heart beats.

/** What windows tell each other: that the announcer lives, or that it is saying a call, and until when. */
type News = { readonly kind: 'beat' } | { readonly kind: 'saying'; readonly callId: string; readonly ends: number }

/** Milliseconds between two beats, and without one until the lock is taken from its holder. */
export interface Pulse {
  readonly beat: number
  readonly patience: number
}

const PULSE: Pulse = { beat: 2000, patience: 10_000 }
const REMEMBERED = 64

const isNews = (value: unknown): value is News => typeof value === 'object' && value !== null && 'kind' in value

/**
 * A window's part in who announces. A lock passes on by itself when its window closes or crashes; a window that hangs keeps
 * it, sends no beats, and loses it.
 */
export class Leader {
  /** Whether this window is the one that announces. */
  leads = false
  #channel: BroadcastChannel
  #said = new Map<string, number>()
  #heard: number | undefined
  #timer: ReturnType<typeof setInterval>
  #turn: AbortController | undefined
  #release: (() => void) | undefined
  #listeners = new Set<() => void>()

  /** @param name the same for all windows that share a loudspeaker */
  constructor(
    private readonly name: string,
    private readonly pulse: Pulse = PULSE,
  ) {
    this.#channel = new BroadcastChannel(name)
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#take(data))
    this.#timer = setInterval(() => this.#tick(), pulse.beat)
  }

  /** Whether another window announces: its heart was heard lately. */
  get elsewhere(): boolean {
    return !this.leads && this.#heard !== undefined && performance.now() - this.#heard < this.pulse.patience
  }

  /** Stands for the part; without Web Locks (an insecure page) every window is its own announcer. */
  join(): void {
    if (this.#turn) return
    if (!('locks' in navigator)) return this.#lead(true)
    this.#heard = performance.now()
    void this.#ask((this.#turn = new AbortController()))
  }

  /** Gives the part up, so that a window that can be heard has it. */
  leave(): void {
    this.#turn?.abort()
    this.#turn = undefined
    this.#release?.()
    this.#lead(false)
  }

  /** Tells the others what is being said. */
  saying(callId: string, milliseconds: number): void {
    this.#note(callId, Date.now() + milliseconds)
    this.#send({ kind: 'saying', callId, ends: Date.now() + milliseconds })
  }

  /** Milliseconds until another window has said this call, 0 when it has; undefined when nobody is saying it. */
  remaining(callId: string): number | undefined {
    const ends = this.#said.get(callId)
    return ends === undefined ? undefined : Math.max(0, ends - Date.now())
  }

  /** Resolves at the next change of who announces or of what is said, or after so many milliseconds. */
  change(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(timer)
        this.#listeners.delete(settle)
        resolve()
      }
      const timer = setTimeout(settle, milliseconds)
      this.#listeners.add(settle)
    })
  }

  close(): void {
    clearInterval(this.#timer)
    this.leave()
    this.#channel.close()
  }

  async #ask(turn: AbortController, steal = false): Promise<void> {
    try {
      await navigator.locks.request(this.name, steal ? { steal } : { signal: turn.signal }, () => {
        if (turn.signal.aborted) return undefined
        this.#lead(true)
        return new Promise<void>((resolve) => (this.#release = resolve))
      })
    } catch (failure) {
      // An AbortError: given up before it came, or taken away because no beat was heard. Anything else: there are no locks here.
      if (!(failure instanceof DOMException && failure.name === 'AbortError')) return this.#lead(true)
    }
    if (turn.signal.aborted) return
    this.#lead(false)
    this.#heard = performance.now()
    void this.#ask(turn)
  }

  #tick(): void {
    if (this.leads) return this.#send({ kind: 'beat' })
    if (!this.#turn || this.elsewhere) return
    // A hung window still plays what it put on its time line: what it began it has said.
    for (const [callId] of this.#said) this.#note(callId, 0)
    this.#turn.abort()
    void this.#ask((this.#turn = new AbortController()), true)
  }

  #take(data: unknown): void {
    if (!isNews(data)) return
    this.#heard = performance.now()
    if (data.kind === 'saying') this.#note(data.callId, data.ends)
    this.#tell()
  }

  #note(callId: string, ends: number): void {
    this.#said.set(callId, ends)
    const [oldest] = this.#said.keys()
    if (this.#said.size > REMEMBERED && oldest !== undefined) this.#said.delete(oldest)
  }

  #send(news: News): void {
    this.#channel.postMessage(news)
  }

  #lead(leads: boolean): void {
    if (this.leads === leads) return
    this.leads = leads
    if (leads) this.#send({ kind: 'beat' })
    this.#tell()
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}
