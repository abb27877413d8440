// A printer on a serial port (Web Serial), also one behind a USB adapter or paired over Bluetooth.
import { PrinterTrouble } from './outcome.js'
import { quietly } from './wait.js'
import { type Bytes, messageOf, type Ears, type Link, type Transport } from './transport.js'

/** What of the Web Serial API's SerialPort is used. */
export interface SerialPortLike {
  readonly readable: {
    getReader(): { read(): Promise<{ value?: Uint8Array | undefined; done: boolean }>; cancel(): Promise<void>; releaseLock(): void }
  } | null
  readonly writable: {
    getWriter(): {
      write(bytes: Bytes): Promise<void>
      close(): Promise<void>
      releaseLock(): void
    }
  } | null
  open(options: { baudRate: number; flowControl?: 'none' | 'hardware' }): Promise<void>
  close(): Promise<void>
}

export interface SerialOptions {
  /** As the printer's self-test sheet says; 9600 by default. */
  readonly baudRate?: number
  /** `hardware` (RTS/CTS) when cable and printer have it: then a stopped printer is noticed at once. */
  readonly flowControl?: 'none' | 'hardware'
}

/**
 * A transport over the port that `find` gives; it is asked for every slip.
 *
 * @example
 * const transport = serialTransport(async () => (await navigator.serial.getPorts())[0], { baudRate: 115200 })
 */
export function serialTransport(find: () => Promise<SerialPortLike | undefined>, options: SerialOptions = {}): Transport {
  const { baudRate = 9600, flowControl = 'none' } = options
  return {
    async open(ears) {
      const port = await find()
      if (!port) throw new PrinterTrouble('no-printer', 'No serial port has been allowed for this page')
      try {
        await port.open({ baudRate, flowControl })
      } catch (cause) {
        throw new PrinterTrouble('no-printer', `The serial port does not open: ${messageOf(cause)}`, { cause })
      }
      return new SerialLink(port, ears)
    },
  }
}

type SerialReader = ReturnType<NonNullable<SerialPortLike['readable']>['getReader']>
type Writer = ReturnType<NonNullable<SerialPortLike['writable']>['getWriter']>

const CLOSING_MS = 2000

class SerialLink implements Link {
  readonly hears = true
  #reader: SerialReader | undefined
  #writer: Writer | undefined
  #writing = false
  #closing = false
  readonly #listening: Promise<void>

  constructor(
    readonly port: SerialPortLike,
    readonly ears: Ears,
  ) {
    this.#listening = this.#listen()
  }

  // A parity or framing error ends one stream and the port goes on with a new one; a lost device has no stream any more.
  async #listen(): Promise<void> {
    let cause: unknown = new Error('The serial port has closed')
    let ended = false
    while (this.port.readable && !ended) {
      const reader = (this.#reader = this.port.readable.getReader())
      try {
        while (!ended) {
          const { value, done } = await reader.read()
          ended = done
          if (value) this.ears.heard(value)
        }
      } catch (error) {
        cause = error
      } finally {
        reader.releaseLock()
      }
    }
    if (!this.#closing) this.ears.lost(cause)
  }

  async write(bytes: Bytes): Promise<void> {
    this.#writer ??= this.port.writable?.getWriter()
    if (!this.#writer) throw new PrinterTrouble('cable', 'The serial port takes nothing any more')
    this.#writing = true
    await this.#writer.write(bytes)
    this.#writing = false
  }

  async close(): Promise<void> {
    this.#closing = true
    const writer = this.#writer
    // closing the stream lets the last bytes out; the port throws away what a stopped printer has not taken
    if (writer && !this.#writing) await quietly(CLOSING_MS, () => writer.close())
    writer?.releaseLock()
    await quietly(CLOSING_MS, () => this.#reader?.cancel())
    await quietly(CLOSING_MS, () => this.#listening)
    await quietly(CLOSING_MS, () => this.port.close())
  }
}
