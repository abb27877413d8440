// lobby-home: who receives now, the four things people come for, what is often asked, what is on next.
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { formatAge, formatDate, formatTime, Localise } from '@doorstep/elements'
import { act } from './actions.js'
import { icons } from './icons.js'
import { lobbyHomeStyles } from './lobby-home.styles.js'
import { lobbyStyles } from './lobby.styles.js'
import { lobbyWords } from './lobby.words.js'
import { mealText } from './meal-text.js'
import { openingText } from './moments.js'
import { receiverStyles, receiverTemplate } from './receiver.js'
import { activities, nextMeal, oftenAsked, opening, receivers, roomOf, serviceCount, staleSince, wait, waiting, type Now } from './today.js'

const OFTEN_ASKED = 4

export class LobbyHome extends LitElement {
  static override readonly styles = [lobbyStyles, receiverStyles, lobbyHomeStyles]

  #localise = new Localise(this, lobbyWords)

  @property({ attribute: false }) now: Now | undefined = undefined
  @property({ type: Boolean, reflect: true }) large = false

  override render(): TemplateResult | typeof nothing {
    const { now } = this
    if (!now?.view.station.value) return nothing
    return html`<main>
      ${this.renderHeader(now)}
      <div class="people">
        ${this.renderWho(now)}
        <button type="button" class="needs" @click=${act(this, { type: 'go', place: { screen: 'needs' } })}>
          ${this.#localise.words.needs}
        </button>
      </div>
      ${this.renderFind()} ${this.renderTicket(now)}
      <div class="tiles">
        ${this.renderTile('services', this.serviceHint(now))} ${this.renderTile('timetable', this.timetableHint(now))}
        ${this.renderTile('meals', this.mealHint(now))}
      </div>
      ${this.renderOften(now)} ${this.renderCards(now)}
    </main>`
  }

  private renderHeader(now: Now): TemplateResult {
    const { words, language } = this.#localise
    const state = opening(now)
    const stale = staleSince(now.view)
    return html`<header>
      <div>
        <h1 tabindex="-1">${this.#localise.text(now.view.station.value?.name)}</h1>
        <p class="soft">${formatDate(now.at.slice(0, 10), language)}</p>
      </div>
      <p class="time">${formatTime(now.at)}</p>
      ${state ? html`<p class="pill ${state.open ? '' : 'closed'}">${openingText(state, now.at, this.#localise)}</p>` : nothing}
      ${
        stale
          ? html`<p class="notice" role="status">
              ${(stale.file ? words.staleFile : words.stale)(formatAge(stale.since, now.instant, language))}
            </p>`
          : nothing
      }
      ${now.queue ? nothing : html`<p class="notice" role="status">${words.noStorage}</p>`}
    </header>`
  }

  private renderWho(now: Now): TemplateResult {
    const { words } = this.#localise
    const here = opening(now)?.open === false ? [] : receivers(now)
    const first = here[0]
    if (!first) {
      return html`<section class="who card"><p>${opening(now)?.open === false ? words.nobodyNow : words.askAtDesk}</p></section>`
    }
    return html`<section class="who card">
      <h2>${first.by === 'desk' ? words.receiving : words.onDuty}</h2>
      ${here.map((receiver) => receiverTemplate(receiver, this.#localise))}
    </section>`
  }

  // It looks like the field it leads to, and is a button.
  private renderFind(): TemplateResult {
    const { words } = this.#localise
    return html`<button type="button" class="find" @click=${act(this, { type: 'go', place: { screen: 'services', typing: true } })}>
      <span class="soft">${words.findAsk} <span class="example">${words.findExample}</span></span> <b>${words.find}</b>
    </button>`
  }

  private renderTicket(now: Now): TemplateResult {
    const { words } = this.#localise
    const count = waiting(now)
    const band = wait(now)
    const isClosed = opening(now)?.open === false
    return html`<button type="button" class="ticket primary" @click=${act(this, { type: 'go', place: { screen: 'ticket' } })}>
      ${icons.ticket}
      <span>
        <strong>${words.ticket}</strong>
        <span class="hint">${isClosed ? words.ticketClosed : words.ticketHint}</span>
      </span>
      ${count === undefined || isClosed ? nothing : html`<span class="ahead">${words.ahead} <b>${count}</b> ${words.people(count)} ${band ? html`<span class="band">${words.wait(band.from, band.to)}</span>` : nothing}</span>`}
    </button>`
  }

  private renderTile(screen: 'services' | 'timetable' | 'meals', hint: string): TemplateResult {
    return html`<button type="button" class="tile ${screen}" @click=${act(this, { type: 'go', place: { screen } })}>
      ${icons[screen]}
      <strong>${this.#localise.words[screen]}</strong>
      <span class="hint">${hint}</span>
    </button>`
  }

  private serviceHint({ view }: Now): string {
    const count = serviceCount(view.services.value)
    return count ? this.#localise.words.serviceCount(count.categories, count.items) : ''
  }

  private timetableHint(now: Now): string {
    const found = activities(now)
    return found ? this.#localise.words.activityCount(found.today) : ''
  }

  private mealHint(now: Now): string {
    const meal = nextMeal(now)
    if (meal) return mealText(meal, now.at, this.#localise)
    return now.view.menu.value ? this.#localise.words.noMeal : ''
  }

  private renderOften({ view }: Now): TemplateResult | typeof nothing {
    const items = oftenAsked(view.services.value, OFTEN_ASKED)
    if (items.length === 0) return nothing
    return html`<section class="often" aria-labelledby="often">
      <h2 id="often">${this.#localise.words.often}</h2>
      <ul>
        ${items.map(
          (item) =>
            html`<li>
              <button type="button" @click=${act(this, { type: 'go', place: { screen: 'ticket', service: item.id } })}>
                ${this.#localise.text(item.name)} ${icons.ticket}
              </button>
            </li>`,
        )}
      </ul>
    </section>`
  }

  private renderCards(now: Now): TemplateResult | typeof nothing {
    const { words, language } = this.#localise
    const next = activities(now)?.next
    const meal = nextMeal(now)
    if (!next && !meal) return nothing
    const day = next && next.start.slice(0, 10) !== now.at.slice(0, 10) ? formatDate(next.start.slice(0, 10), language) : ''
    const [first, ...others] = meal?.dishes.map((dish) => this.#localise.text(dish.name)) ?? []
    return html`<div class="cards">
      ${
        next
          ? html`<div class="note">
              <p class="soft">${words.next(day)}</p>
              <strong>${formatTime(next.start)} ${this.#localise.text(next.title)}</strong>
              <p class="soft">${this.#localise.text(roomOf(now, next))}</p>
            </div>`
          : nothing
      }
      ${
        meal
          ? html`<div class="note meal">
              <p class="soft">${mealText(meal, now.at, this.#localise)}</p>
              <strong>${first}</strong>
              <p class="soft">${others.slice(0, 2).join(words.comma)}</p>
            </div>`
          : nothing
      }
    </div>`
  }
}
