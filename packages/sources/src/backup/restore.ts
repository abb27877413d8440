// Bringing a station back: a backup is verified as a whole, and only then put in the place of what is there.
import type { LocalDate } from '@doorstep/model/time'
import type { PrivateEntry, RestoreOptions, StationContents } from '../journal/contents.js'
import { BackupError } from './backup-error.js'
import { FoldCheck, type BackupLine } from './foldable.js'
import { readJournalBackup, readPrivateBackup, type Backup } from './format.js'

/** A backup that was verified, and can be restored. */
export interface VerifiedBackup {
  readonly day: LocalDate
  /** When it was made, ISO 8601. */
  readonly made: string
  readonly records: number
  readonly personal: number
  readonly journal: Backup<BackupLine>
  readonly private: Backup<PrivateEntry> | undefined
}

/**
 * Verifies the files somebody chose: one day's backup, and the personal data beside it where there are any. Every record is read and
 * folded by the decider of its stream: what this program would not have written is refused.
 *
 * @param station the id of this station: the backup of another one is refused
 * @param progress is told which share of the records has been folded, from 0 to 1
 * @throws BackupError which says what is wrong; nothing is written
 */
export async function verifyBackup(files: readonly Blob[], station: string, progress?: (share: number) => void): Promise<VerifiedBackup> {
  let journal: Backup<BackupLine> | undefined
  let personal: Backup<PrivateEntry> | undefined
  for (const file of files) {
    if (await holdsPrivate(file)) personal = await readPrivateBackup(file)
    else if (journal) throw new BackupError('not-a-backup', 'Two files hold records: choose the one of the day that is wanted.')
    else journal = await readJournalBackup(file)
  }
  if (!journal) throw new BackupError('not-a-backup', 'None of these files holds the records of a station.')
  const { header, counts } = journal
  for (const found of [header, ...(personal ? [personal.header] : [])]) {
    if (found.station !== station)
      throw new BackupError('other-station', `This is a backup of station '${found.station}', not of '${station}'.`)
  }
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0)
  await foldAll(journal.lines, records, progress)
  return { day: header.day, made: header.made, records, personal: personal?.counts['private'] ?? 0, journal, private: personal }
}

/** Enough that the pauses cost nothing, and few enough that the page draws how far it has come. */
const LINES_PER_TURN = 5000

async function foldAll(lines: Iterable<BackupLine>, count: number, progress?: (share: number) => void): Promise<void> {
  const check = new FoldCheck()
  let read = 0
  for (const line of lines) {
    read += 1
    // the first line is the header
    check.add(line, read + 1)
    if (read % LINES_PER_TURN > 0) continue
    progress?.(read / count)
    await new Promise((resolve) => setTimeout(resolve))
  }
  check.end()
}

async function holdsPrivate(file: Blob): Promise<boolean> {
  return /^[^\n]{0,400}"kind":"private"/.test(await file.slice(0, 400).text())
}

/**
 * Restores a verified backup, all or nothing. Numbering does not go on by itself afterwards: see `Numbering`.
 *
 * @throws NotEmpty where there are records and `replace` was not asked for
 */
export function restoreBackup(backup: VerifiedBackup, contents: StationContents, options?: RestoreOptions): Promise<void> {
  const { journal, records: count } = backup
  const { pinHolders = [] } = journal.header
  return contents.restore({ records: journal.lines, private: backup.private?.lines ?? [], count, pinHolders }, options)
}
