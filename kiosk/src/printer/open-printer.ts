// The printer of this machine's settings, ready to print. Fetched only where a printer was set up.
import { ReceiptPrinter, serialTransport, usbTransport, type SlipPrinter, type Transport } from '@doorstep/printing'
import { canvasRasteriser, PagePrinter, pairedSerialPort, pairedUsbPrinter } from '@doorstep/printing/browser'
import type { PrinterSettings } from './settings.js'

/** A printer over one of our own cables, which can be asked how it is. */
export function openReceiptPrinter(settings: PrinterSettings): ReceiptPrinter | undefined {
  const { connection, baudRate, answers, paper, charset, cutter, nativeQr } = settings
  let transport: Transport
  if (connection === 'usb') transport = usbTransport(() => pairedUsbPrinter(navigator))
  else if (connection === 'serial') transport = serialTransport(() => pairedSerialPort(navigator), { baudRate })
  else return undefined
  return new ReceiptPrinter({ transport, profile: { paper, charset, cutter, nativeQr }, draw: canvasRasteriser(), answers })
}

export function openPrinter(settings: PrinterSettings): SlipPrinter | undefined {
  if (settings.connection === 'browser') return new PagePrinter({ document, paper: settings.paper })
  return openReceiptPrinter(settings)
}
