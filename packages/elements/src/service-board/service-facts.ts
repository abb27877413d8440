// The three facts everybody asks of a service: whom to go to, what to bring, what it costs.
import { ContextEvent } from '@lit/context'
import type { SlipPrinter } from '@doorstep/printing'
import { dots } from '../base/dots.js'
import { isEnclosed } from '../base/address.js'
import type { ItemNow } from '@doorstep/model/now'
import type { ServiceItem } from '@doorstep/model/services'
import { fallbacks, textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import { ledgerContext } from '../contexts/station.js'
import { TicketRequestedEvent } from '../events.js'
import { documentWords } from '../i18n/documents.words.js'
import { formatPrice, joinNotes } from '../i18n/format.js'
import { personText, type NowReader } from '../now/now-texts.js'
import { detailWords } from './service-detail.words.js'

const reading =
  (language: Language) =>
  (content: LocalisedText | undefined): string =>
    textIn(content, fallbacks(language))

/** What of the board says whether its page gives tickets. */
export type TicketHost = HTMLElement & { readonly withoutTickets: boolean; readonly src: string | undefined }

/**
 * Whether somebody gives the ticket that a button would ask for: the station around the board has a queue, or the page says that it does so
 * itself. A board with an address of its own shows another station than the one around it.
 */
export function givesTickets(host: TicketHost): boolean {
  if (host.withoutTickets) return false
  let queue = host.hasAttribute('with-tickets')
  if (!host.src) host.dispatchEvent(new ContextEvent(ledgerContext('queue'), host, (found) => (queue ||= found !== undefined)))
  return queue
}

/** The button that asks for a ticket, where one leads anywhere: the item is offered, and here, and has numbers left. */
export function renderTicketButton(
  { id, status, elsewhere }: ServiceItem,
  now: ItemNow | undefined,
  host: TicketHost,
  language: Language,
): TemplateResult | typeof nothing {
  if (status !== 'active' || elsewhere || !givesTickets(host) || now?.why === 'used-up') return nothing
  return html`<button type="button" class="primary" @click=${() => host.dispatchEvent(new TicketRequestedEvent(id))}>
    ${detailWords[language].ticket}
  </button>`
}

/** The fees in words, or that there are none. */
export function feeText(item: ServiceItem, language: Language): string {
  const { free, semicolon } = detailWords[language]
  const text = reading(language)
  const fees = item.fees.map(({ name, amount, note }) =>
    [text(name), amount === undefined ? '' : amount === 0 ? free : formatPrice(amount, 'CNY', language), text(note)]
      .filter(Boolean)
      .join(' '),
  )
  return fees.filter(Boolean).join(semicolon) || free
}

/** The papers to bring, each with its form and what else is said of it. */
export function documentLines(item: ServiceItem, language: Language): readonly { readonly name: string; readonly form: string }[] {
  const forms = documentWords[language]
  const text = reading(language)
  return item.documents.map(({ name, form, optional, note }) => ({
    name: text(name),
    form: joinNotes([form ? forms[form] : '', optional ? forms.optional : '', text(note)], language),
  }))
}

function renderFact(name: string, value: string, more: unknown): TemplateResult {
  return html`<div class="fact">
    <dt class="small soft">${name}</dt>
    <dd>
      <strong>${value}</strong>
      ${more === '' || more === nothing ? nothing : html`<span class="small soft">${more}</span>`}
    </dd>
  </div>`
}

/** Whom to go to at this moment, what to bring and how much; for an item that is done elsewhere, where that is, and no price that is not known. */
export function renderFacts(item: ServiceItem, now: ItemNow | undefined, reader: NowReader): TemplateResult {
  const { language } = reader
  const words = detailWords[language]
  const text = reading(language)
  const papers = documentLines(item, language)
  const [first] = papers
  const bring = !first ? words.nothing : papers.length > 1 ? words.bringAll(first.name, papers.length) : first.name
  const { elsewhere } = item
  const walk = elsewhere?.walkMinutes === undefined ? '' : words.walk(elsewhere.walkMinutes)
  return html`<dl class="facts">
    ${
      elsewhere
        ? renderFact(words.where, text(elsewhere.name), walk)
        : renderFact(
            words.who,
            (now && personText(now, reader)) || words.anyone,
            dots([text(now?.worker?.position), text(now?.desk?.name)]),
          )
    }
    ${renderFact(words.bring, bring, papers.length === 1 ? (first?.form ?? '') : '')}
    ${elsewhere && item.fees.length === 0 ? nothing : renderFact(words.cost, feeText(item, language), text(item.timeLimit))}
  </dl>`
}

/** Whether a checklist can be printed: on the page's printer, or by the browser, whose dialog is no place for a resident. */
export function printsLists(host: Element & { readonly printer: SlipPrinter | undefined }): boolean {
  return host.printer !== undefined || !isEnclosed(host)
}
