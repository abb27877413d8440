// Who of those present does a service.
import { serves } from '../queue/policy.js'
import { desksOf, seriesFor } from '../queue/rules.js'
import type { ServiceItem } from '../services/schema.js'
import type { Moment } from './moment.js'
import type { Present } from './signed-in.js'

/** Whether an item is done at a desk, and not by telephone, on the web or at home alone. */
export function isAtDesk({ desk, handler, channels, phones }: ServiceItem): boolean {
  if (desk !== undefined) return true
  return channels.length > 0 ? channels.includes('desk') : handler !== undefined || phones.length === 0
}

/** Who of those `present` at a moment does an item; without a desk nobody stands in for the one who does it. */
export function whoDoes(moment: Moment, item: ServiceItem, present: readonly Present[]): Present | undefined {
  if (!isAtDesk(item)) {
    const there = present.find(({ worker }) => worker.id === item.handler)
    return there && { ...there, desk: undefined }
  }
  const able = ableFor(moment, item.category, present)
  return (
    able.find(({ worker }) => worker.id === item.handler) ??
    able.find(({ desk }) => desk !== undefined && desk.id === item.desk) ??
    able.find(({ desk }) => desk !== undefined) ??
    able[0]
  )
}

// by those present, who are of one moment
const ables = new WeakMap<readonly Present[], Map<string, readonly Present[]>>()

/** Who of those present sits at a desk that calls for a category. */
function ableFor({ station }: Moment, category: string, present: readonly Present[]): readonly Present[] {
  const known = ables.get(present) ?? new Map<string, readonly Present[]>()
  ables.set(present, known)
  const before = known.get(category)
  if (before) return before
  const series = station.queue && seriesFor(station.queue, category)
  const rules = { desks: desksOf(station) }
  const able = present.filter(({ desk }) => !series || !desk || serves(rules, desk.id, series.letter))
  known.set(category, able)
  return able
}
