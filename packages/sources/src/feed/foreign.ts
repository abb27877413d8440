// A file that is written to another standard, read through @doorstep/exchange; loaded when the first one comes.
import type { PartFormat, PartName, Salvaged } from '@doorstep/model'

type ForeignFormat = Exclude<PartFormat, 'doorstep'>

/** Reads a part written to another standard; what `@doorstep/exchange` exports under this name. */
export type ImportPart = (part: PartName, format: ForeignFormat, text: string, context: { timeZone: string }) => Promise<Salvaged<unknown>>

export interface ForeignFile<Held> {
  readonly part: PartName
  readonly format: ForeignFormat
  readonly timeZone: string
  readonly read: (input: unknown) => Salvaged<Held>
  /** Instead of the exchange's own. */
  readonly importPart: ImportPart | undefined
}

/** The part as the model's own reader sees what was imported. Rejects when the importer cannot be loaded or throws. */
export async function readForeign<Held>(text: string, file: ForeignFile<Held>): Promise<Salvaged<Held>> {
  const importPart = file.importPart ?? (await import('@doorstep/exchange')).importPart
  const imported = await importPart(file.part, file.format, text, { timeZone: file.timeZone })
  if (imported.value === undefined) return { value: undefined, problems: imported.problems }
  const { value, problems } = file.read(imported.value)
  return { value, problems: [...imported.problems, ...problems] }
}
