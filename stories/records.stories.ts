// The records for the staff, one story per state.
import '@doorstep/elements/define/records'
import { MemoryJournal, MemorySummaryStore, type Pins } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { NeedsHouse, onePin } from '../packages/elements/src/needs/testing/needs-house.js'
import { playedMornings, TestBackups, TestNumbering } from '../packages/elements/src/records/testing/played.js'
import { inStation, smallFeed, states } from './station.js'

const meta: Meta = { title: 'Records', component: 'doorstep-records' }
export default meta
type Story = StoryObj

const { journal } = await playedMornings()
const empty = new MemoryJournal<QueueEvent>()
const needs = new NeedsHouse()
await needs.busy()

interface Options {
  readonly on?: MemoryJournal<QueueEvent>
  readonly lang?: string
  readonly box?: 'kiosk' | 'phone'
  readonly lost?: boolean
  readonly backup?: Partial<TestBackups['held']>
  readonly pins?: Pins
}

function records({ on = journal, lang = 'zh-Hans', box = 'kiosk', lost = false, backup = {}, pins }: Options = {}) {
  const backups = new TestBackups(on)
  backups.held = { ...backups.held, ...backup }
  const numbering = Object.assign(new TestNumbering(), { isLost: lost })
  const house = on === journal ? needs : undefined
  const given = {
    journals: { queue: on, ...(house ? { needs: house.journal } : {}) },
    summaries: new MemorySummaryStore(),
    backups,
    numbering,
  }
  return inStation(html`<doorstep-records .records=${given} .pins=${pins}></doorstep-records>`, {
    feed: smallFeed(),
    journal: on,
    lang,
    box,
  })
}

const last = { name: 'doorstep-test-aaaaaa-2026-11-20.jsonl', day: '2026-11-20', at: 0, bytes: 12_000, records: 22 }
const working = { folder: '服务站备份', permission: 'granted', last, due: false } as const

export const Today: Story = { render: () => records({ backup: working }) }
export const NothingYet: Story = { render: () => records({ on: empty }) }
export const NoFolderYet: Story = { render: () => records() }
export const PermissionNeeded: Story = { render: () => records({ backup: { ...working, permission: 'prompt', due: true } }) }
export const BackupFailed: Story = {
  render: () => records({ backup: { ...working, due: true, failure: 'NotFoundError: the folder is gone' } }),
}
export const ByHand: Story = { render: () => records({ backup: { canChoose: false } }) }
export const NumbersLost: Story = { render: () => records({ lost: true }) }
export const BehindTheDoor: Story = { render: () => records({ backup: working, pins: onePin }) }
export const PinsCannotBeRead: Story = {
  render: () => records({ pins: { ...onePin, workers: () => Promise.reject(new Error('the disk')) } }),
}
export const Traditional: Story = { render: () => records({ lang: 'zh-Hant', backup: working }) }
export const English: Story = { render: () => records({ lang: 'en', lost: true, backup: working }) }
export const Narrow: Story = { render: () => records({ box: 'phone', backup: working }) }
export const NotConnected: Story = { render: () => inStation(html`<doorstep-records></doorstep-records>`, { feed: smallFeed() }) }
export const Loading: Story = { render: () => inStation(html`<doorstep-records></doorstep-records>`, { feed: states.loading() }) }
