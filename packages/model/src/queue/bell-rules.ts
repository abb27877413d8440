// When the bell may ring, be answered and end.
import { accept, refuse } from '../journal/decider.js'
import { bellPause, bellStage, type Bell } from './bell.js'
import type { Decided, Of, World } from './guards.js'
import type { QueueState } from './ticket.js'

/** It rings at the desks: where nobody is signed in nobody would hear it. One at a time for a device. */
export function ring(state: QueueState, { id, actor: { device } }: Of<'ring'>, { rules, now: at }: World): Decided {
  if (rules.devices && !rules.devices.has(device)) return refuse({ code: 'unknown-device', device })
  const known = state.bells.get(device)
  const stage = known && bellStage(state, known, at)
  if (stage === 'ringing' || stage === 'coming') return accept()
  if (state.desks.size === 0) return refuse({ code: 'nobody-at-desk' })
  const seconds = bellPause(state, device, at)
  return seconds > 0 ? refuse({ code: 'too-soon', seconds }) : accept({ type: 'BellRung', bell: id, device, at })
}

export function answerBell(state: QueueState, { bell, answer, actor }: Of<'answerBell'>, { now: at }: World): Decided {
  const { worker } = actor
  if (worker === undefined || ![...state.desks.values()].some((desk) => desk.worker === worker)) return refuse({ code: 'not-signed-in' })
  const known = bellBy(state, bell)
  const stage = known && bellStage(state, known, at)
  if (!stage) return refuse({ code: 'bell-over' })
  const { answered, device } = known
  // who said "in a few minutes" may be overtaken by anybody, and by themselves
  if (stage === 'coming' && answered?.answer === 'now') {
    return answered.worker === worker ? accept() : refuse({ code: 'bell-answered', worker: answered.worker })
  }
  if (answered?.worker === worker && answered.answer === answer) return accept()
  return accept({ type: 'BellAnswered', bell, device, worker, answer, at })
}

export function endBell(state: QueueState, { bell, actor }: Of<'endBell'>, { rules, now: at }: World): Decided {
  const { worker } = actor
  const known = bellBy(state, bell)
  if (!known || bellStage(state, known, at) === undefined) return accept()
  const { device } = known
  const may = worker === undefined ? actor.device === device : rules.workers.has(worker)
  if (!may) return refuse({ code: 'not-signed-in' })
  return accept({ type: 'BellEnded', bell, device, at, ...(worker === undefined ? {} : { worker }) })
}

function bellBy({ bells }: Pick<QueueState, 'bells'>, id: string): Bell | undefined {
  return [...bells.values()].find((bell) => bell.id === id)
}
