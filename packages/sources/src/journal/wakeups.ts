// What wakes the watchers of a station's streams: this window, other windows, coming back into view, and the clock.
import type { ChangeSignal } from './follow.js'

/**
 * Rings for appends in this window and, by BroadcastChannel, in every other one. A writer can be killed between its commit
 * and its message, so watchers are also rung every few seconds and when the page comes back into view.
 */
export class Wakeups {
  #bells = new Map<string, Set<() => void>>()
  #channel: BroadcastChannel | undefined
  #timer: ReturnType<typeof setInterval> | undefined
  #closed = false

  constructor(
    name: string,
    private readonly everyMs: number,
  ) {
    if (typeof BroadcastChannel === 'undefined') return
    this.#channel = new BroadcastChannel(`doorstep-journal:${name}`)
    this.#channel.onmessage = (message: MessageEvent<unknown>) => this.#ring(message.data)
  }

  /** The bell of one stream. */
  bell(stream: string): ChangeSignal {
    const closed = () => this.#closed
    return {
      get closed() {
        return closed()
      },
      listen: (ring) => this.#listen(stream, ring),
    }
  }

  /** Tells every window that a record was committed to a stream. */
  announce(stream: string): void {
    if (this.#closed) return
    this.#ring(stream)
    this.#channel?.postMessage(stream)
  }

  /** Rings everyone a last time, so that they see it is over. */
  close(): void {
    this.#closed = true
    this.#channel?.close()
    this.#ringAll()
    this.#bells.clear()
    this.#rest()
  }

  #listen(stream: string, ring: () => void): () => void {
    if (this.#closed) return () => {}
    if (this.#bells.size === 0) this.#rouse()
    const rings = this.#bells.get(stream) ?? new Set()
    this.#bells.set(stream, rings.add(ring))
    return () => {
      rings.delete(ring)
      if (rings.size > 0 || this.#bells.get(stream) !== rings) return
      this.#bells.delete(stream)
      if (this.#bells.size === 0) this.#rest()
    }
  }

  #ring(stream: unknown): void {
    if (typeof stream !== 'string') return
    for (const ring of this.#bells.get(stream) ?? []) ring()
  }

  #ringAll = () => {
    for (const stream of this.#bells.keys()) this.#ring(stream)
  }

  #rouse(): void {
    this.#timer = setInterval(this.#ringAll, this.everyMs)
    globalThis.document?.addEventListener('visibilitychange', this.#ringAll)
    globalThis.addEventListener?.('pageshow', this.#ringAll)
  }

  #rest(): void {
    clearInterval(this.#timer)
    globalThis.document?.removeEventListener('visibilitychange', this.#ringAll)
    globalThis.removeEventListener?.('pageshow', this.#ringAll)
  }
}
