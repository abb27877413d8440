// A note of this machine that every window goes by: read now, and again whenever another window changes it.
import { notes } from './machine.js'

/** Calls `use` with what is noted under a key, now and whenever it changes; null where nothing is, or nothing can be read. */
export function followNote(key: string, use: (text: string | null) => void): void {
  const read = (): string | null => {
    try {
      return notes().getItem(key)
    } catch (failure) {
      console.error(failure)
      return null
    }
  }
  addEventListener('storage', (event) => {
    // a browser that clears everything names no key
    if (event.key === key || event.key === null) use(read())
  })
  use(read())
}
