// The one error the browser's storage is reported with: a code to act on, and the cause for whoever looks closer.

/**
 * Why storage could not be used:
 * - `unavailable`: there is none here (switched off, private mode, a sandboxed frame);
 * - `blocked`: another window holds the database in an older shape and does not let go;
 * - `newer`: a newer version of the program has written it, this window must be reloaded;
 * - `full`: the disk or the origin's quota is used up;
 * - `closed`: this handle was closed by its owner;
 * - `failed`: anything else the browser says.
 */
export type StorageErrorCode = 'unavailable' | 'blocked' | 'newer' | 'full' | 'closed' | 'failed'

/**
 * Storage did not do what was asked, and nothing was stored.
 *
 * @example
 * try { await journal.append(entry, version) } catch (error) {
 *   if (error instanceof StorageError && error.code === 'full') stopIssuing()
 * }
 */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  constructor(
    readonly code: StorageErrorCode,
    readonly database: string,
    detail: string,
    cause?: unknown,
  ) {
    super(`database '${database}': ${detail}`, { cause })
  }
}

/** A browser's storage exception as a StorageError; a caller's own error (a version conflict, a value that cannot be cloned) stays itself. */
export function storageError(database: string, error: unknown): unknown {
  if (!(error instanceof DOMException) || error.name === 'DataCloneError') return error
  const says = `${error.name}: ${error.message}`
  if (error.name === 'QuotaExceededError') return new StorageError('full', database, `storage is full (${says})`, error)
  return new StorageError('failed', database, says, error)
}

/** Why a database would not open. Browsers without storage throw different things, all of which mean that there is none. */
export function openingError(database: string, error: unknown): unknown {
  if (error instanceof StorageError) return error
  const name = error instanceof Error ? error.name : ''
  const says = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  if (name === 'VersionError') return new StorageError('newer', database, `written by a newer version, reload this window (${says})`, error)
  if (name === 'QuotaExceededError') return new StorageError('full', database, `storage is full (${says})`, error)
  return new StorageError('unavailable', database, `IndexedDB cannot be used here (${says})`, error)
}
