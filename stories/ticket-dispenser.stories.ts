// The ticket dispenser, one story per state; the ticket is taken by the story itself.
import '@doorstep/elements/define/ticket-dispenser'
import type { QueueEvent } from '@doorstep/model/queue'
import type { SlipPrinter } from '@doorstep/printing'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, render, type TemplateResult } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { TestPrinter, ticketFeed } from '../packages/elements/src/testing/tickets.js'
import { called, FRIDAY_MORNING, FRIDAY_NIGHT, inStation, issued, journalOf, MemoryJournal, opened, smallFeed, states } from './station.js'

const meta: Meta = { title: 'Ticket dispenser', component: 'doorstep-ticket-dispenser' }
export default meta
type Story = StoryObj

const anything = html`<doorstep-ticket-dispenser></doorstep-ticket-dispenser>`
const booklet = html`<doorstep-ticket-dispenser service="medical-booklet"></doorstep-ticket-dispenser>`
const printed = (printer: SlipPrinter): TemplateResult =>
  html`<doorstep-ticket-dispenser service="medical-booklet" .printer=${printer}></doorstep-ticket-dispenser>`

const busy = await journalOf(opened('d1', 'w1'), issued('G001', 12), issued('A001', 8, { service: 'medical-booklet' }), issued('G002', 3))

/** A journal of its own, so that a story played again begins anew. */
function withJournal(events: readonly QueueEvent[], page: (journal: MemoryJournal<QueueEvent>) => TemplateResult): HTMLElement {
  const box = document.createElement('div')
  void journalOf(...events).then((journal) => render(page(journal), box))
  return box
}

async function shadowOf(canvas: HTMLElement, selector = '.take'): Promise<ShadowRoot> {
  return waitFor(() => {
    const root = canvas.querySelector('doorstep-ticket-dispenser')?.shadowRoot
    if (!root?.querySelector(selector)) throw new Error('not there yet')
    return root
  })
}

async function takeTicket({ canvasElement }: { canvasElement: HTMLElement }): Promise<ShadowRoot> {
  const root = await shadowOf(canvasElement)
  await waitFor(() => expect(root.querySelector('.take')?.getAttribute('aria-disabled')).toBe('false'))
  root.querySelector<HTMLButtonElement>('.take')?.click()
  await waitFor(() => expect(root.querySelector('[part=number]')?.textContent).toMatch(/^[A-Z]\d{3}$/))
  await waitFor(() => expect(root.querySelector('.actions')).toBeTruthy())
  return root
}

async function played(context: { canvasElement: HTMLElement }): Promise<void> {
  await takeTicket(context)
}

export const ForAnything: Story = { render: () => inStation(anything, { journal: busy }) }
export const ForAService: Story = { render: () => inStation(booklet, { journal: busy }) }
export const Traditional: Story = { render: () => inStation(booklet, { journal: busy, lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(booklet, { journal: busy, lang: 'en' }) }
export const CalledSooner: Story = {
  render: () => inStation(anything, { feed: smallFeed(), journal: busy }),
  play: async ({ canvasElement }) => {
    const root = await shadowOf(canvasElement, '.classes button')
    root.querySelector<HTMLButtonElement>('.classes button')?.click()
    await waitFor(() => expect(root.textContent).toContain('都看不出来'))
  },
}
export const TheTicket: Story = {
  render: () => withJournal([opened('d1', 'w1'), issued('G001', 3)], (journal) => inStation(booklet, { feed: ticketFeed(), journal })),
  play: async (context) => {
    const root = await takeTicket(context)
    await waitFor(() => expect(root.querySelector('.qr')).toBeTruthy())
  },
}
export const TheTicketInEnglish: Story = {
  render: () => inStation(booklet, { feed: ticketFeed(), journal: new MemoryJournal(), lang: 'en' }),
  play: played,
}
export const TheTicketInTraditional: Story = {
  render: () => inStation(booklet, { feed: ticketFeed(), journal: new MemoryJournal(), lang: 'zh-Hant' }),
  play: played,
}
export const TheTicketOnAPhone: Story = {
  render: () => inStation(anything, { journal: new MemoryJournal(), box: 'phone' }),
  play: played,
}
export const OnPaper: Story = {
  render: () => inStation(printed(new TestPrinter()), { feed: ticketFeed(), journal: new MemoryJournal() }),
  play: async (context) => {
    const root = await takeTicket(context)
    await waitFor(() => expect(root.textContent).toContain('纸质号已打印'))
  },
}
export const NoPaper: Story = {
  render: () => {
    const printer = new TestPrinter()
    printer.outcome = { outcome: 'failed', code: 'paper-out', started: false, detail: 'no paper' }
    return inStation(printed(printer), { feed: ticketFeed(), journal: new MemoryJournal() })
  },
  play: async (context) => {
    const root = await takeTicket(context)
    await waitFor(() => expect(root.textContent).toContain('没有纸了，号在屏幕上'))
  },
}
export const CutShort: Story = {
  render: () => {
    const token = 'q0TnWk3rJx7vBz5mLp2cYd8e'
    localStorage.setItem('doorstep-taking', token)
    return withJournal([{ ...issued('G007', 2), token } as QueueEvent], (journal) =>
      inStation(printed(new TestPrinter()), { feed: ticketFeed(), journal }),
    )
  },
  play: async ({ canvasElement }) => {
    const root = await shadowOf(canvasElement, '.interrupted')
    localStorage.removeItem('doorstep-taking')
    await waitFor(() => expect(root.textContent).toContain('取好的号 G007 还在'))
  },
}
export const GivingItBack: Story = {
  render: () => inStation(booklet, { feed: ticketFeed(), journal: new MemoryJournal() }),
  play: async (context) => {
    const root = await takeTicket(context)
    root.querySelector<HTMLButtonElement>('.leave')?.click()
    await waitFor(() => expect(root.textContent).toContain('真的要退掉'))
  },
}
export const Called: Story = {
  render: () => {
    const journal = new MemoryJournal<QueueEvent>()
    return inStation(html`<doorstep-ticket-dispenser></doorstep-ticket-dispenser>`, { feed: smallFeed(), journal })
  },
  play: async ({ canvasElement }) => {
    const root = await takeTicket({ canvasElement })
    const journal = canvasElement.querySelector('doorstep-station')?.journals?.queue
    const entry = { actor: { device: 'story' }, at: FRIDAY_MORNING, schema: 1 }
    await journal?.append({ ...entry, id: 'desk', events: [opened('d1', 'w1')] }, 1)
    await journal?.append({ ...entry, id: 'call', events: [called('G001', 'd1', 'w1')] }, 2)
    await waitFor(() => expect(root.textContent).toContain('叫到您了'))
  },
}
export const UsedUpForToday: Story = {
  render: () => withJournal([issued('A001', 30), issued('A002', 20)], (journal) => inStation(booklet, { feed: smallFeed(), journal })),
  play: async ({ canvasElement }) => {
    const root = await shadowOf(canvasElement, '.notice')
    await waitFor(() => expect(root.textContent).toContain('已经取完了'))
  },
}
const stopped = (why: 'early-closing' | 'weather' | 'staff' | 'machine', until?: number): QueueEvent => ({
  type: 'IssuingStopped',
  why,
  by: 'w1',
  at: FRIDAY_MORNING - 60_000,
  ...(until === undefined ? {} : { until }),
})
export const StoppedForTheWeather: Story = {
  render: () => withJournal([stopped('weather')], (journal) => inStation(anything, { feed: smallFeed(), journal })),
}
export const StoppedUntilOne: Story = {
  render: () =>
    withJournal([stopped('staff', Date.parse('2026-11-20T13:00:00+08:00'))], (journal) =>
      inStation(anything, { feed: smallFeed(), journal }),
    ),
}
const crowd = Array.from({ length: 12 }, (_, index) => issued(`G${String(index + 1).padStart(3, '0')}`, 30 - index))
export const Closing: Story = {
  render: () =>
    withJournal([opened('d1', 'w1'), ...crowd], (journal) =>
      inStation(anything, { feed: smallFeed(), journal, now: Date.parse('2026-11-20T19:30:00+08:00') }),
    ),
}
export const Closed: Story = { render: () => inStation(anything, { journal: busy, now: FRIDAY_NIGHT }) }
export const StorageFull: Story = {
  render: () => inStation(html`<doorstep-ticket-dispenser halted="storage"></doorstep-ticket-dispenser>`, { feed: smallFeed() }),
}
export const DataLost: Story = {
  render: () =>
    inStation(html`<doorstep-ticket-dispenser halted="data-lost"></doorstep-ticket-dispenser>`, { feed: smallFeed(), journal: busy }),
}
export const ProgramTooOld: Story = {
  render: () =>
    inStation(html`<doorstep-ticket-dispenser halted="newer"></doorstep-ticket-dispenser>`, { feed: smallFeed(), journal: busy }),
}
export const WithoutAQueue: Story = { render: () => inStation(anything) }
export const OnAPhone: Story = { render: () => inStation(booklet, { journal: busy, box: 'phone' }) }
export const Loading: Story = { render: () => inStation(anything, { feed: states.loading() }) }
export const Unreachable: Story = { render: () => inStation(anything, { feed: states.unreachable() }) }
export const LastGoodCopy: Story = { render: () => inStation(anything, { feed: states.old(), journal: busy }) }
export const FaultyFeed: Story = { render: () => inStation(anything, { feed: states.faulty(), journal: busy }) }
