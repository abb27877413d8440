// Who uses the windows for tickets: people at kiosks and workers at counters, who know nothing but what they were told.
import type { QueueCommand, QueueEvent, QueueRefusal, QueueTypes, TicketId } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import { tap, type Surroundings } from '../clients.js'
import { DESKS, FIRST_DAY, KIOSKS, SERVICES, WORKERS } from '../station.js'
import { counterChoices, kioskChoices, type CounterChoice, type KioskChoice } from './plan.js'

/** After every run. */
const ASSIGNED_UNTIL = '2026-11-30'

/** What is to be seen and heard in the room by everyone. */
export interface Known {
  /** Tickets whose people did not come when called; a kiosk takes one back. */
  readonly missed: TicketId[]
  /** Tickets that were issued or called lately, the latest first. */
  readonly lately: TicketId[]
  /** Since when somebody is signed in at a desk. */
  readonly since: Map<string, Instant>
}

async function ask(
  around: Surroundings,
  known: Known,
  windows: readonly string[],
  own: string,
  choice: KioskChoice | CounterChoice,
  command: QueueCommand,
) {
  const answer = await tap<QueueTypes>(around, 'queue', { windows, own, asking: choice }, command)
  if (answer?.kind === 'accepted') for (const event of answer.record?.events ?? []) hear(event, known)
  return answer
}

/** Everybody who takes, calls and is called, until the run is over. */
export function useQueue(around: Surroundings): Promise<void>[] {
  const known: Known = { missed: [], lately: [], since: new Map() }
  return [...KIOSKS.map((kiosk) => useKiosk(kiosk, around, known)), ...WORKERS.map((worker) => workAtCounter(worker, around, known))]
}

function hear(event: QueueEvent, { missed, lately, since }: Known): void {
  if (event.type === 'NoShowMarked') missed.push(event.ticket)
  if (event.type === 'DeskOpened' || event.type === 'DeskTakenOver') since.set(event.desk, event.at)
  if (event.type === 'TicketIssued' || event.type === 'TicketCalled') {
    lately.unshift(event.ticket)
    lately.splice(6)
  }
}

/** People at one kiosk, one after the other, until the run is over. */
async function useKiosk(kiosk: string, around: Surroundings, known: Known): Promise<void> {
  let step = 0
  for (const choice of kioskChoices(around.seed, kiosk)) {
    if (around.over) return
    if (around.quiet && !choice.early) {
      await around.rest()
      continue
    }
    const command = kioskCommand(`${around.seed}/${kiosk}/${(step += 1)}`, kiosk, choice, around.seed, known)
    await ask(around, known, KIOSKS, kiosk, choice, command)
  }
}

function kioskCommand(
  id: string,
  device: string,
  { act, service, priorityClass }: KioskChoice,
  seed: number,
  { missed }: Known,
): QueueCommand {
  // its id is made from the day it ends, so that every window may ask and it happens once
  if (act === 'close-day') return { id: `${seed}/closeDay/${FIRST_DAY}`, actor: { device }, type: 'closeDay' }
  const ticket = act === 'rejoin' ? missed.shift() : undefined
  if (ticket !== undefined) return { id, actor: { device }, type: 'rejoin', ticket }
  return { id, actor: { device }, type: 'issue', ...(service ? { service } : {}), ...(priorityClass ? { priorityClass } : {}) }
}

/** What a worker believes; a refusal says better. */
interface Belief {
  desk: string
  signedIn: boolean
  /** Whether somebody else is signed in at the desk. */
  taken: boolean
  ticket: { readonly id: TicketId; readonly place: 'called' | 'serving' | 'held' } | undefined
}

/** One worker at a counter, until the run is over. */
async function workAtCounter(worker: string, around: Surroundings, known: Known): Promise<void> {
  const desk = DESKS[WORKERS.findIndex((name) => name === worker)] ?? DESKS[0]
  const belief: Belief = { desk, signedIn: false, taken: false, ticket: undefined }
  let step = 0
  for (const choice of counterChoices(around.seed, worker)) {
    if (around.over) return
    const command = counterCommand(`${around.seed}/${worker}/${(step += 1)}`, worker, choice, belief, around.seed, known)
    const answer = await ask(around, known, WORKERS, worker, choice, command)
    if (answer?.kind === 'accepted') {
      if (command.type === 'signIn') belief.signedIn = true
      if (command.type === 'signOut') belief.signedIn = false
      for (const event of answer.record?.events ?? []) learn(event, belief)
    }
    if (answer?.kind === 'refused') learnFrom(answer.refusal, belief)
    if (answer?.kind === 'refused' && answer.refusal.code === 'nobody-waiting') await around.rest()
  }
}

function counterCommand(
  id: string,
  worker: string,
  choice: CounterChoice,
  belief: Belief,
  seed: number,
  { lately, since }: Known,
): QueueCommand {
  const asked = { id, actor: { device: `counter-${worker}`, worker } }
  const began = since.get(choice.desk)
  if (choice.act === 'end-lease' && began !== undefined) {
    return { ...asked, id: `${seed}/endLease/${choice.desk}/${began}`, type: 'endLease', desk: choice.desk, since: began }
  }
  if (choice.act === 'move') Object.assign(belief, { desk: choice.desk, signedIn: false, taken: false })
  const { desk, ticket } = belief
  if (!belief.signedIn) return { ...asked, type: belief.taken ? 'takeOver' : 'signIn', desk, worker }
  const latest = lately[0]
  if (choice.act === 'meddle' && latest !== undefined) return { ...asked, type: 'receive', ticket: latest }
  if (choice.act === 'sign-out') return { ...asked, type: 'signOut', desk }
  if (ticket?.place === 'called') return { ...asked, type: choice.called, ticket: ticket.id }
  if (ticket?.place === 'held') return { ...asked, type: 'resume', ticket: ticket.id, desk }
  if (!ticket) {
    return choice.next === 'callThis' && latest !== undefined
      ? { ...asked, type: 'callThis', ticket: latest, desk, why: 'urgent' }
      : { ...asked, type: 'callNext', desk }
  }
  if (choice.served === 'hold') return { ...asked, type: 'hold', ticket: ticket.id, why: 'papers' }
  if (choice.served === 'transfer') return { ...asked, type: 'transfer', ticket: ticket.id, service: SERVICES[1] }
  if (choice.served === 'setMatter') return { ...asked, type: 'setMatter', ticket: ticket.id, service: SERVICES[1] }
  if (choice.served === 'assign') {
    const colleague = WORKERS.find((each) => each !== worker) ?? worker
    return { ...asked, type: 'assign', ticket: ticket.id, worker: colleague, due: ASSIGNED_UNTIL }
  }
  return { ...asked, type: 'close', ticket: ticket.id, outcome: 'resolved' }
}

function learn(event: QueueEvent, belief: Belief): void {
  switch (event.type) {
    case 'DeskOpened':
    case 'DeskTakenOver':
      Object.assign(belief, { signedIn: true, taken: false, ticket: undefined })
      return
    case 'TicketCalled':
      belief.ticket = { id: event.ticket, place: 'called' }
      return
    case 'ServiceStarted':
    case 'Resumed':
      belief.ticket = { id: event.ticket, place: 'serving' }
      return
    case 'Held':
      belief.ticket = { id: event.ticket, place: 'held' }
      return
    case 'NoShowMarked':
    case 'Transferred':
    case 'PassedOn':
    case 'Closed':
      belief.ticket = undefined
      return
    case 'DayClosed':
      Object.assign(belief, { signedIn: false, taken: false, ticket: undefined })
      return
    default:
  }
}

function learnFrom(refusal: QueueRefusal, belief: Belief): void {
  switch (refusal.code) {
    case 'desk-busy':
      belief.ticket = { id: refusal.ticket, place: 'called' }
      return
    case 'wrong-place':
      if (refusal.ticket !== belief.ticket?.id) return
      belief.ticket = refusal.place === 'serving' && refusal.desk === belief.desk ? { id: refusal.ticket, place: 'serving' } : undefined
      return
    case 'desk-taken':
      belief.taken = true
      return
    case 'worker-elsewhere':
      Object.assign(belief, { desk: refusal.desk, signedIn: true, taken: false, ticket: undefined })
      return
    case 'desk-not-open':
    case 'not-your-desk':
      Object.assign(belief, { signedIn: false, taken: false, ticket: undefined })
      return
    case 'unknown-ticket':
    case 'not-the-handler':
      belief.ticket = undefined
      return
    default:
  }
}
