// The names that stand in the counter's sentences, found in the feed, and moments as the station's clock shows them.
import type { QueueState } from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import type { LocalisedText, Language } from '@doorstep/model/text'
import { localDateTime, type LocalDate } from '@doorstep/model/time'
import { formatDay, formatMoment } from '../i18n/format.js'
import { cardWords } from './card.words.js'
import type { CounterNames } from './counter.words.shape.js'

interface NamesOptions {
  readonly station: Station
  readonly services: readonly ServiceItem[]
  readonly state: QueueState
  readonly today: LocalDate
  readonly language: Language
  readonly text: (text: LocalisedText | undefined) => string
}

/** What has no name in the feed (any more) is called by its id; a worker is said to be gone from the list. */
export function counterNames({ station, services, state, today, language, text }: NamesOptions): CounterNames {
  const nameIn = (list: readonly { id: string; name: LocalisedText }[], id: string | undefined): string =>
    text(list.find((each) => each.id === id)?.name) || (id ?? '')
  return {
    worker: (id) =>
      text(station.workers.find((each) => each.id === id)?.name) || (id === undefined ? '' : cardWords[language].formerWorker(id)),
    desk: (id) => nameIn(station.desks, id),
    number: (ticket) => state.tickets.get(ticket)?.number ?? ticket,
    service: (id) => nameIn(services, id),
    group: (id) => text(station.queue?.classes.find((each) => each.id === id)?.label) || (id ?? ''),
    at: (moment) => formatMoment(typeof moment === 'number' ? localDateTime(moment, station.timeZone) : moment, today, language),
    day: (date) => formatDay(date, language),
  }
}
