// The PINs of a machine, as its keeper sees them; the door before them has stories of its own.
import '@doorstep/elements/define/pins'
import { MemoryPinRecords, StoredPins } from '@doorstep/sources/journal'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { inStation } from './station.js'

const meta: Meta = { title: 'PINs', component: 'doorstep-pins' }
export default meta
type Story = StoryObj

const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })

export const OneHasAPin: Story = {
  loaders: [() => pins.set('w1', '2468')],
  render: () => inStation(html`<doorstep-pins .pins=${pins}></doorstep-pins>`),
}
