// The timetable as a person uses it: what tests press and read, instead of selectors.
import { html } from '@open-wc/testing'
import '../define/timetable.js'
import type { DoorstepTimetable } from '../timetable/timetable.js'
import { CalendarObject, type Opening } from './calendar-object.js'
import { activityFeed } from './calendars.js'
import { stationPage, textOf } from './page.js'
import { FRIDAY_MORNING } from './station.js'
import { waitUntil } from './wait.js'

/** The timetable as a person uses it. */
export class TimetableObject extends CalendarObject<DoorstepTimetable> {
  static async open({
    feed = activityFeed(),
    lang = 'zh-Hans',
    now = () => FRIDAY_MORNING,
    view = 'today',
    date,
  }: Opening = {}): Promise<TimetableObject> {
    const tag = html`<doorstep-timetable view=${view} .date=${date}></doorstep-timetable>`
    const page = await stationPage(tag, { feed, lang, now })
    const element = page.querySelector('doorstep-timetable')
    if (!element) throw new Error('no timetable')
    const timetable = new TimetableObject(element)
    if (feed.view.timetable.value)
      await waitUntil(() => timetable.all('.paging').length > 0 && timetable.all('h2').length > 0, 'nothing came')
    return timetable
  }

  /** Titles of the rows, in order. */
  get rows(): string[] {
    return this.all('.row .title').map(textOf)
  }

  row(title: string): HTMLDetailsElement {
    const row = this.all('.row').find((each) => textOf(each.querySelector('.title')) === title)
    if (!(row instanceof HTMLDetailsElement)) throw new Error(`no ${title} among ${this.rows.join(' | ')}`)
    return row
  }

  /** What a row says at its end. */
  state(title: string): string {
    return textOf(this.row(title).querySelector('.state'))
  }

  async openRow(title: string): Promise<HTMLElement> {
    const row = this.row(title)
    row.querySelector('summary')?.click()
    await waitUntil(() => row.querySelector('.more'), `${title} did not open`)
    return row
  }

  /** The day of a week or a month with this number. */
  day(number: number): HTMLElement {
    const days = this.all('.week > li, .month td').filter((each) => textOf(each.querySelector('[aria-hidden]')).endsWith(String(number)))
    const found = days.find((each) => /\d+/.exec(textOf(each.querySelector('[aria-hidden]')))?.[0] === String(number))
    if (!found) throw new Error(`no day ${number}`)
    return found
  }

  get pressed(): string[] {
    return this.all('[aria-pressed=true]').map(textOf)
  }
}
