// What tests and stories of the backups share: backups that only say what they were asked, and numbering that waits.
import type { QueueEvent } from '@doorstep/model/queue'
import {
  BackupError,
  MemoryFolder,
  backUp,
  verifyBackup,
  type Backups,
  type BackupState,
  type VerifiedBackup,
} from '@doorstep/sources/backup'
import type { MemoryJournal, StreamRecord } from '@doorstep/sources/journal'
import { FRIDAY_MORNING } from '../../testing/station.js'

/** Backups in memory: `calls` says what was asked of them. */
export class TestBackups implements Backups {
  readonly calls: string[] = []
  held: BackupState = { canChoose: true, folder: undefined, permission: undefined, last: undefined, failure: undefined, due: true }
  /** Thrown by the next thing that is asked. */
  failing: Error | undefined
  filled = false

  constructor(private readonly journal: MemoryJournal<QueueEvent>) {}

  async state(): Promise<BackupState> {
    return this.held
  }

  async choose(): Promise<boolean> {
    this.#called('choose')
    this.held = { ...this.held, folder: '备份', permission: 'granted' }
    return true
  }

  async allow(): Promise<'granted'> {
    this.#called('allow')
    this.held = { ...this.held, permission: 'granted' }
    return 'granted'
  }

  async run() {
    this.#called('run')
    const { name, file } = await this.#file()
    const last = { name, day: '2026-11-20', at: FRIDAY_MORNING, bytes: file.size, records: 22 }
    this.held = { ...this.held, last, due: false, failure: undefined }
    return last
  }

  runIfDue() {
    return this.run()
  }

  async download() {
    this.#called('download')
    const { name, file } = await this.#file()
    return { name, file, day: '2026-11-20', at: FRIDAY_MORNING, bytes: file.size, records: 22 }
  }

  verify(files: readonly Blob[]): Promise<VerifiedBackup> {
    this.#called('verify')
    return verifyBackup(files, 'test')
  }

  async restore(_: VerifiedBackup, { replace = false }: { readonly replace?: boolean } = {}): Promise<void> {
    this.#called(`restore ${replace ? 'replace' : 'empty'}`)
    if (this.filled && !replace) throw Object.assign(new Error('not empty'), { name: 'NotEmpty' })
  }

  #called(what: string): void {
    this.calls.push(what)
    const { failing } = this
    this.failing = undefined
    if (failing) throw failing
  }

  async #file(): Promise<{ name: string; file: Blob }> {
    const folder = new MemoryFolder()
    const { journal } = this
    const contents = {
      async *records(): AsyncGenerator<StreamRecord> {
        for await (const record of journal.read()) yield { stream: 'queue', record }
      },
      privateEntries: async () => [],
    }
    const { name } = await backUp({ contents, generation: 'a'.repeat(32), station: 'test', day: '2026-11-20', now: FRIDAY_MORNING }, folder)
    return { name, file: await folder.read(name) }
  }
}

export const unreadable = new BackupError('unverified', 'backup.jsonl.part has 12 bytes, 5000 were written.')

/** Numbering as a page would have it; `lost` until somebody has said which numbers were the last. */
export class TestNumbering {
  isLost = false
  async lost(): Promise<boolean> {
    return this.isLost
  }
  lastNoted(day: string): Readonly<Record<string, number>> | undefined {
    return day === '2026-11-20' ? { G: 37 } : undefined
  }
  async resume(): Promise<void> {
    this.isLost = false
  }
}
