// Presses the controls of a page one by one: what can be pressed now, and whether a press changed anything a person could notice.
import type { Page } from 'playwright-core'
import { limit } from '../pace.mjs'

/** A control by what it is and says; `at` counts those of the page. */
export interface Control {
  readonly at: number
  readonly kind: string
  readonly says: string
}

declare global {
  interface Window {
    pressable(): HTMLElement[]
    controls(): Control[]
    everything(): string
    /** What the page warns of or refuses. */
    warnings(): string[]
  }
}

/** The page's own helpers, as its init script: the controls a person can press now, and everything a press could change. */
export function helpers(): void {
  const roots = (): (Document | ShadowRoot)[] => {
    const found: (Document | ShadowRoot)[] = [document]
    for (const root of found) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) found.push(element.shadowRoot)
    return found
  }
  const shown = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0
  const pressable = (): HTMLElement[] =>
    roots()
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, a[href], area[href], input, select, summary, [role="button"]')])
      .filter(shown)
      // a choice that holds already is shown, and not offered
      .filter((element) => !element.matches(':disabled, [aria-disabled="true"], [aria-pressed="true"], [aria-current]'))
  const hostOf = (element: Element): string => {
    const root = element.getRootNode()
    return root instanceof ShadowRoot ? root.host.localName : 'page'
  }
  const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()
  // windows of the browser's own, which no test can see
  window.print = () => {
    // no resident can answer one at the lobby
    if (/^\/(desk|guest)\//.test(location.pathname)) document.documentElement.dataset['asked'] = 'paper'
  }
  if ('showDirectoryPicker' in window)
    window.showDirectoryPicker = () => {
      document.documentElement.dataset['asked'] = 'folder'
      return Promise.reject(new DOMException('nobody chose', 'AbortError'))
    }
  Object.assign(window, {
    pressable,
    controls: (): Control[] =>
      pressable().map((element, at) => ({
        at,
        kind: `${hostOf(element)} ${element.localName}.${element.className}`,
        says: plain(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40),
      })),
    everything: (): string =>
      JSON.stringify([
        location.href,
        document.documentElement.outerHTML.slice(0, 300),
        ...roots().map((root) => [
          root.activeElement?.outerHTML.slice(0, 80),
          [...root.querySelectorAll('*')].map((element) => [
            element.localName,
            element.scrollTop,
            ...element.getAttributeNames().map((name) => element.getAttribute(name)),
            element instanceof HTMLInputElement ? `${element.checked} ${element.value}` : '',
          ]),
          root instanceof ShadowRoot ? root.textContent : '',
        ]),
      ]),
    warnings: (): string[] =>
      roots().flatMap((root) =>
        [...root.querySelectorAll('[role="alert"], .notice, .empty')].filter(shown).map((each) => plain(each.textContent)),
      ),
  })
}

/**
 * Presses a control of {@link Window.controls}; whether anything came of it: a change of the page, another page, a file.
 * Undefined where it is no longer there, because the machine remembers what was pressed before.
 */
export async function press(page: Page, { at, kind, says }: Control): Promise<boolean | undefined> {
  // a page that is still being drawn has it a little later, and perhaps at another place
  const found = await page
    .waitForFunction(
      ([place, what, text]) => {
        const alike = window.controls().filter((now) => now.kind === what && now.says === text)
        return alike.find((now) => now.at === place) ?? alike[0]
      },
      [at, kind, says] as const,
      { timeout: limit(2000) },
    )
    .then((handle) => handle.jsonValue())
    .catch(() => undefined)
  if (!found) return undefined
  // who follows a link has come to it: one that leads back to where the keyboard was leads somewhere
  await page.evaluate((control) => {
    const link = window.pressable()[control]
    if (link?.matches('a[href]')) link.focus({ preventScroll: true })
  }, found.at)
  const before = await page.evaluate(() => window.everything())
  const elsewhere = new Promise<true>((resolve) => {
    page.once('download', () => resolve(true))
    page.once('filechooser', () => resolve(true))
    page.once('popup', (other) => void other.close().then(() => resolve(true)))
  })
  const answered = await page.evaluate((control) => {
    const element = window.pressable()[control]
    // a field is there to be written in; to have been pressed is nothing a button may count on
    const isField = element?.matches('input:not([type="checkbox"], [type="radio"], [type="file"]), select') === true
    if (isField) element?.focus()
    else element?.click()
    // the browser says itself what a form still lacks, where no script sees it
    return isField || (element instanceof HTMLButtonElement && element.type === 'submit' && element.form?.checkValidity() === false)
  }, found.at)
  const changed = page
    .waitForFunction((was) => window.everything() !== was, before, { timeout: limit(4000) })
    .then(() => true)
    .catch(() => false)
  const did = answered || (await Promise.race([elsewhere, changed]))
  page.removeAllListeners('download').removeAllListeners('filechooser').removeAllListeners('popup')
  return did
}
