// display-footer: what is on next and what there is to eat, quietly at the foot of the wall.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { localDateTime } from '@doorstep/model'
import { ClockController, FeedController, formatDate, formatTime, Localise } from '@doorstep/elements'
import { lobbyWords } from '../lobby/lobby.words.js'
import { mealText } from '../lobby/meal-text.js'
import { activities, nextMeal, roomOf, type Now } from '../lobby/today.js'

export class DisplayFooter extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      line-height: 1.4;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `

  #localise = new Localise(this, lobbyWords)
  #feed = new FeedController(this, ['timetable', 'menu', 'holidays'])

  /** The feed comes from the station around it. */
  readonly src = undefined

  constructor() {
    super()
    new ClockController(this, 20)
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this.#feed
    const station = view.station.value
    if (!station) return nothing
    const { words, language } = this.#localise
    const instant = this.#feed.now()
    const now: Now = { view, queue: undefined, at: localDateTime(instant, station.timeZone), instant }
    const next = activities(now)?.next
    const meal = nextMeal(now)
    const day = next && next.start.slice(0, 10) !== now.at.slice(0, 10) ? `${formatDate(next.start.slice(0, 10), language)} ` : ''
    return html`
      ${next ? html`<p>${day}${formatTime(next.start)} ${this.#localise.text(next.title)} ${this.#localise.text(roomOf(now, next))}</p>` : nothing}
      ${
        meal
          ? html`<p>
              ${mealText(meal, now.at, this.#localise)} ·
              ${meal.dishes
                .slice(0, 2)
                .map((dish) => this.#localise.text(dish.name))
                .join(words.comma)}
            </p>`
          : nothing
      }
    `
  }
}
