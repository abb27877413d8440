// The backup file: JSON lines with a header, and an end that counts them and holds the SHA-256 of every byte before it.
import { streamNamed } from '@doorstep/model/streams'
import { isLocalDate, type LocalDate } from '@doorstep/model/time'
import type { PrivateEntry } from '../journal/contents.js'
import { BackupError, newer } from './backup-error.js'
import type { BackupLine } from './foldable.js'

/** The version of the file's shape. A file of a later one is refused. */
export const BACKUP_FORMAT = 1

/** Records of the journals, or personal data: two files, because they may be kept for different times. */
export type BackupKind = 'journal' | 'private'

/** The first line. */
export interface BackupHeader {
  readonly doorstep: 'backup'
  readonly format: number
  readonly kind: BackupKind
  readonly station: string
  /** Of the database it was made from. */
  readonly generation: string
  readonly day: LocalDate
  /** When it was made, ISO 8601. */
  readonly made: string
  /** The workers who had a PIN then, by id. No PIN is in a backup, not even as a hash: a few digits can be guessed from one. */
  readonly pinHolders?: readonly string[]
}

interface BackupEnd {
  readonly end: true
  /** Lines by stream; `private` for personal data. */
  readonly counts: Readonly<Record<string, number>>
  readonly sha256: string
}

export interface Backup<Line> {
  readonly header: BackupHeader
  readonly counts: Readonly<Record<string, number>>
  /** The lines, read anew from the bytes each time they are iterated. */
  readonly lines: Iterable<Line>
}

const LINES_PER_PART = 2000

/** Writes a backup file. `nameOf` says under which name a line is counted. */
export async function writeBackup<Line>(
  header: BackupHeader,
  lines: AsyncIterable<Line> | Iterable<Line>,
  nameOf: (line: Line) => string,
): Promise<{ readonly file: Blob; readonly counts: Readonly<Record<string, number>> }> {
  const counts: Record<string, number> = {}
  // a Blob's parts are the browser's to keep, on the disk if need be; only this many lines are text at a time
  const parts: Blob[] = []
  let part = `${JSON.stringify(header)}\n`
  let held = 0
  for await (const line of lines) {
    const name = nameOf(line)
    counts[name] = (counts[name] ?? 0) + 1
    part += `${JSON.stringify(line)}\n`
    held += 1
    if (held % LINES_PER_PART > 0) continue
    parts.push(new Blob([part]))
    part = ''
  }
  const body = new Blob([...parts, part])
  const end: BackupEnd = { end: true, counts, sha256: await sha256(new Uint8Array(await body.arrayBuffer())) }
  return { file: new Blob([body, `${JSON.stringify(end)}\n`], { type: 'application/jsonl' }), counts }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A backup of the journals, verified: the hash, the counts and every line. @throws BackupError */
export async function readJournalBackup(file: Blob): Promise<Backup<BackupLine>> {
  const last = new Map<string, number>()
  const ids = new Set<string>()
  const backup = await readBackup(
    file,
    'journal',
    isBackupLine,
    ({ stream }) => stream,
    ({ stream, record }, at) => {
      const known = streamNamed(stream)?.decider.schema ?? Infinity
      if (record.schema > known) throw newer(`line ${at} is of schema ${record.schema}`)
      if (record.version <= (last.get(stream) ?? 0))
        throw new BackupError('damaged', `Line ${at} is out of order: version ${record.version}.`)
      const id = `${stream}/${record.id}`
      if (ids.has(id)) throw new BackupError('damaged', `Line ${at} repeats the command ${record.id}.`)
      last.set(stream, record.version)
      ids.add(id)
    },
  )
  if (ids.size === 0) throw new BackupError('nothing', 'This backup holds no records.')
  return backup
}

/** A backup of personal data, verified in the same way. @throws BackupError */
export function readPrivateBackup(file: Blob): Promise<Backup<PrivateEntry>> {
  return readBackup(
    file,
    'private',
    isPrivateEntry,
    () => 'private',
    () => undefined,
  )
}

async function readBackup<Line>(
  file: Blob,
  kind: BackupKind,
  isLine: (value: unknown) => value is Line,
  nameOf: (line: Line) => string,
  check: (line: Line, at: number) => void,
): Promise<Backup<Line>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const firstEnd = bytes.indexOf(NEWLINE)
  const header = parse(bytes.subarray(0, firstEnd === -1 ? bytes.length : firstEnd))
  if (!isObject(header) || header['doorstep'] !== 'backup')
    throw new BackupError('not-a-backup', 'This is no backup of a station: its first line does not say so.')
  // before anything else: of a later format nothing more is known than this
  if (typeof header['format'] === 'number' && header['format'] > BACKUP_FORMAT) throw newer(`its format is ${header['format']}`)
  if (!isHeader(header)) throw new BackupError('damaged', 'Line 1, the header of the backup, lacks a part.')
  if (header.kind !== kind) throw new BackupError('not-a-backup', `This file holds '${header.kind}', not '${kind}'.`)
  const endStart = bytes.lastIndexOf(NEWLINE, bytes.length - 2) + 1
  const end = bytes.at(-1) === NEWLINE ? parse(bytes.subarray(endStart, bytes.length - 1)) : undefined
  if (!isEnd(end) || endStart <= firstEnd)
    throw new BackupError('torn', `The end of the backup is missing; it breaks off after ${bytes.length} bytes.`)
  if ((await sha256(bytes.subarray(0, endStart))) !== end.sha256) {
    throw new BackupError('changed', 'The backup is not what was written: its SHA-256 differs from the one on its last line.')
  }
  const lines = { [Symbol.iterator]: () => linesOf(bytes.subarray(firstEnd + 1, endStart), isLine) }
  const counts: Record<string, number> = {}
  let at = 1
  for (const line of lines) {
    at += 1
    check(line, at)
    counts[nameOf(line)] = (counts[nameOf(line)] ?? 0) + 1
  }
  const names = new Set([...Object.keys(counts), ...Object.keys(end.counts)])
  for (const name of names) {
    if (counts[name] === end.counts[name]) continue
    throw new BackupError('damaged', `The backup counts ${end.counts[name] ?? 0} lines of ${name} and holds ${counts[name] ?? 0}.`)
  }
  return { header, counts, lines }
}

const NEWLINE = 10

function* linesOf<Line>(bytes: Uint8Array, isLine: (value: unknown) => value is Line): Generator<Line, void, undefined> {
  let from = 0
  for (let number = 2; from < bytes.length; number += 1) {
    const to = bytes.indexOf(NEWLINE, from)
    const line = parse(bytes.subarray(from, to))
    if (!isLine(line)) throw new BackupError('damaged', `Line ${number} of the backup is not what should stand there.`)
    yield line
    from = to + 1
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isHeader(value: unknown): value is BackupHeader {
  if (!isObject(value)) return false
  const texts = ['kind', 'station', 'generation', 'day', 'made'].every((part) => typeof value[part] === 'string')
  const holders = value['pinHolders'] ?? []
  const ids = Array.isArray(holders) && holders.every((id) => typeof id === 'string')
  return texts && ids && value['format'] === BACKUP_FORMAT && isLocalDate(String(value['day']))
}

function isEnd(value: unknown): value is BackupEnd {
  return isObject(value) && value['end'] === true && typeof value['sha256'] === 'string' && isObject(value['counts'])
}

function isBackupLine(value: unknown): value is BackupLine {
  if (!isObject(value) || typeof value['stream'] !== 'string' || !isObject(value['record'])) return false
  const { version, id, at, schema, actor, events } = value['record']
  const numbers = Number.isSafeInteger(version) && Number.isFinite(at) && Number.isSafeInteger(schema)
  // an event that is none is said by who knows events; one that was set aside may be anything
  return numbers && typeof id === 'string' && isObject(actor) && (Array.isArray(events) || typeof value['aside'] === 'string')
}

function isPrivateEntry(value: unknown): value is PrivateEntry {
  return isObject(value) && typeof value['ref'] === 'string' && typeof value['expires'] === 'number' && 'value' in value
}
