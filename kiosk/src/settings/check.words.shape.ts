// What there is to say of the check of the machine, whatever the language.
import type { StorageErrorCode } from '@doorstep/sources/journal'
import type { WindowKind } from '../windows/presence.js'

/** What is wrong, and what to do next. */
export interface Trouble {
  readonly what: string
  readonly how: string
}

export interface CheckWords {
  readonly title: string
  readonly groups: Record<'program' | 'storage' | 'records' | 'clock' | 'station' | 'devices' | 'errors', string>
  readonly good: string
  readonly troubles: (count: number) => string
  readonly again: string
  readonly looking: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
  readonly save: string
  readonly forHelp: string
  readonly fileName: (day: string) => string
  /** Between a name and what stands there, in the text for whoever helps. */
  readonly colon: string
  readonly none: string
  readonly unknown: string
  readonly labels: Record<
    | 'version'
    | 'browser'
    | 'screen'
    | 'offline'
    | 'storage'
    | 'schema'
    | 'used'
    | 'kept'
    | 'numbers'
    | 'backup'
    | 'machineTime'
    | 'stationTime'
    | 'zone'
    | 'address'
    | 'station'
    | 'files'
    | 'printer'
    | 'sound'
    | 'windows',
    string
  >
  readonly streams: Readonly<Record<string, string>>
  readonly records: (count: number, last: string | undefined) => string
  readonly version: (version: string, build: string | undefined) => string
  readonly offline: string
  readonly open: string
  readonly used: (megabytes: string, of: string | undefined) => string
  readonly kept: Record<'yes' | 'no', string>
  readonly numbers: string
  readonly lastBackup: (day: string) => string
  readonly noBackup: string
  readonly believed: string
  readonly filesRead: string
  readonly files: (count: number) => string
  readonly printers: Record<'none' | 'usb' | 'serial' | 'browser', string>
  readonly volume: (tenths: number) => string
  readonly silent: string
  readonly kinds: Record<WindowKind, string>
  readonly errorTimes: (times: number) => string
  readonly trouble: {
    readonly storage: Record<StorageErrorCode, Trouble>
    readonly insecure: Trouble
    readonly notOffline: Trouble
    readonly notKept: Trouble
    readonly full: Trouble
    readonly unreadStream: Trouble
    readonly numbersWait: Trouble
    readonly backupFailed: Trouble
    readonly backupDue: Trouble
    readonly clockHeld: Trouble
    readonly zone: (machine: string, station: string) => Trouble
    readonly unread: Trouble
    readonly files: Trouble
    readonly silentWindow: Trouble
  }
}
