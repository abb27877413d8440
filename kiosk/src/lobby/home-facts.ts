// What home says of the feed itself: how many services there are, how old it is; pure.
import { isUnreachable, type FeedView } from '@doorstep/model/feed'
import type { Services } from '@doorstep/model/services'

/** How many services in how many categories; undefined before the list was read. */
export function serviceCount(services: Services | undefined): { readonly categories: number; readonly items: number } | undefined {
  if (!services) return undefined
  const items = services.items.filter((item) => item.list === 'service')
  return { categories: new Set(items.map((item) => item.category)).size, items: items.length }
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
