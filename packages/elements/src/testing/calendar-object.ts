// What tests of the timetable and of the meal calendar press and read alike, instead of selectors.
import type { LitElement } from 'lit'
import type { StillFeed } from './feeds.js'
import { button, textOf } from './page.js'

export interface Opening {
  readonly feed?: StillFeed
  readonly lang?: string
  readonly now?: () => number
  readonly view?: string
  readonly date?: string
}

/** A calendar as a person uses it. */
export class CalendarObject<Element extends LitElement> {
  constructor(readonly element: Element) {}

  all(selector: string): HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
  }

  one(selector: string): HTMLElement {
    const found = this.all(selector)[0]
    if (!found) throw new Error(`no ${selector}`)
    return found
  }

  get text(): string {
    return textOf(this.element)
  }

  get title(): string {
    return textOf(this.one('.paging h3'))
  }

  async press(words: string): Promise<void> {
    button(this.element, words).click()
    await this.element.updateComplete
  }
}
