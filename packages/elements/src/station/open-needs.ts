// Opens a station's needs and orders on their journal, and does for them what the clock must do.
import { forgettable, needsStream, overdue, refsOf, type NeedsEvent } from '@doorstep/model'
import type { NeedsContext } from '../contexts/station.js'
import { openLedger, type OpenOptions } from './open-ledger.js'

/** Needs and orders, decided by the rules the feed holds at the moment of each command. */
export function openNeeds(options: OpenOptions<NeedsEvent>): NeedsContext {
  return openLedger(options, needsStream)
}

/**
 * What is due by the clock: personal parts that have lost their purpose are deleted, needs nobody answered go to the backstop.
 * Every window may ask, and each thing happens once. What cannot be deleted now is asked for again the next time.
 */
export async function tendNeeds({ ledger, device, situation, personal }: NeedsContext): Promise<void> {
  const world = situation()
  if (!world || !ledger.view.ready) return
  const { state } = ledger.view
  const actor = { device }
  for (const subject of personal ? forgettable(state, world.now) : []) {
    // first the value, then the word that it is gone: never the other way round
    for (const ref of refsOf(subject)) await personal?.delete(ref)
    await ledger.execute({ type: 'forget', id: `forget/${subject.id}`, actor, subject: subject.id })
  }
  for (const { id, due } of overdue(state, world.businessDay)) {
    await ledger.execute({ type: 'escalate', id: `escalate/${id}/${due}`, actor, need: id })
  }
}
