// What is measured of a station's database in a page: a backup of a year verified and restored, the first opening after it, and the next.
import { Ledger } from '@doorstep/model/journal'
import { queueDecider, SummaryCounting, type QueueEvent } from '@doorstep/model/queue'
import { BACKUP_FORMAT, restoreBackup, verifyBackup, writeBackup } from '@doorstep/sources/backup'
import { openIndexedDb } from '@doorstep/sources/journal'
import { recordsOfDays } from '../../../packages/model/src/queue/testing/year.js'

const STATION = 'bench'
const TIME_ZONE = 'Asia/Shanghai'

/** Milliseconds of each step, in the order they were taken. */
export type Steps = Readonly<Record<string, number>>

async function timed(steps: Record<string, number>, name: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now()
  await work()
  steps[name] = Math.round(performance.now() - begun)
}

/** Restores a station of so many tickets from a backup, as the records' page does. */
export async function restoring(options: {
  readonly days: number
  readonly ticketsPerDay: number
}): Promise<{ records: number; steps: Steps }> {
  const header = {
    ...{ doorstep: 'backup' as const, format: BACKUP_FORMAT, kind: 'journal' as const, station: STATION, generation: 'a' },
    ...{ day: '2026-11-20', made: '2026-11-20T00:00:00.000Z' },
  }
  function* lines() {
    for (const record of recordsOfDays(options)) yield { stream: 'queue', record }
  }
  const { file } = await writeBackup(header, lines(), ({ stream }) => stream)
  const database = await openIndexedDb(STATION)
  const steps: Record<string, number> = {}
  let backup: Awaited<ReturnType<typeof verifyBackup>> | undefined
  await timed(steps, 'verify', async () => {
    backup = await verifyBackup([file], STATION)
  })
  await timed(steps, 'restore', () => (backup ? restoreBackup(backup, database.contents, { replace: true }) : Promise.reject(new Error())))
  database.close()
  return { records: backup?.records ?? 0, steps }
}

/** Opens the queue and counts the summaries, as a page does. */
export async function opening(): Promise<Steps> {
  const steps: Record<string, number> = {}
  const signal = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined }
  const database = await openIndexedDb(STATION)
  const journal = database.journal<QueueEvent>('queue')
  await timed(steps, 'read alone', async () => {
    let count = 0
    for await (const _ of journal.read()) count += 1
    if (count === 0) throw new Error('nothing was restored')
  })
  const open = async (): Promise<void> => {
    const situation = () => {
      throw new Error('nothing is decided here')
    }
    const snapshots = { store: database.snapshots, stream: 'queue' }
    await new Ledger({ decider: queueDecider, journal, situation, signal, snapshots, now: () => 0 }).ready
  }
  await timed(steps, 'first opening', open)
  await timed(steps, 'summaries', async () => {
    await new SummaryCounting({ journal, store: database.summaries, timeZone: TIME_ZONE }).count()
  })
  await timed(steps, 'next opening', open)
  database.close()
  return steps
}
