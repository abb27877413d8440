// Helpers of component tests: a station with a queue in memory, around what is tested.
import { type MemoryJournal } from '@doorstep/sources/journal'
import { fixture, html } from '@open-wc/testing'
import type { Feed } from '@doorstep/model/feed'
import type { QueueEvent } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import type { TemplateResult } from 'lit'
import type { DoorstepStation } from '../station/station.js'
import '../define/station.js'
import { FRIDAY_MORNING, smallFeed } from './station.js'

export * from './reading.js'

interface PageOptions {
  readonly feed?: Feed
  readonly journal?: MemoryJournal<QueueEvent> | undefined
  readonly lang?: string
  readonly now?: () => Instant
}

/** Puts content into a station whose clock stands still. Without `journal` there is no queue. */
export async function stationPage(content: TemplateResult, options: PageOptions = {}): Promise<DoorstepStation> {
  const { feed = smallFeed(), journal, lang = 'zh-Hans', now = () => FRIDAY_MORNING } = options
  const page = await fixture<DoorstepStation>(
    html`<doorstep-station lang=${lang} .feed=${feed} .clock=${now} .journals=${journal ? { queue: journal } : undefined}
      >${content}</doorstep-station
    >`,
  )
  return page
}
