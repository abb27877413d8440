// Colours of a page for the widgets: contrast as WCAG 2 counts it, and the tokens that go with one accent.

export interface Accent {
  readonly accent: string
  readonly deep: string
  readonly wash: string
  readonly onAccent: string
}

type Rgb = readonly [red: number, green: number, blue: number]

/** The widgets' own: brick. */
export const BRICK = '#8f2f22'
export const SWATCHES = [BRICK, '#1f4e79', '#1c5f4d'] as const
/** The least contrast of text with its ground (WCAG 2.2, 1.4.3). */
export const LEAST = 4.5
const INK = '#201a16'
const WHITE = '#ffffff'
/** What accents stand on in the widgets: `--doorstep-card`. */
export const CARD = '#fffdf8'

/** Six digits and a hash from what a person types (`#1F4E79`, `1f4e79`, `#abc`); undefined where it is no colour. */
export function readHex(typed: string): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(typed.trim()) ?? []
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase()
}

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
const hexOf = (parts: readonly number[]): string => `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** `share` of the second colour in the first. */
function mix(one: string, other: string, share: number): string {
  const [from, to] = [rgb(one), rgb(other)]
  return hexOf(from.map((part, at) => part * (1 - share) + (to[at] ?? 0) * share))
}

function luminance(hex: string): number {
  const [red, green, blue] = rgb(hex).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

/** A ratio as it is shown: cut, never rounded up to one that it does not reach. */
export const ratio = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1)

/** The tokens of one accent: darker for what is pressed, a wash for what stands behind, and what can be read on it. */
export function accentOf(accent: string): Accent {
  return {
    accent,
    deep: mix(accent, '#000000', 0.24),
    wash: mix(accent, WHITE, 0.88),
    onAccent: contrast(accent, WHITE) >= LEAST ? WHITE : contrast(accent, INK) > contrast(accent, WHITE) ? INK : WHITE,
  }
}

export interface Verdict {
  /** As text on the widgets' cards. */
  readonly onCard: number
  /** White text on it. */
  readonly white: number
  readonly enough: boolean
}

export function judge(accent: string): Verdict {
  const [onCard, white] = [contrast(accent, CARD), contrast(accent, WHITE)]
  return { onCard, white, enough: Math.min(onCard, white) >= LEAST }
}
