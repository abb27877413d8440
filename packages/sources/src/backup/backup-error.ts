// Why a file is no backup that can be restored: a code for the dictionaries, and a sentence that says where and what.

/**
 * - `not-a-backup`: another kind of file, or an empty one;
 * - `newer`: written by a later version of this program;
 * - `torn`: its end is missing;
 * - `changed`: its content is not what was written (the hash differs);
 * - `damaged`: a line does not say what it should, although the hash is right;
 * - `other-station`: it is of another station;
 * - `nothing`: it holds no records, or there are none to back up;
 * - `unverified`: what was written could not be read back as it was.
 */
export type BackupErrorCode = 'not-a-backup' | 'newer' | 'torn' | 'changed' | 'damaged' | 'other-station' | 'nothing' | 'unverified'

/** A backup could not be read or made. Nothing was written into the station, and no earlier backup was touched. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  constructor(
    readonly code: BackupErrorCode,
    detail: string,
    cause?: unknown,
  ) {
    super(detail, { cause })
  }
}

export function newer(what: string): BackupError {
  return new BackupError('newer', `This backup was written by a later version of this program (${what}): update it first.`)
}
