// What is in the dishes of a meal, and how a subsidy is worked out.
import { dishGroups, type Dish, type Meal, type PriceRule } from '@doorstep/model/menu'
import { ownOf } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { formatPrice } from '../i18n/format.js'
import { factWords } from './facts.words.js'
import type { MealScene } from './meal-scene.js'

function joined(parts: readonly string[], { language }: MealScene): string {
  return parts.filter((part) => part !== '').join(language === 'en' ? ', ' : '、')
}

function renderNutrition({ nutrition = {} }: Dish, scene: MealScene): TemplateResult | typeof nothing {
  const { perPortion, measures } = factWords[scene.language]
  const values = Object.entries(nutrition).map(([code, value]) => {
    const [name, unit] = ownOf(measures, code) ?? [code, '']
    // a number stays with its unit
    return `${name} ${value}${unit.replace(' ', '\u00a0')}`
  })
  return values.length === 0 ? nothing : html`<p class="soft">${perPortion(joined(values, scene))}</p>`
}

/** Allergens, marks, notes and nutrition of every dish of a meal. */
export function dishFacts(meal: Meal, scene: MealScene): TemplateResult {
  const { menu, text, language } = scene
  const words = factWords[language]
  const named = (codes: readonly string[]) =>
    joined(
      codes.map((code) => ownOf(words.codes, code) ?? code),
      scene,
    )
  return html`<dl>
    ${dishGroups(menu, meal.dishes)
      .flatMap(({ dishes }) => dishes)
      .map(({ dish }) => {
        const about = [named(dish.marks), ...dish.notes.map(text)].filter((part) => part !== '')
        return html`<div>
          <dt>${text(dish.name)}</dt>
          <dd>
            ${
              dish.allergens.length > 0
                ? html`<p><b>${words.contains(named(dish.allergens))}</b></p>`
                : dish.notes.length === 0
                  ? html`<p class="soft">${words.unknown}</p>`
                  : nothing
            }
            ${about.length === 0 ? nothing : html`<p>${dots(about)}</p>`} ${renderNutrition(dish, scene)}
          </dd>
        </div>`
      })}
  </dl>`
}

function ruleSentence(rule: PriceRule, scene: MealScene): string {
  const { language, menu } = scene
  const words = factWords[language]
  const money = (amount: number) => formatPrice(amount, menu.currency, language)
  const { minimumAge, maximumAge, registered, lowIncome, minimumSpend, percentOff, amountOff } = rule
  const who = [
    minimumAge === undefined && maximumAge === undefined ? '' : scene.words.ages(minimumAge, maximumAge),
    registered === undefined ? '' : words.registered[registered ? 0 : 1],
    lowIncome === undefined ? '' : words.lowIncome[lowIncome ? 0 : 1],
  ]
  const what = [
    minimumSpend === undefined ? '' : words.from(money(minimumSpend)),
    percentOff === undefined ? '' : words.percent(percentOff),
    amountOff === undefined ? '' : words[rule.per === 'day' ? 'perDay' : 'perMeal'](words.amount(money(amountOff))),
  ]
  return `${joined(who, scene) || words.everybody}${language === 'en' ? ': ' : '：'}${joined(what, scene)}`
}

/** The rules of the policy that holds, as sentences. */
export function policySentences(scene: MealScene): TemplateResult | typeof nothing {
  const { policy, text } = scene
  if (!policy) return nothing
  return html`<div class="policy" part="policy">
    <p><b>${text(policy.name)}</b> ${factWords[scene.language].firstFits}</p>
    <ol>
      ${policy.steps.map(
        (rules) =>
          html`<li>
            <ul>
              ${rules.map((rule) => html`<li>${ruleSentence(rule, scene)}</li>`)}
            </ul>
          </li>`,
      )}
    </ol>
  </div>`
}
