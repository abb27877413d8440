// A file that is written to another standard, read through @doorstep/exchange; loaded when the first one comes.
import type { SlicedReading, Salvaged } from '@doorstep/model/schema'
import type { PartFormat, PartName } from '@doorstep/model/station'
import { inSlices } from './slices.js'

type ForeignFormat = Exclude<PartFormat, 'doorstep'>

/** Reads a part written to another standard; what `@doorstep/exchange` exports under this name. */
export type ImportPart = (part: PartName, format: ForeignFormat, text: string, context: { timeZone: string }) => Promise<Salvaged<unknown>>

export interface ForeignFile<Held> {
  readonly part: PartName
  readonly format: ForeignFormat
  readonly timeZone: string
  readonly reading: (input: unknown) => SlicedReading<Held>
  /** Instead of the exchange's own. */
  readonly importPart: ImportPart | undefined
}

/** The part as the model's own reader sees what was imported. Rejects when the importer cannot be loaded or throws. */
export async function readForeign<Held>(
  text: string,
  file: ForeignFile<Held>,
  givenUp: () => boolean,
): Promise<Salvaged<Held> | undefined> {
  const importPart = file.importPart ?? (await import('@doorstep/exchange')).importPart
  const imported = await importPart(file.part, file.format, text, { timeZone: file.timeZone })
  if (imported.value === undefined) return { value: undefined, problems: imported.problems }
  const read = await inSlices(file.reading(imported.value), givenUp)
  return read && { value: read.value, problems: [...imported.problems, ...read.problems] }
}
