// What there is to say of backups, restoring and numbering after a loss, whatever the language.
import type { BackupErrorCode } from '@doorstep/sources/backup'

export interface BackupsWords {
  readonly title: string
  readonly notConnected: string
  readonly opening: string
  readonly failed: string
  /** Something could not be read; what mends it is there all the same. */
  readonly unread: string
  /** Records that could not be read and were set aside. */
  readonly aside: (records: number) => string
  readonly reading: (percent: number) => string
  readonly checking: (percent: number) => string

  readonly backup: string
  readonly noFolder: string
  readonly byHand: string
  readonly folder: (name: string) => string
  readonly askAgain: string
  readonly allow: string
  readonly last: (day: string, records: number) => string
  readonly never: string
  readonly due: string
  /** Before the first record; said in the place of what makes a backup. */
  readonly nothing: string
  readonly backupFailed: string
  readonly choose: string
  readonly change: string
  readonly backUpNow: string
  readonly download: string
  readonly privacy: string

  readonly restore: string
  readonly restoreNote: string
  readonly chooseFiles: string
  readonly found: (day: string, records: number, personal: number) => string
  readonly replace: string
  readonly restoreNow: string
  readonly restored: string
  readonly errors: Record<BackupErrorCode | 'not-empty', string>

  readonly lost: string
  readonly lostNote: string
  readonly lastNumber: (letter: string) => string
  readonly lastRunning: { readonly need: string; readonly order: string }
  readonly who: string
  readonly chooseWho: string
  readonly resume: string
  readonly badNumber: string
  readonly notResumed: string
}
