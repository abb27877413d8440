// Whether a phone could open an address: what means this very machine, or a network nobody else is in, leads it nowhere.

// The parser of addresses writes 127.1, 0x7f.1 and [::ffff:127.0.0.1] in these spellings.
const HERE = [
  /^(.+\.)?localhost$/,
  /^127(\.\d+){3}$/,
  /^0\.0\.0\.0$/,
  /^169\.254\./,
  /^\[::1?\]$/,
  /^\[::ffff:7f[\da-f]{2}:/,
  /^\[fe[89ab]/,
]

/**
 * Whether a code with this address helps anybody. A name without a dot, and one that ends in `.local`, is known to one network at most,
 * which a visitor's phone is not in.
 *
 * @example
 * opensOnPhone(new URL('http://localhost:4173/ticket/')) // false
 */
export function opensOnPhone({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): boolean {
  if (protocol !== 'https:' && protocol !== 'http:') return false
  const host = hostname.replace(/\.$/, '')
  if (HERE.some((pattern) => pattern.test(host)) || host.endsWith('.local')) return false
  return host.startsWith('[') || host.includes('.')
}
