// What the torture has of the product, all in one place: a station's database, its guards, backups, clock, as the kiosk puts them together.
import type { Journal } from '@doorstep/model/journal'
import { allStreams } from '@doorstep/model/streams'
import { StationClock, type Instant } from '@doorstep/model/time'
import { backUp, MemoryFolder, Numbering, restoreBackup, verifyBackup } from '@doorstep/sources/backup'
import { openIndexedDb, type StationDatabase } from '@doorstep/sources/journal'
import type { OpenStream } from '../../packages/elements/src/station/tend.js'
import { TimeKeeper } from '../../packages/elements/src/station/time-keeper.js'
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
  /** The guarded journal of a stream. */
  journal(stream: string): Journal<unknown>
  /** What time it is at the station, as the product takes it from the clock on the wall. */
  now(): Instant
  /** What a station does every few seconds: looks at the clock, and ends the day when it is over. */
  tick(): void
  /** A stream that the clock has to do with, once it is open. */
  keep(stream: OpenStream): void
  /** Whether numbers wait until somebody says which were the last. */
  asks(): Promise<boolean>
  /** They were said, and may be given again. */
  resume(): Promise<void>
  /** A worker says that the clock on the wall is right, when the product has asked. */
  confirmClock(): void
  backUp(): Promise<Files>
  restore(files: Files): Promise<void>
  /** Loads every window anew, this one too: what they have in memory is of before a restore. */
  tellRestored(): void
}

/**
 * Opens the station as kiosk/src/storage.ts, kiosk/src/page.ts, kiosk/src/records and `doorstep-station` do.
 *
 * @param clock is believed instead of the machine's, whatever it shows: a fault that is planted
 */
export async function openProduct(clock?: () => Instant): Promise<Product> {
  const database = await openIndexedDb(DATABASE)
  const numbering = new Numbering({
    ...{ generation: () => database.generation(), open: database.journal },
    ...{ notes: localStorage, key: `doorstep-numbers:${DATABASE}` },
    ...{ asked: () => database.numbersAsked(), said: () => database.numbersSaid() },
  })
  const machine = new StationClock({ wall: () => Date.now(), elapsed: () => performance.now(), notes: localStorage })
  const keeper = new TimeKeeper({ clock, machine, streams: allStreams().length, signal: new AbortController().signal })
  const { time } = keeper
  addEventListener('storage', ({ key }) => {
    if (key === RESTORED) location.reload()
    else keeper.hear()
  })
  return {
    database,
    journal: (stream) => numbering.journal(stream),
    now: () => time.now(),
    tick: () => keeper.tick(),
    keep: (stream) => keeper.keep(stream),
    asks: () => numbering.lost(),
    resume: () => numbering.resume(),
    confirmClock: () => {
      if (time.jump) time.accept()
    },
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
    },
    tellRestored: () => {
      localStorage.setItem(RESTORED, crypto.randomUUID())
      // this window too, once it has said that it is done
      setTimeout(() => location.reload())
    },
  }
}
