// One service in full: who helps, what to bring, what it costs, and all else the feed says. Fetched when the first one is opened.
import { fallbacks, textIn, type Language, type LocalisedText, type ServiceItem, type Station } from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import { formatDay, formatPrice, joinNotes } from '../i18n/format.js'
import { documentWords } from '../i18n/documents.words.js'
import { hoursLines } from './hours.js'
import { detailWords } from './service-detail.words.js'

function row(name: string, content: unknown): TemplateResult | typeof nothing {
  if (content === undefined || content === '' || (Array.isArray(content) && content.length === 0)) return nothing
  return html`<div class="row">
    <dt>${name}</dt>
    <dd>${content}</dd>
  </div>`
}

function fact(name: string, value: string, more: string): TemplateResult {
  return html`<div class="fact">
    <dt class="small soft">${name}</dt>
    <dd>
      <strong>${value}</strong>
      ${more === '' ? nothing : html`<span class="small soft">${more}</span>`}
    </dd>
  </div>`
}

function feeText(item: ServiceItem, language: Language): string {
  const { free } = detailWords[language]
  const text = (content: LocalisedText | undefined): string => textIn(content, fallbacks(language))
  const fees = item.fees.map(({ name, amount, note }) =>
    [text(name), amount === undefined ? '' : amount === 0 ? free : formatPrice(amount, 'CNY', language), text(note)]
      .filter(Boolean)
      .join(' '),
  )
  return fees.filter(Boolean).join('; ') || free
}

/** The three facts a person needs, then the rest as a list of what the feed says. */
export function serviceDetail(item: ServiceItem, station: Station | undefined, language: Language): TemplateResult {
  const words = detailWords[language]
  const text = (content: LocalisedText | undefined): string => textIn(content, fallbacks(language))
  const forms = documentWords[language]
  const handler = station?.workers.find((worker) => worker.id === item.handler)
  const desk = station?.desks.find((each) => each.id === item.desk)
  const papers = item.documents.map((paper) => {
    const form = joinNotes([paper.form ? forms[paper.form] : '', paper.optional ? forms.optional : '', text(paper.note)], language)
    return { name: text(paper.name), form }
  })
  const first = papers[0]
  const more = papers.length > 1 ? ` +${papers.length - 1}` : ''
  const { elsewhere } = item
  return html`
    ${
      elsewhere
        ? nothing
        : html`<dl class="facts">
            ${fact(words.who, text(handler?.name) || words.anyone, text(desk?.name))}
            ${fact(words.bring, first ? `${first.name}${more}` : words.nothing, first?.form ?? '')}
            ${fact(words.cost, feeText(item, language), text(item.timeLimit))}
          </dl>`
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
      ${row(words.eligibility, text(item.eligibility))}
      ${row(
        words.papers,
        papers.length > 1 || elsewhere ? papers.map((paper) => html`<p>${paper.name} <span class="soft">${paper.form}</span></p>`) : [],
      )}
      ${row(
        words.steps,
        item.steps.length > 0
          ? html`<ol class="steps">
              ${item.steps.map((step) => html`<li>${text(step)}</li>`)}
            </ol>`
          : '',
      )}
      ${row(words.hours, item.hours ? hoursLines(item.hours, language).map((line) => html`<p>${line}</p>`) : '')}
      ${row(
        words.how,
        joinNotes(
          item.channels.map((channel) => words.channels[channel]),
          language,
        ),
      )}
      ${row(
        words.phone,
        item.phones.map(
          (phone) => html`<p>${text(phone.name)} <a href="tel:${phone.number.replaceAll(/[^\d+]/g, '')}">${phone.number}</a></p>`,
        ),
      )}
      ${row(words.basis, text(item.legalBasis))}
    </dl>
    ${item.url ? html`<p><a href=${item.url} target="_blank" rel="noopener noreferrer">${words.online}</a></p>` : nothing}
    ${item.updated === undefined ? nothing : html`<p class="small soft">${words.updated(formatDay(item.updated, language))}</p>`}
  `
}
