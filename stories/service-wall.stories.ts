// The wall board, one story per state.
import '@doorstep/elements/define/service-wall'
import type { Services } from '@doorstep/model/services'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { fresh, StillFeed } from '../packages/elements/src/testing/feeds.js'
import { services, station } from '../packages/elements/src/testing/station.js'
import { FRIDAY_NIGHT, inStation, states } from './station.js'

const meta: Meta = { title: 'Service wall', component: 'doorstep-service-wall' }
export default meta
type Story = StoryObj

const wall = html`<doorstep-service-wall></doorstep-service-wall>`

/** Items with names as long as real ones are: up to 110 characters. */
const longNames: Services = {
  ...services,
  items: Array.from({ length: 9 }, (_, at) => ({
    ...services.items[0],
    id: `long-${at}`,
    name: '预计参加人数在1000人以上5000人以下的大型群众性活动安全许可'.repeat(4).slice(0, 10 + at * 12),
  })) as Services['items'],
}

export const Default: Story = { render: () => inStation(wall, { box: 'wall' }) }
export const InADarkHall: Story = { render: () => html`<div data-doorstep-theme="dark">${inStation(wall, { box: 'wall' })}</div>` }
export const Portrait: Story = { render: () => inStation(wall, { box: 'tall-wall' }) }
export const Traditional: Story = { render: () => inStation(wall, { box: 'wall', lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(wall, { box: 'wall', lang: 'en' }) }
export const WithEnglishNames: Story = {
  render: () => inStation(html`<doorstep-service-wall english></doorstep-service-wall>`, { box: 'tall-wall' }),
}
export const PositiveLists: Story = {
  render: () => inStation(html`<doorstep-service-wall lists="assist stamp"></doorstep-service-wall>`, { box: 'wall' }),
}
export const LongNames: Story = {
  render: () => inStation(wall, { feed: new StillFeed({ station: fresh(station), services: fresh(longNames) }), box: 'wall' }),
}
export const Closed: Story = { render: () => inStation(wall, { box: 'wall', now: FRIDAY_NIGHT }) }
export const OnAPhone: Story = { render: () => inStation(wall, { box: 'phone-wall' }) }
export const Stopped: Story = {
  render: () => inStation(html`<doorstep-service-wall paused></doorstep-service-wall>`, { box: 'wall' }),
  play: async ({ canvasElement, userEvent }) => {
    const board = canvasElement.querySelector('doorstep-service-wall')
    const button = (): HTMLButtonElement | null | undefined => board?.shadowRoot?.querySelector('button.primary')
    await waitFor(() => expect(button()?.textContent.trim()).toBe('接着翻'))
    const go = button()
    if (!go) throw new Error('no button')
    await userEvent.click(go)
    await waitFor(() => expect(button()?.textContent.trim()).toBe('停在这一页'))
    await userEvent.keyboard('{ArrowRight}')
    await waitFor(() => expect(board?.shadowRoot?.querySelector('.whole b')?.textContent).toBe('2'))
    await userEvent.click(go)
  },
}
export const Loading: Story = { render: () => inStation(wall, { feed: states.loading(), box: 'wall' }) }
export const Unreachable: Story = { render: () => inStation(wall, { feed: states.unreachable(), box: 'wall' }) }
export const LastGoodCopy: Story = { render: () => inStation(wall, { feed: states.old(), box: 'wall' }) }
export const Faulty: Story = { render: () => inStation(wall, { feed: states.faulty(), box: 'wall' }) }
export const Empty: Story = { render: () => inStation(wall, { feed: states.empty(), box: 'wall' }) }
