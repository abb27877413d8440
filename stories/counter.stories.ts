// The counter, one story per state.
import '@doorstep/elements/define/counter'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { called, inStation, issued, journalOf, MemoryJournal, opened, received, states } from './station.js'

const meta: Meta = { title: 'Counter', component: 'doorstep-counter' }
export default meta
type Story = StoryObj

const mine = html`<doorstep-counter desk="d1" worker="w1"></doorstep-counter>`
const waiting = [
  issued('G001', 18),
  issued('A001', 9, { service: 'medical-booklet' }),
  issued('G002', 2, { priorityClass: 'senior80', headStartMinutes: 20 }),
]

const idle = await journalOf(opened('d1', 'w1'), ...waiting)
const calling = await journalOf(opened('d1', 'w1'), ...waiting, called('G001', 'd1', 'w1'))
const serving = await journalOf(opened('d1', 'w1'), ...waiting, called('A001', 'd1', 'w1'), ...received('A001', 'd1', 'w1'))
const taken = await journalOf(opened('d1', 'w2'))

export const SignIn: Story = { render: () => inStation(html`<doorstep-counter></doorstep-counter>`, { journal: new MemoryJournal() }) }
export const DeskTaken: Story = { render: () => inStation(mine, { journal: taken }) }
export const NobodyWaiting: Story = {
  render: () => inStation(html`<doorstep-counter desk="d1" worker="w2"></doorstep-counter>`, { journal: taken }),
}
export const PeopleWaiting: Story = { render: () => inStation(mine, { journal: idle }) }
export const Called: Story = { render: () => inStation(mine, { journal: calling }) }
export const Serving: Story = { render: () => inStation(mine, { journal: serving }) }
export const Traditional: Story = { render: () => inStation(mine, { journal: serving, lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(mine, { journal: calling, lang: 'en' }) }
export const Narrow: Story = { render: () => inStation(mine, { journal: calling, box: 'phone' }) }
export const WithoutAQueue: Story = { render: () => inStation(mine) }
export const Loading: Story = { render: () => inStation(mine, { feed: states.loading() }) }
export const Unreachable: Story = { render: () => inStation(mine, { feed: states.unreachable() }) }
export const LastGoodCopy: Story = { render: () => inStation(mine, { feed: states.old(), journal: idle }) }
