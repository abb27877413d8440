// The station shows nothing itself: it gives the widgets in it their feed, their clock and their queue.
import '@doorstep/elements/define/service-board'
import '@doorstep/elements/define/timetable'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { inStation } from './station.js'

const meta: Meta = { title: 'Station', component: 'doorstep-station' }
export default meta
type Story = StoryObj

export const TwoWidgets: Story = {
  render: () => inStation(html`<doorstep-timetable></doorstep-timetable><doorstep-service-board></doorstep-service-board>`),
}
