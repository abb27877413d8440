// Every control the lobby shows does something: each kind on each screen is pressed, open and closed, on a machine with no printer and no voice.
import type { Page } from 'playwright-core'
import { helpers, press, type Control } from './pressing.js'
import { address, anotherContext, browser, context, eachContext } from './kiosk.js'
import { LobbyPage, LOBBY_SCREENS, MORNING, NIGHT, openContext } from './lobby-page.js'
import { limit } from '../pace.mjs'

eachContext()

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
      for (const control of await oneOfEach(page)) {
        const { kind, says } = control
        // what was pressed on another screen, at the same place in the bar, is not pressed again
        const name = kind.startsWith('lobby-bar') ? kind : `${screen} ${kind}`
        if (pressed.has(name)) continue
        pressed.add(name)
        await lobby.show(query)
        expect(kind, `a link where nobody can follow it: ${says}`).not.toMatch(/ a\.| area\./)
        if ((await press(page, control)) !== true) idle.push(`${screen}: ${kind} “${says}”`)
      }
    }
    expect(pressed.size).toBeGreaterThan(screens.length * 2)
    expect(idle).toEqual([])
  },
  limit(300_000),
)
