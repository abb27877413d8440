// Addresses on a page: links where people may go, and text on a glass that nobody leaves (`doorstep-station enclosed`).

/**
 * Whether an element stands in a station that lets nobody out: there an address is text, with a code for a phone, and no link.
 * Shadow roots are looked through, so a widget deep in a page of its own knows it too.
 */
export function isEnclosed(element: Element): boolean {
  for (let at: Element | null = element; at;) {
    if (at.closest('doorstep-station[enclosed]')) return true
    const root = at.getRootNode()
    at = root instanceof ShadowRoot ? root.host : null
  }
  return false
}

/** `tel:` and the digits of a number; undefined for a text that nobody can dial. */
export function telephoneHref(number: string): string | undefined {
  const digits = number.replaceAll(/[^\d+]/g, '')
  return /\d{3}/.test(digits) ? `tel:${digits}` : undefined
}

/** A feed's web address in full; undefined for anything but http and https, whoever made the feed. */
export function webAddress(address: string | null | undefined): URL | undefined {
  if (!address) return undefined
  try {
    const url = new URL(address, document.baseURI)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
  } catch {
    return undefined
  }
}
