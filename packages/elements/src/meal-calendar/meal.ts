// One meal: what there is by group, the sets, and what this person pays for them.
import { dishGroups, priceFor, type Meal, type MealPoint } from '@doorstep/model/menu'
import { mealStanding } from '@doorstep/model/now'
import { ownOf } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import { formatPrice, formatTime } from '../i18n/format.js'
import type { dishFacts } from './facts.js'
import { isDetailsOpen } from '../calendar/controls.js'
import { groupName, type MealScene } from './meal-scene.js'

export interface Facts {
  readonly open: string | undefined
  readonly render: typeof dishFacts | undefined
  readonly toggle: (meal: string, open: boolean) => void
}

/** When a meal is served at a point: `10:30–12:00`; '' when the menu does not say. */
export function hoursOf(point: MealPoint | undefined, meal: Meal['meal']): string {
  const times = point?.mealTimes[meal]
  return times ? `${formatTime(times.opens)}–${formatTime(times.closes)}` : ''
}

/** Whether a meal of today is being served or is over; undefined before, on other days, and where the menu has no hours. */
export function servingOf(meal: Meal, { now, today, point }: MealScene): 'serving' | 'over' | undefined {
  const standing = meal.date === today ? mealStanding(meal, point?.mealTimes[meal.meal], now) : 'ahead'
  return standing === 'ahead' ? undefined : standing
}

function renderPrice(price: number, { words, language, menu, policy, diner }: MealScene): TemplateResult {
  const { pays, off } = priceFor(price, diner, policy)
  const amount = (value: number) => formatPrice(value, menu.currency, language)
  return html`<p class="price" part="price">
    ${off === 0 ? nothing : html`<s><span class="visually-hidden">${words.listPrice} </span>${amount(price)}</s>`}
    <b>${amount(pays)}</b>
    ${off === 0 ? nothing : html`<small class="good">${words.off(amount(off))}</small>`}
  </p>`
}

function renderSets({ sets }: Meal, scene: MealScene): TemplateResult | typeof nothing {
  const { menu, text, language } = scene
  if (sets.length === 0) return nothing
  return html`<ul class="sets">
    ${sets.map(
      (set) =>
        html`<li part="set">
          <div>
            <b>${text(set.name)}</b>
            <p class="soft">
              ${set.dishes
                .map((id) => text(ownOf(menu.dishes, id)?.name))
                .filter((name) => name !== '')
                .join(language === 'en' ? ', ' : '、')}
            </p>
          </div>
          ${renderPrice(set.price, scene)}
        </li>`,
    )}
  </ul>`
}

function renderGroups(meal: Meal, scene: MealScene): TemplateResult {
  const { menu, text, language, words } = scene
  return html`<ul class="groups">
    ${dishGroups(menu, meal.dishes).map(
      ({ group, dishes }) =>
        html`<li>
          <span class="group">${groupName(group, scene)}</span>
          <ul>
            ${dishes.map(
              ({ dish }) =>
                html`<li part="dish">
                  <b>${text(dish.name)}</b>${
                    dish.price === undefined
                      ? nothing
                      : html` <small>${dish.price === 0 ? words.free : formatPrice(dish.price, menu.currency, language)}</small>`
                  }
                </li>`,
            )}
          </ul>
        </li>`,
    )}
  </ul>`
}

/** A meal under a heading of its own; `day` stands in it where the page shows several days. */
export function renderMeal(meal: Meal, scene: MealScene, facts: Facts, day = ''): TemplateResult {
  const { words, text, point } = scene
  const key = `${meal.date} ${meal.meal}`
  const open = facts.open === key
  const serving = servingOf(meal, scene)
  return html`<section class="card meal" part="meal">
    <header>
      <h4>${day} ${words.meals[meal.meal]} <span class="soft">${hoursOf(point, meal.meal)}</span></h4>
      ${serving === undefined ? nothing : html`<b class="pill ${serving}">${words[serving]}</b>`}
    </header>
    ${meal.note === undefined ? nothing : html`<p class="strip">${text(meal.note)}</p>`} ${renderSets(meal, scene)}
    ${renderGroups(meal, scene)}
    <details class="facts" part="facts" name="facts" ?open=${open} @toggle=${(event: Event) => facts.toggle(key, isDetailsOpen(event))}>
      <summary class="button">${words.facts}</summary>
      ${open ? facts.render?.(meal, scene) : nothing}
    </details>
  </section>`
}
