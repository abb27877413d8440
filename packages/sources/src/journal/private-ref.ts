// References to personal data: 128 random bits that say nothing by themselves, and the moment the data must be gone.
import type { PrivateRef } from '@doorstep/model/journal'
import type { Instant } from '@doorstep/model/time'

/** A new reference, 32 hexadecimal digits. `getRandomValues` and not `randomUUID`: that one is missing on plain http in a station's network. */
export function randomRef(): PrivateRef {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The expiry as given, if it is one: a value that never expires may not be stored. */
export function expiryOf(expires: Instant): Instant {
  if (!Number.isFinite(expires)) throw new RangeError(`personal data needs an expiry: a finite number of milliseconds, not ${expires}`)
  return expires
}
