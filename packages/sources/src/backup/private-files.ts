// The personal data in a folder of backups: what may not be kept any longer goes, whichever generation or machine wrote it.
import type { PrivateRef } from '@doorstep/model/journal'
import { PRIVATE_DAYS } from '@doorstep/model/needs'
import { DAY_MS, type Instant } from '@doorstep/model/time'
import type { PrivateEntry, StreamRecord } from '../journal/contents.js'
import { BackupError } from './backup-error.js'
import type { BackupFolder } from './folder.js'
import { readPrivateBackup, writeBackup, type Backup } from './format.js'

/** No value is kept for longer; an expiry further ahead was made by a clock that was wrong. */
const LONGEST_MS = (PRIVATE_DAYS + 1) * DAY_MS

/** Which personal values may stay in a folder. */
export interface Purge {
  readonly station: string
  readonly now: Instant
  /**
   * What the station knows today: values it holds, and those that its journal speaks of. One that is spoken of and not held has been
   * forgotten. Absent while the station has lost its data: then only what has expired goes, so that the clock of a machine that has
   * just broken down deletes nothing that is needed to bring it back.
   */
  readonly known?: { readonly held: ReadonlySet<PrivateRef>; readonly spoken: ReadonlySet<PrivateRef> } | undefined
}

/** The references in the records that pass through. */
export async function* noting(
  records: AsyncIterable<StreamRecord>,
  spoken: Set<PrivateRef>,
): AsyncGenerator<StreamRecord, void, undefined> {
  for await (const each of records) {
    for (const event of each.record.events) {
      const { parts, note } = (event ?? {}) as { readonly parts?: Readonly<Record<string, unknown>>; readonly note?: unknown }
      for (const ref of [note, ...Object.values(parts ?? {})]) if (typeof ref === 'string') spoken.add(ref)
    }
    yield each
  }
}

/**
 * Rewrites each file of personal data without what may not be kept, and removes one that holds nothing else. What a broken-off backup
 * left behind goes, and what cannot be read back: nothing can be restored from it. Rejects with what the folder said.
 */
export async function purgePrivate(folder: BackupFolder, purge: Purge): Promise<void> {
  for (const name of await privateFiles(folder, purge.station)) {
    if (name.endsWith('.part')) await folder.remove(name)
    else await purgeFile(folder, name, purge)
  }
}

/** The names of a station's files of personal data, of whatever generation, those half written included. */
export async function privateFiles(folder: BackupFolder, station: string): Promise<readonly string[]> {
  const name = new RegExp(`^doorstep-${station.replaceAll(/[^\w-]/g, '_')}-[^-]{1,6}-private\\.jsonl(?:\\.part)?$`)
  return (await folder.names()).filter((each) => name.test(each))
}

async function purgeFile(folder: BackupFolder, name: string, { station, now, known }: Purge): Promise<void> {
  const file = await folder.read(name)
  let backup: Backup<PrivateEntry>
  try {
    backup = await readPrivateBackup(file)
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    // a later version of this program can read it, but not for ever
    const written = 'lastModified' in file && typeof file.lastModified === 'number' ? file.lastModified : now
    if (error.code !== 'newer' || written + LONGEST_MS <= now) await folder.remove(name)
    return
  }
  if (backup.header.station !== station) return
  const entries = [...backup.lines]
  const kept = entries.filter(({ ref, expires }) => {
    if (expires <= now) return false
    return !known || known.held.has(ref) || (!known.spoken.has(ref) && expires <= now + LONGEST_MS)
  })
  if (kept.length === 0) await folder.remove(name)
  else if (kept.length < entries.length) {
    const { file: rewritten } = await writeBackup(backup.header, kept, () => 'private')
    await folder.write(name, rewritten)
  }
}
