// doorstep-meal-calendar: what there is to eat today, this week and this month, and what it costs whom.
import type { PartState } from '@doorstep/model/feed'
import { closedOn, mealsOn, menuMonths, MEALS, policyAt, type MealName, type Menu } from '@doorstep/model/menu'
import type { LocalDate } from '@doorstep/model/time'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { dots } from '../base/dots.js'
import { renderFold } from '../base/sheet.js'
import { FeedElement } from '../base/feed-element.js'
import { calendarStyles } from '../calendar/calendar.styles.js'
import { renderChoices, renderPaging, renderViews } from '../calendar/controls.js'
import { localNow } from '../controllers/local-now.js'
import { once } from '../base/once.js'
import { dateOr, isWithin, periodOf, viewOf, type View } from '../calendar/period.js'
import { FeedController } from '../controllers/feed-controller.js'
import { formatDate, formatMonth } from '../i18n/format.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { asksRegistration, dinerGroups, dinerOf, groupOf, type DinerGroup } from './diners.js'
import { mealCalendarStyles } from './meal-calendar.styles.js'
import { mealWords } from './meal-calendar.words.js'
import { renderMeal, servingOf, type Facts } from './meal.js'
import type { MealScene } from './meal-scene.js'

const NO_MENU: Menu = { currency: 'CNY', groups: [], points: [], pricePolicies: [], dishes: {}, meals: [], closed: [] }

/**
 * @summary The menu of a meal point: one day in full, a week, or a month, with the price for the person who eats.
 * @slot - Content for pages without scripts; it stays until the menu is there.
 * @csspart frame - Everything.
 * @csspart views - The choice of day, week and month.
 * @csspart points - The choice of a meal point.
 * @csspart diners - The choice of who eats.
 * @csspart paging - The days shown, and the way to those before and after.
 * @csspart meals - The choice of a meal, above a month.
 * @csspart meal - One meal of a day.
 * @csspart set - A set with its price.
 * @csspart price - What the person pays.
 * @csspart dish - One dish.
 * @csspart facts - Allergens and nutrition.
 * @csspart policy - How the subsidy is worked out.
 * @csspart week - The table of a week.
 * @csspart month - The table of a month.
 * @cssproperty --doorstep-text - Size of body text.
 * @cssproperty --doorstep-target - Smallest size of a touch target.
 * @example
 * <doorstep-meal-calendar src="https://example.org/station.json" view="month"></doorstep-meal-calendar>
 */
export class DoorstepMealCalendar extends FeedElement {
  static override readonly styles = [baseStyles, calendarStyles, mealCalendarStyles]

  #localise = new Localise(this, mealWords)
  #months = once(menuMonths)
  #groups = once(dinerGroups)
  #cameFrom: LocalDate | undefined
  protected override readonly feed = new FeedController(this, ['menu'])
  private readonly later = this.late(
    async () => {
      const part = await import('./meal-calendar.lazy.js')
      new part.ClockController(this)
      return part
    },
    ({ overviewStyles }) => overviewStyles,
  )

  @state() private opened: string | undefined = undefined

  /** What is shown at once: `today` (one day), `week` or `month`. */
  @property() view: View = 'today'
  /** A date in the days shown, `2026-11-20`; without one they follow the clock. */
  @property() date: LocalDate | undefined = undefined
  /** The meal point, by id; without one, the first. */
  @property() point: string | undefined = undefined
  /** The meal a month shows. */
  @property() meal: MealName = 'lunch'
  /** Age of the person who eats, in full years; without it, the youngest who get a subsidy are shown first. */
  @property({ type: Number }) age: number | undefined = undefined
  /** The person is not registered in the town that pays the subsidy. */
  @property({ type: Boolean }) guest = false
  /** Leaves the heading out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false

  override connectedCallback(): void {
    super.connectedCallback()
    // at the same time as the feed
    void this.later.fetch()
  }

  protected override get shown(): PartState<unknown> {
    return this.feed.view.menu
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // the button that was pressed is gone: the keyboard goes on from the way back
    if (changed.get('view') !== undefined && this.#cameFrom !== undefined) this.renderRoot.querySelector<HTMLElement>('.back')?.focus()
  }

  private show(view: View, date?: LocalDate): void {
    this.view = view
    this.date = date
    this.opened = undefined
    this.#cameFrom = undefined
  }

  // A day's meal may lie below the screen; it was asked for, so it is brought up.
  private choose(day: LocalDate): void {
    this.date = day
    void this.updateComplete.then(() => this.renderRoot.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' }))
  }

  protected override renderContent(): TemplateResult {
    const { words, language } = this.#localise
    const menu = this.feed.view.menu.value ?? NO_MENU
    const view = viewOf(this.view)
    const now = localNow(this.feed)
    const today = now.slice(0, 10)
    const date = dateOr(this.date, today)
    const point = menu.points.find(({ id }) => id === this.point) ?? menu.points[0]
    const policy = policyAt(menu.pricePolicies, point?.id)
    const groups = this.#groups(menu.pricePolicies, policy)
    const group = groupOf(groups, this.age)
    const diner = dinerOf(group, !this.guest)
    const scene: MealScene = { words, language, text: (text) => this.#localise.text(text), now, today, menu, point, policy, diner }
    const months = this.#months(menu, point?.id)
    const within = (month: string) => month >= (months[0] ?? '') && month <= (months.at(-1) ?? '')
    return html`<div class="sheet ${language}">
      <div class="rail">
        ${this.withoutHeading ? nothing : html`<h2>${words.heading}</h2>`}
        ${renderViews(words, isWithin(periodOf(view, date), today) ? view : undefined, (chosen) => this.show(chosen))}
        ${view === 'month' ? this.renderMeals(scene) : nothing} ${this.renderChoices(groups, group, scene)}
      </div>
      <div class="pane">
        ${this.renderBack()}
        ${renderPaging(words, {
          view,
          date,
          today,
          language,
          go: (target) => this.show(view, target),
          leads: (target) => within(target.slice(0, 7)),
        })}
        ${
          months.includes(date.slice(0, 7)) || view === 'week' || closedOn(menu, date, point?.id)
            ? this.renderView(view, date, scene)
            : this.renderNoMonth(view, date, months)
        }
      </div>
    </div>`
  }

  private renderView(view: View, date: LocalDate, scene: MealScene): TemplateResult {
    if (view === 'today') return this.renderDay(date, scene)
    if (view === 'month') return this.renderMonth(date, scene)
    return html`${this.later.value?.renderWeek(date, scene, (day) => {
      this.show('today', day)
      this.#cameFrom = date
    })}`
  }

  /** Where and who: folded, it says both. */
  private renderChoices(groups: readonly DinerGroup[], group: DinerGroup | undefined, scene: MealScene): TemplateResult | typeof nothing {
    const { point, policy, text } = scene
    if (!point && !policy) return nothing
    const who = policy && group ? this.nameOf(group) : ''
    return renderFold(dots([text(point?.name), who]), html`${this.renderPoints(scene)} ${this.renderDiners(groups, group, scene)}`)
  }

  private nameOf({ from, to, subsidised }: DinerGroup): string {
    const { words } = this.#localise
    return from === undefined && !subsidised ? words.others : words.ages(from, to)
  }

  private renderPoints({ menu, point, text, words }: MealScene): TemplateResult | typeof nothing {
    if (!point) return nothing
    const about = [text(point.address), point.telephone ?? ''].filter((part) => part !== '')
    const choices = menu.points.map(({ id, name }) => ({ id, label: text(name) }))
    return html`<div class="pills">
      ${
        choices.length > 1
          ? renderChoices(choices, point.id, { label: words.point, part: 'points', choose: (id) => (this.point = id) })
          : html`<p><b>${text(point.name)}</b></p>`
      }
      ${about.length === 0 ? nothing : html`<p class="soft small">${dots(about)}</p>`}
    </div>`
  }

  private renderDiners(groups: readonly DinerGroup[], group: DinerGroup | undefined, scene: MealScene): TemplateResult | typeof nothing {
    const { words, policy } = scene
    if (!policy || groups.length === 0) return nothing
    const choices = groups.map((each) => ({ id: each.age, label: this.nameOf(each) }))
    return html`<div class="pills">
      ${renderChoices(choices, group?.age, { label: words.who, part: 'diners', choose: (age) => (this.age = age) })}
      ${
        asksRegistration(policy)
          ? html`<label class="button">
              <input type="checkbox" .checked=${!this.guest} @change=${() => (this.guest = !this.guest)} />
              ${words.registered}
            </label>`
          : nothing
      }
      <details class="how" name="how">
        <summary class="button">${words.how}</summary>
        ${this.later.value?.policySentences(scene)}
      </details>
    </div>`
  }

  private renderBack(): TemplateResult | typeof nothing {
    const from = this.#cameFrom
    if (from === undefined) return nothing
    return html`<button type="button" class="back" @click=${() => this.show('week', from)}>
      <span aria-hidden="true">‹</span>${this.#localise.words.back}
    </button>`
  }

  private get facts(): Facts {
    return {
      open: this.opened,
      render: this.later.value?.dishFacts,
      toggle: (meal, open) => {
        if (open) this.opened = meal
        else if (this.opened === meal) this.opened = undefined
      },
    }
  }

  private renderClosed(date: LocalDate, { menu, point, words, text }: MealScene): TemplateResult {
    const closed = closedOn(menu, date, point?.id)
    return html`<p class="empty">${closed ? words.closed(text(closed.reason)) : words.none}</p>`
  }

  private renderDay(date: LocalDate, scene: MealScene): TemplateResult {
    const meals = mealsOn(scene.menu, date, scene.point?.id)
    if (meals.length === 0) return this.renderClosed(date, scene)
    // what is still to come stands first
    const over = meals.filter((meal) => servingOf(meal, scene) === 'over')
    const ahead = meals.filter((meal) => !over.includes(meal))
    return html`<div class="day">${[...ahead, ...over].map((meal) => renderMeal(meal, scene, this.facts))}</div>`
  }

  /** The meal of a month: the one asked for where it is served, else the first that is. */
  private shownMeal({ menu, point }: MealScene): MealName {
    const served = mealNames(menu, point?.id)
    return served.includes(this.meal) ? this.meal : (served[0] ?? 'lunch')
  }

  private renderMeals(scene: MealScene): TemplateResult | typeof nothing {
    const { menu, point, words } = scene
    const choices = mealNames(menu, point?.id).map((id) => ({ id, label: words.meals[id] }))
    if (choices.length < 2) return nothing
    return renderChoices(choices, this.shownMeal(scene), { label: words.whichMeal, part: 'meals', choose: (meal) => (this.meal = meal) })
  }

  private renderMonth(date: LocalDate, scene: MealScene): TemplateResult {
    const { menu, point, language } = scene
    const name = this.shownMeal(scene)
    const meal = mealsOn(menu, date, point?.id).find((each) => each.meal === name)
    return html`<div class="month-and-day">
      ${this.later.value?.renderMonth(date, name, scene, (day) => this.choose(day))}
      <div class="chosen" aria-live="polite">
        ${meal ? renderMeal(meal, scene, this.facts, formatDate(date, language)) : this.renderClosed(date, scene)}
      </div>
    </div>`
  }

  private renderNoMonth(view: View, date: LocalDate, months: readonly string[]): TemplateResult {
    const { words, language } = this.#localise
    if (months.length === 0) return html`<p class="empty">${words.notYet}</p>`
    return html`<div class="empty">
      <p>${view === 'month' ? words.noneIn(formatMonth(date, language)) : words.none}</p>
      <p>${words.haveMonths}</p>
      <div class="pills">
        ${months.map(
          (month) =>
            html`<button type="button" @click=${() => this.show('month', `${month}-01`)}>${formatMonth(`${month}-01`, language)}</button>`,
        )}
      </div>
    </div>`
  }
}

/** The meals a point serves at all, in the order of the day. */
function mealNames(menu: Menu, point: string | undefined): readonly MealName[] {
  return MEALS.filter((name) =>
    menu.meals.some((meal) => meal.meal === name && (point === undefined || meal.point === undefined || meal.point === point)),
  )
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-meal-calendar': DoorstepMealCalendar
  }
}
