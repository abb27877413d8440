// The part of the ticket page's address that no server sees: read once, taken out of the address bar, kept for this tab.
import { parseTicketLink, type TicketLink } from '@doorstep/elements'

const KEY = 'doorstep-ticket'

interface Bar {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>
  readonly history: Pick<History, 'replaceState'>
}

/**
 * What the code carried. Whoever looks at the screen later, or is sent the page's address, gets nothing of it; a reload of this tab
 * still does.
 */
export function takeLink({ location, history }: Bar, storage: Pick<Storage, 'getItem' | 'setItem'>): TicketLink | undefined {
  const { hash, pathname, search } = location
  const link = parseTicketLink(hash)
  if (hash !== '') history.replaceState(null, '', pathname + search)
  if (!link) return hash === '' ? parseTicketLink(remembered(storage)) : undefined
  try {
    storage.setItem(KEY, hash)
  } catch {
    // without a memory of its own the tab shows it until it is reloaded
  }
  return link
}

function remembered(storage: Pick<Storage, 'getItem'>): string {
  try {
    return storage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}
