// The page as it is seen: through shadow roots and slots, with what clips and what scrolls.

/** The element around another one as it is drawn: a slot's, a host's, or the parent. */
export function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** What is drawn inside of an element, in order. */
export function inside(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes]
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return [...element.childNodes]
}

/** Whether `outer` is `inner` or stands around it. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = around(at)) if (at === outer) return true
  return false
}

/** The topmost element at a point, through shadow roots. */
export function topAt(x: number, y: number): Element | undefined {
  let found = document.elementFromPoint(x, y)
  while (found?.shadowRoot) {
    const deeper = found.shadowRoot.elementFromPoint(x, y)
    if (!deeper || deeper === found) break
    found = deeper
  }
  return found ?? undefined
}

const SOLID = /^rgb\(|^rgba\([^)]*, 1\)$|^color\((?![^)]*\/)/

/** Whether an element cannot be seen at a point: that is beyond the glass, or something that is not see-through lies over it there. */
export function isCoveredAt(element: Element, x: number, y: number): boolean {
  const top = topAt(x, y)
  if (!top) return true
  for (let at: Element | null = top; at && !holds(at, element); at = around(at)) {
    if (SOLID.test(getComputedStyle(at).backgroundColor)) return true
  }
  return false
}

/** All elements that match, through shadow roots, in order. */
export function findAll(selector: string, root: Document | ShadowRoot = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? findAll(selector, element.shadowRoot) : []),
  ])
}

/** A box in CSS pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Clip extends Box {
  /** What can be scrolled to show more of what lies above or below; undefined for the window's own glass. */
  readonly scroller: Element | undefined
  /** Whether what does not fit is shortened on purpose, with an ellipsis. */
  readonly shortens: boolean
}

const ENDLESS: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
const within = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

const known = new Map<Element, Clip>()

/** Forgets what was measured; the page may have changed. */
export function forget(): void {
  known.clear()
}

/**
 * The box that what is in an element is drawn in. A scroller clips nothing above or below: it can be scrolled there. To the
 * sides everything clips, because nobody drags a kiosk's page sideways.
 */
export function clipOf(element: Element): Clip {
  const before = known.get(element)
  if (before) return before
  let box = ENDLESS
  let scroller: Element | undefined
  let shortens = false
  let escapes = false
  for (let at: Element | null = element; at; at = around(at)) {
    const style = getComputedStyle(at)
    if (style.display === 'contents') continue
    const holder = style.position !== 'static' || style.transform !== 'none'
    if (!escapes || holder) {
      const edges = at.getBoundingClientRect()
      const bordered = ['Top', 'Right', 'Bottom', 'Left'].every(
        (side) => style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none',
      )
      if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') shortens = true
      // a word beyond the line around it is as badly placed as one that is cut
      const bounds = at.localName === 'button' || (bordered && style.display !== 'inline')
      if (style.overflowX !== 'visible' || bounds) box = within(box, { ...ENDLESS, left: edges.left, right: edges.right })
      if (!scroller && (style.overflowY === 'auto' || style.overflowY === 'scroll')) scroller = at
      else if (!scroller && (style.overflowY !== 'visible' || bounds))
        box = within(box, { ...ENDLESS, top: edges.top, bottom: edges.bottom })
    }
    escapes = style.position === 'absolute' || (escapes && !holder)
    if (style.position === 'fixed') break
  }
  const glass: Box = {
    left: 0,
    top: scroller || scrolls() ? -Infinity : 0,
    right: innerWidth,
    bottom: scroller || scrolls() ? Infinity : innerHeight,
  }
  const clip = { ...within(box, glass), scroller, shortens }
  known.set(element, clip)
  return clip
}

/** Whether the page itself can be scrolled up and down. */
function scrolls(): boolean {
  return ![document.documentElement, document.body].some((element) => /hidden|clip/.test(getComputedStyle(element).overflowY))
}

/** Whether something is there to be seen, apart from where it lies. */
export function isShown(element: Element): boolean {
  // closed details and the like
  if (!element.checkVisibility()) return false
  for (let at: Element | null = element; at; at = around(at)) {
    const style = getComputedStyle(at)
    if (style.display === 'contents') continue
    if (style.visibility !== 'visible' || Number(style.opacity) < 0.05) return false
    // what only screen readers hear
    if (style.clipPath === 'inset(50%)' || (style.overflowX === 'hidden' && at.clientWidth <= 1 && at.clientHeight <= 1)) return false
  }
  return true
}
