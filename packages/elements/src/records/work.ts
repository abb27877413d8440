// What a worker has asked of the records: one thing at a time, and what goes wrong is put into words.
import type { RecordsWords } from './records.words.shape.js'

export interface WorkOptions {
  readonly words: () => RecordsWords
  /** Draws the host anew. */
  readonly show: () => void
  /** Looks at the records anew; after every piece of work, whether it went well or not. */
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

function errorWords(failure: unknown, words: RecordsWords): string {
  if (!(failure instanceof Error)) return words.failed
  if (failure.name === 'NotEmpty') return words.errors['not-empty']
  const code = (failure as { readonly code?: unknown }).code
  return failure.name === 'BackupError' && typeof code === 'string' && code in words.errors
    ? words.errors[code as keyof RecordsWords['errors']]
    : words.failed
}
