// One window of a station with a counter, for tests that open several: run in a frame, on the database they share.
import { openIndexedDb } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import '../define/counter.js'
import '../define/station.js'
import { FRIDAY_MORNING, smallFeed } from './station.js'

interface CounterWindow {
  readonly name: string
  readonly desk: string
  readonly worker: string
  readonly grace: number
}

export async function counterWindow({ name, desk, worker, grace }: CounterWindow): Promise<void> {
  const database = await openIndexedDb(name, { rereadMs: 300 })
  const counter = Object.assign(document.createElement('doorstep-counter'), { desk, worker, leases: name, leaseGrace: grace })
  const station = document.createElement('doorstep-station')
  const opened = performance.now()
  Object.assign(station, {
    lang: 'zh-Hans',
    feed: smallFeed(),
    clock: () => FRIDAY_MORNING + Math.round(performance.now() - opened),
    journals: { queue: database.journal<QueueEvent>('queue') },
  })
  station.append(counter)
  document.body.append(station)
}
