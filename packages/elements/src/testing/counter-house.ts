// A station's counters for tests: windows on one journal, a clock that tests can move, and hands that press what they read.
import { MemoryJournal, MemoryPrivateStore } from '@doorstep/sources/journal'
import type { Feed } from '@doorstep/model/feed'
import type { QueueEvent } from '@doorstep/model/queue'
import { html } from '@open-wc/testing'
import '../define/counter.js'
import type { DoorstepCounter } from '../counter/counter.js'
import { button, reads, stationPage, textOf } from './page.js'
import { FRIDAY_MORNING } from './station.js'
import { waitUntil } from './wait.js'

interface CounterOptions extends Partial<
  Pick<DoorstepCounter, 'desk' | 'worker' | 'pins' | 'pinsOptional' | 'printer' | 'notes' | 'leases' | 'leaseGrace'>
> {
  readonly lang?: string
  readonly feed?: Feed
}

export class CounterHouse {
  readonly journal = new MemoryJournal<QueueEvent>()
  now = FRIDAY_MORNING
  readonly notes = new MemoryPrivateStore(() => this.now)
  #issued = 0

  /** Another window of the station with a counter in it. */
  async counter({ lang = 'zh-Hans', feed, ...set }: CounterOptions = {}): Promise<DoorstepCounter> {
    const options = { journal: this.journal, now: () => this.now, lang, ...(feed ? { feed } : {}) }
    const page = await stationPage(html`<doorstep-counter></doorstep-counter>`, options)
    const counter = page.querySelector('doorstep-counter')
    if (!counter) throw new Error('no counter')
    Object.assign(counter, set)
    await waitUntil(() => counter.shadowRoot?.querySelector('header, form'), 'the queue is open')
    return counter
  }

  /** A window where somebody has signed in already. */
  async at(desk: string, worker: string, options: CounterOptions = {}): Promise<DoorstepCounter> {
    if (!(await this.seated(desk, worker))) {
      await this.append({ type: 'DeskOpened', businessDay: '2026-11-20', desk, worker, at: this.now })
    }
    return this.counter({ notes: this.notes, ...options, desk, worker })
  }

  /** A ticket from the lobby: G001, G002 and so on. */
  async issue(more: { service?: string; priorityClass?: string; headStartMinutes?: number; token?: string } = {}): Promise<string> {
    const sequence = (this.#issued += 1)
    const number = `G00${sequence}`
    const ticket = { ticket: `2026-11-20/${number}`, businessDay: '2026-11-20', series: 'G', line: 'G', sequence, number }
    await this.append({ type: 'TicketIssued', ...ticket, headStartMinutes: 0, at: this.now, ...more })
    return ticket.ticket
  }

  async append(...events: readonly QueueEvent[]): Promise<void> {
    const version = (await this.records()).at(-1)?.version ?? 0
    await this.journal.append({ id: `seed-${version}`, at: this.now, actor: { device: 'lobby' }, schema: 1, events }, version)
  }

  async records(): Promise<Awaited<ReturnType<MemoryJournal<QueueEvent>['append']>>['record'][]> {
    const records = []
    for await (const record of this.journal.read()) records.push(record)
    return records
  }

  async events(): Promise<QueueEvent[]> {
    return (await this.records()).flatMap((record) => [...record.events])
  }

  async types(): Promise<string[]> {
    return (await this.events()).map(({ type }) => type)
  }

  private async seated(desk: string, worker: string): Promise<boolean> {
    return (await this.events()).some((event) => event.type === 'DeskOpened' && event.desk === desk && event.worker === worker)
  }
}

/** Presses the button that reads so, once it is there. */
export async function press(element: Element, words: string): Promise<void> {
  await reads(element, words)
  // the words may stand in a sentence before the button is there
  await waitUntil(() => [...(element.shadowRoot ?? element).querySelectorAll('button')].some((each) => textOf(each).includes(words)))
  button(element, words).click()
}

/** Chooses a desk and a worker at the sign-in. */
export async function choose(counter: DoorstepCounter, desk: string, worker: string): Promise<void> {
  await waitUntil(() => counter.shadowRoot?.querySelector('form'), 'the sign-in is there')
  for (const [index, words] of [desk, worker].entries()) {
    const pills = counter.shadowRoot?.querySelectorAll('fieldset')[index]
    if (!pills) throw new Error('no sign-in')
    button(pills, words).click()
  }
  await counter.updateComplete
}

export async function signIn(counter: DoorstepCounter, desk: string, worker: string): Promise<void> {
  await choose(counter, desk, worker)
  await press(counter, '开始接待')
  await reads(counter, '结束接待')
}

/** The row of a ticket, or the card of the one at the desk. */
export function row(counter: DoorstepCounter, number: string): Element {
  const found = [...(counter.shadowRoot?.querySelectorAll('[data-ticket]') ?? [])].find((each) =>
    each.getAttribute('data-ticket')?.endsWith(`/${number}`),
  )
  if (!found) throw new Error(`no ${number} in: ${textOf(counter)}`)
  return found
}

/** Opens what a ticket's dots hide, then presses one of the buttons there. */
export async function more(counter: DoorstepCounter, number: string, words: string): Promise<void> {
  await reads(counter, number)
  button(row(counter, number), '更多').click()
  await counter.updateComplete
  button(row(counter, number), words).click()
  await counter.updateComplete
}

/** What the buttons read that can be pressed now. */
export const buttons = (element: Element): string[] =>
  [...(element.shadowRoot ?? element).querySelectorAll('button')]
    .filter((each) => each.getAttribute('aria-disabled') !== 'true')
    .map(textOf)

type Of<Type extends QueueEvent['type']> = Extract<QueueEvent, { type: Type }>

/** The last event of a kind, once there is one. */
export async function last<Type extends QueueEvent['type']>(house: CounterHouse, type: Type): Promise<Of<Type>> {
  let found: QueueEvent | undefined
  await waitUntil(async () => (found = (await house.events()).findLast((event) => event.type === type)) !== undefined, `no ${type}`)
  return found as Of<Type>
}

/** A house whose worker 王芳 serves G001 at desk 1. */
export async function serving(house: CounterHouse, more: Parameters<CounterHouse['issue']>[0] = {}): Promise<DoorstepCounter> {
  await house.issue(more)
  const counter = await house.at('d1', 'w1')
  await press(counter, '叫下一位')
  await press(counter, '开始接待')
  await reads(counter, '首问责任人 王芳')
  house.now += 11_000
  counter.requestUpdate()
  return counter
}

/** What is open. */
export const sub = (counter: DoorstepCounter): Element => {
  const panel = counter.shadowRoot?.querySelector('.panel')
  if (!panel) throw new Error(`no panel in: ${textOf(counter)}`)
  return panel
}
export const inPanel = async (counter: DoorstepCounter, words: string): Promise<void> => {
  button(sub(counter), words).click()
  await counter.updateComplete
}
