// What tests and stories of tickets share: workers who act through the queue's own rules, a printer that can fail, a station with a ticket page.
import { Ledger } from '@doorstep/model/journal'
import { queueDecider, queueRules, type QueueCommand, type QueueEvent, type Ticket } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { localDateTime, MINUTE_MS, type Instant } from '@doorstep/model/time'
import type { PrintOutcome, Slip, SlipPrinter } from '@doorstep/printing'
import { MemoryJournal } from '@doorstep/sources/journal'
import { StillFeed, fresh } from './feeds.js'
import { FRIDAY_MORNING, holidays, services, station, timetable } from './station.js'

type Asked = QueueCommand extends infer Each ? (Each extends QueueCommand ? Omit<Each, 'id' | 'actor'> : never) : never

/** 144 bits, as a dispenser would make them. */
export const TOKEN = 'q0TnWk3rJx7vBz5mLp2cYd8e'
export const TICKET_PAGE = 'https://wutongli.example/ticket/'

/** The small station with changes to its manifest; by default it has a page for tickets on phones. */
export function ticketFeed(changes: Partial<Station> = { queue: { ...queueOf(station), ticketPage: TICKET_PAGE } }): StillFeed {
  return new StillFeed({
    station: fresh({ ...station, ...changes }),
    services: fresh(services),
    timetable: fresh(timetable),
    holidays: fresh(holidays),
  })
}

export function queueOf({ queue }: Station): NonNullable<Station['queue']> {
  if (!queue) throw new Error('the station has no queue')
  return queue
}

/** Everyone who acts on a journal besides what is tested: other residents, and workers in windows of their own. */
export class Others {
  #ledger: Ledger<ReturnType<typeof queueDecider.evolve>, QueueCommand, QueueEvent, NonNullable<ReturnType<typeof queueRules>>>
  #count = 0
  readonly #name: string
  now: Instant

  constructor(
    readonly journal: MemoryJournal<QueueEvent> = new MemoryJournal(),
    {
      now = FRIDAY_MORNING,
      manifest = station,
      name = 'others',
    }: { readonly now?: Instant; readonly manifest?: Station; readonly name?: string } = {},
  ) {
    this.now = now
    this.#name = name
    const rules = queueRules(manifest, services, holidays)
    if (!rules) throw new Error('the station has no queue')
    this.#ledger = new Ledger({
      decider: queueDecider,
      journal,
      situation: () => ({ now: this.now, businessDay: localDateTime(this.now, manifest.timeZone).slice(0, 10), rules }),
      now: () => this.now,
      signal: new AbortController().signal,
    })
  }

  /** Does something; throws when the rules refuse it. */
  async act(asked: Asked, worker?: string, token?: string): Promise<this> {
    this.#count += 1
    const actor = { device: 'others', ...(worker === undefined ? {} : { worker }), ...(token === undefined ? {} : { token }) }
    const outcome = await this.#ledger.execute({ ...asked, id: `${this.#name}-${this.#count}`, actor })
    if (!outcome.accepted) throw new Error(JSON.stringify(outcome.refusal))
    return this
  }

  async minutes(count: number): Promise<this> {
    this.now += count * MINUTE_MS
    return this
  }

  signIn = (desk = 'd1', worker = 'w1'): Promise<this> => this.act({ type: 'signIn', desk, worker }, worker)
  callNext = (desk = 'd1', worker = 'w1'): Promise<this> => this.act({ type: 'callNext', desk }, worker)
  receive = (ticket: string, worker = 'w1'): Promise<this> => this.act({ type: 'receive', ticket }, worker)
  close = (ticket: string, worker = 'w1'): Promise<this> => this.act({ type: 'close', ticket, outcome: 'resolved' }, worker)

  /** Takes a ticket; without a token nobody can follow it. */
  async issue(more: { readonly service?: string; readonly token?: string; readonly priorityClass?: string } = {}): Promise<Ticket> {
    await this.act({ type: 'issue', ...more })
    const last = [...this.#ledger.view.state.tickets.values()].at(-1)
    if (!last) throw new Error('no ticket')
    return last
  }

  async ticket(id: string): Promise<Ticket> {
    // the ledger follows the journal a moment behind
    await new Promise((resolve) => setTimeout(resolve, 20))
    const ticket = this.#ledger.view.state.tickets.get(id)
    if (!ticket) throw new Error(`no ticket ${id}`)
    return ticket
  }

  /** From waiting to closed at the first desk. */
  async serve(ticket: string): Promise<this> {
    await this.signIn()
    await this.callNext()
    await this.receive(ticket)
    return this.close(ticket)
  }

  async events(): Promise<QueueEvent[]> {
    const events: QueueEvent[] = []
    for await (const record of this.journal.read()) events.push(...record.events)
    return events
  }
}

/** A printer that does what it is told: by default every slip comes out. */
export class TestPrinter implements SlipPrinter {
  readonly slips: Slip[] = []
  outcome: PrintOutcome = { outcome: 'printed', paperLow: false, missing: [] }
  /** Holds slips back until it is called. */
  release: (() => void) | undefined

  constructor(private readonly slow = false) {}

  async print(slip: Slip): Promise<PrintOutcome> {
    this.slips.push(slip)
    if (this.slow) await new Promise<void>((resolve) => (this.release = resolve))
    return this.outcome
  }

  /** What stands on the slips, one text each. */
  get texts(): string[] {
    return this.slips.map(({ blocks }) => blocks.map((block) => ('text' in block ? block.text : block.kind)).join(' '))
  }
}
