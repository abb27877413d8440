// Faults planted into a journal on purpose, so that a test can see the check find them. The product has no such switch.
import { VersionConflict, type Entry, type Journal, type QueueEvent, type Version } from '@doorstep/model'

/**
 * - `skip-version-check`: an append is stored whatever was expected, undecided anew;
 * - `overwrite`: an append is written where it was expected to go, over what stands there;
 * - `forget-ids`: a command asked again is a new one.
 */
export const PLANTS = ['skip-version-check', 'overwrite', 'forget-ids'] as const
export type Plant = (typeof PLANTS)[number]

type Append = Journal<QueueEvent>['append']

async function overwrite(database: string, stream: string, entry: Entry<QueueEvent>, expected: Version): ReturnType<Append> {
  const record = { ...entry, version: expected + 1 }
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(database)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
  })
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = opened.transaction('records', 'readwrite', { durability: 'strict' })
      transaction.objectStore('records').put({ ...record, stream })
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
    })
  } finally {
    opened.close()
  }
  return { record, repeated: false }
}

/** The journal with a fault; the very same journal without one. */
export function planted(
  plant: string | null,
  journal: Journal<QueueEvent>,
  where: { database: string; stream: string },
): Journal<QueueEvent> {
  const rest = {
    find: (id: string) => journal.find(id),
    read: (after?: Version) => journal.read(after),
    watch: (...[after, signal]: Parameters<typeof journal.watch>) => journal.watch(after, signal),
  }
  switch (plant) {
    case 'skip-version-check': {
      const append: Append = (entry, expected) =>
        journal.append(entry, expected).catch((error: unknown) => {
          if (error instanceof VersionConflict) return append(entry, error.actual)
          throw error
        })
      return { ...rest, append }
    }
    case 'overwrite':
      return { ...rest, append: (entry, expected) => overwrite(where.database, where.stream, entry, expected) }
    case 'forget-ids':
      return {
        ...rest,
        find: async () => undefined,
        append: (entry, expected) => journal.append({ ...entry, id: `${entry.id}/${crypto.randomUUID()}` }, expected),
      }
    default:
      return journal
  }
}
