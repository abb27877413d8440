// One talk with a receipt printer: bytes out, answers in, and no waiting for ever.
import { ANSWER_WHEN_DONE, askNow } from '../escpos/commands.js'
import { readStatus, type PrinterStatus } from '../escpos/status.js'
import { Hearing } from './hearing.js'
import { PrinterTrouble } from './outcome.js'
import { messageOf, type Link, type Transport } from './transport.js'
import { quietly, within } from './wait.js'

/** How long a printer is waited for, in milliseconds. */
export interface Patience {
  /** For the connection to open (5,000). */
  readonly openMs: number
  /** For an answer that is given at once (1,000). */
  readonly answerMs: number
  /** For 512 bytes to be taken (5,000). */
  readonly writeMs: number
  /** For the answer after the last line (20,000). */
  readonly doneMs: number
  /** Between two looks at the printer while it prints (300). */
  readonly lookMs: number
}

export const USUAL_PATIENCE: Patience = { openMs: 5000, answerMs: 1000, writeMs: 5000, doneMs: 20_000, lookMs: 300 }

// 9600 baud carries this in half a second, so that a printer that has stopped is told from a slow line.
const CHUNK = 512
// A printer that prints may be late with an answer; one that has been switched off stays silent.
const SILENCES = 3

/** Throws a PrinterTrouble for all that can go wrong with a printer. */
export class Conversation {
  private constructor(
    private readonly link: Link,
    private readonly hearing: Hearing,
    private readonly patience: Patience,
  ) {}

  static async open(transport: Transport, patience: Patience): Promise<Conversation> {
    const hearing = new Hearing()
    const opening = transport.open(hearing)
    const link = await within(patience.openMs, opening, () => {
      // a port that opens after all must not stay open
      opening.then(
        (late) => late.close(),
        () => undefined,
      )
      throw new PrinterTrouble('timeout', `The connection to the printer did not open within ${patience.openMs} ms`)
    })
    return new Conversation(link, hearing, patience)
  }

  /** Whether answers can come over this cable. */
  get hears(): boolean {
    return this.link.hears
  }

  /** Sends bytes in chunks, each of which must be taken in time. */
  async send(bytes: ArrayLike<number>): Promise<void> {
    const all = Uint8Array.from(bytes)
    for (let at = 0; at < all.length; at += CHUNK) {
      const taken = this.link.write(all.slice(at, at + CHUNK)).catch((cause: unknown) => {
        throw cause instanceof PrinterTrouble ? cause : new PrinterTrouble('cable', messageOf(cause), { cause })
      })
      await this.hearing.unlessLost(within(this.patience.writeMs, taken, () => this.whyNotTaken()))
    }
  }

  private async whyNotTaken(): Promise<never> {
    const asked = this.link.hasPaper?.().catch(() => true)
    if (asked && !(await within(this.patience.answerMs, asked, () => true)))
      throw new PrinterTrouble('paper-out', 'The printer stopped taking data: no paper')
    throw new PrinterTrouble('timeout', `The printer took no data for ${this.patience.writeMs} ms`)
  }

  /** Its state now, even when it has stopped; undefined when it does not answer. */
  async status(): Promise<PrinterStatus | undefined> {
    const answers: number[] = []
    for (const n of [1, 2, 3, 4] as const) {
      const answer = this.hearing.next('now')
      await this.send(askNow(n))
      const byte = await this.hearing.unlessLost(within<number | undefined>(this.patience.answerMs, answer, () => undefined))
      if (byte === undefined) return undefined
      answers.push(byte)
    }
    return readStatus(answers)
  }

  /** Waits until everything sent has been printed. Gives the answer to GS r 1, or undefined when none came and nothing is wrong. */
  async untilDone(): Promise<number | undefined> {
    const { doneMs, lookMs } = this.patience
    const deadline = performance.now() + doneMs
    const done = this.hearing.next('done')
    await this.send(ANSWER_WHEN_DONE)
    for (let silences = 0; silences < SILENCES && performance.now() < deadline;) {
      const byte = await this.hearing.unlessLost(within<number | undefined>(lookMs, done, () => undefined))
      if (byte !== undefined) return byte
      const status = await this.status()
      silences = status ? 0 : silences + 1
      throwIfStopped(status)
    }
    return within<number | undefined>(0, done, () => undefined)
  }

  /** Last words to a printer that has stopped; whether they are heard is not known. */
  async mutter(bytes: readonly number[]): Promise<void> {
    await quietly(this.patience.answerMs, () => this.link.write(Uint8Array.from(bytes)))
  }

  async close(): Promise<void> {
    await quietly(this.patience.openMs, () => this.link.close())
  }
}

/** Throws for a printer that cannot print now. The cause comes before its effect, being offline. */
export function throwIfStopped(status: PrinterStatus | undefined): void {
  if (!status) return
  if (status.coverOpen) throw new PrinterTrouble('cover-open', 'The printer reports its cover open')
  if (status.paperOut) throw new PrinterTrouble('paper-out', 'The printer reports no paper')
  if (status.fault) throw new PrinterTrouble('fault', 'The printer reports a fault')
  if (status.offline) throw new PrinterTrouble('offline', 'The printer reports that it is offline')
}
