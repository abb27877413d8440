// The desk's page in component tests: its rooms made up, a station with somebody at it, and what a worker does to come in.
import { html } from '@open-wc/testing'
import type { QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal, MemoryPinRecords, StoredPins, type Pins } from '@doorstep/sources/journal'
import { svg } from 'lit'
import { found, reads, stationPage, textOf } from '../../packages/elements/src/testing/page.js'
import { FRIDAY_MORNING } from '../../packages/elements/src/testing/station.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'
import { DeskApp } from '../../kiosk/src/desk/desk-app.js'
import { DeskBell } from '../../kiosk/src/desk/desk-bell.js'
import { waiting } from '../../kiosk/src/desk/counts.js'
import type { DeskRoom, DeskWindow } from '../../kiosk/src/desk/room.js'

customElements.define('desk-bell', DeskBell)
customElements.define('desk-app', DeskApp)

export const address = location.href

/** A room that says its name and what was pressed while it could be seen. */
export const plain = (name: DeskRoom['name'], level: DeskRoom['level'], more: Partial<DeskRoom> = {}): DeskRoom => ({
  ...{ name, level, icon: svg`` },
  load: () =>
    Promise.resolve(() => {
      const room = document.createElement('section')
      room.textContent = `the room of ${name}`
      return room
    }),
  ...more,
})
export const ROOMS = [
  plain('reception', 'desk', { count: (facts) => waiting(facts).length, news: waiting }),
  plain('needs', 'worker'),
  plain('settings', 'house'),
]

export async function pins(...workers: string[]): Promise<Pins> {
  const stored = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
  for (const worker of workers) await stored.set(worker, '2468')
  return stored
}

export class House {
  readonly journal = new MemoryJournal<QueueEvent>()
  now = FRIDAY_MORNING

  async append(...events: readonly QueueEvent[]): Promise<void> {
    let version = 0
    for await (const record of this.journal.read()) version = record.version
    await this.journal.append({ id: `seed-${version}`, at: this.now, actor: { device: 'lobby' }, schema: 1, events }, version)
  }

  /** Another number that waits. */
  async issue(sequence: number): Promise<void> {
    const number = `G00${sequence}`
    const ticket = { ticket: `2026-11-20/${number}`, businessDay: '2026-11-20', series: 'G', line: 'G', sequence, number }
    await this.append({ type: 'TicketIssued', ...ticket, headStartMinutes: 0, at: this.now })
  }

  sits(worker: string): Promise<void> {
    return this.append({ type: 'DeskOpened', businessDay: '2026-11-20', desk: 'd1', worker, at: this.now })
  }

  async last(): Promise<QueueEvent | undefined> {
    let last: QueueEvent | undefined
    for await (const { events } of this.journal.read()) last = events.at(-1)
    return last
  }

  async open(
    { rooms = ROOMS, opened = new Promise(() => undefined) }: { rooms?: readonly DeskRoom[]; opened?: Promise<unknown> } = {},
    store?: Pins,
  ): Promise<DeskApp> {
    const machine = { station: '/s.json', database: 'db', pins: store, opened } as unknown as DeskWindow
    const page = await stationPage(html`<desk-app .rooms=${rooms} .machine=${machine}></desk-app>`, {
      journal: this.journal,
      now: () => this.now,
    })
    const desk = page.querySelector('desk-app')
    if (!desk) throw new Error('no desk')
    await reads(desk, '梧桐里')
    return desk
  }
}

export const door = async (desk: DeskApp) => found<HTMLElementTagNameMap['doorstep-door']>(desk, 'doorstep-door')
export const room = (desk: DeskApp, name: string): HTMLElement | null =>
  desk.shadowRoot?.querySelector<HTMLElement>(`doorstep-door > [data-room=${name}]`) ?? null
export const shown = (desk: DeskApp, name: string): Promise<void> =>
  waitUntil(() => room(desk, name)?.checkVisibility(), `${name} is open, but: ${textOf(desk)}`)
export const link = (desk: DeskApp, name: string) => found<HTMLAnchorElement>(desk, `nav a[href="#${name}"]`)
export const press = (target: EventTarget, code: string, more: KeyboardEventInit = {}): void =>
  void target.dispatchEvent(
    new KeyboardEvent('keydown', { code, key: code.at(-1) ?? '', altKey: true, bubbles: true, composed: true, cancelable: true, ...more }),
  )
/** Who sits at a desk goes back to reception from the names. */
export async function back(desk: DeskApp): Promise<void> {
  const way = await found(await door(desk), '.out')
  way.click()
}
/** Whoever is chosen is let in where there is no PIN yet. */
export async function comeIn(desk: DeskApp, worker = 'w1'): Promise<void> {
  const at = await door(desk)
  await waitUntil(() => at.shadowRoot?.querySelector(`[data-worker=${worker}]`), 'names are there')
  at.shadowRoot?.querySelector<HTMLElement>(`[data-worker=${worker}]`)?.click()
}

afterEach(() => {
  history.replaceState(null, '', address)
  sessionStorage.clear()
  localStorage.clear()
})
