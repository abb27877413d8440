// display-footer: what is on next and what there is to eat, quietly at the foot of the wall.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { activitiesNow, mealNow, momentKeeper, roomNameOf } from '@doorstep/model/now'
import { dateOf } from '@doorstep/model/time'
import { activityTimeText, ClockController, FeedController, formatDate, Localise, mealText, nowWords } from '@doorstep/elements'

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

  #localise = new Localise(this, nowWords)
  #momentOf = momentKeeper()
  #feed = new FeedController(this, ['timetable', 'menu', 'holidays'])

  /** The feed comes from the station around it. */
  readonly src = undefined

  constructor() {
    super()
    new ClockController(this, 20)
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.#momentOf(this.#feed.view, undefined, this.#feed.now())
    if (!now) return nothing
    const { words, language } = this.#localise
    const next = activitiesNow(now)?.next
    const meal = mealNow(now)
    const day = next && dateOf(next.start) > dateOf(now.at) ? `${formatDate(dateOf(next.start), language)} ` : ''
    return html`
      ${next ? html`<p>${day}${activityTimeText(next, language)} ${this.#localise.text(next.title)} ${this.#localise.text(roomNameOf(now, next))}</p>` : nothing}
      ${
        meal
          ? html`<p>
              ${mealText(meal, now.at, language)}&nbsp;·&nbsp;${meal.dishes
                .slice(0, 2)
                .map((dish) => this.#localise.text(dish.name))
                .join(words.comma)}
            </p>`
          : nothing
      }
    `
  }
}
