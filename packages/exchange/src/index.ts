// The one door to other standards: a part in another format is read by an importer that is loaded only then.
import type { PartFormat, PartName, Salvaged } from '@doorstep/model'
import { fault } from './source.js'

/** The part each foreign format can hold. */
const HOLDS = { hsds: 'services', icalendar: 'timetable', openmensa: 'menu' } as const satisfies Record<
  Exclude<PartFormat, 'doorstep'>,
  PartName
>

/**
 * Reads a part that stands in another standard's format, as `readServices`, `readTimetable` or `readMenu` would have read
 * it; problems name the place in the source file. A format that cannot hold the part is a problem, not an exception.
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
): Promise<Salvaged<unknown>> {
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
