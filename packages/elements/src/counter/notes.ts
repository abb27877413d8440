// Notes about matters: what a worker writes stands in the private store and nowhere else; the event holds a reference.
import type { PrivateRef, PrivateStore } from '@doorstep/model/journal'
import { DAY_MS, type Instant } from '@doorstep/model/time'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** A note is for looking something up once more, not for a file on anybody: it is gone after 30 days. */
const KEPT_MS = 30 * DAY_MS

/** The notes being written, by ticket, and those that were fetched, by reference. */
export class Notes implements ReactiveController {
  #drafts = new Map<string, string>()
  #stored = new Map<PrivateRef, string>()
  #of: string | undefined

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: () => PrivateStore | undefined,
    /** Who writes and reads, by id; nobody while that is shut. */
    private readonly whose: () => string | undefined,
  ) {
    host.addController(this)
  }

  hostUpdate(): void {
    const whose = this.whose()
    if (whose !== this.#of) this.#clear()
    this.#of = whose
  }

  hostDisconnected(): void {
    this.#clear()
  }

  /** Nothing that was written or read is left: of one worker for the next, or behind a door that was shut. */
  #clear(): void {
    this.#drafts.clear()
    this.#stored = new Map()
  }

  draft(ticket: string): string {
    return this.#drafts.get(ticket) ?? ''
  }

  write(ticket: string, note: string): void {
    this.#drafts.set(ticket, note)
  }

  /**
   * Stores what was written about a ticket and gives its reference to `use`. When that comes to nothing the note is taken out again
   * and stays in its field. Rejects when it could not be stored; `use` is not asked then.
   */
  async attach(ticket: string, now: Instant, use: (note: PrivateRef | undefined) => Promise<boolean>): Promise<void> {
    const store = this.store()
    const text = this.draft(ticket).trim()
    const note = text === '' ? undefined : await store?.put(text, now + KEPT_MS)
    if (await use(note)) this.#drafts.delete(ticket)
    else if (note !== undefined) await this.forget(note)
  }

  async forget(note: PrivateRef): Promise<void> {
    await this.store()
      ?.delete(note)
      .catch((failure: unknown) => console.error(failure))
  }

  /** A stored note as text; undefined while it is fetched, and when it has expired. */
  read(ref: PrivateRef): string | undefined {
    const store = this.store()
    if (!store) return undefined
    if (!this.#stored.has(ref)) {
      const stored = this.#stored.set(ref, '')
      void store.get(ref).then(
        (value) => {
          if (typeof value !== 'string') return
          // what comes late is put away with what was read then
          stored.set(ref, value)
          this.host.requestUpdate()
        },
        (failure: unknown) => console.error(failure),
      )
    }
    return this.#stored.get(ref)
  }
}
