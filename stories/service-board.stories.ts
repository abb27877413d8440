// The service board, one story per state.
import '@doorstep/elements/define/service-board'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { inStation, states } from './station.js'

const meta: Meta = { title: 'Service board', component: 'doorstep-service-board' }
export default meta
type Story = StoryObj

const board = html`<doorstep-service-board></doorstep-service-board>`

export const DemoStation: Story = { render: () => inStation(board) }
export const Traditional: Story = { render: () => inStation(board, { lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(board, { lang: 'en' }) }
export const OneCategory: Story = { render: () => inStation(html`<doorstep-service-board category="government"></doorstep-service-board>`) }
export const OneService: Story = {
  render: () => inStation(html`<doorstep-service-board service="medical-booklet"></doorstep-service-board>`),
}
export const WithoutKeyboard: Story = { render: () => inStation(html`<doorstep-service-board without-search></doorstep-service-board>`) }
export const OnAPhone: Story = { render: () => inStation(board, { box: 'phone' }) }
export const OnADistrictsPage: Story = {
  render: () => inStation(html`<doorstep-service-board without-tickets></doorstep-service-board>`, { box: 'district' }),
}
export const Dark: Story = { render: () => html`<div data-doorstep-theme="dark">${inStation(board)}</div>` }
export const Loading: Story = { render: () => inStation(board, { feed: states.loading() }) }
export const LoadingOverThePagesOwnContent: Story = {
  render: () =>
    inStation(html`<doorstep-service-board><p>服务清单也贴在门口。电话 021-0555 0101</p></doorstep-service-board>`, {
      feed: states.loading(),
    }),
}
export const Empty: Story = { render: () => inStation(board, { feed: states.empty() }) }
export const Unreachable: Story = { render: () => inStation(board, { feed: states.unreachable() }) }
export const LastGoodCopy: Story = { render: () => inStation(board, { feed: states.old() }) }
export const FaultyFeed: Story = { render: () => inStation(board, { feed: states.faulty() }) }
export const NoAddress: Story = { render: () => board }
