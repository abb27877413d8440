// What a guest does not do, on whatever page: stand out of it, be nothing, write too small or the wrong way, go on loading.
import type { Frame, Page } from 'puppeteer-core'

/** What is wrong with the widgets of a page, by tag; `''` is the page itself. */
export async function misbehaviour(page: Page | Frame, tags: readonly string[]): Promise<Map<string, string[]>> {
  const found = await page.evaluate((all: readonly string[]) => {
    const said: [string, string][] = []
    const look = (root: Document | ShadowRoot): void => {
      for (const each of root.querySelectorAll('*')) {
        const tag = each.localName
        if (all.includes(tag)) {
          const { width, left, right } = each.getBoundingClientRect()
          const em = parseFloat(getComputedStyle(each.parentElement ?? each).fontSize)
          const frame = each.shadowRoot?.querySelector('.frame')
          const style = frame && getComputedStyle(frame)
          if (width < 100) said.push([tag, `${Math.round(width)} px wide`])
          if (left < -1 || right > document.documentElement.clientWidth + 1) said.push([tag, 'stands out of the page'])
          if (style && parseFloat(style.fontSize) < Math.min(em, 9)) said.push([tag, 'has tiny text'])
          if (style && style.direction !== 'ltr') said.push([tag, 'runs the wrong way'])
          // without its styles it would be a heap of words
          if (style && style.boxSizing !== 'border-box') said.push([tag, 'has no styles'])
          if (each.shadowRoot?.querySelector('[part=status]')) said.push([tag, 'is still loading'])
          if (each.shadowRoot?.querySelector('[part=missing]')) said.push([tag, 'lacks a part'])
        }
        if (each.shadowRoot) look(each.shadowRoot)
      }
    }
    look(document)
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) said.push(['', `the page overflows by ${scrollWidth - clientWidth} px`])
    return said
  }, tags)
  const by = new Map<string, string[]>()
  for (const [tag, what] of found) by.set(tag, [...(by.get(tag) ?? []), what])
  return by
}
