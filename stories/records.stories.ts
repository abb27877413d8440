// The records for the staff, one story per state.
import '@doorstep/elements/define/records'
import { MemoryJournal, MemorySummaryStore, type Pins } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { NeedsHouse, onePin } from '../packages/elements/src/needs/testing/needs-house.js'
import { playedMornings } from '../packages/elements/src/records/testing/played.js'
import { recordsOfDays } from '../packages/model/src/queue/testing/year.js'
import { called, FRIDAY_MORNING, inStation, issued, journalOf, opened, received, smallFeed, states } from './station.js'

const meta: Meta = { title: 'Records', component: 'doorstep-records' }
export default meta
type Story = StoryObj

const { journal } = await playedMornings()
const empty = new MemoryJournal<QueueEvent>()
const needs = new NeedsHouse()
await needs.busy()

const month = new MemoryJournal<QueueEvent>()
let version = 0
for (const { version: _, ...entry } of recordsOfDays({ from: '2026-11-02', days: 19, ticketsPerDay: 9, seed: 4 })) {
  const events = entry.events.map((event) =>
    event.type === 'TicketIssued' && event.service === 'booklet' ? { ...event, service: 'medical-booklet' } : event,
  )
  version = (await month.append({ ...entry, events }, version)).record.version
}

/** Put off to a day, and done today. */
const doneToday = (number: string, worker: string, due: string): readonly QueueEvent[] => [
  ...[issued(number, 90), called(number, 'd1', worker), ...received(number, 'd1', worker)],
  { type: 'Deferred', ticket: `2026-11-20/${number}`, due, promise: 'call-back', by: worker, at: FRIDAY_MORNING },
  { type: 'Closed', ticket: `2026-11-20/${number}`, outcome: 'resolved', by: worker, at: FRIDAY_MORNING },
]
const promised = await journalOf(
  opened('d1', 'w1'),
  ...[...doneToday('G001', 'w1', '2026-11-20'), ...doneToday('G002', 'w1', '2026-11-23'), ...doneToday('G003', 'w1', '2026-11-20')],
  ...[...doneToday('G004', 'w2', '2026-11-19'), ...doneToday('G005', 'w2', '2026-11-20')],
)

interface Options {
  readonly on?: MemoryJournal<QueueEvent>
  readonly lang?: string
  readonly box?: 'kiosk' | 'phone'
  readonly pins?: Pins
}

function records({ on = journal, lang = 'zh-Hans', box = 'kiosk', pins }: Options = {}) {
  const house = on === journal ? needs : undefined
  const given = { journals: { queue: on, ...(house ? { needs: house.journal } : {}) }, summaries: new MemorySummaryStore() }
  return inStation(html`<doorstep-records .records=${given} .pins=${pins}></doorstep-records>`, {
    feed: smallFeed(),
    journal: on,
    lang,
    box,
  })
}

export const Today: Story = { render: () => records() }
const thisMonth: Story['play'] = async ({ canvasElement }) => {
  const root = await waitFor(() => {
    const found = canvasElement.querySelector('doorstep-records')?.shadowRoot
    if (!found?.querySelector('.pictures')) throw new Error('no pictures yet')
    return found
  })
  root.querySelectorAll<HTMLElement>('.pills button')[2]?.click()
  await waitFor(() => expect(root.querySelector('[data-picture=days] .plot')).not.toBeNull())
}
export const ThisMonth: Story = { render: () => records({ on: month }), play: thisMonth }
export const ThisMonthInEnglish: Story = { render: () => records({ on: month, lang: 'en' }), play: thisMonth }
export const Promises: Story = { render: () => records({ on: promised }) }
export const NothingYet: Story = { render: () => records({ on: empty }) }
export const BehindTheDoor: Story = { render: () => records({ pins: onePin }) }
export const PinsCannotBeRead: Story = {
  render: () => records({ pins: { ...onePin, workers: () => Promise.reject(new Error('the disk')) } }),
}
export const Traditional: Story = { render: () => records({ lang: 'zh-Hant' }) }
export const English: Story = { render: () => records({ lang: 'en' }) }
export const Narrow: Story = { render: () => records({ box: 'phone' }) }
export const NotConnected: Story = { render: () => inStation(html`<doorstep-records></doorstep-records>`, { feed: smallFeed() }) }
export const Loading: Story = { render: () => inStation(html`<doorstep-records></doorstep-records>`, { feed: states.loading() }) }
