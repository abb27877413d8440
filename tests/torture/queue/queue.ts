// Tickets, as they are tried: who takes and calls them, what must work after a trial, and the turn that everybody has.
import { endedEarly, queueStream, type QueueCommand, type QueueEvent, type QueueState, type QueueTypes } from '@doorstep/model/queue'
import type { Probe } from '../probe.js'
import { WORKER } from '../probe.js'
import { DESKS, rulesFor, SERVICES, WORKERS } from '../station.js'
import { foldOf } from '../streams.js'
import type { Tried } from '../tried.js'
import { doubleCalls } from './calls.js'
import { useQueue } from './clients.js'
import { sentAway, unfairCalls } from './fair.js'

const MOST_STEPS = 8

const stateNow = async ({ run }: Probe): Promise<QueueState> => foldOf(queueStream, await run.records<QueueEvent>('queue'))

const desksOf = ({ run }: Probe) => rulesFor(queueStream, run.options.operations).desks

async function numbersAreGiven(probe: Probe): Promise<void> {
  await probe.ask<QueueTypes>('queue', 'kiosk-1', { ...probe.by('kiosk-1'), type: 'issue' })
  for (const service of SERVICES)
    await probe.ask<QueueTypes>('queue', 'kiosk-2', { ...probe.by('kiosk-2'), type: 'issue', service }, 'cap-reached')
}

/** Signs a worker in and serves one who waits, as far as anybody does. */
async function deskIsServed(probe: Probe, desk: string, worker: string): Promise<void> {
  const desks = desksOf(probe)
  let served = false
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const asked = probe.by(worker)
    const state = await stateNow(probe)
    const mine = [...state.desks.values()].find((open) => open.worker === worker)
    const ticket = mine?.ticket === undefined ? undefined : state.tickets.get(mine.ticket)
    const letters = desks.get(mine?.desk ?? desk)
    const waits = [...state.tickets.values()].some(({ place, line }) => place === 'waiting' && (!letters || letters.includes(line)))
    if (mine && !ticket && (served || !waits)) return
    let command: QueueCommand
    if (!mine) command = { ...asked, type: state.desks.has(desk) ? 'takeOver' : 'signIn', desk, worker }
    else if (!ticket) command = { ...asked, type: 'callNext', desk: mine.desk }
    else if (ticket.place === 'called') command = { ...asked, type: 'receive', ticket: ticket.id }
    else command = { ...asked, type: 'close', ticket: ticket.id, outcome: 'resolved' }
    if (!(await probe.ask<QueueTypes>('queue', worker, command))) return
    if (command.type === 'close') served = true
  }
  probe.say(`${worker} cannot serve anybody at ${desk} in ${MOST_STEPS} steps`)
}

/** Everybody who waits is in a line that some desk serves. */
async function nobodyIsForgotten(probe: Probe): Promise<void> {
  const desks = [...desksOf(probe).values()]
  for (const { id, place, line } of (await stateNow(probe)).tickets.values()) {
    if (place === 'waiting' && !desks.some((letters) => !letters || letters.includes(line)))
      probe.say(`${id} waits in line ${line}, which no desk serves`)
  }
}

export const queue: Tried<QueueTypes> = {
  stream: queueStream,
  most: (under, { series }) => series.find(({ letter }) => letter === under)?.dailyCap ?? Infinity,
  users: useQueue,
  stir: (asked) => ({ ...asked, type: 'issue' }),
  goOn: async (probe) => {
    await numbersAreGiven(probe)
    for (const [index, worker] of WORKERS.entries()) await deskIsServed(probe, DESKS[index] ?? DESKS[0], worker)
    await nobodyIsForgotten(probe)
  },
  setRight: async ({ run, before, today, lasting, past }) => {
    const ended = endedEarly(foldOf(queueStream, await run.records<QueueEvent>('queue')), today)
    const asked = { id: `${run.seed}/reopen/${run.count}`, actor: { device: `counter-${WORKER}`, worker: WORKER } }
    if (ended && !lasting) await run.ask<QueueTypes>('queue', WORKER, { ...asked, type: 'reopenDay', day: ended.day }, true)
    return past ? sentAway(before, await run.records<QueueEvent>('queue'), today) : []
  },
  judge: (history, rules) => ({ doubleCalls: doubleCalls(history), disorder: unfairCalls(history, rules) }),
}
