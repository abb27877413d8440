// Fills the kiosk's own database from inside its page: a year of days, and some needs. It is bundled and run there by report.test.ts.
import type { NeedsEvent } from '@doorstep/model/needs'
import { DAY_MS, type Instant } from '@doorstep/model/time'
import { openIndexedDb } from '@doorstep/sources/journal'
import { keepDays, keptDays } from '../bench/records/days.js'

export interface Filling {
  readonly database: string
  readonly days: number
  readonly services: readonly string[]
  readonly categories: readonly string[]
  readonly now: Instant
}

export async function fill({ database: name, days, services, categories, now }: Filling): Promise<number> {
  const database = await openIndexedDb(name, { now: () => now })
  // nothing of today: the printed days are all over
  const { tickets } = await keepDays(database, { ...keptDays({ days, ticketsPerDay: 12 }, services), today: [] })
  const needs = database.journal<NeedsEvent>('needs')
  for (let at = 0; at < 60; at += 1) {
    const when = now - (60 - at) * DAY_MS
    const [need, category] = [`n${at}`, categories[at % categories.length] ?? 'life']
    const events: NeedsEvent[] = [
      { type: 'NeedLeft', need, number: at + 1, kind: 'need', category, parts: {}, due: '2026-12-31', at: when },
      { type: 'NeedAnswered', need, text: '好', by: 'w1', at: when + (at % 4) * DAY_MS },
    ]
    await needs.append({ id: need, at: when, actor: { device: 'x' }, schema: 1, events }, at)
  }
  database.close()
  return tickets
}
