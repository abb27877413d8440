// The counter, one story per state.
import '@doorstep/elements/define/counter'
import { MemoryPinRecords, MemoryPrivateStore, StoredPins, type Pins } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, type TemplateResult } from 'lit'
import { called, FRIDAY_MORNING, inStation, issued, journalOf, MemoryJournal, opened, received, states } from './station.js'

const meta: Meta = { title: 'Counter', component: 'doorstep-counter' }
export default meta
type Story = StoryObj

const at = FRIDAY_MORNING
const notes = new MemoryPrivateStore(() => at)
const mine = counterOf('d1', 'w1')
const door = html`<doorstep-counter></doorstep-counter>`

function counterOf(desk: string, worker: string): TemplateResult {
  return html`<doorstep-counter desk=${desk} worker=${worker} .notes=${notes}></doorstep-counter>`
}
const withPins = (pins: Pins): TemplateResult => html`<doorstep-counter .pins=${pins}></doorstep-counter>`

/** Opens what stands behind the button of the ticket at the desk, or in the header. */
const opening =
  (...kinds: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    for (const kind of kinds) (await shown(canvasElement, `[data-opens=${kind}]`)).click()
  }

async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = canvas.querySelector('doorstep-counter')?.shadowRoot?.querySelector<HTMLElement>(selector)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${selector} is not there`)
}

const choosing =
  (...names: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const form = await shown(canvasElement, 'form')
    for (const name of names) [...form.querySelectorAll('button')].find((each) => each.textContent.includes(name))?.click()
    await shown(canvasElement, 'form input, form .primary')
  }

const waiting = [
  issued('G001', 18),
  issued('A001', 9, { service: 'medical-booklet' }),
  issued('G002', 2, { priorityClass: 'senior80', headStartMinutes: 20 }),
]

const ticket = (number: string): string => `2026-11-20/${number}`
const minutes = (count: number): number => at + count * 60_000

/** A matter that w1 received some time ago and put off to a day. */
const deferred = (number: string, due: string, service?: string): readonly QueueEvent[] => [
  issued(number, 90, service === undefined ? {} : { service }),
  called(number, 'd1', 'w1'),
  ...received(number, 'd1', 'w1'),
  { type: 'Deferred', ticket: ticket(number), due, promise: 'call-back', by: 'w1', at: minutes(-60) },
]
const asked: readonly QueueEvent[] = [
  issued('D001', 90, { service: 'labour-rights' }),
  called('D001', 'd2', 'w2'),
  ...received('D001', 'd2', 'w2'),
  {
    type: 'AssignmentProposed',
    ticket: ticket('D001'),
    proposal: 'p',
    worker: 'w1',
    by: 'w2',
    due: '2026-11-23',
    expires: minutes(90),
    at: minutes(-30),
  },
]
const missed: readonly QueueEvent[] = [
  issued('B001', 40, { service: 'meal-card' }),
  called('B001', 'd1', 'w1'),
  { type: 'NoShowMarked', ticket: ticket('B001'), by: 'w1', at: minutes(-6) },
]
const aside: readonly QueueEvent[] = [
  issued('C001', 50),
  called('C001', 'd1', 'w1'),
  ...received('C001', 'd1', 'w1'),
  { type: 'Held', ticket: ticket('C001'), why: 'copying', by: 'w1', at: minutes(-12) },
]
const day: readonly QueueEvent[] = [
  opened('d1', 'w1'),
  opened('d2', 'w2'),
  ...deferred('A010', '2026-11-18', 'disability-card'),
  ...deferred('G010', '2026-11-20'),
  ...deferred('B010', '2026-11-25', 'meal-card'),
  ...asked,
  ...missed,
  ...aside,
  ...waiting,
]

/** Served by w1, and given on to a colleague who has not answered. */
const handedOn = (number: string): readonly QueueEvent[] => [
  called(number, 'd1', 'w1'),
  ...received(number, 'd1', 'w1'),
  { type: 'PassedOn', ticket: ticket(number), proposal: 'q', worker: 'w5', by: 'w1', due: '2026-11-23', expires: minutes(90), at },
]

const alone = await journalOf(opened('d1', 'w1'))
const idle = await journalOf(opened('d1', 'w1'), ...waiting)
const calling = await journalOf(opened('d1', 'w1'), ...waiting, called('G001', 'd1', 'w1'))
const serving = await journalOf(opened('d1', 'w1'), ...waiting, called('A001', 'd1', 'w1'), ...received('A001', 'd1', 'w1'))
const unknown = await journalOf(opened('d1', 'w1'), ...waiting, called('G001', 'd1', 'w1'), ...received('G001', 'd1', 'w1'))
const passed = await journalOf(...day, ...handedOn('A001'))
const taken = await journalOf(opened('d1', 'w2'), issued('G001', 5), called('G001', 'd1', 'w2'))
const full = await journalOf(...day)
const busy = await journalOf(...day, called('A001', 'd1', 'w1'), ...received('A001', 'd1', 'w1'))
const stopped = await journalOf(
  opened('d1', 'w1'),
  ...waiting,
  { type: 'IssuingStopped', why: 'weather', until: minutes(60), by: 'w1', at },
  { type: 'PrintFailed', ticket: ticket('A001'), code: 'paper-out', at },
)
const rated = await journalOf(
  opened('d1', 'w7'),
  ...[issued('G001', 60), called('G001', 'd1', 'w7'), ...received('G001', 'd1', 'w7')],
  { type: 'Closed', ticket: ticket('G001'), outcome: 'resolved', by: 'w7', at: minutes(-20) },
  { type: 'Rated', ticket: ticket('G001'), worker: 'w7', attitude: 2, ability: 3, at: minutes(-10) },
  { type: 'FollowUpOpened', ticket: ticket('G001'), worker: 'w7', at: minutes(-10) },
)

const noPins = new StoredPins(new MemoryPinRecords())
const somePins = new StoredPins(new MemoryPinRecords())
await somePins.set('w7', '2580')
await somePins.set('w1', '1357')

export const SignIn: Story = { render: () => inStation(door, { journal: new MemoryJournal() }) }
export const DeskTaken: Story = { render: () => inStation(mine, { journal: taken }) }
export const FirstPin: Story = {
  render: () => inStation(withPins(noPins), { journal: new MemoryJournal() }),
  play: choosing('1号接待台', '王芳'),
}
export const Pin: Story = {
  render: () => inStation(withPins(somePins), { journal: new MemoryJournal() }),
  play: choosing('1号接待台', '王芳'),
}
export const PinOfTheSecretary: Story = {
  render: () => inStation(withPins(somePins), { journal: new MemoryJournal() }),
  play: choosing('1号接待台', '陆伟'),
}
export const NobodyWaiting: Story = { render: () => inStation(mine, { journal: alone }) }
export const PeopleWaiting: Story = { render: () => inStation(mine, { journal: idle }) }
export const WholeDay: Story = { render: () => inStation(mine, { journal: full }) }
export const Called: Story = { render: () => inStation(mine, { journal: calling }) }
export const Serving: Story = { render: () => inStation(mine, { journal: serving }) }
export const ServingOnABusyDay: Story = { render: () => inStation(mine, { journal: busy }) }
/** Nobody has said what it is about: it is set here. */
export const WithoutAMatter: Story = { render: () => inStation(mine, { journal: unknown }) }
export const PassedOn: Story = { render: () => inStation(mine, { journal: passed }) }
export const More: Story = { render: () => inStation(mine, { journal: serving }), play: opening('more') }
export const PutAside: Story = { render: () => inStation(mine, { journal: serving }), play: opening('more', 'hold') }
export const AnotherDay: Story = { render: () => inStation(mine, { journal: serving }), play: opening('defer') }
export const AnotherMatter: Story = { render: () => inStation(mine, { journal: serving }), play: opening('more', 'matter') }
export const AnotherService: Story = { render: () => inStation(mine, { journal: serving }), play: opening('more', 'transfer') }
export const AnotherWorker: Story = { render: () => inStation(mine, { journal: serving }), play: opening('assign') }
export const Department: Story = { render: () => inStation(mine, { journal: serving }), play: opening('invite') }
export const Escalate: Story = { render: () => inStation(mine, { journal: serving }), play: opening('more', 'escalate') }
export const StopIssuing: Story = { render: () => inStation(mine, { journal: idle }), play: opening('stop') }
export const IssuingStopped: Story = { render: () => inStation(mine, { journal: stopped }) }
export const Keys: Story = { render: () => inStation(mine, { journal: idle }), play: opening('keys') }
export const BadRating: Story = { render: () => inStation(counterOf('d1', 'w7'), { journal: rated }) }
export const Traditional: Story = { render: () => inStation(mine, { journal: busy, lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(mine, { journal: full, lang: 'en' }) }
export const Narrow: Story = { render: () => inStation(mine, { journal: calling, box: 'phone' }) }
export const WithoutAQueue: Story = { render: () => inStation(mine) }
export const Loading: Story = { render: () => inStation(mine, { feed: states.loading() }) }
export const Unreachable: Story = { render: () => inStation(mine, { feed: states.unreachable() }) }
export const LastGoodCopy: Story = { render: () => inStation(mine, { feed: states.old(), journal: idle }) }
