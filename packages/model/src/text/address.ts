// One spelling for the path of an address, so that a file has one name whoever writes it.

/** Asked of one character. */
const UNRESERVED = /[\w.~-]/

/**
 * The path of an address in its one spelling: characters that need no escape are written out (RFC 3986, 6.2.2), escapes are in
 * capitals, doubled slashes and dot segments are gone. Undefined for a path whose escapes are no text (`%`, `%zz`, `%ff`).
 *
 * @param path begins with a slash, without query and fragment, as `URL.pathname` gives it
 * @example
 * canonicalPath('/stations//%77utongli/./station.json') // '/stations/wutongli/station.json'
 */
export function canonicalPath(path: string): string | undefined {
  try {
    // asked for something of what comes out: a bundler drops a call whose result is not used, and the fault it throws with it
    if (!decodeURIComponent(path).startsWith('/')) return undefined
  } catch {
    return undefined
  }
  const plain = path.replace(/%[\da-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(parseInt(escape.slice(1), 16))
    return UNRESERVED.test(character) ? character : escape.toUpperCase()
  })
  const segments: string[] = []
  for (const segment of plain.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  const folder = /\/\.{0,2}$/.test(plain) && segments.length > 0
  return `/${segments.join('/')}${folder ? '/' : ''}`
}
