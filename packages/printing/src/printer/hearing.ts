// What comes back from a printer: its answers, sorted by what they answer, and the end of the connection.
import { isAnswerNow, isAnswerWhenDone } from '../escpos/status.js'
import { PrinterTrouble } from './outcome.js'
import { messageOf, type Ears } from './transport.js'

/** Answers given at once (DLE EOT), and those given when everything before has been printed (GS r): their bits differ. */
type StatusKind = 'now' | 'done'

export class Hearing implements Ears {
  readonly #awaited: { [kind in StatusKind]?: ((byte: number) => void) | undefined } = {}
  #lost: PrinterTrouble | undefined
  #onLost: (trouble: PrinterTrouble) => void = () => undefined

  heard(bytes: Uint8Array): void {
    for (const byte of bytes) {
      const kind = isAnswerNow(byte) ? 'now' : isAnswerWhenDone(byte) ? 'done' : undefined
      if (kind === undefined) continue
      this.#awaited[kind]?.(byte)
      this.#awaited[kind] = undefined
    }
  }

  lost(cause: unknown): void {
    this.#lost ??= new PrinterTrouble('cable', `The connection to the printer was lost: ${messageOf(cause)}`, { cause })
    this.#onLost(this.#lost)
  }

  /** The next answer of a kind; ask after calling this. What was said before is not it. */
  next(kind: StatusKind): Promise<number> {
    return new Promise((take) => {
      this.#awaited[kind] = take
    })
  }

  /** A step that ends at once when the connection is lost. One at a time. */
  unlessLost<Value>(step: Promise<Value>): Promise<Value> {
    const lost = new Promise<never>((_, reject) => {
      this.#onLost = reject
      if (this.#lost) reject(this.#lost)
    })
    return Promise.race([step, lost])
  }
}
