// What a worker needs to know of the matter in hand: the papers to check off, how it is done, what it costs, where else; and the note.
import type { Ticket } from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import { html, nothing, type TemplateResult } from 'lit'
import { joinNotes } from '../i18n/format.js'
import { detailWords } from '../service-board/service-detail.words.js'
import { documentLines, feeText } from '../service-board/service-facts.js'
import { cardWords } from './card.words.js'
import type { CounterScene } from './counter-scene.js'
import { renderFind } from './find-matter.js'
import { bodyKey, KEYS } from './keys.js'
import { offered } from './panels.js'
import { choiceHint, itemOf, keyHint, renderNote } from './parts.js'

export function renderBody(scene: CounterScene, ticket: Ticket): TemplateResult {
  const item = itemOf(scene, ticket)
  return html`<div class="body">
    ${item ? html`${renderPapers(scene, ticket, item)} ${renderHow(scene, item)}` : renderWhatIsIt(scene, ticket)}
    ${ticket.place === 'serving' && !ticket.proposal ? renderNote(scene, ticket.id) : nothing}
  </div>`
}

/** For whoever did not say what they came for: it is found and set while they sit here. */
function renderWhatIsIt(scene: CounterScene, ticket: Ticket): TemplateResult | typeof nothing {
  if (ticket.place !== 'serving' || !offered(scene, ticket, 'matter')) return nothing
  return html`<div class="find">
    <p>${cardWords[scene.language].whatIsIt}</p>
    ${renderFind(scene, ticket, (service) => ({ type: 'setMatter', ticket: ticket.id, service }), 'matter')}
  </div>`
}

/** The papers, each to tick; ticks stay on this machine, with this ticket. */
function renderPapers(scene: CounterScene, ticket: Ticket, item: ServiceItem): TemplateResult {
  const words = cardWords[scene.language]
  const papers = documentLines(item, scene.language)
  if (papers.length === 0) return html`<p class="papers soft">${words.noPapers}</p>`
  const ticked = scene.ticked(ticket)
  const needed = item.documents.flatMap(({ optional }, at) => (optional === true ? [] : [at]))
  const tick = (at: number): void => scene.tick(ticket, ticked.has(at) ? [...ticked].filter((each) => each !== at) : [...ticked, at])
  // whoever was only called is not here yet: their papers are listed, not ticked
  const here = ticket.place === 'serving'
  return html`<div class="papers">
    <h4>
      ${here ? html`${words.papers} <span class="count">${words.ticked(ticked.size, papers.length)}</span>` : scene.words.bring}
      ${
        here && needed.some((at) => !ticked.has(at))
          ? html`<button
              type="button"
              class="quiet slim"
              data-key="papers"
              aria-keyshortcuts=${scene.keys ? KEYS.papers : nothing}
              @click=${() => scene.tick(ticket, [...new Set([...ticked, ...needed])])}
            >
              ${words.allPapers}${keyHint(scene, 'papers')}
            </button>`
          : nothing
      }
    </h4>
    <ul>
      ${papers.map(({ name, form }, at) => {
        const paper = html`${name} <span class="small soft">${form}</span>`
        return here
          ? html`<li>
              <label
                ><input
                  type="checkbox"
                  data-choice=${bodyKey(at) ?? ''}
                  aria-keyshortcuts=${(scene.keys && bodyKey(at)) || nothing}
                  .checked=${ticked.has(at)}
                  @change=${() => tick(at)}
                /><span class="paper">${paper}</span>${choiceHint(scene, bodyKey(at))}</label
              >
            </li>`
          : html`<li>${paper}</li>`
      })}
    </ul>
  </div>`
}

/** The way, the time and the fee; for what is done elsewhere, where. */
function renderHow({ text, language }: CounterScene, item: ServiceItem): TemplateResult {
  const words = detailWords[language]
  const { steps, elsewhere, phones } = item
  const where = elsewhere && [
    text(elsewhere.name),
    text(elsewhere.address),
    elsewhere.walkMinutes === undefined ? '' : words.walk(elsewhere.walkMinutes),
    elsewhere.telephone ?? '',
  ]
  // what is done elsewhere may cost what is not known here
  const fee = elsewhere && item.fees.length === 0 ? '' : feeText(item, language)
  const row = (name: string, content: unknown): TemplateResult | typeof nothing =>
    content === '' || content === undefined
      ? nothing
      : html`<div>
          <dt>${name}</dt>
          <dd>${content}</dd>
        </div>`
  return html`<dl class="how">
    ${row(
      words.steps,
      steps.length === 0
        ? ''
        : html`<ol class="way">
            ${steps.map((step) => html`<li>${text(step)}</li>`)}
          </ol>`,
    )}
    ${row(words.cost, joinNotes([fee, text(item.timeLimit)], language))} ${row(words.where, where && joinNotes(where, language))}
    ${row(
      words.phone,
      joinNotes(
        phones.map(({ name, number }) => [text(name), number].filter(Boolean).join(' ')),
        language,
      ),
    )}
  </dl>`
}
