// A station's backups as its page has them: where they go, whether one is due, made once a day by one window, and restored.
import type { Instant, LocalDate } from '@doorstep/model/time'
import type { StationDatabase } from '../journal/indexeddb.js'
import { backUp, journalFile, privateName, type BackupDone, type BackupSource } from './backup.js'
import { BackupError } from './backup-error.js'
import { notePinHolders } from './pin-holders.js'
import { privateFiles, purgePrivate } from './private-files.js'
import { canChooseFolder, chooseFolder, DirectoryFolder, type FolderPermission } from './folder.js'
import type { RestoreOptions } from '../journal/contents.js'
import { restoreBackup, verifyBackup, type VerifiedBackup } from './restore.js'

/** How it stands with the backups. */
export interface BackupState {
  /** Whether this browser can write into a folder; otherwise a file is downloaded by hand once a day. */
  readonly canChoose: boolean
  /** The folder the station chose, as a person knows it. */
  readonly folder: string | undefined
  readonly permission: FolderPermission | undefined
  readonly last: BackupDone | undefined
  /** The last attempt, when it failed, in English for whoever looks after the machine. */
  readonly failure: string | undefined
  /** Whether today has no backup yet. */
  readonly due: boolean
}

/** What a page can do about its backups. */
export interface Backups {
  state(): Promise<BackupState>
  /** Asks for a folder, from a tap; false when the question was closed. */
  choose(still?: () => boolean): Promise<boolean>
  /** Asks to use the chosen folder again, from a tap. */
  allow(): Promise<FolderPermission>
  /** Writes today's backup into the folder now. */
  run(): Promise<BackupDone>
  /** Does so when today has none and the folder may be used; undefined when nothing was done. A failure is kept for `state`. */
  runIfDue(): Promise<BackupDone | undefined>
  /** Today's backup as a file to download; counts as today's. Personal data are not in it. */
  download(): Promise<BackupDone & { readonly file: Blob }>
  /** `progress` is told which share is done, from 0 to 1. */
  verify(files: readonly Blob[], progress?: (share: number) => void): Promise<VerifiedBackup>
  restore(backup: VerifiedBackup, options?: RestoreOptions): Promise<void>
}

export interface StationBackupsOptions {
  readonly database: Pick<StationDatabase, 'contents' | 'generation' | 'kept' | 'keep'>
  /** The station's id. */
  readonly station: string
  readonly today: () => LocalDate
  readonly now: () => Instant
  /** Names the lock by which one window makes the backup and the others do not. */
  readonly lock: string
  /** Who has a PIN on this machine, by id: noted in the backup, so that a restored machine knows that there were some. */
  readonly pinHolders?: () => Promise<Iterable<string>>
  /** While true nothing is backed up by itself: a station that has lost its tickets must not put that into its backups. */
  readonly hold?: () => Promise<boolean>
}

const KEPT = 'backup'

type Optional<Whole> = { readonly [Part in keyof Whole]?: Whole[Part] | undefined }

interface Kept {
  readonly folder?: FileSystemDirectoryHandle
  /** Folders that were used before, as long as there may be personal data in them. */
  readonly former?: readonly FileSystemDirectoryHandle[]
  readonly last?: BackupDone
  readonly failure?: string
}

/**
 * The backups of a station's database.
 *
 * @example
 * const backups = new StationBackups({ database, station: 'wutongli', today, now: Date.now, lock: 'doorstep-backup' })
 * setInterval(() => void backups.runIfDue(), 600_000)
 */
export class StationBackups implements Backups {
  constructor(private readonly options: StationBackupsOptions) {}

  async state(): Promise<BackupState> {
    const { folder, last, failure } = await this.#kept()
    const permission = folder && (await new DirectoryFolder(folder).permission())
    const due = last?.day !== this.options.today()
    return { canChoose: canChooseFolder(), folder: folder?.name, permission, last, failure, due }
  }

  async choose(still: () => boolean = () => true): Promise<boolean> {
    const folder = await chooseFolder()
    if (!folder || !still()) return false
    await this.use(folder)
    return true
  }

  /** Takes a folder whose handle the page has already. */
  async use(folder: FileSystemDirectoryHandle): Promise<void> {
    const { last, folder: before, former = [] } = await this.#kept()
    const others: FileSystemDirectoryHandle[] = []
    for (const each of [...former, ...(before ? [before] : [])]) if (!(await each.isSameEntry(folder))) others.push(each)
    await this.#keep({ folder, former: others, last })
  }

  async allow(): Promise<FolderPermission> {
    const { folder } = await this.#kept()
    return folder ? new DirectoryFolder(folder).permission({ ask: true }) : 'denied'
  }

  async run(): Promise<BackupDone> {
    const { folder, former } = await this.#kept()
    if (!folder) throw new BackupError('nothing', 'No folder was chosen for backups.')
    try {
      const source = await this.#source()
      const last = await backUp(source, new DirectoryFolder(folder))
      await this.#keep({ folder, last, former: await this.#leave(former ?? [], source) })
      return last
    } catch (error) {
      // a morning before the first ticket is no failure
      if (error instanceof BackupError && error.code === 'nothing') throw error
      const { last } = await this.#kept()
      await this.#keep({ folder, former, last, failure: error instanceof Error ? error.message : String(error) })
      throw error
    }
  }

  async runIfDue(): Promise<BackupDone | undefined> {
    return oneWindow(this.options.lock, async () => {
      const { due, permission } = await this.state()
      await this.#expire()
      if (!due || permission !== 'granted' || (await this.options.hold?.())) return undefined
      return this.run().catch((error: unknown) => {
        // it is kept, and shown to the staff
        if (!(error instanceof BackupError && error.code === 'nothing')) console.error(error)
        return undefined
      })
    })
  }

  async download(): Promise<BackupDone & { readonly file: Blob }> {
    const made = await journalFile(await this.#source())
    const { file: _, ...last } = made
    const { folder, former } = await this.#kept()
    await this.#keep({ folder, former, last })
    return made
  }

  verify(files: readonly Blob[], progress?: (share: number) => void): Promise<VerifiedBackup> {
    return verifyBackup(files, this.options.station, progress)
  }

  restore(backup: VerifiedBackup, options?: RestoreOptions): Promise<void> {
    return restoreBackup(backup, this.options.database.contents, options)
  }

  /** Removes personal data that have expired from every folder that may be used, whether or not a backup can be made today. */
  async #expire(): Promise<void> {
    const { folder, former = [] } = await this.#kept()
    const { station, now } = this.options
    for (const each of [...(folder ? [folder] : []), ...former]) {
      const directory = new DirectoryFolder(each)
      // a folder that is away, or may not be used yet, has its turn when it is back
      if ((await directory.permission().catch(() => 'denied')) !== 'granted') continue
      await purgePrivate(directory, { station, now: now() }).catch((failure: unknown) => console.warn(failure))
    }
  }

  /** Takes this database's personal data out of folders that are no longer used; resolves with those that still hold others'. */
  async #leave(former: readonly FileSystemDirectoryHandle[], source: BackupSource): Promise<readonly FileSystemDirectoryHandle[]> {
    const left: FileSystemDirectoryHandle[] = []
    for (const each of former) {
      const directory = new DirectoryFolder(each)
      try {
        const mine = privateName(source.station, source.generation)
        if ((await directory.names()).includes(mine)) await directory.remove(mine)
        if ((await privateFiles(directory, source.station)).length > 0) left.push(each)
      } catch {
        left.push(each)
      }
    }
    return left
  }

  #keep({ folder, former = [], last, failure }: Optional<Kept>): Promise<void> {
    return this.options.database.keep(KEPT, {
      ...{ ...(folder ? { folder } : {}), ...(former.length > 0 ? { former } : {}) },
      ...{ ...(last ? { last } : {}), ...(failure === undefined ? {} : { failure }) },
    })
  }

  async #source(): Promise<BackupSource> {
    const { database, station, today, now } = this.options
    const pinHolders = await notePinHolders(database, this.options.pinHolders)
    return { contents: database.contents, generation: await database.generation(), station, day: today(), now: now(), pinHolders }
  }

  async #kept(): Promise<Kept> {
    // what stands under this name is what this class put there
    return ((await this.options.database.kept(KEPT)) as Kept | undefined) ?? {}
  }
}

/** Does something unless another window of this machine is doing it. */
function oneWindow<Result>(name: string, work: () => Promise<Result | undefined>): Promise<Result | undefined> {
  // absent on insecure origins, whatever the types say
  const { locks } = globalThis.navigator as { readonly locks?: LockManager }
  if (!locks) return work()
  return locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined))
}
