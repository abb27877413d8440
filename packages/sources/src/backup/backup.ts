// Making a backup: written under another name, read back and verified, then put in place; the last thirty are kept.
import type { PrivateRef } from '@doorstep/model/journal'
import type { Instant, LocalDate } from '@doorstep/model/time'
import type { PrivateEntry, StationContents } from '../journal/contents.js'
import { BackupError } from './backup-error.js'
import type { BackupFolder } from './folder.js'
import { backupLine, type BackupLine } from './foldable.js'
import { noting, purgePrivate } from './private-files.js'
import { BACKUP_FORMAT, readJournalBackup, readPrivateBackup, writeBackup, type BackupHeader, type BackupKind } from './format.js'

/** How many days of backups are kept, of one generation of the database. */
export const KEPT_BACKUPS = 30

export interface BackupSource {
  readonly contents: Pick<StationContents, 'records' | 'privateEntries'>
  readonly generation: string
  readonly station: string
  readonly day: LocalDate
  readonly now: Instant
  /** Who has a PIN, by id; see {@link BackupHeader}. */
  readonly pinHolders?: readonly string[]
}

/** A backup that was made. */
export interface BackupDone {
  readonly name: string
  readonly day: LocalDate
  readonly at: Instant
  readonly bytes: number
  readonly records: number
}

/**
 * The name of a day's file. The generation is part of it: what was backed up before a loss is never overwritten after it.
 *
 * @example backupName('wutongli', '3f9a2c…', '2026-11-20') // 'doorstep-wutongli-3f9a2c-2026-11-20.jsonl'
 */
export function backupName(station: string, generation: string, day: LocalDate): string {
  return `${stem(station, generation)}${day}.jsonl`
}

/** The name of the file with the personal data. */
export function privateName(station: string, generation: string): string {
  return `${stem(station, generation)}private.jsonl`
}

function stem(station: string, generation: string): string {
  return `doorstep-${station.replaceAll(/[^\w-]/g, '_')}-${generation.slice(0, 6)}-`
}

function headerFor({ station, generation, day, now }: BackupSource, kind: BackupKind): BackupHeader {
  return { doorstep: 'backup', format: BACKUP_FORMAT, kind, station, generation, day, made: new Date(now).toISOString() }
}

async function* linesOf({ contents }: BackupSource, spoken: Set<PrivateRef>): AsyncGenerator<BackupLine, void, undefined> {
  for await (const record of noting(contents.records(), spoken)) yield backupLine(record)
}

/** The day's file, for a folder or to be downloaded. @throws BackupError `nothing` for a station without records */
export async function journalFile(source: BackupSource, spoken = new Set<PrivateRef>()): Promise<BackupDone & { readonly file: Blob }> {
  const { pinHolders } = source
  const header = { ...headerFor(source, 'journal'), ...(pinHolders?.length ? { pinHolders } : {}) }
  const { file, counts } = await writeBackup(header, linesOf(source, spoken), ({ stream }) => stream)
  const lines = Object.values(counts).reduce((sum, count) => sum + count, 0)
  // an empty file in the place of a good one is what a backup must never be
  if (lines === 0) throw new BackupError('nothing', 'There are no records to back up.')
  const { station, generation, day, now } = source
  return { file, name: backupName(station, generation, day), day, at: now, bytes: file.size, records: lines }
}

/**
 * Writes the day's backup into a folder, and removes what is older than the last {@link KEPT_BACKUPS}. Personal data go into one
 * file beside it, which the next backup replaces: what was deleted here is gone there a day later, also from the files of earlier
 * generations.
 *
 * Rejects with a BackupError, or with what the folder said; a backup of that name that was there before then still is.
 *
 * @example
 * await backUp({ contents: database.contents, generation: await database.generation(), station: 'wutongli', day, now }, folder)
 */
export async function backUp(source: BackupSource, folder: BackupFolder): Promise<BackupDone> {
  const spoken = new Set<PrivateRef>()
  const { file, ...done } = await journalFile(source, spoken)
  await putInPlace(folder, done.name, file, readJournalBackup)
  const held = new Set((await backUpPrivate(source, folder)).map(({ ref }) => ref))
  await purgePrivate(folder, { station: source.station, now: source.now, known: { held, spoken } })
  await removeOld(source, folder)
  return done
}

async function backUpPrivate(source: BackupSource, folder: BackupFolder): Promise<readonly PrivateEntry[]> {
  const entries = await source.contents.privateEntries()
  const name = privateName(source.station, source.generation)
  if (entries.length > 0) {
    const { file } = await writeBackup(headerFor(source, 'private'), entries, () => 'private')
    await putInPlace(folder, name, file, readPrivateBackup)
  } else if ((await folder.names()).includes(name)) await folder.remove(name)
  return entries
}

async function putInPlace(folder: BackupFolder, name: string, file: Blob, verify: (file: Blob) => Promise<unknown>): Promise<void> {
  const part = `${name}.part`
  await folder.write(part, file)
  try {
    const written = await folder.read(part)
    if (written.size !== file.size) throw new BackupError('unverified', `${part} has ${written.size} bytes, ${file.size} were written.`)
    await verify(written)
  } catch (error) {
    await folder.remove(part).catch(() => undefined)
    if (error instanceof BackupError && error.code === 'unverified') throw error
    const says = error instanceof Error ? error.message : String(error)
    throw new BackupError('unverified', `${part} could not be read back as it was written: ${says}`, error)
  }
  await folder.rename(part, name)
}

async function removeOld({ station, generation }: BackupSource, folder: BackupFolder): Promise<void> {
  const start = stem(station, generation)
  const mine = (await folder.names()).filter((name) => name.startsWith(start))
  const days = mine.filter((name) => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name.slice(start.length))).sort()
  for (const name of days.slice(0, -KEPT_BACKUPS)) await folder.remove(name)
}
