// Puts a queue in which many wait into the database of the page it is loaded in: one desk open, a number every four seconds.
import { QUEUE_SCHEMA, type QueueEvent } from '@doorstep/model/queue'
import { localDateTime } from '@doorstep/model/time'
import { openIndexedDb } from '@doorstep/sources/journal'

/** Writes the records; the desk `desk` is open with `worker` at it. */
export async function seed({
  name,
  desk,
  worker,
  waiting,
  timeZone,
}: {
  readonly name: string
  readonly desk: string
  readonly worker: string
  readonly waiting: number
  readonly timeZone: string
}): Promise<void> {
  const last = Date.now() - 1000
  const businessDay = localDateTime(last, timeZone).slice(0, 10)
  const actor = { device: 'lobby' }
  function* records() {
    const from = last - waiting * 4000
    const opened: QueueEvent = { type: 'DeskOpened', businessDay, desk, worker, at: from }
    yield { version: 1, id: 'seed-0', at: from, actor: { device: 'counter', worker }, schema: QUEUE_SCHEMA, events: [opened] }
    for (let sequence = 1; sequence <= waiting; sequence += 1) {
      const number = `G${String(sequence).padStart(3, '0')}`
      const at = from + sequence * 4000
      const ticket = { ticket: `${businessDay}/${number}`, businessDay, series: 'G', line: 'G', sequence, number, device: 'lobby' }
      const issued: QueueEvent = { type: 'TicketIssued', ...ticket, headStartMinutes: sequence % 20 === 0 ? 20 : 0, at }
      yield { version: sequence + 1, id: `seed-${sequence}`, at, actor, schema: QUEUE_SCHEMA, events: [issued] }
    }
  }
  function* lines() {
    for (const record of records()) yield { stream: 'queue', record }
  }
  const database = await openIndexedDb(name)
  await database.contents.restore({ records: lines(), private: [] }, { replace: true })
  database.close()
}
