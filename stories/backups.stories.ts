// The backups for the staff, one story per state.
import '@doorstep/elements/define/backups'
import { MemoryJournal, type Pins } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { TestBackups, TestNumbering } from '../packages/elements/src/backups/testing/kept.js'
import { onePin } from '../packages/elements/src/needs/testing/needs-house.js'
import { playedMornings } from '../packages/elements/src/records/testing/played.js'
import { inStation, smallFeed, states } from './station.js'

const meta: Meta = { title: 'Backups', component: 'doorstep-backups' }
export default meta
type Story = StoryObj

const { journal } = await playedMornings()
const empty = new MemoryJournal<QueueEvent>()

interface Options {
  readonly on?: MemoryJournal<QueueEvent>
  readonly lang?: string
  readonly box?: 'kiosk' | 'phone'
  readonly lost?: boolean
  readonly backup?: Partial<TestBackups['held']>
  readonly pins?: Pins
}

function backups({ on = journal, lang = 'zh-Hans', box = 'kiosk', lost = false, backup = {}, pins }: Options = {}) {
  const made = new TestBackups(on)
  made.held = { ...made.held, ...backup }
  const upkeep = { journals: { queue: on }, backups: made, numbering: Object.assign(new TestNumbering(), { isLost: lost }) }
  return inStation(html`<doorstep-backups .upkeep=${upkeep} .pins=${pins}></doorstep-backups>`, {
    feed: smallFeed(),
    journal: on,
    lang,
    box,
  })
}

const last = { name: 'doorstep-test-aaaaaa-2026-11-20.jsonl', day: '2026-11-20', at: 0, bytes: 12_000, records: 22 }
const working = { folder: '服务站备份', permission: 'granted', last, due: false } as const

export const Working: Story = { render: () => backups({ backup: working }) }
export const NothingYet: Story = { render: () => backups({ on: empty }) }
export const NoFolderYet: Story = { render: () => backups() }
export const PermissionNeeded: Story = { render: () => backups({ backup: { ...working, permission: 'prompt', due: true } }) }
export const Failed: Story = {
  render: () => backups({ backup: { ...working, due: true, failure: 'NotFoundError: the folder is gone' } }),
}
export const ByHand: Story = { render: () => backups({ backup: { canChoose: false } }) }
export const NumbersLost: Story = { render: () => backups({ lost: true }) }
export const BehindTheDoor: Story = { render: () => backups({ backup: working, pins: onePin }) }
export const PinsCannotBeRead: Story = {
  render: () => backups({ pins: { ...onePin, workers: () => Promise.reject(new Error('the disk')) } }),
}
export const Traditional: Story = { render: () => backups({ lang: 'zh-Hant', backup: working }) }
export const English: Story = { render: () => backups({ lang: 'en', lost: true, backup: working }) }
export const Narrow: Story = { render: () => backups({ box: 'phone', backup: working }) }
export const NotConnected: Story = { render: () => inStation(html`<doorstep-backups></doorstep-backups>`, { feed: smallFeed() }) }
export const Loading: Story = { render: () => inStation(html`<doorstep-backups></doorstep-backups>`, { feed: states.loading() }) }
