// The printers this page has been allowed to use. Asking for one takes a person's tap and belongs to the kiosk's setup.
import type { SerialPortLike } from '../printer/serial.js'
import { printerInterface, type UsbDeviceLike } from '../printer/usb.js'

interface WithDevices {
  readonly usb?: { getDevices(): Promise<UsbDeviceLike[]> }
  readonly serial?: { getPorts(): Promise<SerialPortLike[]> }
}

/**
 * The first connected USB printer that a person (or the machine's policy) has given to this page; undefined in browsers without WebUSB.
 *
 * @example
 * const transport = usbTransport(() => pairedUsbPrinter(navigator))
 */
export async function pairedUsbPrinter(navigator: object): Promise<UsbDeviceLike | undefined> {
  const devices = (await (navigator as WithDevices).usb?.getDevices()) ?? []
  return devices.find((device) => printerInterface(device))
}

/** The first serial port given to this page; undefined in browsers without Web Serial. */
export async function pairedSerialPort(navigator: object): Promise<SerialPortLike | undefined> {
  const ports = (await (navigator as WithDevices).serial?.getPorts()) ?? []
  return ports[0]
}
