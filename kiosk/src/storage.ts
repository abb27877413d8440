// The station's database of this browser profile: opened for a page, and what the browser promises about keeping it.
import type { Instant } from '@doorstep/model/time'
import { Numbering } from '@doorstep/sources/backup'
import { StorageError, openIndexedDb, type StationDatabase } from '@doorstep/sources/journal'
import { databaseName } from './here.js'

/** An open database with its journals, which give no number after a loss that was noticed; or why there is none. */
export type OpenedStorage = { readonly database: StationDatabase; readonly numbering: Numbering } | { readonly failure: StorageError }

/**
 * Opens the database of a station; every window of the profile opens the same one. Never rejects.
 *
 * @param now the station's time, not the machine's: no personal data is deleted by a date that is held back
 */
export async function openStorage(station: string, now: () => Instant): Promise<OpenedStorage> {
  const name = databaseName(station)
  try {
    const database = await openIndexedDb(name, { now })
    const key = `doorstep-numbers:${name}`
    const numbering = new Numbering({
      ...{ generation: () => database.generation(), open: database.journal, notes: localStorage, key },
      ...{ asked: () => database.numbersAsked(), said: () => database.numbersSaid() },
    })
    return { database, numbering }
  } catch (error) {
    return { failure: error instanceof StorageError ? error : new StorageError('failed', name, String(error), error) }
  }
}

/** What the browser says about this origin's storage. Sizes are in bytes, where it tells them. */
export interface Keeping {
  /** Whether the browser promised never to clear it by itself; undefined where it cannot be asked. */
  readonly persistent: boolean | undefined
  readonly used: number | undefined
  readonly quota: number | undefined
}

/** Asks the browser to keep the data for good, and what it answers. A fresh profile says no; a policy-installed app gets a yes. */
export async function askToKeep(): Promise<Keeping> {
  // absent on insecure origins and in some engines, whatever the types say
  const storage = navigator.storage as Partial<StorageManager> | undefined
  const persistent = await storage?.persist?.().catch(() => undefined)
  const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {}
  return { persistent, used: usage, quota }
}
