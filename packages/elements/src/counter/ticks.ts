// Which papers of a ticket were ticked off: kept for all windows of this machine as long as the ticket is open, by numbers alone.
import type { Ticket } from '@doorstep/model/queue'
import type { KeptText } from '@doorstep/sources/journal'
import { SharedText } from '../base/shared-text.js'

/** Of a ticket, the matter whose papers they are, and their places in its list: no name of anybody or anything. */
type Kept = Readonly<Record<string, { readonly service: string; readonly papers: readonly number[] }>>

function parsed(text: string | undefined): Kept {
  // without a prototype: a name such as __proto__ is one like any other
  const found = Object.create(null) as Record<string, Kept[string]>
  try {
    const all: unknown = JSON.parse(text ?? '{}')
    for (const [ticket, kept] of Object.entries(all ?? {}) as [string, Partial<Kept[string]> | null][])
      if (typeof kept?.service === 'string' && Array.isArray(kept.papers))
        found[ticket] = { service: kept.service, papers: kept.papers.filter((at) => Number.isSafeInteger(at)) }
  } catch {
    // as if nothing had been ticked
  }
  return found
}

const NONE: ReadonlySet<number> = new Set()

export class Ticks {
  readonly #shared: SharedText
  #read: { readonly text: string | undefined; readonly kept: Kept } = { text: undefined, kept: {} }

  /** `place`: where they are kept for all windows; without it they stay in this one. */
  constructor(place: () => KeptText | undefined) {
    this.#shared = new SharedText(place)
  }

  get #kept(): Kept {
    const text = this.#shared.read()
    if (text !== this.#read.text) this.#read = { text, kept: parsed(text) }
    return this.#read.kept
  }

  /** The papers of a ticket that are ticked, by their place in the list of its matter; of another matter they are others. */
  of({ id, service }: Ticket): ReadonlySet<number> {
    const kept = this.#kept[id]
    return kept !== undefined && kept.service === service ? new Set(kept.papers) : NONE
  }

  set({ id, service }: Ticket, papers: readonly number[]): void {
    if (service !== undefined) this.#write({ ...this.#kept, [id]: { service, papers: [...papers] } })
  }

  /** Forgets the ticks of every other ticket. */
  keep(ticket: (id: string) => boolean): void {
    const all = Object.entries(this.#kept)
    const left = all.filter(([id]) => ticket(id))
    if (left.length < all.length) this.#write(Object.fromEntries(left))
  }

  #write(kept: Kept): void {
    this.#shared.write(Object.keys(kept).length === 0 ? undefined : JSON.stringify(kept))
  }
}
