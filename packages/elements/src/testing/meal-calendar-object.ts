// The meal calendar as a person uses it: what tests press and read, instead of selectors.
import { html } from '@open-wc/testing'
import '../define/meal-calendar.js'
import type { DoorstepMealCalendar } from '../meal-calendar/meal-calendar.js'
import { CalendarObject, type Opening } from './calendar-object.js'
import { mealFeed } from './calendars.js'
import { stationPage, textOf } from './page.js'
import { FRIDAY_MORNING } from './station.js'
import { waitUntil } from './wait.js'

/** The meal calendar as a person uses it. */
export class MealCalendarObject extends CalendarObject<DoorstepMealCalendar> {
  static async open({
    feed = mealFeed(),
    lang = 'zh-Hans',
    now = () => FRIDAY_MORNING,
    view = 'today',
    date,
  }: Opening = {}): Promise<MealCalendarObject> {
    const tag = html`<doorstep-meal-calendar view=${view} .date=${date}></doorstep-meal-calendar>`
    const page = await stationPage(tag, { feed, lang, now })
    const element = page.querySelector('doorstep-meal-calendar')
    if (!element) throw new Error('no meal calendar')
    const calendar = new MealCalendarObject(element)
    if (feed.view.menu.value) await waitUntil(() => calendar.all('.paging').length > 0, 'nothing came')
    return calendar
  }

  /** The meals shown, by their headings. */
  get meals(): string[] {
    return this.all('.meal h4').map(textOf)
  }

  get prices(): string[] {
    return this.all('.price').map(textOf)
  }

  async register(registered: boolean): Promise<void> {
    const box = this.one('input[type=checkbox]') as HTMLInputElement
    if (box.checked !== registered) box.click()
    await this.element.updateComplete
  }

  async openFacts(meal = 0): Promise<HTMLElement> {
    const facts = this.all('.facts')[meal]
    facts?.querySelector('summary')?.click()
    await waitUntil(() => facts?.querySelector('dl'), 'the facts did not open')
    return facts as HTMLElement
  }

  cell(number: number): HTMLElement {
    const found = this.all('.month .cell').find((each) => textOf(each.querySelector('[aria-hidden]')) === String(number))
    if (!found) throw new Error(`no day ${number}`)
    return found
  }
}
