// Keeps a worker's choice to do without single keys, for this browser profile: one choice for all rooms that have keys.

const KEY = 'doorstep-without-shortcuts'
type KeyedRoom = HTMLElement & { withoutShortcuts: boolean }

const rooms = new Set<KeyedRoom>()

/** Puts the choice back, and remembers it when it changes, for every room that is here. */
export function rememberKeys(room: KeyedRoom, storage: Storage): void {
  rooms.add(room)
  room.withoutShortcuts = storage.getItem(KEY) === 'true'
  const changed = (): void => {
    const without = room.hasAttribute('without-shortcuts')
    storage.setItem(KEY, String(without))
    for (const each of rooms) each.withoutShortcuts = without
  }
  new MutationObserver(changed).observe(room, { attributeFilter: ['without-shortcuts'] })
}
