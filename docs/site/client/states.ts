// The states of a feed, as the stories have them: a live widget is put into each.
import type { Feed, PartState } from '@doorstep/model/feed'
import { activities, canteen } from '../../../packages/elements/src/testing/calendars.js'
import { failed, fresh, loading, stale, StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { FRIDAY_MORNING, holidays, services, station } from '../../../packages/elements/src/testing/station.js'

const HOURS_AGO = FRIDAY_MORNING - 3 * 3_600_000
const NAMES = ['station', 'services', 'timetable', 'menu'] as const
const all = (state: PartState<never>) => Object.fromEntries(NAMES.map((name) => [name, state]))

export function feedOf(state: string): Feed {
  switch (state) {
    case 'loading':
      return new StillFeed(all(loading))
    case 'unreachable':
      return new StillFeed(all(failed))
    case 'empty':
      return new StillFeed({
        station: fresh(station),
        services: fresh({ categories: [], items: [] }),
        timetable: fresh({ rooms: [], entries: [] }),
        menu: fresh({ ...canteen, days: [] }),
        holidays: fresh(holidays),
      })
    case 'old':
      return new StillFeed({
        station: stale(station, HOURS_AGO),
        services: stale(services, HOURS_AGO),
        timetable: stale(activities, HOURS_AGO),
        menu: stale(canteen, HOURS_AGO),
        holidays: fresh(holidays),
      })
    default: {
      const fault = { found: "'25:00'", expected: 'time', leftOut: true } as const
      return new StillFeed({
        station: fresh(station),
        services: { ...fresh(services), problems: [{ ...fault, path: 'items[3].hours[0].opens', href: 'services.json' }] },
        timetable: { ...fresh(activities), problems: [{ ...fault, path: 'entries[3].start', href: 'timetable.json' }] },
        menu: { ...fresh(canteen), problems: [{ ...fault, path: 'meals[0].opens', href: 'menu.json' }] },
        holidays: fresh(holidays),
      })
    }
  }
}
