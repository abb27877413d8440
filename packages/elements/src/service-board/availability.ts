// Whether a service can be done now, and else when. Fetched when the station's hours are known.
import {
  calendarOf,
  localDateTime,
  openingAt,
  type HolidayYear,
  type Instant,
  type Language,
  type ServiceItem,
  type Station,
  type StationCalendar,
} from '@doorstep/model'
import { formatMoment } from '../i18n/format.js'

interface AvailabilityWords {
  readonly now: string
  readonly later: (when: string) => string
  readonly notNow: string
  readonly suspended: string
}

const WORDS: Readonly<Record<Language, AvailabilityWords>> = {
  'zh-Hans': { now: '现在能办', later: (when) => `${when} 起能办`, notNow: '现在不办', suspended: '暂停办理' },
  'zh-Hant': { now: '現在能辦', later: (when) => `${when} 起能辦`, notNow: '現在不辦', suspended: '暫停辦理' },
  en: { now: 'Open now', later: (when) => `From ${when}`, notNow: 'Not now', suspended: 'Suspended' },
}

/** Whether an item can be done now, and that in words; no words where nothing is known. */
export interface Availability {
  readonly now: boolean
  readonly says: string
}

type Tells = (item: ServiceItem) => Availability

// asked for at every key, and the same for a minute
let kept: { readonly of: readonly unknown[]; readonly tells: Tells } | undefined

/**
 * A function that tells for each item. A service that has hours of its own goes by them, the others by the station's;
 * the answer for the same hours is worked out once, however many items share it.
 */
export function availabilityAt(station: Station, holidays: readonly HolidayYear[] | undefined, now: Instant, language: Language): Tells {
  const of = [station, holidays, Math.floor(now / 60_000), language]
  if (!kept || of.some((each, at) => each !== kept?.of[at])) kept = { of, tells: tellsAt(station, holidays ?? [], now, language) }
  return kept.tells
}

function tellsAt(station: Station, holidays: readonly HolidayYear[], now: Instant, language: Language): Tells {
  const calendar = calendarOf(station, holidays)
  const at = localDateTime(now, station.timeZone)
  const words = WORDS[language]
  const byHours = (openingHours: StationCalendar['openingHours']): Availability => {
    if (openingHours.length === 0) return { now: false, says: '' }
    const opening = openingAt({ ...calendar, openingHours }, at)
    if (opening.open) return { now: true, says: words.now }
    return {
      now: false,
      says: opening.next === undefined ? words.notNow : words.later(formatMoment(opening.next, at.slice(0, 10), language)),
    }
  }
  const known = new Map<StationCalendar['openingHours'], Availability>()
  return (item) => {
    if (item.elsewhere) return { now: false, says: '' }
    if (item.status !== 'active') return { now: false, says: words.suspended }
    const hours = item.hours ?? calendar.openingHours
    const told = known.get(hours) ?? byHours(hours)
    known.set(hours, told)
    return told
  }
}
