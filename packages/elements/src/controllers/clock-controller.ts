// Updates components as time passes: one timer for all of them.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

const ticking = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function tickWith(tick: () => void): () => void {
  ticking.add(tick)
  timer ??= setInterval(() => ticking.forEach((each) => each()), 1000)
  return () => {
    ticking.delete(tick)
    if (ticking.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Asks its host to render again every `seconds`. */
export class ClockController implements ReactiveController {
  #stop: (() => void) | undefined
  #count = 0

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly seconds = 20,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    this.#stop = tickWith(() => {
      this.#count += 1
      if (this.#count % this.seconds === 0) this.host.requestUpdate()
    })
  }

  hostDisconnected(): void {
    this.#stop?.()
  }
}
