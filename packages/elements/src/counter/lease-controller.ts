// A desk's lease: a window at a desk holds a lock while it lives, and any window ends a desk that nobody holds any more.
import type { OpenDesk } from '@doorstep/model/queue'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

export interface LeaseView {
  /** Names this machine's queue, the same in all its windows; without it there are no leases. */
  readonly queue: string | undefined
  /** The desk of this window, while its worker is signed in there. */
  readonly desk: string | undefined
  /** Every desk that is open. */
  readonly open: Iterable<OpenDesk>
  readonly graceSeconds: number
}

const lockName = (queue: string, desk: string): string => `doorstep/desk/${queue}/${desk}`

/**
 * Keeps the lease of its host's desk by a Web Lock, and watches the others' (queue.md, case 21). A lock goes with its window, however
 * that ends; a reloaded window takes it again within the grace.
 *
 * Locks say nothing of other machines: a queue that several machines share must not be given a name here.
 */
export class LeaseController implements ReactiveController {
  #held: { readonly name: string; readonly release: () => void } | undefined
  /** How long each desk was seen without a lock, in milliseconds, by desk and sign-in. */
  #missing = new Map<string, number>()
  #looked = 0
  #away = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly view: () => LeaseView,
    private readonly end: (desk: OpenDesk) => Promise<unknown>,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    this.#away = false
    addEventListener('pagehide', this.#leave)
    addEventListener('pageshow', this.#comeBack)
    this.#schedule()
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave)
    removeEventListener('pageshow', this.#comeBack)
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#missing.clear()
    this.#leave()
  }

  hostUpdated(): void {
    const { queue, desk } = this.view()
    this.#hold(queue === undefined || desk === undefined ? undefined : lockName(queue, desk))
  }

  // A page that is kept for the back button is at no desk: its lock would speak for a window nobody sees.
  #leave = (): void => {
    this.#hold(undefined)
    this.#away = true
  }
  #comeBack = (): void => {
    this.#away = false
    this.#missing.clear()
    this.host.requestUpdate()
  }

  #hold(name: string | undefined): void {
    if (this.#held?.name === name || this.#away || !navigator.locks) return
    this.#held?.release()
    this.#held = undefined
    if (name === undefined) return
    const giveUp = new AbortController()
    let release = (): void => giveUp.abort()
    const held = new Promise<void>((done) => {
      release = () => {
        giveUp.abort()
        done()
      }
    })
    this.#held = { name, release }
    // rejects when it was given up before it was granted: another window of the same desk held it until then
    navigator.locks.request(name, { signal: giveUp.signal }, () => held).catch(() => undefined)
  }

  #schedule(): void {
    const { graceSeconds } = this.view()
    this.#timer = setTimeout(
      () => void this.#look().finally(() => this.#timer !== undefined && this.#schedule()),
      Math.min(5000, graceSeconds * 250),
    )
  }

  async #look(): Promise<void> {
    const { queue, open, graceSeconds } = this.view()
    const now = performance.now()
    // a machine that slept, or a page that was frozen, has seen nothing in the meantime
    const step = Math.min(now - this.#looked, graceSeconds * 500)
    this.#looked = now
    if (queue === undefined || !navigator.locks) return
    const { held = [], pending = [] } = await navigator.locks.query()
    const alive = new Set([...held, ...pending].map(({ name }) => name))
    const missing = new Map<string, number>()
    for (const desk of open) {
      if (alive.has(lockName(queue, desk.desk))) continue
      const key = `${desk.desk}/${desk.since}`
      const before = this.#missing.get(key)
      const ms = before === undefined ? 0 : before + step
      missing.set(key, ms)
      // asked again at the next look should the storage fail now
      if (ms >= graceSeconds * 1000) await this.end(desk).catch(() => undefined)
    }
    this.#missing = missing
  }
}
