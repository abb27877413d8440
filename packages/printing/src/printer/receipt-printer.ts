// A receipt printer: asked before the slip, watched while it prints, believed only when it answers after the last line.
import { FORGET } from '../escpos/commands.js'
import { encodeSlip, type PrinterProfile } from '../escpos/encode.js'
import type { Rasteriser } from '../escpos/bitmap.js'
import { isPaperLow } from '../escpos/status.js'
import type { Slip } from '../slip/slip.js'
import { Conversation, throwIfStopped, USUAL_PATIENCE, type Patience } from './conversation.js'
import { PrinterTrouble, type FailureCode, type PrintOutcome, type SlipPrinter } from './outcome.js'
import type { Transport } from './transport.js'

export interface ReceiptPrinterOptions {
  readonly transport: Transport
  readonly profile: PrinterProfile
  /** Draws what the printer has no characters for. */
  readonly draw?: Rasteriser
  /** `false` for a printer that answers nothing: its slips end as `unknown`. */
  readonly answers?: boolean
  readonly patience?: Partial<Patience>
}

/** Whether a printer could print now. `mute`: it is there, and answers nothing. */
export type Readiness =
  | { readonly ready: true; readonly paperLow: boolean; readonly mute: boolean }
  | { readonly ready: false; readonly code: FailureCode; readonly detail: string }

/**
 * A printer that understands ESC/POS. Slips are printed one after the other.
 *
 * @example
 * const printer = new ReceiptPrinter({ transport: usbTransport(() => pairedUsbPrinter(navigator)), profile: USUAL_PROFILE, draw: canvasRasteriser() })
 * const outcome = await printer.print(ticketSlip(facts, 'zh-Hans'))
 * if (outcome.outcome === 'failed') tell(failureWords['zh-Hans'][outcome.code])
 */
export class ReceiptPrinter implements SlipPrinter {
  readonly #options: ReceiptPrinterOptions
  readonly #patience: Patience
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: ReceiptPrinterOptions) {
    this.#options = options
    this.#patience = { ...USUAL_PATIENCE, ...options.patience }
  }

  /**
   * Prints a slip. After a failure the printer is told to forget the rest, so that it does not come out beside the reprint.
   *
   * Rejects with a RangeError for a slip that cannot be laid out on this paper; everything else is an outcome.
   */
  async print(slip: Slip): Promise<PrintOutcome> {
    const { profile, draw } = this.#options
    const { bytes, missing } = encodeSlip(slip, profile, draw)
    return this.#inTurn(() => this.#send(bytes, missing))
  }

  /** Looks at the printer without printing. */
  async check(): Promise<Readiness> {
    return this.#inTurn(async () => {
      let talk: Conversation | undefined
      try {
        talk = await Conversation.open(this.#options.transport, this.#patience)
        const paperLow = await this.#ask(talk)
        return { ready: true, paperLow: paperLow ?? false, mute: paperLow === undefined }
      } catch (cause) {
        const { code, message: detail } = asTrouble(cause)
        return { ready: false, code, detail }
      } finally {
        await talk?.close()
      }
    })
  }

  async #inTurn<Value>(job: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(job)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #send(bytes: Uint8Array, missing: readonly string[]): Promise<PrintOutcome> {
    let talk: Conversation | undefined
    let started = false
    try {
      talk = await Conversation.open(this.#options.transport, this.#patience)
      const paperLow = await this.#ask(talk)
      started = true
      await talk.send(bytes)
      if (paperLow === undefined) return { outcome: 'unknown', reason: 'no-report' }
      const done = await talk.untilDone()
      if (done === undefined) return { outcome: 'unknown', reason: 'no-answer' }
      return { outcome: 'printed', paperLow: paperLow || isPaperLow(done), missing }
    } catch (cause) {
      const { code, message: detail } = asTrouble(cause)
      if (started) await talk?.mutter(FORGET)
      return { outcome: 'failed', code, started, detail }
    } finally {
      await talk?.close()
    }
  }

  /** Whether little paper is left; undefined for a printer that is not expected to answer. Throws when it cannot print. */
  async #ask(talk: Conversation): Promise<boolean | undefined> {
    if (this.#options.answers === false || !talk.hears) return undefined
    const status = await talk.status()
    if (!status) throw new PrinterTrouble('timeout', 'The printer does not answer')
    throwIfStopped(status)
    return status.paperLow
  }
}

// A transport may be someone else's and throw anything: then there is no printer to be had.
function asTrouble(cause: unknown): PrinterTrouble {
  return cause instanceof PrinterTrouble ? cause : new PrinterTrouble('no-printer', String(cause), { cause })
}
