// lobby-home: who receives now, the four things people come for, what is often asked, what is on next.
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { FeedView } from '@doorstep/model/feed'
import { activitiesNow, isClosedNow, itemNow, mealNow, openingNow, presentNow, waitingNow, type Moment } from '@doorstep/model/now'
import { oftenAsked } from '@doorstep/model/services'
import { dateOf } from '@doorstep/model/time'
import {
  comingUp,
  formatAge,
  formatDate,
  formatTime,
  Localise,
  mealText,
  namedDayText,
  nowWords,
  openingText,
  whole,
} from '@doorstep/elements'
import { act } from './actions.js'
import { serviceCount, staleSince } from './home-facts.js'
import { icons } from './icons.js'
import { lobbyHomeGlassStyles } from './lobby-home-glass.styles.js'
import { lobbyHomeStyles } from './lobby-home.styles.js'
import { lobbyStyles } from './lobby.styles.js'
import { lobbyWords } from './lobby.words.js'
import type { Offers } from './offers.js'
import { receiverStyles, receiverTemplate } from './receiver.js'

const OFTEN_ASKED = 4
/** A station's name with more signs is set smaller in large type: what people come for stands below it. */
const LONG_NAME = 40

export class LobbyHome extends LitElement {
  static override readonly styles = [lobbyStyles, receiverStyles, lobbyHomeStyles, lobbyHomeGlassStyles]

  #localise = new Localise(this, lobbyWords)

  @property({ attribute: false }) now: Moment | undefined = undefined
  /** The feed as it was read, for how old it is. */
  @property({ attribute: false }) view: FeedView | undefined = undefined
  @property({ attribute: false }) offers: Offers = { noNumber: undefined, numbers: true, needs: false }
  @property({ type: Boolean, reflect: true }) large = false

  override render(): TemplateResult | typeof nothing {
    const { now } = this
    if (!now) return nothing
    const { parts } = now.station
    return html`<main>
      ${this.renderHeader(now)}
      <div class="people">
        ${this.renderWho(now)}
        ${
          this.offers.needs
            ? html`<button type="button" class="needs" @click=${act(this, { type: 'go', route: { screen: 'needs' } })}>
                ${this.#localise.words.needs}
              </button>`
            : nothing
        }
      </div>
      ${parts.services ? this.renderFind() : nothing} ${this.renderTicket(now)}
      <div class="tiles">
        ${parts.services ? this.renderTile('services', this.serviceHint(now)) : nothing}
        ${parts.timetable ? this.renderTile('timetable', this.timetableHint(now)) : nothing}
        ${parts.menu ? this.renderTile('meals', this.mealHint(now)) : nothing}
      </div>
      ${this.renderOften(now)} ${this.renderCards(now)}
    </main>`
  }

  private renderHeader(now: Moment): TemplateResult {
    const { words, language } = this.#localise
    const opening = openingNow(now)
    const says = openingText(opening, now.at, this.#localise)
    const stale = this.view && staleSince(this.view)
    const name = this.#localise.text(now.station.name)
    const day = [formatDate(dateOf(now.at), language), namedDayText(opening, this.#localise)]
    return html`<header>
      <div>
        <h1 tabindex="-1" class=${name.length > LONG_NAME ? 'long' : ''}>${name}</h1>
        <p class="soft">${day.filter(Boolean).join(' ')}</p>
      </div>
      <p class="time">${formatTime(now.at)}</p>
      ${says === '' ? nothing : html`<p class="pill ${opening.is === 'closed' ? 'closed' : ''}">${says}</p>`}
      ${
        stale
          ? html`<p class="notice" role="status">
              ${(stale.file ? words.staleFile : words.stale)(formatAge(stale.since, now.instant, language))}${this.offers.noNumber === undefined ? words.asUsual : ''}
            </p>`
          : nothing
      }
    </header>`
  }

  private renderWho(now: Moment): TemplateResult {
    const { words } = this.#localise
    const here = presentNow(now)
    const first = here[0]
    if (!first) {
      return html`<section class="who card"><p>${isClosedNow(now) ? words.nobodyNow : words.askAtDesk}</p></section>`
    }
    return html`<section class="who card">
      <h2>${first.by === 'desk' ? words.receiving : words.onDuty}</h2>
      ${here.map((receiver) => receiverTemplate(receiver, this.#localise))}
    </section>`
  }

  // It looks like the field it leads to, and is a button.
  private renderFind(): TemplateResult {
    const { words } = this.#localise
    return html`<button type="button" class="find" @click=${act(this, { type: 'go', route: { screen: 'services', typing: true } })}>
      <span class="soft">${words.findAsk} <span class="example">${words.findExample}</span></span> <b>${words.find}</b>
    </button>`
  }

  private renderTicket(now: Moment): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const { noNumber } = this.offers
    if (noNumber === '') return nothing
    if (noNumber !== undefined) return html`<lobby-shut role="status" .station=${now.station} .offers=${this.offers}></lobby-shut>`
    const waiting = waitingNow(now)
    const band = waiting && waiting.people > 0 ? waiting.band : undefined
    return html`<button type="button" class="ticket primary" @click=${act(this, { type: 'go', route: { screen: 'ticket' } })}>
      ${icons.ticket}
      <span>
        <strong>${words.ticket}</strong>
        <span class="hint">${words.ticketHint}</span>
      </span>
      ${
        waiting === undefined
          ? nothing
          : html`<span class="ahead"
              ><span data-sentence>${words.ahead} <b>${waiting.people}</b> ${words.people(waiting.people)}</span>
              ${band ? html`<span class="band">${words.wait(band.from, band.to)}</span>` : nothing}</span
            >`
      }
    </button>`
  }

  private renderTile(screen: 'services' | 'timetable' | 'meals', hint: string): TemplateResult {
    return html`<button type="button" class="tile ${screen}" @click=${act(this, { type: 'go', route: { screen } })}>
      ${icons[screen]}
      <strong>${this.#localise.words[screen]}</strong>
      <span class="hint">${hint}</span>
    </button>`
  }

  private serviceHint({ services }: Moment): string {
    const count = serviceCount(services)
    return count ? this.#localise.words.serviceCount(count.categories, count.items) : ''
  }

  private timetableHint(now: Moment): string {
    const found = activitiesNow(now)
    return found ? this.#localise.words.activityCount(found.today, found.left) : ''
  }

  private mealHint(now: Moment): string {
    const meal = mealNow(now)
    if (meal) return mealText(meal, now.at, this.#localise.language)
    return now.menu ? this.#localise.words.noMeal : ''
  }

  // While no number can be had a matter leads to what there is to read of it, and does not look as if it could be done.
  private renderOften(now: Moment): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const items = oftenAsked(now.services?.items ?? [], OFTEN_ASKED).map((item) => ({
      item,
      shut: !this.offers.numbers || itemNow(now, item).why === 'used-up',
    }))
    if (items.length === 0) return nothing
    return html`<section class="often" aria-labelledby="often">
      <h2 id="often">${items.every(({ shut }) => shut) ? words.oftenShut : words.often}</h2>
      <ul>
        ${items.map(
          ({ item, shut }) =>
            html`<li>
              <button type="button" @click=${act(this, { type: 'go', route: { screen: shut ? 'services' : 'ticket', service: item.id } })}>
                <span>${whole(this.#localise.text(item.name))}</span> ${shut ? icons.services : icons.ticket}
              </button>
            </li>`,
        )}
      </ul>
    </section>`
  }

  private renderCards(now: Moment): TemplateResult | typeof nothing {
    const { words, language } = this.#localise
    const { activity, meal } = comingUp(now, this.#localise)
    if (!activity && !meal) return nothing
    const [first, ...others] = meal?.dishes ?? []
    return html`<div class="cards">
      ${
        activity
          ? html`<div class="note">
              <p class="soft">${words.next(activity.day)}</p>
              <strong>${activity.what}</strong>
              <p class="soft">${activity.where}</p>
            </div>`
          : nothing
      }
      ${
        meal
          ? html`<div class="note meal">
              <p class="soft">${meal.when}</p>
              <strong>${first}</strong>
              <p class="soft">${others.slice(0, 2).join(nowWords[language].comma)}</p>
            </div>`
          : nothing
      }
    </div>`
  }
}
