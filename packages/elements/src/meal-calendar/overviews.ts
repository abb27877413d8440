// The week and the month of a menu.
import { closedOn, dishGroups, mealsOn, MEALS, type Meal, type MealName } from '@doorstep/model/menu'
import { addDays, type LocalDate } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { renderDate, renderMonthTable } from '../calendar/month-table.js'
import { daysOf, periodOf, sideOf } from '../calendar/period.js'
import { formatDate, formatDays, formatWeekday } from '../i18n/format.js'
import { hoursOf } from './meal.js'
import type { MealScene } from './meal-scene.js'

/** Dishes named in a cell of the week: one of each of the first groups. */
const NAMES = 4

/** The first dish of each group, the most telling first; of a soup with several groups before it, all the same. */
export function headlines(meal: Meal, { menu, text }: MealScene): readonly string[] {
  return dishGroups(menu, meal.dishes).flatMap(({ dishes: [first] }) => (first ? [text(first.dish.name)] : []))
}

/** The dish a meal is known by, and what goes with it: the soup, or the next group's first dish. */
export function headline(meal: Meal, { menu, text }: MealScene): readonly [main: string, beside: string] {
  const [first, ...rest] = dishGroups(menu, meal.dishes)
  const beside = rest.find(({ group }) => group === 'soup') ?? rest[0]
  return [text(first?.dishes[0]?.dish.name), text(beside?.dishes[0]?.dish.name)]
}

function renderWeekCell(date: LocalDate, name: MealName, scene: MealScene): TemplateResult {
  const { words, menu, point } = scene
  const meal = mealsOn(menu, date, point?.id).find((each) => each.meal === name)
  const names = meal ? headlines(meal, scene) : []
  const all = meal ? new Set(meal.dishes).size : 0
  return html`<td data-meal=${words.meals[name]} class=${names.length === 0 ? 'void' : ''}>
    ${
      names.length === 0
        ? html`<span class="soft">–</span>`
        : html`<ul class="dots">
            ${names.slice(0, NAMES).map((each, at) => html`<li class=${at === 0 ? 'first' : ''}>${each}</li>`)}
            ${all > NAMES ? html`<li class="soft small">${words.more(all)}</li>` : nothing}
          </ul>`
    }
  </td>`
}

/** The seven days of the week that holds `date`, and the meals of each; `openDay` shows one. */
export function renderMealWeek(date: LocalDate, scene: MealScene, openDay: (day: LocalDate) => void): TemplateResult {
  const { words, language, menu, point, today, text } = scene
  const { from, to } = periodOf('week', date)
  const days = daysOf({ from, to })
  const served = MEALS.filter((name) => days.some((day) => mealsOn(menu, day, point?.id).some(({ meal }) => meal === name)))
  // seven buttons that lead to seven empty days tell nobody anything
  if (served.length === 0 && !days.some((day) => closedOn(menu, day, point?.id)))
    return html`<p class="empty">${words.noneIn(formatDays(from, addDays(to, -1), language))}</p>`
  return html`<table class="week" part="week">
    <thead>
      <tr>
        <th scope="col">${words.day}</th>
        ${served.map((name) => html`<th scope="col">${words.meals[name]} <span class="soft small">${hoursOf(point, name)}</span></th>`)}
      </tr>
    </thead>
    <tbody>
      ${days.map((day) => {
        const closed = closedOn(menu, day, point?.id)
        return html`<tr class=${sideOf(day, today)}>
          <th scope="row">
            <button type="button" class="quiet" @click=${() => openDay(day)}>
              <span class="visually-hidden">${formatDate(day, language)}</span>
              <span aria-hidden="true">${formatWeekday(day, language, 'short')} <b>${Number(day.slice(8))}</b></span>
            </button>
          </th>
          ${
            closed
              ? html`<td colspan=${Math.max(1, served.length)}>${words.closed(text(closed.reason))}</td>`
              : served.map((name) => renderWeekCell(day, name, scene))
          }
        </tr>`
      })}
    </tbody>
  </table>`
}

/** The month that holds `date`, with the dish each day is known by; `choose` is told the day that is tapped. */
export function renderMealMonth(date: LocalDate, name: MealName, scene: MealScene, choose: (day: LocalDate) => void): TemplateResult {
  const { words, language, menu, point, today } = scene
  return renderMonthTable(date, language, (day) => {
    const meal = mealsOn(menu, day, point?.id).find((each) => each.meal === name)
    const closed = closedOn(menu, day, point?.id)
    const [main, beside] = meal ? headline(meal, scene) : ['', '']
    const number = renderDate(day, language, closed ? html`<span class="mark">${words.closedMark}</span>` : nothing)
    return html`<td class=${sideOf(day, today)} data-day=${day}>
      ${
        meal || closed
          ? html`<button type="button" class="cell" aria-pressed=${day === date} @click=${() => choose(day)}>
              ${number}<span class="about"><span class="main">${main}</span><span class="beside">${beside}</span></span>
            </button>`
          : html`<div class="cell empty-day">${number}</div>`
      }
    </td>`
  })
}
