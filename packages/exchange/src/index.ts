// The one door to other standards: a part in another format is read or written by code that is loaded only then.
import type { Services } from '@doorstep/model/services'
import type { PartFormat, PartName, Station } from '@doorstep/model/station'
import type { Language } from '@doorstep/model/text'
import { fault, type Exported, type Imported } from './source.js'

export type { Exported, Imported } from './source.js'

/** The part each foreign format can hold. */
const HOLDS = { hsds: 'services', icalendar: 'timetable', openmensa: 'menu' } as const satisfies Record<
  Exclude<PartFormat, 'doorstep'>,
  PartName
>

/**
 * Reads a part that stands in another standard's format, as `readServices`, `readTimetable` or `readMenu` would have read
 * it; problems name the place in the source file. A format that cannot hold the part is a problem, not an exception.
 * `losses`, from an importer that tells them, name what the feed has no place for; they are no faults.
 *
 * @param options.timeZone the station's zone, an IANA name; an unknown one rejects with a RangeError
 * @example
 * const { value, problems } = await importPart('timetable', 'icalendar', text, { timeZone: station.timeZone })
 */
export async function importPart(
  part: PartName,
  format: Exclude<PartFormat, 'doorstep'>,
  text: string,
  options: { timeZone: string },
): Promise<Imported<unknown>> {
  if (HOLDS[format] !== part) return { value: undefined, problems: [fault(part, format, `format-of-part:${HOLDS[format]}`)] }
  switch (format) {
    case 'openmensa':
      return (await import('./openmensa/openmensa.js')).importOpenMensa(text)
    case 'icalendar':
      return (await import('./icalendar/icalendar.js')).importICalendar(text, options)
    case 'hsds':
      return (await import('./hsds/hsds.js')).importHsds(text)
  }
}

/** The formats services can be written in. */
export const SERVICE_EXPORTS = ['hsds', 'schema-org'] as const

export interface ExportOptions {
  /** The language that is written. Default: the station's first. */
  readonly language?: Language
  /** The station's currency, ISO 4217. Default `CNY`. */
  readonly currency?: string
  /** Where the feed stands on the web, for the relative addresses in it. */
  readonly base?: string
}

/**
 * Writes a station's services in another standard: `hsds` is Open Referral HSDS 3.0 JSON, which {@link importPart} reads
 * again; `schema-org` is JSON-LD for a web page. `losses` names what the standard has no place for, by its place in the feed.
 *
 * @example
 * const { text, losses } = await exportServices('hsds', services, station, { language: 'en' })
 */
export async function exportServices(
  format: (typeof SERVICE_EXPORTS)[number],
  services: Services,
  station: Station,
  options: ExportOptions = {},
): Promise<Exported> {
  switch (format) {
    case 'hsds':
      return (await import('./hsds/write.js')).exportHsds(services, station, options)
    case 'schema-org':
      return (await import('./schema-org/services.js')).exportSchemaOrg(services, station, options)
  }
}
