// Every control the lobby shows does something: each kind on each screen is pressed, open and closed, on a machine with no printer and no voice.
import type { Page } from 'playwright-core'
import { address, anotherContext, browser, context, eachContext } from './kiosk.js'
import { LobbyPage, LOBBY_SCREENS, MORNING, NIGHT, openContext } from './lobby-page.js'
import { limit } from '../pace.mjs'

eachContext()

/** A control by what it is and says; `at` counts those of the page. */
interface Control {
  readonly at: number
  readonly kind: string
  readonly says: string
}

/** The page's own helpers: the controls a person can press now, and everything a press could change. */
function helpers(): void {
  const roots = (): (Document | ShadowRoot)[] => {
    const found: (Document | ShadowRoot)[] = [document]
    for (const root of found) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) found.push(element.shadowRoot)
    return found
  }
  const pressable = (): HTMLElement[] =>
    roots()
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, a[href], area[href], input, select, summary, [role="button"]')])
      .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
      // a choice that holds already is shown, and not offered
      .filter((element) => !element.matches(':disabled, [aria-disabled="true"], [aria-pressed="true"], [aria-current]'))
  const hostOf = (element: Element): string => {
    const root = element.getRootNode()
    return root instanceof ShadowRoot ? root.host.localName : 'page'
  }
  Object.assign(window, {
    pressable,
    controls: (): Control[] =>
      pressable().map((element, at) => ({
        at,
        kind: `${hostOf(element)} ${element.localName}.${element.className}`,
        says: (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 40),
      })),
    everything: (): string =>
      JSON.stringify([
        location.search,
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
  })
}
declare global {
  interface Window {
    pressable(): HTMLElement[]
    controls(): Control[]
    everything(): string
  }
}

/** One control of each kind; what is alike does alike. */
async function oneOfEach(page: Page): Promise<Control[]> {
  const kinds = new Map<string, Control>()
  for (const control of await page.evaluate(() => window.controls())) if (!kinds.has(control.kind)) kinds.set(control.kind, control)
  return [...kinds.values()]
}

test.each([
  ['open, with nobody signed in', MORNING, LOBBY_SCREENS],
  // what differs at night
  ['closed', NIGHT, ['home', 'ticket', 'human']],
] as const)(
  '%s: every kind of control on every screen does something',
  async (_, at, screens) => {
    await anotherContext(() => openContext(browser, at))
    await context.addInitScript(helpers)
    const lobby = await LobbyPage.open(context, address, '?screen=home')
    const { page } = lobby
    const idle: string[] = []
    const pressed = new Set<string>()
    for (const screen of screens) {
      const query = screen === 'start' ? '' : `?screen=${screen}&lang=zh-Hans`
      await lobby.show(query)
      for (const { at: index, kind, says } of await oneOfEach(page)) {
        // what was pressed on another screen, at the same place in the bar, is not pressed again
        const name = kind.startsWith('lobby-bar') ? kind : `${screen} ${kind}`
        if (pressed.has(name)) continue
        pressed.add(name)
        await lobby.show(query)
        expect(kind, `a link where nobody can follow it: ${says}`).not.toMatch(/ a\.| area\./)
        const before = await page.evaluate(() => window.everything())
        await page.evaluate((control) => {
          const element = window.pressable()[control]
          // a field is there to be written in; to have been pressed is nothing a button may count on
          if (element?.matches('input:not([type="checkbox"], [type="radio"])')) element.focus()
          else element?.click()
        }, index)
        const did = await page
          .waitForFunction((was) => window.everything() !== was, before, { timeout: limit(4000) })
          .then(() => true)
          .catch(() => false)
        if (!did) idle.push(`${screen}: ${kind} “${says}”`)
      }
    }
    expect(pressed.size).toBeGreaterThan(screens.length * 2)
    expect(idle).toEqual([])
  },
  limit(300_000),
)
