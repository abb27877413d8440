// Which printer this machine has: kept in localStorage, read by every window that prints, changed on the printer's page.
import { CHARSETS, USUAL_PROFILE, type PrinterProfile } from '@doorstep/printing'

/** How a slip leaves the browser: not at all, over a cable of ours, or by the browser's own printing. */
export const CONNECTIONS = ['none', 'usb', 'serial', 'browser'] as const
export const BAUD_RATES = [9600, 19200, 38400, 57600, 115200] as const
export const CUTTERS = ['partial', 'full', 'none'] as const
export const WIDTHS = [58, 80] as const

export interface PrinterSettings extends Pick<PrinterProfile, 'paper' | 'charset' | 'cutter' | 'nativeQr'> {
  readonly connection: (typeof CONNECTIONS)[number]
  /** Whether the printer answers when it is asked how it is. */
  readonly answers: boolean
  /** Bits a second of a serial cable. */
  readonly baudRate: (typeof BAUD_RATES)[number]
}

export const NO_PRINTER: PrinterSettings = { ...USUAL_PROFILE, connection: 'none', answers: true, baudRate: 9600 }

/** The key of a station's printer in localStorage. */
export const printerKey = (database: string): string => `${database}:printer`

/** The settings as they were written. What cannot be used is as in NO_PRINTER: a kiosk must start whatever stands there. */
export function readSettings(text: string | null): PrinterSettings {
  let found: Partial<Record<keyof PrinterSettings, unknown>> = {}
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    if (typeof value === 'object' && value !== null) found = value
  } catch {
    // as if there were none
  }
  const oneOf = <Value>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
    values.find((each) => each === value) ?? otherwise
  return {
    connection: oneOf(CONNECTIONS, found.connection, NO_PRINTER.connection),
    paper: oneOf(WIDTHS, found.paper, NO_PRINTER.paper),
    charset: oneOf(CHARSETS, found.charset, NO_PRINTER.charset),
    cutter: oneOf(CUTTERS, found.cutter, NO_PRINTER.cutter),
    nativeQr: oneOf([true, false], found.nativeQr, NO_PRINTER.nativeQr),
    answers: oneOf([true, false], found.answers, NO_PRINTER.answers),
    baudRate: oneOf(BAUD_RATES, found.baudRate, NO_PRINTER.baudRate),
  }
}
