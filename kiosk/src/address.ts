// What a page's address asks for: which station, which language, how many pixels a millimetre has.
import { nearestLanguage, type Language } from '@doorstep/model'

const DEFAULT_STATION = '/stations/wutongli/station.json'

/** The parameters every page of the kiosk understands. */
export interface PageParameters {
  /** Address of the manifest, on this origin. */
  readonly station: string
  readonly language: Language | undefined
  readonly pxPerMm: number | undefined
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
  const station = given !== null && URL.canParse(given, url) ? new URL(given, url) : undefined
  const pxPerMm = Number(url.searchParams.get('pxPerMm') ?? NaN)
  const lang = url.searchParams.get('lang')
  return {
    station: station?.origin === url.origin ? station.pathname + station.search : DEFAULT_STATION,
    language: lang === null ? undefined : nearestLanguage(lang),
    // a real screen has between 1 (a wall seen from afar) and 20 pixels to a millimetre
    pxPerMm: pxPerMm >= 1 && pxPerMm <= 20 ? pxPerMm : undefined,
  }
}

/** The name of the database of a station: one per manifest, the same in every window of the browser profile. */
export function databaseName(station: string): string {
  return `doorstep:${station}`
}
