// The queue of this page: kept in the browser and shared by all its windows.
import type { QueueEvent } from '@doorstep/model/queue'
import type { StreamJournals } from '@doorstep/model/streams'
import { openIndexedDb } from '@doorstep/sources/journal'

let journals: Promise<StreamJournals> | undefined

async function open(): Promise<StreamJournals> {
  const database = await openIndexedDb('doorstep-example')
  return { queue: database.journal<QueueEvent>('queue') }
}

/** Opens the queue once, however often it is asked for. */
export function openQueue(): Promise<StreamJournals> {
  return (journals ??= open())
}
