// A run as everybody in it has it: whom to ask, what was asked, what time it is, and a way to have all others wait.
import { setTimeout as pause } from 'node:timers/promises'
import type { Recorded } from '@doorstep/model/journal'
import { allStreams, type StreamTypes } from '@doorstep/model/streams'
import type { Machine, Shown } from './chromium.js'
import type { Surroundings } from './clients.js'
import type { Start } from './harness.js'
import type { Answer, Attempt, AttemptOf, History } from './history.js'
import type { Files } from './product.js'
import type { Served } from './serve.js'
import { CLOCK, isQuiet, timeOf } from './station.js'
import { judged, type Judged } from './streams.js'
import { textOf } from './text.js'
import type { Wall } from './wall.js'

const ANSWER_MS = 30_000
const REST_MS = 15
/** No run stands still for so long. */
const STALL_MS = 90_000
/** What the driver says when a window crashed, was closed or reloaded, or went with its browser. */
const WENT_AWAY = /Target crashed|has been closed|context was destroyed|navigation/i

type Open<Past> = { -readonly [Key in keyof Past]: Past[Key] extends readonly (infer Each)[] ? Each[] : Past[Key] }

/** What happened from the start, or from one restore, to the next, by the names of the streams. */
export type Chapter = Readonly<Record<string, Open<Required<History>>>>

/** The records of every stream, by its name. */
export type Held = Readonly<Record<string, readonly Recorded<unknown>[]>>

/** A backup of the station as it was in a chapter. */
export interface BackedUp {
  readonly files: Files
  readonly chapter: Chapter
  /** The last version of each stream that was acknowledged before it was begun. */
  readonly acknowledged: Readonly<Record<string, number>>
}

/** Something of each stream. */
export function ofEach<Value>(make: (stream: string) => Value): Record<string, Value> {
  return Object.fromEntries(allStreams().map(({ name }) => [name, make(name)]))
}

const chapterOn = (held: Held): Chapter => ofEach((stream) => ({ base: [...(held[stream] ?? [])], attempts: [], records: [] }))

/** What came of a stream in a chapter. */
export function pastOf(chapter: Chapter, stream: string): Chapter[string] {
  const past = chapter[stream]
  if (!past) throw new Error(`Nothing is known of '${stream}'.`)
  return past
}

/** What windows asked for by themselves, as the clock said: nobody saw when, or what they were told. */
export function byTheClock({ attempts, records, base }: Required<History>, stream: Judged): Attempt[] {
  const known = new Set([...attempts.map(({ command }) => command.id), ...base.map(({ id }) => id)])
  const replay = stream.replay(base)
  return records.slice(base.length).flatMap((record) => {
    const { id, actor, at } = record
    const asked = actor.device === CLOCK && !known.has(id) ? replay.due(at).find((due) => due.id === id) : undefined
    replay.go(record)
    return asked ? [{ window: CLOCK, command: { ...asked, actor }, invoked: -Infinity, answered: Infinity, answer: undefined }] : []
  })
}

export interface RunOptions {
  readonly seed: number
  readonly operations: number
  readonly plant: string
}

export class Run implements Surroundings {
  readonly chapters: Chapter[] = [chapterOn({})]
  readonly backups: BackedUp[] = []
  /** What was seen to be wrong while it ran, as sentences. */
  readonly seen = { lost: [] as string[], stuck: [] as string[] }
  updating = false
  /** How far the right time is ahead of the run's own, and how far the clock on the wall is. */
  #right = 0
  #wall = 0
  #count = 0
  #asking = 0
  #stopped = false
  /** Whoever waits until a trial is over. */
  #gate: Promise<void> | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(
    readonly options: RunOptions,
    readonly machine: Machine,
    private readonly tell: Served['tell'],
  ) {
    this.tell(() => ({ wall: this.wall }))
  }

  get seed(): number {
    return this.options.seed
  }

  /** How many operations were begun. */
  get count(): number {
    return this.#count
  }

  get stopped(): boolean {
    return this.#stopped
  }

  get over(): boolean {
    return this.#stopped || this.#count >= this.options.operations
  }

  get quiet(): boolean {
    return isQuiet(this.#count, this.options.operations)
  }

  get chapter(): Chapter {
    const last = this.chapters.at(-1)
    if (!last) throw new Error('A run has a chapter at least.')
    return last
  }

  /** The right time at the station. */
  get now(): number {
    return timeOf(this.#count, this.options.operations) + this.#right
  }

  get wall(): Wall {
    return { now: timeOf(this.#count, this.options.operations), ahead: this.#wall }
  }

  /** Sets the clock on the wall wrong by so much, or right again with 0. All windows have one machine's clock: they see it together. */
  async setClock(wrongBy: number): Promise<void> {
    this.#wall = this.#right + wrongBy
    const show = (client: string) =>
      this.page(client, (page, wall) => page.evaluate(async (shown) => (await window.torture)?.show(shown), wall), this.wall)
    await Promise.all(this.machine.opened.map(show))
  }

  /** What the clock on the wall shows is the right time from now on. */
  keepClock(): void {
    this.#right = this.#wall
  }

  /** Lets the reads of pages fail that are opened meanwhile. */
  async failingAtStart(failing: Required<Start>['failing'], work: () => Promise<void>): Promise<void> {
    this.tell(() => ({ wall: this.wall, failing }))
    try {
      await work()
    } finally {
      this.tell(() => ({ wall: this.wall }))
    }
  }

  /** Ends the run before its time, because something of the test itself went wrong. */
  stop(): void {
    this.#stopped = true
  }

  rest(): Promise<void> {
    return pause(REST_MS)
  }

  /** Waits until so many operations were begun, or all of them. */
  async until(count: number): Promise<void> {
    while (this.#count < count && !this.over) await pause(2)
  }

  /** One disturbance after the other. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** The same, with everybody waiting whose last request has been answered. */
  alone<Result>(work: (inside: Run) => Promise<Result>): Promise<Result> {
    return this.inTurn(async () => {
      let open = () => {}
      this.#gate = new Promise<void>((resolve) => (open = resolve))
      try {
        while (this.#asking > 0) await pause(2)
        return await work(this)
      } finally {
        this.#gate = undefined
        open()
      }
    })
  }

  /** Asks a window for something; `through`, though everybody else waits. */
  async ask<T extends StreamTypes>(stream: T['name'], client: string, command: T['command'], through = false): Promise<AttemptOf<T>> {
    if (!through) while (this.#gate) await this.#gate
    this.#asking += 1
    this.#count += 1
    const attempt: { -readonly [Key in keyof Attempt]: Attempt[Key] } = {
      window: client,
      command,
      invoked: performance.now(),
      answered: Infinity,
      answer: undefined,
    }
    pastOf(this.chapter, stream).attempts.push(attempt)
    try {
      const said = await this.page(client, (page, ask) => page.evaluate(async (asked) => (await window.torture)?.execute(asked), ask), {
        stream,
        command,
        wall: this.wall,
      })
      if (said !== undefined) Object.assign(attempt, { answered: performance.now(), answer: JSON.parse(said) as Answer })
    } finally {
      this.#asking -= 1
    }
    return attempt
  }

  /** Asks the page of a client for something; undefined when the window went away meanwhile. */
  async page<Argument, Result>(
    client: string,
    work: (page: Shown['page'], argument: Argument) => Promise<Result>,
    argument: Argument,
  ): Promise<Result | undefined> {
    const shown = await this.machine.window(client)
    const abort = new AbortController()
    try {
      const late = pause(ANSWER_MS, 'late' as const, { signal: abort.signal })
      late.catch(() => undefined)
      const said = await Promise.race([work(shown.page, argument), late])
      if (said === 'late') throw new Error(`${client} has not answered ${textOf(argument)} for ${ANSWER_MS / 1000} s`)
      return said
    } catch (error) {
      // that the window went away is what this is about; anything else is a fault, of the product or of this test
      if (!(error instanceof Error && WENT_AWAY.test(error.message))) throw error
      await this.machine.forget(client, shown)
      return undefined
    } finally {
      abort.abort()
    }
  }

  /** What the journal of a stream holds now. */
  async records<Event = unknown>(stream: string): Promise<Recorded<Event>[]> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const said = await this.page(
        'reader',
        (page, name) => page.evaluate(async (asked) => (await window.torture)?.records(asked), name),
        stream,
      )
      if (said !== undefined) return JSON.parse(said) as Recorded<Event>[]
    }
    throw new Error(`The journal of ${stream} could not be read.`)
  }

  /** What a window's harness says; asked once more when the window went away meanwhile. */
  async harness<Argument, Result>(
    client: string,
    work: (page: Shown['page'], argument: Argument) => Promise<Result>,
    argument: Argument,
  ): Promise<Result | undefined> {
    return (await this.page(client, work, argument)) ?? (await this.page(client, work, argument))
  }

  /** What every journal holds now. */
  async held(): Promise<Held> {
    const held: Record<string, readonly Recorded<unknown>[]> = {}
    for (const { name } of allStreams()) held[name] = await this.records(name)
    return held
  }

  /** Ends the chapter: what its journals hold is what came of it. */
  async endChapter(): Promise<void> {
    const held = await this.held()
    for (const stream of allStreams()) {
      const past = pastOf(this.chapter, stream.name)
      past.records = [...(held[stream.name] ?? [])]
      past.attempts.push(...byTheClock(past, judged({ stream }, this.options.operations)))
    }
  }

  /** Begins another one, on what a restore brought back. */
  beginChapter(held: Held): void {
    this.chapters.push(chapterOn(held))
  }

  /** Rejects when nothing has been asked for a long time. */
  async watch(signal: AbortSignal): Promise<never> {
    for (;;) {
      const before = this.#count
      await pause(STALL_MS, undefined, { signal })
      if (this.#count === before) throw new Error(`The run of seed ${this.seed} stands still after ${before} operations.`)
    }
  }
}
