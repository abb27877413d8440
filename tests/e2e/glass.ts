// What can be measured on a glass: texts that run off, targets and their distance, the height of letters.
import type { Page } from 'playwright-core'
import { CAPITAL_HEIGHT, DEFAULT_PX_PER_MM } from '../../kiosk/src/profile.js'

/**
 * Every text that reaches beyond the left or right edge of the window, of the button it stands in, or of a box that would
 * clip it. Texts that end in an ellipsis on purpose say so with `text-overflow`.
 */
export function runsOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    const parentOf = (element: Element) => {
      const root = element.getRootNode()
      return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
    }
    const boundsOf = (element: Element): { left: number; right: number } => {
      let bounds = { left: 0, right: innerWidth }
      for (let at: Element | null = element; at; at = parentOf(at)) {
        const { overflowX, textOverflow } = getComputedStyle(at)
        if (textOverflow === 'ellipsis') return { left: -Infinity, right: Infinity }
        if (overflowX === 'visible' && at.tagName !== 'BUTTON') continue
        const { left, right } = at.getBoundingClientRect()
        bounds = { left: Math.max(bounds.left, left), right: Math.min(bounds.right, right) }
      }
      return bounds
    }
    const found: string[] = []
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue
        if (['STYLE', 'SCRIPT', 'TITLE', 'NOSCRIPT'].includes(element.tagName)) continue
        // what only screen readers hear
        if (element.closest('.visually-hidden, .unseen')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const { left, right, width } = range.getBoundingClientRect()
        const bounds = boundsOf(element)
        if (width > 0 && (left < bounds.left - 1 || right > bounds.right + 1)) found.push(`${text.slice(0, 40)} (${left}–${right})`)
      }
      for (const element of root.querySelectorAll('*')) {
        const { overflowX, textOverflow } = getComputedStyle(element)
        if (element.clientWidth <= 1 || overflowX === 'visible' || textOverflow === 'ellipsis') continue
        if (element.scrollWidth > element.clientWidth + 1) found.push(`<${element.localName}> scrolls sideways`)
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways')
    return found
  })
}

export interface Target {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Everything on the glass that can be tapped, through shadow roots, as boxes in pixels; a checkbox is its label. */
export function targetsOf(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    // what is scrolled out of the view, or half behind its edge, is not tapped there
    const edge = document.querySelector('lobby-app')?.shadowRoot?.querySelector('lobby-scroll')?.shadowRoot?.querySelector('.view')
    const bottom = edge?.getBoundingClientRect().bottom ?? innerHeight
    const scrolls = (node: Node | null): boolean => {
      if (!node || node === edge) return node !== null
      const slot = node instanceof Element ? node.assignedSlot : null
      return scrolls(slot ?? (node instanceof ShadowRoot ? node.host : node.parentNode))
    }
    return roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, summary, a[href], select, input')])
      .map((element) => (element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element))
      .filter((element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return { name: element.innerText.trim().slice(0, 30), x, y, width, height, end: scrolls(element) ? bottom : innerHeight }
      })
      .filter(({ y, height, end }) => y >= 0 && y + height <= end)
  })
}

/** The least height of a capital letter of all visible text, in em of its own font, and where it stands. */
export function textsOf(page: Page): Promise<{ text: string; px: number }[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    return roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>('*')]
        .filter((element) => !['STYLE', 'SCRIPT', 'TITLE', 'NOSCRIPT'].includes(element.tagName))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .unseen'))
        .flatMap((element) => {
          const text = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data.trim()] : [])).join('')
          const px = parseFloat(getComputedStyle(element).fontSize)
          // words of no size at all are for who hears them: beside them stands an arrow
          return text === '' || px === 0 ? [] : [{ text: text.slice(0, 30), px }]
        }),
    )
  })
}

export const millimetres = (px: number) => px / DEFAULT_PX_PER_MM
export const capitalMm = (px: number) => millimetres(px * CAPITAL_HEIGHT)
const gapBetween = (a: Target, b: Target) =>
  Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width), b.y - (a.y + a.height), a.y - (b.y + b.height))

/** Pairs of targets that stand nearer to each other than so many mm, beside or above; those that lie over each other are no pair. */
export function tooClose(targets: readonly Target[], mm: number): string[] {
  return targets.flatMap((one, index) =>
    targets.slice(index + 1).flatMap((other) => {
      const gap = gapBetween(one, other)
      return gap < 0 || millimetres(gap) >= mm ? [] : [`${one.name} and ${other.name}: ${millimetres(gap).toFixed(1)} mm`]
    }),
  )
}
