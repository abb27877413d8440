// Whether numbers may be given: after a loss of the machine's data they wait until somebody knows which was the last.
import { NumberingLost, type Appended, type Entry, type Journal } from '@doorstep/model/journal'
import { allStreams, type Numbered, type Stream } from '@doorstep/model/streams'
import type { LocalDate } from '@doorstep/model/time'

// Instead of a day: numbering was resumed, and no number was given since.
const NONE_GIVEN = ''

/** What is noted outside the database: whose numbers were given here, and which were the last. */
interface Noted {
  readonly generation: string
  readonly day: LocalDate
  readonly last: Readonly<Record<string, number>>
  /** The last numbers of what is numbered through the years, `need` and `order`. */
  readonly running: Readonly<Record<string, number>>
}

export interface NumberingOptions {
  readonly generation: () => Promise<string>
  /** Whether the database itself waits for a worker's word, as after every restore, and that it was given. */
  readonly asked?: () => Promise<boolean>
  readonly said?: () => Promise<void>
  /** Opens a stream's journal of this database. */
  readonly open: (stream: string) => Journal<unknown>
  /** Outlives a loss of the database alone: `localStorage`. */
  readonly notes: Pick<Storage, 'getItem' | 'setItem'>
  /** The key of the note, one per database. */
  readonly key: string
}

/**
 * Notices a loss (case 26): a note in `localStorage` remembers which database the numbers came from. When that one is gone or
 * empty, and after every restore, no guarded journal stores an event that gives a number until `resume` is called.
 *
 * @example
 * const numbering = new Numbering({ generation: () => database.generation(), open: database.journal, … })
 * station.journals = numbering.journals
 */
export class Numbering {
  readonly #options: NumberingOptions
  /** The journals to hand to the station, by stream: none gives a number while numbering is lost, and each notes the last ones. */
  readonly journals: Readonly<Record<string, Journal<unknown>>>
  readonly #stored: readonly Journal<unknown>[]
  #everHeld = false

  constructor(options: NumberingOptions) {
    this.#options = options
    const opened = allStreams().map((stream) => ({ stream, journal: options.open(stream.name) }))
    this.#stored = opened.map(({ journal }) => journal)
    this.journals = Object.fromEntries(opened.map(({ stream, journal }) => [stream.name, this.#guard(stream, journal)]))
  }

  /** The guarded journal of a stream. @throws RangeError for one that the station does not have */
  journal<Event>(stream: string): Journal<Event> {
    const journal = this.journals[stream]
    if (!journal) throw new RangeError(`There is no stream '${stream}' among ${Object.keys(this.journals).join(', ')}.`)
    // the stream of that name wrote all that is in it
    return journal as Journal<Event>
  }

  #guard(stream: Stream, journal: Journal<unknown>): Journal<unknown> {
    const last = journal.last?.bind(journal)
    return {
      append: (entry, expected) => this.#append(stream, journal, entry, expected),
      find: (id) => journal.find(id),
      read: (after) => journal.read(after),
      watch: (after, signal) => journal.watch(after, signal),
      ...(last ? { last } : {}),
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

  /** The last numbers noted of what is numbered through the years: `need`, `order`. */
  lastRunning(): Readonly<Record<string, number>> {
    return this.#noted?.running ?? {}
  }

  /** Numbers may be given again: a worker has said which were the last, and every stream has taken note of it. */
  async resume(): Promise<void> {
    const { generation, said } = this.#options
    const running = this.lastRunning()
    await said?.()
    this.#note({ generation: await generation(), day: NONE_GIVEN, last: {}, running })
  }

  async #append(stream: Stream, journal: Journal<unknown>, entry: Entry<unknown>, expected: number): Promise<Appended<unknown>> {
    const numbers = entry.events.flatMap((event) => stream.given(event))
    if (numbers.length === 0) return journal.append(entry, expected)
    // asked before the append: when the database cannot say, nothing may be stored either
    const generation = await this.#options.generation()
    if (await this.#lostIn(generation)) {
      // a number that is stored is given, however often it is asked for
      const record = await journal.find(entry.id)
      if (record) return { record, repeated: true }
      throw new NumberingLost()
    }
    const appended = await journal.append(entry, expected)
    if (!appended.repeated) for (const number of numbers) this.#noteNumber(generation, number)
    return appended
  }

  async #lostIn(generation: string): Promise<boolean> {
    if (await this.#options.asked?.()) return true
    const noted = this.#noted
    if (!noted) return false
    return noted.generation !== generation || (noted.day !== NONE_GIVEN && !(await this.#holdsRecords()))
  }

  #noteNumber(generation: string, { under, number, day }: Numbered): void {
    const { day: notedDay = NONE_GIVEN, last: notedLast = {}, running = {} } = this.#noted ?? {}
    const raised = (last: Readonly<Record<string, number>>) => ({ ...last, [under]: Math.max(last[under] ?? 0, number) })
    if (day === undefined) this.#note({ generation, day: notedDay, last: notedLast, running: raised(running) })
    else this.#note({ generation, day, last: raised(notedDay === day ? notedLast : {}), running })
  }

  get #noted(): Noted | undefined {
    try {
      const noted = JSON.parse(this.#options.notes.getItem(this.#options.key) ?? 'null') as Partial<Noted> | null
      if (typeof noted?.generation !== 'string') return undefined
      return { generation: noted.generation, day: noted.day ?? NONE_GIVEN, last: noted.last ?? {}, running: noted.running ?? {} }
    } catch {
      // what cannot be read says nothing
      return undefined
    }
  }

  #note(noted: Noted): void {
    try {
      this.#options.notes.setItem(this.#options.key, JSON.stringify(noted))
    } catch (failure) {
      // the number is stored; only the next loss would go unnoticed
      console.error('The last number could not be noted.', failure)
    }
  }

  async #holdsRecords(): Promise<boolean> {
    if (this.#everHeld) return true
    for (const journal of this.#stored) for await (const _ of journal.read()) return (this.#everHeld = true)
    return false
  }
}
