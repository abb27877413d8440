// Who had a PIN where the records come from: what a machine needs to know that its PINs are lost.
import { PIN_HOLDERS } from '../journal/contents.js'
import type { StationDatabase } from '../journal/indexeddb.js'

/**
 * The workers who have, or had, a PIN where these records were made, by id, as the last backup or restore knew it. Where there are some
 * and this machine has no PIN, its PINs are lost: until the secretary has made one anew, it must not open as if there never had been any.
 *
 * @example
 * door.had = await pinHolders(database)
 */
export async function pinHolders(database: Pick<StationDatabase, 'kept'>): Promise<readonly string[]> {
  const kept = await database.kept(PIN_HOLDERS)
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
}

/**
 * Looks who has a PIN now, and keeps it for the next backup and for the day on which the PINs are lost. Where nobody has one, or it cannot
 * be read, those of before still had one. Gives whom it keeps.
 */
export async function notePinHolders(
  database: Pick<StationDatabase, 'kept' | 'keep'>,
  workers: (() => Promise<Iterable<string>>) | undefined,
): Promise<readonly string[]> {
  const before = await pinHolders(database)
  try {
    const now = [...((await workers?.()) ?? [])].sort()
    if (now.length === 0 || String(now) === String(before)) return before
    await database.keep(PIN_HOLDERS, now)
    return now
  } catch (failure) {
    // a backup is worth more than this note
    console.warn(failure)
    return before
  }
}
