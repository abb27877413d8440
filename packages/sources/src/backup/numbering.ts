// Whether numbers may be given: after a loss of the machine's data they wait until somebody knows which was the last.
import type { Appended, Entry, Journal, LocalDate, QueueEvent } from '@doorstep/model'

/** A number was not given, because tickets of today may be on paper that this machine no longer knows of. Nothing was stored. */
export class NumberingLost extends Error {
  override readonly name = 'NumberingLost'
  constructor() {
    super('This machine has lost its tickets: a worker has to restore them, or say which numbers were the last, before any are given.')
  }
}

// Instead of a day: numbering was resumed, and no number was given since.
const NONE_GIVEN = ''

/** What is noted outside the database: whose numbers were given here, and which were the last. */
interface Noted {
  readonly generation: string
  readonly day: LocalDate
  readonly last: Readonly<Record<string, number>>
}

export interface NumberingOptions {
  readonly generation: () => Promise<string>
  readonly journal: Journal<QueueEvent>
  /** Outlives a loss of the database alone: `localStorage`. */
  readonly notes: Pick<Storage, 'getItem' | 'setItem'>
  /** The key of the note, one per database. */
  readonly key: string
}

/**
 * Notices a loss (case 26): a note in `localStorage` remembers which database the numbers came from. When that one is gone or
 * empty, `journal` refuses to store a ticket until `resume` is called.
 *
 * @example
 * const numbering = new Numbering({ generation: () => database.generation(), journal, notes: localStorage, key: 'doorstep-numbers' })
 * station.journals = { queue: numbering.journal }
 */
export class Numbering {
  readonly #options: NumberingOptions
  /** The journal to hand to the station: it gives no number while numbering is lost. */
  readonly journal: Journal<QueueEvent>
  #everHeld = false

  constructor(options: NumberingOptions) {
    this.#options = options
    const { journal } = options
    this.journal = {
      append: (entry, expected) => this.#append(entry, expected),
      find: (id) => journal.find(id),
      read: (after) => journal.read(after),
      watch: (after, signal) => journal.watch(after, signal),
    }
  }

  /** Whether numbers must wait. Asked anew each time: another window may have resumed. */
  async lost(): Promise<boolean> {
    return this.#lostIn(await this.#options.generation())
  }

  /** The last numbers noted on a day, by series: what a form can propose. Undefined where nothing was noted of that day. */
  lastNoted(day: LocalDate): Readonly<Record<string, number>> | undefined {
    const noted = this.#noted
    return noted?.day === day ? noted.last : undefined
  }

  /** Numbers may be given again: a worker has said which were the last, and the queue has taken note of it. */
  async resume(): Promise<void> {
    this.#note({ generation: await this.#options.generation(), day: NONE_GIVEN, last: {} })
  }

  async #append(entry: Entry<QueueEvent>, expected: number): Promise<Appended<QueueEvent>> {
    const { journal } = this.#options
    const issued = entry.events.filter((event) => event.type === 'TicketIssued')
    if (issued.length === 0) return journal.append(entry, expected)
    // asked before the append: when the database cannot say, nothing may be stored either
    const generation = await this.#options.generation()
    if (await this.#lostIn(generation)) {
      // a ticket that is stored is given, however often it is asked for
      const record = await journal.find(entry.id)
      if (record) return { record, repeated: true }
      throw new NumberingLost()
    }
    const appended = await journal.append(entry, expected)
    if (!appended.repeated)
      for (const { businessDay, series, sequence } of issued) this.#noteNumber(generation, businessDay, series, sequence)
    return appended
  }

  async #lostIn(generation: string): Promise<boolean> {
    const noted = this.#noted
    if (!noted) return false
    return noted.generation !== generation || (noted.day !== NONE_GIVEN && !(await this.#holdsRecords()))
  }

  #noteNumber(generation: string, day: LocalDate, series: string, sequence: number): void {
    const noted = this.#noted
    const last = noted?.day === day ? noted.last : {}
    this.#note({ generation, day, last: { ...last, [series]: Math.max(last[series] ?? 0, sequence) } })
  }

  get #noted(): Noted | undefined {
    try {
      const noted = JSON.parse(this.#options.notes.getItem(this.#options.key) ?? 'null') as Partial<Noted> | null
      if (typeof noted?.generation !== 'string') return undefined
      return { generation: noted.generation, day: noted.day ?? NONE_GIVEN, last: noted.last ?? {} }
    } catch {
      // what cannot be read says nothing
      return undefined
    }
  }

  #note(noted: Noted): void {
    try {
      this.#options.notes.setItem(this.#options.key, JSON.stringify(noted))
    } catch (failure) {
      // the ticket is stored; only the next loss would go unnoticed
      console.error('The last number could not be noted.', failure)
    }
  }

  async #holdsRecords(): Promise<boolean> {
    if (this.#everHeld) return true
    for await (const _ of this.#options.journal.read()) return (this.#everHeld = true)
    return false
  }
}
