// What the torture has of the product, all in one place: a station's database, its guards, backups, clock, as the kiosk puts them together.
import type { Instant, NeedsCommand, NeedsEvent, QueueCommand, QueueEvent, Journal } from '@doorstep/model'
import { backUp, MemoryFolder, Numbering, restoreBackup, verifyBackup } from '@doorstep/sources/backup'
import { openIndexedDb, type StationDatabase } from '@doorstep/sources/journal'
import { dayOf } from './station.js'

export const DATABASE = 'torture'
const STATION = 'torture'
/** What a window says on its console when it begins to restore. */
export const RESTORING = 'torture: restoring'
const RESTORED = `doorstep-restored:${DATABASE}`

/** The files of a backup, by name. */
export type Files = Readonly<Record<string, string>>

export interface Product {
  readonly database: StationDatabase
  readonly queue: Journal<QueueEvent>
  readonly needs: Journal<NeedsEvent>
  /** What time it is at the station, as the product takes it from the clock on the wall. */
  now(): Instant
  /** Whether numbers wait until somebody says which were the last. */
  asks(): Promise<boolean>
  /** They were said, and may be given again. */
  resume(): Promise<void>
  /** A worker says that the clock on the wall is right, when the product has asked. */
  confirmClock(): Promise<void>
  backUp(): Promise<Files>
  restore(files: Files): Promise<void>
}

/** Opens the station as kiosk/src/storage.ts and kiosk/src/records do. */
export async function openProduct(): Promise<Product> {
  const database = await openIndexedDb(DATABASE)
  const journal = database.journal<QueueEvent>('queue')
  const key = `doorstep-numbers:${DATABASE}`
  const numbering = new Numbering({ generation: () => database.generation(), journal, notes: localStorage, key })
  // what a window has in memory is of before the restore
  addEventListener('storage', (event) => {
    if (event.key === RESTORED) location.reload()
  })
  return {
    database,
    queue: numbering.journal,
    needs: database.journal<NeedsEvent>('needs'),
    now: () => Date.now(),
    asks: () => numbering.lost(),
    resume: () => numbering.resume(),
    // the product believes the wall as it is: there is nothing to confirm
    confirmClock: async () => undefined,
    backUp: async () => {
      const folder = new MemoryFolder()
      const now = Date.now()
      const source = { contents: database.contents, generation: await database.generation(), station: STATION, day: dayOf(now), now }
      await backUp(source, folder)
      const files = [...folder.files].map(async ([name, file]) => [name, await file.text()] as const)
      return Object.fromEntries(await Promise.all(files))
    },
    restore: async (files) => {
      console.log(RESTORING)
      const verified = await verifyBackup(
        Object.values(files).map((text) => new Blob([text])),
        STATION,
      )
      await restoreBackup(verified, database.contents, { replace: true })
      localStorage.setItem(RESTORED, crypto.randomUUID())
      // this window too, once it has said that it is done
      setTimeout(() => location.reload())
    },
  }
}

interface Asked {
  readonly id: string
  readonly actor: { readonly device: string; readonly worker: string }
}

/** What a worker says of the last numbers of tickets; `last` by series, of today. */
export function lastTickets(asked: Asked, last: Readonly<Record<string, number>>): QueueCommand {
  return { ...asked, type: 'raiseNumbers', last }
}

/** The same of needs and orders: undefined while there is no such command. */
export function lastNeeds(_asked: Asked, _last: Readonly<Record<string, number>>): NeedsCommand | undefined {
  return undefined
}

/** What a worker can do about a clock that was wrong: a day that was closed by it is taken back. Undefined while there is no such command. */
export function reopenDay(_asked: Asked, _day: string): QueueCommand | undefined {
  return undefined
}

/** What a resident's need is left with. */
export function leaveNeed(asked: Omit<Asked, 'actor'> & { readonly actor: { readonly device: string } }, category: string): NeedsCommand {
  return { ...asked, type: 'leave', need: `need/${asked.id}`, kind: 'need', category, parts: {} }
}
