// What home says of the feed itself: how many services there are, which are asked for often, how old it is; pure.
import { isUnreachable, type FeedView } from '@doorstep/model/feed'
import type { ServiceItem, Services } from '@doorstep/model/services'

/** How many services in how many categories; undefined before the list was read. */
export function serviceCount(services: Services | undefined): { readonly categories: number; readonly items: number } | undefined {
  if (!services) return undefined
  const items = services.items.filter((item) => item.list === 'service')
  return { categories: new Set(items.map((item) => item.category)).size, items: items.length }
}

// Matters most people come with are the state's and their health; the station's order of the items decides within each.
const OFTEN_ASKED = ['government', 'health', 'life'] as const

/** Matters to offer at once: those a desk takes, with plain words to find them by, the first of each category in turn. */
export function oftenAsked(services: Services | undefined, count: number): readonly ServiceItem[] {
  const candidates = (services?.items ?? []).filter(
    (item) => item.list === 'service' && item.status === 'active' && !item.elsewhere && item.keywords.length > 0,
  )
  const columns = OFTEN_ASKED.map((category) => candidates.filter((item) => item.category === category))
  const rounds = Math.max(0, ...columns.map((column) => column.length))
  const inTurn = Array.from({ length: rounds }, (_, round) => columns.flatMap((column) => column.slice(round, round + 1)))
  return inTurn.flat().slice(0, count)
}

/**
 * Since when the feed is not confirmed, for parts that could not be read again, and whether a file is to blame and not the network;
 * undefined while everything is fresh.
 */
export function staleSince(view: FeedView): { readonly since: number; readonly file: boolean } | undefined {
  const stale = Object.values(view).filter((part) => part.stale && part.asOf !== undefined)
  if (stale.length === 0) return undefined
  const file = stale.some(({ failures }) => failures.some((failure) => !isUnreachable(failure)))
  return { since: Math.min(...stale.map(({ asOf = Infinity }) => asOf)), file }
}
