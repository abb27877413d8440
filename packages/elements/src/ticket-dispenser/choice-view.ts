// What stands around the choice: who is ahead and how long it may take, what to bring, why no ticket is given now.
import {
  addDays,
  aheadOfNew,
  capReached,
  localDateTime,
  openingAt,
  seriesFor,
  stationShut,
  tooFast,
  waitFor,
  type LocalDateTime,
  type LedgerView,
  type QueueRefusal,
  type QueueRules,
  type QueueState,
  type ServiceItem,
  type Situation,
} from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import { formatMoment, formatTime } from '../i18n/format.js'
import type { Reader } from '../ticket-status/place-view.js'
import { choiceWords, HALTS, type Halt } from './choice.words.js'

export interface ChoiceScene {
  readonly queue: QueueState
  readonly situation: Situation<QueueRules>
  readonly item: ServiceItem | undefined
  /** The class chosen, by id. */
  readonly priorityClass: string | undefined
  readonly reader: Reader
}

type Known = { readonly situation: Situation<QueueRules> } & Pick<ShutScene, 'device' | 'item'>

/** Why a ticket asked for now would be refused, before anybody asks. */
function refusalNow(queue: QueueState, { situation, device, item }: Known): QueueRefusal | undefined {
  const { rules, now, businessDay } = situation
  if (item && rules.services.get(item.id)?.offered === false) return { code: 'service-not-offered', service: item.id }
  const series = seriesFor(rules, item?.category)
  if (!series) return undefined
  const { letter, dailyCap: cap = 0 } = series
  const wait = waitFor(queue, rules, letter, now)
  const shut = stationShut(queue, situation, wait === 'unknown' ? undefined : wait)
  if (shut) return shut
  if (capReached(queue, series, businessDay)) return { code: 'cap-reached', series: letter, cap }
  const seconds = tooFast(queue, rules, device ?? '', now)
  return seconds === undefined ? undefined : { code: 'too-fast', seconds }
}

/** A refusal in plain words, with the hours to come again; undefined for what a resident has no words for. */
function refusalWords(refusal: QueueRefusal, { rules, now }: Situation<QueueRules>, reader: Reader): string | undefined {
  const { language } = reader
  const words = choiceWords[language]
  const { calendar } = rules
  const at = localDateTime(now, calendar.timeZone)
  const moment = (when: LocalDateTime): string => formatMoment(when, at.slice(0, 10), language)
  const comeBack = (when: LocalDateTime | undefined): string => (when === undefined ? '' : words.reopens(moment(when)))
  const nextAfter = (when: LocalDateTime): LocalDateTime | undefined => {
    const opening = openingAt(calendar, when)
    return opening.open ? when : opening.next
  }
  const join = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(language === 'en' ? ' ' : '')
  switch (refusal.code) {
    case 'station-closed': {
      const opening = openingAt(calendar, at)
      return join(words.closed(opening.open ? '' : reader.text(opening.reason)), comeBack(refusal.reopens))
    }
    case 'closing':
      return join(words.closing(formatTime(refusal.closes)), comeBack(nextAfter(refusal.closes)))
    case 'issuing-stopped': {
      const again = refusal.until === undefined ? undefined : localDateTime(refusal.until, calendar.timeZone)
      return join(words.stopped[refusal.why], again === undefined ? words.stoppedOpen : words.stoppedUntil(moment(again)))
    }
    case 'cap-reached': {
      const next = nextAfter(`${addDays(at.slice(0, 10), 1)}T00:00`)
      return join(words.capReached, next === undefined ? '' : words.capAgain(moment(next)))
    }
    case 'unknown-service':
    case 'service-not-offered':
      return words.notOffered
    case 'too-fast':
      return words.tooFast(refusal.seconds)
    default:
      return undefined
  }
}

/** What a failure of the queue's storage means for whoever wants a ticket; undefined for one that a second try may mend. */
function haltOf(failure: unknown, ready: boolean): Halt | undefined {
  const { name, code } = (failure ?? {}) as { readonly name?: unknown; readonly code?: unknown }
  if (name === 'NewerEvents' || code === 'newer') return 'newer'
  if (name === 'NumberingLost') return 'data-lost'
  return failure !== undefined && !ready ? 'storage' : undefined
}

/** Why the last attempt failed, where more can be said than that it did; it may be tried again. */
export function failureWords(failure: unknown, { language }: Reader): string | undefined {
  const halt = haltOf(failure, true)
  return halt && choiceWords[language].halted[halt]
}

interface ShutScene {
  /** What the page says of itself; a word of a page's that is not known says the least. */
  readonly halted: string | undefined
  readonly view: LedgerView<QueueState> | undefined
  readonly situation: Situation<QueueRules> | undefined
  /** This window's, whose pace it is. */
  readonly device: string | undefined
  readonly item: ServiceItem | undefined
  /** What the last attempt was answered, or what it broke on. */
  readonly refusal: QueueRefusal | undefined
  readonly failure: unknown
  readonly taking: boolean
  /** Asks the page to take a need instead; undefined where it takes none. */
  readonly leaveNeed: (() => void) | undefined
  readonly reader: Reader
}

/** Why no ticket is given now, before or after somebody asked; undefined while one may be asked for. */
export function renderShut(
  { halted, view, situation, device, item, refusal: answered, failure, taking, leaveNeed, reader }: ShutScene,
  otherwise: string,
): TemplateResult | undefined {
  const says = (words: string, role: 'alert' | 'status'): TemplateResult => html`<p class="notice shut" role=${role}>${words}</p>`
  const own = halted && (HALTS.find((each) => each === halted) ?? 'storage')
  // after a newer event a second try is no better; after a loss it is, once a worker has resumed the numbers
  const halt = own || (haltOf(failure, true) === 'newer' ? 'newer' : haltOf(view?.failure, view?.ready === true))
  if (halt) return says(choiceWords[reader.language].halted[halt], 'status')
  if (!view || !situation || taking) return undefined
  // too fast is over by itself after some seconds
  const refusal = answered?.code === 'too-fast' ? undefined : answered
  const because = refusal ?? (view.ready ? refusalNow(view.state, { situation, device, item }) : undefined)
  if (!because) return undefined
  const { needs } = choiceWords[reader.language]
  return html`${says(refusalWords(because, situation, reader) ?? otherwise, refusal ? 'alert' : 'status')}
  ${
    leaveNeed
      ? html`<p>${needs.ask}</p>
          <button type="button" class="leave-need" @click=${leaveNeed}>${needs.leave}</button>`
      : nothing
  }`
}

/** How many would be ahead of a ticket taken now, with the class chosen, and the band of its wait. */
export function renderAhead({ queue, situation, item, priorityClass, reader }: ChoiceScene): TemplateResult {
  const words = choiceWords[reader.language]
  const { rules } = situation
  const line = seriesFor(rules, item?.category)?.letter ?? ''
  const { people, band } = aheadOfNew(queue, situation, line, rules.classes.find(({ id }) => id === priorityClass)?.headStartMinutes)
  const wait = band === undefined ? words.bandUnknown : words.band(band.from, band.to)
  return html`<p class="ahead"><strong>${words.ahead(people)}</strong> <span class="soft">${wait}</span></p>`
}

/** What a class that goes first means, said where it was chosen. */
export function renderQuietly({ language }: Reader): TemplateResult {
  return html`<p class="soft" role="status">${choiceWords[language].quietly}</p>`
}

/** A ticket that was taken and not seen, because the machine stopped in between. */
export function renderInterrupted(number: string, { language }: Reader, show: () => void): TemplateResult {
  const words = choiceWords[language]
  return html`<section class="card interrupted" role="status">
    <p>${words.interrupted(number)}</p>
    <button type="button" class="show" @click=${show}>${words.interruptedShow}</button>
  </section>`
}
