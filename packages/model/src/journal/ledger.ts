// A Ledger: a decider on a journal. It folds what everyone did into a state, and decides what this window does.
import type { Instant } from '../time/local.js'
import type { Command, Decider, Refusal, Situation } from './decider.js'
import { VersionConflict, type AbortLike, type Journal, type Recorded, type Version } from './journal.js'
import type { SnapshotStore } from './stores.js'

/** What came of a command. `record` is absent when all was as asked already and nothing had to be stored. */
export type Outcome<Event, Refused extends Refusal = Refusal> =
  | { readonly accepted: true; readonly record?: Recorded<Event>; readonly repeated: boolean }
  | { readonly accepted: false; readonly refusal: Refused }

/** A ledger at one moment. `asOf` is when the journal was last heard of; `failure` is why it is not heard any more. */
export interface LedgerView<State> {
  readonly state: State
  readonly version: Version
  readonly ready: boolean
  readonly asOf: Instant | undefined
  readonly failure: unknown
}

export interface LedgerOptions<State, C extends Command, Event, Rules, Refused extends Refusal = Refusal> {
  readonly decider: Decider<State, C, Event, Rules, Refused>
  readonly journal: Journal<Event>
  /** The world of a decision, asked anew each time; it may throw while the world is not known yet. */
  readonly situation: () => Situation<Rules>
  readonly now: () => Instant
  /** Ends the ledger: it hears nothing more. */
  readonly signal: AbortLike
  /** Where folded states are kept so that a long journal opens fast. */
  readonly snapshots?: { readonly store: SnapshotStore; readonly stream: string }
}

/** The journal holds events of a later version of this program. They are not guessed at: this window must be updated first. */
export class NewerEvents extends Error {
  override readonly name = 'NewerEvents'
  constructor(
    readonly version: number,
    readonly schema: number,
  ) {
    super(`Record ${version} is of schema ${schema}, which this program does not know: it has to be updated.`)
  }
}

const MOST_ATTEMPTS = 100
const RECORDS_PER_SNAPSHOT = 200

/**
 * A decider on a journal.
 *
 * `execute` returns the first outcome of a command id however often it is asked, decides again when another window was
 * faster, and rejects only when the storage failed: then nothing happened.
 *
 * @example
 * const ledger = new Ledger({ decider: queueDecider, journal, situation, signal })
 * await ledger.ready
 * const outcome = await ledger.execute({ id: crypto.randomUUID(), actor: { device: 'lobby' }, type: 'issue' })
 */
export class Ledger<State, C extends Command, Event, Rules, Refused extends Refusal = Refusal> {
  readonly ready: Promise<void>
  #view: LedgerView<State>
  #options: LedgerOptions<State, C, Event, Rules, Refused>
  #listeners = new Set<(view: LedgerView<State>) => void>()
  #tail: Promise<unknown>
  #sinceSnapshot = 0

  constructor(options: LedgerOptions<State, C, Event, Rules, Refused>) {
    this.#options = options
    this.#view = { state: options.decider.initial, version: 0, ready: false, asOf: undefined, failure: undefined }
    this.ready = this.#open()
    this.#tail = this.ready
    // whoever awaits `ready` or executes a command hears of the failure; so does the view
    this.ready.catch(() => undefined)
  }

  get view(): LedgerView<State> {
    return this.#view
  }

  /** Decides a command and stores its events. Commands of one ledger are taken one after the other. */
  execute(command: C): Promise<Outcome<Event, Refused>> {
    const done = this.#tail.then(
      () => this.#execute(command),
      () => this.#execute(command),
    )
    this.#tail = done
    return done
  }

  /** Calls `listener` after every change; returns what ends that. */
  subscribe(listener: (view: LedgerView<State>) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #open(): Promise<void> {
    const { decider, snapshots, signal, journal, now } = this.#options
    try {
      // a snapshot only saves time: one that cannot be read is as if there were none
      const snapshot = await snapshots?.store.load(snapshots.stream).catch(() => undefined)
      if (snapshot?.schema === decider.schema) {
        this.#view = { ...this.#view, state: snapshot.state as State, version: snapshot.version }
      }
      await this.#catchUp()
      this.#show({ ready: true, asOf: now() })
    } catch (failure) {
      this.#show({ failure })
      throw failure
    }
    if (!signal.aborted) void this.#follow(journal, signal)
  }

  async #follow(journal: Journal<Event>, signal: AbortLike): Promise<void> {
    try {
      for await (const record of journal.watch(this.#view.version, signal)) this.#apply([record])
    } catch (failure) {
      this.#show({ failure })
    }
  }

  async #catchUp(): Promise<void> {
    const records: Recorded<Event>[] = []
    for await (const record of this.#options.journal.read(this.#view.version)) records.push(record)
    this.#apply(records)
  }

  async #execute(command: C): Promise<Outcome<Event, Refused>> {
    const { decider, journal, situation } = this.#options
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const world = situation()
      const decision = decider.decide(this.#view.state, command, world)
      if (!decision.accepted || decision.events.length === 0) {
        // what stores nothing must not rest on a state that another window has already moved on from: an append would have noticed
        const before = this.#view.version
        await this.#catchUp()
        if (this.#view.version !== before) continue
        // The same command may be in the journal already, from this window or another, and be what the state refuses it for. It is
        // looked for after the state was read and not before: between the two it could have come in. An append looks for itself.
        const first = await journal.find(command.id)
        if (first) return { accepted: true, record: first, repeated: true }
        return decision.accepted ? { accepted: true, repeated: false } : decision
      }
      try {
        const entry = { id: command.id, at: world.now, actor: command.actor, schema: decider.schema, events: decision.events }
        const { record, repeated } = await journal.append(entry, this.#view.version)
        if (repeated) await this.#catchUp()
        else this.#apply([record])
        return { accepted: true, record, repeated }
      } catch (failure) {
        if (!(failure instanceof VersionConflict)) throw failure
        if (failure.actual < this.#view.version) {
          throw new Error(`The journal has lost what was in it: it is at ${failure.actual}, and ${this.#view.version} was read before.`)
        }
        await this.#catchUp()
      }
    }
    throw new Error(`the journal moved on ${MOST_ATTEMPTS} times while a command was decided`)
  }

  #apply(records: readonly Recorded<Event>[]): void {
    const { decider, now } = this.#options
    const news = records.filter((record) => record.version > this.#view.version)
    const last = news.at(-1)
    if (!last) return
    const state = decider.fold(this.#view.state, this.#eventsOf(news))
    this.#show({ state, version: last.version, asOf: now(), failure: undefined })
    this.#sinceSnapshot += news.length
    if (this.#sinceSnapshot >= RECORDS_PER_SNAPSHOT) this.#saveSnapshot()
  }

  #eventsOf(records: readonly Recorded<Event>[]): Event[] {
    const { decider } = this.#options
    return records.flatMap(({ schema, version, events }) => {
      if (schema > decider.schema) throw new NewerEvents(version, schema)
      return schema === decider.schema || !decider.upcast ? events : events.map((event) => decider.upcast?.(event, schema) ?? event)
    })
  }

  #saveSnapshot(): void {
    const { snapshots, decider } = this.#options
    this.#sinceSnapshot = 0
    const { version, state } = this.#view
    // a snapshot only saves time: when it cannot be kept, the journal still holds everything
    snapshots?.store.save(snapshots.stream, { version, schema: decider.schema, state }).catch(() => undefined)
  }

  #show(change: Partial<LedgerView<State>>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of [...this.#listeners]) listener(this.#view)
  }
}
