// The object stores of a station's database, and how each version of it comes to be.
import type { DBSchema } from 'idb'
import type { Recorded, Snapshot, Version } from '@doorstep/model/journal'
import type { Summary } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import { idbConnection, type IdbConnection } from '../storage/idb-connection.js'
import type { HeldPrivate } from './private-file.js'
import { randomRef } from './private-ref.js'

/** The shape of the database, version 2. `about` holds what is known of the database itself, `kept` single things under their names. */
export interface StationSchema extends DBSchema {
  records: { key: [stream: string, version: Version]; value: Recorded<unknown> & { stream: string }; indexes: { id: [string, string] } }
  snapshots: { key: string; value: Snapshot }
  private: { key: string; value: HeldPrivate; indexes: { expires: Instant } }
  about: { key: 'generation' | 'numbers'; value: string }
  summaries: { key: string; value: Summary }
  kept: { key: string; value: unknown }
}

export type StationConnection = IdbConnection<StationSchema>

/** A connection to a station's database, which is made or brought up to date when it is opened first. */
export function stationConnection(name: string, patienceMs: number): StationConnection {
  return idbConnection<StationSchema>({
    name,
    version: 2,
    patienceMs,
    upgrade: (database, from) => {
      if (from < 2) {
        database.createObjectStore('summaries', { keyPath: 'from' })
        database.createObjectStore('kept')
      }
      if (from >= 1) return
      database.createObjectStore('records', { keyPath: ['stream', 'version'] }).createIndex('id', ['stream', 'id'], { unique: true })
      database.createObjectStore('snapshots')
      database.createObjectStore('private', { keyPath: 'ref' }).createIndex('expires', 'expires')
      const about = database.createObjectStore('about')
      // Should this fail, the whole opening fails and says why.
      about.add(randomRef(), 'generation').catch(() => undefined)
    },
  })
}
