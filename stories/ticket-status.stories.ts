// The ticket as its resident follows it, one story per state.
import '@doorstep/elements/define/ticket-status'
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import type { TicketLink } from '@doorstep/elements'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, render, type TemplateResult } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { Others, ticketFeed, TOKEN } from '../packages/elements/src/testing/tickets.js'
import { station } from '../packages/elements/src/testing/station.js'
import { inStation, MemoryJournal, states } from './station.js'

const meta: Meta = { title: 'Ticket status', component: 'doorstep-ticket-status' }
export default meta
type Story = StoryObj

const notes = new MemoryPrivateStore()
const byToken = html`<doorstep-ticket-status token=${TOKEN} .notes=${notes}></doorstep-ticket-status>`
const link: TicketLink = {
  number: 'A012',
  issuedAt: '2026-11-20T10:24',
  token: TOKEN,
  papers: [
    { name: '医保卡', form: 'original' },
    { name: '旧病历本', form: 'original', optional: true },
  ],
}

interface Options {
  readonly lang?: string
  readonly box?: 'kiosk' | 'phone'
}

/** The resident's ticket after what the others did. */
function after(happens: (others: Others, ticket: string) => Promise<unknown>, options: Options = {}): HTMLElement {
  const box = document.createElement('div')
  const others = new Others()
  void (async () => {
    const ticket = await others.issue({ service: 'medical-booklet', token: TOKEN })
    await happens(others, ticket.id)
    render(inStation(byToken, { feed: ticketFeed(), journal: others.journal, now: others.now, ...options }), box)
  })()
  return box
}

const says =
  (words: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> =>
    waitFor(() => expect(canvasElement.querySelector('doorstep-ticket-status')?.shadowRoot?.textContent).toContain(words))

async function waiting(others: Others): Promise<void> {
  await others.signIn('d2', 'w2')
}
async function calledTo(others: Others): Promise<void> {
  await others.signIn()
  await others.callNext()
}
async function served(others: Others, ticket: string): Promise<void> {
  await calledTo(others)
  await others.receive(ticket)
}

const loose = (content: TemplateResult, options: Options = {}): TemplateResult =>
  inStation(content, { feed: ticketFeed({ ...station, telephone: '021-5555 0100' }), journal: new MemoryJournal(), ...options })

export const Waiting: Story = { render: () => after(waiting), play: says('大约等') }
export const WaitingInTraditional: Story = { render: () => after(waiting, { lang: 'zh-Hant' }), play: says('大約等') }
export const WaitingInEnglish: Story = { render: () => after(waiting, { lang: 'en' }), play: says('people ahead') }
export const WaitingOnAPhone: Story = { render: () => after(waiting, { box: 'phone' }), play: says('大约等') }
export const NoDeskOpen: Story = { render: () => after(async () => undefined), play: says('接待的人还没到') }
export const Called: Story = { render: () => after(calledTo), play: says('1号接待台') }
export const CalledOnAPhone: Story = { render: () => after(calledTo, { box: 'phone', lang: 'en' }), play: says('Desk 1') }
export const Serving: Story = { render: () => after(served), play: says('为您办理') }
export const Held: Story = {
  render: () =>
    after(async (others, ticket) => {
      await served(others, ticket)
      await others.act({ type: 'hold', ticket, why: 'papers' }, 'w1')
    }),
  play: says('先等一等'),
}
export const Pending: Story = {
  render: () =>
    after(async (others, ticket) => {
      await served(others, ticket)
      await others.act({ type: 'defer', ticket, due: '2026-11-25', promise: 'call-back' }, 'w1')
    }),
  play: says('给您打电话'),
}
export const Missed: Story = {
  render: () =>
    after(async (others, ticket) => {
      await calledTo(others)
      await others.act({ type: 'noShow', ticket }, 'w1')
    }),
  play: says('还来得及'),
}
export const GivenBack: Story = {
  render: () => after((others, ticket) => others.act({ type: 'withdraw', ticket }, undefined, TOKEN)),
  play: says('已经退了'),
}
export const Expired: Story = {
  render: () =>
    after(async (others) => {
      await others.minutes(24 * 60)
      await others.act({ type: 'closeDay' })
    }),
  play: says('过期了'),
}
export const Voided: Story = {
  render: () => after((others, ticket) => others.act({ type: 'void', ticket, why: 'mistake' }, 'w1')),
  play: says('作废了'),
}
export const DoneAndToRate: Story = {
  render: () => after((others, ticket) => others.serve(ticket)),
  play: async ({ canvasElement }) => {
    const shadow = (): ShadowRoot | null | undefined => canvasElement.querySelector('doorstep-ticket-status')?.shadowRoot
    await waitFor(() => expect(shadow()?.querySelector('doorstep-rating')?.shadowRoot?.textContent).toContain('服务能力'))
  },
}
export const NotKnown: Story = {
  render: () => loose(html`<doorstep-ticket-status token="guessed-token-of-nobody"></doorstep-ticket-status>`),
}
export const NotLive: Story = {
  render: () => loose(html`<doorstep-ticket-status token=${TOKEN} .link=${link}></doorstep-ticket-status>`, { box: 'phone' }),
  play: says('手机上看不到'),
}
export const NotLiveInEnglish: Story = {
  render: () => loose(html`<doorstep-ticket-status token=${TOKEN} .link=${link}></doorstep-ticket-status>`, { box: 'phone', lang: 'en' }),
  play: says('A phone does not show'),
}
export const NotLiveAnotherDay: Story = {
  render: () => loose(html`<doorstep-ticket-status .link=${{ ...link, issuedAt: '2026-11-18T10:24' }}></doorstep-ticket-status>`),
  play: says('不是今天的号'),
}
export const NotLiveWithoutAFeed: Story = {
  render: () =>
    inStation(html`<doorstep-ticket-status .link=${link}></doorstep-ticket-status>`, { feed: states.unreachable(), box: 'phone' }),
}
export const NoTicket: Story = { render: () => loose(html`<doorstep-ticket-status></doorstep-ticket-status>`) }
export const Loading: Story = { render: () => inStation(byToken, { feed: states.loading() }) }
export const Unreachable: Story = { render: () => inStation(byToken, { feed: states.unreachable() }) }
