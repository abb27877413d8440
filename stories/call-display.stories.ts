// The wall display, one story per state.
import '@doorstep/elements/define/call-display'
import type { CallAnnouncer } from '../packages/elements/src/call-display/call-display.js'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, type TemplateResult } from 'lit'
import { called, inStation, issued, journalOf, MemoryJournal, opened, received, states } from './station.js'

const meta: Meta = { title: 'Call display', component: 'doorstep-call-display' }
export default meta
type Story = StoryObj

/** What a story has instead of a loudspeaker: it says nothing, for as long as a sentence takes. */
const soundThat = (state: CallAnnouncer['state']) => (): Promise<CallAnnouncer> =>
  Promise.resolve({
    state,
    volume: 1,
    say: () => new Promise((resolve) => setTimeout(resolve, 3000, true)),
    resume: () => Promise.resolve(),
    close: () => undefined,
  })
const wallThat = (state: CallAnnouncer['state'], next = 0): TemplateResult =>
  html`<doorstep-call-display .openAnnouncer=${soundThat(state)} with-waiting=${next}></doorstep-call-display>`
const wall = wallThat('on')
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

const numbers = Array.from({ length: 12 }, (_, at) => `A${String(at + 1).padStart(3, '0')}`)
const twelveCalls = await journalOf(
  opened('d1', 'w1'),
  opened('d2', 'w2'),
  ...numbers.flatMap((number, at) => {
    const [desk, worker] = at % 2 === 0 ? (['d1', 'w1'] as const) : (['d2', 'w2'] as const)
    return [issued(number, 60 - at), called(number, desk, worker), ...(at < 11 ? received(number, desk, worker) : [])]
  }),
  ...['C001', 'C002', 'C003', 'C004', 'C005', 'C006'].map((number) => issued(number, 5)),
)
const longNumber = await journalOf(opened('d1', 'w1'), issued('A1000', 10), called('A1000', 'd1', 'w1'))
/** A queue that is read once and then not heard any more. */
const broken = await journalOf(opened('d1', 'w1'), issued('A011', 30), called('A011', 'd1', 'w1'), issued('A012', 10))
broken.watch = async function* () {
  await Promise.reject(new Error('The connection was lost.'))
}

export const Calling: Story = { render: () => inStation(wall, { journal: busy, box: 'wall' }) }
export const BetweenCalls: Story = { render: () => inStation(wall, { journal: between, box: 'wall' }) }
export const NobodyWaiting: Story = { render: () => inStation(wall, { journal: new MemoryJournal(), box: 'wall' }) }
export const Traditional: Story = { render: () => inStation(wall, { journal: busy, box: 'wall', lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(wall, { journal: busy, box: 'wall', lang: 'en' }) }
export const InADarkHall: Story = {
  render: () => html`<div data-doorstep-theme="dark">${inStation(wall, { journal: busy, box: 'wall' })}</div>`,
}
export const TwelveCallsAndWhoIsNext: Story = { render: () => inStation(wallThat('on', 5), { journal: twelveCalls, box: 'wall' }) }
export const LongNumber: Story = { render: () => inStation(wall, { journal: longNumber, box: 'wall' }) }
export const SoundIsOff: Story = { render: () => inStation(wallThat('blocked', 5), { journal: twelveCalls, box: 'wall' }) }
export const NoLoudspeaker: Story = { render: () => inStation(wallThat('no-device'), { journal: busy, box: 'wall' }) }
export const OnlyTheChime: Story = { render: () => inStation(wallThat('no-voice'), { journal: busy, box: 'wall', lang: 'en' }) }
export const SilentWall: Story = {
  render: () => inStation(html`<doorstep-call-display silent></doorstep-call-display>`, { journal: busy, box: 'wall', lang: 'zh-Hant' }),
}
export const QueueNotHeard: Story = { render: () => inStation(wall, { journal: broken, box: 'wall' }) }
export const WithoutAQueue: Story = { render: () => inStation(wall, { box: 'wall' }) }
export const Loading: Story = { render: () => inStation(wall, { feed: states.loading(), box: 'wall' }) }
export const Unreachable: Story = { render: () => inStation(wall, { feed: states.unreachable(), box: 'wall' }) }
export const LastGoodCopy: Story = { render: () => inStation(wall, { feed: states.old(), journal: busy, box: 'wall' }) }
