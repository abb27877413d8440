// The ticket dispenser, one story per state; the ticket is taken by the story itself.
import '@doorstep/elements/define/ticket-dispenser'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { FRIDAY_NIGHT, inStation, issued, journalOf, MemoryJournal, opened, smallFeed, states } from './station.js'

const meta: Meta = { title: 'Ticket dispenser', component: 'doorstep-ticket-dispenser' }
export default meta
type Story = StoryObj

const anything = html`<doorstep-ticket-dispenser></doorstep-ticket-dispenser>`
const booklet = html`<doorstep-ticket-dispenser service="medical-booklet"></doorstep-ticket-dispenser>`

const busy = await journalOf(opened('d1', 'w1'), issued('G001', 12), issued('A001', 8, { service: 'medical-booklet' }), issued('G002', 3))

async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  return waitFor(() => {
    const root = canvas.querySelector('doorstep-ticket-dispenser')?.shadowRoot
    if (!root?.querySelector('.take')) throw new Error('not there yet')
    return root
  })
}

async function takeTicket({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const root = await shadowOf(canvasElement)
  await waitFor(() => expect(root.querySelector('.take')?.getAttribute('aria-disabled')).toBe('false'))
  root.querySelector<HTMLButtonElement>('.take')?.click()
  await waitFor(() => expect(root.querySelector('[part=number]')?.textContent).toMatch(/^[A-Z]\d{3}$/))
}

export const ForAnything: Story = { render: () => inStation(anything, { journal: busy }) }
export const ForAService: Story = { render: () => inStation(booklet, { journal: busy }) }
export const Traditional: Story = { render: () => inStation(booklet, { journal: busy, lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(booklet, { journal: busy, lang: 'en' }) }
export const TheTicket: Story = { render: () => inStation(booklet, { journal: new MemoryJournal() }), play: takeTicket }
export const TheTicketInEnglish: Story = {
  render: () => inStation(booklet, { journal: new MemoryJournal(), lang: 'en' }),
  play: takeTicket,
}
export const TheTicketOnAPhone: Story = {
  render: () => inStation(anything, { journal: new MemoryJournal(), box: 'phone' }),
  play: takeTicket,
}
export const UsedUpForToday: Story = {
  render: () => {
    const full = journalOf(issued('A001', 30), issued('A002', 20))
    const page = document.createElement('div')
    void full.then((journal) => import('lit').then(({ render }) => render(inStation(booklet, { feed: smallFeed(), journal }), page)))
    return page
  },
  play: async ({ canvasElement }) => {
    const root = await shadowOf(canvasElement)
    await waitFor(() => expect(root.querySelector('.take')?.getAttribute('aria-disabled')).toBe('false'))
    root.querySelector<HTMLButtonElement>('.take')?.click()
    await waitFor(() => expect(root.textContent).toContain('已经取完了'))
  },
}
export const Closed: Story = { render: () => inStation(anything, { journal: busy, now: FRIDAY_NIGHT }) }
export const WithoutAQueue: Story = { render: () => inStation(anything) }
export const OnAPhone: Story = { render: () => inStation(booklet, { journal: busy, box: 'phone' }) }
export const Loading: Story = { render: () => inStation(anything, { feed: states.loading() }) }
export const Unreachable: Story = { render: () => inStation(anything, { feed: states.unreachable() }) }
export const LastGoodCopy: Story = { render: () => inStation(anything, { feed: states.old(), journal: busy }) }
export const FaultyFeed: Story = { render: () => inStation(anything, { feed: states.faulty(), journal: busy }) }
