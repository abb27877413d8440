// Connections to databases that idb opens, and what is all or nothing in them.
import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb'
import { Connection } from './connection.js'

export type IdbConnection<Schema extends DBSchema> = Connection<IDBPDatabase<Schema>>

interface IdbOptions<Schema extends DBSchema> {
  readonly name: string
  /** The version of the database's shape, from 1. */
  readonly version: number
  readonly upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>
  /** See `ConnectionOptions`. */
  readonly patienceMs: number
}

export function idbConnection<Schema extends DBSchema>({ name, version, upgrade, patienceMs }: IdbOptions<Schema>): IdbConnection<Schema> {
  return new Connection({
    name,
    patienceMs,
    open: (letGo) =>
      openDB<Schema>(name, version, {
        upgrade: (database, from, to, transaction, event) => {
          // The opening itself reports an upgrade that failed; this second report would be unhandled.
          transaction.done.catch(() => undefined)
          upgrade(database, from, to, transaction, event)
        },
        blocking: letGo,
        terminated: letGo,
      }),
  })
}

/** What is done inside one transaction: it is complete when this resolves, and undone when this rejects. */
export async function inTransaction<Result>(
  transaction: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<Result>,
): Promise<Result> {
  const { done } = transaction
  // The work's own error says more than the abort that follows it; this one must not be reported as unhandled.
  done.catch(() => undefined)
  try {
    const result = await work()
    await done
    return result
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It is over already.
    }
    throw error
  }
}
