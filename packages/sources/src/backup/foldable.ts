// Whether the records of a backup are what this program writes: each is read and folded as at an opening, before anything is replaced.
import { NewerEvents, storedEvents, UnreadableRecord, type Recorded } from '@doorstep/model/journal'
import { streamNamed, type Numbered, type Stream } from '@doorstep/model/streams'
import type { StreamRecord } from '../journal/contents.js'
import { BackupError, newer } from './backup-error.js'

/** A line of a backup of the journals. */
export interface BackupLine extends StreamRecord {
  /** Why the station had set this record aside already when the backup was made: it comes back as it was, and is set aside again. */
  readonly aside?: string
}

/** The line of a record in a backup that is made now. */
export function backupLine({ stream: name, record }: StreamRecord): BackupLine {
  const stream = streamNamed(name)
  try {
    if (stream) storedEvents(stream.decider, record)
  } catch (failure) {
    if (failure instanceof UnreadableRecord) return { stream: name, record, aside: failure.why }
  }
  return { stream: name, record }
}

/** Events are folded in lots: a fold copies its state once. */
const RECORDS_PER_FOLD = 5000
/** No journal comes near it; above 2^53 versions could not be told apart. */
const HIGHEST_VERSION = 1e12

/** Checks the lines of a backup one after the other; `end` when there are no more. */
export class FoldCheck {
  readonly #checks = new Map<string, StreamCheck>()

  add({ stream: name, record, aside }: BackupLine, line: number): void {
    let check = this.#checks.get(name)
    if (!check) {
      const stream = streamNamed(name)
      if (!stream) throw newer(`line ${line} is of the stream '${name}', which this one does not know`)
      this.#checks.set(name, (check = new StreamCheck(stream)))
    }
    check.add(record, line, aside !== undefined)
  }

  end(): void {
    for (const check of this.#checks.values()) check.fold()
  }
}

class StreamCheck {
  readonly #stream: Stream
  #state: unknown
  #held: { readonly events: readonly unknown[]; readonly line: number }[] = []
  readonly #begun = new Set<string>()
  readonly #last = new Map<string, number>()
  /** What was set aside may have begun or numbered something: from then on only what contradicts itself is wrong. */
  #anyAside = false

  constructor(stream: Stream) {
    this.#stream = stream
    this.#state = stream.decider.initial
  }

  add(record: Recorded<unknown>, line: number, aside: boolean): void {
    if (record.version < 1 || record.version > HIGHEST_VERSION) throw damaged(line, `its version is ${record.version}`)
    if (typeof record.actor.device !== 'string') throw damaged(line, 'nobody is named who did it')
    if (aside) {
      this.#anyAside = true
      return
    }
    const events = this.#read(record, line)
    for (const event of events) this.#follow(event, line)
    this.#held.push({ events, line })
    if (this.#held.length >= RECORDS_PER_FOLD) this.fold()
  }

  fold(): void {
    const { decider } = this.#stream
    const held = this.#held
    this.#held = []
    try {
      this.#state = decider.fold(
        this.#state,
        held.flatMap(({ events }) => events),
      )
    } catch {
      for (const { events, line } of held) {
        try {
          this.#state = decider.fold(this.#state, events)
        } catch (failure) {
          throw damaged(line, `it cannot be folded (${String(failure)})`)
        }
      }
    }
  }

  #read(record: Recorded<unknown>, line: number): readonly unknown[] {
    try {
      return storedEvents(this.#stream.decider, record)
    } catch (failure) {
      if (failure instanceof NewerEvents) throw newer(`line ${line} is of schema ${record.schema}`)
      throw failure instanceof UnreadableRecord ? damaged(line, failure.why) : failure
    }
  }

  #follow(event: unknown, line: number): void {
    const { begins, continues, given, raised } = this.#stream
    const begun = begins(event)
    if (begun !== undefined) {
      if (this.#begun.has(begun)) throw damaged(line, `${begun} is there twice`)
      this.#begun.add(begun)
    }
    const continued = continues(event)
    if (continued !== undefined && !this.#begun.has(continued) && !this.#anyAside) throw damaged(line, `${continued} was never begun`)
    for (const { number, ...which } of given(event)) {
      const key = keyOf(which)
      const last = this.#last.get(key) ?? 0
      if (number <= last || (number > last + 1 && !this.#anyAside)) {
        throw damaged(line, `number ${number} of ${key} does not follow ${last}`)
      }
      this.#last.set(key, number)
    }
    for (const { number, ...which } of raised(event)) this.#last.set(keyOf(which), Math.max(this.#last.get(keyOf(which)) ?? 0, number))
  }
}

function keyOf({ under, day }: Omit<Numbered, 'number'>): string {
  return day === undefined ? under : `${under} on ${day}`
}

function damaged(line: number, why: string): BackupError {
  return new BackupError('damaged', `Line ${line} of the backup is not what this program writes: ${why}.`)
}
