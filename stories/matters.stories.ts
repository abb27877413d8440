// My matters, one story per state: a full list, what a colleague asks, the station's, nothing at all.
import '@doorstep/elements/define/matters'
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, type TemplateResult } from 'lit'
import { waitFor } from 'storybook/test'
import { called, FRIDAY_MORNING, inStation, issued, journalOf, MemoryJournal, opened, received } from './station.js'

const meta: Meta = { title: 'Matters', component: 'doorstep-matters' }
export default meta
type Story = StoryObj

const at = FRIDAY_MORNING
const notes = new MemoryPrivateStore(() => at)
const rating = await notes.put('等了半个小时，也没有人跟我说要等多久。', at + 86_400_000)
const ticket = (number: string): string => `2026-11-20/${number}`
const minutes = (count: number): number => at + count * 60_000

/** A matter that was received and put off to a day. */
function deferred(
  number: string,
  worker: string,
  due: string,
  more: { service?: string; priorityClass?: string } = {},
): readonly QueueEvent[] {
  return [
    issued(number, 90, more),
    called(number, 'd1', worker),
    ...received(number, 'd1', worker),
    { type: 'Deferred', ticket: ticket(number), due, promise: 'call-back', by: worker, at: minutes(-60) },
  ]
}

function asked(number: string, by: string, worker: string, service: string): readonly QueueEvent[] {
  const proposal = { proposal: `p-${number}`, worker, by, due: '2026-11-23', expires: minutes(90), at: minutes(-30) }
  return [
    issued(number, 80, { service }),
    called(number, 'd2', by),
    ...received(number, 'd2', by),
    { type: 'PassedOn', ticket: ticket(number), ...proposal },
  ]
}

const rated = (number: string): readonly QueueEvent[] => [
  ...[issued(number, 60), called(number, 'd1', 'w1'), ...received(number, 'd1', 'w1')],
  { type: 'Closed', ticket: ticket(number), outcome: 'resolved', by: 'w1', at: minutes(-20) },
  { type: 'Rated', ticket: ticket(number), worker: 'w1', attitude: 2, ability: 1, note: rating, at: minutes(-10) },
  { type: 'FollowUpOpened', ticket: ticket(number), worker: 'w7', at: minutes(-10) },
]

const day: readonly QueueEvent[] = [
  ...deferred('A010', 'w1', '2026-11-18', { service: 'disability-card', priorityClass: 'senior80' }),
  ...deferred('G010', 'w1', '2026-11-20'),
  ...deferred('B010', 'w1', '2026-11-25', { service: 'meal-card' }),
  ...deferred('B011', 'w1', '2026-11-22', { service: 'medical-booklet' }),
  { type: 'DepartmentInvited', ticket: ticket('B011'), department: 'housing', why: 'site-visit', by: 'w1', at: minutes(-50) },
  ...asked('D002', 'w1', 'w2', 'medical-booklet'),
  { type: 'AssignmentDeclined', ticket: ticket('D002'), worker: 'w2', why: 'declined', at: minutes(-5) },
  ...deferred('C001', 'w1', '2026-11-24', { service: 'meal-card' }),
  {
    type: 'AssignmentProposed',
    ticket: ticket('C001'),
    proposal: 'q',
    worker: 'w2',
    by: 'w1',
    due: '2026-11-24',
    expires: minutes(30),
    at: minutes(-40),
  },
  { type: 'HandlerChanged', ticket: ticket('C001'), worker: 'w2', from: 'w1', why: 'accepted', at: minutes(-35) },
  ...deferred('C002', 'w1', '2026-11-19'),
  { type: 'Closed', ticket: ticket('C002'), outcome: 'resolved', by: 'w1', at: minutes(-10) },
  ...deferred('C003', 'w1', '2026-11-20'),
  { type: 'Closed', ticket: ticket('C003'), outcome: 'resolved', by: 'w1', at: minutes(-9) },
  ...rated('G011'),
  ...asked('D001', 'w2', 'w1', 'labour-rights'),
]
const full = await journalOf(...day)
const free = await journalOf(opened('d1', 'w1'), ...day)

function matters(worker: string, journal: MemoryJournal<QueueEvent>, lang?: string): TemplateResult {
  return inStation(html`<doorstep-matters worker=${worker} .notes=${notes}></doorstep-matters>`, { journal, ...(lang ? { lang } : {}) })
}

/** Presses the buttons that read so, one after the other. */
const pressing =
  (...names: readonly string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    for (const name of names) {
      const found = await waitFor(() => {
        const all = [...(canvasElement.querySelector('doorstep-matters')?.shadowRoot?.querySelectorAll('button') ?? [])]
        const button = all.find((each) => each.textContent.includes(name))
        if (!button) throw new Error(`${name} is not there`)
        return button
      })
      found.click()
    }
  }

export const Whose: Story = {
  render: () => inStation(html`<doorstep-matters></doorstep-matters>`, { journal: new MemoryJournal() }),
}
export const Nothing: Story = { render: () => matters('w1', new MemoryJournal()) }
export const FullList: Story = { render: () => matters('w1', full) }
export const Traditional: Story = { render: () => matters('w1', full, 'zh-Hant') }
export const English: Story = { render: () => matters('w1', full, 'en') }
export const AtMyDesk: Story = { render: () => matters('w1', free) }
export const Closing: Story = { render: () => matters('w1', full), play: pressing('办结') }
export const AnotherDay: Story = { render: () => matters('w1', full), play: pressing('改天办') }
export const LowRating: Story = { render: () => matters('w7', full) }
const late = await journalOf(
  ...day,
  ...deferred('E001', 'w3', '2026-11-17'),
  ...deferred('E002', 'w3', '2026-11-18', { service: 'meal-card' }),
)
export const WholeStation: Story = { render: () => matters('w7', late), play: pressing('全站', '王芳') }
export const WholeStationInEnglish: Story = { render: () => matters('w7', late, 'en'), play: pressing('Whole station', 'Zhou Min') }
export const OneLink: Story = { render: () => matters('w1', full), play: pressing('首问') }
