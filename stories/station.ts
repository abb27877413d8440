// The surroundings of stories: the demo station with its clock stopped, and stations that are loading, old, faulty or empty.
import { MemoryJournal } from '@doorstep/sources/journal'
import { html, type TemplateResult } from 'lit'
import type { Feed } from '@doorstep/model/feed'
import { QUEUE_SCHEMA, type QueueEvent } from '@doorstep/model/queue'
import '@doorstep/elements/define/station'
import { waitFor } from 'storybook/test'
import type { NeedsHouse } from '../packages/elements/src/needs/testing/needs-house.js'
import { StillFeed, failed, fresh, loading, stale } from '../packages/elements/src/testing/feeds.js'
import {
  FRIDAY_MORNING,
  FRIDAY_NIGHT,
  holidays,
  services,
  smallFeed,
  station,
  timetable,
} from '../packages/elements/src/testing/station.js'
import './stories.css'

export { FRIDAY_MORNING, FRIDAY_NIGHT, smallFeed }
export { MemoryJournal }

interface Surroundings {
  readonly feed?: Feed
  readonly journal?: MemoryJournal<QueueEvent>
  /** Where needs and orders are kept. */
  readonly house?: Pick<NeedsHouse, 'journal' | 'personal'>
  readonly lang?: string
  readonly now?: number
  /** Nobody is let out of it. */
  readonly enclosed?: boolean
  /** How the box around the component looks: a class of stories.css. */
  readonly box?: 'kiosk' | 'phone' | 'district' | 'wall' | 'tall-wall' | 'phone-wall'
}

/** A station around a component; without a feed of its own it is the demo station. The clock stands at Friday 2026-11-20, 10:24. */
export function inStation(
  content: TemplateResult,
  { feed, journal, house, lang = 'zh-Hans', now = FRIDAY_MORNING, enclosed = false, box = 'kiosk' }: Surroundings = {},
): TemplateResult {
  return html`<doorstep-station
    class="box ${box}"
    lang=${lang}
    src=${feed ? '' : 'stations/wutongli/station.json'}
    .feed=${feed}
    .clock=${() => now}
    ?enclosed=${enclosed}
    .personal=${house?.personal}
    .journals=${{ ...(journal ? { queue: journal } : {}), ...(house ? { needs: house.journal } : {}) }}
    >${content}</doorstep-station
  >`
}

/** The states every component that reads a feed can be in. */
export const states = {
  loading: (): StillFeed => new StillFeed({ station: loading, services: loading, timetable: loading, menu: loading }),
  unreachable: (): StillFeed => new StillFeed({ station: failed, services: failed, timetable: failed, menu: failed }),
  empty: (): StillFeed =>
    new StillFeed({
      station: fresh(station),
      services: fresh({ categories: [], items: [] }),
      timetable: fresh({ rooms: [], entries: [] }),
      holidays: fresh(holidays),
    }),
  old: (): StillFeed =>
    new StillFeed({
      station: stale(station, FRIDAY_MORNING - 3 * 3_600_000),
      services: stale(services, FRIDAY_MORNING - 3 * 3_600_000),
      timetable: fresh(timetable),
      holidays: fresh(holidays),
    }),
  faulty: (): StillFeed =>
    new StillFeed({
      station: fresh(station),
      services: {
        ...fresh(services),
        problems: [{ path: 'items[3].hours[0].opens', found: "'25:00'", expected: 'time', leftOut: true, href: 'services.json' }],
      },
      timetable: fresh(timetable),
      holidays: fresh(holidays),
    }),
}

type Unversioned = Omit<Parameters<MemoryJournal<QueueEvent>['append']>[0], 'id' | 'at' | 'schema'>

/** A journal in which these events have happened, each in its turn. */
export async function journalOf(...events: readonly QueueEvent[]): Promise<MemoryJournal<QueueEvent>> {
  const journal = new MemoryJournal<QueueEvent>()
  const about: Unversioned = { actor: { device: 'story' }, events: [] }
  let version = 0
  for (const [index, event] of events.entries()) {
    const { record } = await journal.append(
      { ...about, id: `story-${index}`, at: FRIDAY_MORNING, schema: QUEUE_SCHEMA, events: [event] },
      version,
    )
    version = record.version
  }
  return journal
}

const at = FRIDAY_MORNING
const businessDay = '2026-11-20'

/** A ticket issued some minutes before the stopped clock. */
export function issued(
  number: string,
  minutesAgo: number,
  more: { service?: string; priorityClass?: string; headStartMinutes?: number } = {},
): QueueEvent {
  const sequence = Number(number.slice(1))
  return {
    type: 'TicketIssued',
    ticket: `${businessDay}/${number}`,
    businessDay,
    series: number.slice(0, 1),
    line: number.slice(0, 1),
    sequence,
    number,
    headStartMinutes: 0,
    at: at - minutesAgo * 60_000,
    ...more,
  }
}

export const opened = (desk: string, worker: string): QueueEvent => ({ type: 'DeskOpened', businessDay, desk, worker, at: at - 3_600_000 })

export const called = (number: string, desk: string, worker: string): QueueEvent => ({
  type: 'TicketCalled',
  ticket: `${businessDay}/${number}`,
  desk,
  worker,
  callId: `call-${number}`,
  reason: { code: 'first-in-line', waitedMinutes: 5 },
  at,
})

export const received = (number: string, desk: string, worker: string): readonly QueueEvent[] => [
  { type: 'ServiceStarted', ticket: `${businessDay}/${number}`, desk, worker, at },
  { type: 'FirstContactEstablished', ticket: `${businessDay}/${number}`, worker, at },
]

/** For a story's play: opens what is folded in a component, one summary after the other by its words. */
export const unfolding =
  (tag: string, ...words: readonly string[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (const word of words) {
      const found = await waitFor(
        () => {
          const all = [...(canvasElement.querySelector(tag)?.shadowRoot?.querySelectorAll('summary') ?? [])]
          const summary = all.find(({ textContent }) => textContent.includes(word))
          if (!summary) throw new Error(`${word} is not there`)
          return summary
        },
        { timeout: 5000 },
      )
      found.click()
    }
  }
