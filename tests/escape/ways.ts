// The ways out that hands try on a window: keys, taps and clicks of every button, drops, drags, menus, zoom, and links put before them.
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { LINKS } from './hostile.js'
import { limit } from '../pace.mjs'
import type { Watch } from './watch.js'

/** One attempt; where `try` gives lines, they say what else was seen than the watch sees. */
export interface Way {
  readonly name: string
  readonly try: (watch: Watch) => Promise<unknown>
}

const CTRL = [
  'a',
  'b',
  'd',
  'e',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'r',
  's',
  't',
  'u',
  'w',
  '0',
  '1',
  '+',
  '-',
  'F4',
  'F5',
  'Tab',
  'PageDown',
  'Enter',
]
const ALONE = [
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'ContextMenu',
  'BrowserBack',
  'BrowserHome',
  'BrowserSearch',
  'LaunchMail',
  'Backspace',
]
const MORE = [
  ...['ArrowLeft', 'ArrowRight', 'Home', 'd', 'e', 'f', 'F4', 'Enter'].map((key) => `Alt+${key}`),
  ...['n', 't', 'i', 'j', 'c', 'o', 'b', 'm', 'p', 's', 'r', 'w', 'q', 'Delete', 'Tab'].map((key) => `Control+Shift+${key}`),
  ...['p', 'o', 's', 'n', 'w', 'q', 'l', ',', '['].map((key) => `Meta+${key}`),
  'Shift+F10',
  'Shift+F5',
  'Shift+Escape',
]
/** These edit a text and lead nowhere, so they are left to the field. */
const LEFT = new Set(['Control+a', 'Shift+Escape'])

/** A key is the browser's unless the page holds it back: no test can see a browser's own dialog, so that is what is asked. */
const press = (keys: string): Way => ({
  name: `key ${keys}`,
  try: async ({ page }) => {
    const parts = keys === 'Control++' ? ['Control', '+'] : keys.split('+')
    const key = parts.at(-1) ?? ''
    const held = await page.evaluate(
      ({ key, held }) => {
        const event = new KeyboardEvent('keydown', {
          key: held.includes('Shift') && key.length === 1 ? key.toUpperCase() : key,
          ctrlKey: held.includes('Control'),
          altKey: held.includes('Alt'),
          metaKey: held.includes('Meta'),
          shiftKey: held.includes('Shift'),
          bubbles: true,
          cancelable: true,
          composed: true,
        })
        let deepest = document.activeElement ?? document.body
        while (deepest.shadowRoot?.activeElement) deepest = deepest.shadowRoot.activeElement
        return !deepest.dispatchEvent(event)
      },
      { key, held: parts.slice(0, -1) },
    )
    // and with a hand, for what the browser without a frame around it does by itself
    await page.keyboard.press(keys.replace(/Browser\w+|LaunchMail/, 'Shift')).catch(() => undefined)
    return held || LEFT.has(keys) ? [] : ['the key is left to the browser']
  },
})

export const keyWays: readonly Way[] = [...ALONE, ...CTRL.map((key) => `Control+${key}`), ...MORE].map(press)

type Hand = 'tap' | 'click' | 'middle' | 'control' | 'shift' | 'right' | 'Enter' | 'long'

async function touch(place: Locator, hand: Hand, { page, session }: Watch): Promise<void> {
  const options = { timeout: limit(5000), force: true } as const
  if (hand === 'tap') return place.tap(options)
  if (hand === 'click') return place.click(options)
  if (hand === 'middle' || hand === 'right') return place.click({ ...options, button: hand })
  if (hand === 'control' || hand === 'shift') return place.click({ ...options, modifiers: [hand === 'control' ? 'Control' : 'Shift'] })
  if (hand === 'Enter') {
    await place.focus(options)
    return page.keyboard.press('Enter')
  }
  const box = await place.boundingBox()
  if (!box) return
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await session.send('Input.emulateTouchFromMouseEvent', { type: 'mousePressed', button: 'left', clickCount: 1, ...point })
  await page.waitForTimeout(50)
  await session.send('Input.emulateTouchFromMouseEvent', { type: 'mouseReleased', button: 'left', clickCount: 1, ...point })
}

/** A link that some widget drew in spite of all, in a shadow root, with and without a target; every hand goes at it. */
export function linkWays(hands: readonly Hand[], links: readonly string[] = LINKS): readonly Way[] {
  return links.flatMap((link) =>
    hands.map((hand) => ({
      name: `${hand} on a link to ${JSON.stringify(link)}`,
      try: async (watch: Watch) => {
        await watch.page.evaluate(
          ({ link, blank }) => {
            document.querySelector('#planted')?.remove()
            const host = document.body.appendChild(document.createElement('div'))
            host.id = 'planted'
            const anchor = document.createElement('a')
            anchor.href = link
            if (blank) anchor.target = '_blank'
            anchor.textContent = 'planted'
            Object.assign(anchor.style, { position: 'fixed', inset: '40% 30%', zIndex: '99', background: 'white', display: 'block' })
            host.attachShadow({ mode: 'open' }).append(anchor)
          },
          { link, blank: hand === 'tap' || hand === 'Enter' },
        )
        await touch(watch.page.locator('#planted a'), hand, watch)
        await watch.page.evaluate(() => document.querySelector('#planted')?.remove())
      },
    })),
  )
}

/** Whatever can be pressed on the screen as it stands; `of` opens the screen anew before each, because a press may lead to another. */
export async function pressWays(watch: Watch, hands: readonly Hand[], most: number, again: () => Promise<void>): Promise<Way[]> {
  const controls = 'button:visible, a:visible, summary:visible, [role=button]:visible, input:visible, svg[role=img]:visible'
  const count = Math.min(most, await watch.page.locator(controls).count())
  return Array.from({ length: count }, (_, at) =>
    hands.map((hand): Way => ({
      name: `${hand} on control ${at + 1}`,
      try: async () => {
        const place = watch.page.locator(controls).nth(at)
        if ((await place.count()) > 0) await touch(place, hand, watch).catch(() => undefined)
        const seen = await watch.ended()
        await again()
        return seen
      },
    })),
  ).flat()
}

const FILE = fileURLToPath(import.meta.url)
const DROPS = [
  { name: 'a file', data: { items: [], files: [FILE] } },
  { name: 'a page', data: { items: [{ mimeType: 'text/uri-list', data: 'https://elsewhere.invalid/' }], files: [] } },
  { name: 'a text', data: { items: [{ mimeType: 'text/plain', data: 'https://elsewhere.invalid/' }], files: [] } },
  { name: 'markup', data: { items: [{ mimeType: 'text/html', data: '<a href="https://elsewhere.invalid/">x</a>' }], files: [] } },
] as const

const mouseButton = (button: 'back' | 'forward'): Way => ({
  name: `mouse button ${button}`,
  try: async ({ session }) => {
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await session.send('Input.dispatchMouseEvent', { type, button, x: 300, y: 300, clickCount: 1 })
  },
})

const script = (name: string, run: () => unknown): Way => ({ name, try: ({ page }) => page.evaluate(run) })

/** What is tried once on every screen, whatever stands on it. */
export const screenWays: readonly Way[] = [
  {
    name: 'no link stands on the screen',
    try: async ({ page }) =>
      page.evaluate(() => {
        const roots: (Document | ShadowRoot)[] = [document]
        const found: string[] = []
        for (const root of roots)
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) roots.push(element.shadowRoot)
            if (element.matches('a[href], area[href], form[action], iframe, object, embed, input[type=file], [download], [target]'))
              found.push(`a way out stands there: ${element.outerHTML.slice(0, 80)}`)
          }
        return found
      }),
  },
  ...DROPS.map(({ name, data }): Way => ({
    name: `drop of ${name}`,
    try: async ({ session }) => {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', {
          type,
          x: 300,
          y: 300,
          data: { items: [...data.items], files: [...data.files], dragOperationsMask: 1 },
        })
    },
  })),
  {
    name: 'a drag across the words',
    try: async ({ page }) => {
      await page.mouse.move(60, 120)
      await page.mouse.down()
      await page.mouse.move(500, 500, { steps: 5 })
      await page.mouse.up()
    },
  },
  { name: 'a double click on the words', try: async ({ page }) => page.mouse.dblclick(200, 60) },
  { name: 'a right click', try: async ({ page }) => page.mouse.click(200, 60, { button: 'right' }) },
  { name: 'a middle click', try: async ({ page }) => page.mouse.click(200, 60, { button: 'middle' }) },
  mouseButton('back'),
  mouseButton('forward'),
  {
    name: 'Ctrl and the wheel',
    try: async ({ page }) => {
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -300)
      await page.keyboard.up('Control')
    },
  },
  {
    name: 'two fingers apart',
    try: async ({ session }) => {
      await session.send('Input.synthesizePinchGesture', { x: 300, y: 300, scaleFactor: 2, gestureSourceType: 'touch' })
    },
  },
  {
    name: 'a swipe from the edge',
    try: async ({ session }) => {
      await session.send('Input.synthesizeScrollGesture', { x: 5, y: 400, xDistance: 300, yDistance: 0, gestureSourceType: 'touch' })
    },
  },
  script('window.open', () => window.open('https://elsewhere.invalid/') === null),
  script('window.print', () => window.print()),
  script('an address set by a script', () => {
    location.href = 'https://elsewhere.invalid/'
  }),
  script('a page of the staff set by a script', () => location.assign('/desk/#needs')),
  {
    name: 'a form that a hand sends',
    try: async ({ page }) => {
      await page.evaluate(() => {
        const form = document.body.appendChild(document.createElement('form'))
        form.id = 'planted'
        form.action = '/desk/#needs'
        const button = form.appendChild(document.createElement('button'))
        Object.assign(button.style, { position: 'fixed', inset: '40% 30%', zIndex: '99' })
      })
      await page.locator('#planted button').click()
      await page.evaluate(() => document.querySelector('#planted')?.remove())
    },
  },
  {
    name: 'a field that asks for a file',
    try: async ({ page }) => {
      await page.evaluate(() => {
        const field = document.body.appendChild(document.createElement('input'))
        field.id = 'planted'
        field.type = 'file'
        Object.assign(field.style, { position: 'fixed', inset: '40% 30%', zIndex: '99' })
      })
      await page.locator('#planted').click()
      await page.evaluate(() => document.querySelector('#planted')?.remove())
    },
  },
]
