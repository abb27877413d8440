// A Ledger: a decider on a journal. It folds what everyone did into a state, and decides what this window does.
import type { Instant } from '../time/local.js'
import type { Command, Decider, Refusal, Situation } from './decider.js'
import { VersionConflict, type AbortLike, type CommandId, type Journal, type Recorded, type Version } from './journal.js'
import { isSealed, sealed } from './seal.js'
import { NewerEvents, NumberingLost, setAside, storedEvents, type SetAside } from './stored.js'
import type { SnapshotStore } from './stores.js'

/** What came of a command. `record` is absent when all was as asked already and nothing had to be stored. */
export type Outcome<Event, Refused extends Refusal = Refusal> =
  | { readonly accepted: true; readonly record?: Recorded<Event>; readonly repeated: boolean }
  | { readonly accepted: false; readonly refusal: Refused }

/** A ledger at one moment. */
export interface LedgerView<State> {
  readonly state: State
  readonly version: Version
  /** Whether the state is that of the whole journal; once it is, it is shown whatever happens later. */
  readonly ready: boolean
  /** How much of the journal has been read while it is opened, from 0 to 1; undefined where that cannot be said. */
  readonly progress: number | undefined
  /** When the journal was last heard of. */
  readonly asOf: Instant | undefined
  /** Why it is not heard now, and since when; both undefined again once it is. */
  readonly failure: unknown
  readonly deafSince: Instant | undefined
  /** The records that could not be folded; the state is what all others fold to. */
  readonly setAside: readonly SetAside[]
  /** Whether one of them may have held a number, and no worker has said since which were the last: no number is given until then. */
  readonly numbersUnsure: boolean
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
  /** Waits so many milliseconds before a failed journal is asked again; without it the first failure ends following. */
  readonly pause?: (milliseconds: number) => Promise<void>
}

const MOST_ATTEMPTS = 100
const RECORDS_PER_SNAPSHOT = 200
/** As many records as are folded at once: all of a year would stand in memory twice. */
const RECORDS_PER_FOLD = 5000
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [1000, 30_000]

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
  /** Settles when the journal was read for the first time, or could not be; a ledger that may `pause` goes on trying. */
  readonly ready: Promise<void>
  #view: LedgerView<State>
  #options: LedgerOptions<State, C, Event, Rules, Refused>
  #listeners = new Set<(view: LedgerView<State>) => void>()
  #tail: Promise<unknown>
  #sinceSnapshot = 0
  /** The last record's command, and the version of a worker's last word for the numbers. */
  #last: CommandId | undefined
  #raised: Version = 0

  constructor(options: LedgerOptions<State, C, Event, Rules, Refused>) {
    this.#options = options
    this.#view = {
      ...{ state: options.decider.initial, version: 0, ready: false, progress: undefined, asOf: undefined },
      ...{ failure: undefined, deafSince: undefined, setAside: [], numbersUnsure: false },
    }
    this.ready = this.#open()
    this.#tail = this.ready
    // whoever awaits `ready` or executes a command hears of the failure; so does the view
    this.ready.catch(() => undefined)
    void this.#follow()
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
    try {
      await this.#load()
    } catch (failure) {
      this.#lose(failure)
      throw failure
    }
  }

  async #load(): Promise<void> {
    if (!this.#view.ready) {
      if (this.#view.version === 0) await this.#takeSnapshot()
      // a journal that cannot say how long it is is read all the same
      const whole = await this.#options.journal.last?.().catch(() => undefined)
      await this.#catchUp(whole)
    } else await this.#catchUp()
    this.#show({ ready: true, progress: undefined, asOf: this.#options.now(), failure: undefined, deafSince: undefined })
    this.#keepSnapshot()
  }

  /** A snapshot only saves time: one that cannot be read, was changed, or is of another journal, is as if there were none. */
  async #takeSnapshot(): Promise<void> {
    const { decider, snapshots, journal } = this.#options
    const snapshot = await snapshots?.store.load(snapshots.stream).catch(() => undefined)
    if (snapshot?.schema !== decider.schema || snapshot.last === undefined || !isSealed(snapshot)) return
    const { state, version, last, raised = 0, setAside: aside = [] } = snapshot
    const record = await journal.find(last)
    if (record?.version !== version) return
    this.#last = last
    this.#raised = raised
    // the seal says that a ledger of this decider wrote it
    this.#view = { ...this.#view, state: state as State, version, setAside: aside, numbersUnsure: this.#unsure(aside) }
  }

  /** Hears of what comes, until the signal is aborted. After a failure it asks again, after growing pauses, and says when it hears. */
  async #follow(): Promise<void> {
    const { journal, signal, pause } = this.#options
    await this.ready.catch(() => undefined)
    let next = FIRST_PAUSE_MS
    while (!signal.aborted && !(this.#view.failure instanceof NewerEvents)) {
      try {
        if (this.#view.failure !== undefined) await this.#load()
        for await (const record of journal.watch(this.#view.version, signal)) {
          this.#apply([record])
          next = FIRST_PAUSE_MS
        }
        return
      } catch (failure) {
        this.#lose(failure)
        if (!pause) return
        await pause(next)
        next = Math.min(2 * next, LONGEST_PAUSE_MS)
      }
    }
  }

  async #catchUp(whole?: Version): Promise<void> {
    let records: Recorded<Event>[] = []
    for await (const record of this.#options.journal.read(this.#view.version)) {
      records.push(record)
      if (records.length < RECORDS_PER_FOLD) continue
      this.#apply(records, whole)
      records = []
    }
    this.#apply(records)
  }

  async #execute(command: C): Promise<Outcome<Event, Refused>> {
    const { decider, journal, situation } = this.#options
    // decided on what there is, not on what could be read of it so far
    if (!this.#view.ready) await this.#load()
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
      const { events } = decision
      for (const event of events) {
        const why = decider.fault?.(event)
        if (why !== undefined) throw new Error(`What was decided could not be read again, so it is not stored: ${why}.`)
      }
      if (this.#view.numbersUnsure && events.some((event) => decider.numbers?.(event) === 'given')) {
        // a number that is stored is given, however often it is asked for
        const first = await journal.find(command.id)
        if (first) return { accepted: true, record: first, repeated: true }
        throw new NumberingLost()
      }
      try {
        const entry = { id: command.id, at: world.now, actor: command.actor, schema: decider.schema, events }
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

  #apply(records: readonly Recorded<Event>[], whole?: Version): void {
    const { now } = this.#options
    const news = records.filter((record) => record.version > this.#view.version)
    const { state, aside, last, newer } = this.#foldOf(news)
    if (last) {
      const all = aside.length === 0 ? this.#view.setAside : [...this.#view.setAside, ...aside]
      const opening = this.#view.ready ? {} : { progress: whole ? Math.min(1, last.version / whole) : undefined }
      this.#last = last.id
      this.#show({
        ...{ state, version: last.version, asOf: now(), setAside: all, numbersUnsure: this.#unsure(all), ...opening },
        ...(newer ? {} : { failure: undefined, deafSince: undefined }),
      })
      this.#sinceSnapshot += news.length
      this.#keepSnapshot()
    }
    if (newer) {
      // named once, and not in a snapshot: an updated program folds it
      const { setAside: named } = this.#view
      if (!named.some(({ version }) => version === newer.record.version))
        this.#show({ setAside: [...named, setAside(newer.record, newer.failure)] })
      throw newer.failure
    }
  }

  /** What records fold to; those that cannot be folded are set aside, and from one of a later version on nothing is. */
  #foldOf(records: readonly Recorded<Event>[]) {
    const { decider } = this.#options
    const readable: { readonly record: Recorded<Event>; readonly events: readonly Event[] }[] = []
    const aside: SetAside[] = []
    let last: Recorded<Event> | undefined
    let newer: { readonly record: Recorded<Event>; readonly failure: NewerEvents } | undefined
    for (const record of records) {
      try {
        readable.push({ record, events: storedEvents(decider, record) })
      } catch (failure) {
        if (failure instanceof NewerEvents) {
          newer = { record, failure }
          break
        }
        aside.push(setAside(record, failure))
      }
      last = record
    }
    let { state } = this.#view
    try {
      state = decider.fold(
        state,
        readable.flatMap(({ events }) => events),
      )
      for (const { record, events } of readable) this.#hearOf(record, events)
    } catch {
      // one of them cannot be folded: which it is shows when they are taken one by one
      for (const { record, events } of readable) {
        try {
          state = decider.fold(state, events)
          this.#hearOf(record, events)
        } catch (failure) {
          aside.push(setAside(record, failure))
        }
      }
      aside.sort((one, other) => one.version - other.version)
    }
    return { state, aside, last, newer }
  }

  #hearOf({ version }: Recorded<Event>, events: readonly Event[]): void {
    const { numbers } = this.#options.decider
    if (numbers && events.some((event) => numbers(event) === 'raised')) this.#raised = version
  }

  #unsure(aside: readonly SetAside[]): boolean {
    return aside.some(({ version }) => version > this.#raised)
  }

  // not while the journal is opened: one at its end is enough
  #keepSnapshot(): void {
    if (!this.#view.ready || this.#sinceSnapshot < RECORDS_PER_SNAPSHOT) return
    const { snapshots, decider } = this.#options
    this.#sinceSnapshot = 0
    const { version, state } = this.#view
    if (!snapshots || this.#last === undefined) return
    const aside = this.#view.setAside.filter((each) => each.version <= version)
    const snapshot = sealed({ version, schema: decider.schema, state, last: this.#last, setAside: aside, raised: this.#raised })
    // a snapshot only saves time: when it cannot be kept, the journal still holds everything
    snapshots.store.save(snapshots.stream, snapshot).catch(() => undefined)
  }

  #lose(failure: unknown): void {
    const { deafSince = this.#options.now() } = this.#view
    // what is of a later version stays away until this window is updated; what came before it is known, and goes on being shown
    const { ready, version } = this.#view
    this.#show({ failure, deafSince, ready: ready || (failure instanceof NewerEvents && version > 0) })
  }

  #show(change: Partial<LedgerView<State>>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of [...this.#listeners]) listener(this.#view)
  }
}
