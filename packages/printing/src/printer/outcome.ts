// How a print job ended, as a value: printed, failed with a code, or not known.
import type { Slip } from '../slip/slip.js'

/**
 * Why a slip was not printed. `no-printer`: none is connected, or none that may be used. `offline`: it is there but not ready.
 * `cable`: the connection was lost while printing. `timeout`: it takes nothing, or does not answer. `fault`: knife, head or motor.
 */
export const FAILURE_CODES = ['no-printer', 'offline', 'cover-open', 'paper-out', 'cable', 'timeout', 'fault'] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/**
 * `printed`: the printer has answered after the last line. `failed`: with `started` part of the slip may be out. `unknown`:
 * everything was handed over and nothing was heard: `no-report` from something that never reports (window.print, a printer without
 * answers), `no-answer` from a printer that should have. A `detail` is for the log, not for a screen.
 */
export type PrintOutcome =
  | { readonly outcome: 'printed'; readonly paperLow: boolean; readonly missing: readonly string[] }
  | { readonly outcome: 'failed'; readonly code: FailureCode; readonly started: boolean; readonly detail: string }
  | { readonly outcome: 'unknown'; readonly reason: 'no-report' | 'no-answer' }

/** Anything that puts slips on paper. It never rejects for what happens to a printer, only for a slip that cannot be laid out. */
export interface SlipPrinter {
  print(slip: Slip): Promise<PrintOutcome>
}

/** What went wrong between us and a printer; transports throw it, printers turn it into an outcome. */
export class PrinterTrouble extends Error {
  override readonly name = 'PrinterTrouble'
  constructor(
    readonly code: FailureCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options)
  }
}
