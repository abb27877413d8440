// Going through a page by Tab alone, through every shadow root: what it reaches, and what it does not.
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** What had the keyboard so far. */
    tabbed: Set<Element>
  }
}

/** Presses Tab until it has gone round, and gives what can be seen and pressed and never had the keyboard; of radio buttons one is enough. */
export async function unreached(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    window.tabbed = new Set()
  })
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press('Tab')
    const round = await page.evaluate(() => {
      let at = document.activeElement
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      // between the last and the first nothing has it
      if (!at || at === document.body) return false
      if (window.tabbed.has(at)) return true
      window.tabbed.add(at)
      return false
    })
    if (round) break
  }
  return page.evaluate(() => {
    const controls = 'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex="0"]'
    const found: HTMLElement[] = []
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) walk(element.shadowRoot)
        const seen = element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]')
        if (seen && element.matches(controls) && element.tabIndex >= 0 && !element.matches(':disabled, input[type=hidden]'))
          found.push(element)
      }
    }
    walk(document)
    const group = (element: Element): string => (element instanceof HTMLInputElement && element.type === 'radio' ? element.name : '')
    const groups = new Set([...window.tabbed].map(group))
    return found
      .filter((element) => !window.tabbed.has(element) && !(group(element) !== '' && groups.has(group(element))))
      .map((element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160))
  })
}
