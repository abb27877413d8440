// A printer on USB (WebUSB), class 7: bulk endpoints, and the port status of the printer class as a second way to ask.
import { PrinterTrouble } from './outcome.js'
import { type Bytes, messageOf, type Ears, type Link, type Transport } from './transport.js'
import { quietly } from './wait.js'

interface EndpointLike {
  readonly endpointNumber: number
  readonly direction: 'in' | 'out'
  readonly type: 'bulk' | 'interrupt' | 'isochronous'
  readonly packetSize: number
}
interface ConfigurationLike {
  readonly configurationValue: number
  readonly interfaces: readonly {
    readonly interfaceNumber: number
    readonly alternates: readonly {
      readonly alternateSetting: number
      readonly interfaceClass: number
      readonly endpoints: readonly EndpointLike[]
    }[]
  }[]
}

/** What of WebUSB's USBDevice is used. */
export interface UsbDeviceLike {
  readonly opened: boolean
  readonly configuration?: ConfigurationLike | undefined | null
  readonly configurations: readonly ConfigurationLike[]
  open(): Promise<void>
  close(): Promise<void>
  selectConfiguration(value: number): Promise<void>
  claimInterface(number: number): Promise<void>
  selectAlternateInterface(number: number, alternate: number): Promise<void>
  transferOut(endpoint: number, bytes: Bytes): Promise<{ readonly status?: string | undefined }>
  transferIn(endpoint: number, length: number): Promise<{ readonly status?: string | undefined; readonly data?: DataView | undefined }>
  controlTransferIn(
    setup: { requestType: 'class'; recipient: 'interface'; request: number; value: number; index: number },
    length: number,
  ): Promise<{ readonly data?: DataView | undefined }>
}

const PRINTER_CLASS = 7
/** GET_PORT_STATUS (USB printer class 1.1, 4.2.2): one byte, of which bit 5 says that the paper is out. */
const GET_PORT_STATUS = 1
const PAPER_EMPTY = 0x20
const CLOSING_MS = 2000

interface PrinterInterface {
  readonly configuration: number
  readonly number: number
  readonly alternate: number
  readonly out: EndpointLike
  readonly in: EndpointLike | undefined
}

/** Where a device takes slips: its printer interface, preferably one that also answers; undefined for another kind of device. */
export function printerInterface(device: Pick<UsbDeviceLike, 'configurations'>): PrinterInterface | undefined {
  const places = device.configurations.flatMap((configuration) =>
    configuration.interfaces.flatMap(({ interfaceNumber, alternates }) =>
      alternates.flatMap(({ alternateSetting, interfaceClass, endpoints }): PrinterInterface[] => {
        const bulk = (direction: 'in' | 'out') => endpoints.find((end) => end.type === 'bulk' && end.direction === direction)
        const out = bulk('out')
        if (interfaceClass !== PRINTER_CLASS || !out) return []
        return [
          { configuration: configuration.configurationValue, number: interfaceNumber, alternate: alternateSetting, out, in: bulk('in') },
        ]
      }),
    ),
  )
  return places.find((place) => place.in) ?? places[0]
}

/**
 * A transport over the device that `find` gives; it is asked for every slip, because a device plugged in again is a new one.
 * The system's own printer driver must have let go of it (Windows: WinUSB; Linux: without usblp).
 */
export function usbTransport(find: () => Promise<UsbDeviceLike | undefined>): Transport {
  return {
    async open(ears) {
      const device = await find()
      if (!device) throw new PrinterTrouble('no-printer', 'No USB printer is connected that this page may use')
      const place = printerInterface(device)
      if (!place) throw new PrinterTrouble('no-printer', 'The USB device has no printer interface')
      try {
        if (!device.opened) await device.open()
        if (device.configuration?.configurationValue !== place.configuration) await device.selectConfiguration(place.configuration)
        await device.claimInterface(place.number)
        if (place.alternate !== 0) await device.selectAlternateInterface(place.number, place.alternate)
      } catch (cause) {
        await quietly(CLOSING_MS, () => device.close())
        throw new PrinterTrouble('no-printer', `The USB printer does not open: ${messageOf(cause)}`, { cause })
      }
      return new UsbLink(device, place, ears)
    },
  }
}

class UsbLink implements Link {
  readonly hears: boolean
  #closing = false

  constructor(
    readonly device: UsbDeviceLike,
    readonly place: PrinterInterface,
    readonly ears: Ears,
  ) {
    this.hears = place.in !== undefined
    if (place.in) void this.#listen(place.in)
  }

  async #listen({ endpointNumber, packetSize }: EndpointLike): Promise<void> {
    try {
      while (!this.#closing) {
        const { status, data } = await this.device.transferIn(endpointNumber, packetSize)
        if (status === 'stall') throw new Error('The USB printer has stopped answering (stall)')
        if (data && data.byteLength > 0) this.ears.heard(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
      }
    } catch (cause) {
      if (!this.#closing) this.ears.lost(cause)
    }
  }

  async write(bytes: Bytes): Promise<void> {
    const { status } = await this.device.transferOut(this.place.out.endpointNumber, bytes)
    if (status !== undefined && status !== 'ok') throw new PrinterTrouble('offline', `The USB printer refuses data (${status})`)
  }

  async hasPaper(): Promise<boolean> {
    const { data } = await this.device.controlTransferIn(
      { requestType: 'class', recipient: 'interface', request: GET_PORT_STATUS, value: 0, index: this.place.number },
      1,
    )
    return data === undefined || data.byteLength === 0 || (data.getUint8(0) & PAPER_EMPTY) === 0
  }

  async close(): Promise<void> {
    this.#closing = true
    await quietly(CLOSING_MS, () => this.device.close())
  }
}
