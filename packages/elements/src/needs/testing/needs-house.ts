// A station with a journal of needs for tests and stories: what has happened in it, its personal values, and its windows.
import type { PrivateRef } from '@doorstep/model/journal'
import type { NeedsEvent } from '@doorstep/model/needs'
import { DAY_MS } from '@doorstep/model/time'
import { MemoryJournal, MemoryPrivateStore, type Pins } from '@doorstep/sources/journal'
import { FRIDAY_MORNING } from '../../testing/station.js'

export const PHONE = '02155500188'

/** The codes on the slips of a busy house: of its needs and its order. Need and order 1 have the same number. */
export const SLIPS = { a: '048213', b: '190422', c: '735006', o: '662019' } as const

/** The secretary's PIN is 1234, and nobody else has one. */
export const onePin: Pins = {
  workers: () => Promise.resolve(new Set(['w7'])),
  set: () => Promise.resolve(),
  check: (worker, pin) => Promise.resolve({ outcome: worker !== 'w7' ? 'none' : pin === '1234' ? 'right' : 'wrong', waitMs: 0 }),
  remove: () => Promise.resolve(),
}

export class NeedsHouse {
  readonly journal = new MemoryJournal<NeedsEvent>()
  readonly personal = new MemoryPrivateStore(() => this.now)
  now = FRIDAY_MORNING
  #version = 0

  /** What the events of this journal are, one after the other. */
  async events(): Promise<NeedsEvent[]> {
    const events: NeedsEvent[] = []
    for await (const record of this.journal.read()) events.push(...record.events)
    return events
  }

  /** Lets these happen, as they would have been decided. */
  async happened(...events: readonly NeedsEvent[]): Promise<void> {
    const entry = { id: `house-${this.#version}`, at: this.now, actor: { device: 'house' }, schema: 1, events }
    this.#version = (await this.journal.append(entry, this.#version)).record.version
  }

  keep(value: string): Promise<PrivateRef> {
    return this.personal.put(value, this.now + 30 * DAY_MS)
  }

  /** A morning's work: three needs, one of them published and answered, an order, and things that were not found. */
  async busy(): Promise<void> {
    const at = this.now - 3 * DAY_MS
    const [said, contact, other, caller] = await Promise.all([
      ...[this.keep('鞋跟掉了，小区门口想要个修鞋的'), this.keep('13800000000'), this.keep('想量血压'), this.keep('13900000001')],
    ])
    const missed = await Promise.all(['修伞', '修 伞', 'WiFi 密码'].map((words) => this.keep(words)))
    await this.happened(
      {
        ...{ type: 'NeedLeft', need: 'a', number: 1, kind: 'need', category: 'life', due: '2026-11-22', at },
        ...{ parts: { words: said, contact }, token: SLIPS.a },
      },
      { type: 'NeedTaken', need: 'a', by: 'w7', at },
      { type: 'NeedPublished', need: 'a', title: '小区门口要个修鞋摊', by: 'w7', at },
      { type: 'NeedSeconded', need: 'a', at },
      { type: 'NeedSeconded', need: 'a', at },
      {
        type: 'NeedLeft',
        need: 'b',
        number: 2,
        kind: 'need',
        category: 'health',
        parts: { words: other },
        token: SLIPS.b,
        due: '2026-11-19',
        at: at - 3 * DAY_MS,
      },
      {
        ...{ type: 'NeedLeft', need: 'c', number: 3, kind: 'need', category: 'culture', parts: {}, due: '2026-11-25', at: this.now },
        token: SLIPS.c,
      },
      { type: 'NeedPublished', need: 'c', title: '想学用手机拍照', by: 'w7', at: this.now },
      { type: 'NeedAnswered', need: 'c', text: '每周三下午有手机课，在二楼，直接来就行。', by: 'w7', at: this.now },
      ...missed.map((words, index): NeedsEvent => ({
        ...{ type: 'NeedLeft', need: words, number: 4 + index, kind: 'search', parts: { words }, due: '2026-11-25', at: this.now },
      })),
      {
        ...{ type: 'ResourceOrdered', order: 'o', number: 1, resource: 'minibus', place: 'estate', people: 20, day: '2026-11-28' },
        ...{ parts: { contact: caller }, token: SLIPS.o, at: this.now },
      },
    )
  }
}
