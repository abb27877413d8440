// PINs of the workers on one machine: kept as slow salted hashes, with a wait that grows after wrong tries.
import { MINUTE_MS } from '@doorstep/model/time'
import type { KeptText } from '../storage/kept-text.js'

/**
 * PBKDF2-SHA-256 rounds of a new PIN. A PIN has few digits, so the hash only slows down whoever copies the machine's storage; what
 * keeps guesses out is the wait. The figure is OWASP's of 2023 (Password Storage Cheat Sheet).
 */
export const PIN_ROUNDS = 600_000
const FEWEST_ROUNDS = 310_000

const FREE_TRIES = 3
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 15 * MINUTE_MS

/**
 * What came of trying a PIN: `waiting` was not even looked at, because the wait after earlier tries is not over; `none` means that
 * this worker has no PIN here. `waitMs` is how long the next try has to wait.
 */
export interface PinCheck {
  readonly outcome: 'right' | 'wrong' | 'waiting' | 'none'
  readonly waitMs: number
}

/**
 * The PINs of one machine, by worker id. Nothing of them ever leaves it: no feed and no event holds a PIN or its hash.
 * Who may make or reset whose PIN is the caller's rule.
 */
export interface Pins {
  /** Workers who have a PIN here. */
  workers(): Promise<ReadonlySet<string>>
  /**
   * Gives a worker a PIN, or another one. Rejects with a RangeError for anything but 4 to 8 digits, and with a {@link PinMadeError} where
   * only a `first` one may be made and another window was faster.
   */
  set(worker: string, pin: string, options?: { readonly first?: boolean }): Promise<void>
  check(worker: string, pin: string): Promise<PinCheck>
  /** Forgets a worker's PIN. */
  remove(worker: string): Promise<void>
  /**
   * Is told whom the station names to make PINs; gives those with a PIN who may: the named ones, and where none of them has one, those who
   * were named last. Without it nobody but the named may.
   */
  keepers?(named: readonly string[]): Promise<ReadonlySet<string>>
  /** What all windows of the machine are told; without it each says what was begun in itself. */
  readonly notice?: KeptText
  /** Calls a listener with the worker whose PIN another window has made, changed or taken away; the result stops it. */
  subscribe?(listener: (worker: string) => void): () => void
}

/** A worker has a PIN already. */
export class PinMadeError extends Error {
  override readonly name = 'PinMadeError'
}

/** What is stored of one PIN. `tries` counts those since the last right one, the one under way included. */
export interface PinRecord {
  readonly salt: ReturnType<Uint8ArrayConstructor['of']>
  readonly rounds: number
  readonly hash: ReturnType<Uint8ArrayConstructor['of']>
  readonly tries: number
  /** Whether its holder was the last whom the station named to make PINs. */
  readonly keeps?: boolean
}

/**
 * Where records are kept. `change` is atomic over all windows: it stores what `make` gives, and nothing for undefined. What is announced
 * the other windows hear, not the one that said it.
 */
export interface PinRecords {
  workers(): Promise<readonly string[]>
  change(worker: string, make: (held: PinRecord | undefined) => PinRecord | undefined): Promise<void>
  remove(worker: string): Promise<void>
  announce?(worker: string): void
  subscribe?(listener: (worker: string) => void): () => void
}

export interface PinOptions {
  /** Milliseconds that have passed since some moment, whatever is done to the clock: `performance.now`. */
  readonly elapsed?: () => number
  /** PBKDF2 rounds of new PINs, at least 310,000. A PIN made with fewer than today's figure goes on working. */
  readonly rounds?: number
}

/** Four to eight digits. */
export function isPin(text: string): boolean {
  return /^[0-9]{4,8}$/.test(text)
}

/** Milliseconds to wait after so many wrong tries: none after the first two, then 5 s, doubling up to a quarter of an hour. */
export function waitAfter(tries: number): number {
  return tries < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (tries - FREE_TRIES), LONGEST_WAIT_MS)
}

/**
 * PINs on some storage.
 *
 * @example
 * const pins = new StoredPins(new MemoryPinRecords())
 * await pins.set('w1', '2580')
 * await pins.check('w1', '2580') // { outcome: 'right', waitMs: 0 }
 */
export class StoredPins implements Pins {
  readonly #elapsed: () => number
  readonly #rounds: number
  /** Since when this window has known of so many tries. The clock of the machine is not asked: whoever can set it would skip the wait. */
  readonly #known = new Map<string, { readonly tries: number; readonly since: number }>()

  constructor(
    private readonly records: PinRecords,
    { elapsed = () => performance.now(), rounds = PIN_ROUNDS }: PinOptions = {},
  ) {
    if (!(rounds >= FEWEST_ROUNDS)) throw new RangeError(`a PIN needs at least ${FEWEST_ROUNDS} PBKDF2 rounds, not ${rounds}`)
    this.#elapsed = elapsed
    this.#rounds = rounds
  }

  async workers(): Promise<ReadonlySet<string>> {
    return new Set(await this.records.workers())
  }

  async set(worker: string, pin: string, { first = false }: { readonly first?: boolean } = {}): Promise<void> {
    if (!isPin(pin)) throw new RangeError('a PIN has 4 to 8 digits')
    const salt = crypto.getRandomValues(new Uint8Array(16))
    const rounds = this.#rounds
    const hash = await slowHash(pin, salt, rounds)
    let made = true
    await this.records.change(worker, (held) => {
      made = !(first && held)
      return made ? { salt, rounds, hash, tries: 0, ...(held?.keeps === undefined ? {} : { keeps: held.keeps }) } : undefined
    })
    if (!made) throw new PinMadeError(`${worker} has a PIN already`)
    this.records.announce?.(worker)
  }

  async check(worker: string, pin: string): Promise<PinCheck> {
    let seen: PinRecord | undefined
    let waitMs = 0
    // a try counts before it is looked at: closing the window, or trying in two windows at once, gains nothing
    await this.records.change(worker, (held) => {
      seen = held
      waitMs = held ? this.#left(worker, held.tries) : 0
      return held && waitMs === 0 ? { ...held, tries: held.tries + 1 } : undefined
    })
    if (!seen) return { outcome: 'none', waitMs: 0 }
    if (waitMs > 0) return { outcome: 'waiting', waitMs }
    const { salt, rounds, hash, tries } = seen
    this.#known.set(worker, { tries: tries + 1, since: this.#elapsed() })
    if (!sameBytes(await slowHash(pin, salt, rounds), hash)) return { outcome: 'wrong', waitMs: waitAfter(tries + 1) }
    let outcome: PinCheck['outcome'] = 'none'
    await this.records.change(worker, (held) => {
      // it was right for a PIN that is none any more when another was made meanwhile
      if (held) outcome = sameBytes(held.hash, hash) ? 'right' : 'wrong'
      return held && outcome === 'right' ? { ...held, tries: 0 } : undefined
    })
    return { outcome, waitMs: 0 }
  }

  async remove(worker: string): Promise<void> {
    await this.records.remove(worker)
    this.records.announce?.(worker)
  }

  async keepers(named: readonly string[]): Promise<ReadonlySet<string>> {
    const workers = await this.records.workers()
    const able = workers.filter((worker) => named.includes(worker))
    const last = new Set<string>()
    for (const worker of workers)
      await this.records.change(worker, (held) => {
        const keeps = able.length > 0 ? able.includes(worker) : held?.keeps === true
        if (held && keeps) last.add(worker)
        return held && (held.keeps ?? false) !== keeps ? { ...held, keeps } : undefined
      })
    return last
  }

  subscribe(listener: (worker: string) => void): () => void {
    return this.records.subscribe?.(listener) ?? (() => undefined)
  }

  // A window that was opened, or reloaded, a moment ago has seen nothing of the wait and begins it anew.
  #left(worker: string, tries: number): number {
    let known = this.#known.get(worker)
    if (known?.tries !== tries) this.#known.set(worker, (known = { tries, since: this.#elapsed() }))
    return Math.max(0, waitAfter(tries) - (this.#elapsed() - known.since))
  }
}

/** Records that live as long as the page. */
export class MemoryPinRecords implements PinRecords {
  #held = new Map<string, PinRecord>()
  #listeners = new Set<(worker: string) => void>()
  /** Each window's, this one's among them. */
  #windows = new Set([this.#listeners])

  /** The same records as another window has them. */
  other(): MemoryPinRecords {
    const other = new MemoryPinRecords()
    other.#held = this.#held
    other.#windows = this.#windows.add(other.#listeners)
    return other
  }

  announce(worker: string): void {
    for (const listeners of this.#windows) if (listeners !== this.#listeners) for (const listener of listeners) listener(worker)
  }

  subscribe(listener: (worker: string) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async workers(): Promise<readonly string[]> {
    return [...this.#held.keys()]
  }

  async change(worker: string, make: (held: PinRecord | undefined) => PinRecord | undefined): Promise<void> {
    const made = make(structuredClone(this.#held.get(worker)))
    if (made) this.#held.set(worker, structuredClone(made))
  }

  async remove(worker: string): Promise<void> {
    this.#held.delete(worker)
  }
}

async function slowHash(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256))
}

// Every byte is compared, so that the time taken says nothing.
function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.reduce((differs, byte, index) => differs | (byte ^ (other[index] ?? 0)), 0) === 0
}
