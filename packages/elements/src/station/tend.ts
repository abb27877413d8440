// Does for a stream what the clock must do: commands that are due, and personal values that have to go.
import type { Stream, StreamTypes } from '@doorstep/model/streams'
import type { LedgerContext } from '../contexts/station.js'

/** A stream, and its ledger in this window. */
export interface OpenStream<T extends StreamTypes = StreamTypes> {
  readonly stream: Stream<T>
  readonly context: LedgerContext<T>
}

/**
 * Every window may ask, and each thing happens once. What fails, or is refused, is asked again the next time, and keeps nothing else
 * from happening.
 *
 * @param settled whether this machine's date is no longer one that it may be about to put right by itself
 */
export async function tend<T extends StreamTypes>({ stream, context }: OpenStream<T>, settled: () => boolean): Promise<void> {
  const { ledger, device, situation, personal } = context
  const world = situation()
  if (!world || !ledger.view.ready) return
  for (const { command, forgets = [], waits = false } of stream.due?.(ledger.view.state, world) ?? []) {
    if (waits && !settled()) continue
    if (forgets.length > 0 && !personal) continue
    try {
      // first the value, then the word that it is gone: never the other way round
      for (const ref of forgets) await personal?.delete(ref)
      await ledger.execute({ ...command, actor: { device } })
    } catch {
      // asked again at the next tick
    }
  }
}

/** Tends a stream whenever it is asked to, one time after the other: what comes to be due meanwhile has its turn. */
export function tending(open: OpenStream, settled: () => boolean, signal: AbortSignal): () => void {
  let asked = false
  let busy = false
  const work = async (): Promise<void> => {
    busy = true
    while (asked && !signal.aborted) {
      asked = false
      await tend(open, settled)
    }
    busy = false
  }
  return () => {
    asked = true
    if (!busy) void work()
  }
}
