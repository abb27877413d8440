// A whole receipt printer for tests: paper that ends, a cover that opens, a cable that comes out; on a serial port or on USB.
import type { SerialPortLike } from '../printer/serial.js'
import type { UsbDeviceLike } from '../printer/usb.js'
import { Interpreter } from './interpreter.js'

export interface Accidents {
  /** Dots of paper left; none means a fresh roll. */
  paperDots?: number
  /** Little paper is left; or only one of the two answers says so, to the question or after the last line. */
  paperLow?: boolean | 'asked' | 'done'
  coverOpen?: boolean
  fault?: boolean
  offline?: boolean
  /** The cable is pulled when so many bytes have gone over it. */
  cableAfter?: number
  /** The power goes when so many bytes have come: the cable stays, nobody answers. */
  powerAfter?: number
  /** Takes no data beyond so many bytes, as a printer with a full memory. */
  stallsAfter?: number
  /** Answers nothing at all. */
  mute?: boolean
  /** Answers what is asked at once, and nothing in order. */
  neverDone?: boolean
}

/** The printer behind either cable. */
export class FakePrinter {
  readonly head: Interpreter
  received = 0
  forgot = 0
  #real: number[] = []
  #mouth: (bytes: Uint8Array) => void = () => undefined
  #pull: () => void = () => undefined
  #pulled = false

  constructor(
    dots: number,
    readonly accidents: Accidents = {},
  ) {
    this.head = new Interpreter(dots)
    this.head.answer = (byte) => !accidents.neverDone && this.#say(byte | (saysLow(accidents, 'done') ? 3 : 0))
  }

  get paperOut(): boolean {
    return this.head.y >= (this.accidents.paperDots ?? Infinity)
  }

  connect(mouth: (bytes: Uint8Array) => void, pull: () => void): void {
    this.#mouth = mouth
    this.#pull = pull
  }

  /** Pulls the cable. */
  pull(): void {
    this.#pulled = true
    this.#pull()
  }

  /** @returns false when it has no room: the sender has to wait */
  take(bytes: Uint8Array): boolean {
    const { cableAfter = Infinity, stallsAfter = Infinity, powerAfter = Infinity } = this.accidents
    if (this.#pulled) throw new DOMException('The device has been lost.', 'NetworkError')
    if (this.received + bytes.length > stallsAfter) return false
    this.received += bytes.length
    if (this.received > cableAfter) {
      this.pull()
      throw new DOMException('The device has been lost.', 'NetworkError')
    }
    if (this.received <= powerAfter) this.#work(bytes)
    return true
  }

  // Real-time commands are obeyed before anything else and wherever they stand.
  #work(bytes: Uint8Array): void {
    const rest: number[] = []
    for (const byte of bytes) {
      this.#real.push(byte)
      const [first, second, third] = this.#real
      if (first !== 0x10) rest.push(...this.#real.splice(0))
      else if (second === 0x04 && third !== undefined) {
        this.#real = []
        this.#status(third)
      } else if (second === 0x14 && this.#real.length === 10) {
        this.#real = []
        this.forgot += 1
        this.head.forget()
      } else if (second !== undefined && second !== 0x04 && second !== 0x14) rest.push(...this.#real.splice(0))
    }
    this.head.feed(Uint8Array.from(rest), () => !this.#stopped)
  }

  get #stopped(): boolean {
    const { coverOpen, fault, offline } = this.accidents
    return this.paperOut || coverOpen === true || fault === true || offline === true
  }

  #status(n: number): void {
    const { coverOpen, fault } = this.accidents
    const answers = [
      this.#stopped ? 0x08 : 0,
      (coverOpen ? 0x04 : 0) | (this.paperOut ? 0x20 : 0),
      fault ? 0x08 : 0,
      (saysLow(this.accidents, 'asked') ? 0x0c : 0) | (this.paperOut ? 0x60 : 0),
    ]
    this.#say(0x12 | (answers[n - 1] ?? 0))
  }

  #say(byte: number): void {
    if (!this.accidents.mute) queueMicrotask(() => this.#mouth(Uint8Array.of(byte)))
  }
}

const saysLow = ({ paperLow }: Accidents, answer: 'asked' | 'done'): boolean => paperLow === true || paperLow === answer

const forEver = <Value>(): Promise<Value> => new Promise(() => undefined)

/** The printer on a serial port; `slow` takes bytes at once and passes them on later, as browsers do. */
export function fakeSerialPort(printer: FakePrinter, { slow = false } = {}): SerialPortLike & { opened: number; closed: number } {
  let readable: ReadableStream<Uint8Array> | null = null
  let onTheWay: Uint8Array[] = []
  let writable: WritableStream<Uint8Array<ArrayBuffer>> | null = null
  return {
    opened: 0,
    closed: 0,
    get readable() {
      return readable
    },
    get writable() {
      return writable
    },
    async open() {
      if (readable) throw new DOMException('The port is already open.', 'InvalidStateError')
      this.opened += 1
      readable = new ReadableStream<Uint8Array>({
        start: (controller) =>
          printer.connect(
            (bytes) => controller.enqueue(bytes),
            () => {
              readable = null
              controller.error(new DOMException('The device has been lost.', 'NetworkError'))
            },
          ),
        cancel: () =>
          printer.connect(
            () => undefined,
            () => undefined,
          ),
      })
      writable = new WritableStream<Uint8Array<ArrayBuffer>>({
        write: (bytes, controller) => {
          if (slow) {
            onTheWay.push(bytes)
            return undefined
          }
          if (printer.take(bytes)) return undefined
          // a pending write ends when the stream is aborted, as in browsers
          return new Promise((resolve) => controller.signal.addEventListener('abort', () => resolve()))
        },
        close: () => {
          for (const bytes of onTheWay.splice(0)) printer.take(bytes)
        },
      })
    },
    async close() {
      if (readable?.locked || writable?.locked) throw new TypeError('A stream of the port is still locked')
      this.closed += 1
      onTheWay = []
      readable = writable = null
    },
  }
}

/** The printer on USB; `interfaceClass` 7 is a printer. */
export function fakeUsbDevice(
  printer: FakePrinter,
  { interfaceClass = 7, withoutIn = false, claimed = false } = {},
): UsbDeviceLike & { opened: boolean; closed: number; claims: number[] } {
  const heard: number[] = []
  let wake: (() => void) | undefined
  let ended: ((cause: unknown) => void) | undefined
  const bulk = (endpointNumber: number, direction: 'in' | 'out') => ({ endpointNumber, direction, type: 'bulk' as const, packetSize: 64 })
  const configuration = {
    configurationValue: 1,
    interfaces: [
      { interfaceNumber: 0, alternates: [{ alternateSetting: 0, interfaceClass: 3, endpoints: [] }] },
      {
        interfaceNumber: 1,
        alternates: [{ alternateSetting: 0, interfaceClass, endpoints: [bulk(2, 'out'), ...(withoutIn ? [] : [bulk(1, 'in')])] }],
      },
    ],
  }
  return {
    opened: false,
    closed: 0,
    claims: [],
    configuration: null,
    configurations: [configuration],
    async open() {
      this.opened = true
      printer.connect(
        (bytes) => {
          heard.push(...bytes)
          wake?.()
        },
        () => ended?.(new DOMException('The device was disconnected.', 'NotFoundError')),
      )
    },
    async close() {
      this.opened = false
      this.closed += 1
      ended?.(new DOMException('The transfer was cancelled.', 'AbortError'))
    },
    async selectConfiguration() {},
    async selectAlternateInterface() {},
    async claimInterface(number) {
      if (claimed) throw new DOMException('Unable to claim interface.', 'NetworkError')
      this.claims.push(number)
    },
    async transferOut(endpoint, bytes) {
      if (endpoint !== 2) throw new Error(`Endpoint ${endpoint} takes nothing`)
      return printer.take(bytes) ? { status: 'ok' } : forEver()
    },
    async transferIn() {
      if (heard.length === 0)
        await new Promise<void>((resolve, reject) => {
          wake = resolve
          ended = reject
        })
      const bytes = Uint8Array.from(heard.splice(0))
      return { status: 'ok', data: new DataView(bytes.buffer) }
    },
    async controlTransferIn({ request, index }) {
      if (request !== 1 || index !== 1) throw new Error(`Request ${request} to interface ${index} is not known`)
      return { data: new DataView(Uint8Array.of(printer.paperOut ? 0x20 : 0x18).buffer) }
    },
  }
}
