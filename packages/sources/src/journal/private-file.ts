// A personal value as it is stored: in a file of its own, which is gone from the disk's files when it is deleted (decision 0034).
import type { PrivateRef } from '@doorstep/model/journal'
import type { Instant } from '@doorstep/model/time'

/** What stands in the store. IndexedDB keeps a Blob as a file beside its tables, and only the reference in them. */
export interface HeldPrivate {
  readonly ref: PrivateRef
  readonly expires: Instant
  readonly file?: Blob
  /** As values were held before: in the tables themselves, where a deleted one stays readable until they are rewritten. */
  readonly value?: unknown
}

/** A value, ready to be stored; anything that JSON can hold, as in a backup. */
export function filed(ref: PrivateRef, value: unknown, expires: Instant): HeldPrivate {
  return { ref, expires, file: new Blob([JSON.stringify(value)]) }
}

/** The value that was stored. */
export async function valueOf({ file, value }: HeldPrivate): Promise<unknown> {
  return file ? JSON.parse(await file.text()) : value
}
