// One file of a feed: its last good value, kept fresh, with the reasons when it is not.
import type { FeedFailure, FeedProblem } from '@doorstep/model/feed'
import type { Problem, Salvaged } from '@doorstep/model/schema'
import type { Instant } from '@doorstep/model/time'
import { fetchText, type FetchedText } from './fetch-text.js'
import { NotLoaded } from './kinds/kind.js'
import { NotJson } from './read-json.js'
import type { FeedStore } from './store.js'

/** What a feed and its files work with; all of it can be given by tests. */
export interface Means {
  readonly fetch: typeof fetch
  readonly store: () => Promise<FeedStore>
  readonly now: () => Instant
  readonly visible: () => boolean
  readonly random: () => number
  readonly timeoutMs: number
  /** How often a file is asked for while the page is visible; 0 for never. */
  readonly refreshMs: number
  /** The first pause after a failure, doubled after each further one up to the longest. */
  readonly retryMs: number
  readonly longestRetryMs: number
}

export interface FileState<Value> {
  readonly value: Value | undefined
  readonly asOf: Instant | undefined
  readonly loading: boolean
  /** What is wrong in the text that came last, whether or not it could be shown. */
  readonly problems: readonly FeedProblem[]
  readonly failure: FeedFailure | undefined
}

/**
 * Reads a file's text: the value without its bad entries, or only problems; undefined once it was given up. It rejects when it cannot
 * read the format at all, with a NotJson where the text is no JSON.
 */
export type FormatReader<Value> = (text: string, givenUp: () => boolean) => Promise<Salvaged<Value> | undefined>

// How long the word that the network failed is held back for a store that has not answered yet.
const RECALL_MS = 1000

export class FeedFile<Value> {
  state: FileState<Value> = { value: undefined, asOf: undefined, loading: false, problems: [], failure: undefined }
  /** Resolves when the latest load is over, however it ended. */
  settled: Promise<void> = Promise.resolve()

  /** What came last from the server or the store, whether or not it could be read. */
  latest: string | undefined

  #good: { readonly text: string; readonly problems: readonly FeedProblem[] } | undefined
  #current: AbortController | undefined
  #recalled: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #due = false
  #failures = 0
  #closed = false

  constructor(
    readonly href: string,
    private readonly read: FormatReader<Value>,
    private readonly means: Means,
    private readonly changed: () => void,
  ) {}

  /** Asks for the file now; a load under way is given up, the latest wins. Never rejects. */
  load(): Promise<void> {
    if (this.#closed) return this.settled
    this.#current?.abort()
    clearTimeout(this.#timer)
    this.#due = false
    this.#current = new AbortController()
    this.settled = this.#load(this.#current)
    return this.settled
  }

  /** The network is back: a file that failed is asked for at once, and its patience starts anew. */
  retry(): void {
    if (!this.state.failure) return
    this.#failures = 0
    void this.load()
  }

  /** The page may have come into view: what fell due meanwhile is asked for. */
  look(): void {
    if (this.#due && this.means.visible()) void this.load()
  }

  close(): void {
    this.#closed = true
    this.#current?.abort()
    this.#current = undefined
    clearTimeout(this.#timer)
  }

  async #load(current: AbortController): Promise<void> {
    const overtaken = () => this.#current !== current
    this.#set({ loading: true })
    this.#recalled ??= this.#recall()
    const answer = await fetchText(this.href, this.means.fetch, current.signal, this.means.timeoutMs)
    if (overtaken()) return
    if (answer.kind === 'text') return this.#take(answer.fetched, overtaken)
    // The last good copy may still be on its way from the store; a screen must not say "nothing" just before it.
    await Promise.race([this.#recalled, new Promise((resolve) => setTimeout(resolve, RECALL_MS))])
    if (overtaken()) return
    if (answer.kind === 'failed') return this.#fail(answer.failure)
    if (!this.#good) return this.#fail({ code: 'http', href: this.href, status: 304 })
    return this.#take({ text: this.#good.text }, overtaken)
  }

  /** Shows the last good copy, unless the network was faster. */
  async #recall(): Promise<void> {
    try {
      const copy = await (await this.means.store()).load(this.href)
      if (!copy) return
      const read = await this.read(copy.text, () => this.#good !== undefined || this.#closed)
      if (read?.value === undefined || this.#good || this.#closed) return
      const { value, problems } = read
      this.latest ??= copy.text
      this.#good = { text: copy.text, problems: this.#placed(problems) }
      this.#set({ value, asOf: copy.confirmed, problems: this.#good.problems })
    } catch {
      // A store that fails, or a copy that cannot be read any more, is as good as none.
    }
  }

  async #take(fetched: FetchedText, overtaken: () => boolean): Promise<void> {
    const { text } = fetched
    this.latest = text
    const confirmed = this.means.now()
    if (text === this.#good?.text) {
      // The same value object stays, so nothing is drawn anew; its age changes, and the problems of a bad text in between go.
      this.#set({ asOf: confirmed, loading: false, problems: this.#good.problems, failure: undefined })
    } else {
      let salvaged: Salvaged<Value> | undefined
      try {
        salvaged = await this.read(text, overtaken)
      } catch (error) {
        if (overtaken()) return
        if (error instanceof NotJson) return this.#fail({ ...error.failure, href: this.href }, [error.problem])
        return this.#fail({ code: error instanceof NotLoaded ? 'unreachable' : 'unsupported', href: this.href, detail: String(error) })
      }
      if (overtaken() || !salvaged) return
      const { value, problems } = salvaged
      if (value === undefined) return this.#fail({ code: 'invalid', href: this.href }, problems)
      this.#good = { text, problems: this.#placed(problems) }
      this.#set({ value, asOf: confirmed, loading: false, problems: this.#good.problems, failure: undefined })
    }
    this.#failures = 0
    this.#again(this.means.refreshMs)
    void this.#keep({ ...fetched, href: this.href, confirmed })
  }

  #fail(failure: FeedFailure, problems?: readonly Problem[]): void {
    const pause = Math.min(this.means.retryMs * 2 ** this.#failures, this.means.longestRetryMs)
    this.#failures += 1
    this.#set({ loading: false, failure, ...(problems && { problems: this.#placed(problems) }) })
    this.#again(pause)
  }

  async #keep(copy: Parameters<FeedStore['save']>[0]): Promise<void> {
    try {
      await (await this.means.store()).save(copy)
    } catch {
      // Shown all the same; the next good load tries again.
    }
  }

  /** Loads again after a pause, spread by a fifth either way: a thousand screens must not ask in the same second. */
  #again(pause: number): void {
    if (this.#closed || pause <= 0) return
    this.#timer = setTimeout(
      () => {
        this.#due = true
        this.look()
      },
      pause * (0.8 + 0.4 * this.means.random()),
    )
  }

  #placed(problems: readonly Problem[]): FeedProblem[] {
    return problems.map((problem) => ({ ...problem, href: this.href }))
  }

  #set(change: Partial<FileState<Value>>): void {
    this.state = { ...this.state, ...change }
    this.changed()
  }
}
