// What each worker has seen of each room on this machine: by it a room's number says what is new, and goes when it was looked at.
import { followNote } from '../follow-note.js'
import { notes } from '../machine.js'
import type { RoomName } from './desk-app.words.js'

/** How many things of a room are kept that are not there any more. */
const KEPT = 500

/** Of each worker, by id, the things seen in each room, by their keys; none of them names anybody. */
type SeenByWorker = Readonly<Record<string, Readonly<Partial<Record<RoomName, readonly string[]>>>>>

/** What was written; what cannot be read was not seen. */
export function readSeen(text: string | null): SeenByWorker {
  // without a prototype: a name such as __proto__ is one like any other
  const none = (): object => Object.create(null) as object
  const found = none() as Record<string, Partial<Record<RoomName, readonly string[]>>>
  try {
    const all: unknown = JSON.parse(text ?? '{}')
    for (const [worker, rooms] of Object.entries(all ?? {}) as [string, unknown][])
      for (const [room, keys] of Object.entries(rooms ?? {}) as [RoomName, unknown][])
        if (Array.isArray(keys)) (found[worker] ??= none())[room] = keys.filter((key) => typeof key === 'string')
  } catch {
    // as if there were none
  }
  return found
}

export class SeenThings {
  #seen: SeenByWorker = {}

  /** `changed` is called when another window of this machine has looked at something. */
  constructor(
    private readonly key: string,
    changed: () => void,
  ) {
    followNote(key, (text) => {
      this.#seen = readSeen(text)
      changed()
    })
  }

  /** Those of these that a worker has not seen yet. */
  fresh(worker: string, room: RoomName, things: readonly string[]): readonly string[] {
    const seen = new Set(this.#seen[worker]?.[room])
    return things.filter((thing) => !seen.has(thing))
  }

  /** The worker looks at the room, and all that is there is seen. Gives whether any of it was new. */
  look(worker: string, room: RoomName, things: readonly string[]): boolean {
    if (this.fresh(worker, room, things).length === 0) return false
    // what is gone stays known for a while: another window may be behind, and would take turns with this one for ever
    const gone = (this.#seen[worker]?.[room] ?? []).filter((thing) => !things.includes(thing))
    this.#seen = { ...this.#seen, [worker]: { ...this.#seen[worker], [room]: [...gone.slice(-KEPT), ...things] } }
    try {
      notes().setItem(this.key, JSON.stringify(this.#seen))
    } catch (failure) {
      // seen in this window, and new again in the next
      console.error(failure)
    }
    return true
  }
}
