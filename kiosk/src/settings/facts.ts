// What is known of this machine, as plain data: gathered for the check, and for whoever helps by telephone.
import { VERSION } from '@doorstep/elements'
import type { FeedFinding, FeedView } from '@doorstep/model/feed'
import { streamNamed, type StreamJournals } from '@doorstep/model/streams'
import type { Instant, StationTime } from '@doorstep/model/time'
import type { BackupState } from '@doorstep/sources/backup'
import type { StorageErrorCode } from '@doorstep/sources/journal'
import { lastErrors, type NotedError } from '../errors.js'
import type { Machine } from '../identity.js'
import { printerKey, readSettings, type PrinterSettings } from '../printer/settings.js'
import { readSound, soundKey, type SoundSettings } from '../sound/settings.js'
import type { Keeping } from '../storage.js'
import type { OpenedWindow } from '../window.js'
import type { WindowKind } from '../windows/presence.js'

/** One journal of the machine. */
export interface StreamFacts {
  readonly stream: string
  /** Undefined where it cannot be read. */
  readonly records: number | undefined
  readonly last: Instant | undefined
}

export interface MachineFacts {
  /** When all this was so, by the machine's clock and by the station's. */
  readonly at: Instant
  readonly stationAt: Instant
  /** Whether the machine's clock jumped and is not believed. */
  readonly clockHeld: boolean
  readonly machineZone: string
  readonly stationZone: string | undefined
  readonly version: string
  /** The first signs of the id of the version that is kept for a start without network; undefined where none is. */
  readonly build: string | undefined
  readonly browser: string
  readonly screen: string
  /** Whether the page came by a safe address: without one there are no PINs and nothing is kept for a start without network. */
  readonly secure: boolean
  readonly storage: 'open' | StorageErrorCode
  readonly schema: number | undefined
  readonly keeping: Keeping
  readonly streams: readonly StreamFacts[]
  readonly numbersWait: boolean
  readonly backup: BackupState | undefined
  readonly address: string
  readonly station: string | undefined
  readonly findings: readonly FeedFinding[]
  /** Whether the station's own file could not be read. */
  readonly unread: boolean
  readonly printer: PrinterSettings['connection']
  readonly sound: SoundSettings
  readonly windows: readonly { readonly kind: WindowKind; readonly silent: boolean }[]
  readonly errors: readonly NotedError[]
}

/** Where the facts are. */
export interface FactSources extends Pick<MachineFacts, 'windows'> {
  readonly opened: OpenedWindow
  readonly database: string
  readonly address: string
  readonly notes: Machine['notes']
  readonly now: Instant
  readonly time: StationTime | undefined
  readonly view: FeedView
  readonly findings: readonly FeedFinding[]
}

export async function gatherFacts(sources: FactSources): Promise<MachineFacts> {
  const { opened, database, notes, time, view, now, address, windows, findings } = sources
  const { storage, keeping, backups } = opened
  const open = 'database' in storage ? storage : undefined
  const orNot = <Value>(asked: Promise<Value> | undefined): Promise<Value | undefined> => Promise.resolve(asked).catch(() => undefined)
  const station = view.station.value
  const [build, schema, streams, numbersWait, backup] = await Promise.all([
    orNot(buildHere()),
    orNot(schemaOf(database)),
    Promise.all(Object.entries(open?.numbering.journals ?? {}).map(([stream, journal]) => streamFacts(stream, journal))),
    orNot(open?.numbering.lost()),
    orNot(backups?.then((made) => made.state())),
  ])
  return {
    ...{ at: Date.now(), stationAt: now, clockHeld: time?.jump !== undefined },
    ...{ machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone, stationZone: station?.timeZone },
    ...{ version: VERSION, build, schema, streams, backup, address, windows, findings, keeping },
    ...{ browser: browserName(navigator), screen: `${screen.width}x${screen.height} @${devicePixelRatio}`, secure: isSecureContext },
    ...{ storage: 'failure' in storage ? faultOf(storage.failure.code, schema) : 'open', numbersWait: numbersWait === true },
    ...{ station: station?.id, unread: station === undefined && view.station.failures.length > 0 },
    ...{ printer: readSettings(notes.getItem(printerKey(database))).connection, sound: readSound(notes.getItem(soundKey(database))) },
    errors: lastErrors(notes),
  }
}

// A browser that keeps things and cannot open this one says the same as one that keeps nothing.
const faultOf = (code: StorageErrorCode, schema: number | undefined): StorageErrorCode =>
  code === 'unavailable' && schema !== undefined ? 'failed' : code

async function streamFacts(stream: string, journal: StreamJournals[string]): Promise<StreamFacts> {
  try {
    const records = (await journal?.last?.()) ?? 0
    let last: Instant | undefined
    if (journal && records > 0) for await (const { at } of journal.read(records - 1)) last = at
    return { stream: streamNamed(stream)?.name ?? stream, records, last }
  } catch {
    return { stream, records: undefined, last: undefined }
  }
}

/** The version this machine keeps for a start without network, by its caches (worker/files.ts). */
async function buildHere(): Promise<string | undefined> {
  const name = (await caches.keys()).findLast((each) => each.startsWith('doorstep-files-'))
  return navigator.serviceWorker.controller ? name?.slice('doorstep-files-'.length).slice(0, 8) : undefined
}

async function schemaOf(database: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === database)?.version
}

/**
 * A browser's name and version, as people know it.
 *
 * @example
 * browserName({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) ... Chrome/138.0.0.0 Safari/537.36' }) // 'Chrome 138 (X11; Linux x86_64)'
 */
export function browserName({ userAgent }: Pick<Navigator, 'userAgent'>): string {
  const [, system] = /\(([^)]*)\)/.exec(userAgent) ?? []
  for (const [sign, name] of [
    ['Edg', 'Edge'],
    ['Firefox', 'Firefox'],
    ['Chrome', 'Chrome'],
    ['Version', 'Safari'],
  ] as const) {
    const [, version] = new RegExp(`${sign}/(\\d+)`).exec(userAgent) ?? []
    if (version !== undefined) return `${name} ${version}${system === undefined ? '' : ` (${system})`}`
  }
  return userAgent.slice(0, 80)
}
