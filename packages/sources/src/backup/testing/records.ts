// Records for tests of backups: small, of two streams, each command with an event that has its number.
import type { Recorded } from '@doorstep/model/journal'
import type { StreamRecord } from '../../journal/contents.js'

export function recordOf(version: number, more: Partial<Recorded<unknown>> = {}): Recorded<unknown> {
  const at = 1_790_000_000_000 + version * 1000
  return {
    ...{
      version,
      id: `c${version}`,
      at,
      actor: { device: 'lobby' },
      schema: 2,
      events: [{ type: 'DeskClosed', desk: '1号台', worker: 'w1', at }],
    },
    ...more,
  }
}

export function streamRecords(count: number): StreamRecord[] {
  const queue = Array.from({ length: count }, (_, index) => ({ stream: 'queue', record: recordOf(index + 1) }))
  // versions are ordered, not contiguous
  const bookings = [3, 7].map((version) => ({ stream: 'bookings', record: recordOf(version, { id: `b${version}` }) }))
  return [...bookings, ...queue]
}

export async function* inTurn<Value>(values: Iterable<Value>): AsyncGenerator<Value, void, undefined> {
  yield* values
}
