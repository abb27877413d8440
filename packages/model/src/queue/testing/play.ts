// A queue played command by command, for tests: the station's rules, a clock, and who acts.
import type { Situation } from '../../journal/decider.js'
import { instantOf } from '../../time/zone.js'
import { decide } from '../decide.js'
import { EMPTY_QUEUE, fold } from '../evolve.js'
import type { QueueCommand, QueueEvent, QueueRefusal } from '../messages.js'
import type { QueueRules } from '../rules.js'
import { queueFault } from '../shapes.js'
import type { QueueState, Ticket } from '../ticket.js'

const zone = 'Asia/Shanghai'
export const rules: QueueRules = {
  calendar: {
    timeZone: zone,
    openingHours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], opens: '00:00', closes: '24:00' }],
    specialOpeningHours: [],
    holidays: [],
  },
  desks: new Map([
    ['d1', undefined],
    ['d2', undefined],
    ['d3', ['C']],
  ]),
  workers: new Map(['w1', 'w2', 'w3', 'w7', 'w8'].map((worker) => [worker, []])),
  backstop: ['w7', 'w8'],
  series: [
    { letter: 'G', categories: [] },
    { letter: 'A', categories: ['government'], dailyCap: 3 },
    { letter: 'C', categories: ['health'] },
  ],
  classes: [{ id: 'senior', label: '80岁以上', headStartMinutes: 20 }],
  services: new Map([
    ['booklet', { category: 'government', offered: true, minutes: 12 }],
    ['clinic', { category: 'health', offered: true, minutes: 12 }],
    ['closed-one', { category: 'health', offered: false, minutes: 12 }],
  ]),
  graceMinutes: 15,
  noShowCalls: 3,
  noShowSeconds: 60,
  priorMinutes: 12,
  assignmentMinutes: 120,
  devices: undefined,
}

/** A queue played command by command; `at` is the station's clock. */
export class Play {
  state: QueueState = EMPTY_QUEUE
  events: QueueEvent[] = []
  #count = 0
  constructor(
    private at = '2026-11-20T09:00',
    public settings: QueueRules = rules,
  ) {}

  clock(at: string): this {
    this.at = at
    return this
  }

  situation(seconds = 0): Situation<QueueRules> {
    return { now: instantOf(this.at, zone) + seconds * 1000, businessDay: this.at.slice(0, 10), rules: this.settings }
  }

  do(
    command: Record<string, unknown> & { type: QueueCommand['type'] },
    worker?: string,
    seconds = 0,
  ): readonly QueueEvent[] | QueueRefusal {
    this.#count += 1
    const actor = worker === undefined ? { device: 'lobby' } : { device: 'counter', worker }
    const whole = { id: `c${this.#count}`, actor, ...command } as QueueCommand
    const decision = decide(this.state, whole, this.situation(seconds))
    if (!decision.accepted) return decision.refusal
    // what is decided can be stored: no part of it is missing
    const fault = decision.events.map(queueFault).find((each) => each !== undefined)
    if (fault !== undefined) throw new Error(fault)
    this.state = fold(this.state, decision.events)
    this.events.push(...decision.events)
    return decision.events
  }

  number(service?: string, priorityClass?: string): string {
    const issued = this.do({ type: 'issue', ...(service ? { service } : {}), ...(priorityClass ? { priorityClass } : {}) })
    const event = 'code' in issued ? undefined : issued.find((one) => one.type === 'TicketIssued')
    if (event?.type !== 'TicketIssued') throw new Error(JSON.stringify(issued))
    return event.number
  }

  ticket(number: string, day = '2026-11-20'): Ticket {
    const ticket = this.state.tickets.get(`${day}/${number}`)
    if (!ticket) throw new Error(`no ticket ${number}`)
    return ticket
  }
}

export const id = (number: string) => `2026-11-20/${number}`
