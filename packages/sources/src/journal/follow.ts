// Watching a stream: read what is there, wait for the bell, read on.
import type { AbortLike, Version } from '@doorstep/model/journal'

/** Where a watcher hears that there may be something new. `closed` is true when nothing will come any more. */
export interface ChangeSignal {
  readonly closed: boolean
  /** Calls `ring` whenever something may be new, or all is over; the returned function stops that. */
  listen(ring: () => void): () => void
}

/**
 * Every record after a version, in order, until the signal is aborted or the bell is closed. A ring while records are
 * read is not lost: they are read once more.
 */
export async function* follow<Record extends { readonly version: Version }>(
  read: (after: Version) => AsyncIterable<Record>,
  bell: ChangeSignal,
  after: Version,
  signal: AbortLike,
): AsyncGenerator<Record, void, undefined> {
  let rung = true
  let wake = () => {}
  const ring = () => {
    rung = true
    wake()
  }
  const over = () => signal.aborted || bell.closed
  const silence = bell.listen(ring)
  // Released here and not only at the end: a consumer that never asks for the next record would keep it for ever.
  const stop = () => {
    silence()
    ring()
  }
  signal.addEventListener('abort', stop)
  try {
    let last = after
    while (!over()) {
      rung = false
      for await (const record of read(last)) {
        if (over()) return
        last = record.version
        yield record
      }
      if (!rung && !over()) await new Promise<void>((resolve) => (wake = resolve))
    }
  } catch (error) {
    if (!over()) throw error
  } finally {
    signal.removeEventListener('abort', stop)
    silence()
  }
}
