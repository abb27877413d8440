// Histories that are played one command after the other, for the tests of the judge.
import type { Recorded } from '@doorstep/model/journal'
import { queueDecider, queueStream, type QueueCommand, type QueueEvent, type QueueRefusal, type QueueTypes } from '@doorstep/model/queue'
import type { Answer, AttemptOf } from '../history.js'
import { rulesFor, situationAt, timeOf } from '../station.js'

export const OPERATIONS = 200
const rules = rulesFor(queueStream, OPERATIONS)

type Asked = QueueCommand extends infer Each
  ? Each extends QueueCommand
    ? Omit<Each, 'id' | 'actor'> & { worker?: string }
    : never
  : never

export const issue: Asked = { type: 'issue' }
export const signIn = (desk: 'd1' | 'd2', worker: 'w1' | 'w2'): Asked => ({ type: 'signIn', desk, worker })
export const callNext = (desk: 'd1' | 'd2', worker: 'w1' | 'w2'): Asked => ({ type: 'callNext', desk, worker })

export interface PlayedHistory {
  attempts: { -readonly [Key in keyof AttemptOf<QueueTypes>]: AttemptOf<QueueTypes>[Key] }[]
  records: Recorded<QueueEvent>[]
}

/** One command after the other: the n-th is asked at 10 n, decided and stored at once, and answered at 10 n + 5. */
export function played(...asked: readonly Asked[]): PlayedHistory {
  const draft: PlayedHistory = { attempts: [], records: [] }
  let state = queueDecider.initial
  asked.forEach(({ worker, ...rest }, index) => {
    const actor = { device: 'window', ...(worker === undefined ? {} : { worker }) }
    // signing in says who in the command too
    const command = { ...rest, ...(rest.type === 'signIn' ? { worker } : {}), id: `c${index}`, actor } as QueueCommand
    const now = timeOf(index, OPERATIONS)
    const decision = queueDecider.decide(state, command, situationAt(now, rules))
    let answer: Answer<QueueEvent, QueueRefusal>
    if (!decision.accepted) answer = { kind: 'refused', refusal: decision.refusal, now }
    else if (decision.events.length === 0) answer = { kind: 'accepted', repeated: false, now }
    else {
      const { events } = decision
      const record = { version: draft.records.length + 1, id: command.id, at: now, actor, schema: queueDecider.schema, events }
      draft.records.push(record)
      state = queueDecider.fold(state, events)
      answer = { kind: 'accepted', repeated: false, record, now }
    }
    draft.attempts.push({ window: 'window', command, invoked: index * 10, answered: index * 10 + 5, answer })
  })
  return draft
}
