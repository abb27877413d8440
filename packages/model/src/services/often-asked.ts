// Which matters people come with most, before anything is known of this station's own days.
import type { ServiceItem } from './schema.js'

// Matters most people come with are the state's and their health; the station's order of the items decides within each.
const OFTEN_ASKED = ['government', 'health', 'life'] as const

/** Matters to offer at once: those a desk takes, with plain words to find them by, the first of each category in turn. */
export function oftenAsked(items: readonly ServiceItem[], count = Infinity): readonly ServiceItem[] {
  const candidates = items.filter(
    (item) => item.list === 'service' && item.status === 'active' && !item.elsewhere && item.keywords.length > 0,
  )
  const columns = OFTEN_ASKED.map((category) => candidates.filter((item) => item.category === category))
  const rounds = Math.max(0, ...columns.map((column) => column.length))
  const inTurn = Array.from({ length: rounds }, (_, round) => columns.flatMap((column) => column.slice(round, round + 1)))
  return inTurn.flat().slice(0, count)
}
