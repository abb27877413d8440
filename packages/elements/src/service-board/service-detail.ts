// One service in full: who helps, what to bring, what it costs, and all else the feed says. Fetched when the first one is opened.
import type { ItemNow } from '@doorstep/model/now'
import type { ServiceItem } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import { fallbacks, textIn, type LocalisedText } from '@doorstep/model/text'
import type { SlipPrinter } from '@doorstep/printing'
import { html, nothing, type TemplateResult } from 'lit'
import { isEnclosed, telephoneHref, webAddress } from '../base/address.js'
import { whole } from '../base/whole.js'
import { NeedRequestedEvent } from '../events.js'
import { formatDay, joinNotes } from '../i18n/format.js'
import type { NowReader } from '../now/now-texts.js'
import { itemHoursLines } from './hours.js'
import type { serviceCodes } from './service-codes.js'
import { detailWords } from './service-detail.words.js'
import { feeText, documentLines, printsLists, renderFacts, renderTicketButton, type TicketHost } from './service-facts.js'

// with whom is said in the details alone: what knows the rota comes with them
export { itemNow } from '@doorstep/model/now'
export { onDemandStyles } from './on-demand.styles.js'

function row(name: string, content: unknown): TemplateResult | typeof nothing {
  if (content === undefined || content === '' || (Array.isArray(content) && content.length === 0)) return nothing
  return html`<div class="row">
    <dt>${name}</dt>
    <dd>${content}</dd>
  </div>`
}

function dialled(number: string, href: string | undefined): TemplateResult {
  return href === undefined ? html`<strong>${number}</strong>` : html`<a href=${href}>${number}</a>`
}

/** What of the board is needed. */
type Host = TicketHost & {
  readonly printer: SlipPrinter | undefined
  readonly withNeeds: boolean
}

interface Around {
  readonly station: Station | undefined
  readonly now: ItemNow | undefined
  readonly reader: NowReader
  readonly host: Host
  /** Draws addresses for a phone; given where the page lets nobody out, and links otherwise. */
  readonly codes: typeof serviceCodes | undefined
  /** Puts its checklist on paper. */
  readonly print: () => void
}

/** The three facts a person needs, then the rest as a list of what the feed says. */
export function serviceDetail(item: ServiceItem, { station, now, reader, host, codes, print }: Around): TemplateResult {
  const { language } = reader
  const enclosed = isEnclosed(host)
  const prints = printsLists(host)
  const url = enclosed ? undefined : webAddress(item.url)
  const words = detailWords[language]
  const text = (content: LocalisedText | undefined): string => textIn(content, fallbacks(language))
  const papers = documentLines(item, language)
  const { elsewhere } = item
  // an item that is done elsewhere says where in its line; what it is about stands here
  return html`
    ${
      elsewhere
        ? html`<p>${whole(text(item.summary))}</p>`
        : html`${renderFacts(item, now, reader)}
            <p class="about">${whole(text(item.summary ?? item.department))}</p>`
    }
    <dl class="rows">
      ${
        elsewhere
          ? row(
              words.where,
              [
                text(elsewhere.name),
                text(elsewhere.address),
                elsewhere.walkMinutes === undefined ? '' : words.walk(elsewhere.walkMinutes),
                elsewhere.telephone,
              ]
                .filter(Boolean)
                .map((line) => html`<p>${line}</p>`),
            )
          : nothing
      }
      ${row(words.tier, text(item.tier))} ${row(words.eligibility, text(item.eligibility))}
      ${row(words.cost, elsewhere ? joinNotes([item.fees.length > 0 ? feeText(item, language) : '', text(item.timeLimit)], language) : '')}
      ${row(
        words.papers,
        papers.length > 1 || elsewhere ? papers.map((paper) => html`<p>${paper.name} <span class="soft">${paper.form}</span></p>`) : [],
      )}
      ${row(
        words.steps,
        item.steps.length > 0
          ? html`<ol class="steps">
              ${item.steps.map((step) => html`<li>${whole(text(step))}</li>`)}
            </ol>`
          : '',
      )}
      ${row(
        words.hours,
        itemHoursLines(item, language).map((line) => html`<p>${line}</p>`),
      )}
      ${row(
        words.how,
        joinNotes(
          item.channels.map((channel) => words.channels[channel]),
          language,
        ),
      )}
      ${row(
        words.phone,
        item.phones.map(({ name, number }) => html`<p>${text(name)} ${dialled(number, enclosed ? undefined : telephoneHref(number))}</p>`),
      )}
      ${row(words.basis, text(item.legalBasis))}
    </dl>
    ${codes?.(item, station, language, !prints)}
    ${url ? html`<p><a href=${url.href} target="_blank" rel="noopener noreferrer">${words.online}</a></p>` : nothing}
    <div class="ways">
      ${prints ? html`<button type="button" class="print" @click=${print}>${words.print}</button>` : nothing}
      ${
        item.list === 'resource' && host.withNeeds && item.status === 'active'
          ? html`<button type="button" @click=${() => host.dispatchEvent(new NeedRequestedEvent(item.id))}>${words.order}</button>`
          : nothing
      }
      ${renderTicketButton(item, now, host, language)}
    </div>
    ${item.updated === undefined ? nothing : html`<p class="small soft">${words.updated(formatDay(item.updated, language))}</p>`}
  `
}
