// Needs and orders, as they are tried: who leaves and answers them, and that a slip opens its own answer.
import { needsStream, openedBySlip, type NeedsCommand, type NeedsEvent, type NeedsTypes } from '@doorstep/model/needs'
import type { Probe } from '../probe.js'
import { WORKER } from '../probe.js'
import { CATEGORIES, dayOf, RESOURCES } from '../station.js'
import { foldOf } from '../streams.js'
import type { Tried } from '../tried.js'
import { leaveNeed, slipOf, wishAndAnswer } from './clients.js'

const WEEK_MS = 7 * 86_400_000

async function needsAreAnswered(probe: Probe): Promise<void> {
  const asked = probe.by('kiosk-1')
  const left = leaveNeed(asked, CATEGORIES[0])
  const { need } = left
  if (!(await probe.ask<NeedsTypes>('needs', 'kiosk-1', left))) return
  const slip = slipOf(asked.id)
  const other = slipOf(`${asked.id}/other`)
  const order = `order/${need}`
  const steps: readonly NeedsCommand[] = [
    { ...probe.by(WORKER), type: 'publish', need, title: '楼下要一条长椅' },
    { ...probe.by('kiosk-2'), type: 'second', need },
    { ...probe.by(WORKER), type: 'answer', need, text: '下周来装' },
    { ...probe.by(WORKER), type: 'close', need, outcome: 'met' },
    { ...probe.by(WORKER), type: 'order', order, resource: RESOURCES[0], place: 'station', people: 2, parts: {}, token: other },
    { ...probe.by(WORKER), type: 'confirm', order, day: dayOf(probe.run.now + WEEK_MS) },
  ]
  for (const step of steps) if (!(await probe.ask<NeedsTypes>('needs', step.actor.worker ?? step.actor.device, step))) return
  // the number and its code open the answer; the number with another slip's code opens nothing
  const state = foldOf(needsStream, await probe.run.records<NeedsEvent>('needs'))
  const { number = 0 } = state.needs.get(need) ?? {}
  if (openedBySlip(state, number, slip)?.id !== need) probe.say(`the slip of need ${number} does not open its answer`)
  if (other !== slip && openedBySlip(state, number, other)?.id === need) probe.say(`need ${number} is opened by another slip`)
}

export const needs: Tried<NeedsTypes> = {
  stream: needsStream,
  users: (around) => ['estate', 'street'].map((place) => wishAndAnswer(place, around)),
  stir: (asked) => leaveNeed(asked, CATEGORIES[0]),
  goOn: needsAreAnswered,
}
