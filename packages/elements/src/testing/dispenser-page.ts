// The ticket dispenser as a person uses it, and a journal with moods: what its tests share.
import { MemoryJournal } from '@doorstep/sources/journal'
import type { Feed } from '@doorstep/model/feed'
import type { QueueEvent } from '@doorstep/model/queue'
import { html } from '@open-wc/testing'
import '../define/ticket-dispenser.js'
import type { TicketIssuedEvent } from '../events.js'
import type { DoorstepTicketDispenser } from '../ticket-dispenser/ticket-dispenser.js'
import { button, reads, stationPage } from './page.js'
import { smallFeed } from './station.js'
import type { TestPrinter } from './tickets.js'

/** A journal whose appends can be held up, refused, or stored without an answer. */
export class MoodyJournal extends MemoryJournal<QueueEvent> {
  mood: 'fine' | 'full' | 'unheard' = 'fine'
  appends = 0

  override async append(...arguments_: Parameters<MemoryJournal<QueueEvent>['append']>): ReturnType<MemoryJournal<QueueEvent>['append']> {
    this.appends += 1
    if (this.mood === 'full') throw new DOMException('no space left', 'QuotaExceededError')
    const appended = await super.append(...arguments_)
    if (this.mood === 'unheard') throw new Error('no answer')
    return appended
  }

  async tickets(): Promise<string[]> {
    const numbers: string[] = []
    for await (const record of this.read()) for (const event of record.events) if (event.type === 'TicketIssued') numbers.push(event.number)
    return numbers
  }
}

export interface DispenserOptions {
  readonly feed?: Feed
  readonly journal?: MemoryJournal<QueueEvent> | undefined
  readonly lang?: string
  readonly now?: () => number
  readonly service?: string
  readonly printer?: TestPrinter
  readonly halted?: 'storage' | 'data-lost' | 'newer'
}

export async function openDispenser(options: DispenserOptions = {}): Promise<DoorstepTicketDispenser> {
  const journal = 'journal' in options ? options.journal : new MemoryJournal<QueueEvent>()
  const { service, printer, halted, feed = smallFeed() } = options
  const tag = html`<doorstep-ticket-dispenser .service=${service} .printer=${printer} .halted=${halted}></doorstep-ticket-dispenser>`
  const page = await stationPage(tag, {
    feed,
    journal,
    ...(options.lang ? { lang: options.lang } : {}),
    ...(options.now ? { now: options.now } : {}),
  })
  const dispenser = page.querySelector('doorstep-ticket-dispenser')
  if (!dispenser) throw new Error('no dispenser')
  return dispenser
}

export function nextTicket(): Promise<TicketIssuedEvent> {
  return new Promise((resolve) => document.addEventListener('doorstep-ticket-issued', resolve, { once: true }))
}

export async function takeTicket(dispenser: DoorstepTicketDispenser): Promise<TicketIssuedEvent> {
  const issued = nextTicket()
  await reads(dispenser, /现在没有人等|前面有/)
  button(dispenser, '取号').click()
  return issued
}

export const shown = (dispenser: Element, selector: string): Element | null => dispenser.shadowRoot?.querySelector(selector) ?? null
