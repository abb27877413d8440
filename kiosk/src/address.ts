// What a page's address asks for: which station, which language, how many pixels a millimetre has.
import { canonicalPath, nearestLanguage, type Language } from '@doorstep/model/text'

export const DEFAULT_STATION = '/stations/wutongli/station.json'
/** Characters; a browser's and a server's own bounds are near it. */
const LONGEST_ADDRESS = 2000

/** The parameters every page of the kiosk understands. */
export interface PageParameters {
  /** Address of the manifest on this origin, in its one spelling, with the query a server may need. */
  readonly station: string
  /** The manifest `?station=` asks for, when it can be used. */
  readonly asked: string | undefined
  /** What `?station=` holds, when it cannot be used; the default station is shown then. */
  readonly refused?: string
  readonly language: Language | undefined
  readonly pxPerMm: number | undefined
}

/** The manifest an address names, in its one spelling, or undefined: it must be a file on this origin. Relative ones begin at the root, on every page. */
export function manifestAddress(given: string, { origin, protocol }: Pick<URL, 'origin' | 'protocol'>): string | undefined {
  const text = given.trim()
  if (text === '' || text.length > LONGEST_ADDRESS || !URL.canParse(text, origin)) return undefined
  const url = new URL(text, origin)
  // a blob: has the page's origin and is still no file of it
  if (url.origin !== origin || url.protocol !== protocol) return undefined
  const path = canonicalPath(url.pathname)
  return path === undefined || path.endsWith('/') ? undefined : path + url.search
}

/**
 * Reads a page's parameters. What cannot be used is as if it were not there: a kiosk must start whatever stands in its
 * address, and a manifest on another server could put any words on the station's own screen.
 *
 * @example
 * pageParameters(new URL('http://localhost/?station=/stations/other/station.json&pxPerMm=3.8'))
 */
export function pageParameters(url: URL): PageParameters {
  const given = url.searchParams.get('station')
  const asked = given === null ? undefined : manifestAddress(given, url)
  const pxPerMm = Number(url.searchParams.get('pxPerMm') ?? NaN)
  const lang = url.searchParams.get('lang')
  return {
    station: asked ?? DEFAULT_STATION,
    asked,
    ...(asked === undefined && given !== null && { refused: given }),
    language: lang === null ? undefined : nearestLanguage(lang),
    // a real screen has between 1 (a wall seen from afar) and 20 pixels to a millimetre
    pxPerMm: pxPerMm >= 1 && pxPerMm <= 20 ? pxPerMm : undefined,
  }
}
