// What is wrong in a station's files, as the desk reads it.
import '@doorstep/elements/define/feed-report'
import { MemoryFeedStore, openFeed } from '@doorstep/sources/feed'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { inStation } from './station.js'

const meta: Meta = { title: 'Feed report', component: 'doorstep-feed-report' }
export default meta
type Story = StoryObj

const FILES: Readonly<Record<string, string>> = {
  'station.json': JSON.stringify({
    ...{ id: 's1', name: '梧桐站', timeZone: 'Asia/Shanghai', workers: [{ id: 'w1', name: '王芳' }] },
    parts: { services: 'services.json', menu: 'menu.json' },
  }),
  'services.json': JSON.stringify({
    items: [
      { id: 'a', name: '借雨伞', category: 'life', handler: 'w9', elsewere: { name: '街道' } },
      { id: 'b', name: '换病历本', category: 'government', fees: [{ amount: '5元' }] },
    ],
  }),
  'menu.json': '{ "dishes": {}, "meals": [ }',
}

const report = (lang: string) => {
  const feed = openFeed('https://station.example/station.json', {
    store: new MemoryFeedStore(),
    refreshMinutes: 0,
    fetch: (address) =>
      Promise.resolve(
        new Response(FILES[new URL(address instanceof Request ? address.url : address).pathname.slice(1)] ?? '', { status: 200 }),
      ),
  })
  return inStation(html`<doorstep-feed-report></doorstep-feed-report>`, { feed, lang })
}

const opened: Story['play'] = async ({ canvasElement }) => {
  const details = () => canvasElement.querySelector('doorstep-feed-report')?.shadowRoot?.querySelector('details')
  await waitFor(() => expect(details()).toBeTruthy())
  details()?.setAttribute('open', '')
}

export const Faults: Story = { render: () => report('zh-Hans'), play: opened }
export const FaultsTraditional: Story = { render: () => report('zh-Hant'), play: opened }
export const FaultsEnglish: Story = { render: () => report('en'), play: opened }
