// Whether the station can go on after a disturbance: numbers given, desks served, needs answered, every window hearing.
import type { Recorded } from '@doorstep/model/journal'
import { needsDecider, openedBySlip, type NeedsCommand, type NeedsEvent } from '@doorstep/model/needs'
import { eventsOf, queueDecider, type QueueCommand, type QueueEvent, type QueueState } from '@doorstep/model/queue'
import { setTimeout as pause } from 'node:timers/promises'
import { lastNeeds, lastTickets, leaveNeed, slipOf } from './product.js'
import { lastOnPaper, onPaper } from './promises.js'
import type { Run } from './run.js'
import { CATEGORIES, DESKS, RESOURCES, SERVICES, WORKERS, dayOf, rulesOf } from './station.js'
import { needsStream, queueStream } from './streams.js'
import { textOf } from './text.js'

/** A write that the browser aborts is asked for again; a window may have twelve of those before it. */
const MOST_TRIES = 14
const MOST_STEPS = 8

export const foldQueue = (records: readonly Recorded<QueueEvent>[]): QueueState =>
  queueDecider.fold(
    queueDecider.initial,
    records.flatMap((record) => eventsOf(record)),
  )

/** One who tries what people do next, and says what does not work. */
class Probe {
  #steps = 0
  readonly found: string[] = []

  constructor(
    readonly run: Run,
    private readonly after: string,
  ) {}

  say(sentence: string): void {
    this.found.push(`after ${this.after}: ${sentence}`)
  }

  id(): string {
    return `${this.run.seed}/probe/${this.run.count}/${(this.#steps += 1)}`
  }

  ask(window: string, command: QueueCommand, ...expected: readonly string[]): Promise<boolean> {
    return this.#try(command.type, expected, () => this.run.ask(window, command, true))
  }

  askNeeds(window: string, command: NeedsCommand): Promise<boolean> {
    return this.#try(command.type, [], () => this.run.askNeeds(window, command, true))
  }

  /** Whether it was accepted, or refused for a reason that may be. */
  async #try(
    what: string,
    expected: readonly string[],
    ask: () => Promise<{
      readonly answer: { kind: 'accepted' } | { kind: 'refused'; refusal: { code: string } } | { kind: 'failed'; error: string } | undefined
    }>,
  ): Promise<boolean> {
    let last = 'no answer'
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const { answer } = await ask()
      if (answer?.kind === 'accepted' || (answer?.kind === 'refused' && expected.includes(answer.refusal.code))) return true
      if (answer?.kind === 'refused') {
        this.say(`${what} is refused: ${textOf(answer.refusal)}`)
        return false
      }
      last = answer?.error ?? last
      await pause(5 * tries)
    }
    this.say(`${what} fails: ${last}`)
    return false
  }
}

const WORKER = WORKERS[0]

/** A worker says which numbers were the last, as far as the product asks: those that are on paper. */
export async function sayLastNumbers(run: Run): Promise<void> {
  const asks = await run.harness(WORKER, (page, _) => page.evaluate(async () => (await window.torture)?.asksForNumbers()), undefined)
  if (asks !== true) return
  const today = await run.harness(
    WORKER,
    (page, wall) => page.evaluate(async (shown) => (await window.torture)?.today(shown), wall),
    run.wall,
  )
  const probe = new Probe(run, 'a question for the last numbers')
  const queue = lastOnPaper(
    onPaper(
      run.chapters.map((chapter) => chapter.queue),
      queueStream(rulesOf(run.options.operations)),
    ),
  )
  const needs = lastOnPaper(
    onPaper(
      run.chapters.map((chapter) => chapter.needs),
      needsStream,
    ),
  )
  const ofToday = [...queue].flatMap(([line, last]) => {
    const [day, series = ''] = line.split('/')
    return day === today ? [[series, last] as const] : []
  })
  const actor = { device: `counter-${WORKER}`, worker: WORKER }
  await probe.ask(WORKER, lastTickets({ id: probe.id(), actor }, Object.fromEntries(ofToday)))
  const command = lastNeeds({ id: probe.id(), actor }, { need: needs.get('need') ?? 0, order: needs.get('order') ?? 0 })
  if (run.options.plant !== 'needs-unguarded') await probe.askNeeds(WORKER, command)
  await run.harness(WORKER, (page, _) => page.evaluate(async () => (await window.torture)?.resumeNumbers()), undefined)
  run.seen.stuck.push(...probe.found)
}

async function numbersAreGiven(probe: Probe): Promise<void> {
  const actor = { device: 'kiosk-1' }
  await probe.ask('kiosk-1', { id: probe.id(), actor, type: 'issue' })
  for (const service of SERVICES)
    await probe.ask('kiosk-2', { id: probe.id(), actor: { device: 'kiosk-2' }, type: 'issue', service }, 'cap-reached')
}

/** Signs a worker in and serves one who waits, as far as anybody does. */
async function deskIsServed(probe: Probe, desk: string, worker: string): Promise<void> {
  const actor = { device: `counter-${worker}`, worker }
  const { desks } = rulesOf(probe.run.options.operations)
  let served = false
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const asked = { id: probe.id(), actor }
    const state = foldQueue(await probe.run.records<QueueEvent>('queue'))
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
    if (!(await probe.ask(worker, command))) return
    if (command.type === 'close') served = true
  }
  probe.say(`${worker} cannot serve anybody at ${desk} in ${MOST_STEPS} steps`)
}

/** Everybody who waits is in a line that some desk serves. */
async function nobodyIsForgotten(probe: Probe): Promise<void> {
  const { desks } = rulesOf(probe.run.options.operations)
  for (const { id, place, line } of foldQueue(await probe.run.records<QueueEvent>('queue')).tickets.values()) {
    if (place === 'waiting' && ![...desks.values()].some((letters) => !letters || letters.includes(line)))
      probe.say(`${id} waits in line ${line}, which no desk serves`)
  }
}

async function needsAreAnswered(probe: Probe): Promise<void> {
  const actor = { device: 'kiosk-1' }
  const left = leaveNeed({ id: probe.id(), actor }, CATEGORIES[0])
  const need = 'need' in left ? (left.need ?? '') : ''
  if (!(await probe.askNeeds('kiosk-1', left))) return
  const asked = () => ({ id: probe.id(), actor: { device: `counter-${WORKER}`, worker: WORKER } })
  const slip = slipOf(left.id)
  const other = slipOf(`${left.id}/other`)
  const steps: readonly NeedsCommand[] = [
    { ...asked(), type: 'publish', need, title: '楼下要一条长椅' },
    { id: probe.id(), actor, type: 'second', need },
    { ...asked(), type: 'answer', need, text: '下周来装' },
    { ...asked(), type: 'close', need, outcome: 'met' },
    { ...asked(), type: 'order', order: `order/${need}`, resource: RESOURCES[0], place: 'station', people: 2, parts: {}, token: other },
    { ...asked(), type: 'confirm', order: `order/${need}`, day: dayOf(probe.run.now + 7 * 86_400_000) },
  ]
  for (const step of steps) if (!(await probe.askNeeds(step.type === 'second' ? 'kiosk-2' : WORKER, step))) return
  // the number and its code open the answer; the number with another slip's code opens nothing
  const state = needsDecider.fold(
    needsDecider.initial,
    (await probe.run.records<NeedsEvent>('needs')).flatMap(({ events }) => events),
  )
  const { number = 0 } = state.needs.get(need) ?? {}
  if (openedBySlip(state, number, slip)?.id !== need) probe.say(`the slip of need ${number} does not open its answer`)
  if (other !== slip && openedBySlip(state, number, other)?.id === need) probe.say(`need ${number} is opened by another slip`)
}

/** Windows that do not show what the journal folds to, though they were given time. */
export async function deafWindows(run: Run, clients: readonly string[]): Promise<string[]> {
  const queue = await run.records<QueueEvent>('queue')
  const needs = await run.records<NeedsEvent>('needs')
  const expected = {
    queue: textOf(foldQueue(queue)),
    needs: textOf(
      needsDecider.fold(
        needsDecider.initial,
        needs.flatMap(({ events }) => events),
      ),
    ),
  }
  const versions = { queue: queue.at(-1)?.version ?? 0, needs: needs.at(-1)?.version ?? 0 }
  const deaf = await Promise.all(
    clients.map(async (client) => {
      for (const stream of ['queue', 'needs'] as const) {
        const asked = { stream, version: versions[stream] }
        const state = await run.harness(
          client,
          (page, { stream, version }) =>
            page.evaluate(async ([name, at]) => (await window.torture)?.state(name, at), [stream, version] as const),
          asked,
        )
        if (state !== undefined && state !== expected[stream]) return `${client} does not show what others did (${stream})`
      }
      return undefined
    }),
  )
  return deaf.filter((sentence) => sentence !== undefined)
}

/** Looks at writes that did not wait for the disk. */
export async function lookForLaxWrites(run: Run, clients: readonly string[]): Promise<void> {
  for (const client of clients) {
    const lax = await run.harness(client, (page, _) => page.evaluate(async () => (await window.torture)?.laxWrites()), undefined)
    if (lax) run.seen.lost.push(`${client} wrote ${lax} times without waiting for the disk: a power cut takes that`)
  }
}

/**
 * Tries everything that people may want next, with nobody else in the station. What midnight comes between is tried once more: then
 * people are sent home rightly.
 *
 * @returns whether all of it works; what does not is told to the run
 */
export async function goOn(run: Run, after: string): Promise<boolean> {
  const day = dayOf(run.now)
  const first = await tryAll(run, after)
  const found = first.length > 0 && dayOf(run.now) !== day ? [...(await tryAll(run, after))] : [...first]
  for (const sentence of await deafWindows(
    run,
    run.machine.opened.filter((client) => client !== 'reader'),
  )) {
    found.push(`after ${after}: ${sentence}`)
    // another one is opened in its place, so that the run can go on
    await run.machine.close(sentence.split(' ')[0] ?? '')
  }
  run.seen.stuck.push(...found)
  return found.length === 0
}

async function tryAll(run: Run, after: string): Promise<readonly string[]> {
  const probe = new Probe(run, after)
  await sayLastNumbers(run)
  await numbersAreGiven(probe)
  for (const [index, worker] of WORKERS.entries()) await deskIsServed(probe, DESKS[index] ?? DESKS[0], worker)
  await nobodyIsForgotten(probe)
  await needsAreAnswered(probe)
  return probe.found
}
