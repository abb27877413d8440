// How large text and targets must be on this screen, in CSS pixels, from the millimetres the norms give.

/** A screen as the page finds it, in CSS pixels; `pxPerMm` where somebody measured it. */
export interface ScreenSize {
  readonly width: number
  readonly height: number
  readonly pxPerMm?: number | undefined
}

export interface Profile {
  readonly name: 'lobby' | 'tablet' | 'phone'
  /** Body text, normal and large; the smallest line on a screen is {@link SMALLEST_LINE} of it. */
  readonly text: number
  readonly largeText: number
  /** The least side of anything that can be tapped, and the least distance between two of them. */
  readonly target: number
  readonly gap: number
}

/** A 21.5-inch screen of 1080 by 1920, the usual kiosk. */
export const DEFAULT_PX_PER_MM = 4.03
/** The height of a capital letter in Noto Sans CJK, in em; the other system fonts for Chinese differ by less than 2 %. */
export const CAPITAL_HEIGHT = 0.733

/** The widgets' second lines are this much smaller than their body text; it is these that must reach the norm. */
export const SMALLEST_LINE = 0.875

// EN 301 549 5.1.4 and Section 508 402.4, see docs/kiosk.md.
const MILLIMETRES = { capital: 5, largeCapital: 7.3, target: 20, gap: 4 }
const SMALLEST_LOBBY = 1000
/** From this width on it is a kiosk's glass; a phone brings a keyboard and a dial of its own. In CSS pixels. */
export const GLASS_FROM_PX = 600

/**
 * The profile of a screen. Millimetres hold for lobby screens, and for any screen whose `pxPerMm` is known; tablets and
 * phones are held closer, and have targets of 56 and 44 px.
 *
 * @example
 * profileOf({ width: 1080, height: 1920 }) // { name: 'lobby', text: 31.5, largeText: 45.9, target: 81, gap: 17 }
 */
export function profileOf({ width, height, pxPerMm }: ScreenSize): Profile {
  const side = Math.min(width, height)
  if (side >= SMALLEST_LOBBY || pxPerMm !== undefined) {
    const px = pxPerMm ?? DEFAULT_PX_PER_MM
    // rounded up: a size may not fall below its norm
    const textOf = (capital: number) => Math.ceil((capital * px * 10) / CAPITAL_HEIGHT / SMALLEST_LINE) / 10
    return {
      name: 'lobby',
      text: textOf(MILLIMETRES.capital),
      largeText: textOf(MILLIMETRES.largeCapital),
      target: Math.ceil(MILLIMETRES.target * px),
      gap: Math.ceil(MILLIMETRES.gap * px),
    }
  }
  if (side >= GLASS_FROM_PX) return { name: 'tablet', text: 20, largeText: 28, target: 56, gap: 12 }
  return { name: 'phone', text: 17, largeText: 22, target: 44, gap: 8 }
}

/** Writes a profile's sizes onto an element, for it and everything inside. */
export function applyProfile(element: HTMLElement, { name, text, largeText, target, gap }: Profile, large: boolean): void {
  element.dataset['profile'] = name
  element.dataset['size'] = large ? 'large' : 'normal'
  element.style.setProperty('--doorstep-text', `${large ? largeText : text}px`)
  element.style.setProperty('--doorstep-target', `${target}px`)
  element.style.setProperty('--doorstep-gap', `${gap}px`)
}
