// What a worker has asked for: one thing at a time, and what goes wrong is put into words.
import { ownOf } from '@doorstep/model/text'

/** What is said of a failure: of one that is known by its code, and of any other. */
export interface WorkWords {
  readonly failed: string
  readonly errors?: Readonly<Record<string, string>>
}

export interface WorkOptions {
  readonly words: () => WorkWords
  /** Draws the host anew. */
  readonly show: () => void
  /** Looks anew at what the host shows; after every piece of work, whether it went well or not. */
  readonly look: () => Promise<void>
}

export class Work {
  readonly #options: WorkOptions
  #busy = false

  constructor(options: WorkOptions) {
    this.#options = options
  }

  get busy(): boolean {
    return this.#busy
  }

  /** Draws the host anew, as for a piece of work that tells how far it has come. */
  show(): void {
    this.#options.show()
  }

  /** @param say is told '' at the beginning, and the words for what went wrong */
  async attempt(work: () => Promise<void>, say: (words: string) => void): Promise<void> {
    if (this.#busy) return
    const { words, look } = this.#options
    this.#busy = true
    say('')
    this.show()
    try {
      await work()
    } catch (failure) {
      const says = errorWords(failure, words())
      if (says === words().failed) console.error(failure)
      say(says)
    } finally {
      this.#busy = false
      this.show()
      await look()
    }
  }
}

function errorWords(failure: unknown, { failed, errors = {} }: WorkWords): string {
  if (!(failure instanceof Error)) return failed
  const code = failure.name === 'NotEmpty' ? 'not-empty' : failure.name === 'BackupError' && 'code' in failure ? failure.code : undefined
  return (typeof code === 'string' ? ownOf(errors, code) : undefined) ?? failed
}
