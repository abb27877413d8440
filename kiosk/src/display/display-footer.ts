// display-footer: what is on next and what there is to eat, quietly at the foot of the wall.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { momentKeeper } from '@doorstep/model/now'
import { ClockController, comingUp, FeedController, Localise, nowWords } from '@doorstep/elements'

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
    const { activity, meal } = comingUp(now, this.#localise)
    return html`
      ${activity ? html`<p>${activity.day} ${activity.what} ${activity.where}</p>` : nothing}
      ${meal ? html`<p>${meal.when}&nbsp;·&nbsp;${meal.dishes.slice(0, 2).join(this.#localise.words.comma)}</p>` : nothing}
    `
  }
}
