// Journal and stores that live as long as the page: for trying out, for tests, and where a browser offers no storage.
import {
  VersionConflict,
  type AbortLike,
  type Appended,
  type CommandId,
  type Entry,
  type Journal,
  type PrivateRef,
  type PrivateStore,
  type Recorded,
  type Snapshot,
  type SnapshotStore,
  type Version,
} from '@doorstep/model/journal'
import type { Instant } from '@doorstep/model/time'
import { follow, type ChangeSignal } from './follow.js'
import { expiryOf, randomRef } from './private-ref.js'

/**
 * A journal in memory. What is appended is copied, as storage would, so that a caller's later changes do not rewrite history.
 *
 * @example
 * const journals = { queue: new MemoryJournal<QueueEvent>() }
 */
export class MemoryJournal<Event> implements Journal<Event> {
  #records: Recorded<Event>[] = []
  #byId = new Map<CommandId, Recorded<Event>>()
  #rings = new Set<() => void>()
  #bell: ChangeSignal = {
    closed: false,
    listen: (ring) => {
      this.#rings.add(ring)
      return () => this.#rings.delete(ring)
    },
  }

  /** How many watchers there are; a number that grows is a leak. */
  get watchers(): number {
    return this.#rings.size
  }

  async append(entry: Entry<Event>, expected: Version): Promise<Appended<Event>> {
    const known = this.#byId.get(entry.id)
    if (known) return { record: structuredClone(known), repeated: true }
    const actual = this.#records.length
    if (actual !== expected) throw new VersionConflict(expected, actual)
    const record: Recorded<Event> = structuredClone({ ...entry, version: actual + 1 })
    this.#records.push(record)
    this.#byId.set(record.id, record)
    for (const ring of [...this.#rings]) ring()
    return { record: structuredClone(record), repeated: false }
  }

  async find(id: CommandId): Promise<Recorded<Event> | undefined> {
    return structuredClone(this.#byId.get(id))
  }

  async last(): Promise<Version> {
    return this.#records.length
  }

  async *read(after: Version = 0): AsyncGenerator<Recorded<Event>, void, undefined> {
    // Versions are positions here; each is looked up when its turn comes, so that records appended meanwhile are read too.
    for (let at = Math.max(0, after); ; at++) {
      const record = this.#records[at]
      if (!record) return
      yield structuredClone(record)
    }
  }

  watch(after: Version, signal: AbortLike): AsyncGenerator<Recorded<Event>, void, undefined> {
    return follow((from) => this.read(from), this.#bell, after, signal)
  }
}

/** Snapshots in memory. */
export class MemorySnapshotStore implements SnapshotStore {
  #snapshots = new Map<string, Snapshot>()

  async load(stream: string): Promise<Snapshot | undefined> {
    return structuredClone(this.#snapshots.get(stream))
  }

  async save(stream: string, snapshot: Snapshot): Promise<void> {
    const held = this.#snapshots.get(stream)
    if (!held || snapshot.version >= held.version) this.#snapshots.set(stream, structuredClone(snapshot))
  }
}

/** Personal data in memory, gone at its expiry like everywhere. `now` tells the time, for tests. */
export class MemoryPrivateStore implements PrivateStore {
  #held = new Map<PrivateRef, { value: unknown; expires: Instant }>()

  constructor(private readonly now: () => Instant = Date.now) {}

  /** How many values are held, expired ones that no use has purged yet included. */
  get size(): number {
    return this.#held.size
  }

  async put(value: unknown, expires: Instant): Promise<PrivateRef> {
    const held = { value: structuredClone(value), expires: expiryOf(expires) }
    this.#purge()
    const ref = randomRef()
    this.#held.set(ref, held)
    return ref
  }

  async get(ref: PrivateRef): Promise<unknown> {
    this.#purge()
    return structuredClone(this.#held.get(ref)?.value)
  }

  async delete(ref: PrivateRef): Promise<void> {
    this.#held.delete(ref)
    this.#purge()
  }

  #purge(): void {
    const now = this.now()
    for (const [ref, { expires }] of this.#held) if (expires <= now) this.#held.delete(ref)
  }
}
