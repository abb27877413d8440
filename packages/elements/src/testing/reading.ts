// Looking into shadow roots by what a person reads; registers nothing.
import { waitUntil } from './wait.js'

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
  await waitUntil(met, `“${words}” is not on the screen, but: ${textOf(element).slice(0, 500)}`)
}

/** Waits until an element's shadow root holds what a selector names. */
export async function found<Found extends HTMLElement>(element: Element, selector: string): Promise<Found> {
  await waitUntil(() => element.shadowRoot?.querySelector(selector), `${selector} is there`)
  return element.shadowRoot?.querySelector(selector) as Found
}
