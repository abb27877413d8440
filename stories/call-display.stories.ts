// The wall display, one story per state.
import '@doorstep/elements/define/call-display'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { called, inStation, issued, journalOf, MemoryJournal, opened, received, states } from './station.js'

const meta: Meta = { title: 'Call display', component: 'doorstep-call-display' }
export default meta
type Story = StoryObj

const wall = html`<doorstep-call-display></doorstep-call-display>`
const busy = await journalOf(
  opened('d1', 'w1'),
  opened('d2', 'w2'),
  issued('A011', 30),
  issued('A012', 20),
  issued('C004', 15),
  issued('G001', 5),
  called('A011', 'd2', 'w2'),
  ...received('A011', 'd2', 'w2'),
  called('A012', 'd1', 'w1'),
)
const between = await journalOf(
  opened('d1', 'w1'),
  issued('A011', 30),
  issued('C004', 10),
  called('A011', 'd1', 'w1'),
  ...received('A011', 'd1', 'w1'),
)

export const Calling: Story = { render: () => inStation(wall, { journal: busy, box: 'wall' }) }
export const BetweenCalls: Story = { render: () => inStation(wall, { journal: between, box: 'wall' }) }
export const NobodyWaiting: Story = { render: () => inStation(wall, { journal: new MemoryJournal(), box: 'wall' }) }
export const Traditional: Story = { render: () => inStation(wall, { journal: busy, box: 'wall', lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(wall, { journal: busy, box: 'wall', lang: 'en' }) }
export const InADarkHall: Story = {
  render: () => html`<div data-doorstep-theme="dark">${inStation(wall, { journal: busy, box: 'wall' })}</div>`,
}
export const WithoutAQueue: Story = { render: () => inStation(wall, { box: 'wall' }) }
export const Loading: Story = { render: () => inStation(wall, { feed: states.loading(), box: 'wall' }) }
export const Unreachable: Story = { render: () => inStation(wall, { feed: states.unreachable(), box: 'wall' }) }
export const LastGoodCopy: Story = { render: () => inStation(wall, { feed: states.old(), journal: busy, box: 'wall' }) }
