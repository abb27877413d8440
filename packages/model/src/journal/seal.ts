// The seal of a snapshot: whether it is what was saved, and not changed since.
import type { Snapshot } from './stores.js'

/**
 * A snapshot with the seal that {@link isSealed} asks for: one that was changed, or is of another journal, is as if there were none.
 *
 * @example await snapshots.save('queue', sealed({ version, schema, state, last: record.id }))
 */
export function sealed<State>(snapshot: Omit<Snapshot<State>, 'seal'>): Snapshot<State> {
  return { ...snapshot, seal: fingerprint(snapshot) }
}

export function isSealed({ seal, ...snapshot }: Snapshot): boolean {
  return seal !== undefined && seal === fingerprint(snapshot)
}

const numberBytes = new Float64Array(1)
const numberWords = new Uint32Array(numberBytes.buffer)

/** 64 bits of anything that can be cloned; not a signature, but no slip and no hand that changes a value passes it. */
function fingerprint(value: unknown): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b1]
  const word = (bits: number): void => {
    one = Math.imul(one ^ bits, 0x01000193)
    other = Math.imul(other ^ (bits + (one >>> 15)), 0x85ebca6b)
  }
  const walk = (each: unknown): void => {
    if (typeof each === 'string') {
      word(each.length)
      for (let at = 0; at < each.length; at += 1) word(each.charCodeAt(at))
    } else if (typeof each === 'number') {
      numberBytes[0] = each
      word(numberWords[0] ?? 0)
      word(numberWords[1] ?? 0)
    } else if (each instanceof Map) {
      word(each.size + 1e6)
      for (const [key, held] of each) {
        walk(key)
        walk(held)
      }
    } else if (typeof each === 'object' && each !== null) {
      word(Array.isArray(each) ? 2 : 3)
      for (const [key, held] of Object.entries(each)) {
        walk(key)
        walk(held)
      }
    } else walk(String(each))
  }
  walk(value)
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
