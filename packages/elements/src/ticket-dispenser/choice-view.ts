// What stands around the choice: who is ahead and how long it may take, what to bring, why no ticket is given now.
import type { LedgerView, Situation } from '@doorstep/model/journal'
import { aheadOfNew, closingAhead, noNumberNow } from '@doorstep/model/now'
import { seriesFor, type QueueRefusal, type QueueRules, type QueueState } from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import { html, nothing, type TemplateResult } from 'lit'
import { formatTime } from '../i18n/format.js'
import { noNumberText } from '../now/no-number.js'
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

/** What a failure of the queue's storage means for whoever wants a ticket; undefined for one that a second try may mend. */
function haltOf(failure: unknown, ready: boolean): Halt | undefined {
  const { name, code } = (failure ?? {}) as { readonly name?: unknown; readonly code?: unknown }
  if (name === 'NewerEvents' || code === 'newer') return 'newer'
  if (name === 'NumberingLost') return 'data-lost'
  return failure !== undefined && !ready ? 'storage' : undefined
}

/** Why the last attempt failed, where more can be said than that it did; it may be tried again. */
export function whyFailed(failure: unknown, { language }: Reader): string | undefined {
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
  const because = refusal ?? (view.ready ? noNumberNow(view.state, situation, { device, item }) : undefined)
  if (!because) return undefined
  const { needs } = choiceWords[reader.language]
  return html`${says(noNumberText(because, situation, reader) ?? otherwise, refusal ? 'alert' : 'status')}
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
  // where nobody waits and no desk is open there is nothing to guess at: it begins when somebody comes to a desk
  const wait = band === undefined ? words.noDesk : words.band(band.from, band.to)
  const closing = closingAhead(situation, band)
  return html`<p class="ahead"><strong>${words.ahead(people)}</strong> <span class="soft">${wait}</span></p>
    ${
      closing
        ? html`<p class=${closing.unsure ? 'notice' : ''} data-closing>
            ${(closing.unsure ? words.closesBefore : words.closesAt)(formatTime(closing.closes))}
          </p>`
        : nothing
    }`
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
