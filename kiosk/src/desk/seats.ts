// Whether somebody sits at a desk of the station around an element, as a page knows it that does nothing in the queue itself.
import { ContextEvent } from '@lit/context'
import { ledgerContext, type LedgerContext } from '@doorstep/elements'
import type { QueueTypes } from '@doorstep/model/queue'

/** Gives whether any desk is taken now; nobody sits where the queue is not known. Asked first once the element is in its station. */
export function seatsAround(element: HTMLElement): () => boolean {
  let queue: LedgerContext<QueueTypes> | undefined
  let asked = false
  return () => {
    if (!asked) {
      asked = true
      // heard again when the queue is opened, or opened anew
      element.dispatchEvent(new ContextEvent(ledgerContext<QueueTypes>('queue'), element, (found) => (queue = found), true))
    }
    return (queue?.ledger.view.state.desks.size ?? 0) > 0
  }
}
