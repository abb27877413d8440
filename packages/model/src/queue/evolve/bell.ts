// What the bell's events do to the queue; one of a bell that another has followed since does nothing.
import type { Folds } from '../../journal/folds.js'
import type { Bell, BellEvent } from '../bell.js'
import { steadyOf, type QueueDraft } from './draft.js'

export const BELL_FOLDS: Folds<QueueDraft, BellEvent> = {
  BellRung: (draft, { bell: id, device, at }) => put(draft, { id, device, rungAt: at, since: steadyOf(draft) }),
  BellAnswered: (draft, { bell, device, worker, answer }) =>
    change(draft, device, bell, { answered: { worker, answer, since: steadyOf(draft) } }),
  BellEnded: (draft, { bell, device }) => change(draft, device, bell, { ended: true }),
}

function put(draft: QueueDraft, bell: Bell): void {
  draft.bells = new Map(draft.bells).set(bell.device, bell)
}

function change(draft: QueueDraft, device: string, id: string, changes: Partial<Bell>): void {
  const bell = draft.bells.get(device)
  if (bell?.id === id) put(draft, { ...bell, ...changes })
}
