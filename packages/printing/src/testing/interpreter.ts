// A receipt printer's head for tests: reads ESC/POS as the manuals describe it and knows nothing of our encoder.
import { encode } from 'uqr'

/** Something on the paper; positions and sizes in dots from its upper left corner. */
export type Mark =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly times: { readonly wide: number; readonly high: number }
      readonly bold: boolean
    }
  | {
      readonly kind: 'picture'
      readonly x: number
      readonly y: number
      readonly bytesPerRow: number
      readonly rows: number
      readonly bits: Uint8Array
    }
  | {
      readonly kind: 'qr'
      readonly x: number
      readonly y: number
      readonly content: string
      readonly module: number
      readonly squares: boolean[][]
    }
  | { readonly kind: 'cut'; readonly y: number; readonly how: 'partial' | 'full' }

export interface Paper {
  readonly dots: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** A line of the manual: how many bytes the command has after its name (or how to find out), and what it does. */
interface Command {
  readonly length: number | ((bytes: Uint8Array, at: number) => number | undefined)
  readonly run: (parameters: Uint8Array) => void
}

const LINE_SPACING = 30
const CELL = { wide: 12, chinese: 24, high: 24 } as const
const KNIFE_DISTANCE = 100

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

/** Takes bytes as they come and moves the paper; an unknown command is an error that says where it stood. */
export class Interpreter {
  readonly marks: Mark[] = []
  /** What it says by itself when a command asks for it in order (GS r). */
  answer: (byte: number) => void = () => undefined
  y = 0
  #read = 0
  #rest = new Uint8Array()
  #line: { text: string; width: number } = { text: '', width: 0 }
  #align = 0
  #bold = false
  #wide = 1
  #high = 1
  #chinese = false
  #module = 3
  #ecc: 'L' | 'M' | 'Q' | 'H' = 'L'
  #qr = ''

  readonly #commands: Readonly<Record<string, Command>> = {
    '1b40': { length: 0, run: () => this.#initialise() },
    '1b61': { length: 1, run: ([where = 0]) => (this.#align = where % 48) },
    '1b45': { length: 1, run: ([on = 0]) => (this.#bold = (on & 1) === 1) },
    '1b64': { length: 1, run: ([lines = 0]) => this.#feed(lines * LINE_SPACING) },
    '1c26': { length: 0, run: () => (this.#chinese = true) },
    '1c2e': { length: 0, run: () => (this.#chinese = false) },
    '1d21': {
      length: 1,
      run: ([size = 0]) => {
        this.#wide = ((size >> 4) & 7) + 1
        this.#high = (size & 7) + 1
      },
    },
    '1d56': { length: (bytes, at) => ((bytes[at] ?? 0) >= 65 ? 2 : 1), run: (parameters) => this.#cut(parameters) },
    '1d61': { length: 1, run: () => undefined },
    '1d72': { length: 1, run: () => this.answer(0) },
    '1d7630': {
      length: (bytes, at) => (bytes.length < at + 5 ? undefined : 5 + word(bytes, at + 1) * word(bytes, at + 3)),
      run: (parameters) => this.#picture(parameters),
    },
    '1d286b': {
      length: (bytes, at) => (bytes.length < at + 2 ? undefined : 2 + word(bytes, at)),
      run: (parameters) => this.#qrCode(parameters.subarray(2)),
    },
  }

  constructor(readonly dots: number) {}

  get paper(): Paper {
    return { dots: this.dots, height: this.y, marks: this.marks }
  }

  /** Reads on. `mayGoOn` is asked before every command: a printer without paper stops there and keeps the rest. */
  feed(bytes: Uint8Array, mayGoOn: () => boolean = () => true): void {
    const all = new Uint8Array(this.#rest.length + bytes.length)
    all.set(this.#rest)
    all.set(bytes, this.#rest.length)
    let at = 0
    while (at < all.length && mayGoOn()) {
      const taken = this.#step(all, at)
      if (taken === undefined) break
      at += taken
    }
    this.#read += at
    this.#rest = all.slice(at)
  }

  /** Drops what has been received and not yet been worked on. */
  forget(): void {
    this.#rest = new Uint8Array()
    this.#line = { text: '', width: 0 }
  }

  get pending(): number {
    return this.#rest.length
  }

  /** How many bytes the next thing has, or undefined while it has not come whole. */
  #step(bytes: Uint8Array, at: number): number | undefined {
    const byte = bytes[at] ?? 0
    if (byte === 0x0a) {
      this.#endLine()
      return 1
    }
    if (byte >= 0x20 && byte !== 0x7f) return this.#character(bytes, at)
    for (const nameLength of [2, 3]) {
      if (bytes.length < at + nameLength) return undefined
      const name = [...bytes.subarray(at, at + nameLength)].map(hex).join('')
      const command = this.#commands[name]
      if (!command) continue
      const start = at + nameLength
      const length = typeof command.length === 'number' ? command.length : bytes.length > start ? command.length(bytes, start) : undefined
      if (length === undefined || bytes.length < start + length) return undefined
      command.run(bytes.subarray(start, start + length))
      return nameLength + length
    }
    throw new Error(`Byte ${this.#read + at}: ${[...bytes.subarray(at, at + 3)].map(hex).join(' ')} is no command of this printer`)
  }

  #character(bytes: Uint8Array, at: number): number | undefined {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      this.#put(String.fromCharCode(first), CELL.wide)
      return 1
    }
    if (!this.#chinese) {
      this.#put(`<${hex(first)}>`, CELL.wide)
      return 1
    }
    const second = bytes[at + 1]
    if (second === undefined) return undefined
    if (first === 0x80 || first === 0xff || second < 0x40 || second === 0x7f || second === 0xff)
      throw new Error(`Byte ${this.#read + at}: ${hex(first)} ${hex(second)} is no Chinese character`)
    this.#put(new TextDecoder('gb18030').decode(Uint8Array.of(first, second)), CELL.chinese)
    return 2
  }

  // A character that does not fit any more goes to the next line, as on the real thing.
  #put(character: string, width: number): void {
    if (this.#line.width + width * this.#wide > this.dots) this.#endLine()
    this.#line.text += character
    this.#line.width += width * this.#wide
  }

  #start(width: number): number {
    return this.#align === 1 ? Math.floor((this.dots - width) / 2) : this.#align === 2 ? this.dots - width : 0
  }

  #endLine(): void {
    const { text, width } = this.#line
    if (text !== '') {
      const times = { wide: this.#wide, high: this.#high }
      this.marks.push({ kind: 'text', x: this.#start(width), y: this.y, text, times, bold: this.#bold })
    }
    this.#line = { text: '', width: 0 }
    this.#feed(text === '' ? LINE_SPACING : Math.max(LINE_SPACING, CELL.high * this.#high))
  }

  #feed(dots: number): void {
    this.y += dots
  }

  #initialise(): void {
    this.#line = { text: '', width: 0 }
    this.#align = 0
    this.#bold = false
    this.#wide = this.#high = 1
  }

  #cut([how = 0, more = 0]: Uint8Array): void {
    if (how >= 65) this.#feed(KNIFE_DISTANCE + more)
    this.marks.push({ kind: 'cut', y: this.y, how: how % 2 === 0 && how >= 65 ? 'partial' : how === 1 || how === 49 ? 'partial' : 'full' })
  }

  #picture(parameters: Uint8Array): void {
    if (this.#line.text !== '') throw new Error(`Byte ${this.#read}: a picture in the middle of a line is dropped by printers`)
    if (parameters[0] !== 0) throw new Error(`Picture mode ${parameters[0]} is not used here`)
    const bytesPerRow = word(parameters, 1)
    const rows = word(parameters, 3)
    if (bytesPerRow * 8 > this.dots) throw new Error(`A picture of ${bytesPerRow * 8} dots on a head of ${this.dots}`)
    this.marks.push({ kind: 'picture', x: this.#start(bytesPerRow * 8), y: this.y, bytesPerRow, rows, bits: parameters.slice(5) })
    this.#feed(rows)
  }

  #qrCode([type, what, ...rest]: Uint8Array): void {
    if (type !== 49) throw new Error(`GS ( k: symbol ${type} is not known here`)
    const [value = 0] = rest
    if (what === 65) {
      if (value !== 50) throw new Error(`QR model ${value} is not known here`)
    } else if (what === 67) {
      if (value < 1 || value > 16) throw new Error(`QR module of ${value} dots`)
      this.#module = value
    } else if (what === 69) this.#ecc = (['L', 'M', 'Q', 'H'] as const)[value - 48] ?? 'L'
    else if (what === 80) this.#qr = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(rest.slice(1)))
    else if (what === 81) this.#printQr()
    else throw new Error(`GS ( k: function ${what} is not known here`)
  }

  #printQr(): void {
    const squares = encode(this.#qr, { ecc: this.#ecc, border: 0 }).data
    const side = squares.length * this.#module
    if (side > this.dots) throw new Error(`A QR code of ${side} dots on a head of ${this.dots}: printers print nothing then`)
    this.marks.push({ kind: 'qr', x: this.#start(side), y: this.y, content: this.#qr, module: this.#module, squares })
    this.#feed(side)
  }
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

/** The paper that comes out for some bytes; whatever is left over at the end is an error. */
export function print(bytes: Uint8Array, dots: number): Paper {
  const interpreter = new Interpreter(dots)
  interpreter.feed(bytes)
  if (interpreter.pending > 0) throw new Error(`${interpreter.pending} bytes at the end are half a command`)
  return interpreter.paper
}
