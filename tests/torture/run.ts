// A run as everybody in it has it: whom to ask, what was asked, what time it is, and a way to have all others wait.
import { setTimeout as pause } from 'node:timers/promises'
import type { Command, Recorded, Refusal } from '@doorstep/model/journal'
import type { NeedsCommand, NeedsEvent, NeedsRefusal } from '@doorstep/model/needs'
import type { QueueCommand, QueueEvent, QueueRefusal } from '@doorstep/model/queue'
import type { Machine, Shown } from './chromium.js'
import type { Known } from './clients.js'
import type { Request, Start, StreamName } from './harness.js'
import type { Answer, Attempt } from './history.js'
import type { WithNeeds } from './needs-clients.js'
import type { Served } from './serve.js'
import { CLOCK, isQuiet, timeOf } from './station.js'
import type { NeedsHistory, QueueHistory } from './streams.js'
import { textOf } from './text.js'
import type { Files } from './product.js'
import type { Wall } from './wall.js'

const ANSWER_MS = 30_000
const REST_MS = 15
/** No run stands still for so long. */
const STALL_MS = 90_000
/** What the driver says when a window crashed, was closed or reloaded, or went with its browser. */
const WENT_AWAY = /Target crashed|has been closed|context was destroyed|navigation/i

type Open<Past> = { -readonly [Key in keyof Past]: Past[Key] extends readonly (infer Each)[] ? Each[] : Past[Key] }

/** What happened from the start, or from one restore, to the next. */
export interface Chapter {
  readonly queue: Open<Required<QueueHistory>>
  readonly needs: Open<Required<NeedsHistory>>
}

/** A backup of the station as it was in a chapter. */
export interface BackedUp {
  readonly files: Files
  readonly chapter: Chapter
  /** The last version of each stream that was acknowledged before it was begun. */
  readonly acknowledged: Readonly<Record<StreamName, number>>
}

const chapterOn = (queue: readonly Recorded<QueueEvent>[], needs: readonly Recorded<NeedsEvent>[]): Chapter => ({
  queue: { base: [...queue], attempts: [], records: [] },
  needs: { base: [...needs], attempts: [], records: [] },
})

/** What windows asked for by themselves when a day was over: nobody saw when, or what they were told. */
function byTheClock({ attempts, records, base }: Required<QueueHistory>): Attempt[] {
  const known = new Set([...attempts.map(({ command }) => command.id), ...base.map(({ id }) => id)])
  return records
    .filter(({ id, actor }) => actor.device === CLOCK && !known.has(id))
    .map(({ id, actor }) => {
      const command: QueueCommand = { id, actor, type: 'closeDay' }
      return { window: CLOCK, command, invoked: -Infinity, answered: Infinity, answer: undefined }
    })
}

export interface RunOptions {
  readonly seed: number
  readonly operations: number
  readonly plant: string
}

export class Run implements WithNeeds {
  readonly known: Known = { missed: [], lately: [], since: new Map() }
  readonly chapters: Chapter[] = [chapterOn([], [])]
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

  async ask(client: string, command: QueueCommand, through = false): Promise<Attempt> {
    if (!through) await this.#opened()
    return this.#ask<QueueCommand, QueueEvent, QueueRefusal>(client, this.chapter.queue.attempts, command, (wall) => ({
      stream: 'queue',
      command,
      wall,
    }))
  }

  async askNeeds(client: string, command: NeedsCommand, through = false): Promise<Attempt<NeedsCommand, NeedsEvent, NeedsRefusal>> {
    if (!through) await this.#opened()
    return this.#ask<NeedsCommand, NeedsEvent, NeedsRefusal>(client, this.chapter.needs.attempts, command, (wall) => ({
      stream: 'needs',
      command,
      wall,
    }))
  }

  async #opened(): Promise<void> {
    while (this.#gate) await this.#gate
  }

  async #ask<C extends Command, Event, Refused extends Refusal>(
    client: string,
    attempts: Attempt<C, Event, Refused>[],
    command: C,
    request: (wall: Wall) => Request,
  ): Promise<Attempt<C, Event, Refused>> {
    this.#asking += 1
    this.#count += 1
    const attempt: { -readonly [Key in keyof Attempt<C, Event, Refused>]: Attempt<C, Event, Refused>[Key] } = {
      window: client,
      command,
      invoked: performance.now(),
      answered: Infinity,
      answer: undefined,
    }
    attempts.push(attempt)
    try {
      const said = await this.page(
        client,
        (page, ask) => page.evaluate(async (asked) => (await window.torture)?.execute(asked), ask),
        request(this.wall),
      )
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
  async records<Event>(stream: StreamName): Promise<Recorded<Event>[]> {
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

  /** Ends the chapter: what its journals hold is what came of it. */
  async endChapter(): Promise<void> {
    const { queue, needs } = this.chapter
    queue.records = await this.records<QueueEvent>('queue')
    needs.records = await this.records<NeedsEvent>('needs')
    queue.attempts.push(...byTheClock(queue))
  }

  /** Begins another one, on what a restore brought back. */
  beginChapter(queue: readonly Recorded<QueueEvent>[], needs: readonly Recorded<NeedsEvent>[]): void {
    this.chapters.push(chapterOn(queue, needs))
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
