// What tests and stories of the records share: a morning that was played.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@doorstep/model/time'
import { MemorySummaryStore } from '@doorstep/sources/journal'
import { FRIDAY_MORNING } from '../../testing/station.js'
import { Others, TOKEN } from '../../testing/tickets.js'
import type { StationRecords } from '../station-records.js'

/** Yesterday two residents came, this morning three: one received and rated, one missed, one waits. */
export async function playedMornings(): Promise<Others> {
  const others = new Others(undefined, { now: FRIDAY_MORNING - DAY_MS - HOUR_MS })
  await others.issue()
  others.now += 1000
  await others.issue({ service: 'medical-booklet' })
  await others.signIn('d2', 'w2')
  others.now += 30 * MINUTE_MS
  await others.callNext('d2', 'w2')
  await others.receive('2026-11-19/G001', 'w2')
  others.now += 600_000
  await others.close('2026-11-19/G001', 'w2')
  others.now = FRIDAY_MORNING - HOUR_MS
  const { id } = await others.issue({ service: 'medical-booklet', token: TOKEN })
  others.now += 1000
  await others.issue()
  await others.signIn()
  others.now += 12 * MINUTE_MS
  await others.callNext()
  await others.receive(id)
  others.now += 8 * MINUTE_MS
  await others.close(id)
  await others.callNext()
  others.now += MINUTE_MS
  await others.act({ type: 'noShow', ticket: '2026-11-20/G001' }, 'w1')
  await others.issue()
  await others.act({ type: 'rate', ticket: id, attitude: 5, ability: 4 }, undefined, TOKEN)
  others.now = FRIDAY_MORNING
  return others
}

export function recordsOf({ journal }: Others): StationRecords {
  return { journals: { queue: journal }, summaries: new MemorySummaryStore() }
}
