// The addresses of before the desk lead to its rooms, with what they asked for.

/** Which room, and which place in it, is behind an address of before; reception is behind all others. */
const ROOMS: Readonly<Record<string, string>> = { needs: 'needs', records: 'records', printer: 'settings/printer' }

/** The other side of a desk is a window of its own, and has its own address below the desk's. */
const [, below = ''] = /^\/counter\/(\w+)/.exec(location.pathname) ?? []
location.replace(below === 'second' ? `/desk/second/${location.search}` : `/desk/${location.search}#${ROOMS[below] ?? 'reception'}`)

export {}
