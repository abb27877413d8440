// Helpers of component tests: a station with a queue in memory, and looking into shadow roots by what a person reads.
import { type MemoryJournal } from '@doorstep/sources/journal'
import { fixture, html, waitUntil } from '@open-wc/testing'
import type { Feed, Instant, QueueEvent } from '@doorstep/model'
import type { TemplateResult } from 'lit'
import type { DoorstepStation } from '../station/station.js'
import '../define/station.js'
import { FRIDAY_MORNING, smallFeed } from './station.js'

interface PageOptions {
  readonly feed?: Feed
  readonly journal?: MemoryJournal<QueueEvent> | undefined
  readonly lang?: string
  readonly now?: () => Instant
}

/** Puts content into a station whose clock stands still. Without `journal` there is no queue. */
export async function stationPage(content: TemplateResult, options: PageOptions = {}): Promise<DoorstepStation> {
  const { feed = smallFeed(), journal, lang = 'zh-Hans', now = () => FRIDAY_MORNING } = options
  const page = await fixture<DoorstepStation>(
    html`<doorstep-station lang=${lang} .feed=${feed} .clock=${now} .journals=${journal ? { queue: journal } : undefined}
      >${content}</doorstep-station
    >`,
  )
  return page
}

/** The text in an element, or in its shadow root if it has one, spaces folded. Content that is not laid out yet counts too. */
export function textOf(element: Element | null | undefined): string {
  if (!element) return ''
  const walker = document.createTreeWalker(element.shadowRoot ?? element, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (parentElement?.tagName !== 'STYLE') texts.push(textContent ?? '')
  }
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim()
}

/** The button whose words contain `words`. */
export function button(element: Element, words: string): HTMLButtonElement {
  const buttons = [...(element.shadowRoot ?? element).querySelectorAll('button')]
  const found = buttons.find((each) => textOf(each).includes(words))
  if (!found) throw new Error(`no button “${words}” among ${buttons.map(textOf).join(' | ')}`)
  return found
}

/** Waits until an element reads what is expected. */
export async function reads(element: Element, words: string | RegExp): Promise<void> {
  const met = (): boolean => (typeof words === 'string' ? textOf(element).includes(words) : words.test(textOf(element)))
  await waitUntil(met, `“${words}” is not on the screen, but: ${textOf(element).slice(0, 500)}`, { timeout: 3000 })
}
